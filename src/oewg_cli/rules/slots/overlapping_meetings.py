from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._meeting_hours import unordered_days
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.hours.hours import printed_hours


@rule("SLT012", "overlapping-meetings", Severity.ERROR)
def overlapping_meetings(context: CheckContext) -> Iterator[Violation]:
    """A meeting starts before another meeting of the same day ends.

    ## Why

    A body cannot hold two meetings at the same time. Meetings that follow one another without a break are right.

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
    for day, meetings in unordered_days(context):
        earlier, *others = sorted(meetings, key=lambda meeting: meeting.hours.start)
        for meeting in others:
            if meeting.hours.overlaps(earlier.hours):
                first, second = printed_hours(earlier.hours, "en"), printed_hours(meeting.hours, "en")
                both = f"The meetings of {first} and {second} overlap on {day.printed}."
                same = f"Two meetings have the same hours, {first}, on {day.printed}."
                yield Violation(
                    NodeLocation((*meeting.path, "time")),
                    same if meeting.hours == earlier.hours else both,
                    "Correct the hours of one of them.",
                    ((NodeLocation((*earlier.path, "time")), "the other meeting"),),
                )
            earlier = max(earlier, meeting, key=lambda held: held.hours.end)
