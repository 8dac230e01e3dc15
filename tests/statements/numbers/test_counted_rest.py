import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.numbers.counted_rest import sums_with_rest


def wrong_sums(text: str) -> list[int]:
    """Return the sums of a paragraph that are not the number of the whole."""
    picture = context_of(with_base(f"footnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture
    return [each.total for each in picture.read(sums_with_rest) if each.total != each.number]


@pytest.mark.parametrize(
    "text",
    [
        "Eight States will speak: three on Monday and the other six on Tuesday.",
        "Five are ready for a decision: three against Ecuador, two against Italy and one against Chile.",
        "The Committee has 14 members, of whom eight were elected on 9 June 2026; the other seven will leave in 2028.",
    ],
)
def test_the_rest_of_a_whole_is_added_up(text: str) -> None:
    """The parts that are named and the other ones are all."""
    assert len(wrong_sums(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Eight States will speak: three on Monday and the other five on Tuesday.",
        "Three Vice-Chairs will be elected, one from the African States and the other two from the Asian States.",
        "Four experts will speak on each day, one at the opening and the other in the afternoon.",
        "Of the ten seats, six are for States and two for observers; the other bodies have none.",
        "The group has two Co-Chairs, one from the North; the other States of the region have none.",
        "Five are ready for a decision: two against Ecuador, two against Italy and one against Chile.",
        "The Committee has 14 members, of whom seven were elected on 9 June 2026; the other seven will leave in 2028.",
    ],
)
def test_other_things_are_no_rest(text: str) -> None:
    """Right sums; the others are of another kind, or there is one on each of several days."""
    assert not wrong_sums(text)
