from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import date_hits
from oewg_cli.un.dates.typed_dates import DateError


@rule("DAT006", "date-with-comma", Severity.WARNING)
def date_with_comma(context: CheckContext) -> Iterator[Violation]:
    """A date in a text has a comma between the month and the year.

    ## Why

    No comma stands within a date; one behind the weekday is all that the form has.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>: day, month in full and year, as in
    4 March 2024.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was adopted on 1 June, 2022.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was adopted on 1 June 2022.
    ```

    ## Fix

    Safe: the comma is taken away. A comma that ends a clause, before figures that count something, stays.
    """
    return date_hits(context, DateError.COMMA, "has a comma before the year.")
