"""Compare the days of a programme with the dates of the session."""

from bisect import bisect_right
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.placed_parts import PlacedDay
from oewg_cli.rules.slots._covered_dates import CoveredSpan, covered_spans
from oewg_cli.source.tree import NodePath
from oewg_cli.un.dates.dates import is_weekend
from oewg_cli.un.holidays import Holiday, holiday

_FEW = 5
"""A programme with at most one day for so many weekdays of the session is one of scattered days."""
_LONG = 20
"""In a session of more weekdays, four weeks, less than one day for every two weekdays are scattered days."""
_WEEK, _WEEKDAYS = 7, 5


class SessionSpan(NamedTuple):
    """The dates of a session, or of one of its parts, and where they are typed."""

    opens: date
    closes: date
    path: NodePath


def session_spans(context: CheckContext) -> tuple[SessionSpan, ...]:
    """Return the dates of the session, or those of its parts in order, without the days that are in two of them.

    Dates in the wrong order are left out: MST003 and SLT023 report them.
    """
    session = context.programme.session
    path: NodePath = ("session",)
    typed = [SessionSpan(each.opens, each.closes, (*path, "parts", i)) for i, each in enumerate(session.parts)]
    parts = sorted((each for each in typed if each.opens <= each.closes), key=attrgetter("opens"))
    spans: list[SessionSpan] = []
    for span in parts or [SessionSpan(session.opens, session.closes, path)]:
        if span.opens <= span.closes and (not spans or spans[-1].closes < span.opens):
            spans.append(span)
    return tuple(spans)


def is_outside(context: CheckContext, dates: DateRange) -> bool:
    """Return whether a part of the dates is outside the session; never if its own dates are in the wrong order."""
    session = context.programme.session
    return session.opens <= session.closes and not (session.opens <= dates.first and dates.last <= session.closes)


def is_between_parts(context: CheckContext, dates: DateRange) -> bool:
    """Return whether a part of the dates is in none of the parts of the session."""
    if not context.programme.session.parts:
        return False
    spans = context.once(session_spans)
    at = bisect_right(spans, dates.first, key=attrgetter("opens")) - 1
    return bool(spans) and (at < 0 or spans[at].closes < dates.last)


def days_in_session(context: CheckContext) -> tuple[PlacedDay, ...]:
    """Return the days in the order of the document, without those that other rules report.

    These are days that are not wholly in the session (SLT001), and a single day that is already there (SLT003).
    """
    seen: set[date] = set()
    days = []
    for day in context.days:
        single = day.day.dates.single
        if not any(is_outside(context, dates) for dates in day.day.ranges) and single not in seen:
            days.append(day)
        if single is not None:
            seen.add(single)
    return tuple(days)


def covered_in(context: CheckContext, span: SessionSpan) -> list[CoveredSpan]:
    """Return the dates of the programme that are within the session or a part of it, in order."""
    covered = context.once(covered_spans)
    at = max(0, bisect_right(covered, span.opens, key=attrgetter("first")) - 1)
    return [
        CoveredSpan(max(each.first, span.opens), min(each.last, span.closes), each.first_day, each.last_day)
        for each in covered[at : bisect_right(covered, span.closes, key=attrgetter("first"))]
        if each.last >= span.opens
    ]


def has_one_day(context: CheckContext) -> bool:
    """Return whether the programme is one of a single day, such as the orders of the day."""
    return len(context.days) == 1 and context.days[0].day.dates.single is not None


def has_scattered_days(context: CheckContext) -> bool:
    """Return whether the programme has at most one day for every five weekdays of the session.

    In a session of more than four weeks, it is less than one for every two. There a range of days counts as one day if
    most days are typed alone: it is a plan between the meetings.
    """
    spans = context.once(session_spans)
    covered = sum((each.last - each.first).days + 1 for span in spans for each in covered_in(context, span))
    weekdays = sum(_weekdays(span.opens, span.closes) for span in spans)
    are_alone = [dates.first == dates.last for day in context.once(days_in_session) for dates in day.day.ranges]
    planned = min(covered, len(are_alone)) if sum(are_alone) * 2 > len(are_alone) else covered
    return covered * _FEW <= weekdays or (weekdays > _LONG and planned * 2 < weekdays)


def _weekdays(first: date, last: date) -> int:
    """Return how many days are from Monday to Friday."""
    weeks, others = divmod((last - first).days + 1, _WEEK)
    return weeks * _WEEKDAYS + sum((first.weekday() + number) % _WEEK < _WEEKDAYS for number in range(others))


def holiday_at(context: CheckContext, day: date) -> Holiday | None:
    """Return the official holiday on a day at the place of the session; None if it is not known to be one."""
    return holiday(context.station.name, day) if context.station else None


def is_working_day(context: CheckContext, day: date) -> bool:
    """Return whether a day is one from Monday to Friday and not a known holiday."""
    return not is_weekend(day) and holiday_at(context, day) is None
