"""The words by which the parts of a note are recognized."""

import re
from functools import cache

from oewg_cli.files.data_files import read_data_file

_SEPARATORS = re.compile(r"[ :/|*&,()]+")


@cache
def words_of(name: str) -> tuple[str, ...]:
    """Return a list of words in small letters, read once from the data of this room."""
    words: list[str] = read_data_file(__file__, "recognition_words_en")[name]
    return tuple(words)


def says_only(text: str, name: str) -> bool:
    """Return whether a text has no other words than those of a list, in any case and with any signs between them."""
    return all(word in _single_words(name) for word in _SEPARATORS.split(text.casefold()) if word)


@cache
def _single_words(name: str) -> frozenset[str]:
    return frozenset(word for words in words_of(name) for word in words.split())


def begins_with(text: str, name: str) -> bool:
    """Return whether a text begins with one of the words of a list, in any case; a word ends before a non-letter."""
    small = text.strip().casefold()
    return any(small.startswith(word) and not small[len(word) : len(word) + 1].isalpha() for word in words_of(name))
