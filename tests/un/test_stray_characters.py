"""Stray characters are recognized, and those that a script needs are accepted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.stray_characters import (
    decoded,
    garbled_characters,
    invisible_characters,
    name_of_invisible,
    serves_a_script,
    typed_bullets,
)


def test_each_invisible_character_has_a_name_with_its_article() -> None:
    """So that a message can name what cannot be seen."""
    for code in range(0x110000):
        if invisible_characters().fullmatch(chr(code)):
            assert name_of_invisible(chr(code)).startswith(("a ", "an ", "the "))


@pytest.mark.parametrize("char", ["\u00a0", "\u202f", "\u2009", "\u2011", "\ufe0f", "-", "é"])
def test_no_break_spaces_and_hyphens_are_not_invisible_characters(char: str) -> None:
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
def test_a_script_may_need_invisible_characters(text: str, *, serves: bool) -> None:
    """Joiners next to letters that are not Latin and next to pictures, direction marks near Arabic and Hebrew."""
    found = invisible_characters().search(text)
    assert found
    assert serves_a_script(text, *found.span()) == serves


@pytest.mark.parametrize("right", [*"–—‘’“…€•éèüñçÅßØ°§«»½\u00a0žşИж", "привет", "’“"])
def test_what_was_read_in_a_wrong_encoding_is_decoded(right: str) -> None:
    """UTF-8 read as Windows-1252."""
    garbled = right.encode().decode("cp1252")
    found = garbled_characters().search(garbled)
    assert found
    assert found[0] == garbled
    assert decoded(garbled) == right


@pytest.mark.parametrize("text", ["Âme", "cliché”…", "Ñuñoa", "Å", "Ã", "â€", "Ð", "São", "é”", "–"])
def test_letters_with_accents_are_not_garbled(text: str) -> None:
    """What does not decode to a character that people type was read correctly."""
    assert all(decoded(found[0]) is None for found in garbled_characters().finditer(text))


def test_bullets_are_single_characters() -> None:
    """None is listed twice."""
    assert len(set(typed_bullets())) == len(typed_bullets())


@given(st.text())
def test_decoding_never_fails(text: str) -> None:
    """Any text is decoded or not."""
    assert decoded(text) is None or decoded(text)
