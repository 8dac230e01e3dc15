"""Which stretches of an old sequence stayed in a new one, in a time that grows no faster than the sequences."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import Match, SequenceMatcher
from itertools import accumulate, pairwise
from typing import NamedTuple

MOST_STEPS = 4_000_000
"""So many pairs of equal parts are looked at to match two sequences as a whole: those of any ordinary paragraph."""
_STEPS_FOR_EACH = 100
"""So many for each part of a stretch, where the whole would take more."""
_DEEPEST = 8
"""So often a stretch is divided at what stands in it once."""


class MatchingStretch(NamedTuple):
    """What is kept or gives way: the old parts from `first` to `last`, the new ones from `start` to `end`."""

    is_kept: bool
    first: int
    last: int
    start: int
    end: int


class _Kept(NamedTuple):
    """Equal parts of both sequences: where they begin in each, and how many they are."""

    old: int
    new: int
    size: int


class _Range(NamedTuple):
    """A part of both sequences that is still to be matched; `depth` tells how often it was divided."""

    first: int
    last: int
    start: int
    end: int
    depth: int


def stretches(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[MatchingStretch]:
    """Return the stretches of both sequences in order, those that are kept and those that give way.

    They are those of difflib, the longest stretch first and then what stands on both sides of it. Sequences for which
    that takes more than MOST_STEPS are first divided where a part stands once in both, which is what a reader takes for
    the same too; a stretch in which nothing does, and that is long and much repeated, gives way as a whole.
    """
    kept = _kept_within(old, new, MOST_STEPS)
    if kept is None:
        kept = sorted(_kept_in_parts(old, new))
    return list(_stretches(kept, len(old), len(new)))


def _stretches(kept: Sequence[_Kept], olds: int, news: int) -> Iterator[MatchingStretch]:
    first = start = 0
    begun: MatchingStretch | None = None
    for one, other, size in (*kept, _Kept(olds, news, 0)):
        if first < one or start < other:
            if begun:
                yield begun
            begun = None
            yield MatchingStretch(False, first, one, start, other)  # noqa: FBT003 - the first field
        if size:
            whole = begun or MatchingStretch(True, one, one, other, other)  # noqa: FBT003 - as above
            begun = whole._replace(last=one + size, end=other + size)
        first, start = one + size, other + size
    if begun:
        yield begun


class _TooMuchError(Exception):
    """More steps are needed than there may be."""


class _Counting(SequenceMatcher[Hashable]):
    """Counts the pairs of equal parts that it looks at, and raises _TooMuchError before they are too many."""

    def __init__(self, old: Sequence[Hashable], new: Sequence[Hashable], most: int) -> None:
        super().__init__(None, old, new, autojunk=False)
        places: dict[Hashable, list[int]] = self.b2j  # type: ignore[attr-defined]
        self._steps = [0, *accumulate(1 + len(places.get(part, ())) for part in old)]
        self._left = most

    def find_longest_match(self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None) -> Match:
        """Find the longest stretch that is equal in two ranges, as difflib does."""
        last = len(self._steps) - 1 if ahi is None else ahi
        self._left -= self._steps[last] - self._steps[alo]
        if self._left < 0:
            raise _TooMuchError
        return super().find_longest_match(alo, ahi, blo, bhi)


def _kept_within(old: Sequence[Hashable], new: Sequence[Hashable], most: int) -> list[_Kept] | None:
    """Return what is kept; None where it would take too many steps to find it."""
    try:
        found = _Counting(old, new, most).get_matching_blocks()
    except _TooMuchError:
        return None
    return [_Kept(*block) for block in found if block.size]


def _kept_in_parts(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[_Kept]:
    waiting = [_Range(0, len(old), 0, len(new), 0)]
    while waiting:
        within = waiting.pop()
        head = _common(old, new, within)
        yield head
        within = within._replace(first=within.first + head.size, start=within.start + head.size)
        tail = _common_at_end(old, new, within)
        yield tail
        first, last, start, end, depth = within._replace(last=within.last - tail.size, end=within.end - tail.size)
        before, after = old[first:last], new[start:end]
        if not before or not after:
            continue
        found = _kept_within(before, after, _STEPS_FOR_EACH * (len(before) + len(after)))
        if found is not None:
            yield from (_Kept(first + one, start + other, size) for one, other, size in found)
        elif depth < _DEEPEST:
            anchors = [(first + one, start + other) for one, other in _anchors(before, after)]
            yield from (_Kept(one, other, 1) for one, other in anchors)
            bounds = [(first - 1, start - 1), *anchors, (last, end)] if anchors else []
            waiting += [
                _Range(one + 1, next_one, other + 1, next_other, depth + 1)
                for (one, other), (next_one, next_other) in pairwise(bounds)
            ]


def _common(old: Sequence[Hashable], new: Sequence[Hashable], within: _Range) -> _Kept:
    most = min(within.last - within.first, within.end - within.start)
    size = next((n for n in range(most) if old[within.first + n] != new[within.start + n]), most)
    return _Kept(within.first, within.start, size)


def _common_at_end(old: Sequence[Hashable], new: Sequence[Hashable], within: _Range) -> _Kept:
    most = min(within.last - within.first, within.end - within.start)
    size = next((n for n in range(most) if old[within.last - 1 - n] != new[within.end - 1 - n]), most)
    return _Kept(within.last - size, within.end - size, size)


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Return the places of what stands once in both: the most of them that stand in one order, found as in patience."""
    olds, news = Counter(old), Counter(new)
    places = {part: number for number, part in enumerate(new) if news[part] == 1}
    pairs = [(number, places[part]) for number, part in enumerate(old) if olds[part] == 1 and part in places]
    ends: list[int] = []
    tops: list[int] = []
    below: list[int] = []
    for number, (_, other) in enumerate(pairs):
        pile = bisect_left(ends, other)
        below.append(tops[pile - 1] if pile else -1)
        ends[pile : pile + 1] = [other]
        tops[pile : pile + 1] = [number]
    chosen: list[tuple[int, int]] = []
    at = tops[-1] if tops else -1
    while at >= 0:
        chosen.append(pairs[at])
        at = below[at]
    return chosen[::-1]
