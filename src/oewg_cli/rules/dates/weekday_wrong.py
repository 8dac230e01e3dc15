"""DAT001."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.model.document import Document
from oewg_cli.rules.dates.written_days import written_days
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.dates import long_date, weekday


@rule("DAT001", "weekday-wrong", Severity.ERROR)
def weekday_wrong(document: Document) -> Iterator[Hit]:
    """A weekday in a text is not that of the date behind it.

    ## Why

    Delegations travel by it. Mostly the text comes from another session, and only one of the two was changed.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>; dates are checked on the final text.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was adopted on Tuesday, 4 March 2024.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was adopted on Monday, 4 March 2024.
    ```
    """
    for prose, written in written_days(document):
        if written.day is None or written.weekday is None:
            continue
        right = weekday(written.day, "en")
        if written.weekday != right:
            yield Hit(
                prose.plain_place(written.start, written.end),
                f"{long_date(written.day, 'en')} is a {right}, not a {written.weekday}.",
                "Correct the weekday or the date.",
            )
