import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.agenda.item_clauses import item_clauses


def clauses_in(text: str) -> list[tuple[str, ...]]:
    """Return the items of a paragraph, each with the parts of its clause."""
    context = context_of(with_base(f"paragraphs:\n  - >-\n    {text}\n", BASE))
    found = context.picture.read(item_clauses)
    return [(*each.numbers, *(part.text.strip() for part in each.parts)) for each in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Officers are elected under item 2 on Monday.", [("2", "Officers are elected under", "on Monday.")]),
        ("Rain (item 2) is short.", [("2", "Rain (")]),
        ("Rain (see agenda item 2) and snow (items 3 and 4).", [("2", "Rain (see"), ("3", "4", ") and snow (")]),
        ("Under item 2, rain is measured.", [("2", ", rain is measured.", "Under")]),
        (
            "Rain is measured under item 2 and snow under item 3.",
            [("2", "Rain is measured under"), ("3", "and snow under", ".")],
        ),
        (
            "Under item 2, it rains and under item 3 it snows.",
            [("2", ", it rains", "Under"), ("3", "it snows.", "and under")],
        ),
        ("It rains; snow is item 3, and the Chair will close.", [("3", "snow is", "")]),
        ("It rains on lakes; that is item 3.", [("3", "It rains on lakes; that is", ".")]),
        ("Items 2 to 4 are short.", [("2", "3", "4", "are short.", "")]),
    ],
)
def test_a_clause_goes_to_the_next_item_or_the_next_verb_with_its_subject(
    text: str, found: list[tuple[str, ...]]
) -> None:
    """The first part has the subject; where there are several items, what is behind the number is of the next one."""
    assert clauses_in(text) == found
