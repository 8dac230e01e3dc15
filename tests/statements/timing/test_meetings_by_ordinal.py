import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.timing.meetings_by_ordinal import meetings_by_ordinal

MEETINGS = """\
programme:
  - date: 2024-03-04
    meetings: [{time: morning, number: 21, entries: [item: 1]}, {time: afternoon, number: 22, entries: [item: 2]}]
  - date: 2024-03-05
    meetings: [{time: morning, number: 23, entries: [item: 2]}, {time: afternoon, number: 24, entries: [Closure]}]
"""


def read(text: str) -> list[tuple[int, str]]:
    """Return the numbers of meetings in a paragraph, each with its time."""
    picture = context_of(with_base(f"{MEETINGS}paragraphs: [{json.dumps(text)}]\n")).picture
    return [(each.numbers[0], each.wording.text) for each in picture.read(meetings_by_ordinal)]


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        ("Wells, at the 22nd, on Tuesday morning;", [(22, "Tuesday morning")]),
        (
            "The 21st and 22nd on Monday and the 23rd on Tuesday are open.",
            [(21, "Monday"), (22, "Monday"), (23, "Tuesday")],
        ),
        (
            "It will be read at the 22nd and 23rd, on Monday afternoon and Tuesday morning.",
            [(22, "Monday afternoon"), (23, "Tuesday morning")],
        ),
        ("Reports follow at the 24th, to be held on 5 March.", [(24, "5 March")]),
        ("If needed, it goes on at the 23rd, on Monday.", []),
        ("The last paper was read at the 23rd, on Monday.", []),
        ("The Security Council will vote at its 23rd meeting, on Monday.", []),
        ("At the second session, the 23rd meeting was held on Monday.", []),
        ("It will be read at the 23rd, on 7 June.", []),
        ("It will be read on the 23rd floor on Monday.", []),
        ("“At the 23rd, on Monday.”", []),
        ("It will be read at the 21st, 22nd and 23rd, on Monday afternoon and Tuesday morning.", []),
    ],
)
def test_ordinals_in_figures_are_those_of_meetings(text: str, meetings: list[tuple[int, str]]) -> None:
    """Each has the time beside it, or one of as many times; what is past, uncertain or of others is left out."""
    assert read(text) == meetings
