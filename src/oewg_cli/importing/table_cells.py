"""Read the rows of a table, and join the lines of a cell that would be one line in a wider column."""

from collections.abc import Iterable, Iterator

from oewg_cli.importing.first_page import spaced
from oewg_cli.importing.line_forms.day_line import day_line
from oewg_cli.importing.line_forms.hours_line import hours_line
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.placed_lines import LineOfDay, is_in_italics
from oewg_cli.note.source_document import SourceLine, SourceRun
from oewg_cli.text.source_text import Span

_LONGEST = 40
"""How long a text can be that is broken over the lines of a cell."""
_MOST_LINES = 3
_MOST_REPEATED = 2_000
"""How many lines cells over several rows may be repeated in a table."""
_DASHES = ("–", "—", "-")
AS_AT_LEFT = "←"
"""What Markdown has in a cell to which the one at its left extends."""
Row = dict[int, list[SourceLine]]


def rows_of(lines: Iterable[SourceLine]) -> list[Row]:
    """Return the rows of a table, each the lines of its cells by their columns, days and hours in one line each."""
    rows: list[Row] = []
    last = None
    for line in lines:
        if line.cell is None:
            continue
        if line.cell.row != last:
            rows.append({})
            last = line.cell.row
        rows[-1].setdefault(line.cell.column, []).append(line)
    return [{column: _whole(cell) for column, cell in row.items()} for row in rows]


def _whole(cell: list[SourceLine]) -> list[SourceLine]:
    """Join the lines of a cell that say a day or hours only together: `Monday` above `4 March`."""
    whole: list[SourceLine] = []
    at = 0
    while at < len(cell):
        count = next((count for count in range(_MOST_LINES, 1, -1) if _are_one(cell[at : at + count], count)), 1)
        whole.append(_joined(cell[at : at + count]) if count > 1 else cell[at])
        at += count
    return whole


def _are_one(lines: list[SourceLine], count: int) -> bool:
    if len(lines) < count or sum(len(line.text) for line in lines) > _LONGEST:
        return False
    texts = [line.text.strip() for line in lines]
    before, last = _run_on(texts[:-1]), texts[-1]
    whole = _run_on([before, last])
    day = day_line(whole)
    if day is not None and not whole[day.end :].strip(" .:") and day_line(before) is None:
        return day_line(last) is None or day.weekday is not None
    hours = hours_line(whole)
    if hours is None or hours.hours is None or whole[hours.end :].strip(" .:)"):
        return False
    if len({is_in_italics(line) for line in lines}) > 1:
        return False
    known = hours_line(before)
    return known is None or known.hours is None


def _run_on(texts: list[str]) -> str:
    """Join texts with spaces, except after those that end with a dash."""
    return "".join(text if text.endswith(_DASHES) else f"{text} " for text in texts).rstrip()


def _joined_runs(words: Words) -> Iterator[SourceRun]:
    return iter(words.pieces) if words.plain.endswith(_DASHES) else spaced(words)


def _joined(lines: list[SourceLine]) -> SourceLine:
    first, *_, last = lines
    runs = [run for line in lines[:-1] for run in _joined_runs(Words(line.runs))]
    return first._replace(runs=(*runs, *last.runs), span=Span(first.span.start, last.span.end))


def with_high_cells(rows: list[Row]) -> list[Row]:
    """Return rows with each cell also in the rows below that it spans, where these have others to its left.

    Rows that only go on, and those of a table that would repeat very much, stay as they are.
    """
    made = [dict(row) for row in rows]
    numbers = [next((cell[0].cell.row for cell in row.values() if cell and cell[0].cell), 0) for row in rows]
    repeated = 0
    for at, row in enumerate(rows):
        for column, cell in row.items():
            place = cell[0].cell if cell else None
            if place is None or place.height == 1 or column == 0:
                continue
            below = at + 1
            while below < len(rows) and numbers[below] < place.row + place.height:
                filled = [other for other, lines in rows[below].items() if lines]
                if filled and min(filled) < column and not rows[below].get(column):
                    made[below][column] = cell
                    repeated += len(cell)
                below += 1
                if repeated > _MOST_REPEATED:
                    return rows
    return made


def with_wide_cells(row: Row) -> Row:
    """Return a row in which a cell is as wide as those to its right say to which it extends, as in Markdown."""
    made: Row = {}
    last: int | None = None
    for column, cell in sorted(row.items()):
        if last is not None and len(cell) == 1 and cell[0].text.strip() == AS_AT_LEFT:
            made[last] = [_widened(line, column - last + 1) for line in made[last]]
        elif cell:
            made[column], last = cell, column
    return made


def _widened(line: SourceLine, width: int) -> SourceLine:
    made = line._replace(cell=line.cell._replace(width=max(width, line.cell.width)) if line.cell else None)
    if isinstance(line, LineOfDay) and isinstance(made, LineOfDay):
        made.day, made.days, made.question = line.day, line.days, line.question
    return made


def width_of(cell: list[SourceLine]) -> int:
    """Return how many columns a cell is wide."""
    return cell[0].cell.width if cell and cell[0].cell else 1
