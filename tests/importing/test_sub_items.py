import pytest
from manuscripts import note_with, recognized


def items_of(programme: str) -> list[str]:
    """Return the headings of a programme, each with its item and the title that is read of it."""
    parts = recognized(note_with(programme)).parts
    return [
        f"{part.item.number}: {part.words.plain[slice(*part.item.title)]}" if part.item else part.words.plain
        for part in parts
        if part.kind.value == "heading"
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("(a) Rain", "(b) Hail"), ["4 (a): Rain", "4 (b): Hail"]),
        (("(a)  Rain;", "(b)  Hail; and", "(c)  Snow."), ["4 (a): Rain", "4 (b): Hail", "4 (c): Snow."]),
        (("(a) Rain (continued)", "(b) Hail (concluded)"), ["4 (a): Rain", "4 (b): Hail"]),
        (("(a) Rain", "Showers", "(b) Hail"), ["4 (a): Rain", "4 (b): Hail"]),
        (("(b) Hail",), []),
        (("(a) Rain", "(c) Snow"), ["4 (a): Rain"]),
        (("(a) rain in the words of a resolution",), []),
        (("(a) Rain", "Agenda item 5: dew", "(b) Hail"), ["4 (a): Rain", "5: dew"]),
        (("• Rain", "1. Hail", "(aa) Snow"), []),
    ],
)
def test_lettered_lines_under_an_item_are_its_sub_items(lines: tuple[str, ...], expected: list[str]) -> None:
    """From (a) on; other letters, and texts in lower case, are lines of a list."""
    assert items_of("\n\n".join(("Morning", "Agenda item 4: clouds", *lines))) == ["4: clouds", *expected]


def test_letters_go_on_from_those_of_an_earlier_meeting() -> None:
    """Also where one comes again; those of another item do not."""
    programme = (
        *("Morning", "Agenda item 4: clouds", "(a) Rain", "(b) Hail"),
        *("Afternoon", "Agenda item 4: clouds (continued)", "(b) Hail (continued)", "(c) Snow"),
    )
    assert items_of("\n\n".join(programme)) == [
        *("4: clouds", "4 (a): Rain", "4 (b): Hail"),
        *("4: clouds", "4 (b): Hail", "4 (c): Snow"),
    ]
    assert items_of("\n\n".join((*programme[:5], "Agenda item 5: dew", "(c) Frost")))[-1] == "5: dew"


def test_a_lettered_line_under_another_heading_is_none() -> None:
    """Nor is one in the meeting after that of an item."""
    assert items_of("Morning\n\nAgenda item 4: clouds\n\nAfternoon\n\nOpening\n\n(a) Rain\n") == [
        "4: clouds",
        "Opening",
    ]
