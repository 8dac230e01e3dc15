from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.footnote_names import marks_in_order
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule


@rule("PRN010", "note-without-printed-mark", Severity.WARNING)
def note_without_printed_mark(note: Recognized) -> Iterator[Violation]:
    """Nothing in the text calls a footnote.

    ## Why

    Its mark was lost, or the note was left over. It is taken into the programme, which prints it only where a mark
    calls it.

    ## Authority

    Editorial Manual, "Footnotes and other notes", <https://www.un.org/dgacm/en/content/editorial-manual/footnotes>.

    ## Bad

    ```md
    10 a.m.–1 p.m.

    ##### Opening

    ---

    <sup>1</sup> Doors open at 9 a.m.
    ```

    ## Good

    ```md
    10 a.m.–1 p.m.

    ##### Opening<sup>1</sup>

    ---

    <sup>1</sup> Doors open at 9 a.m.
    ```
    """
    called = {mark.note for mark in marks_in_order(note)}
    for identity, found in note.notes.items():
        if identity not in called:
            message = f"Nothing calls footnote {found.label}." if found.label else "Nothing calls this footnote."
            yield Violation(found.span, message, "Put its mark where it belongs, or take the note out.")
