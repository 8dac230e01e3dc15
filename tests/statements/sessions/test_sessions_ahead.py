import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.sessions.sessions_ahead import sessions_ahead


def ahead(text: str, agenda: str = "Measurement of clouds") -> list[int]:
    """Return the numbers of the sessions that a paragraph takes for later ones, though they are not."""
    held = "The second session was held from 6 to 10 March 2023."
    items = f"agenda: {{symbol: A/AC.999/2024/1, items: {{1: Organization of work, 2: {agenda}}}}}\n"
    picture = context_of(with_base(f"{items}paragraphs: [{json.dumps(held)}, {json.dumps(text)}]\n")).picture
    return [each.number for each in picture.read(sessions_ahead)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Offers to host the third session should reach the secretariat by 1 February 2024.", 3),
        ("Governments that wish to host the third session are asked to inform the secretariat.", 3),
        ("A host for the third session has still to be found, and proposals to host the third session are welcome.", 3),
        ("The working group will decide on the venue of its third session.", 3),
        ("All officers of the new Bureau will serve until the opening of the third session.", 3),
        ("The term of the new officers runs until the third session is opened.", 3),
        ("Their term of office ends with the closure of the second session.", 2),
        ("Observers had until 12 January 2024 to apply for accreditation to the second session.", 2),
    ],
)
def test_a_later_session_has_a_later_number(text: str, number: int) -> None:
    """A host, a place and the end of a term are those of a session to come."""
    assert set(ahead(text)) == {number}


@pytest.mark.parametrize(
    "text",
    [
        "Offers to host the fourth session should reach the secretariat by 1 February 2024.",
        "Malta had offered to host the third session, and the working group accepted the offer.",
        "The host of the third session is the Government of Malta.",
        "The working group will decide on the venue of its fourth session.",
        "The officers in office will serve until the closure of the third session.",
        "Their predecessors serve until the closure of the second session.",
        "The outgoing Bureau serves until the opening of the third session.",
        "The Bureau that was elected at the second session has served until the opening of the third session.",
        "Observers had until 12 January 2024 to apply for accreditation to the third session.",
        "Observers had until 12 January 2023 to apply for accreditation to the second session.",
        "Officers serve until the closure of the second session of the General Assembly.",
    ],
)
def test_a_session_that_may_be_meant_is_not_read(text: str) -> None:
    """A place that is settled, officers in office, and a session when it was still to come."""
    assert ahead(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The group will approve the provisional agenda for its third session.", 3),
        ("On Friday, it will take up the draft provisional agenda of its third session and adopt its report.", 3),
        ("On Friday, the group will turn to the provisional agenda for the second session.", 2),
        ("The group will approve the provisional agenda for its fourth session.", None),
        ("The group will adopt the provisional agenda for its third session.", None),
        ("At its first meeting, the group will consider the provisional agenda for its third session.", None),
        ("The group will consider the provisional agenda for its third session (A/AC.999/2024/1).", None),
        ("The Bureau approved the provisional agenda for the third session.", None),
    ],
)
def test_the_agenda_that_is_drawn_up_is_that_of_a_later_session(text: str, number: int | None) -> None:
    """Where the agenda has it as an item; the agenda of the session itself is adopted."""
    assert ahead(text) == []
    assert ahead(text, agenda="Provisional agenda for the fourth session") == ([] if number is None else [number])
