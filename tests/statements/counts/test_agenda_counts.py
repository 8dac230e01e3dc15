import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.counts.agenda_counts import agenda_counts
from oewg_cli.statements.picture import Picture


def picture_of(paragraphs: object) -> Picture:
    """Return the picture of a note with some paragraphs."""
    return context_of(with_base(f"footnotes: {{}}\nparagraphs: {json.dumps(paragraphs)}\n")).picture


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The agenda contains seven items.", [(7, None)]),
        ("All 12 items on the provisional agenda are new.", [(12, None)]),
        ("Its five agenda items are new.", [(5, None)]),
        ("Item 4 is divided into two sub-items.", [(2, "4")]),
        ("The three sub-items of agenda item 4 are new.", [(3, "4")]),
        ("The agenda of the General Assembly contains seven items.", []),
        ("The agenda contains about seven items.", []),
        ("The working group will consider two items.", []),
    ],
)
def test_items_are_counted_in_the_agenda_and_in_an_item(text: str, stated: list[tuple[int, str | None]]) -> None:
    """The agendas of others are not read."""
    assert [(each.number, each.of_item) for each in picture_of([text]).read(agenda_counts)] == stated
