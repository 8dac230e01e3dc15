from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.text.adjacent_words import end_before, start_after, word_after, word_before

TEXTS = st.text(alphabet='aB(“" \t\n\u00a0\u2028.', max_size=20)
PLACES = st.integers(0, 20)
CHARS = ' "“(['


@given(TEXTS, PLACES)
def test_it_is_what_the_copies_say(text: str, place: int) -> None:
    """At each place of a text, with whitespace left out and with other characters."""
    at = min(place, len(text))
    assert text[: end_before(text, at)] == text[:at].rstrip()
    assert text[: end_before(text, at, CHARS)] == text[:at].rstrip(CHARS)
    assert text[start_after(text, at) :] == text[at:].lstrip()
    assert text[start_after(text, at, CHARS) :] == text[at:].lstrip(CHARS)


@given(TEXTS, PLACES)
def test_a_word_ends_at_whitespace(text: str, place: int) -> None:
    """And there may be none."""
    at = min(place, len(text))
    assert word_before(text, at) == ["", *text[:at].split()][-1]
    assert word_after(text, at) == [*text[at:].split(), ""][0]
