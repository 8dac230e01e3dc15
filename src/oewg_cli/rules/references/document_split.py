from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rules.references._listed_documents import PART
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.quoting import quoted


@rule("REF016", "document-split", Severity.WARNING, keys=("documents",))
def document_split(context: CheckContext) -> Iterator[Violation]:
    """A part of a document is listed under `documents` as a document of its own.

    ## Why

    In a list in brackets a comma divides two documents: `[A/63/328, section III]` are the documents "A/63/328" and
    "section III". A text with a comma needs quotation marks there.

    ## Authority

    Editorial Manual, "Footnotes and other references": parts of a document come after its symbol.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [{item: 1, documents: [A/AC.999/2024/3, section III]}]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [{item: 1, documents: ["A/AC.999/2024/3, section III"]}]}]
    ```
    """
    before: TextField | None = None
    for field in context.texts(Role.DOCUMENTS):
        is_after = before is not None and field.path[:-1] == before.path[:-1]
        if before is not None and is_after and PART.match(field.plain.lstrip()):
            yield Violation(
                NodeLocation(field.path),
                f"{quoted(field.plain)} is listed as a document of its own.",
                f"If it is a part of the one before it, write one text: {quoted(f'{before.plain}, {field.plain}')}.",
                ((NodeLocation(before.path), "the document before it"),),
            )
        before = field
