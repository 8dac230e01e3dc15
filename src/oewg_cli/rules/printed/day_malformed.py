from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.assumed_years import dated
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import day_heading


@rule("PRN002", "day-malformed", Severity.INFO)
def day_malformed(note: Recognized) -> Iterator[Violation]:
    """A day is not written in the form of a day heading.

    ## Why

    Readers look down the page for the days, which have one form: weekday, comma, day and month in full, and the year
    where the session is held in two years. The program writes them in this form.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```md
    #### Mon. 4th March
    ```

    ## Good

    ```md
    #### Monday, 4 March
    ```
    """
    dates = note.front.dates
    has_two_years = dates is not None and dates.opens.year != dates.closes.year
    for part in note.parts:
        if part.day is None or (part.day.is_right and (part.day.year or not has_two_years)):
            continue
        day = dated(part.day, note.front).day
        right = f"The program writes {quoted(day_heading(day, 'en', with_year=has_two_years))}." if day else None
        yield Violation(part.words.span(), f"{quoted(part.words.plain)} is not in the form of a day heading.", right)
