"""The grid of a table: the width of a cell, and whether it continues the cell above."""

from typing import NamedTuple

from oewg_cli.formats.word.xml_elements import ParsedElement, child_value, qname, whole_number

_RESTART = "restart"


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


def has_columns(table: ParsedElement) -> bool:
    """Return whether a row of a table has two cells or more."""
    return any(sum(1 for each in row if each.tag == qname("w:tc")) > 1 for row in table if row.tag == qname("w:tr"))
