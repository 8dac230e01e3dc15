"""The programme of a note as the lines of a table: day, hours and items."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.formats.tracked_versions import TrackedVersion, alone, change_of, is_in
from oewg_cli.note.blocks import Block, NoteDay, NoteMeeting, RunChange


class TimetableLine(NamedTuple):
    """A line of the table: a meeting, or a day without meetings.

    `day` is the heading of the day in the first line of the day, and None in the others. `change` is the change of the
    whole line in a note of two versions.
    """

    day: Block | None
    meeting: NoteMeeting | None
    change: RunChange | None = None

    @property
    def hours(self) -> Block | None:
        """Return the hours of the meeting."""
        return self.meeting.hours if self.meeting else None

    @property
    def entries(self) -> tuple[Block, ...]:
        """Return the blocks of the entries in reading order."""
        return self.meeting.entry_blocks if self.meeting else ()


def timetable(days: Sequence[NoteDay]) -> tuple[TimetableLine, ...]:
    """Return the lines of the table of these days.

    Each day has its heading in its first line. In a note of two versions that can be another line in each version:
    there the heading is inserted or deleted.
    """
    return tuple(line for day in days for line in _lines(day))


def _lines(day: NoteDay) -> Iterator[TimetableLine]:
    versions = [version for version in TrackedVersion if is_in(day.heading.change, version)]
    without_meetings = [
        version for version in versions if not any(is_in(meeting.hours.change, version) for meeting in day.meetings)
    ]
    if without_meetings:
        yield TimetableLine(_heading(day, without_meetings), None, change_of(without_meetings))
    to_come = [version for version in versions if version not in without_meetings]
    for meeting in day.meetings:
        held = [version for version in TrackedVersion if is_in(meeting.hours.change, version)]
        heading = _heading(day, [version for version in to_come if version in held])
        yield TimetableLine(heading, meeting, change_of(held))
        to_come = [version for version in to_come if version not in held]


def _heading(day: NoteDay, versions: Sequence[TrackedVersion]) -> Block | None:
    """Return the heading of a day as it is in a line where it is in these versions only."""
    if not versions:
        return None
    if day.heading.change is not None or len(versions) == len(TrackedVersion):
        return day.heading
    return alone(day.heading, versions[0])
