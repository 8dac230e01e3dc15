"""Find the name that a mistyped name of a body was meant to be."""

import re
from collections.abc import Iterable, Sequence

from oewg_cli.rules.masthead._similar_names import length_of_same
from oewg_cli.text.roman_numerals import arabic

_WORD = re.compile(r"\w+")
_JOINING = frozenset({"a", "an", "and", "at", "by", "for", "in", "of", "on", "the", "to", "under", "with"})
_SHORTEST, _SHORTEST_ACRONYM, _LONG = 5, 4, 8
"""The letters of a word in which one may be mistyped: shorter ones differ in meaning."""
_TWO = 2
_FEWEST_WORDS = 4
"""The words of a name, without joining ones, of which one may be missing."""


def near_name(typed: str, known: Iterable[str]) -> str | None:
    """Return the name that a typed one is almost, but not exactly; None if it is another name.

    They may differ in joining words, dashes and commas, in a mistyped letter of a longer word, and in one word that is
    missing within a long name. Names that differ in a number, a Roman numeral, a letter or a whole word are different.
    """
    words = _words(typed)
    return next((name for name in known if _is_near(words, _words(name))), None)


def _words(name: str) -> list[str]:
    return _WORD.findall(name)


def _is_near(words: Sequence[str], name: Sequence[str]) -> bool:
    one, other = ([word for word in each if word.casefold() not in _JOINING] for each in (words, name))
    if len(one) == len(other):
        return bool(one) and all(_are_near(*pair) for pair in zip(one, other, strict=True))
    shorter, longer = sorted((one, other), key=len)
    if len(longer) != len(shorter) + 1 or len(shorter) < _FEWEST_WORDS:
        return False
    return any(
        not _is_number(longer[at]) and _same([*longer[:at], *longer[at + 1 :]], shorter)
        for at in range(1, len(shorter))
    )


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    return [word.casefold() for word in one] == [word.casefold() for word in other]


def _are_near(one: str, other: str) -> bool:
    """Return whether two words are the same but for one slip: a letter too many, one too few, or two exchanged.

    In a long word it may be another letter too.
    """
    if one.casefold() == other.casefold():
        return True
    shorter = min(len(one), len(other))
    is_acronym = one.isupper() and other.isupper()
    if shorter < (_SHORTEST_ACRONYM if is_acronym else _SHORTEST) or _is_number(one) or _is_number(other):
        return False
    typed, right = _without_same_ends(one.casefold(), other.casefold())
    if one[:1].casefold() != other[:1].casefold():
        return False
    is_exchange = len(typed) == _TWO and typed == right[::-1]
    is_other_letter = len(typed) == len(right) == 1 and shorter >= _LONG and not is_acronym
    return is_exchange or is_other_letter or sorted((len(typed), len(right))) == [0, 1]


def _without_same_ends(one: str, other: str) -> tuple[str, str]:
    """Return what two words have between what they begin and end with alike."""
    head = length_of_same(one, other)
    one, other = one[head:], other[head:]
    tail = length_of_same(one[::-1], other[::-1])
    return one[: len(one) - tail], other[: len(other) - tail]


def _is_number(word: str) -> bool:
    return len(word) == 1 or any(char.isdigit() for char in word) or arabic(word) is not None
