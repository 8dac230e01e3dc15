"""Check which names have other capital letters than their own."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.capitalized_names import capitalized_names, folded_alike, miscapitalized

WORDS = frozenset(word for name in capitalized_names() for word in re.findall("[a-z-]+", name))


@pytest.mark.parametrize("name", capitalized_names().values())
def test_a_name_has_its_own_capitals(name: str) -> None:
    """In upper case it is found as it is in lower case, and what is done with it is for the rule to say."""
    assert miscapitalized(f"the {name}, a {name}’s", WORDS) == []
    assert [each.name for each in miscapitalized(f"the {name.lower()} met", WORDS)] == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the 2030 agenda for sustainable development", ["2030 Agenda for Sustainable Development"]),
        ("the charter of the united nations", ["Charter of the United Nations"]),
        ("general\u00a0assembly, Security council", ["General Assembly", "Security Council"]),
        ("general assemblyman, attorney-general assembly", []),
    ],
)
def test_the_longer_of_two_names_is_found_as_whole_words(text: str, names: list[str]) -> None:
    """A part of another word is none."""
    assert [each.name for each in miscapitalized(text, WORDS)] == names


@given(st.text())
def test_a_folded_text_is_as_long_as_the_text(text: str) -> None:
    """So that places in one are places in the other."""
    assert len(folded_alike(text)) == len(text)
    assert all(0 <= each.start < each.end <= len(text) for each in miscapitalized(text, WORDS))
