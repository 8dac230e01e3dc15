"""Change the days of a session to those of the next one."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from oewg_cli.rollover.day_runs import WrittenDay, is_whole
from oewg_cli.rollover.session_words import wording
from oewg_cli.rollover.transition import SessionTransition
from oewg_cli.un.dates.dates import weekday
from oewg_cli.un.phrases import phrases

_DAY = timedelta(days=1)
_LONGEST_LEAD = 16


class DayMove(NamedTuple):
    """A replacement of a part of a text, in code points."""

    start: int
    end: int
    text: str


def moved_days(text: str, run: tuple[WrittenDay, ...], transition: SessionTransition) -> list[DayMove]:
    """Return the replacements for days of the last session, in order; none if one of the days is not in it.

    Each day moves by as many days as the opening. The first and the last day of the session, also each alone, become
    the first and the last day of the next one, however long that is. The form is kept if possible: a month or year that
    was written once for two days is still written once.
    """
    if not all(transition.is_of_last(day.date) for day in run):
        return []
    last = transition.last
    is_all = is_whole(run, last)
    days = list(transition.moved(last.opens, last.closes)) if is_all else [_moved(day.date, transition) for day in run]
    if is_all and days[0] == days[1]:
        return sorted([*_drop_first(text, run), *_write_days(run[1:], days[1:])])
    return sorted([*(_change_joint(text, run, days) if is_all else ()), *_write_days(run, days)])


def _moved(day: date, transition: SessionTransition) -> date:
    is_last = day == transition.last.closes != transition.last.opens
    return transition.coming.closes if is_last else transition.moved(day, day)[0]


def _write_days(run: tuple[WrittenDay, ...], days: list[date]) -> Iterator[DayMove]:
    shows_year = run[-1].year is not None
    for at, (was, day) in enumerate(zip(run, days, strict=True)):
        month, year = was.month is not None, was.year is not None
        if at + 1 < len(run):
            after, following = run[at + 1].date, days[at + 1]
            year = _is_written(year, was.date.year != after.year, day.year != following.year) and shows_year
            # After a weekday the month is written even if it is shared: "Monday, 4 March, to Friday, 8 March 2024".
            had_to = _month(was.date) != _month(after) and was.weekday is None
            month = _is_written(month, had_to, _month(day) != _month(following)) or year
        yield from _write_day(was, day, month=month, year=year)


def _write_day(was: WrittenDay, day: date, *, month: bool, year: bool) -> Iterator[DayMove]:
    """Write one day; new words come after the old ones, and removed words take the space before them along."""
    if was.weekday is not None and was.date.weekday() != day.weekday():
        yield DayMove(*was.weekday, weekday(day, "en"))
    name = phrases("en")["months"][day.month - 1]
    digits = str(day.day) + (f" {name}" if month and not was.month else "")
    if year and not was.year and not was.month:
        digits += f" {day.year}"
    if day.day != was.date.day or digits != str(day.day):
        yield DayMove(*was.day, digits)
    if was.month is not None:
        if not month:
            yield DayMove(was.day.end, was.month.end, "")
        elif day.month != was.date.month or (year and not was.year):
            yield DayMove(*was.month, name + (f" {day.year}" if year and not was.year else ""))
    if was.year is not None:
        if not year:
            yield DayMove((was.month or was.day).end, was.year.end, "")
        elif day.year != was.date.year:
            yield DayMove(*was.year, str(day.year))


def _is_written(*conditions: bool) -> bool:
    """Return whether a month or a year is written: if it must be, and if it was before without having to be."""
    was_written, had_to_be, has_to_be = conditions
    return has_to_be or (was_written and not had_to_be)


def _change_joint(text: str, run: tuple[WrittenDay, ...], days: list[date]) -> Iterator[DayMove]:
    """Change the words around two days if they were consecutive and no longer are, or the other way round."""
    two, more = wording()["pair"], wording()["range"]
    was_pair, is_pair = (last - first == _DAY for first, last in ((run[0].date, run[1].date), days))
    old, new = (two, more) if was_pair else (more, two)
    lead, joint = _lead(text, run[0].start), run[1].joint
    if was_pair == is_pair or lead is None or joint is None or text[slice(*joint)] != old["between"]:
        return
    if lead[0] == old["before"]:
        yield DayMove(*lead.span(), new["before"])
        yield DayMove(*joint, new["between"])


def _drop_first(text: str, run: tuple[WrittenDay, ...]) -> Iterator[DayMove]:
    """Leave out the first of two days, for a session of one day."""
    lead = _lead(text, run[0].start)
    if lead is not None and lead[0] == wording()["range"]["before"]:
        yield DayMove(*lead.span(), wording()["pair"]["before"])
    if run[0].weekday is not None and run[1].start < run[0].day.start:
        yield DayMove(run[0].start, run[1].start, "")
        yield DayMove(run[0].day.start, run[1].day.start, "")
    else:
        yield DayMove(run[0].start, run[1].start, "")


def _lead(text: str, end: int) -> re.Match[str] | None:
    """Return the word before a day."""
    return re.compile(r"\b[a-z]+(?=\s{1,3}\Z)").search(text, max(0, end - _LONGEST_LEAD), end)


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month
