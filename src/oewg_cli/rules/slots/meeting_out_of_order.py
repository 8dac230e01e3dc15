from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._meeting_order import afternoon_meant, meetings_out_of_order
from oewg_cli.rules.slots._who_meets import by_name
from oewg_cli.source.tree import NodeLocation


@rule("SLT013", "meeting-out-of-order", Severity.ERROR)
def meeting_out_of_order(context: CheckContext) -> Iterator[Violation]:
    """A meeting comes after a later meeting of the same body on the same day.

    ## Why

    The note prints the meetings in the order of the file, and this order decides which heading is "(continued)". A
    morning after its afternoon is easily overlooked, or its hours are mistyped. Meetings of different bodies may be in
    any order, so that those of each can be together; a joint meeting is one of each of its bodies.

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
    for found in context.once(meetings_out_of_order):
        meeting, above, day = found.meeting, found.above, found.day
        meant = afternoon_meant(context, day, meeting.hours) if meeting.has_end else None
        message = f"The meeting of {meeting.printed} comes after the meeting of {above.printed} on {day.printed}."
        yield Violation(
            NodeLocation((*meeting.meeting.path, "time")),
            by_name(context, meeting.meeting.bodies, message),
            f"Did you mean {meant.typed()}? Hours under `time` are in the 24-hour clock."
            if meant
            else "Put the meetings in the order of their hours, or correct the hours.",
            ((NodeLocation((*above.meeting.path, "time")), "the later meeting above it"),),
        )
