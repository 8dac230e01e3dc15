"""Read grids of days and hours day by day."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from oewg_cli.importing.cell_meetings import meetings_of
from oewg_cli.importing.line_forms.hours_line import hours_line
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.placed_lines import LineOutsideDays
from oewg_cli.importing.recognition_words import says_only
from oewg_cli.importing.table_cells import Row, width_of
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
    outside = [line for column, cell in sorted(head.items()) if column not in columns for line in cell]
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
            columns[day] += meetings_of(label, lines, is_marked=is_marked)
    return [*(line for day in days for line in columns[day]), *_outside_days(outside)]


def by_row(head: Row, hours: list[int], rows: list[Row], *, is_marked: bool) -> list[SourceLine]:
    """Read a grid that has hours at the head of each column, and a day at the left of each row.

    What is under no hours belongs to no day.
    """
    lines: list[SourceLine] = []
    outside = [line for column, cell in sorted(head.items()) if column not in hours for line in cell]
    ends = [column + width_of(head[column]) for column in hours]
    repeated = 0
    for row in rows:
        said = None
        for column in (column for column in sorted(row) if row[column]):
            above = bisect_right(hours, column) - 1
            if column < hours[0]:
                lines += meetings_of([], row[column], is_marked=is_marked and column > 0)
            elif column < ends[above]:
                label = head[hours[above]] if above != said else []
                lines += meetings_of(label, row[column], is_marked=is_marked)
                repeated += len(head[hours[above]])
                said = above
            else:
                outside += row[column]
        if repeated > _MOST_REPEATED + len(rows) * len(hours):
            return [*_row_by_row([head, *rows])]
    return [*lines, *_outside_days(outside)]


def _outside_days(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    return (LineOutsideDays(*line) for line in lines if not says_only(line.text, "columns"))


def _row_by_row(rows: Iterable[Row]) -> Iterator[SourceLine]:
    return (line for row in rows for column in sorted(row) for line in row[column])


def _is_meeting(label: list[SourceLine]) -> bool:
    """Return whether the left of a row has hours, and what is done then."""
    words = Words(label[0].runs).strip() if label else Words(())
    found = hours_line(words.plain)
    return found is not None and (len(label) > 1 or bool(words.plain[found.end :].strip(" .:)")))
