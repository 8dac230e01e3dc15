from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.statements.note_parts import note_parts
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.references.cross_references import PartKind, cross_references
from oewg_cli.statements.wording import Certainty


@rule("XRF004", "reference-to-own-paragraph", Severity.WARNING, needs=("paragraphs",), words=("para",))
def reference_to_own_paragraph(context: CheckContext) -> Iterator[Violation]:
    """A paragraph refers to itself by its number.

    ## Why

    The reader is sent to where he or she is. Often a paragraph was added or removed, and the numbers in the text were
    not changed. A line of the list of the same paragraph, such as "paragraph 3 (b) above", is right.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The dates are given in paragraph 1 above.
      - The provisional programme of work is contained in the annex to the present note.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The dates are given in paragraph 2 below.
      - The session lasts for two days. The programme is contained in the annex to the present note.
    ```
    """
    parts = context.picture.read(note_parts)
    for reference in () if parts.are_of_resolution else context.picture.read(cross_references):
        if reference.owner is not Owner.OWN or reference.kind is not PartKind.PARAGRAPH:
            continue
        position = parts.position_of(reference.field)
        own = position.number if position is not None else 0
        for label in (label for each in reference.ranges for label in each.labels):
            if label.number == own and not label.letters:
                yield Violation(
                    label.wording.location,
                    f"This is paragraph {label.number} itself.",
                    "Correct the number, or write: the present paragraph.",
                    severity=None if reference.certainty is Certainty.CERTAIN else Severity.INFO,
                )
