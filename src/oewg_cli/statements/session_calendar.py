"""The days of a session as texts name them: dates without a year, weekdays, weeks, the first and the last day."""

from bisect import bisect_left
from datetime import date, timedelta
from typing import Any

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.model import Programme
from oewg_cli.un.dates.dates import days_between

_WEEK = 7
_LONGEST = 200
"""Days of a session in which weekdays are looked for; a longer one is not named by weekdays."""


class SessionCalendar:
    """The days of a session, and those of its programme."""

    def __init__(self, programme: Programme) -> None:
        session = programme.session
        self.occasions: dict[tuple[str, int, int], list[Any]] = {}
        """What is read with this calendar, by the text and the part of it that were read."""
        self.opens, self.closes = session.opens, max(session.opens, session.closes)
        self._dates = sorted({end for day in programme.programme for each in day.ranges for end in each})

    def nearest(self, day: int, month: int, year: int | None) -> date | None:
        """Return a date; one without a year is that of the session which is nearest to it. None if there is no such."""
        years = [year] if year else {self.opens.year, self.closes.year}
        found = [each for each in (_date(day, month, each) for each in years) if each is not None]
        return min(found, key=self._distance, default=None)

    def weekdays(self, weekday: int) -> tuple[DateRange, ...]:
        """Return all days of the session with a weekday, Monday being 0."""
        last = min(self.closes, self.opens + timedelta(days=_LONGEST))
        return tuple(DateRange(day, day) for day in days_between(self.opens, last) if day.weekday() == weekday)

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

    def has(self, day: date) -> bool:
        """Return whether a day is in the session or on the programme."""
        at = bisect_left(self._dates, day)
        return self.opens <= day <= self.closes or (at < len(self._dates) and self._dates[at] == day)

    def _distance(self, day: date) -> int:
        return max(0, (self.opens - day).days, (day - self.closes).days)


def _date(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
