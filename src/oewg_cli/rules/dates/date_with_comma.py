"""DAT006."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.model.document import Document
from oewg_cli.rules.dates.typed_in_texts import date_hits
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.typed_dates import DateSlip


@rule("DAT006", "date-with-comma", Severity.WARNING)
def date_with_comma(document: Document) -> Iterator[Hit]:
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
    return date_hits(document, DateSlip.COMMA, "has a comma before the year.")
