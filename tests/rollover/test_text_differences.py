from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.rollover.text_differences import Difference, differences, words_of
from oewg_cli.text.source_text import Span


def found(old: str, new: str, open_old: tuple[Span, ...] = (), open_new: tuple[Span, ...] = ()) -> list[Difference]:
    """Return the differences of two texts."""
    return list(differences(words_of(old, open_old), words_of(new, open_new)))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("a b c", "a  b\nc", []),
        ("a b c", "a x c", [("b", "x", "x")]),
        ("a b c", "a c", [("b", "", "a")]),
        ("b c", "c", [("b", "", "c")]),
        ("a c", "a b c", [("", "b", "b")]),
        ("a b c d e", "a x c y e", [("b", "x", "x"), ("d", "y", "y")]),
        ("a", "", [("a", "", "")]),
        ("a[^1] b", "a[^wind] b", []),
        ("a b", "b a", [("", "b", "b"), ("b", "", "a")]),
    ],
)
def test_each_difference_has_its_place(old: str, new: str, expected: list[tuple[str, str, str]]) -> None:
    """For removed words, the place of the word before them; spaces and the names of footnotes are not a difference."""
    assert [(each.old, each.new, new[each.start : each.end]) for each in found(old, new)] == expected


def test_what_changes_each_session_may_be_another_of_its_kind() -> None:
    """But no other word, nor may it be missing."""
    old, new = "the report A/78/1 of May", "the report A/79/2 of May"
    span = (Span(11, 17),)
    assert found(old, new, span, span) == []
    assert found(old, new, span) != []
    assert found(old, new, (), span) != []
    assert [each.old for each in found(old, "the report of May", span)] == ["A/78/1"]


def test_what_is_too_long_differs_as_a_whole() -> None:
    """It would take long to compare each of its words with each other one."""
    old, new = " ".join(f"a{n}" for n in range(400)), " ".join(f"b{n}" for n in range(400))
    assert found(f"x {old} y", f"x {new} y") == [Difference(old, new, 2, 2 + len(new))]


PARTS = st.lists(st.sampled_from("aab"), max_size=9)


@given(PARTS, PARTS)
def test_between_the_common_ends_the_differences_are_those_of_difflib(old: list[str], new: list[str]) -> None:
    """The ends are the same for a reader, wherever the longest equal stretch is."""
    before, after = ["x", *old, "y"], ["z", *new, "w"]
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    expected = [
        (" ".join(before[first:last]), " ".join(after[start:end]))
        for tag, first, last, start, end in codes
        if tag != "equal"
    ]
    differing = found(" ".join(["a", *before, "b", "a"]), " ".join(["a", *after, "b", "a"]))
    assert [(each.old, each.new) for each in differing] == expected


WORDS = st.lists(st.sampled_from("abc"), max_size=12).map(" ".join)


@given(WORDS, WORDS)
def test_there_are_differences_if_and_only_if_the_words_differ(old: str, new: str) -> None:
    """All of them lie in the text, in order."""
    differing = found(old, new)
    assert bool(differing) == (old != new)
    assert all(0 <= each.start <= each.end <= len(new) for each in differing)
    assert [each.start for each in differing] == sorted(each.start for each in differing)


def test_a_list_that_has_one_thing_more_has_its_and_before_that() -> None:
    """The "and" before the thing that was the last one is not missing; without another one it is."""
    old = "It met in Rome, and then in Lima."
    assert [each.old for each in found(old, "It met in Rome, then in Lima, and in Bonn from 1 May.")] == ["Lima."]
    assert "and" in [each.old for each in found(old, "It met in Rome, then in Lima.")]
