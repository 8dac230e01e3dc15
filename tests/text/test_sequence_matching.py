from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.text import sequence_matching
from oewg_cli.text.sequence_matching import MOST_STEPS, MatchingStretch, common_ends, matching_stretches

SHORT = st.lists(st.sampled_from("aaabcdefgh"), max_size=25)
ORDERS = st.lists(st.integers(0, 30), unique=True, max_size=12)


def words(number: int, *, kinds: int) -> list[str]:
    """Return words with a space after each, of which there are so many kinds and some that are there once."""
    random = Random(number)  # noqa: S311 - the same number gives the same words
    made: list[str] = []
    for at in range(number):
        made += [f"once{at}" if at % 20 == 0 else f"word{random.randrange(kinds)}", " "]
    return made


def changed(parts: Sequence[str]) -> list[str]:
    """Return parts of which every thirtieth is replaced."""
    return ["changed" if at % 30 == 4 else part for at, part in enumerate(parts)]


def shuffled(parts: Sequence[str]) -> list[str]:
    """Return the parts in another order."""
    return Random(1).sample(parts, len(parts))  # noqa: S311 - the same order each time


def check(old: Sequence[str], new: Sequence[str]) -> list[MatchingStretch]:
    """Check that the stretches cover both sequences without a gap, and that what is kept is equal."""
    found = matching_stretches(old, new)
    assert [old[at] for each in found for at in range(each.old_start, each.old_end)] == list(old)
    assert [new[at] for each in found for at in range(each.new_start, each.new_end)] == list(new)
    for each in found:
        assert each.old_start < each.old_end or each.new_start < each.new_end
        assert not each.is_kept or old[each.old_start : each.old_end] == new[each.new_start : each.new_end]
    assert all(one.is_kept != other.is_kept or (one.is_kept and other.is_kept) for one, other in pairwise(found))
    return found


@given(SHORT, SHORT)
def test_short_sequences_are_matched_as_difflib_does(old: list[str], new: list[str]) -> None:
    """Stretch for stretch."""
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    assert check(old, new) == [MatchingStretch(code == "equal", *places) for code, *places in codes]


@given(SHORT, SHORT)
def test_whatever_was_not_matched_as_a_whole_is_matched_in_parts(old: list[str], new: list[str]) -> None:
    """With next to no steps, and still nothing is lost and what is kept is equal."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sequence_matching, "MOST_STEPS", 0)
        patch.setattr(sequence_matching, "_STEPS_FOR_EACH_PART", 1)
        check(old, new)


@given(SHORT, SHORT)
def test_common_ends_are_the_longest_that_do_not_overlap(old: list[str], new: list[str]) -> None:
    """First at the start, then at the end of what is left."""
    start, end = common_ends(old, new)
    assert start + end <= min(len(old), len(new))
    assert old[:start] == new[:start]
    assert old[len(old) - end :] == new[len(new) - end :]
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    assert not before or not after or (before[0] != after[0] and before[-1] != after[-1])


@given(ORDERS, st.randoms(use_true_random=False))
def test_what_is_once_in_both_is_kept_in_the_longest_order(order: list[int], random: Random) -> None:
    """As long as the one found by trying all."""
    old, new = sorted(order), random.sample(order, len(order))
    found = sequence_matching._anchors(old, new)
    assert all(old[one] == new[other] for one, other in found)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(found))
    longest: list[int] = []
    for at, part in enumerate(new):
        longest.append(1 + max((longest[before] for before in range(at) if new[before] < part), default=0))
    assert len(found) == max(longest, default=0)


def test_a_long_text_keeps_what_was_not_changed() -> None:
    """Though it is matched in parts: of 12,000 words those between the changes."""
    old = words(12_000, kinds=400)
    found = check(old, changed(old))
    assert sum(each.old_end - each.old_start for each in found if each.is_kept) > 0.95 * len(old)


def steps(old: Sequence[str], new: Sequence[str]) -> int:
    """Count the pairs of equal parts that difflib looks at."""
    counted = 0
    search = SequenceMatcher.find_longest_match

    def counting(matcher: Any, alo: int = 0, ahi: int | None = None, *others: Any) -> Any:  # noqa: ANN401 - of difflib
        nonlocal counted
        counted += sum(len(matcher.b2j.get(part, ())) for part in matcher.a[alo:ahi])
        return search(matcher, alo, ahi, *others)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SequenceMatcher, "find_longest_match", counting)
        check(old, new)
    return counted


def kinds_of_texts(number: int) -> Iterator[tuple[list[str], list[str]]]:
    """Return pairs of long texts: a few words changed, all shuffled, reversed, and one word over and over."""
    old = words(number, kinds=400)
    yield old, changed(old)
    yield old, shuffled(old)
    yield old, old[::-1]
    yield ["a"] * number, ["a", "b"] * number


def test_the_steps_grow_no_faster_than_the_texts() -> None:
    """Twice the words take at most so many more steps as are set for each part, besides those for the whole."""
    for (old, new), (longer, other) in zip(kinds_of_texts(3_000), kinds_of_texts(6_000), strict=True):
        more = steps(longer, other) - steps(old, new)
        assert (
            more
            <= MOST_STEPS
            + sequence_matching._DEEPEST * sequence_matching._STEPS_FOR_EACH_PART * (len(longer) + len(other)) // 4
        )
