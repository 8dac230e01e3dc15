"""Hold what texts say of when items and events are taken up against the programme."""

from collections.abc import Iterable, Sequence

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.day_dates import DateRange
from oewg_cli.rules.agenda._fitting_slots import begins_otherwise, fits
from oewg_cli.rules.agenda._right_slots import fills, has_one_other_end, right_slots
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.schedule.planned_subjects import Planned, planned
from oewg_cli.statements.schedule.schedule import Schedule, Slot
from oewg_cli.statements.schedule.scheduling_clauses import Act
from oewg_cli.statements.schedule.subject_mentions import item_mentions, main_word
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.statements.times.occasion_atoms import atoms_in
from oewg_cli.statements.times.occasions import Limit, Occasion
from oewg_cli.statements.timing.timed_statements import SchedulingStatement
from oewg_cli.un.hours.hours import Hours
from oewg_cli.un.phrases import listed
from oewg_cli.un.un_data import read_data

_MOST_NAMED = 3


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
    if len(occasion.meetings) > 1 and statement.act is Act.TAKES and len(statement.subject.items) <= 1:
        # `at the 2nd to 5th meetings`: it is at the first and at the last of them.
        ends = [occasion._replace(meetings=(occasion.meetings[at],)) for at in (0, -1)]
        return all(any(fits(context, statement.act, end, slot) for slot in slots) for end in ends)
    is_numbered = not statement.subject.words and statement.act in {Act.TAKES, Act.BEGINS}
    fitting = [slot for slot in slots if fits(context, statement.act, occasion, slot)]
    fitting = [slot for slot in fitting if not (is_numbered and begins_otherwise(occasion, slot))]
    is_other = has_one_other_end(occasion.hours, fitting) and has_one_other_end(
        occasion.hours, fitting, _hours_beside(context, statement, occasion)
    )
    return not is_other if fitting else _names_item_then(context, statement, plan, occasion)


def _hours_beside(context: CheckContext, statement: SchedulingStatement, occasion: Occasion) -> list[Hours]:
    """Return the other hours of a sentence, whatever they are said of."""
    text = statement.sentence.text
    parts = [] if statement.sentence.is_too_long else atoms_in(text, 0, len(text), context.picture.read(calendar_of))
    apart = (each for each in parts if each.end <= occasion.start or occasion.end <= each.start)
    return [each.value for each in apart if isinstance(each.value, Hours)]


def is_time_of_others(
    context: CheckContext,
    statement: SchedulingStatement,
    plans: Sequence[Planned],
    others: Sequence[Planned],
    occasion: Occasion,
) -> bool:
    """Return whether a time is one of others that are named beside it, or a period in which all are one by one.

    `From 4 to 8 March, fog (item 4), rain (item 5) and hail (item 6)`
    """
    if any(is_planned_at(context, statement, each, occasion) for each in others):
        return True
    if not others or not occasion.days or occasion.limit is not Limit.SPAN:
        return False
    named = [*plans, *others]
    ends = [DateRange(day, day) for day in occasion.days[0]]
    are_all_within = all(any(_is_on(slot, occasion.days[0]) for slot in each.slots) for each in named)
    return are_all_within and all(any(_is_on(slot, end) for each in named for slot in each.slots) for end in ends)


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
    return [slot for slot in slots if fits(context, statement.act, occasion, slot)]


def _names_item_then(context: CheckContext, statement: SchedulingStatement, plan: Planned, occasion: Occasion) -> bool:
    """Return whether a meeting at an occasion has an item in its words: `Consultations on finances (item 8)`."""
    meetings = [slot.meeting.meeting for slot in has_then(context, statement, occasion) if slot.meeting is not None]
    texts = [text for each in meetings for text in (each.heading, each.text) if text is not None]
    return any(plan.name == f"agenda item {one}" for text in texts for *_, own in item_mentions(text) for one in own)


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
