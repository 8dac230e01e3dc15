from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.text.quoting import quoted


@rule("PRN018", "hours-incomplete", Severity.WARNING)
def hours_incomplete(note: Recognized) -> Iterator[Violation]:
    """The hours of a meeting could be in the morning or in the afternoon.

    ## Why

    If hours may be those of the morning or of the afternoon, the reader has to guess. The program has chosen the half
    of the day in which meetings are usually held. A start without an end stays as it is.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```md
    3:00-6:00

    ##### Opening of the session
    ```

    ## Good

    ```md
    3–6 p.m.

    ##### Opening of the session
    ```
    """
    for part in note.parts:
        hours = part.hours
        if hours is not None and hours.is_assumed:
            typed = quoted(part.words.plain[hours.start : hours.end])
            message = f"{typed} does not say whether a.m. or p.m. is meant."
            yield Violation(part.words.span(hours.start, hours.end), message, "Check the hours in the programme.")
