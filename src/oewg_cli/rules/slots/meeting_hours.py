"""The hours of the meetings of a programme."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document, HalfDays, PlacedDay, PlacedMeeting
from oewg_cli.model.values import HALF_DAYS
from oewg_cli.un.dates import day_heading
from oewg_cli.un.hours import Hours

LONGEST = 3 * 60
"""How long a meeting is at most, in minutes (United Nations Office at Geneva, services for organizers)."""


class TypedHours(NamedTuple):
    """Hours that stand in the document in figures, and whose they are: `The meeting of Monday, 4 March`."""

    place: Place
    owner: str
    hours: Hours


def typed_hours(document: Document) -> Iterator[TypedHours]:
    """Give all hours where they are typed: those of a meeting `morning` stand with the session, if anywhere."""
    usual = document.half_days if document.programme.session.hours else None
    if usual is not None:
        for name, hours in zip(HALF_DAYS, (usual.morning, usual.afternoon), strict=True):
            yield TypedHours(Place(("session", "hours", name)), f"The usual {name}", hours)
    for meeting in document.meetings:
        if meeting.meeting.time not in HALF_DAYS:
            owner = f"The meeting of {day_heading(meeting.day.date, 'en')}"
            yield TypedHours(Place((*meeting.path, "time")), owner, meeting.hours)


def sound_meetings(document: Document) -> Iterator[PlacedMeeting]:
    """Give the meetings that end after they start: SLT010 tells of the others, and that is enough."""
    return (meeting for meeting in document.meetings if meeting.hours.length > 0)


def sound_meetings_by_day(document: Document) -> Iterator[tuple[PlacedDay, list[PlacedMeeting]]]:
    """Give each day with its meetings that end after they start, in the order of the document."""
    for day, meetings in groupby(sound_meetings(document), key=lambda meeting: meeting.day):
        yield day, list(meetings)


def sound_half_days(document: Document) -> HalfDays | None:
    """Give the usual half-days, unless one of them ends before it starts."""
    usual = document.half_days
    return usual if usual and min(usual.morning.length, usual.afternoon.length) > 0 else None
