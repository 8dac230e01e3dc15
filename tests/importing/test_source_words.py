import pytest

from oewg_cli.importing.source_words import keys_of, source_words


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Monday, 4 March", ["monday", "4", "march"]),
        ("10 a.m.–1 p.m.", ["10", "am", "1", "pm"]),
        ("10am 3 P. M.", ["10", "am", "3", "pm"]),
        ("I am here; spam. Members", ["i", "am", "here", "spam", "members"]),
        ("34th meeting, 1st, 2ND", ["34", "meeting", "1", "2"]),
        ("9th, the th", ["9", "the", "th"]),
        ("A/AC.999/2024/01", ["a", "ac", "999", "2024", "1"]),
        ("00:07", ["0", "7"]),
        ("Über_uns", ["über", "uns"]),
        ("– (…) *", []),
    ],
)
def test_words_and_numbers_are_found_in_a_form_in_which_they_can_be_found_again(text: str, keys: list[str]) -> None:
    """Without differences of case, of zeros before a number, and of the letters of an ordinal."""
    assert [*keys_of(text)] == keys


def test_each_word_has_its_place() -> None:
    """In code points of the text."""
    text = "The 34th, at 3 p.m."
    assert [text[word.start : word.end] for word in source_words(text)] == ["The", "34", "at", "3", "p.m"]
