"""What the programme of a note consists of in a layout: paragraphs and tables, in their order."""

from collections.abc import Iterable, Iterator

from oewg_cli.formats.layouts.layout_table import LayoutPart, LayoutTable
from oewg_cli.formats.layouts.programme_layout import TABLES, laid_out
from oewg_cli.formats.timetable import TimetableDay, timetable
from oewg_cli.note.blocks import Block
from oewg_cli.note.design import ProgrammeLayout
from oewg_cli.note.note import Note

ProgrammePart = Block | TimetableDay | LayoutTable


def programme_parts(note: Note, layout: ProgrammeLayout) -> Iterator[ProgrammePart]:
    """Return the paragraphs and the tables of the programme; paragraphs can have nothing to print."""
    if layout in TABLES:
        yield from (_kept(part, note) for part in laid_out(note, layout))
    elif layout is ProgrammeLayout.TABLE:
        for table in timetable(note.days):
            yield from [table.week] if table.week else []
            yield table
    else:
        for day in note.days:
            yield from day.blocks


def _kept(part: LayoutPart, note: Note) -> LayoutPart:
    """Return a part in which no line breaks where it must not."""
    if note.keep is None:
        return part
    return note.keep(part) if isinstance(part, Block) else part.with_blocks(note.keep)


def blocks_of(parts: Iterable[ProgrammePart]) -> Iterator[Block]:
    """Return the blocks of parts in the order in which they are printed."""
    for part in parts:
        if isinstance(part, Block):
            yield part
        elif isinstance(part, LayoutTable):
            yield from part.blocks
        else:
            yield part.heading
            for row in part.rows:
                yield from (*([row.hours] if row.hours else []), *row.blocks, *row.documents)


def has_documents(parts: Iterable[ProgrammePart]) -> bool:
    """Return whether a table of a day has documents, in one version or the other: all then have a column for them."""
    return any(row.documents for part in parts if isinstance(part, TimetableDay) for row in part.rows)


def needs_landscape(parts: Iterable[ProgrammePart]) -> bool:
    """Return whether one of the tables needs a page in landscape, in one version or the other.

    All tables are then on such pages, so that the reader need not turn some of them. A page cannot change its
    orientation from version to version, since Word does not track the end of a section: both versions have the same.
    """
    return any(isinstance(part, LayoutTable) and part.is_wide for part in parts)
