"""PRN003."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.recognize.recognize import Recognized
from oewg_cli.rules.printed.printed_rule import PrintedHit, printed_rule
from oewg_cli.un.hours import printed_hours


@printed_rule("PRN003", "hours-malformed", Severity.INFO)
def hours_malformed(note: Recognized) -> Iterator[PrintedHit]:
    """The hours of a meeting are not written as the United Nations writes them.

    ## Why

    Hours have one form, with a.m. and p.m., a dash closed up, and no minutes on the hour. The program writes them
    so.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```md
    10:00 - 13:00
    ```

    ## Good

    ```md
    10 a.m.–1 p.m.
    ```
    """
    for part in note.parts:
        if part.hours is None or part.hours.hours is None or part.hours.is_right or part.hours.is_assumed:
            continue
        place = part.words.span(part.hours.start, part.hours.end)
        typed = part.words.plain[part.hours.start : part.hours.end]
        right = quoted(printed_hours(part.hours.hours, "en"))
        yield PrintedHit(
            place, f"{quoted(typed)} is not in the form of hours.", f"The form is {right}; the program writes it so."
        )
