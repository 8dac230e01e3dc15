import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.programme.text_fields import Role, TextField

TEXTS = st.lists(
    st.sampled_from(["a", "é ", "*b*", "[^n]", "[c d](https://x.org)", "<https://x.org/a>", "\\*", "\n"])
).map("".join)


@given(TEXTS, st.integers(0, 30), st.integers(0, 5))
def test_a_part_of_the_plain_text_leads_to_what_was_typed(text: str, start: int, length: int) -> None:
    """What is typed there begins and ends with the same characters, whatever marks are between."""
    field = TextField(("title",), Role.TITLE, text)
    shown = field.plain[start : start + length]
    if not shown.strip():
        return
    place = field.plain_location(start, start + len(shown))
    typed = text[place.start : place.end]
    assert len(typed) >= len(shown)
    assert shown[0] in {typed[0], " "}
    assert shown[-1] in {typed[-1], " "}


def test_marks_are_not_part_of_the_plain_text_and_addresses_are_spaces() -> None:
    """So that no rule about words reads an address."""
    field = TextField(("title",), Role.TITLE, "See *A/78/265*[^n], <https://x.org/A/1/2> and [A/79/1](https://x.org).")
    assert field.plain == f"See A/78/265, {' ' * len('https://x.org/A/1/2')} and A/79/1."
    assert [reference.text for reference in field.references] == ["A/78/265", "A/79/1"]
    assert [mark.footnote for mark in field.marks] == ["n"]


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (2, 9)])
def test_a_part_outside_the_text_is_the_whole(start: int, end: int) -> None:
    """A rule that counts wrongly points at the text, not beyond it."""
    place = TextField(("title",), Role.TITLE, "").plain_location(start, end)
    assert place.path == ("title",)


@given(st.text(alphabet="aé 1_.“\u00a0", max_size=12))
def test_words_are_between_the_first_and_the_last_letter_or_digit(text: str) -> None:
    """And nowhere without any."""
    places = [at for at, char in enumerate(text) if re.match(r"\w", char)]
    assert TextField(("title",), Role.TITLE, text).words_span == ((places[0], places[-1] + 1) if places else (0, 0))


@given(
    st.lists(st.sampled_from(["A/78/265", "resolution 76/1", "and", "(A/79/1),", "é"])),
    st.integers(-2, 60),
    st.integers(-2, 60),
)
def test_references_are_found_between_offsets(words: list[str], start: int, end: int) -> None:
    """Those that begin there, in their order, whatever the offsets."""
    field = TextField(("title",), Role.TITLE, " ".join(words))
    between = tuple(each for each in field.references if start <= each.start < end)
    assert field.references_between(start, end) == between
