"""A short line is told from a full sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.sentences import may_be_sentence


@pytest.mark.parametrize(
    "line",
    ["Capacity-building.", "Chair of the working group.", "Confidence-building measures", "“Clouds”.", "Wind (3)."],
)
def test_a_name_or_a_subject_is_no_sentence(line: str) -> None:
    """Without a verb and without an article before it."""
    assert not may_be_sentence(line)


@pytest.mark.parametrize(
    "line",
    ["The list is open.", "Speakers register.", "Chair, who will speak.", "See the annex.", "", ".", "word " * 13],
)
def test_what_shows_a_verb_or_is_long_may_be_one(line: str) -> None:
    """Where it cannot be told, too."""
    assert may_be_sentence(line)


@given(st.text())
def test_any_line_can_be_asked(line: str) -> None:
    """Nothing fails."""
    assert may_be_sentence(line) in {True, False}
