import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.counts.lengths_of_periods import lengths_of_periods


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("The mission lasted four days, from 5 to 7 September 2023.", [(4, {3})]),
        ("The review takes five weeks (4 September to 13 October 2023).", [(5, {6})]),
        ("The training, from 6 to 13 September 2023, lasted six days.", [(6, {6, 8})]),
        ("It was open on two days of each week from 4 to 15 September 2023.", []),
        ("It lasted four days, from 4 to 8 September 2023, except Wednesday.", []),
        ("It begins two days before the fair, from 4 to 8 September 2023.", []),
    ],
)
def test_lengths_beside_the_days_of_a_period_are_read(text: str, lengths: list[tuple[int, set[int]]]) -> None:
    """Days within it, and those of one with days off, are not."""
    picture = context_of(with_base(f"footnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture
    assert [(each.number, set(each.right)) for each in picture.read(lengths_of_periods)] == lengths
