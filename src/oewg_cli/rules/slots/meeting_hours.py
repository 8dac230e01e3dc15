"""The hours of the meetings of a programme."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document, HalfDays, PlacedDay, PlacedMeeting
from oewg_cli.model.values import HALF_DAYS
from oewg_cli.un.dates import day_heading
from oewg_cli.un.hours import Hours

LONGEST = 3 * 60
"""How long a meeting is at most, in minutes (United Nations Office at Geneva, services for organizers)."""

_DAY = attrgetter("day")


class TypedHours(NamedTuple):
    """Hours that stand in the document in figures: those of a meeting on a day, or the usual ones of a half-day."""

    place: Place
    whose: date | str
    hours: Hours

    @property
    def owner(self) -> str:
        """Tell whose they are: `The meeting of Monday, 4 March`, `The usual morning`."""
        if isinstance(self.whose, str):
            return f"The usual {self.whose}"
        return f"The meeting of {day_heading(self.whose, 'en')}"


def typed_hours(document: Document, are_meant: Callable[[Hours], bool]) -> Iterator[TypedHours]:
    """Give the hours of which something is true, where they are typed.

    Those of a meeting `morning` stand with the session, if anywhere.
    """
    usual = document.half_days if document.programme.session.hours else None
    if usual is not None:
        for name, hours in zip(HALF_DAYS, (usual.morning, usual.afternoon), strict=True):
            if are_meant(hours):
                yield TypedHours(Place(("session", "hours", name)), name, hours)
    for meeting in document.meetings:
        if are_meant(meeting.hours) and meeting.meeting.time not in HALF_DAYS:
            yield TypedHours(Place((*meeting.path, "time")), meeting.day.date, meeting.hours)


def sound_meetings(document: Document) -> Iterator[PlacedMeeting]:
    """Give the meetings that end after they start: SLT010 tells of the others, and that is enough."""
    return (meeting for meeting in document.meetings if meeting.hours.length > 0)


def unordered_days(document: Document) -> list[tuple[PlacedDay, list[PlacedMeeting]]]:
    """Give each day on which a meeting begins before the one above it ends, in the order of the document.

    It is given with its meetings that end after they start.
    """
    return document.once(_unordered_days)


def _unordered_days(document: Document) -> list[tuple[PlacedDay, list[PlacedMeeting]]]:
    by_day = ((day, list(meetings)) for day, meetings in groupby(sound_meetings(document), _DAY))
    return [(day, held) for day, held in by_day if any(b.hours.start < a.hours.end for a, b in pairwise(held))]


def sound_half_days(document: Document) -> HalfDays | None:
    """Give the usual half-days, unless one of them ends before it starts, or they are out of order (SLT017)."""
    usual = document.half_days
    return usual if usual and usual.morning.end <= usual.afternoon.start and have_length(usual) else None


def have_length(usual: HalfDays) -> bool:
    """Tell whether both half-days end after they start: SLT010 tells of others."""
    return min(usual.morning.length, usual.afternoon.length) > 0
