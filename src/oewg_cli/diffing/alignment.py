"""Which parts of an old sequence are which of a new one, where the order stays."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from oewg_cli.text.sequence_matching import stretches

Part = TypeVar("Part")
Look = TypeVar("Look", bound=Hashable)
_LARGEST = 250_000
"""How many pairs are weighed at the most; longer sequences are aligned where they look equal, and weighed between."""


class Aligned(NamedTuple):
    """The places of a part in both sequences; None where it is not in one of them."""

    old: int | None
    new: int | None


def align(
    old: Sequence[Part], new: Sequence[Part], look: Callable[[Part], Look], weight: Callable[[Look, Look], float]
) -> list[Aligned]:
    """Align two sequences so that the weights of the pairs add up to the most; a weight of 0 pairs nothing.

    What is only in the old one stands before what is only in the new one at the same place. `look` gives what is
    weighed of a part, once for each: two that look equal weigh something, if they stand beside each other at all.
    """
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    before, after = (list(map(look, each[head : len(each) - tail])) for each in (old, new))
    pairs = [Aligned(number, number) for number in range(head)]
    pairs += [Aligned(_shifted(one, head), _shifted(other, head)) for one, other in _middle(before, after, weight)]
    pairs += [Aligned(len(old) - left, len(new) - left) for left in range(tail, 0, -1)]
    return pairs


def align_parts(
    old: Sequence[Part], new: Sequence[Part], look: Callable[[Part], Look], weight: Callable[[Look, Look], float]
) -> Iterator[tuple[Part | None, Part | None]]:
    """Align two sequences as `align` does, and return the parts themselves."""
    for one, other in align(old, new, look, weight):
        yield None if one is None else old[one], None if other is None else new[other]


def _shifted(number: int | None, by: int) -> int | None:
    return None if number is None else number + by


def _common(old: Sequence[Part], new: Sequence[Part]) -> int:
    pairs = zip(old, new, strict=False)
    return next((number for number, (one, other) in enumerate(pairs) if one != other), min(len(old), len(new)))


def _middle(old: Sequence[Look], new: Sequence[Look], weight: Callable[[Look, Look], float]) -> list[Aligned]:
    if not old or not new:
        return [*_only_old(range(len(old))), *_only_new(range(len(new)))]
    if len(old) * len(new) > _LARGEST:
        return list(_between_equals(old, new, weight))
    best = _best(old, new, weight)
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
    """Align long sequences where they look equal, and what stands between as long as not too much was weighed."""
    left = _LARGEST
    for is_kept, first, last, start, end in stretches(old, new):
        if is_kept and weight(old[first], new[start]) > 0:
            yield from map(Aligned, range(first, last), range(start, end))
            continue
        left -= (last - first) * (end - start)
        if left < 0:
            yield from _only_old(range(first, last))
            yield from _only_new(range(start, end))
            continue
        for one, other in _middle(old[first:last], new[start:end], weight):
            yield Aligned(_shifted(one, first), _shifted(other, start))


def _best(old: Sequence[Look], new: Sequence[Look], weight: Callable[[Look, Look], float]) -> list[list[float]]:
    """Return the most that can be had from each place of both sequences on."""
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for one in range(len(old) - 1, -1, -1):
        row, below = best[one], best[one + 1]
        for other in range(len(new) - 1, -1, -1):
            most = max(below[other], row[other + 1])
            found = weight(old[one], new[other])
            row[other] = max(most, below[other + 1] + found) if found > 0 else most
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
