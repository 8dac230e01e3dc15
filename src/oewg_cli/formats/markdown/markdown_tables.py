"""Write the programme as tables of Markdown, in the form of GitHub."""

from collections.abc import Iterable, Iterator, Sequence

from oewg_cli.formats.layouts.layout_table import LayoutCell, LayoutTable
from oewg_cli.formats.markdown.markdown_blocks import in_cell, line
from oewg_cli.formats.markdown.markdown_runs import cell_text
from oewg_cli.formats.timetable import TimetableDay, timetable
from oewg_cli.formats.tracked_versions import TrackedVersion, alone, change_of, is_in
from oewg_cli.note.blocks import Block, BlockKind, Run, RunChange
from oewg_cli.note.note import ColumnTitles, NoteDay

_AS_AT_LEFT = "←"
"""What is in a cell to which the one at its left extends: tables of Markdown have no cells over several columns."""


def table_parts(table: LayoutTable) -> Iterator[str]:
    """Return a table of a layout as its heading and its rows; a day on which nothing is done is its heading alone."""
    if table.heading is not None:
        yield line(table.heading)
    is_of_day = table.heading is not None and table.heading.kind is BlockKind.DAY
    held = [version for version in TrackedVersion if any(is_in(row.change, version) for row in table.rows)]
    if held or not is_of_day:
        titles = table.titles
        if is_of_day and len(held) == 1 and table.change is None:
            titles = tuple(cell._replace(blocks=tuple(alone(each, held[0]) for each in cell.blocks)) for cell in titles)
        rows = [_row(_cells(titles, table.change, are_labels=True)), _row("---" for _ in titles)]
        rows += (_row(_cells(row.cells, table.change or row.change, are_labels=False)) for row in table.rows)
        yield "\n".join(rows)


def _cells(cells: Iterable[LayoutCell], change: RunChange | None, *, are_labels: bool) -> Iterator[str]:
    for number, cell in enumerate(cells):
        yield in_cell(cell.blocks, is_label=are_labels or number == 0)
        yield from [cell_text((Run(_AS_AT_LEFT, change=change),))] * (cell.span - 1)


def days_as_tables(days: Sequence[NoteDay], columns: ColumnTitles) -> Iterator[str]:
    """Return each day as its heading and a table with a row for each meeting.

    Where the programme has documents, they are a column of their own, and each entry has a row.
    """
    tables = timetable(days)
    has_documents = any(row.documents for table in tables for row in table.rows)
    for day, table in zip(days, tables, strict=True):
        if day.week is not None:
            yield line(day.week)
        yield line(day.heading)
        rows = [*(_rows_with_documents(table) if has_documents else _rows(day))]
        held = _held(day)
        if rows and held:
            titles = (columns.hours, columns.items, *([columns.documents] if has_documents else []))
            head = [
                _row(cell_text([Run(title, change=change_of(held))]) for title in titles),
                _row("---" for _ in titles),
            ]
            yield "\n".join([*head, *rows])


def _held(day: NoteDay) -> list[TrackedVersion]:
    """Return the versions in which a day has rows."""
    blocks = [*day.about, *(entry.heading for entry in day.entries), *(meeting.hours for meeting in day.meetings)]
    return [version for version in TrackedVersion if any(is_in(block.change, version) for block in blocks)]


def _rows(day: NoteDay) -> Iterator[str]:
    of_day = (*day.about, *(block for entry in day.entries for block in entry.blocks))
    if of_day:
        yield _timetable_row((), of_day)
    for meeting in day.meetings:
        yield _timetable_row((meeting.hours,), meeting.content)


def _rows_with_documents(table: TimetableDay) -> Iterator[str]:
    for row in table.rows:
        yield _timetable_row((row.hours,) if row.hours else (), row.blocks, row.documents)


def _timetable_row(hours: Sequence[Block], *others: Sequence[Block]) -> str:
    return _row([in_cell(hours, is_label=True), *(in_cell(blocks, is_label=False) for blocks in others)])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
