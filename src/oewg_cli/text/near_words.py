"""Words that differ by one slip of the fingers."""

from collections.abc import Sequence

from oewg_cli.text.roman_numerals import arabic

_SHORTEST, _SHORTEST_ACRONYM, _SHORTEST_TYPED = 5, 4, 4
"""The letters of a word in which one may be mistyped: shorter ones differ in meaning."""
_TWO = 2


def are_near(one: str, other: str) -> bool:
    """Return whether two words are the same but for one slip: a letter too many, one too few, a wrong one, or a swap.

    Acronyms with a wrong letter are different ones.
    """
    if one.casefold() == other.casefold():
        return True
    shorter, longer = sorted((len(one), len(other)))
    is_acronym = one.isupper() and other.isupper()
    is_short = shorter < _SHORTEST_ACRONYM if is_acronym else longer < _SHORTEST or shorter < _SHORTEST_TYPED
    if is_short or longer > shorter + 1 or is_number(one) or is_number(other):
        return False
    typed, right = one.casefold(), other.casefold()
    start, end = same_ends(typed, right)
    typed, right = (word[start : len(word) - end] for word in (typed, right))
    if one[:1].casefold() != other[:1].casefold():
        return False
    is_exchange = len(typed) == _TWO and typed == right[::-1]
    is_other_letter = len(typed) == len(right) == 1 and not is_acronym
    return is_exchange or is_other_letter or sorted((len(typed), len(right))) == [0, 1]


def same_ends(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """Return how much two sequences have alike at their beginnings and, after that, at their ends."""
    start = _length_of_same(one, other)
    return start, min(_length_of_same(one[::-1], other[::-1]), min(len(one), len(other)) - start)


def _length_of_same(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (a, b) in pairs if a != b), min(len(one), len(other)))


def is_number(word: str) -> bool:
    """Return whether a word is a number, a Roman numeral or a single letter, in which no letter is a slip."""
    return len(word) == 1 or any(char.isdigit() for char in word) or arabic(word) is not None
