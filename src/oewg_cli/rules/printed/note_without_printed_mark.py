"""PRN010."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.recognize.names import marks_in_order
from oewg_cli.recognize.recognize import Recognized
from oewg_cli.rules.printed.printed_rule import PrintedHit, printed_rule


@printed_rule("PRN010", "note-without-printed-mark", Severity.WARNING)
def note_without_printed_mark(note: Recognized) -> Iterator[PrintedHit]:
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
            yield PrintedHit(found.span, message, "Put its mark where it belongs, or take the note out.")
