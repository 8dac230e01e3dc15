from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.text.similarity import matching_texts, similarity

TEXTS = st.lists(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=6).map(" ".join), max_size=12)


def test_texts_correspond_that_are_equal_and_then_those_that_are_the_most_alike() -> None:
    """Wherever they are; what shares few words has no counterpart."""
    old = ["clouds over land are measured by day", "the list of speakers is open", "ships and buoys"]
    new = ["the list of speakers is closed", "rain", "clouds over land are measured by day", "ships and many buoys"]
    assert matching_texts(old, new) == {0: 2, 1: 0, 2: 3}
    assert matching_texts(["wind and rain fall"], ["sun and heat rise", "snow"]) == {}


def test_of_equal_ones_each_has_its_own() -> None:
    """In their order; spaces are not a difference."""
    assert matching_texts(["a  b", "a b", "a b"], ["a b", "a\nb"]) == {0: 0, 1: 1}


def test_the_same_place_counts_where_words_do_not_tell() -> None:
    """As where one word is in all texts."""
    words = [f"cloud {number}" for number in range(40)]
    assert matching_texts(["cloud x"] * 40, words) == {number: number for number in range(40)}


@given(TEXTS, TEXTS)
def test_no_text_corresponds_to_two(old: list[str], new: list[str]) -> None:
    """And none that is there exactly is left out."""
    found = matching_texts(old, new)
    assert len(set(found.values())) == len(found)
    for text in {*old} & {*new}:
        assert sum(old[number] == text for number in found) >= min(old.count(text), new.count(text))
    assert matching_texts(old, old) == {number: number for number in range(len(old))}


@given(st.text(alphabet="ab ", max_size=12), st.text(alphabet="ab ", max_size=12))
def test_texts_are_as_alike_as_the_words_that_both_have(one: str, other: str) -> None:
    """Twice as many of them as there are words in both; without words they are not alike."""
    words, others = one.split(), other.split()
    shared = sum(min(words.count(word), others.count(word)) for word in {*words})
    assert similarity(one, other) == (2 * shared / (len(words) + len(others)) if words or others else 0.0)
