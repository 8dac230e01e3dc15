import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.numbers.counted_lists import counted_lists


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Four States have replied: Chad (A/1), Fiji and Bosnia and Herzegovina.", [(4, 3)]),
        ("It has five members: a Chair and three Vice-Chairs, one of whom is Rapporteur.", [(5, 4)]),
        ("The three panels, entitled “Rain” and “Snow”, are open.", [(3, 2)]),
        ("Items 4, 6 and 8, four in all, are closed.", [(4, 3)]),
        ("It was in Bonn, Oslo and Rome, the two parts of which were short.", []),
        ("Three of the nine articles, namely articles 1 to 4, are new.", [(3, 4)]),
        ("Nine States have replied: Chad and Fiji in time, the others late.", []),
        ("Three members were there: the Chair and the Vice-Chairs.", []),
    ],
)
def test_what_is_named_one_by_one_is_counted(text: str, counts: list[tuple[int, int]]) -> None:
    """Lists of some are not, nor are members of whom nobody knows how many there are."""
    picture = context_of(with_base(f"footnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture
    assert [(each.number, each.total) for each in picture.read(counted_lists)] == counts
