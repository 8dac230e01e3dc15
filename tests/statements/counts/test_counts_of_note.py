import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.counts.counts_of_note import counts_of_note


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("All three maps listed in paragraph 1 are new.", [(3, {2})]),
        ("The note is in the five official languages.", [(5, {6})]),
        ("The three maps in paragraph 1 of the report are new.", []),
        ("Two paragraphs of the present note are new.", []),
        ("The two paragraphs of the report are new.", []),
    ],
)
def test_parts_of_the_note_are_counted_by_what_they_are(text: str, counts: list[tuple[int, set[int]]]) -> None:
    """Those of other texts, and some of them, are not."""
    paragraphs = f"footnotes: {{}}\nparagraphs:\n  - text: 'Maps:'\n    list: [Rain;, Snow.]\n  - {json.dumps(text)}\n"
    found = context_of(with_base(paragraphs)).picture.read(counts_of_note)
    assert [(each.number, set(each.right)) for each in found] == counts


TWO_BODIES = """\
footnotes: {}
body: [{name: Committee on Rain, short: Committee}, {name: Panel on Fog, short: Panel}]
programme:
  - date: 2024-03-04
    meetings:
      - {time: morning, body: Committee, number: 1, entries: [item: 1]}
      - {time: afternoon, body: Panel, number: 1, entries: [item: 2]}
  - date: 2024-03-05
    meetings:
      - {time: morning, body: Panel, number: 2, entries: [item: 2]}
      - {time: afternoon, body: Panel, number: 3, entries: [item: 2]}
"""


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The Panel will report at its 3rd and last meeting.", [(3, {3})]),
        ("The Panel will report at its last meeting, the 2nd.", [(2, {3})]),
        ("At the last (3rd) meeting of the Panel, it will be adopted.", [(3, {3})]),
        ("The Committee will report at its 1st and last meeting.", [(1, {1})]),
        ("The Board of Trustees will report at its 9th and last meeting.", []),
        ("The Panel had adopted it at its 9th and last meeting.", []),
    ],
)
def test_the_last_meeting_is_that_of_the_body_that_is_named(text: str, counts: list[tuple[int, set[int]]]) -> None:
    """After it or before it; of a body that does not meet here, nothing is known."""
    found = context_of(with_base(f"{TWO_BODIES}paragraphs: [{json.dumps(text)}]\n")).picture.read(counts_of_note)
    assert [(each.number, set(each.right)) for each in found] == counts
