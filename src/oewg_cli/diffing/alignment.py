"""Find which parts of an old sequence are which of a new one, where the order stays."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from oewg_cli.text.sequence_matching import common_ends, matching_stretches

Part = TypeVar("Part")
Look = TypeVar("Look", bound=Hashable)
_MOST_PAIRS = 250_000
"""The limit of pairs to weigh; longer sequences are aligned at the parts that look equal, and weighed between them."""


class Aligned(NamedTuple):
    """The places of a part in both sequences; None where it is not in one of them."""

    old: int | None
    new: int | None

    def shifted(self, old: int, new: int) -> "Aligned":
        """Return the places in longer sequences, in which so many parts come before."""
        return Aligned(
            None if self.old is None else self.old + old,
            None if self.new is None else self.new + new,
        )


def align(
    old: Sequence[Part], new: Sequence[Part], look: Callable[[Part], Look], weight: Callable[[Look, Look], float]
) -> list[Aligned]:
    """Align two sequences so that the weights of the pairs add up to the most; a weight of 0 makes no pair.

    At the same place, what is only in the old sequence comes before what is only in the new one. `look` returns what of
    a part is weighed, and is called once for each; two parts that look equal have a weight, if they can be a pair.
    """
    start, end = common_ends(old, new)
    before, after = (list(map(look, each[start : len(each) - end])) for each in (old, new))
    pairs = [Aligned(number, number) for number in range(start)]
    pairs += [pair.shifted(start, start) for pair in _between_ends(before, after, weight)]
    pairs += [Aligned(len(old) - left, len(new) - left) for left in range(end, 0, -1)]
    return pairs


def align_parts(
    old: Sequence[Part], new: Sequence[Part], look: Callable[[Part], Look], weight: Callable[[Look, Look], float]
) -> Iterator[tuple[Part | None, Part | None]]:
    """Align two sequences as `align` does, and return the parts themselves."""
    for one, other in align(old, new, look, weight):
        yield None if one is None else old[one], None if other is None else new[other]


def _between_ends(old: Sequence[Look], new: Sequence[Look], weight: Callable[[Look, Look], float]) -> list[Aligned]:
    if not old or not new:
        return [*_only_old(range(len(old))), *_only_new(range(len(new)))]
    if len(old) * len(new) > _MOST_PAIRS:
        return list(_between_equals(old, new, weight))
    best = _best_weights(old, new, weight)
    pairs: list[Aligned] = []
    one, other = 0, 0
    while one < len(old) and other < len(new):
        if best[one][other] == best[one + 1][other]:
            pairs.append(Aligned(one, None))
            one += 1
        elif best[one][other] == best[one][other + 1]:
            pairs.append(Aligned(None, other))
            other += 1
        else:
            pairs.append(Aligned(one, other))
            one, other = one + 1, other + 1
    pairs += [*_only_old(range(one, len(old))), *_only_new(range(other, len(new)))]
    return _old_first(pairs)


def _between_equals(
    old: Sequence[Look], new: Sequence[Look], weight: Callable[[Look, Look], float]
) -> Iterator[Aligned]:
    """Align long sequences where they look equal, and between these places until the limit of pairs is reached."""
    left = _MOST_PAIRS
    for is_kept, old_start, old_end, new_start, new_end in matching_stretches(old, new):
        if is_kept and weight(old[old_start], new[new_start]) > 0:
            yield from map(Aligned, range(old_start, old_end), range(new_start, new_end))
            continue
        left -= (old_end - old_start) * (new_end - new_start)
        if left < 0:
            yield from _only_old(range(old_start, old_end))
            yield from _only_new(range(new_start, new_end))
            continue
        for pair in _between_ends(old[old_start:old_end], new[new_start:new_end], weight):
            yield pair.shifted(old_start, new_start)


def _best_weights(old: Sequence[Look], new: Sequence[Look], weight: Callable[[Look, Look], float]) -> list[list[float]]:
    """Return the most weight that the rest of both sequences can have, from each place of them."""
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for one in range(len(old) - 1, -1, -1):
        row, next_row = best[one], best[one + 1]
        for other in range(len(new) - 1, -1, -1):
            most = max(next_row[other], row[other + 1])
            found = weight(old[one], new[other])
            row[other] = max(most, next_row[other + 1] + found) if found > 0 else most
    return best


def _old_first(pairs: list[Aligned]) -> list[Aligned]:
    """Put what is only in the old sequence before what is only in the new one, between two pairs."""
    ordered: list[Aligned] = []
    waiting: list[Aligned] = []
    for pair in [*pairs, Aligned(0, 0)]:
        if pair.old is not None and pair.new is not None:
            ordered += [
                *(each for each in waiting if each.new is None),
                *(each for each in waiting if each.old is None),
            ]
            waiting = []
            ordered.append(pair)
        else:
            waiting.append(pair)
    return ordered[:-1]


def _only_old(numbers: range) -> Iterator[Aligned]:
    return (Aligned(number, None) for number in numbers)


def _only_new(numbers: range) -> Iterator[Aligned]:
    return (Aligned(None, number) for number in numbers)
