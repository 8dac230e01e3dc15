from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.footnote_names import marks_in_order
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule


@rule("PRN009", "footnote-number-out-of-order", Severity.WARNING, formerly=("note-number-out-of-order",))
def footnote_number_out_of_order(note: Recognized) -> Iterator[Violation]:
    """The number of a footnote does not follow that of the footnote before.

    ## Why

    Footnotes are numbered in the order in which their marks appear. Another order shows that a footnote was moved or
    lost. The program numbers them.

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
        found = note.notes.get(mark.footnote or "")
        if found is None or not found.label.isdigit() or mark.footnote in seen:
            continue
        seen.add(mark.footnote or "")
        if int(found.label) != expected:
            yield Violation(
                mark.span,
                f"This is the mark of footnote {found.label}, but the next footnote is {expected}.",
                "The program numbers the footnotes in the order of their marks.",
                ((found.span, "the footnote"),),
            )
        expected = int(found.label) + 1
