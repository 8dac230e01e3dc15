"""Weigh by the words of a sentence which paragraph it cites: a word that few paragraphs have weighs more."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from math import log
from typing import NamedTuple

from oewg_cli.statements.note_parts import PlacedParagraph, note_parts
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


def weighed(
    picture: Picture, words: Collection[str], cited: Collection[str], own: int, numbers: Collection[int]
) -> list[Weighed]:
    """Return how much each of some paragraphs has of the words of a sentence; cited words count twice.

    The paragraph of the sentence itself, `own`, has them all, so that it is not counted.
    """
    paragraphs = picture.read(note_parts).paragraphs
    if len(paragraphs) > _MOST_PARAGRAPHS:
        return []
    known = picture.read(_words_by_paragraph)
    having = {
        word: {
            each.number
            for each in paragraphs
            if each.number != own and _has(word, each, known[each.number - 1], picture)
        }
        for word in dict.fromkeys([*cited, *words])
    }
    weights = {
        word: log(len(paragraphs) / len(found)) * (2 if word in cited else 1) for word, found in having.items() if found
    }
    return [
        Weighed(number, sum(weights[word] for word in found), tuple(found))
        for number in numbers
        for found in [sorted((each for each in weights if number in having[each]), key=lambda each: -weights[each])]
    ]


def _has(word: str, paragraph: PlacedParagraph, words: Sequence[str], picture: Picture) -> bool:
    stem, is_whole = stem_of(word)
    at = bisect_left(words, stem)
    found = at < len(words) and (words[at] in {stem, f"{stem}s"} if is_whole else words[at].startswith(stem))
    if is_whole and not found:
        found = (later := bisect_left(words, f"{stem}s")) < len(words) and words[later] == f"{stem}s"
    return found or has_sign(signs_of(word), paragraph, picture)


def _words_by_paragraph(picture: Picture) -> list[list[str]]:
    return [
        sorted({part for word in _WORD.findall(text_of(each, picture).casefold()) for part in (word, *word.split("-"))})
        for each in picture.read(note_parts).paragraphs
    ]
