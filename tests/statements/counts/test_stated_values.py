import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.counts.stated_values import stated_values

LINES = [
    ("Statements are limited to four minutes.", [("speaking", "", "4 minutes")]),
    ("Speakers for groups have a maximum of 7 minutes.", [("speaking", "group", "7 minutes")]),
    ("The four-minute time limit applies to statements.", [("speaking", "", "4 minutes")]),
    ("Side events have no interpretation.", [("interpretation", "side event", "none")]),
    ("Interpretation is available in French and English.", [("interpretation", "", "English, French")]),
    ("Interpretation may be requested.", []),
    ("Twelve copies of statements are needed.", [("limit", "statement", "12")]),
    ("Statements were limited to four minutes.", []),
    ("The break of five minutes follows the statements.", []),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_values_are_read_with_that_for_which_they_hold(text: str, expected: list[tuple[str, str, str]]) -> None:
    """A value of groups is not one of all; conditions, and what was, are not read."""
    context = context_of(with_base(f"paragraphs: [{json.dumps(text)}]\n"))
    found = [(each.kind, " ".join(sorted(each.scope)), each.value) for each in context.picture.read(stated_values)]
    assert found == expected
