from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import date_hits
from oewg_cli.un.dates.typed_dates import DateError


@rule("DAT003", "month-misspelt", Severity.WARNING)
def month_misspelt(context: CheckContext) -> Iterator[Violation]:
    """A date in a text misspells the name of its month.

    ## Why

    A reader may take it for another month, and nobody who searches for the date finds it. A word with a capital counts
    beside a day or a year if it is one letter away from exactly one month.

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

    Unsafe: the month that is nearest is written, with the rest of the date in its right form. Check that no other month
    is meant.
    """
    return date_hits(context, DateError.MONTH_MISSPELT, "misspells the name of the month.")
