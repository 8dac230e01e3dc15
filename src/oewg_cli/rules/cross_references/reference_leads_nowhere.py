from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.cross_references._missing_meetings import missing_events, missing_meetings
from oewg_cli.rules.cross_references._missing_neighbours import missing_neighbours
from oewg_cli.rules.cross_references._missing_parts import missing_part
from oewg_cli.statements.note_parts import note_parts
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.references.cross_references import PartKind, cross_references
from oewg_cli.statements.wording import Certainty


@rule("XRF001", "reference-leads-nowhere", Severity.WARNING, needs=("paragraphs", "footnotes", "programme"))
def reference_leads_nowhere(context: CheckContext) -> Iterator[Violation]:
    """A text refers to a paragraph, a footnote, a section, a table or a meeting that the note does not have.

    ## Why

    The reader looks for it and finds nothing. Paragraphs and footnotes get their numbers from their order, so that all
    later numbers change when one of them is added or removed. A part of another text is not looked for: one next to
    which that text is named, and one without "above", "below" or "of the present note" where the paragraph names
    another text before it. Meetings are those of the session that are yet to be held; where they have no numbers in the
    programme, they are counted, which is a remark.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The rooms are given in paragraph 7 below.
      - The provisional programme of work is contained in the annex to the present note.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The rooms are given in paragraph 2 below.
      - The rooms are those of the second session. The programme is contained in the annex to the present note.
    ```
    """
    parts = context.picture.read(note_parts)
    for reference in context.picture.read(cross_references):
        if reference.owner is not Owner.OWN or (reference.kind is PartKind.PARAGRAPH and parts.are_of_resolution):
            continue
        severity = None if reference.certainty is Certainty.CERTAIN else Severity.INFO
        labels = (label for each in reference.ranges for label in each.labels)
        # Of "paragraphs 11 and 12" one is enough.
        missing = next(
            ((label, found) for label in labels if (found := missing_part(reference.kind, label, parts))), None
        )
        if missing is not None:
            label, part = missing
            message = f"The text refers to {part.named}, but {part.known}."
            advice = f"Correct the number. If another text is meant, name it, as in: {part.named} of the report."
            yield Violation(label.wording.location, message, advice, part.related, severity)
    yield from missing_neighbours(context, parts)
    yield from missing_meetings(context, parts)
    yield from missing_events(context)
