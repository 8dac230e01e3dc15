"""Read the cells of a table that are days in other forms than a line of text has: `Mon 8/12`, `Mon 8`, `8 December`."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from oewg_cli.importing.first_page import spaced
from oewg_cli.importing.item_times import several_days_of
from oewg_cli.importing.line_forms.day_line import DayLine, any_month, day_line, months_by_name, weekday_named
from oewg_cli.importing.line_forms.days_line import DaysLine, days_line
from oewg_cli.importing.line_forms.session_line import DatesLine
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.placed_lines import LineOfDay
from oewg_cli.note.source_document import SourceLine
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span
from oewg_cli.un.dates.dates import weekday

_LANGUAGE = "en"
_LONGEST = 60
_MONTHS, _DAYS, _CENTURY = 12, 31, 2000
_NUMBERS = lazy_pattern(
    r"(?P<first>[0-9]{1,2})(?:/|\.(?=[0-9])|-)(?P<second>[0-9]{1,2})(?:(?:/|\.|-)(?P<year>(?:20)?[0-9]{2}))?\.?(?![0-9])"
)
_WEEKDAYS = lazy_pattern(r"[–-]? ?(?:to |and )?(?P<weekday>[^\W\d_]{3,10})\.?,? *(?=[0-9])")
_DAY = lazy_pattern(r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9])")


class DayCell(NamedTuple):
    """What a cell says that is a day: its weekday, day, month and year as far as they are written.

    `has_order` says that day and month are numbers, of which either can be the day; `day` is then the first of them.
    """

    weekday: str | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    has_order: bool = False
    days: DaysLine | None = None

    @property
    def is_whole(self) -> bool:
        """Return whether the day and the month are known, or several days."""
        return self.days is not None or (self.day is not None and self.month is not None)


def day_cell(cell: Sequence[SourceLine]) -> DayCell | None:
    """Read a cell, or its first line, that is nothing but a day or a part of one; None for any other cell."""
    if not cell:
        return None
    text = " ".join(Words(line.runs).plain.strip() for line in cell[:1]).strip(" *.:;,")
    if not text or len(text) > _LONGEST:
        return None
    day = day_line(text)
    if day is not None and not text[day.end :].strip(" .:"):
        return DayCell(day.weekday, day.day, day.month, day.year)
    days = days_line(text)
    if days is not None and not text[days.end :].strip(" .:"):
        return DayCell(days=days)
    named, rest = weekday_named(text) or (None, text)
    last = _WEEKDAYS.match(rest) if named is not None else None
    days = days_line(rest[last.end() :]) if last is not None and weekday_named(last["weekday"]) is not None else None
    days = days or several_days_of(text)
    return DayCell(days=days) if days is not None else _part_of_day(named, rest)


def _part_of_day(named: str | None, rest: str) -> DayCell | None:
    """Return a weekday with what comes after it: numbers of day and month, of a day alone, or nothing."""
    numbers, number = _NUMBERS.fullmatch(rest), _DAY.fullmatch(rest)
    if numbers is not None:
        year = int(numbers["year"]) if numbers["year"] else None
        full = year + _CENTURY if year is not None and year < _CENTURY else year
        first, second = int(numbers["first"]), int(numbers["second"])
        are_days = 0 < min(first, second) <= _MONTHS and max(first, second) <= _DAYS
        is_day = are_days and (named is not None or "/" in rest)
        return DayCell(named, first, second, full, has_order=True) if is_day else None
    if number is not None and (named or rest != number["day"]):
        return DayCell(named, int(number["day"]))
    return DayCell(named) if named and not rest else None


def month_of(text: str) -> tuple[int, int | None] | None:
    """Read `December 2025` or `December` alone; None for any other text."""
    found = _month().fullmatch(text.strip(" .:;,"))
    if found is None:
        return None
    return months_by_name()[found["month"].casefold()], int(found["year"]) if found["year"] else None


@cache
def _month() -> re.Pattern[str]:
    months = any_month()
    return re.compile(rf"(?P<month>{months})\.?,?(?: (?P<year>20[0-9]{{2}}))?", re.IGNORECASE)


def line_of_day(cell: Sequence[SourceLine], found: DayCell, session: DatesLine | None) -> LineOfDay:
    """Return the first line of a cell as a day; day and month that are numbers are put in their order."""
    made = LineOfDay(*cell[0])
    plain = Words(cell[0].runs).plain.strip()
    if found.days is not None:
        made.days = found.days
        return made
    if day_line(plain) is not None:
        return made
    day, month, question = found.day or 1, found.month or 1, None
    if found.has_order:
        day, month, question = _in_order(found, session, plain)
    made.day, made.question = _day(found, day, month), question
    return made


def joined_cells(first: Sequence[SourceLine], second: Sequence[SourceLine]) -> list[SourceLine]:
    """Return a cell of two that are above each other, as one line."""
    runs = (*(run for run in spaced(Words(first[0].runs))), *second[0].runs)
    return [first[0]._replace(runs=runs, span=Span(first[0].span.start, second[0].span.end))]


def _day(found: DayCell, day: int, month: int) -> DayLine:
    return DayLine(found.weekday, day, month, found.year, 0, 0, None, is_right=False)


def _in_order(found: DayCell, session: DatesLine | None, typed: str) -> tuple[int, int, str | None]:
    """Return the day and the month of two numbers: as the weekday and the session say, else the day first."""
    first, second = found.day or 1, found.month or 1
    orders = [(day, month) for day, month in ((first, second), (second, first)) if month <= _MONTHS]
    if first == second or len(orders) == 1:
        return *orders[0], None
    years = [found.year] if found.year else [*{session.opens.year, session.closes.year}] if session else []
    for test in (_is_within, _has_weekday):
        dated = (((day, month), _day(found, day, month).in_year(year)) for day, month in orders for year in years)
        fitting = [*dict.fromkeys(order for order, on in dated if on is not None and test(found, on, session))]
        if len(fitting) == 1:
            return *fitting[0], None
    return *orders[0], f"The document has `{typed}`: is the first number the day, and the second the month?"


def _is_within(_: DayCell, day: date, session: DatesLine | None) -> bool:
    return session is not None and session.opens <= day <= session.closes


def _has_weekday(found: DayCell, day: date, _: DatesLine | None) -> bool:
    return found.weekday == weekday(day, _LANGUAGE)
