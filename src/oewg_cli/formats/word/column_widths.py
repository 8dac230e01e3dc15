"""The widths of the columns of a table, which follow what is in them, so that no word breaks."""

from collections.abc import Iterable, Sequence

from oewg_cli.formats.layouts.layout_table import LayoutCell, LayoutTable
from oewg_cli.note.blocks import Block, BlockKind, Run

_NARROW, _WIDE = frozenset("fijlrtI.,:;/()[]-' "), frozenset("mwMW@%—")
_SHARES_OF_EM = (0.31, 0.92, 0.72, 0.55)
"""How wide narrow, wide, upper-case and other characters of the serif type are at most, in bold, spaced out."""
_MARGINS = 140
_BREAK = "\N{ZERO WIDTH SPACE}"


def column_widths(tables: Sequence[LayoutTable], shares: Sequence[int], em: int) -> tuple[int, ...]:
    """Return the widths of the columns that tables have in common, in twips, with the sum of their shares.

    A column has its share, or more if its longest word needs it. In tables of days the shares of all columns but the
    first are in proportion to the square roots of what is in them, which makes the tables about as low as can be. `em`
    is the size of the type.
    """
    total = sum(shares)
    cells = [[cell for table in tables for cell in _column(table, number)] for number in range(len(shares))]
    longest = (max((_width(word, em) for cell in column for word in _words(cell)), default=0) for column in cells)
    least = [length + _MARGINS for length in longest]
    if all(table.heading is not None and table.heading.kind is BlockKind.DAY for table in tables):
        roots = [max(1, sum(len(word) for cell in column for word in _words(cell))) ** 0.5 for column in cells[1:]]
        shares = [shares[0], *(round(root * sum(shares[1:]) / sum(roots)) for root in roots)]
    least = [length * min(total, sum(least)) // sum(least) for length in least]
    found = _filled(shares, least, total)
    return (*found[:-1], total - sum(found[:-1]))


def _filled(shares: Sequence[int], least: Sequence[int], total: int) -> list[int]:
    """Return shares of a total, of which none is less than it must be; the others are less in their proportion."""
    fixed: dict[int, int] = {}
    while True:
        rest = sum(share for number, share in enumerate(shares) if number not in fixed)
        left = total - sum(fixed.values())
        found = [fixed.get(number, share * left // max(1, rest)) for number, share in enumerate(shares)]
        short = {number: least[number] for number, width in enumerate(found) if width < least[number]}
        if not short or len(fixed) + len(short) == len(shares):
            return found
        fixed |= short


def _column(table: LayoutTable, number: int) -> Iterable[LayoutCell]:
    """Return the cells of a column that are in no other."""
    for cells in (table.titles, *(row.cells for row in table.rows)):
        at = 0
        for cell in cells:
            if at == number and cell.span == 1:
                yield cell
            at += cell.span


def _words(cell: LayoutCell) -> Iterable[str]:
    for block in map(with_breaks, cell.blocks):
        text = "".join(run.text for run in (*block.runs, *block.aside))
        yield from text.replace(_BREAK, " ").split(" ")


def _width(word: str, em: int) -> int:
    narrow, wide, upper, other = _SHARES_OF_EM
    shares = (
        narrow if char in _NARROW else wide if char in _WIDE else upper if char.isupper() else other for char in word
    )
    return round(sum(shares) * em)


def with_breaks(block: Block) -> Block:
    """Return a block in which a line can break between the parts of an address."""
    return block._replace(runs=tuple(map(_divided, block.runs)), aside=tuple(map(_divided, block.aside)))


def _divided(run: Run) -> Run:
    scheme, separator, path = run.text.partition("://")
    return run._replace(text=scheme + separator + path.replace("/", f"/{_BREAK}")) if separator else run
