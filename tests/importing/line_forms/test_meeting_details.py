import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.importing.line_forms.meeting_details import is_room, meeting_details, typed_kind


def said(text: str) -> tuple[int | None, str, str, str, str]:
    """Return the number, the kind, the room and those who meet, and what comes after them."""
    found = meeting_details(text)
    assert found is not None
    kind, room, who = (text[slice(*place)] if place else "" for place in (found.said.kind, found.said.room, found.who))
    return found.said.number, kind, room, who, text[found.end :]


@pytest.mark.parametrize(
    ("text", "number", "kind", "room"),
    [
        ("2nd meeting (closed)", 2, "closed", ""),
        ("209th meeting", 209, "", ""),
        ("4th plenary meeting", 4, "plenary", ""),
        ("4th meeting (private), Room XX", 4, "private", "Room XX"),
        ("Meeting No. 4", 4, "", ""),
        ("Conference Room 4, 2nd meeting", 2, "", "Conference Room 4"),
        ("(closed)", None, "closed", ""),
        ("Closed meeting", None, "Closed meeting", ""),
        ("Lunch break", None, "Lunch break", ""),
        ("ECOSOC Chamber", None, "", "ECOSOC Chamber"),
        ("Assembly Hall - 4th floor (Open)", None, "Open", "Assembly Hall - 4th floor"),
        ("Plenary I (Palm Hall)", None, "", "Plenary I (Palm Hall)"),
        ("Trusteeship Council Chamber (hybrid)", None, "hybrid", "Trusteeship Council Chamber"),
        ("Drafting group, Room 2", None, "Drafting group", "Room 2"),
    ],
)
def test_a_line_that_is_all_of_a_meeting_is_read(text: str, number: int | None, kind: str, room: str) -> None:
    """In any order of its parts."""
    assert said(text) == (number, kind, room, "", "")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("2nd meeting: opening of the session", ": opening of the session"),
        ("2nd meeting – item 3 (rain)", " – item 3 (rain)"),
        ("Room 3: item 5", ": item 5"),
        ("Side event: storms", ": storms"),
        ("4th plenary meeting (closed)", " (closed)"),
    ],
)
def test_what_is_done_comes_after_it(text: str, rest: str) -> None:
    """And a second kind is not lost."""
    assert said(text)[4] == rest


def test_words_before_a_room_and_an_access_are_those_who_meet() -> None:
    """Without the access they may be what is done there."""
    assert said("Group of Islands - Room 4 A (closed)") == (None, "closed", "Room 4 A", "Group of Islands", "")
    assert meeting_details("Clouds and rain, Room 4 A") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Item 3",
        "Opening of the session",
        "Opening (closed)",
        "tbc",
        "Plenary discussion on clouds",
        "Informal consultations",
        "Informal consultations on rain",
        "Room for improvement",
        "Opening ceremony, Plenary Hall",
    ],
)
def test_what_is_done_is_nothing_of_a_meeting(text: str) -> None:
    """Also where it begins with such a word."""
    assert meeting_details(text) is None


@pytest.mark.parametrize("text", ["Conference Room 3", "Room XX", "Room 4 A", "Salle XVIII", "Main Hall", "online"])
def test_a_room_has_a_name_or_a_number(text: str) -> None:
    """Or is none, as online."""
    assert is_room(text)


@pytest.mark.parametrize(("text", "kind"), [("Closed", "closed"), ("OPEN", "open"), ("Open to NGOs", "Open to NGOs")])
def test_a_known_kind_is_typed_in_lower_case(text: str, kind: str) -> None:
    """Others stay as they are."""
    assert typed_kind(text) == kind


@given(
    st.lists(
        st.sampled_from(
            ["2nd meeting", "Room 3", "(closed)", "(", ")", "[", ", ", " - ", ": ", "rain", "  ", "4th floor"]
        )
    ).map("".join)
)
def test_what_is_read_is_within_the_line(text: str) -> None:
    """Whatever it is made of."""
    found = meeting_details(text)
    if found is not None:
        places = [place for place in (found.said.kind, found.said.room, found.who) if place]
        assert all(0 <= place.start < place.end <= max(found.end, place.end) <= len(text) for place in places)
