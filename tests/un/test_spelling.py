import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.spelling import (
    doubtful_spellings,
    in_capitals_of,
    misspellings,
    misspelt_names,
    oxford_spellings,
    plain_names,
)
from oewg_cli.un.un_data import read_data

GROUPS = ("ize", "ise", "yse", "our", "re", "double")
RIGHT = (Path(__file__).parent / "right_words.txt").read_text("utf-8").split()
"""Right words that look wrong; those in -ise have no form in -ize in the dictionary."""


@pytest.mark.parametrize("words", [oxford_spellings(), misspellings()], ids=["oxford", "misspellings"])
def test_wrong_words_are_in_lower_case_and_differ_from_the_right_ones(words: dict[str, str]) -> None:
    """The apostrophe of a genitive and a hyphen are part of a word."""
    assert all(re.fullmatch(r"[a-z]+(?:[-'’][a-z]+)*", wrong) for wrong in words)
    assert all(re.fullmatch(r"[A-Za-z]+(?:[-'’ ][a-z]+)*", right) for right in words.values())
    assert all(wrong != right.lower() for wrong, right in words.items())


def test_no_right_word_is_wrong_in_another_list() -> None:
    """The result of a fix is not fixed again, and no word is in both lists."""
    wrong = oxford_spellings().keys() | misspellings().keys()
    right = {right.lower() for words in (oxford_spellings(), misspellings()) for right in words.values()}
    assert not wrong & right
    assert not oxford_spellings().keys() & misspellings().keys()


def test_no_word_is_in_two_groups() -> None:
    """Each wrong word is generated once."""
    data = read_data("words/spelling")
    made = sum(len(data[group]["stems"]) * len(data[group]["endings"]) for group in GROUPS)
    assert len(oxford_spellings()) == made + len(data["words"]) + len(data["doubtful"])


def test_the_words_of_the_data_are_in_order() -> None:
    """So that a new word has its place."""
    data = read_data("words/spelling")
    assert all(data[group]["stems"] == sorted(data[group]["stems"]) for group in GROUPS)
    assert list(misspellings()) == sorted(misspellings())
    assert list(misspelt_names()) == sorted(misspelt_names())


def test_words_that_keep_their_ending_are_never_wrong() -> None:
    """With any of its endings, a word in -ise that has no form in -ize is right."""
    endings = ("e", "es", "ed", "ing", "er", "ers", "able", "ation")
    forms = {word.removesuffix("e") + ending for word in RIGHT if word.endswith("ise") for ending in endings}
    assert not forms & oxford_spellings().keys()
    assert not set(RIGHT) & (oxford_spellings().keys() | misspellings().keys())


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("organisation", "organization"),
        ("organisation’s", "organization’s"),
        ("recognising", "recognizing"),
        ("advize", "advise"),
        ("analyze", "analyse"),
        ("analyzed", "analysed"),
        ("behavior", "behaviour"),
        ("favorable", "favourable"),
        ("center's", "centre's"),
        ("kilometers", "kilometres"),
        ("travelers", "travellers"),
        ("fulfill", "fulfil"),
        ("co-ordination", "coordination"),
        ("percent", "per cent"),
        ("program", "programme"),
        ("judgment", "judgement"),
        ("gray", "grey"),
        ("practicing", "practising"),
        ("unfavorably", "unfavourably"),
    ],
)
def test_words_are_spelled_as_the_dictionary_lists_them_first(wrong: str, right: str) -> None:
    """British, with -ize."""
    assert oxford_spellings()[wrong] == right


def test_doubtful_words_have_another_spelling() -> None:
    """The words that decide are in lower case."""
    assert doubtful_spellings().keys() <= oxford_spellings().keys()
    assert all(doubt.unless and all(part.islower() for part in doubt.unless) for doubt in doubtful_spellings().values())


def test_misspelt_names_have_words_with_another_spelling() -> None:
    """And the right name has none of them."""
    for wrong, right in misspelt_names().items():
        assert oxford_spellings().keys() & set(wrong.lower().split())
        assert not oxford_spellings().keys() & set(right.lower().split())
        assert right not in misspelt_names()


def test_plain_names_have_a_word_with_another_spelling() -> None:
    """And are sorted, each once."""
    assert list(plain_names()) == sorted(set(plain_names()), key=plain_names().index)
    assert all(oxford_spellings().keys() & set(name.lower().split()) for name in plain_names())


@pytest.mark.parametrize(
    ("word", "typed", "written"),
    [
        ("centre", "center", "centre"),
        ("centre", "Center", "Centre"),
        ("centre", "CENTER", "CENTRE"),
        ("centre", "cenTer", None),
        ("centre", "CenTer", None),
        ("Wednesday", "wendesday", "Wednesday"),
        ("coordination", "Co-ordination", "Coordination"),
        ("coordination", "Co-Ordination", None),
        ("a", "A", None),
        ("per cent", "", None),
    ],
)
def test_a_word_is_written_with_the_capital_letters_of_another(word: str, typed: str, written: str | None) -> None:
    """If these follow one of the three patterns."""
    assert in_capitals_of(word, typed) == written


@given(st.text(), st.text())
def test_only_capital_letters_are_changed(word: str, typed: str) -> None:
    """The letters stay the same."""
    written = in_capitals_of(word, typed)
    assert written is None or written.upper() == word.upper()
