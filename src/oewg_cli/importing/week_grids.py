"""Read grids of days and hours day by day."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from oewg_cli.importing.cell_meetings import meetings_of
from oewg_cli.importing.column_roles import begins_as, title_of
from oewg_cli.importing.labelled_cells import cell_at, cell_under
from oewg_cli.importing.line_forms.hours_line import hours_line
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.placed_lines import LineOfWeek, LineOutsideDays
from oewg_cli.importing.programme_forms import is_day
from oewg_cli.importing.recognition_words import says_only
from oewg_cli.importing.table_cells import Row, width_of
from oewg_cli.importing.weekday_dates import week_name
from oewg_cli.note.source_document import SourceLine

_MOST_REPEATED = 2_000
"""How many lines a grid may repeat, mostly its hours; one that would repeat more is read row by row."""


def by_column(head: Row, days: list[int], rows: list[Row], *, is_marked: bool) -> list[SourceLine]:
    """Read a grid that has a day at the head of each column, and its hours at the left of each row.

    A cell that spans several columns is read on each of their days, and what is at the left of a row before each of its
    cells. The left of a row without cells is read on all days if it has hours of its own; if it has none, it belongs to
    no day, like what is under no day.
    """
    columns = {day: [*head[day]] for day in days}
    ends = [day + width_of(head[day]) for day in days]
    corner = [line for line in head.get(0, []) if 0 not in columns and isinstance(line, LineOfWeek)]
    outside = [line for at, cell in sorted(head.items()) if at not in columns for line in cell if line not in corner]
    repeated = 0
    for row in rows:
        label = [line for column in sorted(row) if column < days[0] for line in row[column]]
        placed: dict[int, list[SourceLine]] = {}
        for column in (column for column in sorted(row) if column >= days[0] and row[column]):
            cell = row[column]
            below = range(bisect_right(ends, column), bisect_left(days, column + width_of(cell)))
            repeated += len(cell) * max(0, len(below) - 1)
            if repeated > _MOST_REPEATED:
                return [*_row_by_row([head, *rows])]
            outside += [] if below else cell
            for number in below:
                placed.setdefault(days[number], []).extend(cell)
        if not placed and _is_meeting(label):
            placed = {day: [] for day in days}
        repeated += len(label) * max(0, len(placed) - 1)
        if repeated > _MOST_REPEATED:
            return [*_row_by_row([head, *rows])]
        outside += [] if placed else label
        for day, lines in placed.items():
            columns[day] += cell_at(label, lines, is_marked=is_marked)
    return [*corner, *(line for day in days for line in columns[day]), *_outside_days(outside)]


def by_row(head: Row, hours: list[int], rows: list[Row], *, is_marked: bool) -> list[SourceLine]:
    """Read a grid that has hours at the head of each column, and a day at the left of each row or above its rows.

    Rows without a day are of the day above them. A row of hours alone says the hours of the rows under it. A cell over
    several columns is read under each of their hours, and what is under no hours belongs to no day.
    """
    reader = _RowsOfDays(head, hours, is_marked=is_marked)
    for row in rows:
        reader.read(row)
        if reader.repeated > _MOST_REPEATED + len(rows) * len(hours):
            return [*_row_by_row([head, *rows])]
    return [*reader.lines(), *_outside_days(reader.outside)]


class _RowsOfDays:
    """The rows of a grid with hours at the heads of its columns, day by day."""

    def __init__(self, head: Row, hours: list[int], *, is_marked: bool) -> None:
        self._is_marked = is_marked
        self._lines: list[SourceLine] = []
        self._cells: dict[int, list[SourceLine]] = {}
        self.outside: list[SourceLine] = []
        self.repeated = 0
        self._begin(head, hours)

    def lines(self) -> list[SourceLine]:
        """Return all lines in the order of a programme."""
        self._end_day()
        return self._lines

    def read(self, row: Row) -> None:
        """Read a row under the head."""
        hours = heads_of_hours_alone(row, least=1)
        if hours and set(hours) <= {*self._hours}:
            self._begin(row, hours)
            return
        first = row.get(0, [])
        if first and (is_day(first[0]) or self._hours[0] > 0):
            self._end_day()
            self._lines += meetings_of([], first, is_marked=False)
            row = {column: cell for column, cell in row.items() if column > 0}
        for column, cell in sorted(row.items()):
            self._take(column, cell)

    def _begin(self, head: Row, hours: list[int]) -> None:
        self._end_day()
        self._head, self._hours = head, hours
        self._ends = [column + width_of(head[column]) for column in hours]
        first = head.get(0, [])
        if first and (is_day(first[0]) or week_name(title_of(first)) is not None):
            self._lines += first if is_day(first[0]) else [LineOfWeek(*first[0])]
            head = {column: cell for column, cell in head.items() if column > 0}
        self.outside += [line for column, cell in sorted(head.items()) if column not in hours for line in cell]

    def _take(self, column: int, cell: list[SourceLine]) -> None:
        """Take a cell under the hours that are above it; one before all hours is of the day itself."""
        above = range(bisect_right(self._ends, column), bisect_left(self._hours, column + width_of(cell)))
        self.repeated += len(cell) * max(0, len(above) - 1)
        if cell and column < self._hours[0] and not above:
            self._lines += meetings_of([], cell, is_marked=self._is_marked and column > 0)
        elif not above:
            self.outside += cell
        for number in above:
            self._cells.setdefault(self._hours[number], []).extend(cell)

    def _end_day(self) -> None:
        for column, cell in sorted(self._cells.items()):
            if cell:
                self._lines += cell_under(self._head[column], cell, is_marked=self._is_marked)
                self.repeated += len(self._head[column])
        self._cells = {}


_LEAST_SURE = 2
"""From so many columns of hours on, a row of heads can have others too, such as one of rooms."""


def heads_of_hours_alone(row: Row, least: int = 2) -> list[int]:
    """Return the columns of a row that has nothing but hours, or words for them, after its first cell."""
    columns = [column for column, cell in sorted(row.items()) if cell]
    hours = [column for column in columns if _are_hours_alone(row[column])]
    others = [column for column in columns if column not in hours]
    words = [
        column for column in others if column and all(begins_as(title_of([line]), "relations") for line in row[column])
    ]
    if len(hours) < least or (len(hours) < _LEAST_SURE and any(column and column not in words for column in others)):
        return []
    return sorted([*hours, *words])


def _are_hours_alone(cell: list[SourceLine]) -> bool:
    plain = Words(cell[0].runs).plain
    found = hours_line(plain) if len(cell) == 1 else None
    return found is not None and not plain[found.end :].strip(" .:)]")


def _outside_days(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    return (LineOutsideDays(*line) for line in lines if not says_only(line.text, "columns"))


def _row_by_row(rows: Iterable[Row]) -> Iterator[SourceLine]:
    return (line for row in rows for column in sorted(row) for line in row[column])


def _is_meeting(label: list[SourceLine]) -> bool:
    """Return whether the left of a row has hours, and what is done then."""
    words = Words(label[0].runs).strip() if label else Words(())
    found = hours_line(words.plain)
    return found is not None and (len(label) > 1 or bool(words.plain[found.end :].strip(" .:)")))
