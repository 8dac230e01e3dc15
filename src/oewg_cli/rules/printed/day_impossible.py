from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.assumed_years import dated
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.text.quoting import quoted


@rule("PRN017", "day-impossible", Severity.ERROR)
def day_impossible(note: Recognized) -> Iterator[Violation]:
    """A day does not exist in the calendar.

    ## Why

    Nobody can come on a day that does not exist. Its date is left open in the programme.

    ## Authority

    The calendar.

    ## Bad

    ```md
    #### Monday, 31 February

    10 a.m.–1 p.m.
    ```

    ## Good

    ```md
    #### Monday, 4 March

    10 a.m.–1 p.m.
    ```
    """
    for part in note.parts:
        if part.day is not None and dated(part.day, note.front).day is None:
            message = f"{quoted(part.words.plain)} is not a day of a year that the source names."
            yield Violation(part.words.span(), message, "Its date is left open in the programme: write the right one.")
