"""Check where words are wrong that are right elsewhere."""

import re
from itertools import pairwise, zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.words_in_context import WordInContext, compounds, confused_among, confused_words

BETWEEN = WordInContext("form", "from", ("open", ","), ("# march", "rain"))


@pytest.mark.parametrize(
    "text", ["open form 3 March", "It is open form rain.", "clouds, form 10.30 March", "open\u00a0form rain"]
)
def test_a_word_is_wrong_between_two_others(text: str) -> None:
    """A number, a comma and any space between them count."""
    assert BETWEEN.is_wrong(text, text.index("form"), text.index("form") + 4)


@pytest.mark.parametrize(
    "text", ["open form", "form rain", "reopen form rain", "open form rainy", "open form march", ""]
)
def test_a_word_is_right_elsewhere(text: str) -> None:
    """Parts of other words do not count."""
    at = max(text.find("form"), 0)
    assert not BETWEEN.is_wrong(f"{text} ", at, at + len("form"))


def test_a_word_with_a_capital_is_wrong_only_with_it() -> None:
    """As in names."""
    name = WordInContext("Nation", "Nations", ("united",))
    assert name.is_wrong("United Nation", 7, 13)
    assert not name.is_wrong("united nation", 7, 13)


def test_a_word_is_among_those_that_may_be_wrong_wherever_it_is_wrong() -> None:
    """Each between all of its neighbours; where none of them is, only the words that need none are left."""
    for word in [word for words in confused_words().values() for word in words]:
        for before, after in zip_longest(word.after or ("",), word.before or ("",), fillvalue=None):
            first, last = before or "".join(word.after[:1]), after or "".join(word.before[:1])
            text = f"{first} {word.typed} {last}".replace("#", "3")
            start, end = len(first.replace("#", "3")) + 1, len(text) - len(last.replace("#", "3")) - 1
            held = {word.typed.lower(), *re.findall(r"[^\W\d_]+", text.lower())}
            line = f" {' '.join(text.lower().split())} "
            if word.is_wrong(text, start, end):
                neighbours = pairwise(re.findall(r"[^\W_]+", line))
                assert word in confused_among(held, neighbours, line)[word.typed.lower()]
    assert confused_among({"to", "role"}, [("to", "role")], " to role ") == {}
    assert "advice" in confused_among({"will", "advice"}, [("will", "advice")], " will advice ")
    assert confused_among({"will", "advice"}, [("advice", "will")], " advice will ") == {}


def test_a_word_is_wrong_only_beside_all_words_that_belong_together() -> None:
    """`in the website` is wrong, `in the room` is not."""
    for place, is_known in (("website", True), ("room", False)):
        neighbours = [("in", "the"), ("the", place)]
        assert ("in" in confused_among({"in", "the", place}, neighbours, f" in the {place} ")) is is_known


def test_no_word_is_right_and_wrong_at_once() -> None:
    """What is offered is never what is typed, and not always wrong itself."""
    every = [word for words in (*compounds().values(), *confused_words().values()) for word in words]
    always = {word.typed for word in every if not word.after and not word.before}
    assert [word for word in every if word.typed == word.right or word.right in always] == []


@given(st.text(), st.integers(0, 10), st.integers(1, 5))
def test_any_place_of_any_text_can_be_asked_about(text: str, start: int, length: int) -> None:
    """It is wrong there or not."""
    start = min(start, len(text))
    assert BETWEEN.is_wrong(text, start, start + length) in {True, False}
