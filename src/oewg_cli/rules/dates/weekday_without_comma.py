"""DAT017."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.rules.dates.typed_in_texts import dates_in
from oewg_cli.rules.rule import Change, Hit, Repair, rule


@rule("DAT017", "weekday-without-comma", Severity.WARNING)
def weekday_without_comma(document: Document) -> Iterator[Hit]:
    """A weekday stands before a date without a comma.

    ## Why

    A comma stands between the weekday and the date, in texts as in the headings of the days. A short form of the
    weekday is told by weekday-abbreviated, its comma with it.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>; programmes of work as issued.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was adopted on Wednesday 1 June 2022.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was adopted on Wednesday, 1 June 2022.
    ```

    ## Fix

    Safe: a comma is put behind the weekday. Weekday and date are not touched, nor compared; that does weekday-wrong.
    """
    for where, date in dates_in(document):
        weekdays = date.weekdays
        if weekdays is None or weekdays.is_short or weekdays.has_comma or where.passage.is_verbatim:
            continue
        end = weekdays.words[-1].end
        change = Change(where.place(end, end), ",")
        yield Hit(
            where.place(*weekdays.words[-1]),
            f"{quoted(where.text(weekdays.start, date.end))} has no comma behind the weekday.",
            f"Write {quoted(weekdays.right)} before the date.",
            repair=Repair("Put a comma behind the weekday.", (change,)),
        )
