import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.facts_of_meetings import facts_of_meetings

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
