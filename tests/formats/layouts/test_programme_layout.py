"""The laws of every layout, also of one that comes later."""

from collections.abc import Iterable, Iterator, Sequence

import pytest
from formats.layouts.drawn_notes import CHANGED_NOTES, NOTES, bare, in_version, note_with
from hypothesis import given

from oewg_cli.formats.layouts.layout_table import LayoutCell, LayoutPart, LayoutTable
from oewg_cli.formats.layouts.programme_layout import laid_out
from oewg_cli.formats.tracked_versions import TrackedVersion, is_in
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.design import ProgrammeLayout
from oewg_cli.note.note import Note

LAYOUTS = pytest.mark.parametrize("layout", ProgrammeLayout)


def blocks_of(parts: Iterable[LayoutPart]) -> Iterator[Block]:
    """Return the blocks of a layout."""
    for part in parts:
        yield from [part] if isinstance(part, Block) else part.blocks


@LAYOUTS
@given(note=NOTES)
def test_nothing_of_a_programme_is_lost(layout: ProgrammeLayout, note: Note) -> None:
    """Each text of each block is in each layout."""
    blocks = [*blocks_of(laid_out(note, layout))]
    found = {run.text for block in blocks for run in (*block.runs, *block.aside)}
    found |= {"".join(run.text for run in runs) for block in blocks for runs in (block.runs, block.aside)}
    assert {"".join(run.text for run in runs) for block in note.blocks for runs in (block.runs, block.aside)} <= found


@LAYOUTS
@given(note=NOTES)
def test_all_cells_of_a_row_span_the_columns_together(layout: ProgrammeLayout, note: Note) -> None:
    """So that no column is without a title, and no cell without a column."""
    for table in laid_out(note, layout):
        if isinstance(table, LayoutTable):
            assert {sum(cell.span for cell in row.cells) for row in table.rows} <= {len(table.titles)}
            assert all(cell.span == 1 for cell in table.titles)
            assert not any(block.is_empty for block in table.blocks)


@LAYOUTS
def test_a_note_without_days_has_no_parts(layout: ProgrammeLayout) -> None:
    """Nor a table without rows."""
    assert laid_out(note_with(()), layout) == []


@LAYOUTS
@pytest.mark.parametrize("version", TrackedVersion)
@given(note=CHANGED_NOTES)
def test_each_version_reads_as_if_it_were_alone(layout: ProgrammeLayout, version: TrackedVersion, note: Note) -> None:
    """Who rejects the changes has the layout of the old note, and who accepts them that of the new one."""
    parts = laid_out(note, layout)
    assert only(parts, version) == only(laid_out(in_version(note, version), layout), version)


@LAYOUTS
@given(note=CHANGED_NOTES)
def test_what_is_of_one_version_has_nothing_of_the_other(layout: ProgrammeLayout, note: Note) -> None:
    """A row or a table that is inserted has no block that was there before."""
    for table in laid_out(note, layout):
        if isinstance(table, LayoutTable):
            for change, blocks in [(table.change, [*table.blocks]), *((row.change, row.blocks) for row in table.rows)]:
                if change is not None:
                    own = {version for version in TrackedVersion if is_in(change, version)}
                    assert all({v for v in TrackedVersion if is_in(block.change, v)} == own for block in blocks)


def only(parts: Sequence[LayoutPart], version: TrackedVersion) -> list[object]:
    """Return what a layout says in a version: paragraphs, and tables as rows of cells."""
    said: list[object] = []
    for part in parts:
        if not is_in(part.change, version):
            continue
        if isinstance(part, Block):
            said += texts([part], version)
        else:
            heading = texts([part.heading] if part.heading else [], version)
            rows = [row.cells for row in part.rows if is_in(row.change, version)]
            said.append([heading, *(cells_in(cells, version) for cells in (part.titles, *rows))])
    return said


def cells_in(cells: Sequence[LayoutCell], version: TrackedVersion) -> list[object]:
    """Return what cells say in a version, with the columns that they span."""
    return [(cell.span, texts(cell.blocks, version)) for cell in cells]


def texts(blocks: Iterable[Block], version: TrackedVersion) -> list[tuple[BlockKind, tuple[Run, ...], tuple[Run, ...]]]:
    """Return what blocks say in a version; a block that says nothing is not there."""
    read = (bare(block, version) for block in blocks if is_in(block.change, version))
    return [(block.kind, block.runs, block.aside) for block in read if not block.is_empty]
