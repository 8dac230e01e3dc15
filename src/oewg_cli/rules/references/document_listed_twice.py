from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rules.references._listed_documents import ListedDocument, listed_document
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.text.quoting import quoted


@rule("REF015", "document-listed-twice", Severity.WARNING, keys=("documents",))
def document_listed_twice(context: CheckContext) -> Iterator[Violation]:
    """The same document is listed under `documents` at two places in different words, or twice in one list.

    ## Why

    Readers take two texts for two documents: "A/CN.9/982" and "A/CN.9/982 and addenda", or the same symbol with two
    titles. The symbol alone is right next to the same symbol with its title, unless both are in one list. Parts of a
    document, such as "A/63/6 (Prog. 17)" and "A/63/328, section III", and addenda with symbols of their own are
    different.

    ## Authority

    ST/CS/SER.A/44/Rev.1, paragraph 4: what is repeated is reproduced exactly.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - {time: morning, entries: [{item: 1, documents: [A/AC.999/2024/3]}]}
          - {time: afternoon, entries: [{item: 2, documents: [A/AC.999/2024/3 and addenda]}]}
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - {time: morning, entries: [{item: 1, documents: [A/AC.999/2024/3 and addenda]}]}
          - {time: afternoon, entries: [{item: 2, documents: [A/AC.999/2024/3 and addenda]}]}
    ```
    """
    in_list: dict[tuple[NodePath, str], TextField] = {}
    first_of: dict[str, tuple[TextField, ListedDocument]] = {}
    with_title: dict[str, tuple[TextField, ListedDocument]] = {}
    for field in context.texts(Role.DOCUMENTS):
        before_it = in_list.setdefault((field.path[:-1], " ".join(field.plain.split())), field)
        if before_it is not field:
            yield Violation(
                NodeLocation(field.path),
                f"{quoted(field.plain)} is twice in this list.",
                "Delete it, or correct the symbol.",
                ((NodeLocation(before_it.path), "listed here too"),),
            )
            continue
        listed = listed_document(field)
        if listed is None:
            continue
        other, before = first_of.setdefault(listed.symbol, (field, listed))
        if listed.title:
            titled, with_words = with_title.setdefault(listed.symbol, (field, listed))
            if with_words.title != listed.title:
                other, before = titled, with_words
        if before != listed and not _may_differ(field, listed, other, before):
            yield Violation(
                NodeLocation(field.path),
                f"{quoted(field.plain)} is also listed as {quoted(other.plain)}.",
                "Write the same at both places, or correct the symbol.",
                ((NodeLocation(other.path), "listed here too"),),
            )


def _may_differ(field: TextField, listed: ListedDocument, other: TextField, before: ListedDocument) -> bool:
    """Return whether one of two texts, in different lists, is the symbol of the other without its title."""
    has_one_title = not listed.title or not before.title
    return has_one_title and listed.rest == before.rest and field.path[:-1] != other.path[:-1]
