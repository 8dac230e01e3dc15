"""Read the comments that ignore findings."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from oewg_cli.source.comments import Comment, comments_of, head_comments
from oewg_cli.source.ignore_comments import MARKER, Ignore, Ignores, Misread
from oewg_cli.source.line_extents import Extents
from oewg_cli.source.tree import Node
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import SourceText, Span

_BEGINNING = lazy_pattern(rf"(?:^|(?<=[ \t]))#[ \t]*{MARKER}")
_IN_TEXT = lazy_pattern(rf"(?<=[\n\r])[ \t]*(#[ \t]+{MARKER}[ \t]*ignore\S*)")
_FORM = lazy_pattern(rf"#[ \t]+{MARKER}[ \t]*(ignore|ignore-file)\[([^\[\]]*)\]")
_NAME = lazy_pattern(r"[^\s,](?:[^,]*[^\s,])?")
_SPACES = lazy_pattern(r"\s*")
_LINE_END = lazy_pattern(r"\r\n|[\r\n]|")
_COULD_BE_TEXT = lazy_pattern("[ \t]*[#\r\n\x85\u2028\u2029]")


class _Placed(NamedTuple):
    """A comment, whether it has a line of its own, and the offset of what follows it, spaces and comments left out."""

    comment: Comment
    is_alone: bool
    following: int


class _Piece(NamedTuple):
    """The part of a comment that is one instruction, from its hash to its last word; which of them it is."""

    span: Span
    placed: _Placed
    is_first: bool
    is_last: bool


def read_ignores(source: SourceText, root: Node | None) -> Ignores:
    """Read the comments that ignore findings; `root` is the tree of the reader, with nothing removed from it.

    At the end of a line such a comment is for the findings that begin on the line, or in a text over several lines that
    begins or ends there. On a line of its own it is for all that begins on the next line that is not empty and not a
    comment. With `ignore-file`, on a line of its own above the first key, it is for the whole file. If the syntax is
    broken there is no tree, and only the comments above the first key are read.
    """
    reader = _IgnoreReader(source, root)
    return Ignores(tuple(reader.ignores), tuple(reader.misread))


class _IgnoreReader:
    """The comments of one document, read as `read_ignores` describes."""

    def __init__(self, source: SourceText, root: Node | None) -> None:
        self.ignores: list[Ignore] = []
        self.misread: list[Misread] = []
        self._source = source
        self._extents = Extents(source, root) if root is not None else None
        head = head_comments(source)
        self._head_end = head[-1].span.end if head else 0
        comments = comments_of(source) if root is not None else head
        for placed in self._placed(comments):
            for piece in self._pieces(placed):
                self._read(piece)
        if root is not None:
            self._read_texts(comments)

    def _read_texts(self, comments: list[Comment]) -> None:
        """Find what is typed like a comment on a line of its own inside a text over several lines."""
        ends = [comment.span.end for comment in comments]
        for found in _IN_TEXT.finditer(self._source.text):
            at = bisect_right(ends, found.start(1))
            if at == len(comments) or comments[at].span.start > found.start(1):
                self.misread.append(Misread(Span(*found.span(1)), in_text=True))

    def _placed(self, comments: list[Comment]) -> list[_Placed]:
        placed: list[_Placed] = []
        for comment in reversed(comments):
            start, end = comment.span
            spaces = _SPACES.match(self._source.text, end)
            following = spaces.end() if spaces else end
            if placed and following == placed[-1].comment.span.start:
                following = placed[-1].following
            is_alone = not self._source.text[self._line_start(start) : start].strip(" \t")
            placed.append(_Placed(comment, is_alone, following))
        return placed[::-1]

    def _pieces(self, placed: _Placed) -> Iterator[_Piece]:
        start, end = placed.comment.span
        text = self._source.text[start:end]
        bounds = [*(start + found.start() for found in _BEGINNING.finditer(text)), end]
        for at, after in pairwise(bounds):
            words = self._source.text[at:after].rstrip(" \t")
            yield _Piece(Span(at, at + len(words)), placed, at == start, after == end)

    def _read(self, piece: _Piece) -> None:
        found = _FORM.match(self._source.text, *piece.span)
        names = tuple(Span(*name.span()) for name in _NAME.finditer(self._source.text, *found.span(2))) if found else ()
        if not found or not names:
            self.misread.append(Misread(piece.span))
        elif found[1] == "ignore":
            self.ignores.append(Ignore(names, self._lines(piece.placed), self._removal(piece)))
        elif piece.placed.is_alone and piece.span.start < self._head_end:
            self.ignores.append(Ignore(names, None, self._removal(piece)))
        else:
            self.misread.append(Misread(piece.span, late=True))

    def _lines(self, placed: _Placed) -> frozenset[int]:
        if self._extents is None:
            return frozenset()
        if placed.is_alone:
            return self._extents.below(self._source.position(placed.following).line)
        return self._extents.around(self._source.position(placed.comment.span.start).line)

    def _removal(self, piece: _Piece) -> Span | None:
        text, (start, end), comment = self._source.text, piece.span, piece.placed.comment
        if piece.is_last:
            end = comment.span.end
        if not (piece.is_first and piece.placed.is_alone):
            while text[start - 1] in {" ", "\t"}:
                start -= 1
            return Span(start, end)
        if not piece.is_last:
            return Span(start, text.index("#", end))
        line_end = _LINE_END.match(text, end)
        removal = Span(self._line_start(start), line_end.end() if line_end else end)
        return None if comment.ends_text and _COULD_BE_TEXT.match(text, removal.end) else removal

    def _line_start(self, offset: int) -> int:
        return offset - self._source.position(offset).column + 1
