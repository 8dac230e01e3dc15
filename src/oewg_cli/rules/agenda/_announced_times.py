"""Hold what texts say of when items and events are taken up against the programme."""

from collections.abc import Iterable, Sequence

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.programme.value_types import NAMED_HOURS
from oewg_cli.rules.agenda._right_slots import fills, has_one_other_end, right_slots
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.schedule.planned_subjects import Planned, planned
from oewg_cli.statements.schedule.schedule import Schedule, Slot
from oewg_cli.statements.schedule.scheduling_clauses import Act
from oewg_cli.statements.schedule.subject_mentions import main_word
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.statements.times.occasions import Limit, Occasion
from oewg_cli.statements.timing.scheduling_statements import SchedulingStatement
from oewg_cli.un.hours.half_days import HalfDay
from oewg_cli.un.phrases import listed
from oewg_cli.un.un_data import read_data

_MOST_NAMED = 3
_ENTRY = 2
"""What the path of an entry has more than that of its meeting."""


def is_planned_at(context: CheckContext, statement: SchedulingStatement, plan: Planned, occasion: Occasion) -> bool:
    """Return whether the programme has something at an occasion, begins it there, or ends it there, as a text says."""
    slots = right_slots(plan.slots, statement.act)
    if statement.act is Act.BEGINS:
        # `The round table will begin at 10 a.m.`, after an introduction under the same item
        headed = (each for each in plan.slots if each.heading)
        slots += [each for each in headed if subject_words(each.heading) == subject_words(statement.subject.shown)][:1]
    if occasion.limit is Limit.LATEST:
        return not occasion.days or any(slot.day.day.dates.first <= occasion.days[-1].last for slot in slots)
    if occasion.limit is Limit.SPAN:
        if len(statement.subject.items) > 1:
            return _are_planned_during(context, statement, slots, occasion)
        return _is_planned_during(statement, plan.slots, slots, occasion)
    if occasion.limit is Limit.WHOLE and not any(fills(context, slots, days) for days in occasion.days):
        return False
    is_numbered = not statement.subject.words and statement.act in {Act.TAKES, Act.BEGINS}
    fitting = [slot for slot in slots if _fits(context, statement.act, occasion, slot)]
    fitting = [slot for slot in fitting if not (is_numbered and _begins_otherwise(occasion, slot))]
    return bool(fitting) and not has_one_other_end(occasion.hours, fitting)


def is_on(plan: Planned, occasion: Occasion) -> bool:
    """Return whether the programme has something on the days of an occasion; true if it names no days."""
    return not occasion.days or any(slot.day.is_on(occasion.days) for slot in plan.slots)


def places(slots: Iterable[Slot]) -> str:
    """Return when slots are, as the note prints it: the first three, and how many others there are."""
    printed = list(dict.fromkeys(slot.printed for slot in slots))
    shown = printed[:_MOST_NAMED]
    others = len(printed) - len(shown)
    more = f"{others} more time{'' if others == 1 else 's'}"
    return listed([*(f"on {each}" for each in shown), *([more] if others else [])], "en")


def related(slots: Iterable[Slot], label: str = "here in the programme") -> tuple[tuple[NodeLocation, str], ...]:
    """Return the places of the programme beside which a finding is shown."""
    return tuple((NodeLocation(slot.path), label) for slot in list(slots)[:_MOST_NAMED])


def has_then(context: CheckContext, statement: SchedulingStatement, occasion: Occasion) -> list[Slot]:
    """Return what the programme has in the half-day, at the hours or at the meeting of an occasion."""
    is_narrow = bool(occasion.meetings or (occasion.days and (occasion.half_day or occasion.hours)))
    slots = context.picture.read(Schedule).slots if is_narrow and occasion.limit is Limit.AT else ()
    return [slot for slot in slots if _fits(context, statement.act, occasion, slot)]


def _is_planned_during(
    statement: SchedulingStatement, all_slots: Sequence[Slot], slots: Sequence[Slot], occasion: Occasion
) -> bool:
    if not occasion.days:
        return True
    first, last = occasion.days[0]
    is_whole = not main_word(statement.subject.shown).isdisjoint(read_data("scheduling_words")["whole"])
    if is_whole and any(not (first <= slot.day.day.dates.first <= last) for slot in all_slots):
        return False
    return any(_is_on(slot, DateRange(first, first)) for slot in slots) and any(
        _is_on(slot, DateRange(last, last)) for slot in slots
    )


def _are_planned_during(
    context: CheckContext, statement: SchedulingStatement, slots: Sequence[Slot], occasion: Occasion
) -> bool:
    """Return whether one of several items is taken up within the days of an occasion, and any of them on its ends."""
    if not occasion.days:
        return True
    within = occasion.days[0]
    of_all = [slot for plan in planned(context.picture, statement.subject) for slot in plan.slots]
    # On the last day it may be the consideration of proposals under these items.
    bodies = {body for slot in of_all for body in slot.bodies}
    last = [slot for slot in context.picture.read(Schedule).slots if not (slot.items or bodies.isdisjoint(slot.bodies))]
    ends = ((of_all, within.first), ([*of_all, *last], within.last), (slots, None))
    return all(any(_is_on(slot, DateRange(day, day) if day else within) for slot in some) for some, day in ends)


def _is_on(slot: Slot, days: DateRange) -> bool:
    return any(each.overlaps(days) for each in slot.day.day.ranges)


def _fits(context: CheckContext, act: Act, occasion: Occasion, slot: Slot) -> bool:
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


def _begins_otherwise(occasion: Occasion, slot: Slot) -> bool:
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
