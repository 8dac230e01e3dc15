from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import date_violations
from oewg_cli.un.dates.typed_dates import DateError


@rule("DAT006", "date-with-comma", Severity.WARNING)
def date_with_comma(context: CheckContext) -> Iterator[Violation]:
    """A date in a text has a comma between the month and the year.

    ## Why

    A date has no comma between its parts, nor between a month and its year; only a weekday before the date is followed
    by a comma.

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

    Safe: the comma is removed. It is unsafe where the sentence goes on after a month and its year. A comma that ends a
    clause, before a number that counts something, is kept.
    """
    return date_violations(context, DateError.COMMA, "has a comma before the year.")
