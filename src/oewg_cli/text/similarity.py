"""Which text of a note corresponds to which text of the one before."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

ALIKE = 0.4
"""So much of their words two texts share that correspond: twice the words that both have, of the words of both."""

_MOST = 32
"""A word that stands in more texts tells nothing of which one is meant, and so many texts are looked at for one."""


def matching_texts(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Return for texts of the one note the number of the text of the other that has the most of their words.

    Each corresponds to one at most: equal ones first, then those that are the most alike, at the same place if there
    are several. A text without a counterpart is left out.
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
    """Return how much of their words two texts share, from 0 to 1; from ALIKE on they correspond."""
    return similarity_of_counts(_counted(one), _counted(other))


@lru_cache(maxsize=8192)
def _counted(text: str) -> Counter[str]:
    """Return the words of a text with their numbers; each text is compared with many."""
    return Counter(text.split())


def _equal(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    waiting: dict[str, list[int]] = defaultdict(list)
    for number in reversed(range(len(new))):
        waiting[" ".join(new[number].split())].append(number)
    keys = (" ".join(text.split()) for text in old)
    return {number: waiting[key].pop() for number, key in enumerate(keys) if waiting.get(key)}


def _candidates(before: dict[int, Counter[str]], after: dict[int, Counter[str]]) -> Iterator[tuple[int, int]]:
    """Return pairs that share the most rare words, or stand at the same place: not each text with each other one."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, words in after.items():
        for word in words:
            places[word].append(number)
    for number, words in before.items():
        near = Counter(other for word in words if len(places.get(word, ())) <= _MOST for other in places.get(word, ()))
        nearest = {other for other, _ in near.most_common(_MOST)}
        yield from ((number, other) for other in nearest | ({number} & after.keys()))
