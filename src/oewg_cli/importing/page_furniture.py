"""Find out which lines of a text are of its pages and not of the programme, such as the number of a page."""

from collections.abc import Sequence
from itertools import pairwise

from oewg_cli.importing.line_forms.masthead_line import is_barcode, is_page_number, job_line, processed, symbol_line
from oewg_cli.importing.recognition_words import words_of
from oewg_cli.note.source_document import Region, SourceLine, TextForm
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_OF_PAGES = frozenset({Region.FIRST_HEAD, Region.FIRST_FOOT, Region.HEAD, Region.FOOT})
_SHORTEST_PAGE = 12
"""How many lines there are at least between the numbers of two pages."""
_DIGITS = lazy_pattern(r"[0-9]{1,3}")
_MOST_BETWEEN = 120
_BARCODE = lazy_pattern(r"[0-9]{5,9}")


class PageFurniture:
    """The lines of a text that are of its pages: headers and footers that were copied with it.

    A number alone on a line is that of a page where a page ends, next to other such lines, or where it counts the pages
    with others; everywhere else, and in a cell, it is a part of the text.
    """

    def __init__(self, lines: Sequence[SourceLine], symbol: str | None) -> None:
        self._symbol = symbol
        texts = [line.text.strip() for line in lines]
        self._numbers = {
            line.span
            for number, line in enumerate(lines)
            if _may_be_number(line, texts[number]) and self._is_at_page(lines, texts, number)
        }
        self._numbers |= {
            line.span
            for before, line in pairwise(lines)
            if _BARCODE.fullmatch(line.text.strip()) and self._is_known(before.text.strip())
        }
        self._numbers |= _counted(lines, texts)

    def has(self, line: SourceLine) -> bool:
        """Return whether a line is of a page and says nothing of the programme."""
        text = line.text.strip()
        if line.region in _OF_PAGES:
            return is_page_number(text) or self._is_known(text)
        if line.cell is not None or line.marker is not None:
            return False
        return line.span in self._numbers or self._is_known(text)

    def _is_known(self, text: str) -> bool:
        """Return whether a line can be nothing else: a symbol, a job number, a barcode, or words of each page."""
        symbol = symbol_line(text)
        is_symbol = symbol is not None and symbol.symbol == self._symbol
        is_of_foot = job_line(text) is not None or is_barcode(text) or bool(processed(text))
        return is_symbol or is_of_foot or text.strip(" *").casefold() in words_of("furniture")

    def _is_at_page(self, lines: Sequence[SourceLine], texts: Sequence[str], number: int) -> bool:
        """Return whether a number has more than digits, as `2/3` and `Page 2` have, or is at the edge of a page."""
        if not _DIGITS.fullmatch(texts[number]):
            return True
        page = lines[number].page
        around = [at for at in (number - 1, number + 1) if 0 <= at < len(lines)]
        return any(lines[at].page != page or self._is_known(texts[at]) for at in around)


def _may_be_number(line: SourceLine, text: str) -> bool:
    is_plain = line.cell is None and line.marker is None and line.form is not TextForm.HEADING
    return is_plain and is_page_number(text)


def _counted(lines: Sequence[SourceLine], texts: Sequence[str]) -> set[Span]:
    """Return the lines of numbers that follow one another, each with a page of text between it and the one before."""
    found: set[Span] = set()
    last: dict[int, int] = {}
    for at, line in enumerate(lines):
        if _may_be_number(line, texts[at]) and _DIGITS.fullmatch(texts[at]):
            value = int(texts[at])
            before = last.get(value - 1)
            if before is not None and _SHORTEST_PAGE <= at - before <= _MOST_BETWEEN:
                found |= {line.span, lines[before].span}
            last[value] = at
    return found
