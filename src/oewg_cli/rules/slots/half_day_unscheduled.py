from collections.abc import Iterator
from typing import TYPE_CHECKING

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.placed_parts import PlacedDay, PlacedMeeting
from oewg_cli.programme.value_types import HALF_DAYS
from oewg_cli.rules.slots._meeting_hours import bodies_with_half_days, valid_half_days
from oewg_cli.rules.slots._meeting_order import afternoon_meant
from oewg_cli.rules.slots._session_days import days_in_session, has_scattered_days, is_working_day
from oewg_cli.source.tree import NodeLocation

if TYPE_CHECKING:
    from datetime import date


@rule("SLT007", "half-day-unscheduled", Severity.INFO, needs=("session", "programme"))
def half_day_unscheduled(context: CheckContext) -> Iterator[Violation]:
    """A day of the programme has no meeting in the morning, or none in the afternoon.

    ## Why

    A day of a session usually has two meetings, and both are booked. A half-day may be free, so this is only a remark;
    but the meeting may also have been forgotten. The meetings of all bodies count. Nothing is reported where it is not
    certain that a half-day is free: on a day with several dates, with a text or entries of its own, with a meeting of
    which not both ends are known, or on which no body of the note meets that has half-days, and in a programme of
    scattered days.

    ## Authority

    Delegates' Handbook, "Conference services": meetings are held in the morning and in the afternoon. Usage:
    a half-day may be left out.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 1]}]
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
    if context.once(has_scattered_days):
        return
    by_date: dict[date, list[PlacedMeeting]] = {}
    for meeting in context.meetings:
        if meeting.bodies and meeting.day.day.dates.single:
            by_date.setdefault(meeting.day.date, []).append(meeting)
    for day in context.once(days_in_session):
        meetings = by_date.get(day.date, [])
        free = _free_half_days(context, day, meetings) if _is_known(context, day, meetings) else []
        if free and is_working_day(context, day.date):
            yield Violation(
                NodeLocation((*day.path, "meetings"), "key"),
                f"{day.printed}, has no meeting {' or '.join(free)}.",
                "Add the meeting, or ignore this finding if there is none.",
            )


def _is_known(context: CheckContext, day: PlacedDay, meetings: list[PlacedMeeting]) -> bool:
    """Return whether it is known when the bodies of a day meet, and one of them has half-days."""
    if day.day.dates.single is None or day.day.text is not None or day.day.entries:
        return False
    if not meetings:
        return not day.day.meetings
    # Hours in the wrong order, or in the 12-hour clock, do not show which half-day is meant.
    if any(meeting.hours and afternoon_meant(context, day, meeting.hours) for meeting in meetings):
        return False
    # SLT012 reports two meetings of a body in the same half-day, of which one may be meant for the other.
    named = [(meeting.bodies, meeting.meeting.time) for meeting in meetings if meeting.meeting.time in HALF_DAYS]
    if len(set(named)) < len(named):
        return False
    are_valid = all(meeting.hours is not None and meeting.hours.length > 0 for meeting in meetings)
    return are_valid and any(not context.once(bodies_with_half_days).isdisjoint(meeting.bodies) for meeting in meetings)


def _free_half_days(context: CheckContext, day: PlacedDay, meetings: list[PlacedMeeting]) -> list[str]:
    usual = valid_half_days(context, day)
    if usual is None:
        return []
    # A half-day of which the programme says what it is for, such as the preparation of the report, is not forgotten.
    said = [each for each in context.meetings if each.meeting.text is not None and each.day == day and not each.bodies]
    hours = {meeting.hours for meeting in (*meetings, *said) if meeting.hours is not None}
    halves = (("in the morning", usual.morning), ("in the afternoon", usual.afternoon))
    return [name for name, half in halves if not any(map(half.overlaps, hours))]
