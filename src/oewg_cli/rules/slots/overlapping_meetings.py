"""SLT012."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.rules.slots.meeting_hours import unordered_days
from oewg_cli.un.dates import day_heading
from oewg_cli.un.hours import printed_hours


@rule("SLT012", "overlapping-meetings", Severity.ERROR)
def overlapping_meetings(document: Document) -> Iterator[Hit]:
    """A meeting starts before another one of the same day has ended.

    ## Why

    A body cannot hold two meetings at once: its delegations sit in one room. Meetings that follow one another
    without a break are right.

    ## Authority

    Delegates' Handbook, "Conference services": meetings keep to their hours, since rooms and services are
    scarce.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - {time: 10:00–13:00, entries: [item: 1]}
          - {time: 12:30–15:00, entries: [item: 2]}
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - {time: 10:00–13:00, entries: [item: 1]}
          - {time: 13:00–15:00, entries: [item: 2]}
    ```
    """
    for day, meetings in unordered_days(document):
        earlier, *others = sorted(meetings, key=lambda meeting: meeting.hours.start)
        for meeting in others:
            if meeting.hours.overlaps(earlier.hours):
                first, second = printed_hours(earlier.hours, "en"), printed_hours(meeting.hours, "en")
                both = f"The meetings of {first} and {second} overlap on {day_heading(day.date, 'en')}."
                same = f"Two meetings have the same hours, {first}, on {day_heading(day.date, 'en')}."
                yield Hit(
                    Place((*meeting.path, "time")),
                    same if meeting.hours == earlier.hours else both,
                    "Correct the hours of one of them.",
                    ((Place((*earlier.path, "time")), "the other meeting"),),
                )
            earlier = max(earlier, meeting, key=lambda held: held.hours.end)
