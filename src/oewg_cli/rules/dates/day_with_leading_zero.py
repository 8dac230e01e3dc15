from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import date_violations
from oewg_cli.un.dates.typed_dates import DateError


@rule("DAT009", "day-with-leading-zero", Severity.WARNING)
def day_with_leading_zero(context: CheckContext) -> Iterator[Violation]:
    """The day of a date in a text has a zero before it.

    ## Why

    A leading zero is for dates that computers read; in a text the day is written without it.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>: day, month in full and year, as in
    4 March 2024.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was adopted on 01 June 2022.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was adopted on 1 June 2022.
    ```

    ## Fix

    Safe: the zero is removed; day, month and year stay the same.
    """
    return date_violations(context, DateError.LEADING_ZERO, "has a zero before the day.")
