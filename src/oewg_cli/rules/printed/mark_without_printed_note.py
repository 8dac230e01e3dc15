from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule


@rule("PRN011", "mark-without-printed-note", Severity.WARNING)
def mark_without_printed_note(note: Recognized) -> Iterator[Violation]:
    """A footnote mark has no note.

    ## Why

    A reader who looks for the note finds none. A figure that is raised stays in the text of the programme as a
    figure.

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
    for piece in note.uncalled:
        called = f"the note {piece.text.strip()}" if piece.text.strip() else "a note"
        yield Violation(
            piece.span, f"This mark calls {called}, but the source has none.", "Write the note, or take the mark out."
        )
