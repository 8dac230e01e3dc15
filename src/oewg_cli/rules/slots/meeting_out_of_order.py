from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.placed_parts import PlacedDay
from oewg_cli.programme.value_types import HALF_DAYS
from oewg_cli.rules.slots._meeting_hours import HeldMeeting, unordered_days, valid_half_days
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
    for day, meetings in unordered_days(context):
        above_of: dict[str, HeldMeeting] = {}
        for meeting in meetings:
            bodies = [folded_name(body) for body in meeting.meeting.bodies]
            later = [above_of[body] for body in bodies if body in above_of]
            # SLT012 reports meetings that overlap.
            above = next((each for each in later if _is_before(meeting, each)), None)
            if above is not None and not _has_wrong_half_day(context, meeting, above):
                yield _violation(context, day, meeting, above)
            above_of.update(dict.fromkeys(bodies, meeting))


def _is_before(meeting: HeldMeeting, above: HeldMeeting) -> bool:
    return meeting.hours.end <= above.hours.start


def _has_wrong_half_day(context: CheckContext, *meetings: HeldMeeting) -> bool:
    """Return whether a meeting has usual hours that are wrong themselves, which SLT010 or SLT017 reports."""
    return any(
        held.meeting.meeting.time in HALF_DAYS and valid_half_days(context, held.meeting.day) is None
        for held in meetings
    )


def _violation(context: CheckContext, day: PlacedDay, meeting: HeldMeeting, above: HeldMeeting) -> Violation:
    message = f"The meeting of {meeting.printed} comes after the meeting of {above.printed} on {day.printed}."
    return Violation(
        NodeLocation((*meeting.meeting.path, "time")),
        by_name(context, meeting.meeting.bodies, message),
        "Put the meetings in the order of their hours, or correct the hours.",
        ((NodeLocation((*above.meeting.path, "time")), "the later meeting above it"),),
    )
