"""Find the dates of the days of a programme as they are typed."""

from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.entries import entries_under
from oewg_cli.programme.placed_parts import PlacedDay
from oewg_cli.source.tree import NodeLocation, NodePath


class TypedDates(NamedTuple):
    """A date or a range of dates as it is typed for a day of the programme, and where."""

    dates: DateRange
    day: PlacedDay
    location: NodeLocation


def typed_dates(context: CheckContext) -> tuple[TypedDates, ...]:
    """Return the dates and ranges of all days as they are typed, in the order of the document."""
    return tuple(
        TypedDates(dates, day, NodeLocation((*day.path, "date", number) if several else (*day.path, "date")))
        for day in context.days
        for several in (len(day.day.ranges) > 1,)
        for number, dates in enumerate(day.day.ranges)
    )


def has_meetings(context: CheckContext, day: PlacedDay) -> bool:
    """Return whether a body meets on a day, or an agenda item is taken up; breaks and side events do not count."""
    entries = entries_under(day.path, day.day.entries)
    return day.path in context.once(_days_of_meetings) or any(entry.items is not None for _, entry in entries)


def _days_of_meetings(context: CheckContext) -> frozenset[NodePath]:
    return frozenset(meeting.day.path for meeting in context.meetings if meeting.bodies)
