import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.sessions.session_days import DayRole, session_days


def days(text: str) -> list[tuple[str, str]]:
    """Return the roles and the words of the days that a paragraph states."""
    picture = context_of(with_base(f"footnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture
    return [(each.role.value, each.wording.text) for each in picture.read(session_days)]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The Chair will open the session on Monday, 4 March 2024.", [("opens", "4 March 2024")]),
        ("The session opens on 4 March and closes on 5 March.", [("opens", "4 March"), ("closes", "5 March")]),
        ("The opening meeting will be held in Conference Room 3 on 4 March.", [("opens", "4 March")]),
        ("The last meeting will be held in the afternoon of 5 March.", [("closes", "5 March")]),
        ("The first day of the session, 4 March, is short.", [("opens", "4 March")]),
        ("The working group will complete its work on 5 March.", [("closes", "5 March")]),
        ("The session will close on Tuesday.", [("closes", "Tuesday")]),
        ("The session (4 and 5 March) is public.", [("held", "4 and 5 March")]),
        ("The session, from 4 to 8 March 2024, is public.", [("held", "4 to 8 March 2024")]),
        ("The programme of work of the session of 4 to 8 March is ready.", [("held", "4 to 8 March")]),
    ],
)
def test_a_day_has_the_role_that_its_sentence_gives_it(text: str, stated: list[tuple[str, str]]) -> None:
    """The session opens, closes and is held on days."""
    assert days(text) == stated
    assert {role for role, _ in stated} <= set(DayRole)


@pytest.mark.parametrize(
    "text",
    [
        "Registration for the session will close on 1 March.",
        "The session will be opened after the meeting of 4 March.",
        "The session will close no later than 8 March.",
        "The opening of the exhibition will take place on 6 March.",
        "The first meeting on item 2 will be held on 6 March.",
        "Before the opening of the session, on 1 March, a meeting is planned.",
        "The segment of the session (6–7 March) is public.",
        "The session was closed on 6 March.",
        "The session will be held from 4 to 6 and from 11 to 12 March.",
        "The secretariat will complete its work on 8 March.",
    ],
)
def test_the_days_of_other_things_are_not_those_of_the_session(text: str) -> None:
    """Nor are limits, and days in several ranges."""
    assert days(text) == []
