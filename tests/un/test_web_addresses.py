import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.web_addresses import web_addresses


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("no address", []),
        ("See <https://docs.un.org/en/A/78/265>.", ["https://docs.un.org/en/A/78/265"]),
        ("http://a.org and https://b.org/c", ["http://a.org", "https://b.org/c"]),
        ("a://b", []),
    ],
)
def test_an_address_goes_to_the_next_blank_or_bracket(text: str, addresses: list[str]) -> None:
    """With or without angle brackets around it."""
    assert [text[start:end] for start, end in web_addresses(text)] == addresses


@given(st.text())
def test_places_lie_in_the_text(text: str) -> None:
    """Whatever the text."""
    for start, end in web_addresses(text + " https://x" + text):
        assert 0 <= start < end <= 2 * len(text) + 10
