"""Signs from elsewhere are known, and those that a script needs are left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.stray_characters import (
    garbled_characters,
    invisible_characters,
    name_of_invisible,
    regained,
    serves_a_script,
    typed_bullets,
)


def test_each_invisible_sign_has_a_name_with_its_article() -> None:
    """So that a message can say what nobody sees."""
    for code in range(0x110000):
        if invisible_characters().fullmatch(chr(code)):
            assert name_of_invisible(chr(code)).startswith(("a ", "an ", "the "))


@pytest.mark.parametrize("char", ["\u00a0", "\u202f", "\u2009", "\u2011", "\ufe0f", "-", "é"])
def test_blanks_and_hyphens_that_hold_words_together_are_not_invisible_signs(char: str) -> None:
    """A no-break space is right."""
    assert not invisible_characters().search(char)


@pytest.mark.parametrize(
    ("text", "serves"),
    [
        ("می\u200cخواهم", True),
        ("क्\u200dष", True),
        ("👩\u200d💻", True),
        ("the\u200cgroup", False),
        ("the \u200c group", False),
        ("\u200fمرحبا", True),
        ("مرحبا (1)\u200e.", True),
        ("\u202bمرحبا", True),
        ("the\u200e group", False),
        ("\u200f", False),
        ("مرحبا\u00ad", False),
        ("مرحبا\u200b\u200f", False),
    ],
)
def test_a_sign_serves_the_script_beside_it(text: str, *, serves: bool) -> None:
    """Joiners beside letters that are not Latin and beside pictures, marks of direction near Arabic and Hebrew."""
    found = invisible_characters().search(text)
    assert found
    assert serves_a_script(text, *found.span()) == serves


@pytest.mark.parametrize("right", [*"–—‘’“…€•éèüñçÅßØ°§«»½\u00a0žşИж", "привет", "’“"])
def test_what_was_read_in_a_wrong_encoding_is_regained(right: str) -> None:
    """UTF-8 read as Windows-1252."""
    garbled = right.encode().decode("cp1252")
    found = garbled_characters().search(garbled)
    assert found
    assert found[0] == garbled
    assert regained(garbled) == right


@pytest.mark.parametrize("text", ["Âme", "cliché”…", "Ñuñoa", "Å", "Ã", "â€", "Ð", "São", "é”", "–"])
def test_letters_with_accents_are_letters(text: str) -> None:
    """What makes no sign, or none that would be typed, was read rightly."""
    assert all(regained(found[0]) is None for found in garbled_characters().finditer(text))


def test_bullets_are_single_signs() -> None:
    """None stands there twice."""
    assert len(set(typed_bullets())) == len(typed_bullets())


@given(st.text())
def test_any_text_can_be_regained_or_not(text: str) -> None:
    """Nothing fails."""
    assert regained(text) is None or regained(text)
