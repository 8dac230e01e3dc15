import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.text.roman_numerals import arabic, roman


@pytest.mark.parametrize(
    ("number", "numeral"),
    [(1, "I"), (4, "IV"), (9, "IX"), (30, "XXX"), (48, "XLVIII"), (75, "LXXV"), (1946, "MCMXLVI"), (3999, "MMMCMXCIX")],
)
def test_a_numeral_is_written_and_read(number: int, numeral: str) -> None:
    """In both directions."""
    assert roman(number) == numeral
    assert arabic(numeral) == number


@given(st.integers(1, 3999))
def test_reading_is_the_inverse_of_writing(number: int) -> None:
    """A number that is written and read is the same."""
    assert arabic(roman(number)) == number


@pytest.mark.parametrize("text", ["", "IIX", "XXXX", "IC", "VV", "xxx", "30", "MMMM", "X X", "M" * 5000])
def test_a_text_that_is_not_a_numeral_is_not_read(text: str) -> None:
    """Only what would be written is read."""
    assert arabic(text) is None


@given(st.text())
def test_reading_never_fails(text: str) -> None:
    """Any text is either a numeral or not."""
    assert arabic(text) is None or roman(arabic(text) or 0) == text


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_there_is_no_numeral_for_other_numbers(number: int) -> None:
    """Nothing is written for what the Romans did not write."""
    with pytest.raises(ValueError, match="is not a number from 1 to 3999"):
        roman(number)


def test_word_counts_further() -> None:
    """With as many letters as it takes."""
    assert roman(5000, largest=32767) == "MMMMM"
