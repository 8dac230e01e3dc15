"""Find the name that a mistyped name of a body was meant to be."""

import re
from collections.abc import Iterable, Sequence

from oewg_cli.text.roman_numerals import arabic
from oewg_cli.text.suggestions import nearest

_WORD = re.compile(r"\w+")
_JOINING = frozenset({"a", "an", "and", "at", "by", "for", "in", "of", "on", "the", "to", "under", "with"})
_NEAR = 0.75
_FEWEST_LETTERS = 4
"""The letters of a word in which one may be mistyped: shorter ones differ in meaning."""
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
    if one.casefold() == other.casefold():
        return True
    if min(len(one), len(other)) < _FEWEST_LETTERS or _is_number(one) or _is_number(other):
        return False
    if one.isupper() and other.isupper():
        return sorted(one) == sorted(other)
    return one[:1].casefold() == other[:1].casefold() and nearest(one, [other], cutoff=_NEAR, fold=True) is not None


def _is_number(word: str) -> bool:
    return len(word) == 1 or any(char.isdigit() for char in word) or arabic(word) is not None
