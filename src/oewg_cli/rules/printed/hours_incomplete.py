from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.text.quoting import quoted


@rule("PRN018", "hours-incomplete", Severity.WARNING)
def hours_incomplete(note: Recognized) -> Iterator[Violation]:
    """The hours of a meeting have no end, or could be in the morning or the afternoon.

    ## Why

    If a meeting has no end, or if its hours may be those of the morning or the afternoon, the reader has to guess. The
    program has completed the hours with the usual ones of the place.

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
        if hours is None or not (hours.is_assumed or hours.begins is not None):
            continue
        typed = quoted(part.words.plain[hours.start : hours.end])
        place = part.words.span(hours.start, hours.end)
        if hours.is_assumed:
            yield Violation(
                place, f"{typed} does not say whether a.m. or p.m. is meant.", "Check the hours in the programme."
            )
        else:
            yield Violation(place, f"{typed} does not say when the meeting ends.", "Check the hours in the programme.")
