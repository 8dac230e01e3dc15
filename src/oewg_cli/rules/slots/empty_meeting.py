from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import day_heading
from oewg_cli.un.hours.hours import printed_hours


@rule("SLT008", "empty-meeting", Severity.WARNING, needs=("programme",))
def empty_meeting(context: CheckContext) -> Iterator[Violation]:
    """A meeting has no entries.

    ## Why

    The hours would be printed with nothing under them, and readers cannot know whether the meeting is held.

    ## Authority

    Editorial Manual, "Headings": a heading has something under it,
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
    for meeting in context.meetings:
        if not meeting.meeting.entries:
            day, hours = day_heading(meeting.day.date, "en"), printed_hours(meeting.hours, "en")
            yield Violation(
                NodeLocation((*meeting.path, "entries"), "key"),
                f"The meeting of {day}, {hours}, has no agenda item and no heading.",
                "Add an agenda item or a heading, or delete the meeting.",
            )
