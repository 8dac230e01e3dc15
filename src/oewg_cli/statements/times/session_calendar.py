"""The days of a session as texts name them: dates without a year, weekdays, weeks, the first and the last day."""

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.model import Programme
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.un.dates.dates import days_between
from oewg_cli.un.hours.half_days import HalfDay
from oewg_cli.un.hours.hours import NOON

_WEEK, _SATURDAY = 7, 5
_LONGEST = 200
"""Days of a session in which weekdays are looked for; a longer one is not named by weekdays."""

_MONTH = timedelta(days=31)
_LONGEST_COUNTED = timedelta(days=19)
"""A session of three weeks: of a longer one, `the first morning` may be that of a part."""


class SessionCalendar:
    """The days of a session, and those of its programme."""

    def __init__(self, programme: Programme, meetings: Iterable[PlacedMeeting]) -> None:
        session = programme.session
        self.occasions: dict[tuple[object, ...], list[Any]] = {}
        """What is read with this calendar, by the text, the part of it that was read, and the days named before."""
        self.opens, self.closes = session.opens, max(session.opens, session.closes)
        self._submitted = programme.masthead.date
        self._dates = sorted({end for day in programme.programme for each in day.ranges for end in each})
        self._half_days = sorted((each.day.date, half) for each in meetings if (half := _half_day_of(each)) is not None)

    def nearest(self, day: int, month: int, year: int | None) -> date | None:
        """Return a date; one without a year is that of the session which is nearest to it. None if there is no such.

        In a note of the year before, it is of that year if it is in the month before the note, or after it.
        """
        years = [year] if year else {self.opens.year, self.closes.year}
        found = [each for each in (_date(day, month, each) for each in years) if each is not None]
        early = None if year else _date(day, month, self._submitted.year)
        if early is not None and self._submitted - _MONTH <= early < self.opens:
            found.append(early)
        return min(found, key=self._distance, default=None)

    def weekdays(self, weekday: int) -> tuple[DateRange, ...]:
        """Return all days of the session with a weekday, Monday being 0; of a short one without it, those beside it."""
        last = min(self.closes, self.opens + timedelta(days=_LONGEST))
        around = (self.opens - timedelta(days=_WEEK - 1), last + timedelta(days=_WEEK - 1))
        within, beside = (
            tuple(DateRange(day, day) for day in days_between(*ends) if day.weekday() == weekday)
            for ends in ((self.opens, last), around)
        )
        return within or beside

    def week(self, number: int) -> tuple[DateRange, ...]:
        """Return a calendar week of the session; negative numbers count from its end, -1 being the last."""
        edge = self.opens if number > 0 else self.closes
        monday = edge - timedelta(days=edge.weekday())
        monday += timedelta(weeks=number - 1 if number > 0 else number + 1)
        return (DateRange(monday, monday + timedelta(days=_WEEK - 1)),)

    def day(self, number: int) -> tuple[DateRange, ...]:
        """Return a day of the session, counted by the calendar and by the days of the programme.

        Negative numbers count from the end, -1 being the last day.
        """
        steps = timedelta(days=abs(number) - 1)
        found = [self.opens + steps if number > 0 else self.closes - steps]
        within = [each for each in self._dates if self.opens <= each <= self.closes]
        at = number - 1 if number > 0 else len(within) + number
        if 0 <= at < len(within):
            found.append(within[at])
        return tuple(DateRange(each, each) for each in dict.fromkeys(found))

    def day_within(self, number: int, week: DateRange) -> tuple[DateRange, ...]:
        """Return a day of a week of the session, counted by the working days and by the days of the programme."""
        first, last = max(week.first, self.opens), min(week.last, self.closes)
        working = [day for day in days_between(first, last) if day.weekday() < _SATURDAY]
        held = [day for day in self._dates if first <= day <= last]
        at = number - 1 if number > 0 else number
        found = [days[at] for days in (working, held) if -len(days) <= at < len(days)]
        return tuple(DateRange(day, day) for day in dict.fromkeys(found))

    def half_day(self, number: int, half_day: HalfDay) -> tuple[DateRange, ...]:
        """Return the day of the first or last of all mornings, afternoons or the like, and the first or last day.

        Of a longer session it may be that of a part; nothing is returned.
        """
        if self.closes - self.opens > _LONGEST_COUNTED:
            return ()
        held = [*dict.fromkeys(day for day, half in self._half_days if half is half_day)]
        at = number - 1 if number > 0 else len(held) + number
        own = [DateRange(held[at], held[at])] if 0 <= at < len(held) else []
        return tuple(dict.fromkeys([*own, *self.day(number)]))

    def has(self, day: date) -> bool:
        """Return whether a day is in the session or on the programme."""
        at = bisect_left(self._dates, day)
        return self.opens <= day <= self.closes or (at < len(self._dates) and self._dates[at] == day)

    def _distance(self, day: date) -> int:
        return max(0, (self.opens - day).days, (day - self.closes).days)


def _half_day_of(meeting: PlacedMeeting) -> HalfDay | None:
    """Return the half-day of a meeting, also of one of which only the start is known."""
    if meeting.half_day is not None or meeting.start is None:
        return meeting.half_day
    return HalfDay.MORNING if meeting.start < NOON else HalfDay.AFTERNOON


def _date(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
