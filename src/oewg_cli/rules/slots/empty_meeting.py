from collections.abc import Iterator
from itertools import groupby

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.placed_parts import PlacedMeeting, time_of_meeting
from oewg_cli.source.tree import NodeLocation


@rule("SLT008", "empty-meeting", Severity.WARNING, needs=("programme",))
def empty_meeting(context: CheckContext) -> Iterator[Violation]:
    """A meeting has no entries, and nothing else says what it is.

    ## Why

    The hours would be printed with nothing under them, and readers cannot know whether the meeting is held. A meeting
    that says by `body`, `kind`, `heading`, `text` or `list` what it is needs no entries. Empty meetings that follow
    each other, as in the skeleton of a new programme, are reported together.

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
    for is_empty, meetings in groupby(context.meetings, key=_is_empty):
        if is_empty:
            first, *others = meetings
            yield _several(first, others) if others else _one(first)


def _is_empty(placed: PlacedMeeting) -> bool:
    meeting = placed.meeting
    return not (meeting.entries or meeting.bodies or meeting.kind or meeting.heading or meeting.text or meeting.list)


def _one(meeting: PlacedMeeting) -> Violation:
    message = f"The meeting of {_when(meeting)}, has no agenda item and no heading."
    return Violation(_entries(meeting), message, "Add an agenda item or a heading, or delete the meeting.")


def _several(first: PlacedMeeting, others: list[PlacedMeeting]) -> Violation:
    days = f"from {_when(first)}, to {_when(others[-1])}"
    message = f"The {len(others) + 1} meetings {days}, have no agenda item and no heading."
    return Violation(
        _entries(first), message, "Add agenda items or headings, or delete the meetings that are not held."
    )


def _entries(meeting: PlacedMeeting) -> NodeLocation:
    return NodeLocation((*meeting.path, "entries"), "key")


def _when(meeting: PlacedMeeting) -> str:
    return f"{meeting.day.printed}, {time_of_meeting(meeting)}"
