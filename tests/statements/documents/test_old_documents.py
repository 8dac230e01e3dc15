import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.documents.old_documents import old_documents


def old_in(text: str) -> list[tuple[str, str]]:
    """Return the old documents that a paragraph cites, and how sure their reading is."""
    context = context_of(with_base(f"paragraphs:\n  - >-\n    {text}\n", BASE))
    return [(each.text, each.certainty.value) for each in context.picture.read(old_documents)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Group will have before it A/AC.999/2023/5 and A/AC.999/2024/5.", [("A/AC.999/2023/5", "certain")]),
        ("Before the Group are A/AC.999/2023/5 and A/AC.999/2024/5.", [("A/AC.999/2023/5", "certain")]),
        ("Before the Group is A/AC.999/2023/5.", []),
        ("The Group will have before it A/AC.999/2021/5, A/AC.5/2023/5, A/78/12 and S/2023/5.", []),
        ("The Group had before it A/AC.999/2023/5.", []),
        ("At its second session the Group had A/AC.999/2023/5, which it will consider.", []),
        ("The Group will have before it A/AC.999/2023/L.5 and A/AC.999/2023/CRP.1.", []),
    ],
)
def test_a_document_of_the_year_before_is_one_that_is_for_the_session(text: str, found: list[tuple[str, str]]) -> None:
    """Of a series of which the note has a document of this year."""
    assert old_in(text) == found
