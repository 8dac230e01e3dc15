from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import date_violations
from oewg_cli.un.dates.typed_dates import DateError


@rule("DAT007", "month-abbreviated", Severity.WARNING)
def month_abbreviated(context: CheckContext) -> Iterator[Violation]:
    """The month of a date in a text is abbreviated, as in 4 Mar. 2024.

    ## Why

    The month is written in full, so that a date looks the same everywhere in the note.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>: day, month in full and year, as in
    4 March 2024.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was adopted on 1 Sept. 2022.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was adopted on 1 September 2022.
    ```

    ## Fix

    Safe: the month is written in full; a full stop that also ends the sentence is kept.
    """
    return date_violations(context, DateError.MONTH_ABBREVIATED, "abbreviates the name of the month.")
