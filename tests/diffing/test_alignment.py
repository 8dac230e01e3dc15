from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.diffing.alignment import Aligned, align

WORDS = st.lists(st.sampled_from("abcdef"), max_size=12)


def equal(one: str, other: str) -> float:
    """Weigh equal parts only."""
    return float(one == other)


def test_what_is_in_both_is_paired_and_the_order_stays() -> None:
    """What is only in the old sequence comes before what is only in the new one."""
    assert align("abxd", "abyzd", str, equal) == [
        Aligned(0, 0), Aligned(1, 1), Aligned(2, None), Aligned(None, 2), Aligned(None, 3), Aligned(3, 4),
    ]  # fmt: skip


def test_the_most_weight_wins() -> None:
    """One heavy pair is better than two light ones across it."""
    weights = {("a", "1"): 1.0, ("b", "2"): 1.0, ("a", "2"): 5.0}
    assert align("ab", "12", str, lambda one, other: weights.get((one, other), 0.0)) == [
        Aligned(None, 0), Aligned(0, 1), Aligned(1, None),
    ]  # fmt: skip


@given(WORDS, WORDS)
def test_each_part_is_there_once_and_in_order(old: list[str], new: list[str]) -> None:
    """Of both sequences."""
    pairs = align(old, new, str, equal)
    assert [pair.old for pair in pairs if pair.old is not None] == list(range(len(old)))
    assert [pair.new for pair in pairs if pair.new is not None] == list(range(len(new)))
    assert all(old[pair.old] == new[pair.new] for pair in pairs if pair.old is not None and pair.new is not None)


@given(WORDS)
def test_a_sequence_is_itself(parts: list[str]) -> None:
    """Part for part."""
    assert align(parts, parts, str, equal) == [Aligned(number, number) for number in range(len(parts))]


def shuffled(parts: list[str]) -> list[str]:
    """Return the parts in another order."""
    return Random(1).sample(parts, len(parts))  # noqa: S311 - the same order each time


LONG = [f"part {number}" for number in range(2_000)]


def test_long_sequences_keep_what_is_between_two_changes() -> None:
    """Though not every pair of them can be weighed."""
    old, new = ["first", *LONG, "last"], ["begun", *LONG[:700], "added", *LONG[700:], "ended"]
    assert sum(pair.old is not None and pair.new is not None for pair in align(old, new, str, equal)) == len(LONG)


@pytest.mark.parametrize("new", [shuffled(LONG), LONG[::-1], ["part 7"] * 2_000], ids=["shuffled", "reversed", "one"])
def test_long_sequences_are_not_weighed_pair_by_pair(new: list[str]) -> None:
    """Each part is looked at once, twice 2,000 of them, and no more pairs are weighed than of shorter ones."""
    weighed = looked = 0

    def look(part: str) -> str:
        nonlocal looked
        looked += 1
        return part

    def weight(one: str, other: str) -> float:
        nonlocal weighed
        weighed += 1
        return equal(one, other)

    pairs = align(LONG, new, look, weight)
    assert [pair.old for pair in pairs if pair.old is not None] == list(range(len(LONG)))
    assert [pair.new for pair in pairs if pair.new is not None] == list(range(len(new)))
    assert looked <= len(LONG) + len(new)
    assert weighed <= 260_000
