"""DAT002."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.dates import find_written_days


@rule("DAT002", "date-impossible", Severity.ERROR)
def date_impossible(document: Document) -> Iterator[Hit]:
    """A date in a text is not in the calendar.

    ## Why

    There is no 31 April. Mostly a figure is mistyped, and nobody can tell which day is meant.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>; dates are checked on the final text.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was adopted on 31 April 2022.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was adopted on 30 April 2022.
    ```
    """
    year = document.programme.session.opens.year
    for prose in document.prose:
        for written in find_written_days(prose.plain, year):
            if written.day is None:
                date = prose.plain[written.start : written.end]
                yield Hit(
                    prose.plain_place(written.start, written.end),
                    f"{quoted(date)} is not in the calendar.",
                    "Correct the day or the month.",
                )
