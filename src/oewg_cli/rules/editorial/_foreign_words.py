"""Tell whether a word that no list has is in another language, by the words around it."""

from functools import lru_cache

from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import sentence_of
from oewg_cli.text.adjacent_words import word_after, word_before
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data
from oewg_cli.un.word_list import is_known, nearest_words

PART = r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*"
"""A word, or a part of one with hyphens, without the ending of the possessive."""
_FEW_WORDS = 4
"""Of how many words of a sentence one may be strange; where more are, it is in another language."""


def may_be_foreign(match: TextMatch) -> bool:
    """Return whether a word is beside one of another language, or in a sentence of one."""
    return any(map(_is_strange, neighbours(match))) or _is_foreign(match.field.plain[slice(*sentence_of(match))])


def neighbours(match: TextMatch) -> tuple[str, ...]:
    """Return the words before and after a word, without the punctuation marks around them."""
    plain = match.field.plain
    beside = (word_before(plain, match.start), word_after(plain, match.end))
    return tuple(part[0] for word in beside if (part := compiled(PART).search(word)))


def _is_strange(word: str) -> bool:
    """Return whether a word in lower case is not English: near to no word, or with letters that English has not.

    So is a word of another language that is known: a small one, or one of Latin.
    """
    if word.lower() in read_data("words/word_parts")["foreign"]:
        return True
    return word.islower() and not is_known(word) and (not word.isascii() or not nearest_words(word))


@lru_cache(maxsize=256)
def _is_foreign(sentence: str) -> bool:
    """Return whether a sentence is in another language: many of its words are strange."""
    words = [part for part in compiled(PART).findall(sentence) if part.islower()]
    return sum(map(_is_strange, words)) * _FEW_WORDS > len(words)
