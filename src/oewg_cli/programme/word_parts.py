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
        letters = self._letters
        likely = parts if letters is None else [part for part, own in _with_letters(parts) if own <= letters]
        if not likely:
            return ()
        text, has = self._text, self._text.__contains__
        return tuple([part for part in likely if part in text or (" " in part and all(map(has, _words_of(part))))])

    @cached_property
    def _letters(self) -> AbstractSet[str] | None:
        """Return all that is three letters long in the words, with a space before them.

        To look for three letters here takes a tenth of the time that it takes to search the text for a part. None for a
        text with a word that is too long for it.
        """
        if max(map(len, self._words), default=0) > _LONGEST_WORD:
            return None
        return frozenset[str]().union(*map(_letters_of, self._words))


# The same parts are looked for in each note.
@lru_cache(maxsize=1024)
def _with_letters(parts: tuple[str, ...]) -> list[tuple[str, frozenset[str]]]:
    """Return each part with all that is three letters long in its words; with nothing if they are shorter."""
    return [(part, frozenset[str]().union(*map(_threes, _words_of(part)))) for part in parts]


# Notes have most of their words in common.
@lru_cache(maxsize=8192)
def _letters_of(word: str) -> frozenset[str]:
    return frozenset(_threes(f" {word}"))


def _threes(typed: str) -> list[str]:
    return [typed[at : at + _LETTERS] for at in range(len(typed) - _LETTERS + 1)]


# The longest word first, since it is in the fewest texts.
@lru_cache(maxsize=8192)
def _words_of(part: str) -> list[str]:
    return sorted(part.split(), key=len, reverse=True) if " " in part[1:] else [part]
