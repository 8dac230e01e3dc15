"""Find the words and the numbers of a text, each in a form in which it can be found again."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import lazy_pattern

_WORD = lazy_pattern(r"(?<![^\W\d_])(?P<half>[ap])\.? ?m(?![^\W\d_])|(?P<number>[0-9]+)|[^\W0-9_]+", re.IGNORECASE)
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
"""What a number has after it as an ordinal."""


class SourceWord(NamedTuple):
    """A word or a number: `key` is its form without differences of case and of zeros before it, and where it is.

    Places are code points of the text. The half of a day, `a.m.`, is one word, and so is a number of digits.
    """

    key: str
    start: int
    end: int


def source_words(text: str) -> Iterator[SourceWord]:
    """Return the words and numbers of a text in their order, without the letters that make a number an ordinal."""
    last_number = -1
    for found in _WORD.finditer(text):
        if found["number"]:
            last_number = found.end()
            yield SourceWord(found[0].lstrip("0") or "0", *found.span())
        elif found["half"]:
            yield SourceWord(f"{found['half'].casefold()}m", *found.span())
        elif found.start() != last_number or found[0].casefold() not in _SUFFIXES:
            yield SourceWord(found[0].casefold(), *found.span())


def keys_of(text: str) -> Iterator[str]:
    """Return the words and numbers of a text as they are found again."""
    return (word.key for word in source_words(text))
