import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_identity import stated_numbers, stated_years


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


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The working group will hold its third session in May 2023.", [(2023, 5)]),
        ("In 2023, the working group will hold its third session.", [(2023, None)]),
        ("At its 2023 session, the working group will meet.", [(2023, None)]),
        ("During the 2023 session, the working group will meet.", [(2023, None)]),
        ("The third session will be held in New York.", []),
        ("The decisions of the 2023 session will be discussed.", []),
        ("The mandate of the third session in resolution 2023/5 is clear.", []),
    ],
)
def test_a_year_is_that_of_the_session_where_it_is_held_in_it(text: str, stated: list[tuple[int, int | None]]) -> None:
    """Years of decisions and of sessions that are over are not."""
    assert [(each.year, each.month) for each in picture_of(text).read(stated_years)] == stated
