import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.references.web_addresses import without_addresses


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("no address", "no address"),
        ("See <https://un.org/A/78/265>.", "See <xxxxxxxxxxxxxxxxxxxxxxx>."),
        ("http://a.org and https://b.org/c", "xxxxxxxxxxxx and xxxxxxxxxxxxxxx"),
        ("a://b", "a://b"),
    ],
)
def test_an_address_ends_at_the_next_space_or_bracket(text: str, left: str) -> None:
    """With or without angle brackets around it."""
    assert without_addresses(text) == left


@given(st.text(), st.text())
def test_the_rest_keeps_its_position(before: str, after: str) -> None:
    """Whatever the text, only the address is replaced, and nothing is moved."""
    text = f"{before} https://un.org {after}"
    left = without_addresses(text)
    assert len(left) == len(text)
    assert all(new in (old, "x") for new, old in zip(left, text, strict=True))
    assert left[len(before) + 1 :].startswith("x" * len("https://un.org"))
