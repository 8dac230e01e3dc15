import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.agenda.item_subjects import item_subjects


def subjects_in(text: str) -> list[tuple[str, str]]:
    """Return the items with the words that say what they are about in a paragraph."""
    context = context_of(with_base(f"paragraphs:\n  - >-\n    {text}\n", BASE))
    return [(each.number, each.wording.text) for each in context.picture.read(item_subjects)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rain over land (item 2) follows.", [("2", "Rain over land")]),
        ("It will then turn to rain over land, agenda item 2.", [("2", "then turn to rain over land")]),
        ("Rain will be discussed on Monday under item 2.", [("2", "Rain")]),
        ("The group will consider the rain over land under item 2 (b).", [("2 (b)", "rain over land")]),
        ("Speakers are heard under item 2 (rain, snow).", [("2", "rain, snow")]),
        ("Agenda item 2, on the rain over land, is long.", [("2", "rain over land")]),
        ("Item 2 deals with rain.", [("2", "rain")]),
        ("It ends with rain, which is item 2.", [("2", "It ends with rain")]),
        ("Item 2, rain over land, is long.", [("2", "rain over land")]),
        ("Item 2, and rain over land, are long.", []),
        ("Speakers on rain may take the floor under item 2.", []),
        ("Item 2 will be taken up on Monday.", []),
        ("Under item 2, the rain will be discussed.", [("2", "rain")]),
        ("Subject to a vote under item 2, the rain will be discussed.", []),
        ("In the light of what is decided under item 2, the snow will be measured.", []),
    ],
)
def test_the_words_beside_an_item_say_what_it_is_about(text: str, found: list[tuple[str, str]]) -> None:
    """Before or after its number, back to a verb or a comma."""
    assert subjects_in(text) == found


def test_a_sub_item_is_known_by_its_place() -> None:
    """It is one of the item that is named before it."""
    agenda = "agenda:\n  items: {1: Sun, 2: Water, 2 (a): Rain, 2 (b): Snow}\n"
    text = "Item 2 has two sub-items. The first sub-item, on snow, is short, and its last sub-item, on rain, is not."
    context = context_of(with_base(f"{agenda}paragraphs:\n  - >-\n    {text}\n", BASE))
    found = [(each.number, each.wording.text) for each in context.picture.read(item_subjects)]
    assert found == [("2 (a)", "snow"), ("2 (b)", "rain")]
