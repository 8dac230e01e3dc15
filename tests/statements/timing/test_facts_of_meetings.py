import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.timing.facts_of_meetings import facts_of_meetings

PROGRAMME = """\
body: [{name: Conference on clouds}, {name: Contact group on fog}]
programme:
  - date: 2024-03-04
    meetings:
      - {time: morning, kind: plenary, room: Room I, entries: [item: 1]}
      - {time: lunch, kind: side event, room: Room V, heading: Rain}
      - {time: afternoon, body: Contact group on fog, room: The Loft, entries: [item: 1]}
  - date: 2024-03-05
    meetings: [{time: morning, body: Contact group on fog, room: Room II, entries: [item: 2]}]
"""


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The contact group on fog will meet in Room II.", [("Room II", 2)]),
        ("The contact group on fog will meet in the Loft on Monday, 4 March.", [("the Loft", 1)]),
        ("Side events are held at lunchtime in Room V.", [("Room V", 1)]),
        ("There will be one plenary meeting, which will take place in Room I.", [("Room I", 1)]),
        ("The Chair will open the session in Room I at 10 a.m. on Monday, 4 March.", [("Room I", 1)]),
        ("The rooms are Room I (plenary) and Room II (contact group on fog).", [("Room I", 1), ("Room II", 2)]),
        ("Room II will be reserved for the contact group on fog.", [("Room II", 2)]),
        ("Two plenary meetings will take place in Room I.", [("Room I", 1)]),
        ("For the contact group on fog, Room II has been set aside.", [("Room II", 2)]),
        ("In Room II, where the contact group on fog meets, there are 40 seats.", [("Room II", 2)]),
        ("The contact group on fog has Room XVIII at its disposal.", [("Room XVIII", 2)]),
        ("A contact group on fog was established. It is to work in Room II.", [("Room II", 2)]),
        ("All meetings of the contact group on fog are in Room II.", [("Room II", 2)]),
        (
            "Plenary meetings and the contact group on fog meet, the former in Room I and the latter in Room II.",
            [("Room I", 1), ("Room II", 2)],
        ),
        (
            "Plenary meetings and the contact group on fog will be held in Rooms I and II, respectively.",
            [("I", 1), ("II", 2)],
        ),
        ("The contact group on fog and others meet in Rooms I and II, respectively.", []),
        ("Documents for the contact group on fog are at the counter in Room II.", []),
        ("The contact group on fog meets in Room II, which is also on a screen in Room III.", [("Room II", 2)]),
        ("The Chair of the contact group on fog will hold consultations in Room II.", []),
        ("The contact group on fog will usually meet in Room II.", []),
        ("The contact group on fog met in Room II in 2023.", []),
        ("The Bureau will meet in Room II.", []),
    ],
)
def test_meetings_of_the_programme_are_held_in_a_room(text: str, stated: list[tuple[str, int]]) -> None:
    """A day beside the room says which of them are meant."""
    picture = context_of(with_base(f"footnotes: {{}}\n{PROGRAMME}paragraphs: [{json.dumps(text)}]\n")).picture
    assert [
        (each.wording.text, len(each.at_times)) for each in picture.read(facts_of_meetings) if each.occasion.room
    ] == stated


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("All meetings will be held in Room XX.", [("Room XX", True)]),
        ("The meetings of the session will be held in Conference Room 3.", [("Conference Room 3", False)]),
        ("The meetings will be held in Room XX or in Room XXI.", []),
        ("The briefing will be held in Room XX.", []),
    ],
)
def test_the_meetings_are_held_in_a_room(text: str, stated: list[tuple[str, bool]]) -> None:
    """A choice of rooms says nothing."""
    picture = context_of(with_base(f"footnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture
    assert [(each.wording.text, each.all_of_them) for each in picture.read(facts_of_meetings)] == stated


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        (
            "The contact group on fog, from 9 to 11 a.m., and the plenary, from 3 to 6 p.m.",
            ["9 to 11 a.m.", "3 to 6 p.m."],
        ),
        ("Between meetings, from 1 to 3 p.m., the room is closed.", []),
        ("Its secretariat is open from 9 a.m. to 6 p.m.", []),
        ("Badges for the meetings are handed out from 8 to 10 a.m.", []),
    ],
)
def test_meetings_have_hours(text: str, hours: list[str]) -> None:
    """What is open at some hours is not a meeting."""
    picture = context_of(with_base(f"footnotes: {{}}\n{PROGRAMME}paragraphs: [{json.dumps(text)}]\n")).picture
    assert [each.wording.text for each in picture.read(facts_of_meetings) if each.occasion.hours] == hours
