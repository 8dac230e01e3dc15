"""Read when and where a text says that something is done: days, half-days, hours, meetings, weeks and rooms."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.statements.times.days_together import with_days_together
from oewg_cli.statements.times.occasion_parts import joining, occasion_parts
from oewg_cli.statements.times.occasion_values import (
    days_within,
    half_days_by_word,
    has_weekday,
    is_number_of_thing,
    minutes_of,
    month_named,
    number_of,
)
from oewg_cli.statements.times.relative_days import days_beside, is_relative, with_days_before
from oewg_cli.statements.times.session_calendar import SessionCalendar
from oewg_cli.statements.times.words_beside_times import is_all_of, is_apart, is_latest_after, is_led_by
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.hours.half_days import HalfDay
from oewg_cli.un.hours.hours import Hours
from oewg_cli.un.phrases import phrases, spelled_ordinals
from oewg_cli.un.un_data import read_data

_LONGEST_LEAD = 40
_WEEKS = ("week of ", "week beginning on ", "week beginning ", "week starting on ", "week commencing ")
_PARTS_OF_PAIR = 2
_AFTER_MEETING = r"\bmeeting\b(?![^;]*(?:\b(?:session|anniversary|paragraph|article)\b|\bto\sthe\s$|day,?\sthe\s$))"
_PAIR = r",?\s(?:(?:and|or)\s)?(?:(?:on|at|in|the|its)\s)*"


class Limit(StrEnum):
    """How an occasion limits what is done: it is the time itself, all of it, the latest time, or both ends of it."""

    AT = "at"
    WHOLE = "whole"
    LATEST = "latest"
    SPAN = "span"


class Occasion(NamedTuple):
    """A time and a place that a text states; `start` and `end` are code points of the text.

    All that is stated belongs together; what is not stated is empty or None. One of the `days` is meant: `Friday` is
    any Friday of the session. `hours` with the same start and end are one time. `meetings` are their numbers within
    the session, those counted from the end negative.
    """

    start: int
    end: int
    days: tuple[DateRange, ...] = ()
    half_day: HalfDay | None = None
    hours: Hours | None = None
    meetings: tuple[int, ...] = ()
    room: str | None = None
    limit: Limit = Limit.AT


class _Atom(NamedTuple):
    """One part of an occasion: the name of the field of `Occasion` that it fills, and its value."""

    kind: str
    start: int
    end: int
    value: object
    is_span: bool = False
    is_period: bool = False
    is_weekday: bool = False


def occasions(
    text: str, start: int, end: int, calendar: SessionCalendar, before: tuple[DateRange, ...] = ()
) -> list[Occasion]:
    """Return the occasions in a part of a text, in order; those that are limits of another kind are left out.

    `before` are the days named before the text, by which it may name others: `on the next morning`. Dates whose weekday
    is wrong are left out too: DAT001 reports them.
    """
    # Many readers ask for those of the same sentence.
    if (found := calendar.occasions.get(key := (text, start, end, before))) is None:
        found = calendar.occasions[key] = with_days_before(text, _find(text, start, end, calendar), before)
    return [*found]


def _find(text: str, start: int, end: int, calendar: SessionCalendar) -> list[Occasion | None]:
    found: list[list[_Atom]] = []
    matches = occasion_parts(text, start, end)
    atoms = [atom for match in matches for atom in _READERS[str(match.lastgroup)](match, calendar)]
    atoms = with_days_together(text, atoms)
    for at, atom in enumerate(atoms):
        group = found[-1] if found else []
        is_apart = not group or _are_two_pairs(text, atoms[max(0, at - 2) : at + 2])
        is_apart = is_apart or _is_first_of_pair(text, group, atoms[max(0, at - 3) : at + 2])
        is_joined = not is_apart and compiled(joining()).fullmatch(text, group[-1].end, atom.start)
        if is_joined and all(atom.kind != each.kind for each in group):
            group.append(atom)
        elif is_joined and group[-1].is_period and atom.kind == group[-1].kind:
            # `on the last day, Friday, 8 May`: the date is that day.
            days = atom.is_weekday and days_within(atom.value, group[-1].value)
            days = days or (atom.is_period and _day_of_week(text, group[-1], atom, calendar))
            group[-1] = atom._replace(start=group[-1].start, value=days or atom.value)
        elif is_joined and (weekday := _weekday_of(text, found, atom)) is not None:
            # `on Wednesday morning, 4 November`, or `of the first week`: the date says which Wednesday it is.
            days = atom.is_period and days_within(weekday.value, atom.value)
            rest = [*(each for each in group if each is not weekday), atom._replace(value=days or atom.value)]
            group[:] = [rest[0]._replace(start=group[0].start), *rest[1:]]
        else:
            found.append([atom])
    return [_occasion(text, start, group) for group in found]


def _weekday_of(text: str, found: Sequence[Sequence[_Atom]], date: _Atom) -> _Atom | None:
    """Return the weekday without a date in the last occasion that is the weekday of a date, or of a day of a week."""
    days = next((atom for atom in found[-1] if atom.kind == "days" and atom.is_weekday), None)
    if days is None or date.kind != "days" or date.is_span or not (isinstance(date.value, tuple) and days.value):
        return None
    if date.is_period:
        # `Monday and Friday of the first week`: the week is that of both.
        is_list = bool(found[:-1]) and compiled(_PAIR).fullmatch(text, found[-2][-1].end, found[-1][0].start)
        return days if days_within(days.value, date.value) and not is_list else None
    is_part = isinstance(days.value, tuple) and bool(date.value) and set(date.value) <= set(days.value)
    return days if is_part else None


def _day_of_week(text: str, day: _Atom, week: _Atom, calendar: SessionCalendar) -> tuple[DateRange, ...]:
    """Return `the first day` of `the second week`; nothing for other periods that stand together."""
    nth, is_of_week = (
        number_of(text[day.start : day.end].partition(" ")[0]),
        text[week.start : week.end].endswith("week"),
    )
    is_day = is_of_week and text[day.start : day.end].endswith(" day") and isinstance(week.value, tuple)
    return calendar.day_within(nth, week.value[0]) if is_day and nth is not None else ()  # type: ignore[index]


def _occasion(text: str, start: int, group: Sequence[_Atom]) -> Occasion | None:
    first, last = group[0].start, group[-1].end
    if any(atom.value is None for atom in group):
        return None
    lead = text[(begun := max(start, first - _LONGEST_LEAD)) : first]
    if group[0].kind == "days" and (beside := days_beside(lead, group[0].value)) is not None:  # type: ignore[arg-type]
        first, lead = begun + beside[0], lead[: beside[0]]
        group = [group[0]._replace(value=beside[1]), *group[1:]]
    is_latest = is_led_by(lead, "latest") or is_latest_after(text, last)
    is_of_two = lead.endswith((", both on ", ", both in "))
    is_all = all(atom.kind == "days" for atom in group) and is_all_of(lead, text, last)
    is_repeated = group[0].kind != "room" and is_led_by(lead, "repeated") and not (is_of_two or is_all)
    is_left_out = not is_latest and (is_repeated or is_apart(lead))
    if is_left_out and not (group[0].kind == "half_day" and is_relative(lead)):
        return None
    limit = Limit.LATEST if is_latest else Limit.WHOLE if is_all else Limit.AT
    limit = Limit.SPAN if any(atom.is_span for atom in group) else limit
    return Occasion(first, last, limit=limit, **{atom.kind: atom.value for atom in group})  # type: ignore[arg-type]


def _are_two_pairs(text: str, atoms: Sequence[_Atom]) -> bool:
    """Return whether the first two go with the last two in turn: `on 13 and 14 October (588th and 589th meetings)`."""
    return len(atoms[3:]) == 1 and all(
        one.kind == two.kind and compiled(_PAIR).fullmatch(text, one.end, two.start)
        for one, two in (atoms[:2], atoms[2:])
    )


def _is_first_of_pair(text: str, group: Sequence[_Atom], atoms: Sequence[_Atom]) -> bool:
    """Return whether half-days are those of two meetings: `the 9th and 10th meetings, in the morning and afternoon`."""
    if len(atoms) <= _PARTS_OF_PAIR:
        return False
    *before, half, other = atoms
    meetings = [each for each in before if each.kind == "meetings"]
    are_halves = half.kind == other.kind == "half_day"
    is_pair = are_halves and compiled(_PAIR).fullmatch(text, half.end, other.start) is not None
    return is_pair and len(meetings) == _PARTS_OF_PAIR and meetings[-1] in group


def _read_pair(match: re.Match[str], calendar: SessionCalendar) -> Iterator[_Atom]:
    """Read `from Monday, 4 May, to Friday, 8 May`, or `4 and 5 May`, which are two occasions."""
    year, month = int(match["year2"]) if match["year2"] else None, month_named(match["month2"])
    if month is None or (match["month1"] and month_named(match["month1"]) is None):
        return
    last = calendar.nearest(int(match["day2"]), month, year)
    first_year = int(match["year1"]) if match["year1"] else year
    first = calendar.nearest(int(match["day1"]), month_named(match["month1"] or match["month2"]) or month, first_year)
    if match["and"] and match["month1"] is None and last is not None and is_number_of_thing(match):
        # `for contact group 2, and on Monday, 12 October`
        days = (DateRange(last, last),) if has_weekday(last, match["weekday2"]) else None
        yield _Atom("days", match.end("and"), match.end(), days)
        return
    # `On Monday and Tuesday, 13 and 14 October`
    before = match.string[: match.start()].split()[-2:] if match["and"] and not match["weekday2"] else []
    names = [before[0], match["weekday1"]] if before[1:] == ["and"] else [match["weekday1"], match["weekday2"]]
    is_right = has_weekday(first, names[0]) and has_weekday(last, names[1])
    if first is None or last is None or not is_right or (last < first and not match["and"]):
        yield _Atom("days", *match.span(), None)
    elif match["and"] and first < last and match.string.endswith(("between ", "Between "), 0, match.start()):
        yield _Atom("days", *match.span(), (DateRange(first, last),))
    elif match["and"]:
        start = match.start("day1" if before[1:] == ["and"] else 0)
        end = match.start() + len(match.string[match.start() : match.start("and")].rstrip(" ,"))
        yield _Atom("days", start, end, (DateRange(first, first),))
        yield _Atom("days", match.end("and"), match.end(), (DateRange(last, last),))
    else:
        yield _Atom("days", *match.span(), (DateRange(first, last),), is_span=True)


def _read_date(match: re.Match[str], calendar: SessionCalendar) -> Iterator[_Atom]:
    year, month = int(match["year"]) if match["year"] else None, month_named(match["month"])
    if month is None:
        return
    day = calendar.nearest(int(match["day"]), month, year)
    is_right = day is not None and has_weekday(day, match["weekday"])
    if day is not None and is_right and match.string.endswith(_WEEKS, 0, match.start()):
        monday = day - timedelta(days=day.weekday())
        yield _Atom("days", *match.span(), (DateRange(monday, monday + timedelta(days=6)),), is_period=True)
        return
    yield _Atom("days", *match.span(), (DateRange(day, day),) if day is not None and is_right else None)


def _read_weekday(match: re.Match[str], calendar: SessionCalendar) -> Iterator[_Atom]:
    if match["alone"] in (weekdays := phrases("en")["weekdays"]):
        days = calendar.weekdays(weekdays.index(match["alone"])) or None
        yield _Atom("days", *match.span(), days, is_weekday=True)


def _read_half(match: re.Match[str], calendar: SessionCalendar) -> Iterator[_Atom]:
    half_day, start = half_days_by_word()[" ".join(match["half"].casefold().split())], match.start("half")
    number = number_of(match["which_half"]) if match["which_half"] else None
    if number is not None and not match["half"].endswith("s"):
        # `On the last morning`
        days = calendar.half_day(number, half_day) or None
        yield _Atom("days", match.start(), start - 1, days, is_period=True)
    yield _Atom("half_day", start, match.end(), half_day)


def _read_hours(match: re.Match[str], _: SessionCalendar) -> Iterator[_Atom]:
    if not match["at_mark"] and not match["to_mark"] and not match[0].endswith(("noon", "midnight")):
        return
    last = minutes_of(match["to"] or match["at"], match["to_mark"] or match["at_mark"])
    first = minutes_of(match["at"], match["at_mark"] or match["to_mark"])
    if first is not None and last is not None and first > last and not match["at_mark"]:
        first = minutes_of(match["at"], "a")
    is_known = first is not None and last is not None and first <= last
    yield _Atom("hours", *match.span(), Hours(first, last) if is_known else None)  # type: ignore[arg-type]


def _read_meeting(match: re.Match[str], _: SessionCalendar) -> Iterator[_Atom]:
    first, last = number_of(match["nth"]), number_of(match["nth2"]) if match["nth2"] else None
    if first is None and last is not None:
        # `Monday and the first meeting`: only the second word is a number.
        yield _Atom("meetings", match.start("nth2"), match.end(), (last,))
    elif first is None:
        return
    elif last is None:
        yield _Atom("meetings", *match.span(), (first,))
    elif match["nths"].strip() in {"and", "or"}:
        yield _Atom("meetings", match.start(), match.end("nth"), (first,))
        yield _Atom("meetings", match.start("nth2"), match.end(), (last,))
    else:
        yield _Atom("meetings", *match.span(), tuple(range(first, last + 1)) or None)


def _read_elliptic(match: re.Match[str], _: SessionCalendar) -> Iterator[_Atom]:
    """Read the number of a meeting after another one: `item 4 at the 2nd meeting, and item 5 at the 3rd`."""
    number = spelled_ordinals("en").get(match[0]) if match["spelt"] else number_of(match[0])
    if number is not None and compiled(_AFTER_MEETING).search(match.string, 0, match.start()):
        yield _Atom("meetings", *match.span(), (number,))


def _read_period(match: re.Match[str], calendar: SessionCalendar) -> Iterator[_Atom]:
    number, of_week = number_of(match["which"]), match["period"].casefold().startswith("week")
    number = -2 if number == -1 and match.string.startswith(" but one", match.end()) else number
    if number is None or (match["several"] is None and match["period"].casefold().endswith("s")):
        return
    find = calendar.week if of_week else calendar.day
    days = find(number)
    if match["several"]:
        steps = read_data("occasions")["numbers"].index(match["several"].casefold())
        others = find(number + (steps if number > 0 else -steps))
        days = (DateRange(min(days[0].first, others[0].first), max(days[-1].last, others[-1].last)),)
    yield _Atom("days", *match.span(), days, is_period=True)


def _read_relative(match: re.Match[str], _: SessionCalendar) -> Iterator[_Atom]:
    """Read a day that is named by the one before, which is known later."""
    yield _Atom("days", *match.span(), ())


def _read_room(match: re.Match[str], _: SessionCalendar) -> Iterator[_Atom]:
    yield _Atom("room", *match.span(), " ".join(match["room"].split()))


_READERS = {
    "pair": _read_pair,
    "single": _read_date,
    "alone": _read_weekday,
    "half": _read_half,
    "clock": _read_hours,
    "nth_meeting": _read_meeting,
    "nth_alone": _read_elliptic,
    "of_session": _read_period,
    "relative": _read_relative,
    "room": _read_room,
}
