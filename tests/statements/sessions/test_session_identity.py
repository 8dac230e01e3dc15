import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_identity import stated_numbers


def picture_of(text: str) -> Picture:
    """Return the picture of a note with one paragraph."""
    return context_of(with_base(f"footnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("At the present session, the second, it meets.", [(2, "present")]),
        ("At its second session, the working group will meet.", [(2, "future")]),
        ("At its second session, the working group met.", []),
        ("The recommendations of its second session will be discussed.", []),
        ("The documents for the second session will be available in June.", [(2, "future")]),
        ("The documents of the second session were available in June.", []),
        ("The outcome of the arrangements of the second session will be discussed.", []),
        ("The present special session of the General Assembly, the second, will end.", []),
    ],
)
def test_a_number_is_that_of_the_session_where_no_other_can_be_meant(text: str, stated: list[tuple[int, str]]) -> None:
    """What was done at a session was done at another one."""
    assert [(each.number, each.shown.value) for each in picture_of(text).read(stated_numbers)] == stated
