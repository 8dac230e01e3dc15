"""Letters of another script that look like Latin ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.lookalike_letters import OTHER_LETTERS, lookalikes
from oewg_cli.un.un_data import read_data


def test_each_lookalike_is_a_letter_of_another_script_and_stands_for_a_latin_one() -> None:
    """One each."""
    for letter, latin in read_data("stray_characters")["lookalikes"].items():
        assert OTHER_LETTERS.fullmatch(letter)
        assert latin.isascii()
        assert latin.isalpha()


@pytest.mark.parametrize(
    ("text", "word", "right", "script"),
    [
        ("(\u0415/CN.6/2026/4)", "\u0415/CN.6/2026/4", "E/CN.6/2026/4", "Cyrillic"),
        ("see E/\u0421N.6/2026/4.", "E/\u0421N.6/2026/4", "E/CN.6/2026/4", "Cyrillic"),
        ("document \u0391/80/123, page 3", "\u0391/80/123", "A/80/123", "Greek"),
        ("the C\u043emmission’s", "C\u043emmission", "Commission", "Cyrillic"),
    ],
)
def test_they_are_found_in_words_and_symbols(text: str, word: str, right: str, script: str) -> None:
    """With the word in Latin letters."""
    (found,) = lookalikes(text)
    assert (text[found.start : found.end], found.right, found.script) == (word, right, script)


@pytest.mark.parametrize(
    "text",
    [
        "\u0421\u0421\u0421\u0420",
        "\u0394T and \u03bcm",
        "the \u041a\u043e\u043c\u0438\u0441\u0441\u0438\u044f",
        "\u0414\u043e\u043a \u0410/80/123 \u043e\u043f\u0443\u0431\u043b\u0438\u043a\u043e\u0432\u0430\u043d",
        "plain text",
        "",
    ],
)
def test_words_of_another_script_are_right(text: str) -> None:
    """So are letters that look like no Latin one."""
    assert not lookalikes(text)


@given(st.text("A\u0410\u0430a/.1( )-\u0416", max_size=30))
def test_whatever_the_text_the_right_word_is_as_long_and_has_no_other_letter(text: str) -> None:
    """So that it can be put in its place, and nothing is found there again."""
    for found in lookalikes(text):
        assert found.end - found.start == len(found.right)
        assert not OTHER_LETTERS.search(found.right)


@pytest.mark.parametrize("piece", ["\u0410", "A\u0410", "\u0410/", "\u0410 "])
def test_long_repeated_texts_are_read(piece: str) -> None:
    """In a time that grows with the text."""
    assert isinstance(lookalikes(piece * (8_000 // len(piece))), list)
