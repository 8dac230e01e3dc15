"""Read the days that texts name by the one before: `on Tuesday afternoon, and item 5 on the following morning`."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Protocol, Self, TypeVar

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.text.lazy_patterns import compiled

_WORDS = ("following ", "next ", "same ")
_LEAD = r"\b(?:the|that)\s(?P<step>following|next|same)\s$"
_LONGEST = 24
_FRIDAY = 4


class _Timed(Protocol):
    """A time that a text states, as `occasions` reads it."""

    @property
    def start(self) -> int: ...

    @property
    def days(self) -> tuple[DateRange, ...]: ...

    def _replace(self, *, days: tuple[DateRange, ...]) -> Self: ...


_Time = TypeVar("_Time", bound=_Timed)


def is_relative(lead: str) -> bool:
    """Return whether the words before a half-day place it by a day that is named before."""
    return compiled(_LEAD).search(lead) is not None


def with_days_before(text: str, found: Sequence[_Time | None]) -> list[_Time]:
    """Return occasions with the days of the one before, or the days after them; those that have none are left out."""
    placed: list[_Time] = []
    for each in found:
        if each is None:
            continue
        is_led = not each.days and text.endswith(_WORDS, 0, each.start)
        lead = compiled(_LEAD).search(text, max(0, each.start - _LONGEST), each.start) if is_led else None
        if lead is None:
            placed.append(each)
            continue
        before = placed[-1].days if placed else ()
        is_same = lead["step"] == "same"
        if before and all(day.first == day.last for day in before):
            placed.append(each._replace(days=before if is_same else tuple(map(_next, before))))
        elif is_same:
            placed.append(each)
    return placed


def _next(day: DateRange) -> DateRange:
    """Return the day after another one; after a Friday, the weekend and Monday."""
    after = day.first + timedelta(days=1)
    return DateRange(after, after + timedelta(days=2) if day.first.weekday() == _FRIDAY else after)
