from collections.abc import Iterator
from datetime import date

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._meeting_hours import sound_half_days
from oewg_cli.rules.slots._session_days import is_working_day, session_days
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import day_heading
from oewg_cli.un.hours.hours import Hours


@rule("SLT007", "half-day-unscheduled", Severity.INFO, needs=("session", "programme"))
def half_day_unscheduled(context: CheckContext) -> Iterator[Violation]:
    """A day of the programme has no meeting in the morning, or none in the afternoon.

    ## Why

    A session day usually has two meetings, and both are booked. A half-day may be left free, so this is only
    a hint; but a meeting that was forgotten looks the same.

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
    usual = sound_half_days(context)
    if usual is None:
        return
    halves = (("in the morning", usual.morning), ("in the afternoon", usual.afternoon))
    by_date = _hours_by_date(context)
    free_beside: dict[tuple[Hours, ...], list[str]] = {}
    for day in session_days(context).values():
        hours = tuple(by_date[day.date])
        # Most days have the same hours, and are free at the same time.
        if hours not in free_beside:
            free_beside[hours] = [name for name, half in halves if not any(map(half.overlaps, hours))]
        free = free_beside[hours]
        # Hours in the wrong order do not tell which half-day is meant.
        if free and is_working_day(context, day.date) and all(taken.length > 0 for taken in hours):
            yield Violation(
                NodeLocation((*day.path, "meetings"), "key"),
                f"{day_heading(day.date, 'en')}, has no meeting {' or '.join(free)}.",
                "Add the meeting; if the half-day is to be free, leave it.",
            )


def _hours_by_date(context: CheckContext) -> dict[date, list[Hours]]:
    found: dict[date, list[Hours]] = {day.date: [] for day in context.days}
    for meeting in context.meetings:
        found[meeting.day.date].append(meeting.hours)
    return found
