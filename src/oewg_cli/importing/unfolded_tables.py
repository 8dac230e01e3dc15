"""Read tables as lines in the order of a programme: the day, its hours, and what is done."""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby

from oewg_cli.importing.bodies_under_days import (
    begins_day_with_titles,
    bodies_under_days,
    have_bodies,
    rows_under_titled_days,
)
from oewg_cli.importing.column_contents import roles_of_contents
from oewg_cli.importing.column_roles import ColumnRole, role_of, title_of
from oewg_cli.importing.dated_rows import with_days
from oewg_cli.importing.line_forms.day_line import day_line
from oewg_cli.importing.line_forms.hours_line import hours_line
from oewg_cli.importing.line_forms.session_line import DatesLine, dates_line
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.meeting_names import folded
from oewg_cli.importing.placed_lines import LineOfWeek, is_in_italics
from oewg_cli.importing.programme_forms import is_day
from oewg_cli.importing.programme_tables import rows_of_days, rows_of_hours, rows_of_items, rows_of_tracks, with_heading
from oewg_cli.importing.recognition_words import says_only, words_of
from oewg_cli.importing.scheduled_rows import items_under_days, rows_with_dates
from oewg_cli.importing.tabbed_tables import with_typed_cells
from oewg_cli.importing.table_cells import Row, rows_of, with_high_cells, with_wide_cells
from oewg_cli.importing.table_columns import TableKind, columns_of, has_items_first, titled_columns
from oewg_cli.importing.title_block_bodies import SHORT_NAME
from oewg_cli.importing.titled_rows import TitledRows, titles_left_out
from oewg_cli.importing.week_grids import by_column, by_row, heads_of_hours_alone
from oewg_cli.importing.weekday_dates import WeekdayDates
from oewg_cli.note.source_document import SourceLine

_LEAST_HEADS = 2


def unfold_tables(lines: Iterable[SourceLine], text: str = "") -> Iterator[SourceLine]:
    """Return lines of a text with those of tables in reading order, each with its cell.

    In a table with days as the titles of its columns, the hours come before each row and the day before each column;
    with hours as titles it is the other way round; further rows of such titles begin further grids. A line that belongs
    to no day is a `LineOutsideDays`, after its grid. In every other table the rows are read in their order, and a row
    that has nothing but the titles of the columns is left out.
    """
    lines = [*with_typed_cells(lines, text)]
    dates = WeekdayDates(_session(lines))
    bodies = frozenset(_bodies(lines))
    for number, group in groupby(lines, key=lambda line: line.cell.table if line.cell else None):
        together = list(group)
        if number is None:
            yield from together
        else:
            rows = with_days(with_high_cells(rows_of(together)), dates)
            yield from _of_table(rows, dates.session, bodies)


def _session(lines: Iterable[SourceLine]) -> DatesLine | None:
    """Return the dates of the session, by which the days of a table are known that say less."""
    dates = (dates_line(line.text.strip()) for line in lines if line.cell is None)
    return next((found for found in dates if found and (found.place or found.opens != found.closes)), None)


def _bodies(lines: Iterable[SourceLine]) -> Iterator[str]:
    """Return the names outside tables that have a short one in parentheses after them, and the short ones, folded."""
    for line in lines:
        short = SHORT_NAME.search(line.text.strip()) if line.cell is None else None
        if short is not None:
            yield from (folded(short.string[: short.start()]), folded(short["short"]))


def _of_table(rows: list[Row], session: DatesLine | None, bodies: Collection[str]) -> Iterator[SourceLine]:
    """Read a table by the titles of its columns, or as one grid or several; `bodies` are names of some, folded."""
    columns = columns_of(rows, bodies)
    titles = titled_columns(rows, columns)
    if titles is not None:
        number, roles = titles
        yield from (line for row in rows[:number] for cell in with_heading(row).values() for line in cell)
        yield from titles_left_out(rows[number])
        if has_items_first(roles):
            yield from rows_with_dates(rows[number + 1 :], roles, rows[number], session)
        else:
            yield from TitledRows(roles, rows[number]).lines(rows[number + 1 :])
    elif columns is None:
        yield from _without_titles(rows)
    elif columns.kind is TableKind.HOURS:
        yield from rows_of_hours(rows, columns)
    elif columns.kind is TableKind.DAYS:
        yield from rows_of_days(rows, columns)
    elif columns.kind is TableKind.TRACKS:
        yield from rows_of_tracks(rows, columns)
    else:
        yield from rows_of_items(rows, columns)


