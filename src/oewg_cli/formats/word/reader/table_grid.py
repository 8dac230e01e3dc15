"""The grid of a table: the width of a cell, and whether it continues the cell above."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from oewg_cli.formats.word.xml_elements import ParsedElement, child_value, qname, whole_number, word_names

_RESTART = "restart"
_CONTENT = word_names(("tbl", "tr", "tc", "p", "tblPr", "trPr", "tcPr"))


class CellSpan(NamedTuple):
    """The columns that a cell spans, and whether it continues the cell above, so that Word does not print it."""

    width: int
    is_continued: bool


def cell_span(cell: ParsedElement) -> CellSpan:
    """Read the span of a cell from its properties."""
    properties = cell.find(qname("w:tcPr"))
    merged = None if properties is None else properties.find(qname("w:vMerge"))
    width = whole_number(child_value(properties, "w:gridSpan")) or 1
    return CellSpan(max(width, 1), merged is not None and merged.get(qname("w:val")) != _RESTART)


def columns_before(row: ParsedElement) -> int:
    """Return the number of columns that a row leaves empty at its beginning."""
    return max(whole_number(child_value(row.find(qname("w:trPr")), "w:gridBefore")) or 0, 0)


def cell_heights(table: ParsedElement, is_there: Callable[[ParsedElement], bool]) -> dict[ParsedElement, int]:
    """Return over how many rows each cell goes that is merged with those under it; not all rows and cells are there."""
    found: dict[ParsedElement, int] = {}
    below: dict[int, int] = {}
    for row in reversed([*_members(table, qname("w:tr"), is_there)]):
        column, heights = columns_before(row), dict[int, int]()
        for cell in _members(row, qname("w:tc"), is_there):
            span = cell_span(cell)
            height = 1 + below.get(column, 0)
            if span.is_continued:
                heights[column] = height
            elif height > 1:
                found[cell] = height
            column += span.width
        below = heights
    return found


def _members(parent: ParsedElement, tag: str, is_there: Callable[[ParsedElement], bool]) -> Iterator[ParsedElement]:
    for each in parent:
        if each.tag == tag:
            if is_there(each):
                yield each
        elif each.tag not in _CONTENT:
            yield from _members(each, tag, is_there)


def has_columns(table: ParsedElement) -> bool:
    """Return whether a row of a table has two cells or more."""
    return any(sum(1 for each in row if each.tag == qname("w:tc")) > 1 for row in table if row.tag == qname("w:tr"))
