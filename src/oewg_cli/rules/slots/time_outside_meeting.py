from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.placed_parts import PlacedMeeting, time_of_meeting
from oewg_cli.rules.slots._stated_times import own_times
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.times.entry_times import EntryTime
from oewg_cli.text.quoting import quoted
from oewg_cli.un.hours.half_days import HalfDay
from oewg_cli.un.hours.hours import MIDNIGHT, NOON, Hours

_LONGEST_OVER = 90
"""How long, in minutes, a meeting may go on into the other half of the day and still be one of its own half."""


@rule("SLT029", "time-outside-meeting", Severity.WARNING)
def time_outside_meeting(context: CheckContext) -> Iterator[Violation]:
    """A text of a meeting names hours, or a half-day, outside the meeting.

    ## Why

    Delegations go by the hours that they read first. Usually the entry was moved to another meeting, and the hours in
    its text were not. Times of other things are right: a deadline, a side event, what is continued later, and a text
    that names another day.

    ## Authority

    Editorial Manual, "Preparation of documents": dates and times are checked against one another on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: 10:00–13:00
            entries: [{item: 1, text: Panel on rain (3–4.30 p.m.)}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: 15:00–18:00
            entries: [{item: 1, text: Panel on rain (3–4.30 p.m.)}]
    ```
    """
    for stated, meeting in own_times(context):
        if stated.hours is not None and not _is_within(stated.hours, meeting):
            yield _violation(context, stated, meeting, "is outside")
        elif stated.half_day is not None and _is_other_half(stated.half_day, meeting):
            yield _violation(context, stated, meeting, "is not the time of")


def _is_within(hours: Hours, meeting: PlacedMeeting) -> bool:
    around = meeting.hours or (Hours(meeting.start, MIDNIGHT) if meeting.start is not None else None)
    if around is None or around.length <= 0:
        return True
    return around.start <= hours.start and hours.end <= around.end


def _is_other_half(half_day: HalfDay, meeting: PlacedMeeting) -> bool:
    """Return whether a meeting of the morning names the afternoon, or one after noon the morning."""
    if meeting.half_day in {None, HalfDay.LUNCH}:
        return False
    hours = meeting.hours
    if hours is not None and hours.start < NOON and hours.end > NOON + _LONGEST_OVER:
        return False
    return (half_day is HalfDay.MORNING) != (meeting.half_day is HalfDay.MORNING)


def _violation(context: CheckContext, stated: EntryTime, meeting: PlacedMeeting, what: str) -> Violation:
    others = (
        other
        for other in context.meetings
        if other.day == meeting.day and other.path != meeting.path and stated.hours and other.hours
    )
    fitting = next((other for other in others if stated.hours and _is_within(stated.hours, other)), None)
    there = f"the meeting of {time_of_meeting(fitting)}" if fitting else "the right meeting"
    key = "time" if meeting.meeting.time is not None else "when"
    return Violation(
        stated.wording.location,
        f"{quoted(stated.wording.text)} {what} the meeting of {time_of_meeting(meeting)} on {meeting.day.printed}.",
        f"Move the text to {there}, or correct the time in it.",
        ((NodeLocation((*meeting.path, key)), "the time of the meeting"),),
    )
