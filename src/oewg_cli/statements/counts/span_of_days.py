"""Hold a number of days, weeks or months that a text states against the two days between which it puts them."""

from datetime import date, timedelta
from typing import NamedTuple

from oewg_cli.source.tree import NodePath
from oewg_cli.statements.wording import Wording
from oewg_cli.un.dates.dates import days_between, is_weekend

_WEEK = 7
_WEEKEND = 3
_FEW_DAYS, _MOST_DAYS = 6, 25
"""A month may have a few days less, as one does that ends on a Friday in place of a Wednesday."""
_FRIDAY = 4


class SpanOfDays(NamedTuple):
    """A number of days or weeks between two days; `dated` is the day beside it, `path` where the other day is."""

    wording: Wording
    dated: Wording
    number: int
    unit: str
    first: date
    last: date
    path: NodePath
    is_least: bool = False
    is_exact: bool = False

    @property
    def is_right(self) -> bool:
        """Return whether so many days, working days, or weeks are between them; weeks may be begun.

        What is at least so long may be longer. A day that explains the number is the day itself, or the Friday before:
        `three weeks before the opening, that is, by 9 February`.
        """
        if self.unit == "eve":
            return self._days == 1
        if self.unit == "month":
            return self._is_right_in_months
        if self.is_least:
            return self._days >= self.number * (_WEEK if self.unit == "week" else 1)
        return self._is_right_in_weeks if self.unit == "week" else self._is_right_in_days

    @property
    def _days(self) -> int:
        return (self.last - self.first).days

    @property
    def _is_right_in_weeks(self) -> bool:
        after = self._days - self.number * _WEEK
        if self.is_exact:
            return after == 0 or (0 < after <= _WEEKEND and self.first.weekday() == _FRIDAY)
        return -_WEEK < after < _WEEK

    @property
    def _is_right_in_months(self) -> bool:
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month
        missing = self.first.day - self.last.day
        ended = months - (missing > 0)
        if self.is_least:
            return ended >= self.number
        return self.number in {ended, ended + (0 < missing <= _FEW_DAYS or missing <= -_MOST_DAYS)}

    @property
    def _is_right_in_days(self) -> bool:
        if self._days <= 0:
            return False
        working = sum(not is_weekend(day) for day in days_between(self.first, self.last - timedelta(days=1)))
        return self.number in {self._days, working}
