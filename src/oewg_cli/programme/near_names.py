"""Find the name that a mistyped name of a body was meant to be."""

import re
from collections.abc import Iterable, Sequence

from oewg_cli.text.roman_numerals import arabic

_WORD = re.compile(r"\w+")
_JOINING = frozenset({"a", "an", "and", "at", "by", "for", "in", "of", "on", "the", "to", "under", "with"})
_SHORTEST, _SHORTEST_ACRONYM, _SHORTEST_TYPED = 5, 4, 4
"""The letters of a word in which one may be mistyped: shorter ones differ in meaning."""
_TWO = 2
_FEWEST_WORDS = 4
"""The words of a name, without joining ones, of which one may be missing."""


class NearNames:
    """Names of bodies, among which that is found which a typed one is almost, but not exactly.

    The two may differ in joining words, dashes and commas, in a slip in a longer word, and in one word that is missing
    within a long name. Names that differ in a number, a Roman numeral, a letter or a whole word are different.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = [(name, _words(name)) for name in names]

    def nearest(self, typed: str) -> str | None:
        """Return the name that a typed one is almost; None if it is another name."""
        words = _words(typed)
        return next((name for name, known in self._names if _is_near(words, known)), None)


def _words(name: str) -> list[str]:
    """Return the words of a name without those that join them."""
    return [word for word in _WORD.findall(name) if word.casefold() not in _JOINING]


def _is_near(one: Sequence[str], other: Sequence[str]) -> bool:
    if len(one) == len(other):
        return bool(one) and all(_are_near(*pair) for pair in zip(one, other, strict=True))
    shorter, longer = sorted((one, other), key=len)
    if len(longer) != len(shorter) + 1 or len(shorter) < _FEWEST_WORDS:
        return False
    one, other = ([word.casefold() for word in each] for each in (shorter, longer))
    start, end = _same_ends(one, other)
    return start > 0 and end > 0 and start + end == len(shorter) and not _is_number(longer[start])


def _are_near(one: str, other: str) -> bool:
    """Return whether two words are the same but for one slip: a letter too many, one too few, a wrong one, or a swap.

    Acronyms with a wrong letter are different ones.
    """
    if one.casefold() == other.casefold():
        return True
    shorter, longer = sorted((len(one), len(other)))
    is_acronym = one.isupper() and other.isupper()
    is_short = shorter < _SHORTEST_ACRONYM if is_acronym else longer < _SHORTEST or shorter < _SHORTEST_TYPED
    if is_short or longer > shorter + 1 or _is_number(one) or _is_number(other):
        return False
    typed, right = one.casefold(), other.casefold()
    start, end = _same_ends(typed, right)
    typed, right = (word[start : len(word) - end] for word in (typed, right))
    if one[:1].casefold() != other[:1].casefold():
        return False
    is_exchange = len(typed) == _TWO and typed == right[::-1]
    is_other_letter = len(typed) == len(right) == 1 and not is_acronym
    return is_exchange or is_other_letter or sorted((len(typed), len(right))) == [0, 1]


def _same_ends(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """Return how much two sequences have alike at their beginnings and, after that, at their ends."""
    start = _length_of_same(one, other)
    return start, min(_length_of_same(one[::-1], other[::-1]), min(len(one), len(other)) - start)


def _length_of_same(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (a, b) in pairs if a != b), min(len(one), len(other)))


def _is_number(word: str) -> bool:
    return len(word) == 1 or any(char.isdigit() for char in word) or arabic(word) is not None
