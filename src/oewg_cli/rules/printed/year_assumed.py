from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.assumed_years import dated
from oewg_cli.importing.recognized_parts import PartKind
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.text.quoting import quoted


@rule("PRN016", "year-assumed", Severity.INFO)
def year_assumed(note: Recognized) -> Iterator[Violation]:
    """The document does not say the year of a day.

    ## Why

    Day headings have no year: it is in the dates of the session in the title block. If these are missing, the year that
    follows from the date of the document is assumed.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```md
    #### Monday, 4 March

    10 a.m.–1 p.m.
    ```

    ## Good

    ```md
    #### Monday, 4 March 2024

    10 a.m.–1 p.m.
    ```
    """
    titled = note.front.text(PartKind.PLACE_AND_DATES)
    if titled is not None and note.front.dates is not None and note.front.dates.is_assumed:
        dates = note.front.dates
        message = f"The dates of the session have no year; {dates.opens.year} was assumed."
        yield Violation(titled.span(dates.start, dates.end), message, "Check the year.")
    for part in note.parts:
        found = dated(part.day, note.front) if part.day else None
        if found and found.is_assumed:
            year = f"{found.day.year} was assumed." if found.day else "none could be assumed."
            message = f"The source does not say the year of {quoted(part.words.plain)}; {year}"
            yield Violation(part.words.span(), message, "Check the year.")
