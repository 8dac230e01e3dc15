"""Tell which article a word has before it, `a` or `an`: that goes by its first sound and not by its first letter.

The words whose sound is not that of their first letter are in `data/words/articles.toml`.
"""

from functools import cache
from typing import Any

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.un_data import read_data

_VOWELS = frozenset("aeiou")
_NUMBER = lazy_pattern(r"[0-9]+(?:,[0-9]{3})*")
_ELEVEN, _EIGHTEEN = "11", "18"
_YEAR = 4
"""A number of four digits without a comma may be read in pairs: `an 1812 treaty`, `a 1,812-page report`."""
_SHORTEST_ACRONYM = 2
_SAME_AS_WORD = "AEIO"
"""Letters that begin with a vowel both by their names and in words."""


def article_before(word: str) -> str | None:
    """Return the article in lower case that a word or a number has before it; None if both are possible."""
    if word[0].isdecimal():
        has_vowel = _number_begins_with_vowel(word)
    elif not word[0].isascii() or word.startswith("-"):
        return None
    else:
        first = word.partition("-")[0]
        is_letters = len(first) == 1 or (first[:_SHORTEST_ACRONYM].isupper() and len(first) >= _SHORTEST_ACRONYM)
        has_vowel = _letters_begin_with_vowel(first) if is_letters else _word_begins_with_vowel(first.lower())
    return None if has_vowel is None else "an" if has_vowel else "a"


def _number_begins_with_vowel(text: str) -> bool | None:
    number = _NUMBER.match(text)
    digits = number[0] if number else text
    if len(digits) == _YEAR:
        return None if digits.startswith((_ELEVEN, _EIGHTEEN)) else digits.startswith("8")
    return digits.startswith("8") or digits.partition(",")[0] in {_ELEVEN, _EIGHTEEN}


def _letters_begin_with_vowel(letters: str) -> bool | None:
    """Return whether the name of the first letter begins with a vowel; None if the acronym may be read as a word."""
    data, first = read_data("words/articles"), letters[0].upper()
    if len(letters) == 1:
        return first in data["letters_with_vowel"]
    if first in _SAME_AS_WORD:
        return True
    may_be_word = letters.rstrip("s") not in data["letter_by_letter"] and not _VOWELS.isdisjoint(letters.lower())
    may_begin_otherwise = first == "U" or first in data["letters_with_vowel"]
    return None if may_be_word and may_begin_otherwise else first in data["letters_with_vowel"]


@cache
def _word_begins_with_vowel(word: str) -> bool | None:
    data: dict[str, Any] = read_data("words/articles")
    if word in data["whole_with_consonant"]:
        return False
    beginnings = {"with_consonant": False, "with_vowel": True, "either": None}
    found = [(len(each), sound) for key, sound in beginnings.items() for each in data[key] if word.startswith(each)]
    return max(found, key=lambda each: each[0])[1] if found else word[0] in _VOWELS
