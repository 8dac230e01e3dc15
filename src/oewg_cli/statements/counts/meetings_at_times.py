"""Return which of some meetings are at times that a text names, a period from one of them to another among them."""

from collections.abc import Sequence

from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.statements.times.occasions import Limit, Occasion
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.hours.half_days import HalfDay

_TO = r",?\s(?:to|until|through)\s(?:the\s)?"


def meetings_at(text: str, times: Sequence[Occasion], meetings: Sequence[PlacedMeeting]) -> tuple[PlacedMeeting, ...]:
    """Return the meetings at some times; two of them with `to` between them are the ends of one."""
    if not times:
        return tuple(meetings)
    found: dict[object, PlacedMeeting] = {}
    for at, each in enumerate(times):
        last = times[at - 1] if at else None
        if last is not None and compiled(_TO).fullmatch(text, last.end, each.start):
            begins = (last.days[0].first, last.half_day or HalfDay.MORNING)
            ends = (each.days[-1].last, each.half_day or HalfDay.EVENING)
            within = [one for one in meetings if begins <= (one.day.date, one.half_day or begins[1]) <= ends]
        elif each.limit is Limit.SPAN and each.half_day is not None:
            # `From the afternoon of 19 October to 21 October`: the half-day is that of the first day.
            begins = (each.days[0].first, each.half_day)
            within = [
                one for one in meetings if begins <= (one.day.date, one.half_day or each.half_day) and _is_on(each, one)
            ]
        else:
            within = [one for one in meetings if _is_at(each, one)]
        found |= {one.path: one for one in within}
    return tuple(found.values())


def in_their_weeks(text: str, times: Sequence[Occasion]) -> list[Occasion]:
    """Return times without the weeks that only say which days are meant: `on Monday and Friday of the first week`."""
    found: list[Occasion] = []
    for at, each in enumerate(times):
        if not found or not each.days or text[found[-1].end : each.start] not in {" of the ", " of "}:
            found.append(each)
            continue
        both = any(other.half_day is not None and not other.days for other in times[at + 1 :])
        half = None if both else each.half_day
        for number, day in enumerate(found):
            within = tuple(days for days in day.days if any(days.overlaps(week) for week in each.days))
            found[number] = day._replace(days=within or day.days, half_day=day.half_day or half)
    return found


def numbers_of(meetings: Sequence[PlacedMeeting]) -> set[int]:
    """Return in what ways meetings can be counted: all, those with numbers, those not joint, and their half-days."""
    numbered = [each for each in meetings if each.meeting.number is not None]
    alone = [each for each in meetings if len(each.bodies) == 1]
    halves = {(each.day.date, each.half_day) for each in meetings}
    is_one_body = len({each.bodies for each in meetings}) == 1
    return {len(meetings), len(numbered) or len(meetings), len(alone), *([len(halves)] if is_one_body else [])}


def _is_at(time: Occasion, meeting: PlacedMeeting) -> bool:
    is_half = time.half_day is None or meeting.half_day is None or time.half_day is meeting.half_day
    return is_half and _is_on(time, meeting)


def _is_on(time: Occasion, meeting: PlacedMeeting) -> bool:
    return any(days.first <= meeting.day.date <= days.last for days in time.days)
