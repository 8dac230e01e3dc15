"""A short line is distinguished from a full sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.sentences import may_be_sentence


@pytest.mark.parametrize(
    "line",
    ["Capacity-building.", "Chair of the working group.", "Confidence-building measures", "“Clouds”.", "Wind (3)."],
)
def test_a_name_or_a_subject_is_not_a_sentence(line: str) -> None:
    """Without a verb and without an article before it."""
    assert not may_be_sentence(line)


@pytest.mark.parametrize(
    "line",
    ["The list is open.", "Speakers register.", "Chair, who will speak.", "See the annex.", "", ".", "word " * 13],
)
def test_a_line_with_a_verb_or_a_long_line_may_be_a_sentence(line: str) -> None:
    """Also in cases of doubt."""
    assert may_be_sentence(line)


@given(st.text())
def test_reading_a_line_never_fails(line: str) -> None:
    """Whatever the line."""
    assert may_be_sentence(line) in {True, False}
