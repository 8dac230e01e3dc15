import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.numbers.numbered_ranges import numbered_ranges


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("The six items 3 to 7 are new.", [(6, 5)]),
        ("The four meetings (5th to 7th) are public.", [(4, 3)]),
        ("The six languages (Arabic, Chinese and French) are used.", [(6, 3)]),
        ("It has three parts: Rain, Snow, and Hail.", [(3, 3)]),
        ("The six days from 3 to 7 May are free.", []),
        ("The two offices (Rain and Snow, Hail and Fog) are open.", []),
        ("The two rooms (see the annex, and the map) are open.", []),
    ],
)
def test_a_range_or_list_after_a_number_is_counted(text: str, sums: list[tuple[int, int]]) -> None:
    """Dates are not, nor lists in which an "and" may be within a name."""
    picture = context_of(with_base(f"footnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture
    assert [(each.number, each.total) for each in picture.read(numbered_ranges)] == sums
