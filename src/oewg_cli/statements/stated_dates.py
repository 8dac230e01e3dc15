"""Read the days that a sentence names, with their year or without it."""

import re
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.dates.dates import find_dates
from oewg_cli.un.dates.typed_dates import TypedDate, typed_dates
from oewg_cli.un.phrases import phrases, spelled_ordinals

_WEEK = 7
_MOST_OF_A_WEEKDAY = 5


class StatedDates(NamedTuple):
    """A day, or the first and the last of several; offsets are code points of the sentence.

    `start` is that of the first digit, or word; `lead` that of the weekday before it. `is_range` is true for days from
    the first to the last, false for two days with "and" or "or" between them; `day` has all days that are named then.
    """

    start: int
    end: int
    lead: int
    first: date
    last: date
    is_range: bool = False


def stated_dates(picture: Picture, sentence: NoteSentence) -> list[StatedDates]:
    """Return the days that a sentence names, in order; a day without a year is of the year of the session.

    In a session that goes on in the next year, it is of the year in which it is nearer to the session.
    """
    text = sentence.text
    across = [
        StatedDates(found.start, found.end, _lead(text, found.start), found.first, found.last, is_range=True)
        for found in find_dates(text)
        if (found.first.year, found.first.month) != (found.last.year, found.last.month)
    ]
    found = across + [
        dated
        for typed in typed_dates(text)
        if not any(each.start <= typed.start < each.end for each in across)
        and (dated := _dated(picture, text, typed)) is not None
    ]
    return sorted([*found, *_counted_weekdays(picture, text)])


def _dated(picture: Picture, text: str, typed: TypedDate) -> StatedDates | None:
    if not typed.days:
        return None
    days = [_nearest(picture, typed, number) for number in range(len(typed.days))]
    if any(day is None for day in days):
        return None
    known = [day for day in days if day is not None]
    first, last = known[0], known[-1]
    is_range = len(known) > 1 and (
        typed.has_dash
        or compiled(r"[0-9]\s+to\s").search(text, typed.start, typed.end) is not None
        or last - first == timedelta(days=1)
    )
    return StatedDates(typed.start, typed.end, _lead(text, typed.start), first, last, is_range)


def _nearest(picture: Picture, typed: TypedDate, number: int) -> date | None:
    session = picture.programme.session
    years = {session.opens.year, session.closes.year} if typed.year is None else {typed.year}
    days = [day for year in years if (day := typed.day(number, year)) is not None]
    return min(days, key=lambda day: abs((day - session.opens).days), default=None)


def _lead(text: str, start: int) -> int:
    """Return where the weekday before a day begins, else the day itself."""
    before = _weekday_before().search(text, max(0, start - 16), start)
    return start if before is None else before.start()


@cache
def _weekday_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases('en')['weekdays'])}),?\s+(?:the\s+)?$")


def _counted_weekdays(picture: Picture, text: str) -> list[StatedDates]:
    """Return days such as `the second Monday of June 2026`."""
    found = []
    for match in _counted().finditer(text) if "day " in text else ():
        month = phrases("en")["months"].index(match["month"]) + 1
        year = int(match["year"] or picture.programme.session.opens.year)
        first = date(year, month, 1)
        weekday = phrases("en")["weekdays"].index(match["weekday"])
        count = spelled_ordinals("en").get(match["count"].casefold(), 0)
        days = first + timedelta(days=(weekday - first.weekday()) % _WEEK)
        if count == 0:
            next_month = date(year + month // 12, month % 12 + 1, 1)
            day = next_month - timedelta(days=(next_month.weekday() - weekday - 1) % _WEEK + 1)
        else:
            day = days + timedelta(weeks=count - 1)
        if count <= _MOST_OF_A_WEEKDAY and day.month == month:
            found.append(StatedDates(match.start("count"), match.end(), match.start(), day, day))
    return found


@cache
def _counted() -> re.Pattern[str]:
    counts = [number for number, value in spelled_ordinals("en").items() if value <= _MOST_OF_A_WEEKDAY]
    return re.compile(
        rf"\b(?:the\s+)?(?P<count>{'|'.join(counts)}|last)\s+(?P<weekday>{'|'.join(phrases('en')['weekdays'])})"
        rf"\s+(?:of|in)\s+(?P<month>{'|'.join(phrases('en')['months'])})(?:\s+(?P<year>(?:19|20)[0-9]{{2}}))?\b"
    )
