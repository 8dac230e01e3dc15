"""SLT005."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.rules.slots.session_days import holiday_at, session_days
from oewg_cli.un.dates import day_heading


@rule("SLT005", "day-on-holiday", Severity.WARNING)
def day_on_holiday(document: Document) -> Iterator[Hit]:
    """Meetings are set for an official holiday of the duty station.

    ## Why

    On its official holidays a duty station is closed, and no meeting can be serviced. Where the circular of
    the year is not known here, the holiday is worked out, and the finding is only a hint.

    ## Authority

    The information circular on official holidays that the Secretariat issues for each year (ST/IC/…; for New
    York <https://ask.un.org/faq/14617>).

    ## Bad

    ```yaml
    session: {number: 7, kind: substantive, place: New York, opens: 2024-03-25, closes: 2024-03-29}
    programme:
      - date: 2024-03-29
        meetings: [{time: morning, entries: [item: 1]}]
    ```

    ## Good

    ```yaml
    session: {number: 7, kind: substantive, place: New York, opens: 2024-03-25, closes: 2024-03-29}
    programme:
      - date: 2024-03-28
        meetings: [{time: morning, entries: [item: 1]}]
    ```
    """
    for day in session_days(document).values():
        holiday = holiday_at(document, day.date)
        if holiday is None or document.station is None or not day.day.meetings:
            continue
        what = f"{day_heading(day.date, 'en')}, is {holiday.name}, an official holiday in {document.station.name}"
        yield Hit(
            Place((*day.path, "date")),
            f"{what}.",
            "Move the meetings to another day, or correct the date."
            if holiday.certain
            else "Check it in the list of holidays for the year.",
            severity=None if holiday.certain else Severity.INFO,
        )
