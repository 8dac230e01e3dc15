"""The tables of a layout, as every format writes them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from oewg_cli.note.blocks import Block, ChangeBlock, RunChange


class LayoutCell(NamedTuple):
    """A cell: its blocks one under the other, and how many columns it spans; empty blocks are not in it."""

    blocks: tuple[Block, ...] = ()
    span: int = 1


class LayoutRow(NamedTuple):
    """A row, whose cells span all columns of the table together.

    `change` is the change of the whole row in a note of two versions; a row without one has the same cells in both, and
    what changed are the blocks in them.
    """

    cells: tuple[LayoutCell, ...]
    change: RunChange | None = None

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks of all cells."""
        return tuple(block for cell in self.cells for block in cell.blocks)


class LayoutTable(NamedTuple):
    """A table with a header of one or two rows, which are repeated on each page.

    `heading` is the first of them, over all columns, where the table has one: its day, or its week. `titles` are the
    cells of the other, one for each column. The first column says of what the row is. `is_wide` is true for a table
    that needs a page in landscape. `change` is the change of the whole table; a table that is in both versions can have
    a heading that is in one only.
    """

    titles: tuple[LayoutCell, ...]
    rows: tuple[LayoutRow, ...]
    heading: Block | None = None
    is_wide: bool = False
    change: RunChange | None = None

    @property
    def blocks(self) -> Iterator[Block]:
        """Return all blocks of the table, row by row."""
        if self.heading is not None:
            yield self.heading
        for cell in self.titles:
            yield from cell.blocks
        for row in self.rows:
            yield from row.blocks

    def with_blocks(self, change: ChangeBlock) -> "LayoutTable":
        """Return the table with each block changed, row by row."""
        return self._replace(
            heading=None if self.heading is None else change(self.heading),
            titles=_changed(self.titles, change),
            rows=tuple(row._replace(cells=_changed(row.cells, change)) for row in self.rows),
        )


def _changed(cells: Iterable[LayoutCell], change: ChangeBlock) -> tuple[LayoutCell, ...]:
    return tuple(cell._replace(blocks=tuple(map(change, cell.blocks))) for cell in cells)


LayoutPart = Block | LayoutTable
"""A part of a programme as it is laid out: a paragraph, or a table."""
