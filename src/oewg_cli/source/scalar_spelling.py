r"""Record how a scalar is spelled: each code point of its text with the span of the document that spells it.

The quoted strings of JSON, TOML and YAML differ only in the letters of their escapes, so one reader of escapes is
enough for all three.
"""

from functools import partial
from typing import NamedTuple

from oewg_cli.text.source_text import Span

_HIGH_SURROGATES, _LOW_SURROGATES = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
_HEX_DIGITS = {"x": 2, "u": 4, "U": 8}
_LETTERS = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip

_span_of = partial(tuple.__new__, Span)
"""Makes a span of a pair without a call of Python, for each code point of a long text."""


class Spelling:
    """The text read so far, and the span of each of its code points."""

    __slots__ = ("spans", "text")

    def __init__(self) -> None:
        self.text: list[str] = []
        self.spans: list[Span] = []

    def add(self, character: str, start: int, end: int) -> None:
        """Add one code point, spelled in this range of code points of the document."""
        self.text.append(character)
        self.spans.append(Span(start, end))

    def add_verbatim(self, source: str, start: int, end: int) -> None:
        """Add text that the document spells as it is."""
        self.text.append(source[start:end])
        self.spans.extend(map(_span_of, zip(range(start, end), range(start + 1, end + 1), strict=True)))

    def spells(self, text: str) -> list[Span]:
        """Return the spans if this text was read, possibly with line ends after it; else an empty list."""
        return self.spans[: len(text)] if "".join(self.text).startswith(text) else []


class Escape(NamedTuple):
    """An escape sequence: the code point that it means and the offset after it."""

    character: str
    end: int


def read_escape(source: str, at: int) -> Escape:
    """Read the escape sequence whose backslash is at this offset in code points.

    A pair of surrogates, as JSON writes characters after U+FFFF, is one code point.
    """
    letter = source[at + 1 : at + 2]
    digits = _HEX_DIGITS.get(letter)
    if digits is None:
        return Escape(_LETTERS.get(letter, letter), at + 2)
    end = at + 2 + digits
    number = _hexadecimal(source[at + 2 : end])
    if number in _HIGH_SURROGATES and source[end : end + 2] == "\\u":
        low = _hexadecimal(source[end + 2 : end + 6])
        if low in _LOW_SURROGATES:
            beyond = (number - _HIGH_SURROGATES.start << 10) + low - _LOW_SURROGATES.start
            return Escape(chr(0x10000 + beyond), end + 6)
    return Escape(chr(number), end)


def _hexadecimal(digits: str) -> int:
    try:
        return min(int(digits, 16), 0x10FFFF)
    except ValueError:
        return 0xFFFD
