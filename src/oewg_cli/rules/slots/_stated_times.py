"""Place what texts say of their time in the days and meetings of the programme."""

from collections.abc import Iterator

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.placed_parts import PlacedDay, PlacedMeeting
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.times.entry_times import EntryTime, entry_times

_LENGTH_OF_DAY, _LENGTH_OF_MEETING = 2, 4


def days_stated(context: CheckContext) -> Iterator[tuple[EntryTime, PlacedDay]]:
    """Return the days that texts name as their own, each with the day that the text is under."""
    by_path = {day.path: day for day in context.days}
    for stated in context.picture.read(entry_times):
        if stated.day is not None:
            yield stated, by_path[_path(stated)[:_LENGTH_OF_DAY]]


def own_times(context: CheckContext) -> Iterator[tuple[EntryTime, PlacedMeeting]]:
    """Return the hours and half-days in the texts of meetings.

    Texts that name another day have the hours of that day, and entries with a time hours of their own.
    """
    stated = context.picture.read(entry_times)
    if not stated:
        return
    meetings = {meeting.path: meeting for meeting in context.meetings}
    with_day = {_path(each) for each, day in days_stated(context) if each.day}
    timed = {entry.path for entry in context.entries if entry.entry.time is not None}
    for each in stated:
        meeting = meetings.get(_path(each)[:_LENGTH_OF_MEETING])
        if meeting is not None and each.day is None and _path(each) not in with_day and not _is_in(_path(each), timed):
            yield each, meeting


def _is_in(path: NodePath, entries: set[NodePath]) -> bool:
    """Return whether a text is that of one of these entries, or of an entry in them."""
    return any(path[:length] in entries for length in range(_LENGTH_OF_MEETING, len(path)))


def _path(stated: EntryTime) -> NodePath:
    return stated.wording.field.path
