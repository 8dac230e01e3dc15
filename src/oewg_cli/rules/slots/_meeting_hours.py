"""Find the hours of the meetings of a programme, and the meetings that are in the wrong order."""

from collections.abc import Callable, Iterator
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.placed_parts import HalfDays, PlacedDay, TimedMeeting
from oewg_cli.programme.value_types import HALF_DAYS
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.hours.hours import Hours

LONGEST_MEETING = 3 * 60
"""The longest time for a meeting, in minutes (United Nations Office at Geneva, services for organizers)."""

_DAY = attrgetter("day")


class HoursInDocument(NamedTuple):
    """Hours that are typed in the document: those of a meeting on a day, or the usual ones of a half-day."""

    location: NodeLocation
    owner: PlacedDay | str
    hours: Hours

    @property
    def owner_name(self) -> str:
        """Return what has these hours: `The meeting of Monday, 4 March`, `The usual morning`."""
        if isinstance(self.owner, str):
            return f"The usual {self.owner}"
        return f"The meeting of {self.owner.printed}"


def find_hours(context: CheckContext, condition: Callable[[Hours], bool]) -> Iterator[HoursInDocument]:
    """Return the typed hours for which a condition is true.

    The hours of a meeting `morning` are typed with the session, if anywhere.
    """
    usual = context.half_days if context.programme.session.hours else None
    if usual is not None:
        for name, hours in zip(HALF_DAYS, (usual.morning, usual.afternoon), strict=True):
            if condition(hours):
                yield HoursInDocument(NodeLocation(("session", "hours", name)), name, hours)
    for meeting in context.timed_meetings:
        if condition(meeting.hours) and meeting.meeting.time not in HALF_DAYS:
            yield HoursInDocument(NodeLocation((*meeting.path, "time")), meeting.day, meeting.hours)


def valid_meetings(context: CheckContext) -> Iterator[TimedMeeting]:
    """Return the meetings that end after they start; SLT010 alone reports the others."""
    return (meeting for meeting in context.timed_meetings if meeting.hours.length > 0)


def unordered_days(context: CheckContext) -> list[tuple[PlacedDay, list[TimedMeeting]]]:
    """Return each day on which a meeting starts before the one above it ends, in the order of the document.

    The list of meetings of a day has only those that end after they start.
    """
    return context.once(_unordered_days)


def _unordered_days(context: CheckContext) -> list[tuple[PlacedDay, list[TimedMeeting]]]:
    by_day = ((day, list(meetings)) for day, meetings in groupby(valid_meetings(context), _DAY))
    return [(day, held) for day, held in by_day if any(b.hours.start < a.hours.end for a, b in pairwise(held))]


def valid_half_days(context: CheckContext) -> HalfDays | None:
    """Return the usual half-days, unless one of them ends before it starts, or they are out of order (SLT017)."""
    usual = context.half_days
    return usual if usual and usual.morning.end <= usual.afternoon.start and have_length(usual) else None


def have_length(usual: HalfDays) -> bool:
    """Return whether both half-days end after they start; SLT010 reports the others."""
    return min(usual.morning.length, usual.afternoon.length) > 0
