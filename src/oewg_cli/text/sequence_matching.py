"""Find which stretches of an old sequence are kept in a new one, in a time that grows no faster than the sequences."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import Match, SequenceMatcher
from itertools import accumulate, pairwise
from typing import NamedTuple

MOST_STEPS = 4_000_000
"""The limit of pairs of equal parts to match two sequences as a whole; any ordinary paragraph needs fewer."""
_STEPS_FOR_EACH_PART = 100
"""The limit for each part of a stretch, where the whole would take more."""
_DEEPEST = 8
"""How often a stretch is divided at the parts that are in it once."""


class MatchingStretch(NamedTuple):
    """A stretch that both sequences share, or one that differs: `old[old_start:old_end]`, `new[new_start:new_end]`."""

    is_kept: bool
    old_start: int
    old_end: int
    new_start: int
    new_end: int

    def shifted(self, old: int, new: int) -> "MatchingStretch":
        """Return the stretch as it is in longer sequences, in which so many parts come before."""
        return MatchingStretch(
            self.is_kept, self.old_start + old, self.old_end + old, self.new_start + new, self.new_end + new
        )


class CommonEnds(NamedTuple):
    """How many parts two sequences share at their start and, after that, at their end."""

    start: int
    end: int


class _Kept(NamedTuple):
    """Equal parts of both sequences: where they begin in each, and how many they are."""

    old: int
    new: int
    size: int


class _Range(NamedTuple):
    """A part of both sequences that is still to be matched; `depth` is how often it was divided."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int
    depth: int


def common_ends(old: Sequence[object], new: Sequence[object]) -> CommonEnds:
    """Return how many parts two sequences share at their start and at their end; no part is counted twice."""
    shorter = min(len(old), len(new))
    start = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    left = shorter - start
    return CommonEnds(start, next((at for at in range(left) if old[-1 - at] != new[-1 - at]), left))


def matching_stretches(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[MatchingStretch]:
    """Return the stretches of both sequences in order, those that are kept and those that differ.

    They are those of difflib: the longest stretch first, and then the parts before and after it. Sequences for which
    that takes more than MOST_STEPS are first divided at the parts that are in both of them once. A stretch without such
    a part that is long and repeats itself differs as a whole.
    """
    kept = _kept_within(old, new, MOST_STEPS)
    if kept is None:
        kept = sorted(_kept_in_parts(old, new))
    return list(_stretches(kept, len(old), len(new)))


def _stretches(kept: Sequence[_Kept], old_size: int, new_size: int) -> Iterator[MatchingStretch]:
    old_end = new_end = 0
    begun: MatchingStretch | None = None
    for old, new, size in (*kept, _Kept(old_size, new_size, 0)):
        if old_end < old or new_end < new:
            if begun:
                yield begun
            begun = None
            yield MatchingStretch(False, old_end, old, new_end, new)  # noqa: FBT003 - the first field
        if size:
            whole = begun or MatchingStretch(True, old, old, new, new)  # noqa: FBT003 - as above
            begun = whole._replace(old_end=old + size, new_end=new + size)
        old_end, new_end = old + size, new + size
    if begun:
        yield begun


class _TooManyStepsError(Exception):
    """More steps are needed than the limit."""


class _CountingMatcher(SequenceMatcher[Hashable]):
    """Counts the pairs of equal parts that it looks at, and raises _TooManyStepsError before they are too many."""

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
            raise _TooManyStepsError
        return super().find_longest_match(alo, ahi, blo, bhi)


def _kept_within(old: Sequence[Hashable], new: Sequence[Hashable], most: int) -> list[_Kept] | None:
    """Return the kept parts; None where it would take too many steps to find them."""
    try:
        found = _CountingMatcher(old, new, most).get_matching_blocks()
    except _TooManyStepsError:
        return None
    return [_Kept(*block) for block in found if block.size]


def _kept_in_parts(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[_Kept]:
    waiting = [_Range(0, len(old), 0, len(new), 0)]
    while waiting:
        old_start, old_end, new_start, new_end, depth = waiting.pop()
        ends = common_ends(old[old_start:old_end], new[new_start:new_end])
        yield _Kept(old_start, new_start, ends.start)
        yield _Kept(old_end - ends.end, new_end - ends.end, ends.end)
        old_start, new_start = old_start + ends.start, new_start + ends.start
        old_end, new_end = old_end - ends.end, new_end - ends.end
        before, after = old[old_start:old_end], new[new_start:new_end]
        if not before or not after:
            continue
        found = _kept_within(before, after, _STEPS_FOR_EACH_PART * (len(before) + len(after)))
        if found is not None:
            yield from (_Kept(old_start + one, new_start + other, size) for one, other, size in found)
        elif depth < _DEEPEST:
            anchors = [(old_start + one, new_start + other) for one, other in _anchors(before, after)]
            yield from (_Kept(one, other, 1) for one, other in anchors)
            bounds = [(old_start - 1, new_start - 1), *anchors, (old_end, new_end)] if anchors else []
            waiting += [
                _Range(one + 1, next_one, other + 1, next_other, depth + 1)
                for (one, other), (next_one, next_other) in pairwise(bounds)
            ]


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Return the places of parts that are in both sequences once: the longest series in one order (patience diff)."""
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
