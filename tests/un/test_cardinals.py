import re

import pytest

from oewg_cli.un.cardinals import cardinal, cardinals


@pytest.mark.parametrize(
    ("word", "number"), [("12", 12), ("twelve", 12), ("Twenty-two", 22), ("ninety-nine", 99), ("100", 100)]
)
def test_numbers_are_read_in_figures_and_words(word: str, number: int) -> None:
    """In any case."""
    assert cardinal(word) == number
    assert re.fullmatch(cardinals(), word)


@pytest.mark.parametrize("word", ["zero", "twelfth", "1000", "12th", "a", ""])
def test_other_words_are_no_numbers(word: str) -> None:
    """Ordinals are not."""
    assert cardinal(word) is None


@pytest.mark.parametrize("text", ["2/12", "12.5", "1,200", "1950–12", "12–13", "one-time", "twenty-one-day"])
def test_a_part_of_a_longer_number_is_not_found(text: str) -> None:
    """Nor a part of a symbol or of a compound."""
    assert re.search(cardinals(), text) is None
