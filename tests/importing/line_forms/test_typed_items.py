import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.importing.line_forms.typed_items import TypedItems, numbered_item, typed_items


def said(text: str, found: TypedItems | None) -> tuple[tuple[str, ...], str]:
    """Return the items that a line names, and its words."""
    assert found is not None
    return found.items, text[slice(*found.words)]


@pytest.mark.parametrize(
    ("text", "items", "words"),
    [
        ("(Item 3) Clouds", ("3",), "Clouds"),
        ("[Item 3] clouds", ("3",), "clouds"),
        ("item 2 (adoption of the report)", ("2",), "adoption of the report"),
        ("item 2(b) (clouds of the sea) - with films", ("2 (b)",), "clouds of the sea"),
        ("item 2 (clouds), if time permits", ("2",), "clouds"),
        ("item 2 (closed)", ("2",), ""),
        ("item 2 (private) – clouds", ("2",), ""),
        ("Agenda item 3 (a) and (c)", ("3 (a)", "3 (c)"), ""),
        ("Agenda item 3 (a) and (c): clouds", ("3 (a)", "3 (c)"), "clouds"),
        ("Items 3, 4 and 6", ("3", "4", "6"), ""),
        ("items 3 & 4", ("3", "4"), ""),
        ("Items 3 (a)-(f), 4, 5 and 6", ("3 (a)–(f)", "4", "5", "6"), ""),
        ("Items 127 to 135 – Rain", ("127–135",), "Rain"),
        ("Item 4 (a) (i) and (ii)", ("4 (a) (i)", "4 (a) (ii)"), ""),
        ("Item 3(a),(b) High clouds", ("3 (a)", "3 (b)"), "High clouds"),
        ("Clouds [item 3]", ("3",), "Clouds"),
        ("Clouds [5]", ("5",), "Clouds"),
        ("Clouds [115 (h)]", ("115 (h)",), "Clouds"),
        ("Clouds [item 115 (h)]", ("115 (h)",), "Clouds"),
        ("Rain [Item 5 of the provisional agenda]", ("5",), "Rain"),
        ("General discussion on items 3, 4 and 6", ("3", "4", "6"), "General discussion"),
        ("Statements under agenda item 5", ("5",), "Statements"),
        ("Opening plenary: agenda items 1-4", ("1–4",), "Opening plenary"),
        (
            "Introduction of clouds (items 3 and its sub-items (a), (c) and (d), and items 4 and 6)",
            ("3", "3 (a)", "3 (c)", "3 (d)", "4", "6"),
            "Introduction of clouds",
        ),
    ],
)
def test_items_are_read_with_their_words(text: str, items: tuple[str, ...], words: str) -> None:
    """Before them or after them, with the letters of sub-items that stand for themselves."""
    assert said(text, typed_items(text)) == (items, words)


@pytest.mark.parametrize(
    ("text", "words", "mark"),
    [
        ("item 3 cont.", "", "cont."),
        ("item 3, cont'd", "", "cont'd"),
        ("Item 3 (Continued)", "", "(Continued)"),
        ("Items 3 & 4: clouds (cont'd)", "clouds", "(cont'd)"),
        ("Item 3 cont. – clouds", "clouds", "cont."),
        ("Statements on items 3 and 4 (continued)", "Statements", "(continued)"),
        ("Clouds (cont.) [items 3 and 4]", "Clouds", "(cont.)"),
        ("3. Clouds (continued)", "Clouds", "(continued)"),
    ],
)
def test_that_items_go_on_is_not_of_their_words(text: str, words: str, mark: str) -> None:
    """In brackets or without."""
    found = typed_items(text) or numbered_item(text)
    assert found is not None
    assert found.continued is not None
    assert (text[slice(*found.words)], text[found.continued.start : found.continued.end]) == (words, mark)


def test_what_comes_after_a_comma_is_run_in() -> None:
    """It is not a title."""
    found = typed_items("Item 6, followed by rain")
    assert found is not None
    assert (found.items, found.words, found.end) == (("6",), (6, 6), 6)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Clouds",
        "item 5 is closed",
        "Item 3 – 5 speakers",
        "Review of item 3 and 4 proposals",
        "Item 4 and closing",
        "Items for discussion",
        "Item 05",
        "Clouds [of 5]",
        "[5]",
        "Clouds (5)",
        "The items 3 to 5 are closed",
        "Item (a)",
    ],
)
def test_a_line_that_says_something_else_names_no_items(text: str) -> None:
    """Nor does one of which it cannot be told."""
    assert typed_items(text) is None


@pytest.mark.parametrize(
    ("text", "items", "words"),
    [
        ("3. Clouds", ("3",), "Clouds"),
        ("117) Rain", ("117",), "Rain"),
        ("5 (a) High clouds", ("5 (a)",), "High clouds"),
    ],
)
def test_a_number_before_a_title_can_be_that_of_an_item(text: str, items: tuple[str, ...], words: str) -> None:
    """Only all lines together show whether it is."""
    assert typed_items(text) is None
    assert said(text, numbered_item(text)) == (items, words)


@given(
    st.lists(
        st.sampled_from(
            ["Item ", "items ", "5", " (a)", ", ", " and ", "–", " on ", "[", "]", "(", ")", "rain", " cont."]
        )
    ).map("".join)
)
def test_what_is_read_is_within_the_line(text: str) -> None:
    """Whatever it is made of."""
    found = typed_items(text)
    if found is not None:
        assert 0 <= found.words.start <= found.words.end <= found.end <= len(text)
        assert all(item[0].isdigit() for item in found.items)
