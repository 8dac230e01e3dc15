import json
import re

import pytest
from casebook import context_of, with_base
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.facts.listed_counts import listed_counts
from oewg_cli.statements.picture import Picture

_WORDS = re.findall(
    r"\S+",
    "two 3 of the which items States members , : ( ) ; “ ” – and to namely 1 2nd (a) IV A/1/2 Chad Peru March twice a"
    " year in all Chair from those numbered",
)


def picture_of(text: str) -> Picture:
    """Return the picture of a note with one paragraph."""
    return context_of(with_base(f"footnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture


@pytest.mark.parametrize(
    ("text", "number", "listed"),
    [
        ("It has nine items, items 1 to 8 and item 11.", 9, "items 1 to 8 and item 11"),
        ("Three sub-items, namely 3 (a), (b) and (c), are new.", 3, "3 (a), (b) and (c)"),
        ("Four of the ten States (Chad, Fiji, Mali and Nepal) reply.", 4, "Chad, Fiji, Mali and Nepal"),
        ("The manual has three sections, numbered I to III.", 3, "I to III"),
        ("Draft texts 78/3 to 78/6, four in number, are short.", 4, "texts 78/3 to 78/6"),
        ("French and Russian, the two languages of the panel, are used.", 2, "French and Russian"),
        ("Two Vice-Chairs, those from Chad and Peru, continue.", 2, "Chad and Peru"),
        ("The group meets twice a year, in March and July.", 2, "in March and July"),
        ("Two tours will be made, on 8 and 9 June 2024.", 2, "on 8 and 9 June 2024"),
    ],
)
def test_a_number_is_held_against_the_list_beside_it(text: str, number: int, listed: str) -> None:
    """The list comes after the number or before it."""
    (found,) = picture_of(text).read(listed_counts)
    assert (found.number, found.total, found.listed.text) == (number, number, listed)


@pytest.mark.parametrize(
    "text",
    [
        "Two panels will review the plans: Ash (A/1/3), Birch (A/1/4) and Cole (A/1/5).",
        "Four plans are new, among them the following: Ash (A/1/3) and Birch (A/1/4).",
        "Item 3 has three sub-items: 3 (a) and 3 (b) are for Monday, while 3 (c) is not.",
        "Two of the five notes, A/78/3 to A/78/7, are new.",
        "Five experts from Chad and Peru will speak.",
        "At least six seats are free, namely seats 1, 2 and 3.",
        "Twelve States have replied: Chad, Fiji and Peru in time, the others late.",
        "Five members were present: the Chair, the Rapporteur and the Vice-Chairs.",
        "The meeting in Geneva, Rome and Bonn, the two rounds of which were short, was useful.",
        "Each has an agenda, the first of them one of seven items (A/78/1 and Add.1).",
        "The debate lasts nine days (Saturday and Sunday included).",
    ],
)
def test_a_list_of_something_else_or_of_a_part_is_not_one_of_what_is_counted(text: str) -> None:
    """Nothing is read where another noun, an estimate or an open list stands between."""
    assert picture_of(text).read(listed_counts) == ()


@given(st.lists(st.sampled_from(_WORDS), max_size=25))
def test_any_words_have_places_in_their_text(words: list[str]) -> None:
    """Whatever is read, the number and the list are in the text and do not overlap."""
    for found in picture_of("See " + " ".join(words)).read(listed_counts):
        assert found.whole.text
        assert found.listed.text
        assert not found.whole.overlaps(found.listed)
