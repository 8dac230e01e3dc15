"""Find the dates of weekdays that a table has without dates, by its weeks and by the dates of the session."""

import re
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from oewg_cli.importing.line_forms.day_line import DayLine, day_line
from oewg_cli.importing.line_forms.days_line import days_line
from oewg_cli.importing.line_forms.session_line import DatesLine
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.dates.dates import weekday
from oewg_cli.un.phrases import ordinal, phrases

_LANGUAGE = "en"
_DAYS, _WEEKS = 7, 10
_LONGEST = 60
_OF_DAY = lazy_pattern(r"week (?:of|from|beginning|commencing) ", re.IGNORECASE)
_COUNTED = "The document has no dates here; they were counted from the first day of the session."


class WeekName(NamedTuple):
    """A week as a table names it: its number, None where it has none, and its first day, None where it has no dates."""

    number: int | None
    begins: DayLine | None


def week_name(text: str) -> WeekName | None:
    """Read `Week 1`, `Second week` or `Week 2 (12–16 May)`, or dates of a week alone; None for any other text."""
    text = text.strip(" *.:;,")
    if not text or len(text) > _LONGEST:
        return None
    found = _week().match(text)
    number = None
    of_day = _OF_DAY.match(text)
    day = day_line(text[of_day.end() :]) if of_day is not None else None
    if day is not None:
        return WeekName(None, day)
    if found is not None:
        number = int(found["number"]) if found["number"] else _ordinals()[found["ordinal"].casefold()]
    rest = text[found.end() :] if found is not None else text
    days = days_line(rest.strip(" ():,–-"))
    if days is not None and not rest.strip(" ():,–-")[days.end :].strip(" ."):
        first, last = days.ranges[0]
        return WeekName(number, first) if first != last else None
    return WeekName(number, None) if found is not None and not rest.strip(" ():,–-") else None


@cache
def _ordinals() -> dict[str, int]:
    return {ordinal(number, _LANGUAGE): number for number in range(1, _WEEKS)}


@cache
def _week() -> re.Pattern[str]:
    words = "|".join(_ordinals())
    return re.compile(rf"(?:week (?:no\. ?)?(?P<number>[1-9])(?![0-9])|(?P<ordinal>{words}) week)\b", re.IGNORECASE)


class WeekdayDates:
    """Date weekdays one after the other, across the tables of a document."""

    def __init__(self, session: DatesLine | None) -> None:
        self.session = session
        self._last: date | None = None
        self._monday: date | None = None
        self._is_counting = False
        self._have_question = False

    def begin_week(self, week: WeekName) -> None:
        """Begin a week: the weekdays that come next are in it."""
        self._monday = None
        if week.begins is not None:
            years = [self.session.opens.year, self.session.closes.year] if self.session is not None else []
            year = week.begins.year or next(iter(years), None)
            first = week.begins.in_year(year) if year is not None else None
            self._monday = _monday(first) if first is not None else None
        elif self.session is not None and week.number is not None:
            self._monday = _monday(self.session.opens) + timedelta(days=_DAYS * (week.number - 1))

    def dated(self, name: str) -> DayLine | None:
        """Return the day of a weekday; None where neither a week nor the session says it."""
        if self.session is None and self._monday is None:
            return None
        place = [*phrases(_LANGUAGE)["weekdays"]].index(name)
        day = self._monday + timedelta(days=place) if self._monday is not None else self._next(place)
        self._last = day
        return DayLine(weekday(day, _LANGUAGE), day.day, day.month, day.year, 0, 0, None, is_right=False)

    def question(self) -> str | None:
        """Return what has to be asked of weekdays that were counted, at the first of them only."""
        if not self._is_counting or self._have_question:
            return None
        self._have_question = True
        return _COUNTED

    def in_month(self, number: int) -> DayLine | None:
        """Return the day of the session that has a number in its month; None where there is none, or several."""
        if self.session is None:
            return None
        length = min((self.session.closes - self.session.opens).days, 366)
        days = [self.session.opens + timedelta(days=count) for count in range(length + 1)]
        found = [day for day in days if day.day == number]
        if len(found) != 1:
            return None
        return DayLine(None, number, found[0].month, found[0].year, 0, 0, None, is_right=False)

    def _next(self, place: int) -> date:
        """Return the next day with a weekday, from the first day of the session on."""
        session = self.session
        first = session.opens if session is not None else date.min
        after = first if self._last is None else self._last + timedelta(days=1)
        if session is not None and (session.closes - first).days < _DAYS:
            after = first
        else:
            self._is_counting = True
        return after + timedelta(days=(place - after.weekday()) % _DAYS)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
