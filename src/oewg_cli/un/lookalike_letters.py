"""Cyrillic and Greek letters that are typed in place of Latin ones, which look the same: `Е/CN.6/2026/4`.

The letters are in `data/stray_characters.toml`.
"""

from functools import cache
from typing import NamedTuple
from unicodedata import name

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.references.symbols import find_symbols
from oewg_cli.un.un_data import read_data

OTHER_LETTERS = lazy_pattern("[\u0370-\u03ff\u0400-\u04ff]")
"""A Greek or Cyrillic letter."""

_LATIN = lazy_pattern("[A-Za-z]")
_PARTS = lazy_pattern(r"[^\W\d_]+")
_IN_WORD = lazy_pattern(r"[\w/.()-]")
_FURTHEST = 60


class Lookalike(NamedTuple):
    """A word with letters that look like Latin ones; offsets are code points of the text.

    `letter` is the first such letter, `script` what it is, and `right` the word in Latin letters.
    """

    start: int
    end: int
    letter: str
    script: str
    right: str


def lookalikes(text: str) -> list[Lookalike]:
    """Find the words and symbols of a text in which such a letter stands for a Latin one, in order.

    Words of another script are right, also next to Latin ones, and so are letters such as Δ, which look like no other.
    """
    found: list[Lookalike] = []
    end = 0
    for match in OTHER_LETTERS.finditer(text):
        if match.start() < end:
            continue
        start, end = _word_around(text, match.start())
        word = text[start:end]
        right = word.translate(_latin())
        if not OTHER_LETTERS.search(right) and (_is_mixed(word) or _is_symbol(text, word, right)):
            found.append(Lookalike(start, end, match[0], name(match[0]).partition(" ")[0].capitalize(), right))
    return found


def _word_around(text: str, at: int) -> tuple[int, int]:
    start = end = at
    while start > max(0, at - _FURTHEST) and _IN_WORD.match(text, start - 1):
        start -= 1
    while end < min(len(text), at + _FURTHEST) and _IN_WORD.match(text, end):
        end += 1
    word = text[start:end]
    start += len(word) - len(word.lstrip("./()-"))
    end -= len(word) - len(word.rstrip("./(-"))
    return start, end - (text[start:end].endswith(")") and "(" not in text[start:end])


def _is_mixed(word: str) -> bool:
    """Return whether a part of a word, between other characters, has Latin letters and others."""
    return any(_LATIN.search(part) and OTHER_LETTERS.search(part) for part in _PARTS.findall(word))


def _is_symbol(text: str, word: str, right: str) -> bool:
    """Return whether a word is a symbol in Latin letters; in a text of the other script it may be one of its own."""
    is_symbol = any(symbol.text == right for _, symbol in find_symbols(right))
    return is_symbol and len(OTHER_LETTERS.findall(text)) - len(OTHER_LETTERS.findall(word)) < len(_LATIN.findall(text))


@cache
def _latin() -> dict[int, str]:
    return {ord(letter): latin for letter, latin in read_data("stray_characters")["lookalikes"].items()}
