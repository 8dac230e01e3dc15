import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.sessions.session_lengths import session_lengths


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The third session will last two weeks.", [("two weeks", True, False)]),
        ("The session comprises ten working days.", [("ten working days", False, False)]),
        ("Over its 5 days, the working group will meet.", [("5 days", False, False)]),
        ("The one-week session is short.", [("one-week", True, False)]),
        ("It is for the fourth week of the session.", [("fourth week", True, True)]),
        ("The session will last up to two weeks.", []),
        ("The next session will last two weeks.", []),
        ("The exhibition will last two weeks.", []),
        ("The first two weeks are full.", []),
        ("The session lasted two weeks and was long.", []),
    ],
)
def test_the_length_of_the_session_is_read_in_days_and_weeks(text: str, stated: list[tuple[str, bool, bool]]) -> None:
    """Those of other things are not."""
    picture = context_of(with_base(f"footnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture
    assert [(each.wording.text, each.in_weeks, each.is_place) for each in picture.read(session_lengths)] == stated
