"""Read tables with items first and the dates of each after it, as other secretariats set them."""

from collections.abc import Iterator, Sequence

from oewg_cli.importing.column_roles import ColumnRole, Roles
from oewg_cli.importing.item_cells import ItemReader, with_numbers
from oewg_cli.importing.item_times import ItemTime, item_times
from oewg_cli.importing.line_forms.session_line import DatesLine
from oewg_cli.importing.placed_lines import (
    LineOfDocuments,
    LineOfEntry,
    LineOfHours,
    LineOfText,
    LineOutsideDays,
    line_of_hours,
)
from oewg_cli.importing.table_cells import Row, with_tall_cells
from oewg_cli.importing.titled_rows import titles_left_out
from oewg_cli.note.source_document import SourceLine

_DATES = frozenset({ColumnRole.DAYS, ColumnRole.HOURS})
_ITEMS = frozenset({ColumnRole.ITEMS, ColumnRole.SUBJECTS})


def rows_with_dates(rows: Sequence[Row], roles: Roles, titles: Row, session: DatesLine | None) -> Iterator[SourceLine]:
    """Return for each time of each row its day, its hours and the items of the row.

    The documents come after the items at their first time. What has no date belongs to no day, but a date over several
    rows is that of each of them.
    """
    reader = ItemReader()
    said = [[line.text for line in cell] for _, cell in sorted(titles.items())]
    for row in with_tall_cells(rows, {column for column, role in roles.items() if role in _DATES}):
        if [[line.text for line in cell] for _, cell in sorted(row.items())] == said:
            yield from titles_left_out(row)
            continue
        cells: dict[ColumnRole, list[SourceLine]] = {}
        for column, cell in sorted(row.items()):
            cells.setdefault(roles.get(column, ColumnRole.REMARKS), []).extend(cell)
        items = [*_items(reader, cells)]
        times, rest = _times(cells, session)
        others = [
            line for role, cell in cells.items() if role not in {*_ITEMS, *_DATES} for line in _others(role, cell)
        ]
        if not times:
            yield from (LineOutsideDays(*line) for line in (*items, *rest, *others))
            continue
        more = [*(LineOfText(*line) for line in rest), *others]
        for time in times:
            yield time.day
            yield from [time.hours] if time.hours is not None else []
            yield from (
                LineOfEntry(*line._replace(level=0)) if isinstance(line, LineOfEntry) else line for line in items
            )
            yield from more
            more = []


def _items(reader: ItemReader, cells: dict[ColumnRole, list[SourceLine]]) -> Iterator[SourceLine]:
    items, subjects = (cells.get(role, []) for role in (ColumnRole.ITEMS, ColumnRole.SUBJECTS))
    numbers = reader.numbers(items) if items else []
    if numbers:
        yield from with_numbers(numbers, subjects)
    else:
        yield from reader.lines([*items, *subjects])


def _times(
    cells: dict[ColumnRole, list[SourceLine]], session: DatesLine | None
) -> tuple[list[ItemTime], list[SourceLine]]:
    """Return the times of a row, and what else its cells of dates say."""
    times: list[ItemTime] = []
    rest: list[SourceLine] = []
    hours: LineOfHours | None = None
    for line in cells.get(ColumnRole.DAYS, []):
        found, left = item_times(line, session)
        times += found
        rest += [line._replace(runs=left.pieces)] if left.plain.strip() else []
    for line in cells.get(ColumnRole.HOURS, []):
        found, left = item_times(line, session)
        if found:
            times += found
        elif hours is None:
            hours = line_of_hours(line)
        else:
            rest.append(line)
    return [time if time.hours is not None else time._replace(hours=hours) for time in times], rest


def _others(role: ColumnRole, cell: Sequence[SourceLine]) -> Iterator[SourceLine]:
    kind = LineOfDocuments if role is ColumnRole.DOCUMENTS else LineOfText
    return (kind(*line) for line in cell)
