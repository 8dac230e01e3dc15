"""Weigh by the words of a sentence which paragraph it cites: a word that few paragraphs have weighs more."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile
from math import log
from typing import NamedTuple

from oewg_cli.statements.note_parts import note_parts
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.words_of_paragraphs import has_sign, signs_of, stem_of, text_of
from oewg_cli.text.lazy_patterns import lazy_pattern

_WORD = lazy_pattern(r"[^\W_]+(?:-[^\W_]+)*")
_MOST_PARAGRAPHS = 200


class Weighed(NamedTuple):
    """What a paragraph has of the words of a sentence: their weight, and the words from the heaviest on."""

    number: int
    weight: float
    words: tuple[str, ...]


class ParagraphsByWords:
    """The paragraphs of a note, found by their words."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._paragraphs = picture.read(note_parts).paragraphs
        # Sorted, so that the words of one stem are next to one another.
        self._words = sorted(
            {
                (part, each.number)
                for each in self._paragraphs
                for word in _WORD.findall(text_of(each, picture).casefold())
                for part in (word, *word.split("-"))
            }
        )
        self._having: dict[str, frozenset[int]] = {}

    def having(self, word: str) -> frozenset[int]:
        """Return the numbers of the paragraphs that have a word of the same stem, or a sign of the same subject."""
        if word not in self._having:
            signs = signs_of(word)
            of_signs = (each.number for each in self._paragraphs if signs and has_sign(signs, each, self._picture))
            self._having[word] = frozenset((*self._with_stem(word), *of_signs))
        return self._having[word]

    def _with_stem(self, word: str) -> Iterator[int]:
        stem, is_whole = stem_of(word)
        at = bisect_left(self._words, (stem, 0))
        for known, number in takewhile(lambda each: each[0].startswith(stem), self._words[at:]):
            if not is_whole or known in {stem, f"{stem}s"}:
                yield number


def weighed(
    picture: Picture, words: Collection[str], cited: Collection[str], own: int, numbers: Sequence[int]
) -> list[Weighed]:
    """Return how much the first of some paragraphs has of the words of a sentence, and each other one that has some.

    Cited words count twice. The paragraph of the sentence itself, `own`, has them all, so that it is not counted.
    """
    paragraphs = picture.read(note_parts).paragraphs
    if len(paragraphs) > _MOST_PARAGRAPHS:
        return []
    by_words = picture.read(ParagraphsByWords)
    having = {word: by_words.having(word) - {own} for word in dict.fromkeys([*cited, *words])}
    weights = {
        word: log(len(paragraphs) / len(found)) * (2 if word in cited else 1) for word, found in having.items() if found
    }
    found: dict[int, list[str]] = {numbers[0]: []}
    for word in sorted(weights, key=lambda each: -weights[each]):
        for each in having[word]:
            found.setdefault(each, []).append(word)
    return [
        Weighed(each, sum(weights[word] for word in found[each]), tuple(found[each]))
        for each in (number for number in numbers if number in found)
    ]
