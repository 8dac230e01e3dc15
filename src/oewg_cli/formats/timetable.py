"""The programme of a note as tables: one for each day, with rows of hours and of what is done."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from oewg_cli.formats.tracked_versions import TrackedVersion, alone, change_of, is_in, printed_blocks
from oewg_cli.note.blocks import Block, BlockKind, RunChange
from oewg_cli.note.note import NoteDay, NoteEntry, NoteMeeting


class TimetableRow(NamedTuple):
    """A row of a day: the heading of an entry or a meeting, what is under one, or a meeting without entries.

    The two have rows of their own, so that a page can end after each of them, and a row need never break.
    `hours` are those of the meeting in its first row, and None in the others; `meeting_hours` are in each of its rows.
    `documents` are in a column of their own, where any row of the programme has some, and have no title there. `change`
    is the change of the whole row in a note of two versions.
    """

    hours: Block | None
    blocks: tuple[Block, ...] = ()
    is_under_heading: bool = False
    change: RunChange | None = None
    documents: tuple[Block, ...] = ()
    meeting_hours: Block | None = None


class TimetableDay(NamedTuple):
    """The table of a day: its heading, and the rows of each of its meetings.

    The rows of what is done on the day without a meeting come first, as if they were a meeting without hours. `week` is
    the name of the week, printed above the table. `change` is the change of the whole table.
    """

    heading: Block
    meetings: tuple[tuple[TimetableRow, ...], ...]
    change: RunChange | None = None
    week: Block | None = None

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
            (*_rows_of_day(day), *(tuple(_rows(meeting)) for meeting in day.meetings)),
            change_of(_versions([day.heading])),
            day.week,
        )
        for day in days
    )


class _RowPart(NamedTuple):
    """The blocks of a row besides the hours."""

    blocks: tuple[Block, ...]
    is_under_heading: bool = False
    documents: tuple[Block, ...] = ()

    @property
    def versions(self) -> list[TrackedVersion]:
        """Return the versions that have one of the blocks."""
        return _versions((*self.blocks, *self.documents))


def _rows_of_day(day: NoteDay) -> Iterator[tuple[TimetableRow, ...]]:
    rows = [
        TimetableRow(None, part.blocks, part.is_under_heading, change_of(part.versions), part.documents)
        for part in _parts(day.about, day.entries)
        if part.versions
    ]
    if rows:
        yield tuple(rows)


def _parts(about: Iterable[Block], entries: Iterable[NoteEntry]) -> Iterator[_RowPart]:
    """Return what is in the rows of a day or a meeting: of itself, of its entries, and of the entries in them."""
    lead = (BlockKind.MEETING, BlockKind.HEADING)
    blocks = [*about]
    yield from _divided(
        [each for each in blocks if each.kind in lead], [each for each in blocks if each.kind not in lead]
    )
    for entry in entries:
        yield from _divided([*([entry.hours] if entry.hours else []), entry.heading], entry.details)
        yield from _parts((), entry.entries)


def _divided(lead: Sequence[Block], details: Sequence[Block]) -> Iterator[_RowPart]:
    """Return a heading and what is under it as two rows; the documents are in the first."""
    headings, details = tuple(printed_blocks(lead)), tuple(printed_blocks(details))
    documents = tuple(block._replace(runs=()) for block in details if block.kind is BlockKind.DOCUMENTS)
    under = tuple(block for block in details if block.kind is not BlockKind.DOCUMENTS)
    if headings or documents:
        yield _RowPart(headings, documents=documents)
    if under:
        yield _RowPart(under, is_under_heading=bool(headings))


def _rows(meeting: NoteMeeting) -> Iterator[TimetableRow]:
    printed = next(printed_blocks([meeting.hours]), None)
    to_come = _versions([printed] if printed else [])
    parts = [*_parts(meeting.about, meeting.entries)]
    with_entries = {version for part in parts for version in part.versions}
    without = [version for version in to_come if version not in with_entries]
    if without:
        yield TimetableRow(hours_in(printed, without), change=change_of(without))
        to_come = [version for version in to_come if version in with_entries]
    for part in parts:
        versions = part.versions
        if not versions:
            continue
        hours = hours_in(printed, [version for version in to_come if version in versions])
        change = change_of(versions)
        yield TimetableRow(hours, part.blocks, part.is_under_heading, change, part.documents, printed)
        to_come = [version for version in to_come if version not in versions]


def _versions(blocks: Iterable[Block]) -> list[TrackedVersion]:
    """Return the versions that have one of these blocks."""
    changes = [block.change for block in blocks]
    return [version for version in TrackedVersion if any(is_in(change, version) for change in changes)]


def hours_in(block: Block | None, versions: Collection[TrackedVersion]) -> Block | None:
    """Return the hours of a meeting, if it has any, as they are in a row where they are in these versions only."""
    if block is None or not versions:
        return None
    if block.change is not None or len(versions) == len(TrackedVersion):
        return block
    (version,) = versions
    return alone(block, version)
