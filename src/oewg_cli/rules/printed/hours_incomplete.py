from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.text.quoting import quoted


@rule("PRN018", "hours-incomplete", Severity.WARNING)
def hours_incomplete(note: Recognized) -> Iterator[Violation]:
    """The hours of a meeting are said in part only.

    ## Why

    A meeting that has a beginning and no end, or figures that may be morning or afternoon, leave it to the reader
    to guess. The hours were completed with the usual ones of the place.

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
                place, f"{typed} does not say which half of the day is meant.", "Check the hours in the programme."
            )
        else:
            yield Violation(place, f"{typed} does not say when the meeting ends.", "Check the hours in the programme.")
