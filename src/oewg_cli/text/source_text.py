"""The text of a document, and spans of code points in it."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points in the text of a document; an empty one is a place between two code points."""

    start: int
    end: int


class Position(NamedTuple):
    """A place as editors show it: line and column, both count from 1, the column in code points."""

    line: int
    column: int


class SourceText:
    """The decoded text of one document without a byte-order mark; it turns offsets into lines and columns.

    Only LF, CRLF and CR end a line, as in editors; U+0085 and U+2028 do not, although they do in YAML.
    """

    __slots__ = ("_last_line", "_starts", "bom", "name", "text")

    def __init__(self, name: str, text: str, *, bom: bool = False) -> None:
        self.name = name
        self.text = text
        self.bom = bom
        self._starts: list[int] | None = None
        self._last_line = (0, "")

    def position(self, offset: int) -> Position:
        """Return the line and column of an offset in code points; the end of the text has a position too."""
        starts = self._line_starts()
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1)

    def where(self, offset: int) -> str:
        """Return an offset as a place for people: `programme.yaml:30:97`."""
        return ":".join(map(str, (self.name, *self.position(offset))))

    def line(self, number: int) -> str:
        """Return the line of this number, counted from 1, without its line end."""
        if number != self._last_line[0]:
            starts = self._line_starts()
            end = starts[number] if number < len(starts) else len(self.text)
            # Many findings may be on one long line: it is copied once, not for each of them.
            self._last_line = number, self.text[starts[number - 1] : end].rstrip("\r\n")
        return self._last_line[1]

    def _line_starts(self) -> list[int]:
        if self._starts is None:
            starts = [0]
            text = self.text
            at = 0
            for piece in text.splitlines(keepends=True):
                at += len(piece)
                if piece.endswith(("\n", "\r")):
                    starts.append(at)
            self._starts = starts
        return self._starts


class PagedText(SourceText):
    """The text of a document that has pages, with a line for each paragraph.

    `pages` are the offsets at which pages begin with the numbers of the pages, in order.
    """

    __slots__ = ("_pages",)

    def __init__(self, name: str, text: str, pages: Sequence[tuple[int, int]]) -> None:
        super().__init__(name, text)
        self._pages = pages

    def where(self, offset: int) -> str:
        """Return an offset as a place with its page: `note.docx:14:5 (page 2)`."""
        at = bisect_right(self._pages, offset, key=lambda page: page[0]) - 1
        return f"{super().where(offset)} (page {self._pages[max(0, at)][1]})" if self._pages else super().where(offset)
