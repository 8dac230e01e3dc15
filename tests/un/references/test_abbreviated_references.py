import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.references.abbreviated_references import (
    AbbreviatedReference,
    abbreviated_reference,
    abbreviation,
    abbreviations,
)


def references_in(text: str) -> list[AbbreviatedReference]:
    """Read the references at all abbreviations of a text."""
    read = [abbreviated_reference(text, *word.span()) for word in abbreviation().finditer(text)]
    return [reference for reference in read if reference is not None]


@pytest.mark.parametrize(
    ("printed", "right"),
    [
        ("res. 75/240", "General Assembly resolution 75/240"),
        ("Res 75/240", "General Assembly resolution 75/240"),
        ("RES. No. 75/240", "General Assembly resolution 75/240"),
        ("resol. 3363 (XXX)", "General Assembly resolution 3363 (XXX)"),
        ("res. 2254 (2015)", "Security Council resolution 2254 (2015)"),
        ("res.75/240", "General Assembly resolution 75/240"),
        ("res. 75-240", "General Assembly resolution 75/240"),
        ("GA Res. 75/240", "General Assembly resolution 75/240"),
        ("UNGA res 75/240", "General Assembly resolution 75/240"),
        ("HRC res. 32/17", "Human Rights Council resolution 32/17"),
        ("UNSCR 2254 (2015)", "Security Council resolution 2254 (2015)"),
        ("UNSCR 1325/2000", "Security Council resolution 1325 (2000)"),
        ("UNGAR 75/240", "General Assembly resolution 75/240"),
        ("A/RES 75/240", "General Assembly resolution 75/240"),
        ("S/RES 2254 (2015)", "Security Council resolution 2254 (2015)"),
        ("dec. 75/564", "General Assembly decision 75/564"),
        ("ECOSOC dec. 2009/201 C", "Economic and Social Council decision 2009/201 C"),
        ("UNSCR 2254", "Security Council resolution 2254 (2015)"),
        ("S/RES 2254", "Security Council resolution 2254 (2015)"),
        ("UNSC res. 2254", "Security Council resolution 2254 (2015)"),
        ("UNSCR 9254", None),
        ("S/RES 9254", None),
        ("UNSC res. 9254", None),
        ("GA res. 1373 (2001)", None),
    ],
)
def test_an_abbreviated_reference_is_read_with_its_right_words(printed: str, right: str | None) -> None:
    """An abbreviated organ is part of it; without its year a Security Council resolution has no right words."""
    text = f"Under {printed}, and"
    (reference,) = references_in(text)
    assert text[reference.start : reference.end] == printed
    assert reference.right == right
    assert (reference.adopted is None) == (right is None)
    assert text[reference.number].isdigit()


@pytest.mark.parametrize(
    ("text", "printed", "right"),
    [
        ("its res. 75/240", "res. 75/240", "resolution 75/240"),
        ("Assembly Res. 75/240", "Res. 75/240", "resolution 75/240"),
        ("General Assembly dec. 75/564", "dec. 75/564", "decision 75/564"),
    ],
)
def test_a_name_that_is_not_an_abbreviation_is_kept(text: str, printed: str, right: str) -> None:
    """Only the word is written in full."""
    (reference,) = references_in(text)
    assert text[reference.start : reference.end] == printed
    assert reference.right == right


@pytest.mark.parametrize("text", ["res. 75/240 and 76/19", "res. 75/240, 76/19", "GA res. 75/240 or 76/19"])
def test_before_several_numbers_there_are_no_right_words(text: str) -> None:
    """The word would have to be a plural."""
    (reference,) = references_in(text)
    assert reference.adopted is not None
    assert reference.right is None


@pytest.mark.parametrize(
    "text",
    [
        "A/RES/75/240, UNEP/EA.5/Res.14, S/RES/2254 (2015), A/RES, X/RES 75/240, AA/RES 75/240",
        "Dec. 2023, 5 Dec 2024, Dec. 31/2023, Dec. 2023/5, Dec 5/12, dec. 3, res. 5, res judicata, Res. of 1999",
        "the Conference res. 6/4, res. 24 hours, UNSCRs on peace, co-res. 75/240, x_res 75/240, dec. 75/999",
    ],
)
def test_other_letters_are_not_found(text: str) -> None:
    """Parts of symbols, months, other bodies, and letters without the number of a resolution or decision."""
    assert references_in(text) == []


def test_abbreviations_are_listed_in_lower_case() -> None:
    """As the words in the index of texts are."""
    assert {"res", "dec", "unscr"} <= abbreviations()
    assert all(abbreviation().fullmatch(word.upper()) for word in abbreviations())


PIECES = ["res", "Dec", "UNSCR", "GA ", "its ", "A/", ".", " ", "75/240", "(2015)", "2254", "No. ", " and ", "é", "\n"]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=15).map("".join)))
def test_positions_are_in_the_text(text: str) -> None:
    """Whatever the text."""
    for reference in references_in(text):
        assert 0 <= reference.start < reference.number < reference.end <= len(text)
