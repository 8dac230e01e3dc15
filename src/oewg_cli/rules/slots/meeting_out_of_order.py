from collections.abc import Iterator
from itertools import pairwise

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._meeting_hours import unordered_days
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.hours.hours import printed_hours


@rule("SLT013", "meeting-out-of-order", Severity.ERROR)
def meeting_out_of_order(context: CheckContext) -> Iterator[Violation]:
    """A meeting comes after a later meeting of the same day.

    ## Why

    The note prints the meetings in the order of the file, and this order decides which heading is "(continued)". A
    morning after its afternoon is easily overlooked, or its hours are mistyped.

    ## Authority

    Programmes of work as issued, such as those of A/AC.292: the meetings of a day are in the order in which
    they are held.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - {time: afternoon, entries: [item: 2]}
          - {time: morning, entries: [item: 1]}
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - {time: morning, entries: [item: 1]}
          - {time: afternoon, entries: [item: 2]}
    ```
    """
    for day, meetings in unordered_days(context):
        for above, meeting in pairwise(meetings):
            # SLT012 reports meetings that overlap.
            if meeting.hours.end <= above.hours.start:
                earlier, later = printed_hours(meeting.hours, "en"), printed_hours(above.hours, "en")
                yield Violation(
                    NodeLocation((*meeting.path, "time")),
                    f"The meeting of {earlier} comes after the meeting of {later} on {day.printed}.",
                    "Put the meetings in the order of their hours, or correct the hours.",
                    ((NodeLocation((*above.path, "time")), "the later meeting above it"),),
                )
