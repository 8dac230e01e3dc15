"""Read the days that texts name by the one before: `on Tuesday afternoon, and item 5 on the following morning`."""

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Protocol, Self, TypeVar

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.text.lazy_patterns import compiled

_WORDS = ("following ", "next ", "same ", "that ", "previous ", "preceding ")
_STEP = r"\b(?:(?P<same>(?:the|that)\ssame|that)|(?:the|that)\s(?:(?P<next>following|next)|(?:previous|preceding)))\s"
_LEAD = rf"{_STEP}$"
_DAY = rf"(?:{_STEP}(?:working\s)?day|\bday\s(?:(?P<after>after|following)|before))\b"
_BESIDE = r"\b(?:eve\sof|day\s(?:(?P<after>after)|before))\s(?:the\s)?$"
_NAMED = (
    r"\b(?:same|that|next|following|previous|preceding)\s(?:working\s)?(?:day|morning|afternoon|evening)\b"
    r"|\bday\s(?:before|after)\b"
)
_LONGEST = 24
_FRIDAY, _MONDAY = 4, 0


class _Timed(Protocol):
    """A time that a text states, as `occasions` reads it."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...

    @property
    def days(self) -> tuple[DateRange, ...]: ...

    def _replace(self, *, days: tuple[DateRange, ...]) -> Self: ...


_Time = TypeVar("_Time", bound=_Timed)


def is_relative(lead: str) -> bool:
    """Return whether the words before a half-day place it by a day that is named before."""
    return compiled(_LEAD).search(lead) is not None


def names_day_before(text: str) -> bool:
    """Return whether a text may name a day by one before it: `on the next morning`, `the day after`."""
    return compiled(_NAMED).search(text) is not None


def days_beside(lead: str, days: tuple[DateRange, ...]) -> tuple[int, tuple[DateRange, ...]] | None:
    """Return where words before days begin that mean those beside them, and these: `the eve of the last day`."""
    beside = compiled(_BESIDE).search(lead)
    if beside is None or any(day.first != day.last for day in days):
        return None
    return beside.start(), tuple(map(_next if beside["after"] else _previous, days))


def with_days_before(text: str, found: Sequence[_Time | None], before_text: tuple[DateRange, ...] = ()) -> list[_Time]:
    """Return occasions with the days of the one before, or days beside them; those that have none are left out.

    `before_text` are the days that the text before names, which are those of the first occasion.
    """
    placed: list[_Time] = []
    for each in found:
        if each is None:
            continue
        lead = None if each.days else _step_to(text, each)
        if lead is None:
            placed.append(each)
            continue
        before = placed[-1].days if placed else before_text
        if before and all(day.first == day.last for day in before):
            placed.append(each._replace(days=_stepped(lead, before)))
        elif lead["same"] and compiled(_DAY).search(text, each.start, each.end) is None:
            placed.append(each)
    return placed


def _step_to(text: str, each: _Timed) -> re.Match[str] | None:
    """Return the words by which a time is placed by the day before it: in the time, or directly before it."""
    own = compiled(_DAY).search(text, each.start, each.end) if text.find("day", each.start, each.end) >= 0 else None
    if own is not None or not text.endswith(_WORDS, 0, each.start):
        return own
    return compiled(_LEAD).search(text, max(0, each.start - _LONGEST), each.start)


def _stepped(step: re.Match[str], days: tuple[DateRange, ...]) -> tuple[DateRange, ...]:
    if step["same"]:
        return days
    return tuple(map(_next if step["next"] or step.groupdict().get("after") else _previous, days))


def _next(day: DateRange) -> DateRange:
    """Return the day after another one; after a Friday, the weekend and Monday."""
    after = day.first + timedelta(days=1)
    return DateRange(after, after + timedelta(days=2) if day.first.weekday() == _FRIDAY else after)


def _previous(day: DateRange) -> DateRange:
    """Return the day before another one; before a Monday, Friday and the weekend."""
    before = day.first - timedelta(days=1)
    return DateRange(before - timedelta(days=2) if day.first.weekday() == _MONDAY else before, before)
