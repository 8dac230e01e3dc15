"""Join the names of a clause that mean one thing, and times that are one."""

from collections.abc import Sequence

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.statements.schedule.scheduled_phrases import NamedPart
from oewg_cli.statements.times.occasions import Limit, Occasion
from oewg_cli.text.lazy_patterns import compiled

_MERGED = r"[\s(]*(?:(?:under|on|of|for|by|with|about|entitled|concerning)\s)?(?:the\s|its\s|an?\s)?(?:agenda\s)?[“‘]?"
_TO = r"\s?(?:–|to|until|through)\s?(?:the\s)?"


def merged(text: str, parts: Sequence[NamedPart]) -> list[NamedPart]:
    """Return the parts with those that belong together as one: `the panel of masters on the training of pilots`."""
    found: list[NamedPart] = []
    for part in parts:
        last = found[-1] if found else None
        if last is None or not compiled(_MERGED).fullmatch(text, last.end, part.start):
            found.append(part)
            continue
        orders = {slot.order for slot in part.slots}
        both = [slot for slot in last.slots if slot.order in orders]
        if both:
            name = last.name if not last.weak else part.name
            found[-1] = last._replace(end=part.end, apart=((name, tuple(both)),), weak=last.weak and part.weak)
        elif last.weak:
            found[-1] = part
    return found


def weekday_ranges(text: str, stated: Sequence[Occasion]) -> list[Occasion]:
    """Return times with two weekdays that are the ends of a range as one: `from Tuesday to Thursday`.

    In a session of several weeks it is not known which ones are meant; both are left out.
    """
    found: list[Occasion] = []
    for each in stated:
        last = found[-1] if found else None
        if last is None or not last.days or not each.days or not compiled(_TO).fullmatch(text, last.end, each.start):
            found.append(each)
            continue
        found.pop()
        if len(last.days) == len(each.days) == 1 and last.days[0].first < each.days[0].last:
            days = DateRange(last.days[0].first, each.days[0].last)
            found.append(each._replace(start=last.start, days=(days,), half_day=None, limit=Limit.SPAN))
    return found


def with_shared_hours(chain: Sequence[Occasion]) -> list[Occasion]:
    """Return the times of a chain, each with the hours that only one has: `at 1 p.m. on 13 and 19 May`."""
    hours = [each.hours for each in chain if each.hours is not None]
    if len(hours) != 1 or any(each.half_day or each.meetings or each.limit is not Limit.AT for each in chain):
        return list(chain)
    return [each._replace(hours=hours[0]) if each.days else each for each in chain]


def only_thing(parts: Sequence[NamedPart]) -> NamedPart | None:
    """Return the one thing of which a sentence speaks, as an item if it names one; None if it names several."""
    places = {tuple(slot.order for slot in part.slots) for part in parts}
    return next((part for part in parts if part.item), parts[0]) if len(places) == 1 else None
