import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.counts.counts_of_note import counts_of_note


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("All three maps listed in paragraph 1 are new.", [(3, {2})]),
        ("The present note has two paragraphs.", [(2, {2})]),
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
