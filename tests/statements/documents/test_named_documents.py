import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.documents.named_documents import named_documents


def documents_in(text: str) -> list[tuple[str, str, str]]:
    """Return the symbols, the words for the kinds of documents and the names in a paragraph."""
    context = context_of(with_base(f"paragraphs:\n  - >-\n    {text}\n", BASE))
    return [(each.base, each.noun, each.name) for each in context.picture.read(named_documents)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "See the report of X on rain (A/AC.999/2024/3) and a note by X on hail (A/AC.999/2024/4/Rev.1).",
            [
                ("A/AC.999/2024/3", "report", "report of x on rain"),
                ("A/AC.999/2024/4", "note", "note by x on hail"),
            ],
        ),
        (
            "It has two reports of X before it, on rain (A/AC.999/2024/3) and on hail and snow (A/AC.999/2024/4).",
            [
                ("A/AC.999/2024/3", "reports", "reports of x before it, on rain"),
                ("A/AC.999/2024/4", "report", "report on hail and snow"),
            ],
        ),
        (
            "The provisional agenda for the session is contained in document A/AC.999/2024/1.",
            [("A/AC.999/2024/1", "provisional agenda", "provisional agenda for the session")],
        ),
        (
            "Speakers may consult the annotated provisional agenda [A/AC.999/2024/1/Add.1].",
            [("A/AC.999/2024/1", "annotated provisional agenda", "annotated provisional agenda")],
        ),
        ("Under agenda item 3 (A/AC.999/2024/3), speakers may be brief.", []),
        ("See A/AC.999/2024/3.", []),
    ],
)
def test_the_name_of_a_document_is_before_its_symbol(text: str, found: list[tuple[str, str, str]]) -> None:
    """It begins with the word for its kind, after the last verb."""
    assert documents_in(text) == found
