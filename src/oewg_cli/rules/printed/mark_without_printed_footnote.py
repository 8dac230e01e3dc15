from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule


@rule("PRN011", "mark-without-printed-footnote", Severity.WARNING, formerly=("mark-without-printed-note",))
def mark_without_printed_footnote(note: Recognized) -> Iterator[Violation]:
    """A footnote mark has no footnote.

    ## Why

    A reader who looks for the footnote does not find it. A raised number stays in the text of the programme as a
    number.

    ## Authority

    Editorial Manual, "Footnotes and other notes", <https://www.un.org/dgacm/en/content/editorial-manual/footnotes>.

    ## Bad

    ```md
    10 a.m.–1 p.m.

    ##### Opening of the session<sup>1</sup>
    ```

    ## Good

    ```md
    10 a.m.–1 p.m.

    ##### Opening of the session<sup>1</sup>

    ---

    <sup>1</sup> Doors open at 9 a.m.
    ```
    """
    for piece in note.marks_without_footnote:
        footnote = f"footnote {piece.text.strip()}" if piece.text.strip() else "a footnote"
        yield Violation(
            piece.span,
            f"This mark refers to {footnote}, which the source does not have.",
            "Write the footnote, or remove the mark.",
        )
