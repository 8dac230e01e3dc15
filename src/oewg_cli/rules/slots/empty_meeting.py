"""SLT008."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.dates import day_heading
from oewg_cli.un.hours import printed_hours


@rule("SLT008", "empty-meeting", Severity.WARNING, needs=("programme",))
def empty_meeting(document: Document) -> Iterator[Hit]:
    """A meeting has no entries.

    ## Why

    The hours would be printed with nothing below them, and nobody knows whether a meeting is held.

    ## Authority

    Editorial Manual, "Headings": a heading has something below it,
    <https://www.un.org/dgacm/en/content/editorial-manual/headings>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: []}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [General exchange of views]}]
    ```
    """
    for meeting in document.meetings:
        if not meeting.meeting.entries:
            day, hours = day_heading(meeting.day.date, "en"), printed_hours(meeting.hours, "en")
            yield Hit(
                Place((*meeting.path, "entries"), "key"),
                f"The meeting of {day}, {hours}, has no agenda item and no heading.",
                "Give it an agenda item or a heading, or take the meeting out.",
            )
