"""The tables of the layouts week, tracks and items: their header is repeated on each page, and rows do not break."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import islice
from typing import NamedTuple

from oewg_cli.formats.layouts.layout_table import LayoutCell, LayoutRow, LayoutTable
from oewg_cli.formats.tracked_versions import TrackedVersion, is_in, printed_blocks
from oewg_cli.formats.word.cell_writer import (
    BOTH,
    LINES_OF_HALF_A_PAGE,
    CellWriter,
    Versions,
    lines,
    row_kind,
    text_in,
    title_in,
)
from oewg_cli.formats.word.column_widths import column_widths
from oewg_cli.formats.word.depths import Depths
from oewg_cli.formats.word.last_paragraph import ParagraphSpec, paragraph_of
from oewg_cli.formats.word.run_writer import RunWriter
from oewg_cli.formats.word.typesetter import FreeRow, Typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import BlockKind, RunChange
from oewg_cli.note.note import Note

_LABELS = frozenset({BlockKind.DAY, BlockKind.HOURS})
_WIDTH_OF_HOURS, _WIDTH_OF_DAYS, _WIDTH_OF_CHAR = 1600, 2400, 95
_SMALL, _NORMAL = 180, 206
"""The sizes of the type in grids and lists, in twips, as wide as they are in the wider of the profiles."""
_LINES_TOGETHER = 34
_SHARES_OF_LIST = (32, 25)
"""The shares of the columns after the first in the width of a list, in per cent."""
_Row = list[tuple[int, list[Element]]]
"""The cells of a row: how many columns each spans, and its paragraphs."""


class _Place(Enum):
    """Where a cell is: among the titles, at the left of a row, or at any other place."""

    TITLE = auto()
    LABEL = auto()
    CELL = auto()


class _Shape(NamedTuple):
    """The name of the form of a table, and the widths of its columns; a grid has small type.

    The shares are the widths before they followed what is in the columns, by which lines are counted, so that rows are
    kept together as in a document of one version.
    """

    name: str
    widths: tuple[int, ...]
    shares: tuple[int, ...]
    is_grid: bool


class LayoutTables:
    """Writes tables, on pages in landscape or not."""

    def __init__(
        self, typesetter: Typesetter, run_writer: RunWriter, depths: Depths, note: Note, tables: Sequence[LayoutTable]
    ) -> None:
        self._typesetter = typesetter
        self._redline = run_writer.redline
        self._grid_cells, self._list_cells = (
            CellWriter(typesetter, run_writer, depths, prefix) for prefix in ("small-", "table-")
        )
        self._note = note
        width = typesetter.full_width(is_wide=any(table.is_wide for table in tables))
        # Tables with as many columns have the same widths, so that each column is under itself.
        alike: dict[tuple[int, bool], list[LayoutTable]] = {}
        for table in tables:
            alike.setdefault((len(table.titles), _is_grid(table)), []).append(table)
        self._shapes = {key: _shape(of_key, width) for key, of_key in alike.items()}

    def elements(self, table: LayoutTable, is_last: Versions) -> Iterator[Element]:
        """Write a table, and a separator, since programs join tables that have nothing between them.

        It belongs to its table, so that it is inserted and deleted with it. `is_last` are the versions in which the
        rule of the last table comes under it.
        """
        yield self._table(table, is_last)
        separator = ParagraphSpec("table-separator", (), table.change, keep=is_last)
        yield from self._redline.paragraph(paragraph_of(separator, self._typesetter, self._redline), table.change)

    def _table(self, table: LayoutTable, is_last: Versions) -> Element:
        shape = self._shapes[len(table.titles), _is_grid(table)]
        heading = [] if table.heading is None else [table.change or table.heading.change]
        changes = [*heading, table.change, *(row.change for row in table.rows)]
        own = TrackedVersion.NEW if is_in(table.change, TrackedVersion.NEW) else TrackedVersion.OLD
        kept = [*_kept(table, shape, is_last)]
        rows = [*self._header(table, shape)]
        rows += [self._row(row, shape, keep) for row, keep in zip(table.rows, kept, strict=True)]
        made = self._form(own, table, shape, rows, kept)
        for row, change in zip(list(made)[-len(rows) :], changes, strict=True):
            self._redline.change_row(row, change)
        if table.change is None:
            without_content: list[_Row] = [[(span, []) for span, _ in row] for row in rows]
            self._redline.record_table_form(made, self._form(TrackedVersion.OLD, table, shape, without_content, kept))
        return made

    def _header(self, table: LayoutTable, shape: _Shape) -> Iterator[_Row]:
        """Write the row of the heading, over all columns, and that of the titles of the columns."""
        if table.heading is not None:
            cell, change = LayoutCell((table.heading,), len(table.titles)), table.change or table.heading.change
            yield [(cell.span, self._cell(cell, change, shape, BOTH, _Place.LABEL))]
        yield [(cell.span, self._cell(cell, table.change, shape, BOTH, _Place.TITLE)) for cell in table.titles]

    def _row(self, row: LayoutRow, shape: _Shape, keep: Versions) -> _Row:
        first, *others = row.cells
        return [
            (first.span, self._cell(first, row.change, shape, keep, _Place.LABEL)),
            *((cell.span, self._cell(cell, row.change, shape, keep, _Place.CELL)) for cell in others),
        ]

    def _cell(
        self,
        cell: LayoutCell,
        change: RunChange | None,
        shape: _Shape,
        keep: Versions,
        place: _Place,
    ) -> list[Element]:
        """Write a cell; what spans several columns is centred over them.

        Hours that are in a cell, and not at the left of a row, are in italics, so that a reader and an import see where
        a meeting begins.
        """
        cells = self._grid_cells if shape.is_grid else self._list_cells
        forms = dict.fromkeys((BlockKind.TEXT, BlockKind.HOURS), "column-title") if place is _Place.TITLE else {}
        if place is _Place.CELL:
            forms[BlockKind.HOURS] = "small-own-hours" if shape.is_grid else "table-own-hours"
        is_centred = place is _Place.CELL and cell.span > 1
        specs = [
            cells.spec(block, keep, forms.get(block.kind, ""), is_centred=is_centred)
            for block in printed_blocks(cell.blocks)
        ]
        return cells.cell(specs, change, keep)

    def _form(
        self,
        version: TrackedVersion,
        table: LayoutTable,
        shape: _Shape,
        rows: Sequence[_Row],
        kept: Sequence[Versions],
    ) -> Element:
        """Make a table with these rows in the form that it has in a version."""
        kinds = ["titles", *(_kind(row, shape, keep, version) for row, keep in zip(table.rows, kept, strict=True))]
        if table.heading is not None:
            kinds.insert(0, "heading")
        heading = [table.heading] if table.heading is not None and is_in(table.heading.change, version) else []
        named = heading or [block for cell in table.titles for block in cell.blocks]
        description = "; ".join(text_in(block, version) for block in named)
        return self._typesetter.free_table(
            shape.name,
            shape.widths,
            [FreeRow(kind, cells) for kind, cells in zip(kinds, rows, strict=True)],
            (title_in(self._note, version), description),
        )


def _is_grid(table: LayoutTable) -> bool:
    """Return whether the rows of a table begin with their hours or their day; those of a list do not."""
    return all(block.kind in _LABELS for row in table.rows for block in row.cells[0].blocks[:1])


def _shape(tables: Sequence[LayoutTable], width: int) -> _Shape:
    """Return the shape of tables with as many columns."""
    count = len(tables[0].titles)
    if _is_grid(tables[0]):
        labels = (block for table in tables for row in table.rows for block in row.cells[0].blocks)
        has_days = any(block.kind is BlockKind.DAY for block in labels)
        first = min(_WIDTH_OF_DAYS if has_days else _WIDTH_OF_HOURS, width // count)
        each = (width - first) // max(1, count - 1)
        shares = (width - each * (count - 1), *[each] * (count - 1))
        return _Shape("grid", column_widths(tables, shares, _SMALL), shares, is_grid=True)
    last = [width * share // 100 for share in _SHARES_OF_LIST[: count - 1]]
    shares = (width - sum(last), *last)
    return _Shape("list", column_widths(tables, shares, _NORMAL), shares, is_grid=False)


def _kept(table: LayoutTable, shape: _Shape, is_last: Versions) -> Iterator[Versions]:
    """Return for each row the versions in which it stays on the page of the next one.

    The rows of a table that is not much longer than half a page stay together: a week that begins on one page and ends
    on the next one is hard to read. The last row of the last table stays with the rule under it.
    """
    kept = {version: _kept_in(table, shape, version, is_last=version in is_last) for version in TrackedVersion}
    return (
        frozenset(version for version in TrackedVersion if number in kept[version]) for number in range(len(table.rows))
    )


def _kept_in(table: LayoutTable, shape: _Shape, version: TrackedVersion, *, is_last: bool) -> set[int]:
    heights = {
        number: _lines(row, shape, version) for number, row in enumerate(table.rows) if is_in(row.change, version)
    }
    is_short = sum(heights.values()) <= (_LINES_TOGETHER if shape.is_grid else LINES_OF_HALF_A_PAGE)
    numbers = [*heights]
    kept = set(numbers[:-1]) if is_short else set()
    if is_last and numbers and heights[numbers[-1]] <= LINES_OF_HALF_A_PAGE:
        kept.add(numbers[-1])
    return kept


def _kind(row: LayoutRow, shape: _Shape, keep: Versions, version: TrackedVersion) -> str:
    """Return the kind of a row as it is in a version, and where that does not have it, as in the other."""
    own = next(each for each in (version, *TrackedVersion) if is_in(row.change, each))
    return row_kind(_lines(row, shape, own), is_kept=own in keep)


def _lines(row: LayoutRow, shape: _Shape, version: TrackedVersion) -> float:
    """Return about how many lines a row has in a version: as many as its longest cell."""
    columns = iter(shape.shares)
    found = [
        lines(cell.blocks, version, max(1, sum(islice(columns, cell.span)) // _WIDTH_OF_CHAR)) for cell in row.cells
    ]
    return max(found, default=0)
