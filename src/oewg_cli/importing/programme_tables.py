"""Read tables of hours, of bodies and of agenda items in the order of a programme."""

from collections.abc import Iterator

from oewg_cli.importing.cell_meetings import meetings_of, with_hours
from oewg_cli.importing.item_tables import times_of_items
from oewg_cli.importing.line_forms.hours_line import hours_line
from oewg_cli.importing.line_forms.typed_items import typed_items, typed_number
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.parallel_columns import ParallelColumns
from oewg_cli.importing.placed_lines import LineOfDocuments, is_in_italics, is_placed
from oewg_cli.importing.programme_forms import is_day
from oewg_cli.importing.recognition_words import says_only, words_of
from oewg_cli.importing.table_cells import AS_AT_LEFT, Row, width_of
from oewg_cli.importing.table_columns import TableColumns
from oewg_cli.note.source_document import SourceLine, TextForm


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
    if len(lines) != 1 or has_title or is_placed(lines[0]) or is_day(lines[0]) or _is_of_item(lines[0].text):
        return row
    return {0: [lines[0]._replace(form=TextForm.HEADING, level=1)]}


def _is_of_item(text: str) -> bool:
    return typed_number(text) is not None or typed_items(text) is not None


def is_day_row(row: Row) -> bool:
    """Return whether a row begins with a day."""
    return bool(row.get(0)) and is_day(row[0][0])


def rows_of_tracks(rows: list[Row], columns: TableColumns) -> Iterator[SourceLine]:
    """Read a table of hours at the left, perhaps after the days, and a column for each body.

    A cell over several columns is a meeting that says who meets, a joint one of the bodies, or one of nobody. What has
    no hours and is in all columns is of the whole day.
    """
    for row in rows[: columns.title_row]:
        yield from (line for cell in with_heading(row).values() for line in cell)
    head = rows[columns.title_row]
    titles = {column: head[column] for column in sorted(head) if column >= columns.labels and head[column]}
    tracks = ParallelColumns(titles)
    for row in rows[columns.title_row + 1 :]:
        if _says_again(row, head):
            continue
        days, label = _labels(row, columns.labels)
        yield from days
        for column, cell, width in _cells(row, columns.labels):
            yield from tracks.meeting(label, cell, range(column, column + width))


def _says_again(row: Row, head: Row) -> bool:
    """Return whether a row repeats the titles of the columns, as on a new page."""
    titles = {column: [line.text for line in cell] for column, cell in head.items()}
    return len(row) > 1 and all([line.text for line in cell] == titles.get(column) for column, cell in row.items())


def _labels(row: Row, count: int) -> tuple[list[SourceLine], list[SourceLine]]:
    """Return the day at the beginning of a row with what is under it, and the hours after it."""
    first, others = row.get(0, []), [line for column in range(1, count) for line in row.get(column, [])]
    if not is_day_row(row):
        return [], [*first, *others]
    hours = [line for line in first[1:] if hours_line(Words(line.runs).plain) is not None]
    return [line for line in first if line not in hours], [*hours, *others]


def _cells(row: Row, labels: int) -> Iterator[tuple[int, list[SourceLine], int]]:
    """Return the cells of a row after the labels, each with how many columns it is wide."""
    found: list[tuple[int, list[SourceLine], int]] = []
    for column in (column for column in sorted(row) if column >= labels and row[column]):
        cell = row[column]
        if found and len(cell) == 1 and cell[0].text.strip() == AS_AT_LEFT:
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
    is_over_all = width_of(cell) > 1 or any(line.text.strip() == AS_AT_LEFT for line in more)
    return len(cell) == 1 and is_over_all and is_in_italics(cell[0])
