"""Read the periods of which the dates of a session consist, one after the other at the end of a line."""

import re
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from oewg_cli.un.dates.typed_dates import TypedDate, typed_dates
from oewg_cli.un.phrases import phrases

_LANGUAGE = "en"


def periods_of(text: str) -> tuple[TypedDate, ...]:
    """Return the dates at the end of a line, as `29 Dec. - 3 Jan. 2025` has them in two parts; none for other lines."""
    typed = [each for each in typed_dates(text) if each.days]
    if not typed or text[typed[-1].end :].strip(" ()."):
        return ()
    first = len(typed) - 1
    while first and _joints().fullmatch(text, typed[first - 1].end, typed[first].start):
        first -= 1
    return tuple(typed[first:])


def days_of(periods: tuple[TypedDate, ...], year: int) -> list[date]:
    """Return the first and the last day of each period, the last one in a year and each other in its own or before.

    There are none where the calendar lacks a day, or where a day comes before the one before it.
    """
    days: list[date] = []
    month = periods[-1].month
    for period in reversed(periods):
        year = period.year or (year - 1 if period.month > month else year)
        month = period.month
        first, last = period.day(0, year), period.day(-1, year)
        if first is None or last is None:
            return []
        days = [first, last, *days]
    return days if all(first <= last for first, last in pairwise(days)) else []


def have_gaps(text: str, periods: tuple[TypedDate, ...], days: list[date]) -> bool:
    """Return whether there are days between those that are named, for which there is no dash or "to"."""
    if any(not each.has_dash and _are_apart(each) for each in periods):
        return True
    between = zip(pairwise(periods), zip(days[1::2], days[2::2], strict=False), strict=True)
    return any(
        after - before > timedelta(days=1) and not _ranges().match(text, left.end, right.start)
        for (left, right), (before, after) in between
    )


def _are_apart(period: TypedDate) -> bool:
    return " to " not in period.right and any(after - before > 1 for before, after in pairwise(period.days))


@cache
def _joints() -> re.Pattern[str]:
    weekday = "|".join(phrases(_LANGUAGE)["weekdays"])
    return re.compile(rf"\.?,? ?(?:[–—-]|to|until|till|and|&|,|;)? ?(?:and )?(?:(?:{weekday}),? ?)?", re.IGNORECASE)


@cache
def _ranges() -> re.Pattern[str]:
    return re.compile(r"\.?,? ?(?:[–—-]|to\b|until\b|till\b)", re.IGNORECASE)
