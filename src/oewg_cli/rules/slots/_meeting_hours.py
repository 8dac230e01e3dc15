"""The hours of the meetings of a programme."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.placed_parts import HalfDays, PlacedDay, PlacedMeeting
from oewg_cli.programme.value_types import HALF_DAYS
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import day_heading
from oewg_cli.un.hours.hours import Hours

LONGEST = 3 * 60
"""How long a meeting is at most, in minutes (United Nations Office at Geneva, services for organizers)."""

_DAY = attrgetter("day")


class TypedHours(NamedTuple):
    """Hours that stand in the document in figures: those of a meeting on a day, or the usual ones of a half-day."""

    place: NodeLocation
    whose: date | str
    hours: Hours

    @property
    def owner(self) -> str:
        """Return whose they are: `The meeting of Monday, 4 March`, `The usual morning`."""
        if isinstance(self.whose, str):
            return f"The usual {self.whose}"
        return f"The meeting of {day_heading(self.whose, 'en')}"


def typed_hours(context: CheckContext, are_meant: Callable[[Hours], bool]) -> Iterator[TypedHours]:
    """Return the hours of which something is true, where they are typed.

    Those of a meeting `morning` stand with the session, if anywhere.
    """
    usual = context.half_days if context.programme.session.hours else None
    if usual is not None:
        for name, hours in zip(HALF_DAYS, (usual.morning, usual.afternoon), strict=True):
            if are_meant(hours):
                yield TypedHours(NodeLocation(("session", "hours", name)), name, hours)
    for meeting in context.meetings:
        if are_meant(meeting.hours) and meeting.meeting.time not in HALF_DAYS:
            yield TypedHours(NodeLocation((*meeting.path, "time")), meeting.day.date, meeting.hours)


def sound_meetings(context: CheckContext) -> Iterator[PlacedMeeting]:
    """Return the meetings that end after they start: SLT010 tells of the others, and that is enough."""
    return (meeting for meeting in context.meetings if meeting.hours.length > 0)


def unordered_days(context: CheckContext) -> list[tuple[PlacedDay, list[PlacedMeeting]]]:
    """Return each day on which a meeting begins before the one above it ends, in the order of the document.

    It is given with its meetings that end after they start.
    """
    return context.once(_unordered_days)


def _unordered_days(context: CheckContext) -> list[tuple[PlacedDay, list[PlacedMeeting]]]:
    by_day = ((day, list(meetings)) for day, meetings in groupby(sound_meetings(context), _DAY))
    return [(day, held) for day, held in by_day if any(b.hours.start < a.hours.end for a, b in pairwise(held))]


def sound_half_days(context: CheckContext) -> HalfDays | None:
    """Return the usual half-days, unless one of them ends before it starts, or they are out of order (SLT017)."""
    usual = context.half_days
    return usual if usual and usual.morning.end <= usual.afternoon.start and have_length(usual) else None


def have_length(usual: HalfDays) -> bool:
    """Return whether both half-days end after they start: SLT010 tells of others."""
    return min(usual.morning.length, usual.afternoon.length) > 0
