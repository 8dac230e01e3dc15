from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.diffing.matched_parts import PartMatcher, out_of_order

ORDERS = st.permutations(range(6)) | st.permutations(range(3))


@given(ORDERS)
def test_the_rest_is_in_order_and_nothing_less_moved(places: list[int]) -> None:
    """No smaller set of parts explains the order."""
    moved = out_of_order(places)
    rest = [place for number, place in enumerate(places) if number not in moved]
    assert rest == sorted(rest)
    for fewer in combinations(range(len(places)), max(0, len(moved) - 1)):
        left = [place for number, place in enumerate(places) if number not in fewer]
        assert not moved or left != sorted(left)


@given(st.lists(st.sampled_from("abc"), max_size=6), st.lists(st.sampled_from("abc"), max_size=6))
def test_each_part_has_one_counterpart_and_nothing_is_lost(old: list[str], new: list[str]) -> None:
    """Equal parts are matched first, then those that are alone between two others."""
    matcher = PartMatcher(old, new)
    matcher.match_equal(lambda part: part)
    assert all(old[one] == new[other] for one, other in matcher.pairs())
    matcher.match_single_gaps()
    assert len(set(matcher.new_of_old.values())) == len(matcher.new_of_old)
    assert sorted([*matcher.new_of_old, *matcher.only_old]) == list(range(len(old)))
    assert sorted([*matcher.new_of_old.values(), *matcher.only_new]) == list(range(len(new)))


def test_two_parts_that_changed_places() -> None:
    """Whatever else was added."""
    matcher = PartMatcher("abcd", "xadcb")
    matcher.match_equal(lambda part: part)
    assert matcher.exchanged() == (1, 3)
    matcher = PartMatcher("abcd", "dabc")
    matcher.match_equal(lambda part: part)
    assert matcher.exchanged() is None
    assert matcher.moved() == {3}
