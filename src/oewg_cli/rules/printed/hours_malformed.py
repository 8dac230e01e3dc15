from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.text.quoting import quoted
from oewg_cli.un.hours.hours import printed_hours


@rule("PRN003", "hours-malformed", Severity.INFO)
def hours_malformed(note: Recognized) -> Iterator[Violation]:
    """The hours of a meeting are not written as the United Nations writes them.

    ## Why

    Hours have one form: with a.m. and p.m., a dash without spaces, and no minutes on the full hour. The program writes
    them in this form.

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
        yield Violation(
            place, f"{quoted(typed)} is not written as the United Nations writes hours.", f"The program writes {right}."
        )
