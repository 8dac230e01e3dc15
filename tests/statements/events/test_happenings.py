import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.events.happenings import happenings

LINES = [
    ("The agenda was approved by the Bureau on 6 March.", [("approved", "agenda", "agenda", 6)]),
    (
        "The Chair will circulate the draft decision on Wednesday, 6 March.",
        [("issued", "proposal", "draft decision", 6)],
    ),
    ("On 6 March, the secretariat will circulate the note on rain.", [("issued", "note", "note on rain", 6)]),
    ("The note, which the Chair circulated on 6 March, is short.", [("issued", "note", "note", 6)]),
    (
        "The draft report is circulated on 5 March. It will be adopted on 6 March.",
        [("issued", "report", "draft report", 5), ("adopted", "report", "draft report", 6)],
    ),
    (
        "The note on rain was issued on 5 March. A summary of the note on rain, which was published on 6 March.",
        [("issued", "note", "note on rain", 5), ("issued", "note", "note on rain", 6)],
    ),
    ("The names of the chairs will be posted on 6 March.", [("issued", "name", "names of the chairs", 6)]),
    ("“The report was issued on 6 March.”", []),
    ("The Secretary-General is expected on 6 March.", []),
    ("The report issued after the meeting held on 6 March is short.", []),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_what_happens_to_documents_is_read_in_active_and_passive(
    text: str, expected: list[tuple[str, str, str, int]]
) -> None:
    """A pronoun means the document that was named last."""
    context = context_of(with_base(f"paragraphs: [{json.dumps(text)}]\n"))
    found = [(each.step.done, each.head, each.shown, each.days.last.day) for each in context.picture.read(happenings)]
    assert found == expected
