from casebook import BASE, context_of, with_base

from oewg_cli.statements.documents.typed_documents import typed_documents

_CASE = """
agenda:
  items: {1: Organization of work, 2: {title: Clouds, documents: [A/AC.999/2024/3/Rev.1]}}
programme:
  - date: 2024-03-04
    meetings:
      - {time: morning, entries: [{item: 2, text: Talk, documents: [A/AC.999/2024/4, A/AC.999/2024/5]}]}
footnotes: {}
"""


def test_documents_are_read_with_the_texts_beside_them() -> None:
    """Of entries what is done there, of agenda items the title; later versions are the same document."""
    found = context_of(with_base(_CASE, BASE)).picture.read(typed_documents)
    assert [(each.is_entry, [one.base for one in each.documents], each.texts[0].plain) for each in found] == [
        (False, ["A/AC.999/2024/3"], "Clouds"),
        (True, ["A/AC.999/2024/4", "A/AC.999/2024/5"], "Talk"),
    ]
