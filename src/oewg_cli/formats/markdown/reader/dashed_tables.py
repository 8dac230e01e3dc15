"""Read tables with dashes above their columns: the simple and the multiline tables of pandoc."""

from collections.abc import Iterable, Iterator, Sequence

from oewg_cli.formats.markdown.reader.pipe_tables import MarkdownTable, TableCell, part
from oewg_cli.formats.markdown.reader.source_lines import TypedLine
from oewg_cli.text.lazy_patterns import lazy_pattern

_DASHES = lazy_pattern(r"-{2,}+(?:\s++-{2,}+)++")
_RUN = lazy_pattern("-+")
_FULL_RULE = lazy_pattern("-{10,}")
_HIGHEST_HEAD = 8
_LONGEST = 300
_MOST_COLUMNS = 60


def is_dashed(text: str) -> bool:
    """Return whether a line is dashes above two columns or more."""
    return text.startswith("--") and bool(_DASHES.fullmatch(text))


def ruled_table(lines: Sequence[TypedLine], at: int) -> MarkdownTable | None:
    """Read the table that begins at a line, with its titles or without; None where there is none that can be cut.

    Titles are above the dashes. Where there is a rule above them, or an empty line between the rows, a row may have
    many lines, and a rule ends the table.
    """
    text = lines[at].text
    if is_dashed(text):
        end = _end(lines, at + 1, text)
        return None if end is None else _cut(lines[at], [], lines[at + 1 : end], end + 1)
    if _FULL_RULE.fullmatch(text):
        dashes = _dashes_under(lines, at)
        end = None if dashes is None else _end(lines, dashes + 1, text)
        if dashes is None or end is None:
            return None
        return _cut(lines[dashes], lines[at + 1 : dashes], lines[dashes + 1 : end], end + 1)
    if at + 1 < len(lines) and not lines[at + 1].follows_gap and is_dashed(lines[at + 1].text):
        end = at + 2
        while end < len(lines) and not lines[end].follows_gap and not lines[end].text.startswith("--"):
            end += 1
        closed = end < len(lines) and not lines[end].follows_gap
        return _cut(lines[at + 1], lines[at : at + 1], lines[at + 2 : end], end + closed)
    return None


def _dashes_under(lines: Sequence[TypedLine], at: int) -> int | None:
    for number in range(at + 1, min(at + _HIGHEST_HEAD, len(lines))):
        if lines[number].follows_gap:
            return None
        if is_dashed(lines[number].text):
            return number
    return None


def _end(lines: Sequence[TypedLine], at: int, rule: str) -> int | None:
    """Find the rule that ends a table, the same as the one before it."""
    return next((number for number in range(at, min(at + _LONGEST, len(lines))) if lines[number].text == rule), None)


def _cut(dashes: TypedLine, head: Sequence[TypedLine], body: Sequence[TypedLine], end: int) -> MarkdownTable | None:
    """Cut lines into cells; None where a word is in two columns, or there are too many columns for a reader."""
    starts = [dashes.indent + run.start() for run in _RUN.finditer(dashes.text)]
    if len(starts) > _MOST_COLUMNS or not all(
        _is_clear(line, start) for line in (*head, *body) for start in starts[1:]
    ):
        return None
    rows = [[*head]] if head else []
    rows += _rows(body)
    return MarkdownTable(_joined([*_cells(row, starts)] for row in rows), end, wrapped=True)


def _joined(rows: Iterable[list[TableCell]]) -> list[list[TableCell]]:
    """Return rows in which a cell goes on where a line has text in its column alone, in lower case."""
    found: list[list[TableCell]] = []
    for row in rows:
        above = [cell for cell in found[-1] if cell.column == row[0].column] if found and len(row) == 1 else []
        if above and row[0].lines[0].text[0].islower():
            above[0].lines.extend(row[0].lines)
        else:
            found.append(row)
    return found


def _rows(body: Sequence[TypedLine]) -> list[list[TypedLine]]:
    """Divide lines into rows: at the empty lines if there are any, else each line is one."""
    is_tall = any(line.follows_gap for line in body[1:])
    rows: list[list[TypedLine]] = []
    for line in body:
        if rows and is_tall and not line.follows_gap:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _is_clear(line: TypedLine, column: int) -> bool:
    before = column - 1 - line.indent
    return before < 0 or not line.text[before : before + 1].strip()


def _cells(row: Sequence[TypedLine], starts: Sequence[int]) -> Iterator[TableCell]:
    """Return the cells of a row that show something; the last one goes on to the end of its lines."""
    for column, start in enumerate(starts):
        end = starts[column + 1] if column + 1 < len(starts) else None
        parts = [
            part(line, _offset(line, start), len(line.text) if end is None else _offset(line, end)) for line in row
        ]
        if shown := [each for each in parts if each.text]:
            yield TableCell(shown, column)


def _offset(line: TypedLine, column: int) -> int:
    return max(column - line.indent, 0)
