from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import date_violations
from oewg_cli.un.dates.typed_dates import DateError


@rule("DAT003", "month-misspelt", Severity.WARNING)
def month_misspelt(context: CheckContext) -> Iterator[Violation]:
    """The month of a date in a text is misspelt.

    ## Why

    A reader may take it for another month, and a search for the date does not find it. A word with a capital letter,
    next to a day or a year, is reported if it differs by one letter from exactly one month.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>: day, month in full and year, as in
    4 March 2024.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was adopted on 1 Septembr 2022.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was adopted on 1 September 2022.
    ```

    ## Fix

    Unsafe: the most similar month is written, and the rest of the date is put in the right form. Check that no other
    month is meant.
    """
    return date_violations(context, DateError.MONTH_MISSPELT, "misspells the name of the month.")
