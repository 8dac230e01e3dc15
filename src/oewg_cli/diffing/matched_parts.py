"""Find which parts of an old list are which of a new one, also where their order changed."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from oewg_cli.text.similarity import matching_texts

Part = TypeVar("Part")
Look = Callable[[Part], Hashable]
_PAIR = 2


class Gap(NamedTuple):
    """The parts between two pairs that are in one version only, by their numbers."""

    old: list[int]
    new: list[int]


class PartMatcher(Generic[Part]):
    """Matches the parts of two lists in several steps; each step looks at what is not matched yet.

    `new_of_old` has the number of the new part for each old part that has a counterpart.
    """

    def __init__(self, old: Sequence[Part], new: Sequence[Part]) -> None:
        self.old = old
        self.new = new
        self.new_of_old: dict[int, int] = {}
        self._taken: set[int] = set()

    @property
    def only_old(self) -> list[int]:
        """Return the numbers of the old parts without a counterpart."""
        return [number for number in range(len(self.old)) if number not in self.new_of_old]

    @property
    def only_new(self) -> list[int]:
        """Return the numbers of the new parts without a counterpart."""
        return [number for number in range(len(self.new)) if number not in self._taken]

    def match_equal(self, look: Look[Part]) -> None:
        """Match parts that look the same, those that come first with each other; None does not match."""
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        for number in reversed(self.only_new):
            waiting[look(self.new[number])].append(number)
        for number in self.only_old:
            found = look(self.old[number])
            if found is not None and waiting.get(found):
                self.pair(number, waiting[found].pop())

    def alone(self, look: Look[Part]) -> set[Hashable]:
        """Return the looks that only one part has in each version."""
        old, new = (Counter(map(look, parts)) for parts in (self.old, self.new))
        return {each for each, count in old.items() if count == new[each] == 1}

    def match_similar(
        self, words: Callable[[Part], str], may_match: Callable[[Part, Part], bool] | None = None
    ) -> None:
        """Match parts with enough words in common, the most similar first."""
        old, new = self.only_old, self.only_new
        found = matching_texts([words(self.old[one]) for one in old], [words(self.new[other]) for other in new])
        for one, other in sorted(found.items()):
            if may_match is None or may_match(self.old[old[one]], self.new[new[other]]):
                self.pair(old[one], new[other])

    def match_single_gaps(self) -> None:
        """Match a part with the one that is in its place, if each is alone between the same two pairs."""
        for gap in self.gaps():
            if len(gap.old) == len(gap.new) == 1:
                self.pair(gap.old[0], gap.new[0])

    def pair(self, old: int, new: int) -> None:
        """Match two parts by their numbers."""
        self.new_of_old[old] = new
        self._taken.add(new)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Return the numbers of the parts that are in both versions, in the new order."""
        yield from sorted(self.new_of_old.items(), key=lambda pair: pair[1])

    def gaps(self) -> Iterator[Gap]:
        """Return what is in one version only, between two pairs that kept their order."""
        moved = self.moved()
        kept = [(old, new) for old, new in sorted(self.new_of_old.items()) if old not in moved]
        only_old, only_new = set(self.only_old), set(self.only_new)
        start = (-1, -1)
        for end in [*kept, (len(self.old), len(self.new))]:
            yield Gap(
                [number for number in range(start[0] + 1, end[0]) if number in only_old],
                [number for number in range(start[1] + 1, end[1]) if number in only_new],
            )
            start = end

    def moved(self) -> set[int]:
        """Return the old numbers of the fewest parts that explain why the order is another."""
        pairs = sorted(self.new_of_old.items())
        return {pairs[number][0] for number in out_of_order([new for _, new in pairs])}

    def exchanged(self) -> tuple[int, int] | None:
        """Return the old numbers of two parts if the only other order is that they changed places."""
        pairs = sorted(self.new_of_old.items())
        in_order = sorted(new for _, new in pairs)
        other = [old for (old, new), place in zip(pairs, in_order, strict=True) if new != place]
        return (other[0], other[1]) if len(other) == _PAIR else None


def out_of_order(places: Sequence[int]) -> set[int]:
    """Return the numbers of the places that are not in the longest series that grows."""
    ends: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for number, place in enumerate(places):
        pile = bisect_left(ends, place)
        before.append(tops[pile - 1] if pile else -1)
        ends[pile : pile + 1] = [place]
        tops[pile : pile + 1] = [number]
    out = set(range(len(places)))
    at = tops[-1] if tops else -1
    while at >= 0:
        out.discard(at)
        at = before[at]
    return out
