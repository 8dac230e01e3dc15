from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._meeting_hours import LONGEST_MEETING, valid_half_days, valid_meetings
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.hours.hours import NOON, Hours, printed_hours


@rule("SLT009", "meeting-outside-half-days", Severity.INFO)
def meeting_outside_half_days(context: CheckContext) -> Iterator[Violation]:
    """A meeting is wholly or partly outside the usual half-days of the place.

    ## Why

    Rooms and interpreters are booked for the half-days. A meeting may be shorter than a half-day; outside the half-days
    it has to be arranged separately. Usually the afternoon is not in 24-hour time: 3:00 instead of 15:00.

    ## Authority

    Delegates' Handbook, "Conference services", and for Geneva
    <https://www.ungeneva.org/en/faqs/can-i-organize-hybrid-meeting-my-allocated-meeting-room>: 10 a.m. to 1
    p.m. and 3 to 6 p.m. Elsewhere the `hours` of the session count; without them
    nothing is reported.

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
    usual = valid_half_days(context)
    if usual is None or not usual.certain:
        return
    halves = (usual.morning, usual.afternoon)
    for meeting in valid_meetings(context):
        hours = meeting.hours
        if hours in halves:  # as most are
            continue
        # SLT011 reports a meeting that is longer than a half-day.
        if hours.length > LONGEST_MEETING or _is_within(hours, halves):
            continue
        partly = "partly " if any(half.overlaps(hours) for half in halves) else ""
        printed = " and ".join(printed_hours(half, "en") for half in halves)
        later = Hours(hours.start + NOON, hours.end + NOON)
        yield Violation(
            NodeLocation((*meeting.path, "time")),
            f"The meeting of {meeting.day.printed}, {printed_hours(hours, 'en')}, "
            f"is {partly}outside the usual half-days ({printed}).",
            f"Did you mean {later.typed()}?"
            if _is_within(later, halves)
            else "Correct the hours, or ignore this finding if services are arranged for them.",
        )


def _is_within(hours: Hours, halves: tuple[Hours, Hours]) -> bool:
    return any(half.start <= hours.start and hours.end <= half.end for half in halves)
