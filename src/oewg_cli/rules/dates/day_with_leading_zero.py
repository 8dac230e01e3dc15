"""DAT009."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.model.document import Document
from oewg_cli.rules.dates.typed_in_texts import date_hits
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.typed_dates import DateSlip


@rule("DAT009", "day-with-leading-zero", Severity.WARNING)
def day_with_leading_zero(document: Document) -> Iterator[Hit]:
    """The day of a date in a text has a zero before it.

    ## Why

    A zero belongs to dates that are read by machines; in a text the day is written as it is counted.

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

    Safe: the zero is taken away; day, month and year stay.
    """
    return date_hits(document, DateSlip.ZERO, "has a zero before the day.")
