import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.events.dated_events import EventRole, dated_events

LINES = [
    ("The deadline for the submission of draft resolutions is 6 March, at 6 p.m.", [("ends", "proposal", 6)]),
    ("The deadline for amendments has been set for noon on 6 March.", [("ends", "amendment", 6)]),
    ("Draft decisions should be submitted to the secretariat no later than 6 March.", [("ends", "proposal", 6)]),
    ("Delegations are invited to send their statements to the secretariat by 6 March.", [("ends", "statement", 6)]),
    (
        "The list of speakers will open on 6 March and close on 7 March.",
        [("opens", "list speaker", 6), ("ends", "list speaker", 7)],
    ),
    ("Registration will be open from 6 to 7 March.", [("opens", "registration", 6), ("ends", "registration", 7)]),
    ("The report on clouds will be issued on 6 March.", [("issued", "cloud report", 6)]),
    ("Participants should register by 6 March.", [("ends", "registration", 6)]),
    ("Nominations must reach the secretariat by 6 March.", [("ends", "nomination", 6)]),
    ("The chairs, who are to be nominated by 6 March, will meet.", [("ends", "chair nomination", 6)]),
    ("Delegations that wish to speak under item 3 should write to us by 6 March.", [("ends", "3 list speaker", 6)]),
    ("The comments received by 6 March will be shown.", [("ends", "comment", 6)]),
    ("Registration is open until 6 March.", [("ends", "registration", 6)]),
    ("The secretariat will compile the comments by 6 March.", []),
    ("The session will close on 6 March.", []),
    ("A closed meeting will be held on 6 March.", []),
    ("The list of speakers is open.", []),
    ("The Chair intends to close the list of speakers on 6 March.", [("ends", "list speaker", 6)]),
    ("On 6 March, at 6 p.m., the list of speakers will be closed.", [("ends", "list speaker", 6)]),
    ("Members may put forward draft recommendations until 6 March.", [("ends", "recommendation", 6)]),
    ("Groups have until 6 March to hand in nominations.", [("ends", "nomination", 6)]),
    ("Amendments have to be here on 6 March at the latest.", [("ends", "amendment", 6)]),
    ("6 March is the deadline for amendments.", [("ends", "amendment", 6)]),
    ("The Chair has set 6 March as the deadline for amendments.", [("ends", "amendment", 6)]),
    ("Amendments (deadline: 6 March) are sent by email.", [("ends", "amendment", 6)]),
    ("Amendments that arrive later than 6 March will not be translated.", [("ends", "amendment", 6)]),
    ("After 6 March, amendments require the consent of the Bureau.", [("ends", "amendment", 6)]),
    ("The secretariat will translate amendments received by 6 March.", [("ends", "amendment", 6)]),
    ("Amendments can be submitted after 6 March.", []),
    ("Amendments received after 6 March are in the annex.", []),
    ("Eight amendments had been received by 6 March.", []),
    ("The Group will hear speakers until 6 March.", []),
    (
        "The deadline for amendments is 5 March for items 1 and 2 and 6 March for item 3.",
        [("ends", "1 2 amendment", 5), ("ends", "3 amendment", 6)],
    ),
    (
        "Amendments under item 1 must be sent by 5 March, and those under item 3 by 6 March.",
        [("ends", "1 amendment", 5), ("ends", "3 amendment", 6)],
    ),
    ("“The deadline for amendments is 6 March.”", []),
    ("Delegations are invited to meet on 6 March.", []),
]


@pytest.mark.parametrize(("text", "events"), LINES)
def test_deadlines_lists_and_documents_are_read_with_their_subject(
    text: str, events: list[tuple[str, str, int]]
) -> None:
    """The subject has the words that say what is meant, in the form in which they are compared."""
    context = context_of(with_base(f"paragraphs: [{json.dumps(text)}]\n"))
    found = [
        (each.role, " ".join(sorted(each.words)), each.days.last.day) for each in context.picture.read(dated_events)
    ]
    assert found == events


def test_a_heading_that_is_a_deadline_has_the_day_of_the_programme() -> None:
    """No date is typed in it."""
    programme = "programme: [{date: 2024-03-04, entries: [Deadline for amendments]}]\n"
    (event,) = context_of(with_base(programme)).picture.read(dated_events)
    assert (event.role, event.days.first.day) == (EventRole.ENDS, 4)


LABELS = [
    ("Written comments on clouds: 6 March 2024;", [("ends", "cloud comment written", 6)]),
    ("By 6 March 2024: registration;", [("ends", "registration", 6)]),
    ("Opening of the list of speakers – 6 March 2024.", [("opens", "list speaker", 6)]),
    ("Circulation of the report on clouds: 6 March 2024.", [("issued", "cloud report", 6)]),
    ("Election of candidates: 6 March 2024.", []),
    ("The Chair will meet the candidates on 6 March 2024.", []),
]


@pytest.mark.parametrize(("line", "events"), LABELS)
def test_lines_that_are_a_name_and_a_date_are_read(line: str, events: list[tuple[str, str, int]]) -> None:
    """A line that is no more gives the date of what it names, unless it names an event of the session itself."""
    listed = json.dumps([{"text": "These dates apply:", "list": [line]}])
    context = context_of(with_base(f"paragraphs: {listed}\n"))
    found = [
        (each.role, " ".join(sorted(each.words)), each.days.last.day) for each in context.picture.read(dated_events)
    ]
    assert found == events
