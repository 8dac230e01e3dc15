"""The full stop of an abbreviation is known."""

import pytest

from oewg_cli.un.abbreviations import keeps_its_stop


@pytest.mark.parametrize("word", ["p.m.", "(i.e.", "etc.", "Rev.", "“No.", "..."])
def test_an_abbreviation_keeps_its_stop(word: str) -> None:
    """Letters with stops, known words, an ellipsis; whatever is opened before it."""
    assert keeps_its_stop(word)


@pytest.mark.parametrize("word", ["Chair.", "(annex.", ".", "2024."])
def test_another_word_ends_with_the_stop_of_a_sentence(word: str) -> None:
    """It is not part of the word."""
    assert not keeps_its_stop(word)
