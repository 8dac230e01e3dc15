"""The text of a document, and places in it as spans of code points."""

from bisect import bisect_right
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points in the text of a document; an empty one is a place between two."""

    start: int
    end: int


class Position(NamedTuple):
    """A place as editors show it: line and column, both counted from 1, the column in code points."""

    line: int
    column: int


class SourceText:
    """The decoded text of one document, without a byte-order mark, and the way from offsets to lines.

    Only LF, CRLF and CR end a line, as in editors; U+0085 and U+2028, where YAML breaks too, do not.
    """

    __slots__ = ("_starts", "bom", "name", "text")

    def __init__(self, name: str, text: str, *, bom: bool = False) -> None:
        self.name = name
        self.text = text
        self.bom = bom
        self._starts: list[int] | None = None

    def position(self, offset: int) -> Position:
        """Give the line and column of an offset in code points; the end of the text is a place too."""
        starts = self._line_starts()
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Give the line of this number, counted from 1, without its line end."""
        starts = self._line_starts()
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

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
