import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.importing.line_forms.item_line import ItemHeading, continued_at, item_heading


def read(text: str) -> ItemHeading:
    """Read the heading of an item."""
    heading = item_heading(text)
    assert heading is not None
    return heading


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("Agenda item 5: measurement of clouds", "5", "measurement of clouds"),
        ("AGENDA ITEM 5: CLOUDS", "5", "CLOUDS"),
        ("Agenda item 5 (a): high clouds", "5 (a)", "high clouds"),
        ("Agenda item 5(A): high clouds", "5 (a)", "high clouds"),
        ("Agenda item 5 (a) (ii): x", "5 (a) (ii)", "x"),
        ("Item 5. Clouds", "5", "Clouds"),
        ("Item 5) Clouds", "5", "Clouds"),
        ("Item no. 5 – Clouds", "5", "Clouds"),
        ("Item 5 - Clouds", "5", "Clouds"),
        ("Agenda item 5 — Clouds", "5", "Clouds"),
        ("Agenda item 5:clouds", "5", "clouds"),
        ("Item 5—Clouds", "5", "Clouds"),
        ("Agenda item 5: rain (agenda item 6)", "5", "rain (agenda item 6)"),
        ("Agenda item 5: clouds (high clouds)", "5", "clouds (high clouds)"),
        ("Agenda item 5", "5", ""),
        ("Agenda item 5: ", "5", ""),
        ("Clouds (agenda item 5)", "5", "Clouds"),
        ("Clouds [item 5]", "5", "Clouds"),
        ("Clouds – agenda item 5 (b)", "5 (b)", "Clouds"),
    ],
)
def test_the_heading_of_an_item_has_its_number_and_its_title(text: str, number: str, title: str) -> None:
    """Before the title or after it, however the two are divided."""
    heading = read(text)
    assert (heading.number, text[slice(*heading.title)]) == (number, title)
    assert (heading.continued, heading.is_right) == (None, True)


@pytest.mark.parametrize(
    ("text", "title", "state"),
    [
        ("Agenda item 5: clouds (continued)", "clouds", "(continued)"),
        ("Agenda item 5: clouds (contd.)", "clouds", "(contd.)"),
        ("Agenda item 5: clouds (cont’d)", "clouds", "(cont’d)"),
        ("Agenda item 5: clouds (con't)", "clouds", "(con't)"),
        ("Agenda item 5: clouds [continued]", "clouds", "[continued]"),
        ("Agenda item 5: clouds (ContinuedMark)", "clouds", "(ContinuedMark)"),
        ("Agenda item 5: clouds (contineud)", "clouds", "(contineud)"),
        ("Agenda item 5: clouds cont.", "clouds", "cont."),
        ("Agenda item 5: clouds – continued", "clouds", "continued"),
        ("Agenda item 5 (continued): clouds", "clouds", "(continued)"),
        ("Agenda item 5 (contd): clouds", "clouds", "(contd)"),
        ("Agenda item 5 (continued)", "", "(continued)"),
        ("Clouds [item 5] (continued)", "Clouds", "(continued)"),
        ("Clouds (cont.) (agenda item 5)", "Clouds", "(cont.)"),
        ("Agenda item 5: clouds (high) (continued)", "clouds (high)", "(continued)"),
    ],
)
def test_that_an_item_goes_on_is_not_part_of_its_title(text: str, title: str, state: str) -> None:
    """Only `(continued)` is spelled right."""
    heading = read(text)
    assert heading.continued is not None
    assert (text[slice(*heading.title)], text[slice(*heading.continued)]) == (title, state)
    assert heading.is_right == (state == "(continued)")


