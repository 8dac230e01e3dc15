"""The words by which the parts of a note are recognized."""

from functools import cache

from oewg_cli.files.data_files import read_data_file
from oewg_cli.text.lazy_patterns import lazy_pattern

_SEPARATORS = lazy_pattern(r"[ :/|*&,()]+")


@cache
def words_of(name: str) -> tuple[str, ...]:
    """Return a list of words in lower case from the data of this folder, read once."""
    words: list[str] = read_data_file(__file__, "recognition_words_en")[name]
    return tuple(words)


def says_only(text: str, name: str) -> bool:
    """Return whether a text has only words of a list, in any case and with any separators between them."""
    return all(word in _single_words(name) for word in _SEPARATORS.split(text.casefold()) if word)


@cache
def _single_words(name: str) -> frozenset[str]:
    return frozenset(word for words in words_of(name) for word in words.split())


def begins_with(text: str, name: str) -> bool:
    """Return whether a text begins with a word of a list, in any case; a word ends where no letter follows."""
    folded = text.strip().casefold()
    return any(folded.startswith(word) and not folded[len(word) : len(word) + 1].isalpha() for word in words_of(name))
