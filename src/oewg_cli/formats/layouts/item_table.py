"""The layout `items`: a table of agenda items with their dates and documents, and a part with everything else."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import inf
from typing import NamedTuple

from oewg_cli.formats.layouts.days_of_version import runs_of_version
from oewg_cli.formats.layouts.item_dates import ItemTime, dates_of, split_state
from oewg_cli.formats.layouts.layout_table import LayoutCell, LayoutPart, LayoutRow, LayoutTable
from oewg_cli.formats.layouts.meeting_cells import printed, title
from oewg_cli.formats.tracked_versions import TrackedVersion
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.note import Note, NoteDay, NoteEntry, NoteItem, NoteMeeting


def item_table(note: Note, days: Sequence[NoteDay], version: TrackedVersion) -> list[LayoutPart]:
    """Return a table with a row for each item, or for items that are taken up together, and after it everything else.

    The rows are in the order of the agenda, those of several items after that of the first of them, and those of items
    on no agenda at the end, in the order in which they are first taken up. The items of a body that has an agenda of
    its own come under the name of the body. A row has the heading of an entry, all the times at which entries with this
    heading are scheduled, each with their texts and lists, and their documents. What a row does not say is printed
    after the table, under a heading of its own, as in the layout `headings`: names of weeks, the rooms, kinds, numbers
    and texts of meetings, and entries with an aside, with hours, or with entries in them.
    """
    rows = _ItemRows(note, version)
    rest = [day for day in map(rows.without_what_is_said, days) if day is not None]
    table = rows.table()
    blocks = [block for day in rest for block in printed(day.blocks, version)]
    if table is None:
        return [*blocks]
    has_more = any(block.kind not in {BlockKind.WEEK, BlockKind.DAY} for block in blocks)
    heading = [Block(BlockKind.NOTE_HEADING, (Run(note.columns.meetings),))] if has_more else []
    return [table, *heading, *blocks]


class _ItemRow(NamedTuple):
    """A row that grows with each entry that has its heading."""

    heading: Block
    times: list[ItemTime]
    documents: dict[tuple[Run, ...], Block]
    items: tuple[NoteItem, ...]

    @property
    def agenda_of(self) -> str:
        """Return the name of the body on whose own agenda the items are, empty for the agenda of the note."""
        return self.items[0].agenda_of

    @property
    def place(self) -> tuple[bool, float, bool]:
        """Return by what the rows of a table are in order."""
        place = self.items[0].place
        return bool(self.agenda_of), inf if place is None else place, len(self.items) > 1


class _ItemRows:
    """The rows of an item table, with what it does not say."""

    def __init__(self, note: Note, version: TrackedVersion) -> None:
        self._columns = note.columns
        self._version = version
        self._rows: dict[tuple[str, str], _ItemRow] = {}

    def without_what_is_said(self, day: NoteDay) -> NoteDay | None:
        """Add the items of a day to the rows, and return what they do not say of it; None if they say all."""
        entries = self._left(day.entries, day, None)
        meetings = tuple(each for each in (self._left_of_meeting(meeting, day) for meeting in day.meetings) if each)
        is_said = (day.entries or day.meetings) and not (entries or meetings or day.week or day.about)
        return None if is_said else day._replace(entries=entries, meetings=meetings)

    def _left_of_meeting(self, meeting: NoteMeeting, day: NoteDay) -> NoteMeeting | None:
        entries = self._left(meeting.entries, day, meeting)
        return None if meeting.entries and not (entries or meeting.about) else meeting._replace(entries=entries)

    def _left(self, entries: Sequence[NoteEntry], day: NoteDay, meeting: NoteMeeting | None) -> tuple[NoteEntry, ...]:
        return tuple([entry for entry in entries if not self._is_said(entry, day, meeting)])

    def _is_said(self, entry: NoteEntry, day: NoteDay, meeting: NoteMeeting | None) -> bool:
        """Add the items of an entry, and of those in it, to the rows, and return whether they say all of it."""
        is_said = bool(entry.items) and self._add(entry, day, meeting)
        for each in entry.entries:
            self._is_said(each, day, meeting)
        return is_said

    def _add(self, entry: NoteEntry, day: NoteDay, meeting: NoteMeeting | None) -> bool:
        """Add an entry to the row of its heading, and return whether it says all of the entry."""
        runs = runs_of_version(entry.heading._replace(aside=()), self._version)
        heading, state = split_state(runs)
        key = entry.items[0].agenda_of, "".join(run.text for run in heading if run.mark is None)
        is_first = key not in self._rows
        if is_first:
            block = Block(BlockKind.HEADING, heading, origin=entry.heading.origin)
            # What is the same in both versions stays, whichever entry is the first in each of them.
            old, new = (split_state(runs_of_version(entry.heading, version))[0] for version in TrackedVersion)
            if old != new and not (state or entry.heading.aside or entry.heading.change):
                block = entry.heading
            self._rows[key] = _ItemRow(block, [], {}, entry.items)
        row = self._rows[key]
        has_marks = not is_first and any(run.mark is not None for run in heading)
        is_said = not (entry.heading.aside or entry.hours or entry.entries or has_marks)
        below = (block for block in entry.details if is_said and block.kind is not BlockKind.DOCUMENTS)
        time = self._time(day, meeting, "" if state == self._columns.continued and not is_first else state)
        row.times.append(time._replace(below=tuple(printed(below, self._version))))
        documents = [block for block in entry.details if block.kind is BlockKind.DOCUMENTS]
        for block in documents:
            untitled = Block(BlockKind.DOCUMENTS, (), runs_of_version(block._replace(runs=()), self._version))
            row.documents.setdefault(untitled.aside, untitled)
        return is_said

    def _time(self, day: NoteDay, meeting: NoteMeeting | None, state: str) -> ItemTime:
        printed_day = runs_of_version(day.heading, self._version)
        single = day.dates[0] if len(day.dates) == 1 else None
        if meeting is None:
            return ItemTime(printed_day, single, state=state)
        return ItemTime(
            printed_day,
            single,
            runs_of_version(meeting.hours._replace(aside=()), self._version),
            runs_of_version(meeting.hours._replace(runs=()), self._version),
            None if meeting.start is not None or meeting.half_day is None else meeting.half_day.name,
            state,
        )

    def table(self) -> LayoutTable | None:
        """Return the table of all rows; None if there are none."""
        if not self._rows:
            return None
        rows = sorted(self._rows.values(), key=lambda row: row.place)
        has_documents = any(row.documents for row in rows)
        titles = [self._columns.item, self._columns.dates, *([self._columns.documents] if has_documents else [])]
        made: list[LayoutRow] = []
        for agenda_of, of_agenda in groupby(rows, key=lambda row: row.agenda_of):
            if agenda_of:
                name = Block(BlockKind.TEXT, (Run(agenda_of, italic=True),))
                made.append(LayoutRow((LayoutCell((name,), len(titles)),)))
            made += (_layout_row(row, has_documents=has_documents) for row in of_agenda)
        return LayoutTable(tuple(LayoutCell((title(text),)) for text in titles), tuple(made))


def _layout_row(row: _ItemRow, *, has_documents: bool) -> LayoutRow:
    documents = [LayoutCell(tuple(row.documents.values()))] if has_documents else []
    return LayoutRow((
        LayoutCell((row.heading, *_titles(row.items))),
        LayoutCell(tuple(dates_of(row.times))),
        *documents,
    ))  # fmt: skip


def _titles(items: Sequence[NoteItem]) -> Iterator[Block]:
    """Return the titles of several items of a row, `1. Opening of the session` and `5 (a) Gutters`."""
    if len(items) > 1:
        for item in items:
            if item.title:
                number = f"{item.number}." if item.number.isdigit() else item.number
                yield Block(BlockKind.TEXT, (Run(f"{number} "), *item.title))
