"""The words of a line, each sign with its place in the source."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from unicodedata import category

from oewg_cli.note.source_document import SourceRun
from oewg_cli.text.source_text import Span

_HYPHEN = "\N{NON-BREAKING HYPHEN}"
_ODD = re.compile("\t|(?<!-)--(?!-)|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
"""Tabs, dashes that are typed as two hyphens, and what nobody sees."""
_TAB = "   "
"""What stands for a tab: so many blanks stand between no two words otherwise."""


class Words:
    """A stretch of a line: its pieces, and the plain text that a reader sees of it.

    In `plain` each blank of any sort is one blank, and what nobody sees is left out; marks of notes have no width.
    Offsets are code points of `plain`.
    """

    def __init__(self, pieces: Iterable[SourceRun]) -> None:
        self.pieces = tuple(pieces)
        self.plain = "".join(piece.text for piece in self.pieces if piece.note is None)

    @cached_property
    def _starts(self) -> list[int]:
        widths = (0 if piece.note is not None else len(piece.text) for piece in self.pieces)
        return [0, *accumulate(widths)]

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Return the place of a stretch in the source; an empty stretch is a place between two signs."""
        if not self.pieces:
            return Span(0, 0)
        end = len(self.plain) if end is None else end
        first, last = self._place(start), self._place(max(start, end - 1))
        return Span(first.start, max(first.start, last.end if end > start else first.start))

    def _place(self, offset: int) -> Span:
        number = min(bisect_right(self._starts, offset) - 1, len(self.pieces) - 1)
        piece = self.pieces[number]
        if piece.span.end - piece.span.start != len(piece.text):
            return piece.span
        at = min(piece.span.start + offset - self._starts[number], piece.span.end)
        return Span(at, min(at + 1, piece.span.end))

    def cut(self, start: int, end: int | None = None) -> "Words":
        """Return a stretch, with the marks that stand in it; those at its end belong to it, those at its start do not.

        The marks at the start of the line belong to a stretch that begins there.
        """
        end = len(self.plain) if end is None else end
        return Words(self._cut(start, end))

    def _cut(self, start: int, end: int) -> Iterator[SourceRun]:
        for number in range(max(0, bisect_left(self._starts, start) - 1), len(self.pieces)):
            piece, at = self.pieces[number], self._starts[number]
            if at > end:
                return
            if piece.note is not None:
                if start < at <= end or (at == start == 0):
                    yield piece
                continue
            first, last = max(start, at) - at, min(end, at + len(piece.text)) - at
            if first < last:
                yield part_of(piece, first, last)

    def strip(self, chars: str | None = None) -> "Words":
        """Take blanks, or signs, off both ends; the marks among them stay."""
        return self.lstrip(chars).rstrip(chars)

    def lstrip(self, chars: str | None = None) -> "Words":
        """Take blanks, or signs, off the beginning; the marks among them stay."""
        left = len(self.plain) - len(self.plain.lstrip(chars))
        return self.without_first(left)

    def without_first(self, count: int) -> "Words":
        """Take so many signs off the beginning; the marks among them stay."""
        return self if count == 0 else Words(self._with_all_marks(count, len(self.plain)))

    def rstrip(self, chars: str | None = None) -> "Words":
        """Take blanks, or signs, off the end; the marks among them stay."""
        right = len(self.plain.rstrip(chars))
        return self if right == len(self.plain) else Words(self._with_all_marks(0, right))

    def _with_all_marks(self, start: int, end: int) -> Iterator[SourceRun]:
        for piece, at in zip(self.pieces, self._starts, strict=False):
            first, last = max(start, at) - at, min(end, at + len(piece.text)) - at
            if piece.note is not None:
                yield piece
            elif first < last:
                yield part_of(piece, first, last)

    def followed_by(self, other: "Words") -> "Words":
        """Return the words with others behind them."""
        return Words((*self.pieces, *other.pieces))

    def without_marks(self) -> "Words":
        """Return the words without the marks of notes."""
        return Words(piece for piece in self.pieces if piece.note is None)

    @property
    def marks(self) -> tuple[SourceRun, ...]:
        """Return the marks of notes, in order."""
        return tuple(piece for piece in self.pieces if piece.note is not None)

    @property
    def bold_until(self) -> int:
        """Return the offset up to which the words are bold from their beginning; blanks and marks count for none."""
        end = 0
        for piece, at in zip(self.pieces, self._starts, strict=False):
            if piece.note is None and piece.text.strip():
                if not piece.bold:
                    break
                end = at + len(piece.text)
        return end

    @property
    def is_bold(self) -> bool:
        """Return whether all words are in bold type; of no words, they are not."""
        return bool(self.plain.strip()) and self.bold_until >= len(self.plain.rstrip())

    @property
    def is_raised(self) -> bool:
        """Return whether the first words are raised, as the figure before a note is."""
        return bool(self.pieces) and self.pieces[0].raised and self.pieces[0].note is None


def part_of(piece: SourceRun, start: int, end: int) -> SourceRun:
    """Return a part of a piece; offsets are code points of its text."""
    if start == 0 and end == len(piece.text):
        return piece
    span = piece.span
    if span.end - span.start == len(piece.text):
        span = Span(span.start + start, span.start + end)
    return piece._replace(text=piece.text[start:end], span=span)


def cleaned(pieces: Iterable[SourceRun]) -> Iterator[SourceRun]:
    """Return pieces as a reader sees them.

    Every blank is a blank, a tab a few of them, a hyphen a hyphen, two hyphens the dash they are typed for, and what
    nobody sees is gone.
    """
    for piece in pieces:
        if piece.note is not None or (piece.text.isascii() and piece.text.isprintable() and "--" not in piece.text):
            yield piece
        else:
            yield from _cleaned(piece)


def _cleaned(piece: SourceRun) -> Iterator[SourceRun]:
    at = 0
    for odd in _ODD.finditer(piece.text):
        if at < odd.start():
            yield _shown(part_of(piece, at, odd.start()))
        instead = _TAB if odd[0] == "\t" else "–" if odd[0] == "--" else ""
        if instead:
            yield part_of(piece, odd.start(), odd.end())._replace(text=instead)
        at = odd.end()
    if at < len(piece.text):
        yield _shown(part_of(piece, at, len(piece.text)))


def _shown(piece: SourceRun) -> SourceRun:
    return piece._replace(text="".join(map(_char, piece.text)))


def _char(char: str) -> str:
    if char.isspace():
        return " "
    if char == _HYPHEN:
        return "-"
    return "\ufffd" if category(char) in {"Cc", "Cs", "Cn"} else char