def _without_titles(rows: list[Row]) -> Iterator[SourceLine]:
    """Read a table by what its columns hold, or as one grid or several."""
    if rows and begins_day_with_titles(rows[0]):
        yield from rows_under_titled_days([with_wide_cells(row) for row in rows])
        return
    is_grid = any(_heads_of_days(row) or _heads_of_hours(row) for row in rows)
    roles = None if is_grid else roles_of_contents(rows)
    if roles is None:
        yield from _of_grids([with_wide_cells(row) for row in rows])
    else:
        yield from TitledRows(roles, {}).lines(rows)


def _of_grids(rows: list[Row]) -> Iterator[SourceLine]:
    """Read the rows above the first grid in their order, and then one grid after the other."""
    is_marked = any(Words(line.runs).bold_until > 0 and not _is_day(line) for row in rows for line in _lines_of(row))
    is_marked |= any(_begins_in_italics(cell) for row in rows for cell in row.values())
    last_day = max((number for number, row in enumerate(rows) if any(map(_is_day, row.get(0, [])))), default=-1)
    at = 0
    while at < len(rows) and not _heads_of_days(rows[at]) and not (at < last_day and _heads_of_hours(rows[at])):
        at += 1
    yield from _row_by_row(with_heading(row) for row in rows[:at])
    days = _heads_of_days(rows[at]) if at < len(rows) else []
    while at < len(rows):
        end = at + 1
        while end < len(rows) and not _restarts(rows[end], days) and not _is_week(rows[end]):
            end += 1
        head, below = rows[at], rows[at + 1 : end]
        if days and have_bodies(days, below):
            yield from bodies_under_days(head, days, below)
        elif days and _has_items_at_left(head, below):
            yield from items_under_days(head, days, below)
        elif days:
            yield from by_column(head, days, below, is_marked=is_marked)
        elif hours := _heads_of_hours(head):
            yield from by_row(head, hours, below, is_marked=is_marked)
        else:
            yield from _row_by_row([head, *below])
        while end < len(rows) and _is_week(rows[end]):
            yield from (line for cell in rows[end].values() for line in cell)
            end += 1
        days = _heads_of_days(rows[end], 1) if end < len(rows) else []
        at = end


def _begins_in_italics(cell: list[SourceLine]) -> bool:
    """Return whether only the first line of a cell is in italics, as hours are, or words in place of them."""
    return [is_in_italics(line) for line in cell[:2]] == [True, False]


def _has_items_at_left(head: Row, rows: list[Row]) -> bool:
    """Return whether a grid of days has agenda items at the left of its rows, by its title, and no hours."""
    labels = [row[0][0] for row in rows if row.get(0)]
    has_title = role_of(title_of(head.get(0, []))) in {ColumnRole.ITEMS, ColumnRole.SUBJECTS}
    return has_title and bool(labels) and not any(hours_line(line.text) is not None for line in labels)


def _is_week(row: Row) -> bool:
    """Return whether a row is the name of a week."""
    return any(isinstance(line, LineOfWeek) for line in row.get(0, []))


def _lines_of(row: Row) -> Iterator[SourceLine]:
    return (line for cell in row.values() for line in cell)


def _heads_of_days(row: Row, least: int = _LEAST_HEADS) -> list[int]:
    """Return the columns that have a day at their head; none where there are fewer than a grid has."""
    days = [column for column, cell in sorted(row.items()) if cell and _is_day(cell[0])]
    is_grid = _title(row) in words_of("hours") and len(days) == sum(bool(cell) for cell in row.values()) - 1
    return days if len(days) >= (1 if is_grid else least) else []


def _heads_of_hours(row: Row) -> list[int]:
    """Return the columns that have hours at their head; none where there are fewer than a grid has."""
    columns = [column for column, cell in sorted(row.items()) if cell]
    if _title(row) in words_of("days") and columns[1:]:
        return columns[1:]
    return heads_of_hours_alone(row)


def _title(row: Row) -> str:
    """Return the title of the first column in lower case, empty if it has none."""
    cell = row.get(0, [])
    return Words(cell[0].runs).plain.strip().casefold() if len(cell) == 1 else ""


def _restarts(row: Row, days: list[int]) -> bool:
    """Return whether a row of a grid with days at its head has days at its head again, if only one in a last week."""
    if not days:
        return False
    heads = _heads_of_days(row, 1)
    return bool(heads) and all(not cell or column < days[0] or column in heads for column, cell in row.items())


def _row_by_row(rows: Iterable[Row]) -> Iterator[SourceLine]:
    for row in rows:
        if not all(says_only(line.text, "columns") for cell in row.values() for line in cell):
            for column in sorted(row):
                yield from row[column]


def _is_day(line: SourceLine) -> bool:
    return day_line(Words(line.runs).plain) is not None or is_day(line)
