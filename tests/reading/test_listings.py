import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.reading.listings import list_at, list_between
from oewg_cli.reading.scanner import tokens_of

_WORDS = re.findall(r"\S+", "1 12 3rd (a) IV A/1/2 to and , ; ( ) “ ” – Chad Chairs the a of items March")
_KINDS = ("range", "label", "symbol", "title", "day", "name", "with", "counted")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("items 1, 2 and 4 to 8", {7}),
        ("the 3rd, 4th and 5th meetings", {3}),
        ("3 (a), 3 (b) and 3 (c)", {3}),
        ("I to IX", {9}),
        ("A/AC.1/2 to A/AC.1/6", {5}),
        ("Monday, 3 March, Tuesday and 6 March", {3}),
        ("Chad, Trinidad and Tobago and Peru", {3}),
        ("“Rain and snow”, “Fog” and “Wind”", {3}),
        ("a Chair, three Vice-Chairs and a Rapporteur", {5}),
        ("the Chair, Ana Diaz (Peru), and the Vice-Chairs, Bo Rask (Chad) and Eva Roy (Mali)", {3}),
        ("clouds over land, clouds over the sea and fog", {3}),
        ("research and training, advice and support to networks", {3, 4}),
        ("trade, science and technology, and finance", {3}),
        ("principles; measures; finance and trade; and reporting", {4}),
        ("clouds over land and the sea", {2}),
        ("clouds over land", None),
        ("clouds over land, fog", None),
        ("items 8 to 4", None),
        ("A/AC.1/2 to A/AC.2/6", None),
        ("the Chair and the Rapporteur", None),
    ],
)
def test_the_elements_of_a_list_are_counted(text: str, numbers: set[int] | None) -> None:
    """Where an "and" may be within an element, each number that may be meant is one of them."""
    tokens = tokens_of(text)
    listing = list_between(tokens, 0, len(tokens.letters), _KINDS)
    assert (listing and listing.numbers) == numbers


def test_a_list_goes_as_far_as_its_elements_do() -> None:
    """What comes after the last label is not read."""
    tokens = tokens_of("items 1 to 3 and 5 will be taken up, and 6")
    listing = list_at(tokens, 0, ("range", "label"))
    assert listing is not None
    assert tokens.words(listing.start, listing.end) == "items 1 to 3 and 5"
    assert list_at(tokens, 6, ("range", "label")) is None


@given(st.lists(st.sampled_from(_WORDS)))
def test_any_words_are_read_as_a_list_or_as_none(words: list[str]) -> None:
    """Elements are in the text, in order, and their numbers are not negative."""
    tokens = tokens_of(" ".join(words))
    listing = list_between(tokens, 0, len(tokens.letters), _KINDS)
    if listing is not None:
        places = [at for element in listing.elements for at in (element.start, element.end)]
        assert places == sorted(places)
        assert all(number >= 0 for number in listing.numbers)
