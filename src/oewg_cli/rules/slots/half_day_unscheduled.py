from collections.abc import Iterator
from datetime import date

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._meeting_hours import valid_half_days
from oewg_cli.rules.slots._session_days import is_working_day, session_days
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.hours.hours import Hours


@rule("SLT007", "half-day-unscheduled", Severity.INFO, needs=("session", "programme"))
def half_day_unscheduled(context: CheckContext) -> Iterator[Violation]:
    """A day of the programme has no meeting in the morning, or none in the afternoon.

    ## Why

    A day of a session usually has two meetings, and both are booked. A half-day may be free, so this is only a remark;
    but the meeting may also have been forgotten.

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
    usual = valid_half_days(context)
    if usual is None:
        return
    halves = (("in the morning", usual.morning), ("in the afternoon", usual.afternoon))
    by_date = _hours_by_date(context)
    free_for: dict[tuple[Hours, ...], list[str]] = {}
    for day in session_days(context).values():
        hours = tuple(by_date[day.date])
        # Most days have the same hours, and are free at the same time.
        if hours not in free_for:
            free_for[hours] = [name for name, half in halves if not any(map(half.overlaps, hours))]
        free = free_for[hours]
        # Hours in the wrong order do not show which half-day is meant.
        if free and is_working_day(context, day.date) and all(each.length > 0 for each in hours):
            yield Violation(
                NodeLocation((*day.path, "meetings"), "key"),
                f"{day.printed}, has no meeting {' or '.join(free)}.",
                "Add the meeting, or ignore this finding if there is none.",
            )


def _hours_by_date(context: CheckContext) -> dict[date, list[Hours]]:
    by_date: dict[date, list[Hours]] = {day.date: [] for day in context.days}
    for meeting in context.timed_meetings:
        by_date[meeting.day.date].append(meeting.hours)
    return by_date