@pytest.mark.parametrize(
    "text",
    [
        "Agenda item 5: clouds (if concluded)",
        "Agenda item 5: clouds (to be continued)",
        "Agenda item 5: clouds (continental)",
        "Agenda item 5: discontinued clouds",
        "Agenda item 5: clouds (if time permits)",
    ],
)
def test_other_words_in_brackets_are_of_the_title(text: str) -> None:
    """They say something else."""
    heading = read(text)
    assert heading.continued is None
    assert text[slice(*heading.title)] == text.removeprefix("Agenda item 5: ")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Agenda item 5: clouds (continued) – exchange", " – exchange"),
        ("Agenda item 5: clouds (continued): exchange", ": exchange"),
        ("Clouds (agenda item 5) – exchange", " – exchange"),
        ("Clouds [item 5] (continued), exchange", ", exchange"),
    ],
)
def test_what_comes_after_is_not_part_of_the_heading(text: str, rest: str) -> None:
    """It is run in."""
    assert text[read(text).end :] == rest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Agenda items 4 and 5: x",
        "Items 4–6: x",
        "Item 4, 5: x",
        "Agenda item 5 (a) and (b): x",
        "Agenda item 5 - 7: x",
        "Discussion on clouds (agenda items 4 and 5)",
    ],
)
def test_the_heading_of_several_items_is_that_of_none(text: str) -> None:
    """It is a line like any other."""
    assert item_heading(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "5. Clouds",
        "Items for discussion",
        "Agenda item V: clouds",
        "Agenda item 1000: x",
        "Agenda item 05: x",
        "Item 5a: clouds",
        "Item 5 clouds",
        "Agenda item 5 and other matters",
        "Statements under agenda item 5",
        "See agenda item 5 for clouds",
        "Consideration of agenda item 5: clouds",
        "(agenda item 5)",
        "Agenda",
    ],
)
def test_a_line_that_only_names_an_item_is_not_its_heading(text: str) -> None:
    """Nor is one whose number is none of an agenda."""
    assert item_heading(text) is None


@given(
    st.lists(
        st.sampled_from(
            ["Agenda item ", "5", " (a)", ":", " ", "clouds", "(continued)", "cont.", " – ", "[", "]", ",", "\t"]
        )
    ).map("".join)
)
def test_places_are_in_the_line_and_in_order(text: str) -> None:
    """Whatever is there; the title has neither the number nor what says that the item goes on."""
    heading = item_heading(text)
    if heading is not None:
        assert 0 <= heading.title.start <= heading.title.end <= len(text)
        assert heading.title.end <= heading.end <= len(text)
        state = heading.continued
        assert state is None or 0 <= state.start < state.end <= len(text)
        assert state is None or state.end <= heading.title.start or heading.title.end <= state.start


@given(st.text(max_size=30), st.integers(0, 30))
def test_what_is_continued_is_at_its_place(text: str, at: int) -> None:
    """In its brackets."""
    found = continued_at(text + "(ContinuedMark)", at)
    assert found is None or found.start >= at


@pytest.mark.parametrize(
    ("text", "title"),
    [("Agenda item 5: clouds, continued", "clouds"), ("Agenda item 5: clouds (discontinued)", "clouds (discontinued)")],
)
def test_a_title_has_neither_more_nor_less_than_its_words(text: str, title: str) -> None:
    """A comma before `continued` is none of them; what does not go on is."""
    assert text[slice(*read(text).title)] == title


@pytest.mark.parametrize("number", ["5.1", "5.1.2", "5.1 (a)"])
def test_a_number_with_a_point_in_it_is_not_cut(number: str) -> None:
    """Some agendas have such numbers; it is not that of item 5."""
    assert read(f"Agenda item {number}: clouds").number == number


@pytest.mark.parametrize("state", ["opens", "concluded", "resumed"])
@pytest.mark.parametrize("text", ["Agenda item 5: clouds ({})", "Agenda item 5 ({})", "Clouds (item 5) ({})"])
def test_a_state_is_not_part_of_the_title(text: str, state: str) -> None:
    """Wherever the number is."""
    heading = read(text.format(state))
    assert heading.state == state
    assert text.format(state)[slice(*heading.title)].casefold() in {"clouds", ""}
