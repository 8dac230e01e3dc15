"""Read tables with upright lines between their columns: pipe tables, and grid tables as programs write them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from oewg_cli.formats.markdown.reader.source_lines import TypedLine
from oewg_cli.text.lazy_patterns import lazy_pattern

_SEPARATOR = lazy_pattern(r"\|?(?:\s*+:?-++:?\s*+[|+])*+(?:\s*+:?-++:?)?\s*")
_BAR = lazy_pattern(r"\\.|\|", re.DOTALL)
_BORDER = lazy_pattern(r"\+(?:[-=:]++\+)++")
_INNER_BORDER = lazy_pattern(r"\+[-=]{2,}+\+")
_FEWEST_BARS = 3
EM_SPACE = "\N{EM SPACE}"
"""With this programs indent a line in a cell."""


class TableCell(NamedTuple):
    """The lines of one cell, the column that it begins in, counted from 0, and how many columns it is wide."""

    lines: list[TypedLine]
    column: int
    width: int = 1


class MarkdownTable(NamedTuple):
    """The rows of a table, the number of the line after it, and whether a program wrapped the lines in its cells."""

    rows: list[list[TableCell]]
    end: int
    wrapped: bool = False


def begins_table(lines: Sequence[TypedLine], at: int) -> bool:
    """Return whether a table begins at a line: a row above a separator, a row between bars, or a border."""
    text = lines[at].text
    return _is_row(text) or bool(_BORDER.fullmatch(text)) or ("|" in text and _is_separator(lines, at + 1))


def read_table(lines: Sequence[TypedLine], at: int) -> MarkdownTable:
    """Read the table that begins at a line; one with a border has no rows where it cannot be read."""
    if _BORDER.fullmatch(lines[at].text):
        return _grid(lines, at)
    rows: list[list[TableCell]] = []
    end = at
    while end < len(lines) and (end == at or _goes_on(lines[end])):
        if not _is_separator(lines, end):
            rows.append([*_cells(lines[end])])
        end += 1
    return MarkdownTable(rows, end)


def _goes_on(line: TypedLine) -> bool:
    return not line.follows_gap and "|" in line.text


def _is_row(text: str) -> bool:
    return text.startswith("|") and text.endswith("|") and text.count("|") >= _FEWEST_BARS


def _is_separator(lines: Sequence[TypedLine], at: int) -> bool:
    if at >= len(lines) or lines[at].follows_gap:
        return False
    text = lines[at].text
    return "|" in text and "-" in text and bool(_SEPARATOR.fullmatch(text))


def _cells(line: TypedLine) -> Iterator[TableCell]:
    """Return the cells of a row that show something."""
    text = line.text
    start = 1 if text.startswith("|") else 0
    for column, end in enumerate(_bars(text, start)):
        if end > start and (cell := part(line, start, end)).text:
            yield TableCell([cell], column)
        start = end + 1


def _bars(text: str, start: int) -> Iterator[int]:
    """Return where the cells of a row end: at each bar that has no backslash before it, and at the end."""
    if "\\" in text:
        yield from (found.start() for found in _BAR.finditer(text, start) if found[0] == "|")
    else:
        while (bar := text.find("|", start)) >= 0:
            yield bar
            start = bar + 1
    yield len(text)


def part(line: TypedLine, start: int, end: int) -> TypedLine:
    """Return a part of a line, without the spaces around it."""
    typed = line.text[start:end]
    text = typed.strip()
    lead = len(typed) - len(typed.lstrip()) if text else 0
    depth = typed[:lead].count(EM_SPACE)
    return TypedLine(text, line.start + start + lead, max(lead - 1, 0), line.page, depth=depth)


def _grid(lines: Sequence[TypedLine], at: int) -> MarkdownTable:
    """Read a grid table: borders between the rows, cells of one or more columns, as many lines as it takes."""
    end = at + 1
    while end < len(lines) and not lines[end].follows_gap and lines[end].text[0] in "+|":
        end += 1
    bounds = {
        number for line in lines[at:end] if line.text[0] == "+" for number, char in enumerate(line.text) if char == "+"
    }
    order = {bound: number for number, bound in enumerate(sorted(bounds))}
    rows: list[list[TableCell]] = []
    row: list[TypedLine] = []
    for line in lines[at + 1 : end]:
        if not _BORDER.fullmatch(line.text):
            row.append(line)
        elif row:
            cells = _grid_cells(row, order)
            if cells is None:
                return MarkdownTable([], end)
            rows.append(cells)
            row = []
    return MarkdownTable([] if row else rows, end, wrapped=True)


def _grid_cells(row: Sequence[TypedLine], order: dict[int, int]) -> list[TableCell] | None:
    """Cut the lines of a row where each of them has a bar on a border between columns; None where that is not so."""
    first, last = row[0].text, next(reversed(order), 0)
    cuts = [
        number
        for number, char in enumerate(first)
        if char == "|" and number in order and all(line.text[number : number + 1] == "|" for line in row)
    ]
    if not cuts or cuts[0] != 0 or cuts[-1] != last or any(_INNER_BORDER.search(line.text) for line in row):
        return None
    return [
        TableCell([*_stacked(row, left, right)], order[left], order[right] - order[left])
        for left, right in pairwise(cuts)
    ]


def _stacked(row: Sequence[TypedLine], left: int, right: int) -> Iterator[TypedLine]:
    follows_gap = True
    for line in row:
        inner = part(line, left + 1, right)
        if inner.text:
            yield inner._replace(follows_gap=follows_gap)
        follows_gap = not inner.text
