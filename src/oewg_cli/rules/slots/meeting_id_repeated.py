from collections.abc import Iterator
from typing import TYPE_CHECKING

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.placed_parts import time_of_meeting
from oewg_cli.source.tree import NodeLocation

if TYPE_CHECKING:
    from oewg_cli.programme.placed_parts import PlacedMeeting


@rule("SLT028", "meeting-id-repeated", Severity.ERROR, keys=("meetings.id",))
def meeting_id_repeated(context: CheckContext) -> Iterator[Violation]:
    """Two meetings have the same `id`.

    ## Why

    A meeting is followed by its `id` wherever it moves, in calendars and in comparisons. Usually the meeting was copied
    and its `id` was not changed.

    ## Authority

    The programme format: `oewg schema` prints it, and an editor with a YAML language server shows it for each key.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - {time: morning, id: opening, entries: [item: 1]}
          - {time: afternoon, id: opening, entries: [item: 2]}
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - {time: morning, id: opening, entries: [item: 1]}
          - {time: afternoon, id: debate, entries: [item: 2]}
    ```
    """
    first_of: dict[str, PlacedMeeting] = {}
    for meeting in context.meetings:
        if meeting.meeting.id is None:
            continue
        first = first_of.setdefault(meeting.meeting.id, meeting)
        if first is not meeting:
            when = f"{first.day.printed}, {time_of_meeting(first)}"
            yield Violation(
                NodeLocation((*meeting.path, "id")),
                f"The meeting of {when}, already has the id `{meeting.meeting.id}`.",
                "Give each meeting an id of its own; an id may also be left out.",
                ((NodeLocation((*first.path, "id")), "the id is here first"),),
            )
