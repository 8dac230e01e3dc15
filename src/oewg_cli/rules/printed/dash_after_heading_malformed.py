from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule


@rule("PRN019", "dash-after-heading-malformed", Severity.INFO, formerly=("aside-with-other-dash",))
def dash_after_heading_malformed(note: Recognized) -> Iterator[Violation]:
    """The dash after a heading is not an en dash with a space on each side.

    ## Why

    A heading and the text after it on the same line are separated by an en dash with a space on each side. The program
    writes it in this form.

    ## Authority

    Editorial Manual, "Punctuation": an en dash with a space on each side.

    ## Bad

    ```md
    10 a.m.–1 p.m.

    **Closure of the session**– concluding remarks
    ```

    ## Good

    ```md
    10 a.m.–1 p.m.

    **Closure of the session** – concluding remarks
    ```
    """
    text = note.source_document.source.text
    for part in note.parts:
        if part.dash is None or part.aside is None:
            continue
        typed = "".join(char for char in text[slice(*part.dash)] if char not in "*_")
        if typed.replace("\N{NO-BREAK SPACE}", " ") != " – ":
            yield Violation(
                part.dash,
                "The dash after the heading is not an en dash with a space on each side.",
                "The program writes this dash.",
            )
