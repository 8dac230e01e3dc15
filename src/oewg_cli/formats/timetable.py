"""The programme of a note as tables: one for each day, with rows of hours and of what is done."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from oewg_cli.formats.tracked_versions import TrackedVersion, alone, change_of, is_in
from oewg_cli.note.blocks import Block, RunChange
from oewg_cli.note.note import NoteDay, NoteMeeting


class TimetableRow(NamedTuple):
    """A row of a day: the heading of an entry, what is under one, or a meeting without entries.

    The two have rows of their own, so that a page can end after each of them, and a row need never break.
    `hours` are those of the meeting in its first row, and None in the others. `change` is the change of the whole row
    in a note of two versions.
    """

    hours: Block | None
    blocks: tuple[Block, ...] = ()
    is_under_heading: bool = False
    change: RunChange | None = None


class TimetableDay(NamedTuple):
    """The table of a day: its heading, and the rows of each of its meetings.

    `change` is the change of the whole table.
    """

    heading: Block
    meetings: tuple[tuple[TimetableRow, ...], ...]
    change: RunChange | None = None

    @property
    def rows(self) -> tuple[TimetableRow, ...]:
        """Return the rows of all meetings."""
        return tuple(row for meeting in self.meetings for row in meeting)


def timetable(days: Sequence[NoteDay]) -> tuple[TimetableDay, ...]:
    """Return the tables of these days.

    Each meeting has its hours in its first row. In a note of two versions that can be another row in each version:
    there the hours are inserted or deleted.
    """
    return tuple(
        TimetableDay(
            day.heading,
            tuple(tuple(_rows(meeting)) for meeting in day.meetings),
            change_of(_versions([day.heading])),
        )
        for day in days
    )


def _rows(meeting: NoteMeeting) -> Iterator[TimetableRow]:
    to_come = _versions([meeting.hours])
    parts = [
        part for entry in meeting.entries for part in (((entry.heading,), False), (entry.details, True)) if part[0]
    ]
    with_entries = _versions(block for blocks, _ in parts for block in blocks)
    without = [version for version in to_come if version not in with_entries]
    if without:
        yield TimetableRow(_in(meeting.hours, without), change=change_of(without))
        to_come = [version for version in to_come if version in with_entries]
    for blocks, is_under_heading in parts:
        versions = _versions(blocks)
        if not versions:
            continue
        hours = _in(meeting.hours, [version for version in to_come if version in versions])
        yield TimetableRow(hours, blocks, is_under_heading, change_of(versions))
        to_come = [version for version in to_come if version not in versions]


def _versions(blocks: Iterable[Block]) -> list[TrackedVersion]:
    """Return the versions that have one of these blocks."""
    changes = [block.change for block in blocks]
    return [version for version in TrackedVersion if any(is_in(change, version) for change in changes)]


def _in(hours: Block, versions: Sequence[TrackedVersion]) -> Block | None:
    """Return the hours of a meeting as they are in a row where they are in these versions only."""
    if not versions:
        return None
    if hours.change is not None or len(versions) == len(TrackedVersion):
        return hours
    return alone(hours, versions[0])
