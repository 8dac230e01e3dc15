"""Read tables with items first and the dates of each after it, as other secretariats set them."""

import re
from collections.abc import Iterator, Sequence

from oewg_cli.importing.column_roles import ColumnRole, Roles
from oewg_cli.importing.item_cells import ItemReader, with_numbers
from oewg_cli.importing.item_times import ItemTime, item_times
from oewg_cli.importing.line_forms.hours_line import hours_line
from oewg_cli.importing.line_forms.session_line import DatesLine
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.placed_lines import (
    LineOfColumnTitle,
    LineOfDay,
    LineOfDocuments,
    LineOfEntry,
    LineOfHours,
    LineOfItem,
    LineOfText,
    LineOfTime,
    LineOutsideDays,
    line_of_hours,
)
from oewg_cli.importing.table_cells import Row
from oewg_cli.importing.titled_rows import titles_left_out
from oewg_cli.note.source_document import SourceLine
from oewg_cli.text.lazy_patterns import lazy_pattern

_DATES = frozenset({ColumnRole.DAYS, ColumnRole.HOURS})
_MOST_REPEATED = 2_000
"""How many lines of days and items a table may repeat."""
_HALF_DAY = lazy_pattern(r"[ap]\. ?m\.|[ap]m\b|morning|afternoon", re.IGNORECASE)
_KINDS = {ColumnRole.DOCUMENTS: LineOfDocuments, ColumnRole.RUNNING_NUMBERS: LineOfColumnTitle}
_ITEMS = frozenset({ColumnRole.ITEMS, ColumnRole.SUBJECTS})


def rows_with_dates(rows: Sequence[Row], roles: Roles, titles: Row, session: DatesLine | None) -> Iterator[SourceLine]:
    """Return for each time of each row its day, its hours and the items of the row.

    The documents come after the items at their first time. What has no date belongs to no day, nor do the rows of a
    table that would repeat very much.
    """
    reader = ItemReader()
    repeated = 0
    said = [[line.text for line in cell] for _, cell in sorted(titles.items())]
    for row in rows:
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
        repeated += len(times) * (len(items) + 1)
        if not times or repeated > _MOST_REPEATED:
            typed = [line for role in _DATES for line in cells.get(role, [])] if times else rest
            yield from (LineOutsideDays(*line) for line in (*items, *typed, *others))
            continue
        more = [*(LineOfText(*line) for line in rest), *others]
        for time in times:
            yield time.day
            yield from [time.hours] if time.hours is not None else []
            yield from map(_again, items)
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
    kind = _KINDS.get(role, LineOfText)
    return (kind(*line) for line in cell)


def items_under_days(head: Row, days: Sequence[int], rows: Sequence[Row]) -> Iterator[SourceLine]:
    """Return for each cell of a grid of items and days its day, its hours and the items at the left of its row.

    A cell with a mark, such as `X`, says only that the items are taken up on the day.
    """
    reader = ItemReader()
    repeated = 0
    for row in rows:
        items = [*reader.lines(row.get(0, []))]
        repeated += len(items) * len(days)
        if repeated > _MOST_REPEATED:
            yield from (LineOutsideDays(*line) for _, cell in sorted(row.items()) for line in cell)
            continue
        for column in (column for column in days if row.get(column)):
            yield from _day_again(head[column][0])
            hours = [half for line in row[column] for half in _half_days(line)]
            texts = [line for line in row[column] if not _half_days(line)]
            for label in hours:
                yield from (label, *map(_again, items))
            yield from map(_again, items if not hours else ())
            for line in texts:
                is_mark = len(line.text.strip()) <= 1
                yield LineOfColumnTitle(*line) if is_mark else LineOfText(*line)
    yield from (LineOutsideDays(*line) for at, cell in sorted(head.items()) if at and at not in days for line in cell)


def _again(line: SourceLine) -> SourceLine:
    """Return a line of items that are there for each of their times."""
    return LineOfItem(*line._replace(level=0)) if isinstance(line, LineOfEntry) else line


def _day_again(line: SourceLine) -> Iterator[SourceLine]:
    made = LineOfTime(*line)
    if isinstance(line, LineOfDay):
        made.day, made.days, made.question = line.day, line.days, line.question
    yield made


def _half_days(line: SourceLine) -> list[LineOfHours]:
    """Return the hours of a cell: one, or half-days on one line, `a.m./p.m.`."""
    words = Words(line.runs)
    if hours_line(words.plain) is not None:
        return [line_of_hours(line)]
    found = [*_HALF_DAY.finditer(words.plain)]
    is_all = not _HALF_DAY.sub("", words.plain).strip(" /,&+")
    return [line_of_hours(line._replace(runs=words.cut(*half.span()).pieces)) for half in found] if is_all else []
