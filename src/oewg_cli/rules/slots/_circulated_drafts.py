"""Hold the days on which drafts are circulated against what the programme does with them."""

from collections.abc import Iterator, Sequence
from functools import cache

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.statements.events.dated_events import dated_events
from oewg_cli.statements.events.happenings import Happening, Step
from oewg_cli.statements.schedule.schedule import Schedule, Slot
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.un.hours.half_days import HalfDay
from oewg_cli.un.un_data import read_data

_STARTS = {HalfDay.AFTERNOON: 14 * 60, HalfDay.EVENING: 18 * 60}
"""The minutes of the day from which a half-day is after the meetings before it."""


def circulated_too_late(context: CheckContext, same: Sequence[Happening]) -> Iterator[tuple[Happening, Slot]]:
    """Return the drafts that are circulated once, and after the day of their introduction or first reading."""
    issued = [each for each in same if each.step is Step.ISSUED and "draft" in each.shown.casefold()]
    for out in issued:
        if not out.words:
            continue
        if any(each.words == out.words for each in issued if each is not out):
            yield from ((out, slot) for slot in _adopted_before(context, out))
            continue
        schedule = context.picture.read(Schedule)
        slots = (slot for word in _first_done() for slot in schedule.of_words(out.words | {word}))
        of_drafts = [slot for slot in slots if any("draft" in schedule.texts.get(each, "") for each in slot.phrases)]
        first = min(of_drafts, key=_order, default=None)
        if first is not None and first.day.day.dates.last < out.days.first:
            yield out, first
        elif first is None:
            yield from ((out, slot) for slot in _adopted_before(context, out))


def _adopted_before(context: CheckContext, out: Happening) -> list[Slot]:
    """Return the last place of the programme for a draft, if it is on an earlier day or half-day than its circulation.

    After the session it is for SLT040; on a later day, what "will be circulated" is for SLT034.
    """
    schedule = context.picture.read(Schedule)
    found = (schedule.of_words(out.words | {each}) for each in read_data("dated_events")["done_with_drafts"])
    last = max(next((slots for slots in found if slots), ()), key=_order, default=None)
    if last is None or out.days.first > max(context.programme.session.opens, context.programme.session.closes):
        return []
    day, half_day = last.day.day.dates.last, out.occasion.half_day
    if day != out.days.first:
        is_read = any(out.wording.overlaps(each.wording) for each in context.picture.read(dated_events))
        return [last] if day < out.days.first and not is_read else []
    is_late = half_day is not None and last.hours is not None and last.hours.end <= _STARTS.get(half_day, 0)
    return [last] if is_late else []


def is_scheduled(context: CheckContext, adopted: Happening) -> bool:
    """Return whether the programme has the adoption: the text is compared with it already."""
    schedule = context.picture.read(Schedule)
    return any(schedule.of_words(adopted.words | {each}) for each in read_data("dated_events")["done_with_drafts"])


def _order(slot: Slot) -> int:
    return slot.order


@cache
def _first_done() -> tuple[str, ...]:
    words = read_data("happenings")["words"]["begun_with"]
    return tuple(word for each in words for word in subject_words(each) or {each})
