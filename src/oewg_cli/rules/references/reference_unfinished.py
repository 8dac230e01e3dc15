from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.references._citations import symbol_fields
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.unfinished_references import OPEN_NUMBER, OPEN_SLASH, open_numbers, open_symbols


@rule("REF014", "reference-unfinished", Severity.WARNING, on_submission=Severity.ERROR)
def reference_unfinished(context: CheckContext) -> Iterator[Violation]:
    """A symbol, or the number of a resolution or decision, is not complete.

    ## Why

    Numbers that are not yet known are typed as XX, dots or brackets, and are easily forgotten. Then the reader of the
    issued note cannot find the document. In a draft a symbol may be incomplete, but not when the note is submitted.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": references are complete and checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns document A/AC.999/2024/XX.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns document A/AC.999/2024/12.
    ```
    """
    for path, text in symbol_fields(context.programme):
        if OPEN_SLASH.search(text) and open_symbols(text):
            yield _violation(NodeLocation(path), text, "symbol")
    for field in dict.fromkeys(match.field for match in context.text_index.find(OPEN_SLASH)):
        for start, end in open_symbols(field.plain):
            yield _violation(field.plain_location(start, end), field.plain[start:end], "symbol")
    for field in dict.fromkeys(match.field for match in context.text_index.find(OPEN_NUMBER)):
        for start, end in open_numbers(field.plain):
            yield _violation(field.plain_location(start, end), field.plain[start:end], "number")


def _violation(location: NodeLocation, text: str, kind: str) -> Violation:
    message = f"The {kind} {quoted(text)} is not complete."
    return Violation(location, message, "Complete or delete the reference before the note is submitted.")
