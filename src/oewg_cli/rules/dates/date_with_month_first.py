"""DAT005."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.model.document import Document
from oewg_cli.rules.dates.typed_in_texts import date_hits
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.typed_dates import DateSlip


@rule("DAT005", "date-with-month-first", Severity.WARNING)
def date_with_month_first(document: Document) -> Iterator[Hit]:
    """A date in a text names the month before the day, as in March 4, 2024.

    ## Why

    The day stands first in all documents of the United Nations, in the masthead and in the headings of the days too.

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

    Safe: the same day, month and year are put in their order, without comma or ending. Figures that may count something
    else, as in March 4 and 20 others, are left as they are.
    """
    return date_hits(document, DateSlip.MONTH_FIRST, "names the month before the day.")
