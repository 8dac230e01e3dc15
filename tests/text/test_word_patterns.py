import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.text.word_patterns import any_case

WORDS = ("is to", "will", "would", "is")
PATTERN = re.compile(any_case(WORDS))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("will", "will"),
        ("WOULD", "WOULD"),
        ("Is to", "Is to"),
        ("is\u00a0to", "is\u00a0to"),
        ("Isle", "Is"),
        ("may", None),
    ],
)
def test_words_are_found_in_any_case_and_with_any_space(text: str, found: str | None) -> None:
    """A word may be in capitals, and a space may be a no-break space."""
    match = PATTERN.match(text)
    assert (match and match[0]) == found


@given(st.text("iI stowuldWILO\u00a0", max_size=20))
def test_a_pattern_finds_what_the_words_one_by_one_would_find(text: str) -> None:
    """The first letters only make it faster."""
    plain = re.compile("|".join(WORDS).replace(" ", r"\s"), re.IGNORECASE)
    assert [match.span() for match in PATTERN.finditer(text)] == [match.span() for match in plain.finditer(text)]
