import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.documents.documents_of_items import documents_of_items


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("The map A/AC.999/2024/3 is for item 2 (a).", [("A/AC.999/2024/3", "2 (a)")]),
        (
            '{text: "The maps for item 2 are:", list: [A/AC.999/2024/3;, A/AC.999/2024/4.]}',
            [("A/AC.999/2024/3", "2"), ("A/AC.999/2024/4", "2")],
        ),
        ("Maps A/AC.999/2024/3 and A/AC.999/2024/4 are for item 2.", []),
        ("The map A/AC.999/2024/3 is for item 2, not for item 3.", [("A/AC.999/2024/3", "2")]),
        (
            "A/AC.999/2024/3 is for item 2; A/AC.999/2024/4 for item 3.",
            [("A/AC.999/2024/3", "2"), ("A/AC.999/2024/4", "3")],
        ),
        ("The map A/AC.999/2024/3 was shown under item 2.", []),
    ],
)
def test_a_document_is_one_of_the_item_that_is_named_with_it(paragraph: str, found: list[tuple[str, str]]) -> None:
    """In the clause or before the list, if neither names several."""
    context = context_of(with_base(f"paragraphs:\n  - {paragraph}\n", BASE))
    assert [(each.symbol, each.number) for each in context.picture.read(documents_of_items)] == found
