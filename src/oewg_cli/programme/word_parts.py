"""Tell which parts of words are in a text; readers ask for about a thousand, of which most are in none."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cached_property, lru_cache

_LETTERS = 3
_LONGEST_WORD = 100
"""An address may be as long; what is longer would fill the memory."""


class WordParts:
    """What is between two spaces of a text, each once and in lower case."""

    def __init__(self, text: str) -> None:
        self._words = dict.fromkeys(text.casefold().split())
        self._text = f" {' '.join(self._words)} "

    def has_any(self, parts: Iterable[str]) -> bool:
        """Return whether the text has one of some parts in lower case, with a space at most at their beginning."""
        return any(map(self._text.__contains__, parts))

    def held_of(self, parts: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of some parts in lower case that may be in the text.

        A space at the beginning of a part stands for the beginning of a word; of a part with spaces in it, each word is
        looked for alone.
        """
        text, has = self._text, self._text.__contains__
        return tuple(
            [part for part in self._likely(parts) if part in text or (" " in part and all(map(has, _words_of(part))))]
        )

    def _likely(self, parts: tuple[str, ...]) -> Iterable[str]:
        """Return the parts whose longest word has its first and its last three letters in the text."""
        letters = self._letters
        if letters is None:
            return parts
        return [part for part, first, last in _with_letters(parts) if first in letters and last in letters]

    @cached_property
    def _letters(self) -> AbstractSet[str] | None:
        """Return all that is three letters long in the words, with a space before them, and nothing, which all have.

        To look for three letters here takes a tenth of the time that it takes to search the text for a part. None for a
        text with a word that is too long for it.
        """
        if max(map(len, self._words), default=0) > _LONGEST_WORD:
            return None
        return frozenset(("",)).union(*map(_letters_of, self._words))


# The same parts are looked for in each note.
@lru_cache(maxsize=1024)
def _with_letters(parts: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """Return each part with the first and the last three letters of its longest word; with nothing if it has fewer."""
    longest = [(part, _words_of(part)[0] if part else "") for part in parts]
    return [
        (part, *((word[:_LETTERS], word[-_LETTERS:]) if len(word) >= _LETTERS else ("", ""))) for part, word in longest
    ]


# Notes have most of their words in common.
@lru_cache(maxsize=8192)
def _letters_of(word: str) -> frozenset[str]:
    typed = f" {word}"
    return frozenset([typed[at : at + _LETTERS] for at in range(len(typed) - _LETTERS + 1)])


# The longest word first, since it is in the fewest texts.
@lru_cache(maxsize=8192)
def _words_of(part: str) -> list[str]:
    return sorted(part.split(), key=len, reverse=True) if " " in part[1:] else [part]
