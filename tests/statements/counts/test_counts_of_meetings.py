import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.counts.counts_of_meetings import counts_of_meetings

PROGRAMME = """\
body: [{name: Conference on clouds}, {name: Committee of the Whole}]
programme:
  - date: 2024-03-04
    meetings:
      - {time: morning, number: 1, entries: [item: 1]}
      - {time: lunch, kind: side event, heading: Rain}
      - {time: afternoon, body: Committee of the Whole, entries: [item: 1]}
  - date: 2024-03-05
    meetings:
      - {time: morning, body: Committee of the Whole, entries: [item: 2]}
      - {time: lunch, kind: side event, heading: Hail}
      - {time: afternoon, number: 2, entries: [Closure of the session]}
"""


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The Committee of the Whole, with three meetings, begins on Monday.", ["three meetings"]),
        ("For the Committee of the Whole, one meeting and three meetings are too few.", ["three meetings"]),
        ("The timetable of the Conference (four meetings) is annexed.", ["four meetings"]),
        ("The Committee of the Whole has been allotted three meetings.", ["three meetings"]),
        ("The Committee of the Whole will take action on them on 5 March, in two meetings.", ["two meetings"]),
        ("Side events take place; the secretariat has retained the three shown in the programme.", ["three"]),
        ("The Committee of the Whole, with two meetings, begins on Monday.", []),
        ("The programme has four meetings.", []),
        ("The programme has five meetings.", ["five meetings"]),
        ("The programme has nine meetings of the regional groups.", []),
        ("The Committee of the Whole may hold three meetings.", []),
        ("There will be four meetings, two of the Conference and two of the Committee of the Whole.", []),
        ("The Committee of the Whole held three meetings in 2023.", []),
        ("The Bureau will hold three meetings.", []),
        ("During the first two days, the Conference has six meetings.", []),
        ("Two of the five meetings reserved for rain are short.", []),
    ],
)
def test_meetings_are_counted_with_any_verb(text: str, wrong: list[str]) -> None:
    """A part of the work cannot have more meetings than there are on its days."""
    picture = context_of(with_base(f"footnotes: {{}}\n{PROGRAMME}paragraphs: [{json.dumps(text)}]\n")).picture
    assert [each.wording.text for each in picture.read(counts_of_meetings) if not each.is_right] == wrong


NUMBERED = """\
body: [{name: Conference on clouds}, {name: Working Group 1}, {name: Working Group 2}]
programme:
  - date: 2024-03-04
    meetings:
      - {time: morning, number: 1, entries: [item: 1]}
      - {time: afternoon, body: Working Group 1, entries: [item: 1]}
      - {time: afternoon, body: Working Group 2, entries: [item: 1]}
  - date: 2024-03-05
    meetings:
      - {time: morning, body: Working Group 1, entries: [item: 2]}
      - {time: afternoon, number: 2, entries: [Closure of the session]}
"""


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The programme has three meetings of the working groups.", []),
        ("The working groups have three meetings, and the Conference two.", []),
        ("The programme has two meetings of the working groups.", ["two meetings"]),
        ("The working groups have four meetings.", ["four meetings"]),
    ],
)
def test_bodies_that_differ_by_a_number_are_named_together(text: str, wrong: list[str]) -> None:
    """Their meetings are those of all of them."""
    picture = context_of(with_base(f"footnotes: {{}}\n{NUMBERED}paragraphs: [{json.dumps(text)}]\n")).picture
    assert [each.wording.text for each in picture.read(counts_of_meetings) if not each.is_right] == wrong
