"""Find which text of an old list corresponds to which text of a new one."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

ALIKE = 0.4
"""The least similarity of two texts that correspond: twice the words that both have, of the words of both."""

_MOST = 32
"""A word that is in more texts does not say which one is meant; and each text is compared with so many others."""


def matching_texts(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Return the number of the new text for each old text that has a counterpart.

    Each text has one counterpart at most. Equal texts come first, then those that are the most similar; of several the
    one whose place is the nearest.
    """
    found = _equal(old, new)
    taken = set(found.values())
    before = {number: Counter(text.split()) for number, text in enumerate(old) if number not in found}
    after = {number: Counter(text.split()) for number, text in enumerate(new) if number not in taken}
    ranked = sorted(
        (-similarity_of_counts(before[one], after[other]), abs(one - other), one, other)
        for one, other in _candidates(before, after)
    )
    for score, _, one, other in ranked:
        if -score >= ALIKE and one not in found and other not in taken:
            found[one] = other
            taken.add(other)
    return found


def similarity_of_counts(one: Counter[str], other: Counter[str]) -> float:
    """Return how much of their words two texts share, from 0 to 1."""
    if one.keys().isdisjoint(other):
        return 0.0
    known = other.get
    shared = sum([min(count, known(word, 0)) for word, count in one.items()])
    return 2 * shared / (one.total() + other.total())


def similarity(one: str, other: str) -> float:
    """Return how much of their words two texts share, from 0 to 1; texts from ALIKE on correspond."""
    return similarity_of_counts(_counted(one), _counted(other))


@lru_cache(maxsize=8192)
def _counted(text: str) -> Counter[str]:
    """Return the words of a text with how often each is there; each text is compared with many."""
    return Counter(text.split())


def _equal(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    waiting: dict[str, list[int]] = defaultdict(list)
    for number in reversed(range(len(new))):
        waiting[" ".join(new[number].split())].append(number)
    keys = (" ".join(text.split()) for text in old)
    return {number: waiting[key].pop() for number, key in enumerate(keys) if waiting.get(key)}


def _candidates(before: dict[int, Counter[str]], after: dict[int, Counter[str]]) -> Iterator[tuple[int, int]]:
    """Return the pairs to compare: texts that share the most rare words, or that have the same place."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, words in after.items():
        for word in words:
            places[word].append(number)
    for number, words in before.items():
        near = Counter(other for word in words if len(places.get(word, ())) <= _MOST for other in places.get(word, ()))
        nearest = {other for other, _ in near.most_common(_MOST)}
        yield from ((number, other) for other in nearest | ({number} & after.keys()))
