from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._meeting_hours import LONGEST, sound_half_days, sound_meetings
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import day_heading
from oewg_cli.un.hours.hours import NOON, Hours, printed_hours


@rule("SLT009", "meeting-outside-half-days", Severity.INFO)
def meeting_outside_half_days(context: CheckContext) -> Iterator[Violation]:
    """A meeting lies wholly or partly outside the usual half-days of the place.

    ## Why

    Rooms and interpreters are booked for the half-days. Within them a meeting may be shorter; outside them it
    needs an arrangement of its own. Mostly an hour of the afternoon was typed without its twelve: 3:00 for
    15:00.

    ## Authority

    Delegates' Handbook, "Conference services", and for Geneva
    <https://www.ungeneva.org/en/faqs/can-i-organize-hybrid-meeting-my-allocated-meeting-room>: 10 a.m. to 1
    p.m. and 3 to 6 p.m. Where only the session's own `hours` are known, those count; where none are, nothing
    is said.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: 18:30–20:00, entries: [item: 1]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: 15:00–17:30, entries: [item: 1]}]
    ```
    """
    usual = sound_half_days(context)
    if usual is None or not usual.certain:
        return
    halves = (usual.morning, usual.afternoon)
    for meeting in sound_meetings(context):
        hours = meeting.hours
        if hours in halves:  # as most are
            continue
        # A meeting longer than any half-day can be is told of by SLT011.
        if hours.length > LONGEST or _lies_within(hours, halves):
            continue
        partly = "partly " if any(half.overlaps(hours) for half in halves) else ""
        printed = " and ".join(printed_hours(half, "en") for half in halves)
        later = Hours(hours.start + NOON, hours.end + NOON)
        yield Violation(
            NodeLocation((*meeting.path, "time")),
            f"The meeting of {day_heading(meeting.day.date, 'en')}, {printed_hours(hours, 'en')}, "
            f"lies {partly}outside the usual half-days ({printed}).",
            f"Did you mean {later.typed()}?"
            if _lies_within(later, halves)
            else "Correct the hours; if services are arranged for them, leave them.",
        )


def _lies_within(hours: Hours, halves: tuple[Hours, Hours]) -> bool:
    return any(half.start <= hours.start and hours.end <= half.end for half in halves)
