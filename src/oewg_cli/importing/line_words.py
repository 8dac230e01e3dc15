"""The words of a line, each character with its place in the source."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from unicodedata import category

from oewg_cli.note.source_document import SourceRun
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_TYPED_FOR = {"\N{HYPHEN}": "-", "\N{NON-BREAKING HYPHEN}": "-", "\N{FIGURE DASH}": "–"}
_ODD = lazy_pattern("\t|(?<!-)--(?!-)|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
"""Tabs, dashes that are typed as two hyphens, and invisible characters."""
_NUMBER = lazy_pattern(r"[(\[]?(?:[0-9]{1,3}(?:\.[0-9]{1,2})*|(?:[a-z]|[ivx]{2,4})(?=[.)]))[.):\]]{0,2}", re.IGNORECASE)
_TAB = "   "
"""What a tab becomes: two words never have so many spaces between them otherwise."""


class Words:
    """A part of a line: its runs, and the plain text that a reader sees of it.

    In `plain` each kind of space is a space, and invisible characters are left out; footnote marks have no width.
    Offsets are code points of `plain`.
    """

    def __init__(self, runs: Iterable[SourceRun]) -> None:
        self.pieces = tuple(runs)
        self.plain = "".join(run.text for run in self.pieces if run.footnote is None)

    @cached_property
    def _starts(self) -> list[int]:
        widths = (0 if run.footnote is not None else len(run.text) for run in self.pieces)
        return [0, *accumulate(widths)]

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Return the span of a part in the source; an empty part is a place between two characters."""
        if not self.pieces:
            return Span(0, 0)
        end = len(self.plain) if end is None else end
        first, last = self.place(start), self.place(max(start, end - 1))
        return Span(first.start, max(first.start, last.end if end > start else first.start))

    def place(self, offset: int) -> Span:
        """Return the span of a character in the source, or of its whole run if that was made of something else."""
        number = min(bisect_right(self._starts, offset) - 1, len(self.pieces) - 1)
        run = self.pieces[number]
        if run.span.end - run.span.start != len(run.text):
            return run.span
        at = min(run.span.start + offset - self._starts[number], run.span.end)
        return Span(at, min(at + 1, run.span.end))

    def cut(self, start: int, end: int | None = None) -> "Words":
        """Return a part, with the marks in it; those at its end belong to it, those at its start do not.

        The marks at the start of the line belong to a part that begins there.
        """
        end = len(self.plain) if end is None else end
        return Words(self._cut(start, end))

    def _cut(self, start: int, end: int) -> Iterator[SourceRun]:
        for number in range(max(0, bisect_left(self._starts, start) - 1), len(self.pieces)):
            run, at = self.pieces[number], self._starts[number]
            if at > end:
                return
            if run.footnote is not None:
                if start < at <= end or (at == start == 0):
                    yield run
                continue
            first, last = max(start, at) - at, min(end, at + len(run.text)) - at
            if first < last:
                yield part_of(run, first, last)

    def strip(self, chars: str | None = None) -> "Words":
        """Strip spaces, or other characters, from both ends; the marks among them stay."""
        return self.lstrip(chars).rstrip(chars)

    def lstrip(self, chars: str | None = None) -> "Words":
        """Strip spaces, or other characters, from the beginning; the marks among them stay."""
        left = len(self.plain) - len(self.plain.lstrip(chars))
        return self.without_first(left)

    def without_first(self, count: int) -> "Words":
        """Remove so many characters from the beginning; the marks among them stay."""
        return self if count == 0 else Words(self._with_all_marks(count, len(self.plain)))

    def rstrip(self, chars: str | None = None) -> "Words":
        """Strip spaces, or other characters, from the end; the marks among them stay."""
        right = len(self.plain.rstrip(chars))
        return self if right == len(self.plain) else Words(self._with_all_marks(0, right))

    def _with_all_marks(self, start: int, end: int) -> Iterator[SourceRun]:
        for run, at in zip(self.pieces, self._starts, strict=False):
            first, last = max(start, at) - at, min(end, at + len(run.text)) - at
            if run.footnote is not None:
                yield run
            elif first < last:
                yield part_of(run, first, last)

    def followed_by(self, other: "Words") -> "Words":
        """Return the words with others after them."""
        return Words((*self.pieces, *other.pieces))

    def without_marks(self) -> "Words":
        """Return the words without footnote marks."""
        return Words(run for run in self.pieces if run.footnote is None)

    @property
    def marks(self) -> tuple[SourceRun, ...]:
        """Return the footnote marks, in order."""
        return tuple(run for run in self.pieces if run.footnote is not None)

    @property
    def bold_until(self) -> int:
        """Return the offset up to which the words are bold from their beginning; spaces and marks do not count.

        Where nothing but the number before the words is bold, none are.
        """
        end = 0
        for run, at in zip(self.pieces, self._starts, strict=False):
            if run.footnote is None and run.text.strip():
                if not run.bold:
                    break
                end = at + len(run.text)
        has_more = bool(self.plain[end:].strip())
        return 0 if has_more and _NUMBER.fullmatch(self.plain[:end].strip()) else end

    @property
    def is_bold(self) -> bool:
        """Return whether there are words, and all of them are in bold type."""
        return bool(self.plain.strip()) and self.bold_until >= len(self.plain.rstrip())


def part_of(run: SourceRun, start: int, end: int) -> SourceRun:
    """Return a part of a run; offsets are code points of its text."""
    if start == 0 and end == len(run.text):
        return run
    span = run.span
    if span.end - span.start == len(run.text):
        span = Span(span.start + start, span.start + end)
    return run._replace(text=run.text[start:end], span=span)


def cleaned(runs: Iterable[SourceRun]) -> Iterator[SourceRun]:
    """Return runs as a reader sees them.

    Each kind of space becomes a space and a tab a few of them, each kind of hyphen becomes a hyphen, two hyphens and a
    dash between figures become the dash they are typed for, and invisible characters are left out.
    """
    for run in runs:
        if run.footnote is not None or (run.text.isascii() and run.text.isprintable() and "--" not in run.text):
            yield run
        else:
            yield from _cleaned(run)


def _cleaned(run: SourceRun) -> Iterator[SourceRun]:
    at = 0
    for odd in _ODD.finditer(run.text):
        if at < odd.start():
            yield _shown(part_of(run, at, odd.start()))
        instead = _TAB if odd[0] == "\t" else "–" if odd[0] == "--" else ""
        if instead:
            yield part_of(run, odd.start(), odd.end())._replace(text=instead)
        at = odd.end()
    if at < len(run.text):
        yield _shown(part_of(run, at, len(run.text)))


def _shown(run: SourceRun) -> SourceRun:
    return run._replace(text="".join(map(_char, run.text)))


def _char(char: str) -> str:
    if char.isspace():
        return " "
    if char in _TYPED_FOR:
        return _TYPED_FOR[char]
    return "\ufffd" if category(char) in {"Cc", "Cs", "Cn"} else char
