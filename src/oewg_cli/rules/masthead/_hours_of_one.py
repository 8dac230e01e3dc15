"""Hold the beginnings and ends of meetings against the programme, and hours and half-days against those beside them."""

from collections.abc import Iterator, Sequence

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.rules.masthead._whole_hours import place_of_hours
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.sessions.hours_of_meetings import MeetingStart
from oewg_cli.statements.timing.hours_of_single_meetings import (
    half_days_again,
    hours_of_single_meetings,
    hours_outside_half_days,
)
from oewg_cli.un.hours.half_days import HalfDay
from oewg_cli.un.hours.hours import printed_time
from oewg_cli.un.phrases import listed

_MOST_SHOWN = 4
_NAMES = {HalfDay.LUNCH: "lunch break"}


def hours_of_one(context: CheckContext) -> Iterator[Violation]:
    """Find hours of a numbered meeting that are not its own, hours outside a half-day, and a half-day said twice."""
    for each in context.picture.read(hours_of_single_meetings):
        times = [one.hours.end if one.hours and each.is_end else one.start for one in each.meetings]
        if None in times or each.minutes in times or (each.is_end and any(one.hours is None for one in each.meetings)):
            continue
        verb = "end" if each.is_end else "begin"
        right = printed_time(times[0] or 0, "en").removesuffix(".")
        yield Violation(
            each.wording.location,
            f"This text {verb}s the {each.shown} at {printed_time(each.minutes, 'en')}, "
            f"but in the programme it {verb}s at {right}.",
            "Correct the time here, or `time` of the meeting.",
            ((NodeLocation((*each.meetings[0].path, "time")), "the hours of the meeting"),),
        )
    for wording, half in context.picture.read(hours_outside_half_days):
        yield Violation(
            wording.location,
            f"The hours of “{wording.text}” are not in the {_NAMES.get(half, half.name.lower())}.",
            "Correct the half-day or the hours.",
        )
    for first, again in context.picture.read(half_days_again):
        yield Violation(
            again.location,
            f"This text has two things in the {again.text} as if these were two half-days.",
            "Correct one of the half-days, or name it once for both.",
            ((first.location, "the same half-day"),),
        )


def begun_or_ended(
    context: CheckContext, stated: Sequence[MeetingStart], meetings: Sequence[PlacedMeeting]
) -> Iterator[Violation]:
    """Find times at which a text begins or ends the meetings, and at which none begins or ends."""
    for each in stated:
        known = [m.hours.end if m.hours else None for m in meetings] if each.is_end else [m.start for m in meetings]
        times = {time for time in known if time is not None}
        if not known or None in known or each.start in times:
            continue
        right = listed([printed_time(time, "en") for time in sorted(times)[:_MOST_SHOWN]], "en").removesuffix(".")
        verb = "end" if each.is_end else "begin"
        yield Violation(
            each.wording.location,
            f"This text {verb}s meetings at {printed_time(each.start, 'en')}, "
            f"but in the programme they {verb} at {right}.",
            "Correct the time here, or `time` of the meetings.",
            ((place_of_hours(context, meetings[0]), "the hours of a meeting"),),
        )
