"""DAT002."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.rules.dates.typed_in_texts import dates_in
from oewg_cli.rules.rule import Hit, rule


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
    for where, date in dates_in(document):
        if date.is_in_calendar:
            continue
        start = date.last_day if date.is_impossible(-1) else date.start
        yield Hit(
            where.place(start, date.end),
            f"{quoted(where.text(start, date.end))} is not in the calendar.",
            "Correct the day or the month.",
        )
