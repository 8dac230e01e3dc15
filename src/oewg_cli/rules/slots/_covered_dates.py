"""Find out which dates are in the programme, in whatever days and ranges they are typed."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.placed_parts import PlacedDay
from oewg_cli.rules.slots._typed_dates import TypedDates, typed_dates


class CoveredSpan(NamedTuple):
    """Successive dates that are in the programme; `last_day` is the day that has the last of them."""

    first: date
    last: date
    first_day: PlacedDay
    last_day: PlacedDay


def covered_spans(context: CheckContext) -> tuple[CoveredSpan, ...]:
    """Return the dates of all days of the programme, each once, in order."""
    return _merged(context.once(typed_dates))


def _merged(all_typed: Iterable[TypedDates]) -> tuple[CoveredSpan, ...]:
    spans: list[CoveredSpan] = []
    for dates, day, _ in sorted(all_typed, key=lambda typed: typed.dates.first):
        above = spans[-1] if spans else None
        if above is None or above.last < dates.first:
            spans.append(CoveredSpan(dates.first, dates.last, day, day))
        elif above.last < dates.last:
            spans[-1] = above._replace(last=dates.last, last_day=day)
    return tuple(spans)


def has_work_on(context: CheckContext, date_of_work: date) -> bool:
    """Return whether a date is one of a day of the programme with meetings or entries of any kind."""
    spans = context.once(_spans_of_work)
    at = bisect_right(spans, date_of_work, key=attrgetter("first")) - 1
    return at >= 0 and date_of_work <= spans[at].last


def _spans_of_work(context: CheckContext) -> tuple[CoveredSpan, ...]:
    return _merged(typed for typed in context.once(typed_dates) if typed.day.day.meetings or typed.day.day.entries)
