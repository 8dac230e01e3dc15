from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.footnote_names import marks_in_order
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule


@rule("PRN010", "footnote-without-printed-mark", Severity.WARNING, formerly=("note-without-printed-mark",))
def footnote_without_printed_mark(note: Recognized) -> Iterator[Violation]:
    """Nothing in the text refers to a footnote.

    ## Why

    Its mark was lost, or the footnote was left from another document. The footnote is imported, but it is printed only
    where a mark refers to it.

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
    referred_to = {mark.footnote for mark in marks_in_order(note)}
    for identity, found in note.notes.items():
        if identity not in referred_to:
            message = (
                f"Nothing refers to footnote {found.label}." if found.label else "Nothing refers to this footnote."
            )
            yield Violation(found.span, message, "Put its mark where it belongs, or remove the footnote.")
