from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.placed_parts import PlacedMeeting, time_of_meeting
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.occasions import Occasion
from oewg_cli.statements.stated_meetings import stated_meetings


@rule("SLT036", "meeting-announced-differently", Severity.WARNING, needs=("programme", "body", "session"))
def meeting_announced_differently(context: CheckContext) -> Iterator[Violation]:
    """A text has a meeting of the body at a time without one, or none at a time at which the programme has one.

    ## Why

    "The Committee reconvenes at 9 a.m. on Friday" and "No meeting will be held on Friday morning" stay in a paragraph
    when the half-day is moved in the programme. Only days of the programme are judged.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: No meeting will be held on the morning of 5 March.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: No meeting will be held on the morning of 6 March.
    ```
    """
    meetings = [each for each in context.meetings if context.programme.body in each.bodies]
    for stated in context.picture.read(stated_meetings):
        on_days = [each for each in meetings if _is_on(stated.occasion, each)]
        at = [each for each in on_days if _is_at(stated.occasion, each)]
        if stated.is_held and on_days and not at:
            shown = on_days[0]
            yield Violation(
                stated.wording.location,
                f"The programme has no meeting at the time stated here, “{stated.wording.text}”, but one on "
                f"{shown.day.printed}, {_time(shown)}.",
                "Correct the time in the text, or the meetings under `programme`.",
                ((NodeLocation(shown.path), "a meeting of that day"),),
            )
        elif not stated.is_held and at and all(each.half_day is not None for each in on_days):
            yield Violation(
                stated.wording.location,
                f"The text says that there is no meeting then, but the programme has one on {at[0].day.printed}, "
                f"{_time(at[0])}.",
                "Correct the time in the text, or the meetings under `programme`.",
                ((NodeLocation(at[0].path), "the meeting"),),
            )


def _time(meeting: PlacedMeeting) -> str:
    return time_of_meeting(meeting).removesuffix(".")


def _is_on(occasion: Occasion, meeting: PlacedMeeting) -> bool:
    return any(
        own.first <= days.last and days.first <= own.last for days in occasion.days for own in meeting.day.day.ranges
    )


def _is_at(occasion: Occasion, meeting: PlacedMeeting) -> bool:
    half, hours = occasion.half_day, occasion.hours
    if half is not None and meeting.half_day is not None and half != meeting.half_day:
        return False
    if hours is None or meeting.hours is None:
        return True
    return meeting.hours.start <= hours.start < meeting.hours.end or hours.overlaps(meeting.hours)
