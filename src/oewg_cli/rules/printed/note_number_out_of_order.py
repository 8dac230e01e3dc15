from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.footnote_names import marks_in_order
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule


@rule("PRN009", "note-number-out-of-order", Severity.WARNING)
def note_number_out_of_order(note: Recognized) -> Iterator[Violation]:
    """The number of a footnote does not follow that of the one before.

    ## Why

    Footnotes are numbered in the order in which their marks are read. Another order tells of a note that was moved
    or lost. The program numbers them.

    ## Authority

    Editorial Manual, "Footnotes and other notes", <https://www.un.org/dgacm/en/content/editorial-manual/footnotes>.

    ## Bad

    ```md
    10 a.m.–1 p.m.

    ##### Opening<sup>2</sup>

    ##### Statements<sup>1</sup>

    ---

    <sup>1</sup> Speakers are asked to be brief.

    <sup>2</sup> Doors open at 9 a.m.
    ```

    ## Good

    ```md
    10 a.m.–1 p.m.

    ##### Opening<sup>1</sup>

    ##### Statements<sup>2</sup>

    ---

    <sup>1</sup> Doors open at 9 a.m.

    <sup>2</sup> Speakers are asked to be brief.
    ```
    """
    expected = 1
    seen: set[str] = set()
    for mark in marks_in_order(note):
        found = note.notes.get(mark.note or "")
        if found is None or not found.label.isdigit() or mark.note in seen:
            continue
        seen.add(mark.note or "")
        if int(found.label) != expected:
            yield Violation(
                mark.span,
                f"The mark of footnote {found.label} stands here, but {expected} would follow.",
                "The program numbers the footnotes in the order of their marks.",
                ((found.span, "its note"),),
            )
        expected = int(found.label) + 1
