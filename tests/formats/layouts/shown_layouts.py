"""Layouts as text, for cases: a line for each paragraph and each row, with `|` between cells and `/` between blocks."""

from collections.abc import Iterable, Iterator

from composed import note_of

from oewg_cli.formats.joined_runs import hours_and_who
from oewg_cli.formats.layouts.layout_table import LayoutCell, LayoutPart, LayoutTable
from oewg_cli.formats.layouts.programme_layout import laid_out
from oewg_cli.note.blocks import Block, BlockKind
from oewg_cli.note.design import ProgrammeLayout


def laid_out_as(layout: ProgrammeLayout, fragment: str) -> list[str]:
    """Lay out the base programme with some of its outermost keys replaced."""
    return shown(laid_out(note_of(fragment), layout))


def shown(parts: Iterable[LayoutPart]) -> list[str]:
    """Show each paragraph and each row on a line, with `=` before the heading of a table, `<2>` before a wide cell."""
    return [line for part in parts for line in ([_shown_block(part)] if isinstance(part, Block) else _table(part))]


def _table(table: LayoutTable) -> Iterator[str]:
    if table.heading is not None:
        yield f"= {_shown_block(table.heading)}"
    yield _row(table.titles)
    yield from (_row(row.cells) for row in table.rows)


def _row(cells: Iterable[LayoutCell]) -> str:
    return " | ".join(
        (f"<{cell.span}> " if cell.span > 1 else "") + " / ".join(map(_shown_block, cell.blocks)) for cell in cells
    )


def _shown_block(block: Block) -> str:
    runs = hours_and_who(block) if block.kind is BlockKind.HOURS else (*block.runs, *block.aside)
    return "".join(run.text if run.mark is None else f"[{run.mark}]" for run in runs)
