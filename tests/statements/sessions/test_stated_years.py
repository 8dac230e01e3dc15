import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.stated_years import stated_years


def picture_of(text: str) -> Picture:
    """Return the picture of a note with one paragraph."""
    return context_of(with_base(f"footnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The working group will hold its third session in May 2023.", [(2023, 5)]),
        ("In 2023, the working group will hold its third session.", [(2023, None)]),
        ("At its 2023 session, the working group will meet.", [(2023, None)]),
        ("During the 2023 session, the working group will meet.", [(2023, None)]),
        ("The third session will be held in New York.", []),
        ("Lima receives the third session, which is to take place in 2026.", [(2026, None)]),
        (
            "The third session, for which a plan (A/AC.999/L.2) is drawn up, is expected at Lima in May 2025.",
            [(2025, 5)],
        ),
        ("The third session, which reviews the studies planned in 2026, is long.", []),
        ("The third session, and the fourth, which will be held in 2026, are near.", []),
        ("The decisions of the 2023 session will be discussed.", []),
        ("The mandate of the third session in resolution 2023/5 is clear.", []),
    ],
)
def test_a_year_is_that_of_the_session_where_it_is_held_in_it(text: str, stated: list[tuple[int, int | None]]) -> None:
    """Years of decisions and of sessions that are over are not."""
    assert [(each.year, each.month) for each in picture_of(text).read(stated_years)] == stated
