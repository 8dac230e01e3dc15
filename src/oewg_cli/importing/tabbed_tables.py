"""Find tables that are typed with tabs or spaces between their columns, and give their lines the cells of a table."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from oewg_cli.importing.column_roles import titles_of_columns
from oewg_cli.importing.day_cells import day_cell
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.programme_forms import is_day
from oewg_cli.importing.week_grids import heads_of_hours_alone
from oewg_cli.importing.weekday_dates import week_name
from oewg_cli.note.source_document import SourceCell, SourceLine, TextForm
from oewg_cli.text.lazy_patterns import lazy_pattern

_GAP = lazy_pattern(r" {3,}")
_TAB = 3
"""How many spaces a tab is read as; a gap of two tabs has an empty cell in it."""
_LEAST, _LEAST_TITLES = 2, 3
_MOST_COLUMNS = 40
_LONGEST = 1_000


class _Typed(NamedTuple):
    """A line between whose words there are gaps: its cells, and where each begins; `has_tabs` if the gaps are tabs."""

    cells: tuple[tuple[int, SourceLine], ...]
    has_tabs: bool


def with_typed_cells(lines: Iterable[SourceLine], text: str = "") -> Iterator[SourceLine]:
    """Return lines of a text, those of typed tables with their cells.

    A typed table begins with titles of columns, or with days or hours over them. It has at least two lines with gaps,
    and perhaps days and weeks alone on lines between them.
    """
    block: list[SourceLine] = []
    table = -1
    for line in lines:
        if _is_of_block(line, block, text):
            block.append(line)
            continue
        yield from _read(block, table, text)
        table -= 1
        block = [line] if _has_gaps(line) else []
        if not block:
            yield line
    yield from _read(block, table, text)


def _is_of_block(line: SourceLine, block: Sequence[SourceLine], text: str) -> bool:
    if not block or line.cell is not None or line.form is not TextForm.PLAIN or line.region is not block[0].region:
        return False
    return _has_gaps(line) or is_day(line) or week_name(line.text) is not None or "\t" in _indent(line, text)


def _has_gaps(line: SourceLine) -> bool:
    if line.cell is not None or line.form is not TextForm.PLAIN or len(line.text) > _LONGEST:
        return False
    return _GAP.search(line.text.rstrip()) is not None


def _read(block: list[SourceLine], table: int, text: str) -> Iterator[SourceLine]:
    """Return a block of lines as a table if it is one, else as they are."""
    rows = [_typed(line, _indent(line, text)) for line in block]
    made = _cells_of(rows) if sum(len(row.cells) > 1 for row in rows) >= _LEAST else None
    if made is None:
        yield from block
        return
    for number, row in enumerate(made):
        for column, cell in row:
            yield cell._replace(cell=SourceCell(table, number, column))


def _cells_of(rows: Sequence[_Typed]) -> list[list[tuple[int, SourceLine]]] | None:
    """Return the cells of rows with their columns; None where the first row is not the head of a table."""
    head = rows[0]
    row = {column: [cell] for column, (_, cell) in enumerate(head.cells)}
    widest = max(len(each.cells) for each in rows)
    days = [day_cell(cell) for cell in row.values()]
    are_days = all(day is not None for day in days[-_LEAST:]) and len(days) >= _LEAST
    has_titles = titles_of_columns([row]) is not None and len(row) >= _LEAST_TITLES
    are_hours = len(heads_of_hours_alone(row)) == len(row) >= _LEAST
    if not (are_days or has_titles or are_hours) or widest > _MOST_COLUMNS:
        return None
    is_shifted = not has_titles and len(row) == widest - 1
    whole = next(each for each in rows if len(each.cells) == widest) if is_shifted else head
    starts = [] if head.has_tabs else [start for start, _ in whole.cells]
    if starts and len(starts) < widest:
        return None
    made = [[(column + int(is_shifted), cell) for column, (_, cell) in enumerate(head.cells) if cell.runs]]
    for typed in rows[1:]:
        if len(typed.cells) == 1 or not starts:
            columns = [*range(len(typed.cells))]
        else:
            columns = [_nearest(start, starts) for start, _ in typed.cells]
        if len({*columns}) < len(columns):
            return None
        made.append([(at, cell) for at, (_, cell) in zip(columns, typed.cells, strict=True) if cell.runs])
    return made


def _nearest(start: int, starts: Sequence[int]) -> int:
    return min(range(len(starts)), key=lambda column: abs(starts[column] - start))


def _indent(line: SourceLine, text: str) -> str:
    """Return the space before a line in its text, which is not a part of it in plain text."""
    indent = text[text.rfind("\n", 0, line.span.start) + 1 : line.span.start]
    return indent if indent.isspace() else ""


def _typed(line: SourceLine, indent: str) -> _Typed:
    """Divide a line at its gaps; each tab begins a cell, and so does each gap of spaces.

    Tabs before the line are cells without words, and so is an indent as wide as a gap.
    """
    words = Words(line.runs)
    plain = words.plain.rstrip()
    has_tabs = any(run.text.isspace() and len(run.text) == _TAB > run.span.end - run.span.start for run in words.pieces)
    has_tabs = has_tabs or "\t" in indent
    count = indent.count("\t") or int(len(indent) >= _TAB)
    cells: list[tuple[int, SourceLine]] = [(0, line._replace(runs=()))] * min(count, _MOST_COLUMNS)
    at, left = 0, 0 if "\t" in indent else len(indent)
    for gap in _GAP.finditer(plain):
        cells.append((left + at, _cut(line, words, at, gap.start())))
        width = gap.end() - gap.start()
        empty = width // _TAB - 1 if has_tabs else 0
        cells += [(left + gap.start(), line._replace(runs=()))] * min(empty, _MOST_COLUMNS)
        at = gap.end()
    cells.append((left + at, _cut(line, words, at, len(plain))))
    return _Typed(tuple(cells), has_tabs)


def _cut(line: SourceLine, words: Words, start: int, end: int) -> SourceLine:
    part = words.cut(start, end).strip()
    return line._replace(runs=part.pieces, span=part.span() if part.pieces else line.span)
