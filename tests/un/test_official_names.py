"""Check which names are almost official ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.official_names import InexactName, inexact_names, mistyped_names, mistyped_terms, official_names

NAMES = ("Office of Fog", "Commission on the Colour of Clouds", "Committee on Rain, Snow and Hail")


def typed(text: str) -> list[tuple[str, str]]:
    """Return what is found in a text, and the name that it is almost."""
    return [(text[name.start : name.end], name.right) for name in inexact_names(text, NAMES)]


@pytest.mark.parametrize("name", official_names())
def test_an_official_name_is_not_almost_another_one(name: str) -> None:
    """Nor with "the" before it, in the possessive, or in a sentence."""
    assert list(inexact_names(f"The {name}’s report. {name}, and others.", official_names())) == []


@pytest.mark.parametrize(("wrong", "right"), mistyped_names().items())
def test_what_is_typed_for_a_name_is_none(wrong: str, right: str) -> None:
    """And the right one is a name."""
    assert wrong not in official_names()
    assert right in official_names()


@pytest.mark.parametrize(("wrong", "right"), mistyped_terms().items())
def test_what_is_typed_for_a_term_is_no_part_of_a_name(wrong: str, right: str) -> None:
    """Nor of the right term."""
    words = f" {wrong} "
    assert not any(words in f" {name} " for name in (right, *official_names()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Office for Fog", [("Office for Fog", NAMES[0])]),
        ("the Commission for Colour of Clouds’ work", [("Commission for Colour of Clouds", NAMES[1])]),
        ("the Commission Colour of Clouds", [("Commission Colour of Clouds", NAMES[1])]),
        ("the Commission on the Color of Clouds", [("Commission on the Color of Clouds", NAMES[1])]),
        ("the Committee on Rain Snow and Hail met", [("Committee on Rain Snow and Hail", NAMES[2])]),
        ("the Office Fog", []),
        ("the Office and Fog", []),
        ("the Office, of Fog", []),
        ("the Office of Fogs, the Offices of Fog", []),
        ("the office for fog", []),
        ("the Committee on Rain and Snow", []),
    ],
)
def test_only_joining_words_and_one_slip_may_differ(text: str, expected: list[tuple[str, str]]) -> None:
    """A comma, an "and" or another number makes it something else."""
    assert typed(text) == expected


@given(st.text(), st.lists(st.text(), max_size=3))
def test_any_text_and_any_names_can_be_compared(text: str, names: list[str]) -> None:
    """What is found is in order, within the text, and nothing twice."""
    found = [name for name in inexact_names(text, names) if isinstance(name, InexactName)]
    ends = [0, *(end for name in found for end in (name.start, name.end))]
    assert ends == sorted(ends)
    assert ends[-1] <= len(text)
