import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.lint.reporters.columns import columns, fitting
from oewg_cli.text.quoting import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a\ufffd[31mb"),
        ("a\tb\n", "a\ufffdb\ufffd"),
        ("\ud800", "\ufffd"),
        ("a\u202eb\u2066\u2028", "a\ufffdb\ufffd\ufffd"),
        ("a\u00a0ش\u200f😀", "a\u00a0ش\u200f😀"),
    ],
)
def test_what_a_terminal_would_obey_is_not_sent_to_it(text: str, shown: str) -> None:
    """Everything else stays, also spaces and direction marks."""
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("ab", 2),
        ("a\t", 5),
        ("é\t", 5),
        ("日本", 4),
        ("Ａ", 2),
        ("e\u0301", 1),
        ("1\u20dd", 1),
        ("\u200fش", 1),
    ],
)
def test_a_text_takes_the_columns_that_a_terminal_gives_it(text: str, width: int) -> None:
    """Wide characters take two, combining and direction marks none, a tab four."""
    assert columns(text) == width


@given(st.text(st.characters()), st.integers(0, 20))
def test_as_many_characters_fit_as_have_columns(text: str, room: int) -> None:
    """No more, and no fewer."""
    count = fitting(text, room)
    assert columns(text[:count]) <= room
    assert count == len(text) or columns(text[: count + 1]) > room
