"""Find the places of the programme that fit what a text says: where something begins, goes on or ends."""

from collections.abc import Iterable, Sequence
from datetime import date

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.statements.schedule.schedule import Slot
from oewg_cli.statements.schedule.scheduling_clauses import Act
from oewg_cli.un.hours.half_days import HalfDay
from oewg_cli.un.hours.hours import Hours
from oewg_cli.un.un_data import read_data


def right_slots(slots: Sequence[Slot], act: Act) -> list[Slot]:
    """Return the places of the programme that fit what is said: the first ones where it begins, the last where it ends.

    What has words of its own, such as action on draft resolutions, may come after the end of the consideration.
    """
    plain = [slot for slot in slots if slot.is_plain]
    if act is Act.BEGINS:
        return [slots[0], *plain[:1], *(slot for slot in slots if slot.state == "opens")]
    if act is Act.ENDS:
        ends = [slot for slot in slots if slot.state == "concluded" or "conclusion" in slot.words]
        work = [slot for slot in slots if slot.words.isdisjoint(read_data("dated_events")["done_with_proposals"])]
        return [*plain[-1:], *work[-1:], slots[-1], *_last_of_sub_item(slots), *ends]
    return list(slots)


def _last_of_sub_item(slots: Sequence[Slot]) -> list[Slot]:
    """Return the last place of the only sub-item: it need not end with the item to which it belongs."""
    lettered = {item for slot in slots for item in slot.items if " (" in item}
    return [slot for slot in slots if lettered & {*slot.items}][-1:] if len(lettered) == 1 else []


def fills(context: CheckContext, slots: Sequence[Slot], days: DateRange) -> bool:
    """Return whether something is on each day of several, or in both halves of one day, if there are meetings then."""
    is_one = days.first == days.last
    halves = {HalfDay.MORNING, HalfDay.AFTERNOON}

    def times(meetings: Iterable[PlacedMeeting]) -> set[tuple[date, HalfDay | None]]:
        within = (each for each in meetings if days.first <= each.day.date <= days.last and each.half_day in halves)
        return {(each.day.date, each.half_day if is_one else None) for each in within}

    held = times(each for each in context.meetings if each.meeting.number is not None or each.meeting.entries)
    own = times(slot.meeting for slot in slots if slot.meeting is not None)
    return held <= own


def has_one_other_end(stated: Hours | None, slots: Sequence[Slot], others: Sequence[Hours] = ()) -> bool:
    """Return whether stated hours begin or end as stretches of the programme do, but not both: `3.15 to 5 p.m.`.

    Where `others`, the other hours of the sentence, have the other end, they are a part of the stretch: `is shown from
    10 to 10.45 a.m., and questions are answered until 11.30 a.m.`.
    """
    stretches = [slot.hours for slot in slots if slot.meeting and slot.hours != slot.meeting.hours]
    known = [each for each in stretches if each is not None and each.start < each.end]
    if stated is None or stated.start == stated.end or len(known) < len(slots):
        return False
    said = {end for each in others for end in (each.start, each.end)}
    starts, ends = (each.start for each in known), (each.end for each in known)
    if not said.isdisjoint(ends if stated.start in {each.start for each in known} else starts):
        return False
    return (stated.start in {each.start for each in known}) != (stated.end in {each.end for each in known})
