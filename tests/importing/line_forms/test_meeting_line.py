import pytest

from oewg_cli.importing.line_forms.meeting_line import meeting_line, names_a_room


def read(text: str) -> tuple[int | None, str | None, str | None] | None:
    """Return the number, the kind and the room of a line."""
    line = meeting_line(text)
    if line is None:
        return None
    kind, room = (text[slice(*each)] if each else None for each in (line.kind, line.room))
    return line.number, kind, room


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("34th meeting (closed), Conference Room 3", (34, "closed", "Conference Room 3")),
        ("1st plenary meeting, General Assembly Hall", (1, "plenary", "General Assembly Hall")),
        ("2nd meeting", (2, None, None)),
        ("(side event), Room Chamisso", (None, "side event", "Room Chamisso")),
        ("(part one (closed))", (None, "part one (closed)", None)),
        ("Coffee break, Foyer", (None, "Coffee break", "Foyer")),
        ("Lunch", (None, "Lunch", None)),
        ("Informal consultations", (None, "Informal consultations", None)),
        ("Closed meeting, 12 Rue des Alpes", (None, "Closed", "12 Rue des Alpes")),
        ("Plenary, open-ended meeting, Room 1", (None, "Plenary, open-ended", "Room 1")),
        ("Open-ended (part one)", (None, "Open-ended (part one)", None)),
        ("Contact group on rain, hail and snow, Room 1", (None, "Contact group on rain, hail and snow", "Room 1")),
        ("Room 1, Conference Room 2", None),
        ("Rain, and then snow", None),
        ("The 34th meeting (closed)", None),
        ("34th meeting of the group", None),
        ("(closed", None),
        ("(closed) for all", None),
        ("Conference Room 3", None),
    ],
)
def test_the_line_of_a_meeting_says_its_number_its_kind_and_its_room(
    text: str, said: tuple[int | None, str | None, str | None] | None
) -> None:
    """Or some of them, in this order."""
    assert read(text) == said


@pytest.mark.parametrize(
    ("text", "is_room"),
    [("Conference Room 3", True), ("Plenary Hall", True), ("Clouds in halls", False), ("Room for rivers.", False)],
)
def test_a_room_alone_is_known_by_its_words(text: str, is_room: bool) -> None:  # noqa: FBT001 - a case
    """By the first or the last of them."""
    assert names_a_room(text) is is_room


def test_very_many_parentheses_end() -> None:
    """They are the kind of no meeting."""
    assert meeting_line("(" * 100_000) is None
