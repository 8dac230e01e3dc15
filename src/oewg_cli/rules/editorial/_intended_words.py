"""Tell what a word that no list has may be meant to be."""

from collections.abc import Iterable

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._names_and_abbreviations import is_in_name_of_person, is_in_subject
from oewg_cli.rules.editorial._word_context import begins_sentence
from oewg_cli.text.adjacent_words import word_after, word_before
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.spelling import in_capitals_of, misspellings, oxford_spellings
from oewg_cli.un.un_data import read_data
from oewg_cli.un.word_list import common_words, nearest_names, nearest_words
from oewg_cli.un.words_in_context import compounds

_SHORTEST, _SHORTEST_RARE, _SHORTEST_FIRST = 4, 7, 5
_SHORTEST_IN_COMPOUND = 5
_CAPITALIZED = r"[^\W\d_a-z][^-]*(?:(?:-[a-z]{2,3})?-[^\W\d_a-z][^-]*)*"


def suggestions(whole: TextMatch, part: TextMatch) -> tuple[str, ...]:
    """Return what a part of a word may be meant to be, in its capital letters; none where it may be a name."""
    word = part.text
    if not word.isascii():
        return ()
    if word.islower():
        if word in misspellings():
            return (misspellings()[word],)
        meant = (each for each in nearest_words(word) if _is_likely(word, each, is_whole=word == whole.text))
        return _as_united_nations(meant) or nearest_names(word)
    # Between two capitals words may be small: `Chair-cum-Rapporteur`, `Officer-in-Charge`.
    if not (word[1:].islower() and compiled(_CAPITALIZED).fullmatch(whole.text)) or is_in_name_of_person(part):
        return ()
    found: tuple[str, ...] = ()
    if (begins_sentence(part) and len(word) >= _SHORTEST_FIRST) or is_in_subject(part):
        found = _as_united_nations(each for each in nearest_words(word.lower()) if each in common_words())
    written = (in_capitals_of(each, word) for each in found)
    return tuple(each for each in written if each is not None) or nearest_names(word)


def in_name_of_note(context: CheckContext, part: TextMatch) -> tuple[str, ...]:
    """Return the word that the note has in the same name elsewhere: `Subsidary Body`, next to `Subsidiary Body`."""
    word, text = part.text, context.text_index.text
    if not (word.isascii() and word.istitle()) or len(word) < _SHORTEST_RARE or is_in_name_of_person(part):
        return ()
    before, after = word_before(part.field.plain, part.start), word_after(part.field.plain, part.end)
    near = (in_capitals_of(each, word) for each in nearest_words(word.lower()))
    return tuple(
        each
        for each in near
        if each is not None
        and ((after.istitle() and f"{each} {after}" in text) or (before.istitle() and f"{before} {each}" in text))
    )


def _as_united_nations(words: Iterable[str]) -> tuple[str, ...]:
    """Return words in the spelling of the United Nations, each once."""
    spellings, others = oxford_spellings(), compounds()
    right = (others[word][0].right if word in others else spellings.get(word, word) for word in words)
    return tuple(dict.fromkeys(right))


def _is_likely(word: str, meant: str, *, is_whole: bool) -> bool:
    """Return whether a word in lower case is likely to be another one: the shorter it is, the commoner that must be."""
    if not is_whole and len(word) < _SHORTEST_IN_COMPOUND:
        return False
    if len(word) < _SHORTEST:
        return meant in read_data("words/word_parts")["short"] and sorted(word) == sorted(meant)
    return len(word) >= _SHORTEST_RARE or meant in common_words()
