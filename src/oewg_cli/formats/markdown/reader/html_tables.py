"""Read tables of HTML, as programs leave them in Markdown: their rows, and cells over several rows or columns."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.formats.markdown.reader.html_tags import BREAKING
from oewg_cli.formats.markdown.reader.list_items import BULLET
from oewg_cli.formats.markdown.reader.pipe_tables import part
from oewg_cli.formats.markdown.reader.source_lines import TypedLine
from oewg_cli.text.lazy_patterns import lazy_pattern

_OPENING = lazy_pattern(r"(?:<(?:center|div|figure|p)(?:\s[^<>]*)?>\s*)*<table(?=[\s>])", re.IGNORECASE)
_CLOSING = lazy_pattern(r"</?table(?=[\s>])", re.IGNORECASE)
_TAG = lazy_pattern(
    rf"<(/?)({'|'.join(sorted(BREAKING - {'br'}, key=len, reverse=True))})(\s[^<>]{{0,400}})?/?>", re.IGNORECASE
)
_NUMBER = lazy_pattern(r"\b(colspan|rowspan|start)\s*=\s*[\"']?(\d{1,4})", re.IGNORECASE)
_WIDEST, _HIGHEST = 60, 1_000


class HtmlPlace(NamedTuple):
    """The row and the column of a cell, counted from 0, and over how many of each it goes."""

    row: int
    column: int
    width: int
    height: int


class HtmlParagraph(NamedTuple):
    """A paragraph of a table: its lines, the cell that it is in if it is in one, and its mark and depth in a list."""

    lines: list[TypedLine]
    place: HtmlPlace | None
    marker: str | None = None
    level: int = 0


class HtmlTable(NamedTuple):
    """The paragraphs of a table in their order, and the number of the line after it."""

    paragraphs: list[HtmlParagraph]
    end: int


def begins_html_table(line: TypedLine) -> bool:
    """Return whether a table of HTML begins at a line."""
    return line.text.startswith("<") and bool(_OPENING.match(line.text))


def read_html_table(lines: Sequence[TypedLine], at: int) -> HtmlTable:
    """Read the table that begins at a line.

    A table in a cell is read as paragraphs of that cell. A table that does not end goes on to the end of the lines.
    """
    end = _end(lines, at)
    return HtmlTable(_Reading(lines[at:end]).paragraphs(), end)


def _end(lines: Sequence[TypedLine], at: int) -> int:
    """Return the number of the line after the one in which the table ends, or else of the last end of a table."""
    depth, last = 0, len(lines)
    for number in range(at, len(lines)):
        for found in _CLOSING.finditer(lines[number].text):
            is_end = found[0].startswith("</")
            depth += -1 if is_end else 1
            last = number + 1 if is_end else last
        if depth <= 0:
            return number + 1
    return last


class _Reading:
    def __init__(self, lines: Sequence[TypedLine]) -> None:
        self._lines = lines
        self._starts: list[int] = []
        at = 0
        for line in lines:
            self._starts.append(at)
            at += len(line.text) + 1
        self._text = "\n".join(line.text for line in lines)
        self._found: list[HtmlParagraph] = []
        self._typed: list[TypedLine] = []
        self._place: HtmlPlace | None = None
        self._row, self._column, self._depth = -1, 0, 0
        self._held: dict[int, int] = {}
        self._lists: list[int | None] = []
        self._marker: str | None = None

    def paragraphs(self) -> list[HtmlParagraph]:
        at = 0
        for found in _TAG.finditer(self._text):
            self._typed += self._between(at, found.start())
            at = found.end()
            self._break()
            self._tag(found[2].lower(), found[3] or "", is_end=bool(found[1]))
        self._typed += self._between(at, len(self._text))
        self._break()
        return self._found

    def _between(self, start: int, end: int) -> Iterator[TypedLine]:
        """Return the parts of lines between two offsets that show something."""
        for number in range(bisect_right(self._starts, start) - 1, len(self._lines)):
            line, offset = self._lines[number], self._starts[number]
            if offset >= end:
                return
            inner = part(line, max(start - offset, 0), min(end - offset, len(line.text)))
            if inner.text:
                yield inner

    def _break(self) -> None:
        """End the paragraph that is open."""
        if self._typed:
            level = len(self._lists) if self._marker is not None else 0
            self._found.append(HtmlParagraph(self._typed, self._place, self._marker, level))
            self._typed, self._marker = [], None

    def _tag(self, name: str, attributes: str, *, is_end: bool) -> None:
        if name == "table":
            self._depth += -1 if is_end else 1
        elif name in {"tr", "td", "th"} and self._depth == 1:
            self._lists, self._marker = [], None
            self._place = None
            if name == "tr" and not is_end:
                self._row, self._column = self._row + 1, 0
            elif not is_end:
                self._cell(dict(_NUMBER.findall(attributes.lower())))
        elif name in {"ol", "ul"}:
            self._list(name, attributes, is_end=is_end)
        elif name == "li":
            self._marker = None if is_end else self._next_marker()

    def _cell(self, numbers: dict[str, str]) -> None:
        """Open a cell in the next column that no cell of a row above holds."""
        self._row = max(self._row, 0)
        width = min(max(int(numbers.get("colspan", "1")), 1), _WIDEST)
        height = min(max(int(numbers.get("rowspan", "1")), 1), _HIGHEST)
        while self._held.get(self._column, -1) >= self._row:
            self._column += 1
        self._place = HtmlPlace(self._row, self._column, width, height)
        for column in range(self._column, self._column + width):
            self._held[column] = self._row + height - 1
        self._column += width

    def _list(self, name: str, attributes: str, *, is_end: bool) -> None:
        if is_end:
            if self._lists:
                self._lists.pop()
            return
        start = int(dict(_NUMBER.findall(attributes.lower())).get("start", "1"))
        self._lists.append(start if name == "ol" else None)

    def _next_marker(self) -> str:
        """Count an item of the list that is open; return what is printed before it."""
        number = self._lists[-1] if self._lists else None
        if number is None:
            return BULLET
        self._lists[-1] = number + 1
        return f"{number}."
