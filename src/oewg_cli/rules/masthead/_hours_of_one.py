"""Hold the hours of single meetings against the programme, and hours and half-days against those beside them."""

from collections.abc import Iterator

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.timing.hours_of_single_meetings import (
    half_days_again,
    hours_of_single_meetings,
    hours_outside_half_days,
)
from oewg_cli.un.hours.half_days import HalfDay
from oewg_cli.un.hours.hours import printed_time

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
