"""Find days written one after the other in a text, with their weekday, day, month and year."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from oewg_cli.rollover.session_words import wording
from oewg_cli.rollover.transition import SessionInfo
from oewg_cli.text.source_text import Span
from oewg_cli.un.dates.typed_weekdays import weekdays_before
from oewg_cli.un.phrases import months_pattern, phrases

_MOST = 40
"""The most days that are read as one run."""


class WrittenDay(NamedTuple):
    """A day as it is written; a part that is not written is None, and `date` takes it from what follows.

    Spans are code points of the text. `joint` is the word or character that joins the day to the one before it.
    """

    date: date
    weekday: Span | None
    day: Span
    month: Span | None
    year: Span | None
    joint: Span | None

    @property
    def start(self) -> int:
        """Return where the day begins, with its weekday."""
        return self.day.start if self.weekday is None else self.weekday.start

    @property
    def end(self) -> int:
        """Return where the day ends."""
        return (self.year or self.month or self.day).end


def day_runs(text: str, session: SessionInfo) -> Iterator[tuple[WrittenDay, ...]]:
    """Find the days of an English text; days that share a month or a year are in one run.

    `4 March 2024`, `from 4 to 8 March 2024`, `Monday, 4 March, to Friday, 8 March`, `4, 5 and 8 March`. The day comes
    before the month, and the month is written in full. A day without a year is one of the session if possible.
    """
    at = 0
    while (first := _first().search(text, at)) is not None:
        matches = [first]
        while len(matches) < _MOST and (following := _following().match(text, matches[-1].end())):
            matches.append(following)
        runs = _runs(text, matches, session)
        yield from runs
        at = runs[-1][-1].end if runs else matches[-1].end()


def _runs(text: str, matches: list[re.Match[str]], session: SessionInfo) -> list[tuple[WrittenDay, ...]]:
    """Read the matches from the end, because a day takes its month from the day after it."""
    runs: list[list[WrittenDay]] = []
    after: WrittenDay | None = None
    for at in reversed(range(len(matches))):
        match = matches[at]
        is_joined = after is not None and _joins(matches, at + 1)
        day = _read(text, match, after if is_joined else None, session)
        if day is not None and is_joined and not (day.year and matches[at + 1]["joint"] in wording()["list_ends"]):
            runs[-1].append(day)
        elif day is not None:
            runs.append([day])
        after = day
    return [_with_weekdays(text, run[::-1]) for run in runs[::-1]]


def _with_weekdays(text: str, run: list[WrittenDay]) -> tuple[WrittenDay, ...]:
    """Return the days with their weekdays if two weekdays come before all of them: `Monday to Friday, 4–8 March`."""
    found = weekdays_before(text, run[0].day.start)
    if found is not None and len(found.words) > 1 and len(run) > 1:
        run[0] = run[0]._replace(weekday=found.words[0])
        run[-1] = run[-1]._replace(weekday=found.words[1])
    return tuple(run)


def _joins(matches: list[re.Match[str]], at: int) -> bool:
    """Return whether a day is joined to the one before; a comma joins only in a complete list: `4, 5 and 8 March`."""
    joint = next((match["joint"] for match in matches[at:] if match["joint"] != ","), None)
    return joint is not None and (matches[at]["joint"] != "," or joint in wording()["list_ends"])


def _read(text: str, match: re.Match[str], after: WrittenDay | None, session: SessionInfo) -> WrittenDay | None:
    """Read one day; None if it has no month, or the calendar has no such day."""
    if not match["month"] and after is None:
        return None
    month = phrases("en")["months"].index(match["month"]) + 1 if match["month"] else after.date.month if after else 0
    years = [session.opens.year, session.closes.year]
    if match["year"]:
        years = [int(match["year"])]
    elif after is not None:
        years = [after.date.year]
    days = [day for year in years if (day := _day(int(match["day"]), month, year))]
    if not days:
        return None
    within = next((day for day in days if session.opens <= day <= session.closes), days[0])
    month_at, year_at, joint = (_span(match, group) for group in ("month", "year", "joint"))
    return WrittenDay(within, _weekday(text, match), Span(*match.span("day")), month_at, year_at, joint)


def _span(match: re.Match[str], group: str) -> Span | None:
    found = match.groupdict().get(group)
    return Span(*match.span(group)) if found else None


def _weekday(text: str, match: re.Match[str]) -> Span | None:
    found = weekdays_before(text, match.start("day"))
    if found is None or len(found.words) != 1:
        return None
    word = found.words[0]
    return Span(word.start, word.end + text.startswith(".", word.end))


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_whole(run: tuple[WrittenDay, ...], session: SessionInfo) -> bool:
    """Return whether two days are the first and the last of a session of several days."""
    return [day.date for day in run] == [session.opens, session.closes] and session.opens != session.closes


_DAY = r"(?P<day>[0-9]{1,2})(?![\w/]|[.:][0-9])"


@cache
def _rest() -> str:
    months = months_pattern("en")
    return (
        rf"(?:\s{{1,3}}(?P<month>{months})(?!\w)(?!,\s{{1,3}}(?:19|20)[0-9]{{2}}(?!\w))"
        r"(?:\s{1,3}(?P<year>(?:19|20)[0-9]{2})(?![\w/]))?)?"
    )


@cache
def _first() -> re.Pattern[str]:
    # The lookbehinds come after the first digit is found, so that the search can jump from one digit to the next.
    return re.compile(rf"(?=[0-9])(?<![\w/.])(?<![0-9][–-]){_DAY}{_rest()}")


@cache
def _following() -> re.Pattern[str]:
    weekday = "|".join(phrases("en")["weekdays"])
    joints = "|".join(wording()["joints"])
    return re.compile(
        rf"(?=[\s,–-])(?:\s{{0,3}}(?=[–-])|,?\s{{1,3}}(?=[a-z])|(?=,))(?P<joint>[–-]|(?:{joints})(?=\s)|,)\s{{0,3}}"
        rf"(?:(?:{weekday}),?\s{{1,3}}|the\s{{1,3}})?{_DAY}{_rest()}"
    )
