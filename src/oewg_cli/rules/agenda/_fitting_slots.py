"""Tell whether a slot of the programme is at a time that a text states."""

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.programme.value_types import NAMED_HOURS
from oewg_cli.statements.schedule.schedule import Schedule, Slot
from oewg_cli.statements.schedule.scheduling_clauses import Act
from oewg_cli.statements.times.occasions import Occasion
from oewg_cli.un.hours.half_days import HalfDay

_ENTRY = 2
"""What the path of an entry has more than that of its meeting."""


def fits(context: CheckContext, act: Act, occasion: Occasion, slot: Slot) -> bool:
    """Return whether a slot is at an occasion, as far as its day, half-day, meeting and hours are stated."""
    if occasion.days and not slot.day.is_on(occasion.days):
        return False
    meeting = slot.meeting
    if meeting is None:
        return not occasion.meetings
    if not _is_in_half_day(occasion, meeting):
        return False
    if occasion.meetings:
        schedule = context.picture.read(Schedule)
        bodies = meeting.bodies or (context.programme.body,)
        known = [each.path for body in bodies for nth in occasion.meetings for each in schedule.numbered(nth, body)]
        if meeting.path not in known:
            return False
    return occasion.hours is None or _is_within(context, act, occasion, slot)


def _is_in_half_day(occasion: Occasion, meeting: PlacedMeeting) -> bool:
    """Return whether a meeting is in a half-day; one that only begins at lunchtime may go on in the afternoon."""
    if occasion.half_day is None or meeting.half_day in {None, occasion.half_day}:
        return True
    is_open = meeting.hours is None or meeting.hours.start == meeting.hours.end
    return is_open and (meeting.half_day, occasion.half_day) == (HalfDay.LUNCH, HalfDay.AFTERNOON)


def begins_otherwise(occasion: Occasion, slot: Slot) -> bool:
    """Return whether a text has that with which a meeting begins at another time: `item 6 at 11 a.m.`."""
    meeting, hours = slot.meeting, occasion.hours
    if not (meeting and hours and hours.start == hours.end and slot.hours and slot.path[-1] == 0):
        return False
    is_own = len(slot.path) == len(meeting.path) + _ENTRY and meeting.meeting.time not in NAMED_HOURS
    return is_own and hours.start not in {slot.hours.start, slot.hours.end}


def _is_within(context: CheckContext, act: Act, occasion: Occasion, slot: Slot) -> bool:
    stated, own, meeting = occasion.hours, slot.hours, slot.meeting
    is_sure = context.half_days is not None and context.half_days.certain
    if own is None and stated is not None and meeting is not None and meeting.start is not None:
        return stated.start == meeting.start
    if stated is None or own is None or meeting is None or (meeting.meeting.time in NAMED_HOURS and not is_sure):
        return True
    is_stretch = meeting.hours is not None and own != meeting.hours
    entries = meeting.meeting.entries
    is_alone = len(entries) == 1 and not slot.is_plain and not slot.items and stated.start != stated.end
    if (slot.path == meeting.path and not meeting.bodies) or (is_alone and not is_stretch):
        # A side event is the whole meeting, and so is the only thing that is done at it.
        return stated.start == own.start and stated.end in {stated.start, own.end}
    if stated.start == stated.end and act is Act.BEGINS and is_stretch:
        return stated.start == own.start
    if own.start == own.end or (is_stretch and stated.start != stated.end):
        inner, outer = sorted((stated, own), key=lambda each: each.end - each.start)
        return outer.start <= inner.start and inner.end <= outer.end
    return stated.start == stated.end == own.end or own.start <= stated.start < own.end or stated.overlaps(own)
