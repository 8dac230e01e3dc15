import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.counts.meeting_counts import meeting_counts
from oewg_cli.statements.numbers.counted_things import is_limited


def counts(text: str) -> list[tuple[int, str, int | None]]:
    """Return the numbers that a paragraph states, in what they are counted, and the week."""
    picture = context_of(with_base(f"footnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture
    return [(each.number, each.counted_in.value, each.week) for each in picture.read(meeting_counts)]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The working group will hold 12 meetings.", [(12, "session", None)]),
        ("A total of twelve meetings are planned.", [(12, "session", None)]),
        ("There will be two meetings a day.", [(2, "day", None)]),
        ("Ten meetings will be held in the first week and eight in the second.", [(10, "week", 1), (8, "week", 2)]),
        (
            "Six meetings have been scheduled, four in the mornings and two in the afternoons.",
            [(6, "session", None), (4, "mornings", None), (2, "afternoons", None)],
        ),
        ("The working group will hold up to 12 meetings.", []),
        ("The working group held 12 meetings.", []),
        ("The Committee on Rain will hold 12 meetings.", []),
        ("The working group will hold two meetings on 4 March.", []),
        ("The working group will hold six meetings on item 2.", []),
    ],
)
def test_meetings_are_counted_in_the_session_and_its_parts(
    text: str, stated: list[tuple[int, str, int | None]]
) -> None:
    """Limits, and meetings of others and of other times, are not read."""
    assert counts(text) == stated


@pytest.mark.parametrize(
    ("text", "limited"), [("at least 5", True), ("the first 5", True), ("a total of 5", False), ("hold 5", False)]
)
def test_the_words_before_a_number_can_make_it_a_limit(text: str, *, limited: bool) -> None:
    """A total is none."""
    assert is_limited(text, text.index("5")) is limited
