import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.numbers.listed_numbers import listed_numbers


def wrong_counts(text: str) -> list[int]:
    """Return how many things a paragraph lists where it counts another number of them."""
    picture = context_of(with_base(f"footnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture
    return [each.total for each in picture.read(listed_numbers) if each.total != each.number]


@pytest.mark.parametrize(
    "text",
    [
        "The agenda has 12 items, eight of which, items 1 to 8 and item 11, are before the senior officials.",
        "Six items (items 2 to 6 and 9 to 11) will be introduced orally.",
        "Three meetings, the 14th, 15th, 17th and 18th, are reserved for the text.",
        "Two items, 4, 5 and 7, need a decision.",
        "Three sub-items, 4 (a) and (b), will be taken up on Monday.",
        "Five meetings, from the 3rd to the 8th, are held in Room 2.",
        "Item 5 will be considered at five meetings: the first five, and the 7th.",
        "The three items (3 and 4) and two reports will be introduced.",
        "Of the 20 half-days, 15 are set aside for formal meetings of the Committee, the 51st to the 66th.",
        "It extends over four meetings: the 2nd and 3rd on Monday, the 4th and 5th on Tuesday and the 6th.",
    ],
)
def test_the_labels_after_a_number_are_counted(text: str) -> None:
    """They are those of items, sub-items and meetings, one by one and in ranges."""
    assert len(wrong_counts(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The agenda has 12 items, nine of which, items 1 to 8 and item 11, are before the senior officials.",
        "Eight items (items 2 to 6 and 9 to 11) will be introduced orally.",
        "Four meetings, the 14th, 15th, 17th and 18th, are reserved for the text.",
        "Two sub-items, 4 (a) and (b), will be taken up on Monday.",
        "Two items were added to items 3, 4 and 5.",
        "Three documents are for items 4 and 5.",
        "Two meetings (items 4, 5 and 6) are held in Room 2.",
        "Four items, items 3 and 4 among them, need a decision.",
        "Three items, including items 4 and 5, are new.",
        "Two draft decisions, on items 4 and 5, are ready.",
        "Item 4 will be considered at three meetings: the 2nd, the 3rd and, if necessary, the 4th or 5th.",
        "Three items, 4 and 5 in the morning and 6 in the afternoon, will be taken up.",
        "Eight items, among them items 4 and 5, are new.",
        "The two items (3 and 4) and three reports will be introduced.",
        "At two meetings, the 3rd on Monday and the 5th on Tuesday, wells are discussed.",
        "Four of the meetings, the 3rd to the 6th, are open.",
        "The Committee will hold three meetings: the first on Monday, and the 2nd and 3rd on Tuesday.",
        "Paragraph 3 lists the three items, paragraphs 4 and 5 the reports.",
        "Of the eight items, 3 and 4 are for action.",
        "Of the 20 half-days, 16 are set aside for formal meetings of the Committee, the 51st to the 66th.",
        "It extends over five meetings: the 2nd and 3rd on Monday, the 4th and 5th on Tuesday and the 6th.",
        "Wells are considered at six meetings: the first five, and the 7th.",
    ],
)
def test_labels_of_other_things_are_not_counted(text: str) -> None:
    """Right numbers; some of all; labels beside something else."""
    assert not wrong_counts(text)
