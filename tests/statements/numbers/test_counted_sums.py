import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.numbers.counted_sums import counted_sums
from oewg_cli.statements.numbers.counted_things import counted_things
from oewg_cli.statements.picture import Picture


def picture_of(text: str) -> Picture:
    """Return the picture of a note with one paragraph."""
    return context_of(with_base(f"footnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Six round tables and two side events will be held.", [(6, "round table"), (2, "side event")]),
        ("Both sub-items and all 12 short studies are open.", [(2, "sub-item"), (12, "short study")]),
        ("At least six round tables, four on Monday, are held at 10 places.", [(10, "place")]),
        ("Four of the panels, and 2020 seats, have rooms 4 and 5.", []),
    ],
)
def test_what_a_text_counts_is_read_without_the_ending_of_the_plural(text: str, counted: list[tuple[int, str]]) -> None:
    """Limits, years, and numbers without a noun of their own are not read."""
    found = picture_of(text).read(counted_things)
    assert [(each.number, " ".join(each.words)) for each in found] == counted


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("Eight States speak: four on Monday and five on Tuesday.", [(8, [4, 5], True)]),
        ("Eight States speak, two on each of the three days and one at the end.", [(8, [6, 1], True)]),
        ("Eight seats are free. Three of them are for item 4, one each for items 5, 6 and 7.", [(8, [3, 3], False)]),
        ("Eight States speak, including three on Monday and two on Tuesday.", [(8, [3, 2], False)]),
        ("Nine States speak in two rounds, five on Monday and four on Tuesday.", [(9, [5, 4], True)]),
        ("Nine States speak at six meetings, four on Monday and two on Tuesday.", [(6, [4, 2], True)]),
        (
            "Nine papers were received: four from States, two from funds and two from others.",
            [(9, [4, 2, 2], True)],
        ),
        ("Of the 20 halls, 18 are set aside for plenaries and four for panels.", [(20, [18, 4], False)]),
        ("Nine seats: four for European and other States, three for others.", [(9, [4, 3], True)]),
        ("Ten cases are open, four against Fiji, three against Chad.", [(10, [4, 3], True)]),
        ("We invite 9 experts. Four of the experts are from Fiji, two from Chad.", [(9, [4, 2], False)]),
        ("The group has nine members: five are women and six are from islands.", []),
        ("Three minutes for States, two for observers and five for groups are given.", []),
        ("Eight States speak, two each on some days and three on others.", []),
        (
            "Besides the ten panels of the groups, eight panels are held, two on each of the four days.",
            [(8, [8], True)],
        ),
    ],
)
def test_parts_are_added_up_beside_their_whole(text: str, sums: list[tuple[int, list[int], bool]]) -> None:
    """The first number of a series is no whole."""
    found = picture_of(text).read(counted_sums)
    assert [(each.number, [share.number for share in each.shares], each.is_complete) for each in found] == sums
