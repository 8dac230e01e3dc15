"""Find items with which a week, a day or a half-day does not begin or end: `The second week will open with item 8`."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.day_dates import DateRange
from oewg_cli.rules.agenda._acting_elsewhere import acts_elsewhere
from oewg_cli.rules.agenda._items_of_documents import is_in_line
from oewg_cli.statements.agenda.item_clauses import ItemClause, item_clauses
from oewg_cli.statements.schedule.schedule import Schedule, Slot
from oewg_cli.statements.times.occasions import Limit, Occasion
from oewg_cli.statements.timing.times_of_sentences import times_in
from oewg_cli.text.lazy_patterns import compiled

_IS = r"\s(?:is|will\sbe)\s(?:agenda\s)?"
_WITH = (
    r",?\s(?:will\s|shall\s|is\sto\s|are\sto\s)?"
    r"(?:(?P<first>open|begin|start|commence)|close|end|finish|conclude)(?:s|es)?"
    r"\s(?:[a-z]+ly\s)?with\s(?:the\s)?(?:agenda\s)?"
)
_LEAD = (
    r"\b(?:(?P<first>first)|last|final)\s(?:agenda\s)?item"
    r"(?:\s(?:taken\sup|considered|dealt\swith|discussed|called))?\s(?:on|of|in)\s(?:the\s)?$"
)
_OWN = rf"’s\s(?:(?P<first>first)|last|final)\s(?:agenda\s)?item{_IS}"
_UNSURE = r"\b(?:[Ss]hould|[Ii]f|[Uu]nless|may|might|could|not)\b"
_SAID = rf"\bwith\s(?:the\s)?(?:agenda\s)?$|{_IS}$"


class ItemAtEnd(NamedTuple):
    """An item that a text has first or last at a time, and what the programme has there."""

    clause: ItemClause
    is_first: bool
    slots: tuple[Slot, ...]


def items_at_ends(context: CheckContext) -> Iterator[ItemAtEnd]:
    """Return the items with which a time does not begin or end, though a text says it."""
    schedule = context.picture.read(Schedule)
    for clause in context.picture.read(item_clauses):
        sentence, at = clause.sentence, clause.mention.match.start - clause.sentence.start
        if clause.is_past or not compiled(_SAID).search(sentence.text, 0, at):
            continue
        if compiled(_UNSURE).search(sentence.text) or acts_elsewhere(clause.mention.match, "", context):
            continue
        for time in times_in(context.picture, sentence):
            is_first = _is_first(sentence.text, time, at) if time.limit is Limit.AT else None
            # Of several Mondays, each may be meant.
            for days in time.days if is_first is not None and len(time.days) == 1 else ():
                slots = _at_end(context, time, days, is_first=bool(is_first))
                # What is not then at all is found elsewhere.
                is_then = any(slot.day.is_on([days]) for number in clause.numbers for slot in schedule.of_item(number))
                if slots and is_then and not _has(slots, clause):
                    yield ItemAtEnd(clause, bool(is_first), slots)


def _is_first(text: str, time: Occasion, at: int) -> bool | None:
    """Return whether a text has the item at an offset first at a time, or last; None if it says neither."""
    found = compiled(_WITH).fullmatch(text, time.end, at) or compiled(_OWN).fullmatch(text, time.end, at)
    if found is None and compiled(_IS).fullmatch(text, time.end, at):
        found = compiled(_LEAD).search(text, 0, time.start)
    return None if found is None else found["first"] is not None


def _at_end(context: CheckContext, time: Occasion, days: DateRange, *, is_first: bool) -> tuple[Slot, ...]:
    """Return the first item of the first meetings at a time, or all items of the last ones."""
    slots = [
        slot
        for slot in context.picture.read(Schedule).slots
        if slot.items and slot.meeting is not None and slot.meeting.start is not None and slot.day.is_on([days])
        if time.half_day is None or slot.meeting.half_day == time.half_day
    ]
    ends = sorted({(slot.day.date, slot.meeting.start) for slot in slots if slot.meeting})
    end = ends[0 if is_first else -1] if ends else None
    own = [slot for slot in slots if slot.meeting and (slot.day.date, slot.meeting.start) == end]
    firsts = {slot.meeting.path: slot for slot in reversed(own) if slot.meeting}
    return tuple(firsts.values()) if is_first else tuple(own)


def _has(slots: tuple[Slot, ...], clause: ItemClause) -> bool:
    return any(is_in_line(item, number) for slot in slots for item in slot.items for number in clause.numbers)
