"""Read tables with a column for each body under each day, or in which each day has the titles of its columns again."""

from collections.abc import Iterator, Sequence

from oewg_cli.importing.parallel_columns import ParallelColumns, are_titles_of_bodies
from oewg_cli.importing.programme_forms import is_day
from oewg_cli.importing.table_cells import Row, width_of
from oewg_cli.note.source_document import SourceLine


def have_bodies(days: Sequence[int], below: Sequence[Row]) -> bool:
    """Return whether the row under the days of a grid has the titles of several columns for each of them."""
    cells = {column: cell for column, cell in below[0].items() if cell} if below else {}
    return len(cells) > len(days) and min(cells) >= days[0] and are_titles_of_bodies([*cells.values()])


def bodies_under_days(head: Row, days: Sequence[int], below: Sequence[Row]) -> Iterator[SourceLine]:
    """Return the meetings of each day, those of the columns from it to the next one."""
    titles, *rows = below
    tracks: ParallelColumns | None = None
    for day, end in zip(days, [*days[1:], max(titles) + 1], strict=True):
        tracks = ParallelColumns({at: cell for at, cell in sorted(titles.items()) if cell and day <= at < end}, tracks)
        yield from head[day]
        for row in rows:
            label = [line for at in sorted(row) if at < days[0] for line in row[at]]
            for column in (at for at in sorted(row) if day <= at < end and row[at]):
                yield from tracks.meeting(label, row[column], range(column, column + width_of(row[column])))


def begins_day_with_titles(row: Row) -> bool:
    """Return whether a row is a day, and then the titles of the columns under it."""
    others = [cell for column, cell in sorted(row.items()) if column > 0 and cell]
    return bool(row.get(0)) and is_day(row[0][0]) and are_titles_of_bodies(others)


def rows_under_titled_days(rows: Sequence[Row]) -> Iterator[SourceLine]:
    """Return the rows of a table in which each day has the titles of the columns beside it."""
    tracks = ParallelColumns({})
    for row in rows:
        first = row.get(0, [])
        if begins_day_with_titles(row):
            titles = {column: cell for column, cell in sorted(row.items()) if column > 0 and cell}
            tracks = ParallelColumns(titles, tracks)
            yield from first
            continue
        label = first
        if first and is_day(first[0]):
            yield from first
            label = []
        for column in (at for at in sorted(row) if at > 0 and row[at]):
            yield from tracks.meeting(label, row[column], range(column, column + width_of(row[column])))
