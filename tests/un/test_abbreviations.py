"""The full stop of an abbreviation is recognized."""

import pytest

from oewg_cli.un.abbreviations import keeps_its_stop


@pytest.mark.parametrize("word", ["p.m.", "(i.e.", "etc.", "Rev.", "“No.", "..."])
def test_the_full_stop_of_an_abbreviation_belongs_to_it(word: str) -> None:
    """Letters with full stops, known words, an ellipsis; also after an opening bracket or quotation mark."""
    assert keeps_its_stop(word)


@pytest.mark.parametrize("word", ["Chair.", "(annex.", ".", "2024."])
def test_the_full_stop_after_another_word_ends_the_sentence(word: str) -> None:
    """It is not part of the word."""
    assert not keeps_its_stop(word)
