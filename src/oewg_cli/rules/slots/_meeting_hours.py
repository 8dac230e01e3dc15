"""Find the hours of the meetings of a programme, and the meetings that are in the wrong order."""

from collections.abc import Callable, Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.front_page import SessionHours
from oewg_cli.programme.placed_parts import HalfDays, PlacedDay, PlacedMeeting, TimedMeeting, half_days
from oewg_cli.programme.value_types import NAMED_HOURS
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.un.hours.hours import NOON, Hours, parse_hours, printed_hours, printed_time

LONGEST_MEETING = 3 * 60
"""The longest time for a meeting, in minutes (United Nations Office at Geneva, services for organizers)."""


class HoursInDocument(NamedTuple):
    """Hours that are typed in the document: those of a meeting, or the usual ones of a name; `meeting` is None then.

    `owner` is what has these hours: `The meeting of Monday, 4 March`, `The usual morning`.
    """

    location: NodeLocation
    owner: str
    hours: Hours
    meeting: TimedMeeting | None


class HeldMeeting(NamedTuple):
    """A meeting, and when it is held; one of which only the start is known is held for its first minute."""

    meeting: PlacedMeeting
    hours: Hours

    @property
    def has_end(self) -> bool:
        """Return whether both ends of the meeting are known."""
        return self.meeting.hours is not None

    @property
    def printed(self) -> str:
        """Return when it is held as the note prints it."""
        return printed_hours(self.hours, "en") if self.has_end else printed_time(self.hours.start, "en")


def find_hours(context: CheckContext, condition: Callable[[Hours], bool]) -> Iterator[HoursInDocument]:
    """Return the typed hours for which a condition is true.

    The hours for which a name such as `morning` stands are typed with the session or the day, if anywhere.
    """
    for path, usual, day in usual_hours(context):
        of = f" of {day.printed}" if day else ""
        for name in NAMED_HOURS:
            hours = parse_hours(usual.named(name) or "")
            if hours is not None and condition(hours):
                yield HoursInDocument(NodeLocation((*path, name)), f"The usual {name}{of}", hours, None)
    for meeting in context.timed_meetings:
        if condition(meeting.hours) and meeting.meeting.time not in NAMED_HOURS:
            owner = f"The meeting of {meeting.day.printed}"
            yield HoursInDocument(NodeLocation((*meeting.path, "time")), owner, meeting.hours, meeting)


def usual_hours(context: CheckContext) -> Iterator[tuple[NodePath, SessionHours, PlacedDay | None]]:
    """Return the usual hours that are typed, where they are, and their day; None for those of the session."""
    if context.programme.session.hours is not None:
        yield ("session", "hours"), context.programme.session.hours, None
    for day in context.days:
        if day.day.hours is not None:
            yield (*day.path, "hours"), day.day.hours, day


def valid_meetings(context: CheckContext) -> Iterator[TimedMeeting]:
    """Return the meetings that end after they start; SLT010 alone reports the others."""
    return (meeting for meeting in context.timed_meetings if meeting.hours.length > 0)


def unordered_days(context: CheckContext) -> list[tuple[PlacedDay, list[HeldMeeting]]]:
    """Return each day on which a meeting starts before the one above it ends, in the order of the document.

    The list of meetings of a day has only those that end after they start, and those of which only the start is known.
    """
    by_day = ((meetings[0].meeting.day, meetings) for meetings in _held_by_day(context))
    return [(day, held) for day, held in by_day if any(b.hours.start < a.hours.end for a, b in pairwise(held))]


def _held_by_day(context: CheckContext) -> Iterator[list[HeldMeeting]]:
    held = [
        HeldMeeting(meeting, meeting.hours or Hours(meeting.start, meeting.start + 1))
        for meeting in context.meetings
        if meeting.start is not None and (meeting.hours is None or meeting.hours.length > 0)
    ]
    for _, meetings in groupby(held, key=lambda each: each.meeting.day.path):
        yield list(meetings)


def valid_half_days(context: CheckContext, day: PlacedDay | None) -> HalfDays | None:
    """Return the usual half-days of a day, or of the session, unless one ends before it starts.

    Return None also if they are out of order: SLT017 reports them.
    """
    has_own = day is not None and day.day.hours is not None
    return _valid(half_days(context.programme, day.day)) if day and has_own else context.once(_valid_of_session)


def _valid_of_session(context: CheckContext) -> HalfDays | None:
    return _valid(context.half_days)


def _valid(usual: HalfDays | None) -> HalfDays | None:
    if usual is None or usual.morning.end > usual.afternoon.start:
        return None
    return usual if min(usual.morning.length, usual.afternoon.length) > 0 else None


def bodies_with_half_days(context: CheckContext) -> frozenset[str]:
    """Return the bodies of the note that meet in half-days; the only body of a note always does.

    Working groups, groups of States and visitors meet at hours of their own.
    """
    names = frozenset(body.name for body in context.programme.bodies)
    if len(names) == 1:
        return names
    return names & {
        body
        for meeting in context.timed_meetings
        for usual in (valid_half_days(context, meeting.day),)
        if usual and (usual.morning.overlaps(meeting.hours) or usual.afternoon.overlaps(meeting.hours))
        for body in meeting.bodies
    }


def advice_on_end(hours: Hours) -> str:
    """Return the advice on hours that end before they start."""
    meant = Hours(hours.start, hours.end + NOON)
    if hours.end < NOON and 0 < meant.length <= LONGEST_MEETING:
        return f"Did you mean {meant.typed()}?"
    return "Correct the hours; they are typed in 24-hour time."
