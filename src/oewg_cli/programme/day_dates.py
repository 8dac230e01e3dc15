"""The dates of a day of the programme: one day, a range of days, or several of both."""

from datetime import date, timedelta
from typing import NamedTuple

from oewg_cli.un.dates.dates import days_between

_MONTH = timedelta(days=30)


class DateRange(NamedTuple):
    """Days from the first to the last, both included; one day has the same date twice."""

    first: date
    last: date

    def overlaps(self, other: "DateRange") -> bool:
        """Return whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last

    def is_within(self, other: "DateRange") -> bool:
        """Return whether all days are among others."""
        return other.first <= self.first and self.last <= other.last

    def is_in_month_beside(self, other: "DateRange") -> bool:
        """Return whether the ends would be among the first days of others if their month were the next one or the last.

        Those are the days of the first month of the others: a day of each number.
        """
        numbers = {
            (_month(day) + step, day.day)
            for day in days_between(other.first, min(other.last, other.first + _MONTH))
            for step in (-1, 1)
        }
        return all((_month(day), day.day) in numbers for day in self)

    def typed(self) -> str:
        """Write the range as it is typed in a programme: `2024-03-04`, or `2024-03-04–2024-03-08`."""
        first = self.first.isoformat()
        return first if self.first == self.last else f"{first}–{self.last.isoformat()}"


class DayDates(NamedTuple):
    """The dates of a day of the programme in the order in which they are typed, at least one."""

    ranges: tuple[DateRange, ...]

    @property
    def first(self) -> date:
        """Return the earliest day."""
        return min(each.first for each in self.ranges)

    @property
    def last(self) -> date:
        """Return the latest day."""
        return max(each.last for each in self.ranges)

    @property
    def single(self) -> date | None:
        """Return the day if it is one day; None if there are several."""
        return self.ranges[0].first if len(self.ranges) == 1 and self.ranges[0].first == self.ranges[0].last else None

    @property
    def days(self) -> tuple[date, ...]:
        """Return all days, each once, in order."""
        return tuple(sorted({day for each in self.ranges for day in days_between(each.first, each.last)}))

    def typed(self) -> str:
        """Write the dates as one text, by which the day is known: `2024-03-04`, or with commas if there are several."""
        return ", ".join(each.typed() for each in self.ranges)


def _month(day: date) -> int:
    return day.year * 12 + day.month
