import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.events.dated_meetings import DatedMeeting, dated_meetings
from oewg_cli.statements.events.submitted_work import SubmittedWork, submitted_work
from oewg_cli.statements.schedule.agenda_subjects import AgendaSubjects
from oewg_cli.statements.schedule.subject_mentions import subject_mention

BODIES = """\
body: [{name: Conference on clouds}, {name: Working Group on Fog}]
agenda: {items: {1: Organization of work, 2: Height of clouds, 3: Financial mechanism of the group, 4: Fog}}
programme:
  - date: 2024-03-04
    meetings: [{time: morning, entries: [item: 1]}, {time: afternoon, body: Working Group on Fog, entries: [item: 2]}]
"""


def read(text: str) -> tuple[DatedMeeting, ...]:
    """Read the meetings of a paragraph."""
    return context_of(with_base(f"{BODIES}paragraphs: [{json.dumps(text)}]\n")).picture.read(dated_meetings)


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        ("The last meeting, on Monday, is short.", [("last meeting", (-1,), None)]),
        ("The Working Group on Fog will meet twice, beginning on Monday.", [("first meeting", (1,), "Fog")]),
        ("The debate will be held at two meetings, beginning on Monday.", []),
        ("The final meeting of the Working Group on Fog will be held on Monday.", [("final meeting", (-1,), "Fog")]),
        (
            "The Working Group on Fog has meetings, the first of them on Monday, and the last on Tuesday.",
            [("first meeting", (1,), "Fog"), ("last meeting", (-1,), "Fog")],
        ),
        ("One joint meeting will be held in Conference Room 2.", [("joint meeting", (), None)]),
        ("The joint meeting of the bureaux will be held on Monday.", []),
        ("The first meeting of the Bureau will be held on Monday.", []),
        ("The last meeting was held on Monday.", []),
        ("“The last meeting, on Monday, is short.”", []),
        ("The Security Council, at its last meeting, on Monday, will vote.", []),
        ("The first will be held on Monday.", []),
        ("If needed, the last meeting, on Monday, will be longer.", []),
    ],
)
def test_single_meetings_are_read_with_their_bodies(
    text: str, meetings: list[tuple[str, tuple[int, ...], str | None]]
) -> None:
    """What was held, what is uncertain, and meetings of others are left out."""
    found = [(each.shown, each.numbers, each.body[0].split()[-1] if each.body else None) for each in read(text)]
    assert found == meetings


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("The Working Group on Fog will submit its report on Monday.", [("report", "Monday")]),
        ("The Working Group on Fog will present its draft report by 4 March.", [("draft report", "4 March")]),
        ("The Bureau will submit its report on Monday.", []),
        ("The Working Group on Fog will submit its report in Geneva.", []),
    ],
)  # fmt: skip
def test_work_that_is_submitted_is_read_with_its_day(text: str, work: list[tuple[str, str]]) -> None:
    """The body that submits it is one that meets."""
    context = context_of(with_base(f"{BODIES}paragraphs: [{json.dumps(text)}]\n"))
    found: tuple[SubmittedWork, ...] = context.picture.read(submitted_work)
    assert [(each.what, each.wording.text) for each in found] == work


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("the height of clouds", True),
        ("the financial mechanism", True),
        ("height", False),
        ("fog", False),
        ("the height of the clouds over the sea", False),
    ],
)
def test_an_item_is_named_by_its_title_or_its_beginning(text: str, is_named: bool) -> None:  # noqa: FBT001
    """One word is not enough, and other words are something else."""
    mention = subject_mention(text, 0, len(text))
    assert mention is not None
    assert (context_of(with_base(BODIES)).picture.read(AgendaSubjects).named(mention) is not None) is is_named
