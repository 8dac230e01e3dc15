"""Read tables of hours, of bodies and of agenda items in the order of a programme."""

from collections.abc import Iterator

from oewg_cli.importing.cell_meetings import meeting_of_track, meetings_of, with_hours
from oewg_cli.importing.item_tables import times_of_items
from oewg_cli.importing.line_forms.typed_items import typed_items, typed_number
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.placed_lines import LineOfDocuments, is_in_italics
from oewg_cli.importing.programme_forms import is_day
from oewg_cli.importing.recognition_words import says_only, words_of
from oewg_cli.importing.table_cells import Row, width_of
from oewg_cli.importing.table_columns import TableColumns
from oewg_cli.note.source_document import SourceLine, SourceRun, TextForm
from oewg_cli.un.phrases import phrases

_LANGUAGE = "en"
_AS_AT_LEFT = "←"
"""What Markdown has in a cell to which the one at its left extends."""
_BETWEEN_NAMES = ", "


def rows_of_hours(rows: list[Row], columns: TableColumns) -> Iterator[SourceLine]:
    """Read a table of hours at the left, what is done next to them, and perhaps documents at the right."""
    for row in rows:
        if all(says_only(line.text, "columns") for cell in row.values() for line in cell):
            continue
        for column in sorted(row):
            if column == 0 and not is_day(row[column][0]):
                yield from with_hours(row[column])
            elif column > 0 and is_day_row(row) and all(says_only(line.text, "columns") for line in row[column]):
                continue
            elif column in columns.documents:
                yield from (LineOfDocuments(*line) for line in row[column])
            else:
                yield from row[column]


def rows_of_days(rows: list[Row], columns: TableColumns) -> Iterator[SourceLine]:
    """Read a table of days at the left, and meetings of which no hours are known next to them."""
    for row in rows[: columns.title_row]:
        yield from (line for cell in with_heading(row).values() for line in cell)
    for row in rows[columns.title_row + 1 :]:
        yield from row.get(0, [])
        for column in (column for column in sorted(row) if column > 0):
            yield from meetings_of([], row[column], is_marked=True)


def with_heading(row: Row) -> Row:
    """Return a row above a grid, as a heading if it is one line, as the name of a week is, and no item."""
    lines = [line for cell in row.values() for line in cell]
    has_title = len(lines) == 1 and any(title in lines[0].text.casefold() for title in words_of("titles"))
    if len(lines) != 1 or has_title or _is_of_item(lines[0].text):
        return row
    return {0: [lines[0]._replace(form=TextForm.HEADING, level=1)]}


def _is_of_item(text: str) -> bool:
    return typed_number(text) is not None or typed_items(text) is not None


def is_day_row(row: Row) -> bool:
    """Return whether a row begins with a day."""
    return bool(row.get(0)) and is_day(row[0][0])


def rows_of_tracks(rows: list[Row], columns: TableColumns) -> Iterator[SourceLine]:
    """Read a table of hours at the left and a column for each body.

    A cell over several columns is a meeting that says who meets, or one of nobody. What has no hours and is in all
    columns is of the whole day.
    """
    for row in rows[: columns.title_row]:
        yield from (line for column in sorted(row) for line in row[column])
    head = rows[columns.title_row]
    titles = {column: head[column][0].runs for column in sorted(head) if column > 0 and head[column]}
    for row in rows[columns.title_row + 1 :]:
        label = row.get(0, [])
        if is_day_row(row):
            yield from label
            label = []
        for column, cell, width in _cells(row):
            over = [runs for at, runs in titles.items() if column <= at < column + width]
            if not label and len(over) == len(titles):
                yield from cell
                continue
            title = over[0] if len(over) == 1 else ()
            is_shared = _is_title_of_others(title) or (len(titles) > _FEWEST_SHARED and _BETWEEN_NAMES in _plain(title))
            is_of_all = len(over) == len(titles) > 1
            yield from meeting_of_track(label, cell, title, is_shared=is_shared, is_of_all=is_of_all)


_FEWEST_SHARED = 5
"""Columns are shared only where there are more bodies than columns."""


def _cells(row: Row) -> Iterator[tuple[int, list[SourceLine], int]]:
    """Return the cells of a row after the first, each with how many columns it is wide."""
    found: list[tuple[int, list[SourceLine], int]] = []
    for column in (column for column in sorted(row) if column > 0 and row[column]):
        cell = row[column]
        if found and len(cell) == 1 and cell[0].text.strip() == _AS_AT_LEFT:
            first, lines, width = found[-1]
            found[-1] = (first, lines, max(width, column - first + 1))
        else:
            found.append((column, cell, width_of(cell)))
    yield from found


def rows_of_items(rows: list[Row], columns: TableColumns) -> Iterator[SourceLine]:
    """Read a table of agenda items with their dates, day by day, without the names of those whose items follow."""
    below = [row for row in rows[columns.title_row + 1 :] if not _is_name_of_body(row)]
    documents = min(columns.documents, default=None)
    dates = next(column for column, cell in sorted(rows[columns.title_row].items()) if column > 0 and cell)
    yield from times_of_items(
        (row.get(0, []), row.get(dates, []), row.get(documents, []) if documents is not None else []) for row in below
    )


def _is_name_of_body(row: Row) -> bool:
    """Return whether a row is one line in italics over all columns: the body on whose agenda the items under it are."""
    cell = row.get(0, [])
    more = (line for column, cell in row.items() if column > 0 for line in cell)
    is_over_all = width_of(cell) > 1 or any(line.text.strip() == _AS_AT_LEFT for line in more)
    return len(cell) == 1 and is_over_all and is_in_italics(cell[0])


def _is_title_of_others(title: tuple[SourceRun, ...]) -> bool:
    others: str = phrases(_LANGUAGE)["columns"]["others"]
    return " ".join(_plain(title).split()).casefold() == others.casefold()


def _plain(runs: tuple[SourceRun, ...]) -> str:
    return Words(runs).plain
