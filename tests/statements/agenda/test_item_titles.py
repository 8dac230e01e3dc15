import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.agenda.item_titles import titled_items


def titles_in(text: str) -> list[tuple[str, str]]:
    """Return the items with the titles that a paragraph gives to them."""
    context = context_of(with_base(f"paragraphs:\n  - >-\n    {text}\n", BASE))
    return [(each.number, each.title) for each in context.picture.read(titled_items)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Agenda item 5, entitled “Clouds, and rain,” comes first.", [("5", "Clouds, and rain")]),
        ("Item 5 (b) of the provisional agenda (“Clouds”) comes first.", [("5 (b)", "Clouds")]),
        ("Items 3 and 4 (“Clouds” and “Rain”) come first.", [("3", "Clouds"), ("4", "Rain")]),
        ("Under agenda item 5 “Clouds”, on Monday.", [("5", "Clouds")]),
        ("Item 5 (General exchange) comes first.", [("5", "General exchange")]),
        ("The report on “Clouds” (agenda item 5) comes first.", [("5", "Clouds")]),
        ("Agenda item 5 comes first. “Clouds” is the theme.", []),
        ("Items 3 to 5 come first.", []),
        ("Item 5 (a) comes first.", []),
    ],
)
def test_a_title_is_read_where_it_is_next_to_the_number(text: str, found: list[tuple[str, str]]) -> None:
    """In quotation marks, or in parentheses directly after it."""
    assert titles_in(text) == found
