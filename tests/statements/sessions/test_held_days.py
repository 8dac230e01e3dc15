import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.sessions.session_days import DayRole, session_days

SESSION = "session: {number: 3, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-15}"


def held(text: str) -> list[str]:
    """Return the days on which a paragraph holds the session."""
    picture = context_of(with_base(f"{SESSION}\nfootnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture
    return [each.wording.text for each in picture.read(session_days) if each.role is DayRole.HELD]


@pytest.mark.parametrize(
    "text",
    [
        "The third session has been fixed for 4 to 14 March 2024.",
        "The third session, to which all States are invited, runs from 4 to 14 March 2024 at Headquarters.",
        "Delegations will assemble for the third session at Headquarters from 4 to 14 March 2024.",
        "From 4 to 14 March 2024, the working group will convene for its third session.",
        "The dates of the third session are 4 to 14 March 2024; it will be held at Headquarters.",
        "The third session (Headquarters, 4 to 14 March 2024) will be chaired by Ms. Cloud.",
        "The period from 4 to 14 March 2024 has been reserved for the third session.",
        "The third session, ten days in length, extends from 4 to 14 March 2024.",
        "Headquarters will be the venue of the third session, from 4 to 14 March 2024.",
        "The third session is to be held at Headquarters. It is scheduled for 4 to 14 March 2024.",
        "The working group meets from 4 to 14 March 2024 at Headquarters.",
        "The General Assembly scheduled the third substantive session for the two weeks from 4 to 14 March 2024.",
        "Delegations are invited to Headquarters from 4 to 14 March 2024 for the third session.",
        "The secretariat has made the arrangements for the third session, which will be held from 4 to 14 March 2024.",
        "For the third session delegations will gather at Headquarters from 4 to 14 March 2024.",
        "The third session of the working group: New York, 4 to 14 March 2024.",
        "The two weeks from 4 to 14 March 2024 were chosen for the third session.",
        "The working group will hold 20 meetings in the course of two weeks, from 4 to 14 March 2024.",
        "The working group will hold its meetings from 4 to 14 March 2024.",
        "The working group holds 20 plenary meetings over two weeks from 4 to 14 March 2024.",
        "At its third session, the working group will hold a total of 18 meetings, from 4 to 14 March 2024.",
        "The working group has eighteen formal meetings within ten working days, from 4 to 14 March 2024.",
    ],
)
def test_the_days_of_the_session_are_read_whatever_the_verb(text: str) -> None:
    """What is spoken of decides: the session, the body or those who come."""
    assert held(text) == ["4 to 14 March 2024"]


def test_a_range_may_have_weekdays() -> None:
    """The year of its last day is that of the first one."""
    text = "The third session is to take place from Monday, 4 March, to Thursday, 14 March 2024."
    assert held(text) == ["4 March, to Thursday, 14 March 2024"]


@pytest.mark.parametrize(
    "text",
    [
        "Pursuant to that request, the working group will meet at Headquarters from 4 to 14 March 2024.",
        "In accordance with that decision, of 18 December 2023, the working group sits from 4 to 14 March 2024.",
        "At the invitation of the host, the working group is scheduled to meet from 4 to 14 March 2024.",
        "Accordingly, delegations will gather in New York from 4 to 14 March 2024.",
        "For that purpose, the working group has been convened from 4 to 14 March 2024.",
    ],
)
def test_the_days_of_the_session_are_read_after_what_introduces_its_subject(text: str) -> None:
    """The subject of the sentence decides, not with what the sentence begins."""
    assert held(text) == ["4 to 14 March 2024"]


def test_the_number_of_a_room_is_no_day() -> None:
    """A room may come between the verb and the days."""
    text = "The working group will meet at Headquarters, in Conference Room 4, from 4 to 14 March 2024."
    assert held(text) == ["4 to 14 March 2024"]


@pytest.mark.parametrize(
    "text",
    [
        "If no agreement is reached, the working group will meet from 4 to 14 March 2024.",
        "In plenary, the working group will meet from 4 to 14 March 2024.",
        "In that connection, the working group met from 4 to 15 March 2023.",
        "In Geneva, delegations will register from 4 to 14 March 2024.",
        "The Chair, the working group and others will meet from 4 to 14 March 2024.",
        "As announced on 2 March, the working group will on 5 March decide on what is done from 4 to 14 March 2024.",
    ],
)
def test_what_introduces_a_sentence_may_make_its_days_those_of_something_else(text: str) -> None:
    """A condition, a part of the session, and a session that was held."""
    assert held(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The third session had first been planned for 12 to 16 February 2024.",
        "The third session will be preceded by regional meetings from 4 to 7 March 2024.",
        "Rooms for bilateral meetings during the third session can be booked from 1 to 15 March 2024.",
        "The third session will hear general statements from 4 to 5 March 2024.",
        "Registration for the third session will be open from 5 February to 4 March 2024.",
        "The working group will meet in plenary from 4 to 6 March 2024.",
        "Before the third session, from 26 February to 1 March 2024, the Bureau will meet.",
        "The documents for the third session were posted from 5 to 16 February 2024.",
        "The Chair held consultations on the third session from 8 to 19 January 2024.",
        "The high-level segment of the third session will be held from 4 to 6 March 2024.",
        "Delegations will gather for the third session from 4 to 8 March and from 11 to 15 March 2024.",
        "The third session begins on 4 March 2024, and an exhibition is shown from 4 to 14 March 2024.",
        "At the third session, from 6 to 8 March 2024, a market will be open.",
        "The working group will hold meetings with experts from 4 to 14 March 2024.",
        "The working group will hold four informal meetings from 4 to 14 March 2024.",
        "The Bureau will hold 20 meetings in the course of two weeks, from 4 to 14 March 2024.",
        "The working group will hold meetings of its contact groups from 4 to 14 March 2024.",
    ],
)
def test_days_of_something_else_are_not_those_of_the_session(text: str) -> None:
    """A part of the session, what is beside it, and what has a day of its own."""
    assert held(text) == []
