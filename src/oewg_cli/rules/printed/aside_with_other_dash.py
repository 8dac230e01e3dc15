from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule


@rule("PRN019", "aside-with-other-dash", Severity.INFO)
def aside_with_other_dash(note: Recognized) -> Iterator[Violation]:
    """What is run in behind a heading is not set off by a dash with blanks.

    ## Why

    The dash between a heading and what is run in behind it has a blank on both sides. The program writes it so.

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
                "The dash behind the heading has no blank on both sides, or is no en dash.",
                "The program writes it.",
            )
