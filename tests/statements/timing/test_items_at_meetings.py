import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.timing.items_at_meetings import items_at_meetings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Observers will report at the 7th meeting, under agenda item 2 (a).", [("2 (a)", 7, "7th meeting")]),
        ("Under item 2, observers will report to the second meeting.", [("2", 2, "second meeting")]),
        ("Observers reported at the 7th meeting under item 2.", []),
        ("Observers will report at the 7th and 8th meetings under item 2.", []),
        ("Observers will report at the 7th meeting on item 2.", []),
        ("Item 2 will be taken up at the 7th meeting.", []),
    ],
)
def test_an_item_is_named_with_one_meeting(text: str, found: list[tuple[str, int, str]]) -> None:
    """In a sentence about the future that does not say when the item itself is taken up."""
    context = context_of(with_base(f"paragraphs:\n  - >-\n    {text}\n", BASE))
    assert [(each.number, each.meeting, each.shown) for each in context.picture.read(items_at_meetings)] == found
