from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.bodies import nobodys_kind_near
from oewg_cli.programme.model import Meeting
from oewg_cli.programme.placed_parts import PlacedDay, TimedMeeting, named_hours
from oewg_cli.rules.slots._meeting_hours import (
    bodies_with_half_days,
    valid_half_days,
    valid_meetings,
)
from oewg_cli.rules.slots._who_meets import by_name
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.hours.hours import NOON, Hours, printed_hours
from oewg_cli.un.phrases import listed

_HALF_DAYS = 2
_EARLY = 8 * 60
"""From then on groups of States meet, and receptions are held, before the meetings of the bodies."""


@rule("SLT009", "meeting-outside-half-days", Severity.INFO)
def meeting_outside_half_days(context: CheckContext) -> Iterator[Violation]:
    """A meeting is wholly or partly outside the usual half-days of the place.

    ## Why

    Rooms and interpreters are booked for the half-days. A meeting may be shorter than a half-day; outside the half-days
    it has to be arranged separately. Usually the afternoon is not in 24-hour time: 3:00 instead of 15:00. Where the
    session or the day names the hours of `lunch` or `evening`, meetings within them are planned. Of breaks, side events
    and other meetings of nobody, and of others than the bodies of the note, such as working groups and groups of
    States, only those before 8 a.m. are reported that look like an afternoon in 12-hour time.

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
    of_session = _planned(context, None)
    for meeting in valid_meetings(context):
        planned = _planned(context, meeting.day) if meeting.day.day.hours else of_session
        if meeting.hours not in planned:  # as most are
            yield from _outside(context, meeting, planned)


def _outside(context: CheckContext, meeting: TimedMeeting, planned: tuple[Hours, ...]) -> Iterator[Violation]:
    hours = meeting.hours
    if not planned or _is_within(hours, planned):
        return
    later = Hours(hours.start + NOON, hours.end + NOON)
    is_of_note = not context.once(bodies_with_half_days).isdisjoint(meeting.bodies)
    is_afternoon = _is_within(later, planned) and (is_of_note or hours.start < _EARLY)
    if is_afternoon or is_of_note:
        partly = "partly " if any(half.overlaps(hours) for half in planned) else ""
        printed = listed([printed_hours(half, "en") for half in planned], "en")
        what = "half-days" if len(planned) == _HALF_DAYS else "hours"
        when = f"{meeting.day.printed}, {printed_hours(hours, 'en')}"
        message = f"The meeting of {when}, is {partly}outside the usual {what} ({printed})."
        yield Violation(
            NodeLocation((*meeting.path, "time")),
            by_name(context, meeting.bodies, message),
            f"Did you mean {later.typed()}?" if is_afternoon else _advice(meeting.meeting),
        )


def _advice(meeting: Meeting) -> str:
    near = nobodys_kind_near(meeting.kind) if meeting.bodies is None else None
    if near is not None:
        return f"Write `kind: {near}`, if that is meant, or correct the hours."
    return "Correct the hours, or ignore this finding if services are arranged for them."


def _planned(context: CheckContext, day: PlacedDay | None) -> tuple[Hours, ...]:
    """Return the usual hours, in order: the half-days, if they are certain, and those that are named besides."""
    usual = valid_half_days(context, day)
    if usual is None or not usual.certain:
        return ()
    typed = (named_hours(context.programme, day.day if day else None, name) for name in ("lunch", "evening"))
    return tuple(
        sorted((usual.morning, usual.afternoon, *(each for each in typed if each is not None and each.length > 0)))
    )


def _is_within(hours: Hours, planned: tuple[Hours, ...]) -> bool:
    return any(half.start <= hours.start and hours.end <= half.end for half in planned)
