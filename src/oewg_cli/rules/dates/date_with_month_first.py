from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import date_violations
from oewg_cli.un.dates.typed_dates import DateError


@rule("DAT005", "date-with-month-first", Severity.WARNING)
def date_with_month_first(context: CheckContext) -> Iterator[Violation]:
    """A date in a text has the month before the day, as in March 4, 2024.

    ## Why

    The day comes first in all documents of the United Nations, also in the masthead and in the headings of the days.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>: day, month in full and year, as in
    4 March 2024.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was adopted on June 1, 2022.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was adopted on 1 June 2022.
    ```

    ## Fix

    Safe: the same day, month and year are written in this order, without comma or ending. Numbers that may count
    something else, as in March 4 and 20 others, are not changed.
    """
    return date_violations(context, DateError.MONTH_FIRST, "has the month before the day.")
