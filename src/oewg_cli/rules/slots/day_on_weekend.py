"""SLT004."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.rules.slots.session_days import session_days
from oewg_cli.un.dates import day_heading, is_weekend


@rule("SLT004", "day-on-weekend", Severity.WARNING)
def day_on_weekend(document: Document) -> Iterator[Hit]:
    """Meetings are set for a Saturday or a Sunday.

    ## Why

    Rooms and interpreters are there from Monday to Friday. A meeting at a weekend needs an arrangement of its
    own; without one the date is mistyped, mostly by a week or a year.

    ## Authority

    United Nations Office at Geneva, frequently asked questions on meeting rooms,
    <https://www.ungeneva.org/en/faqs/can-i-organize-hybrid-meeting-my-allocated-meeting-room>: no services at
    weekends.

    ## Bad

    ```yaml
    session: {number: 7, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-15}
    programme:
      - date: 2024-03-09
        meetings: [{time: morning, entries: [item: 1]}]
    ```

    ## Good

    ```yaml
    session: {number: 7, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-15}
    programme:
      - date: 2024-03-08
        meetings: [{time: morning, entries: [item: 1]}]
    ```
    """
    for day in session_days(document).values():
        if is_weekend(day.date) and day.day.meetings:
            yield Hit(
                Place((*day.path, "date")),
                f"{day_heading(day.date, 'en')}, is no working day, but has meetings.",
                "Correct the date; if services are arranged for that day, leave it.",
                # Which days are free elsewhere than at the duty stations is not known here.
                severity=None if document.station else Severity.INFO,
            )
