import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.timing.timed_statements import Timed
from oewg_cli.statements.timing.timed_subjects import timed_subjects

PROGRAMME = """\
agenda: {items: {1: Organization of work, 2: Height of clouds over the sea, 3: Fog, 3 (a): Fog in ports}}
programme:
  - date: 2024-03-04
    meetings:
      - {time: morning, room: Sky Lounge, entries: [item: 1, {item: 2, list: [Director of the Fog Service, Iceland]}]}
      - {time: afternoon, body: Round table 1, entries: [{item: 3 (a), text: Lamps and bells of harbours}]}
      - {time: evening, kind: reception, text: Hosted by the Chair}
  - date: 2024-03-05
    meetings:
      - {time: morning, body: Round table 2, entries: [{item: 3, heading: Panel of pilots}]}
"""


def read(text: str) -> Timed:
    """Read a paragraph."""
    return context_of(with_base(f"{PROGRAMME}paragraphs: [{json.dumps(text)}]\n")).picture.read(timed_subjects)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The height of clouds comes up on Monday.", [("height of clouds", ["Monday"])]),
        ("On Tuesday the subject is fog in ports.", [("fog in ports", ["Tuesday"])]),
        ("Fog on Monday and the pilots’ panel on Tuesday.", [("Fog", ["Monday"]), ("pilots’ panel", ["Tuesday"])]),
        ("As follows: item 1 at noon; and item 2 at 3 p.m.", [("item 1", ["noon"]), ("item 2", ["3 p.m."])]),
        ("Round tables 1 and 2 meet at noon.", [("Round tables 1 and 2", ["noon"])]),
        ("Iceland speaks at 3 p.m.", [("Iceland", ["3 p.m."])]),
        ("The reception is in the Sky Lounge.", [("reception", ["Sky Lounge"])]),
        ("Fog is item 3. It comes up on Monday.", [("item 3", ["Monday"])]),
        ("Once the pilots’ panel is over, on Monday, fog in ports is left.", []),
        ("Height and clouds of the sea are shown on Monday.", [("Height and clouds of the sea", ["Monday"])]),
        ("A reception of the host is held on Monday.", []),
        ("The Network on Fog in Ports dines on Monday.", []),
        ("The list of speakers on fog in ports closes on Monday.", []),
        ("The report on fog in ports is dated 4 March 2024.", []),
        ("Fog in ports was dealt with on Monday.", []),
        ("The Commission on Rain takes up fog in ports on Monday.", []),
        (
            "Fog in ports is first and on Tuesday the reception, on Monday the fog.",
            [("reception", ["Tuesday"]), ("fog", ["Monday"])],
        ),
        (
            "On Tuesday, fog in ports in the morning and the reception at 8 p.m.",
            [("fog in ports", ["Tuesday"]), ("fog in ports", ["morning"]), ("reception", ["8 p.m."])],
        ),
        ("Fog begins on Monday and ends on Tuesday.", [("Fog", ["Monday"]), ("Fog", ["Tuesday"])]),
        ("Fog is on Monday and the rest of the work on Tuesday.", [("Fog", ["Monday"])]),
        ("The films are on Monday and, to take up fog, on Tuesday.", [("fog", ["Tuesday"])]),
        ("Seas of clouds are high on Monday.", []),
    ],
)  # fmt: skip
def test_what_is_scheduled_is_known_by_its_words(text: str, times: list[tuple[str, list[str]]]) -> None:
    """The verb does not matter; preparations, papers, other bodies, the past, and what is unclear are left."""
    found = [
        (each.part.shown, [each.sentence.text[time.start : time.end] for time in each.occasions])
        for each in read(text).subjects
    ]
    assert found == times


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("Fog in ports follows the height of clouds.", [("Fog in ports", "after", "height of clouds")]),
        ("Before the pilots’ panel, fog in ports is taken up.", [("fog in ports", "before", "pilots’ panel")]),
        ("Fog in ports follows from warm air.", []),
    ],
)
def test_the_order_of_two_things_is_read(text: str, orders: list[tuple[str, str, str]]) -> None:
    """It needs no time."""
    assert [(each.first.shown, each.kind, each.second.shown) for each in read(text).orders] == orders
