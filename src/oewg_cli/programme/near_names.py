"""Find the name that a mistyped name of a body was meant to be."""

from collections.abc import Iterable, Sequence

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.near_words import are_near, is_number, same_ends

_WORD = lazy_pattern(r"\w+")
_JOINING = frozenset({"a", "an", "and", "at", "by", "for", "in", "of", "on", "the", "to", "under", "with"})
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
        return bool(one) and all(are_near(*pair) for pair in zip(one, other, strict=True))
    shorter, longer = sorted((one, other), key=len)
    if len(longer) != len(shorter) + 1 or len(shorter) < _FEWEST_WORDS:
        return False
    one, other = ([word.casefold() for word in each] for each in (shorter, longer))
    start, end = same_ends(one, other)
    return start > 0 and end > 0 and start + end == len(shorter) and not is_number(longer[start])
