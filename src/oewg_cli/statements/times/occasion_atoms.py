"""Read the parts of occasions that are typed: dates, weekdays, half-days, hours, meetings, weeks and rooms."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.statements.times.occasion_parts import occasion_parts
from oewg_cli.statements.times.occasion_values import (
    half_days_by_word,
    has_weekday,
    is_number_of_thing,
    minutes_of,
    month_named,
    number_of,
)
from oewg_cli.statements.times.session_calendar import SessionCalendar
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.hours.hours import Hours
from oewg_cli.un.phrases import phrases, spelled_ordinals
from oewg_cli.un.un_data import read_data

_BEFORE_VERB = (" will ", " to ", " would ", " should ", " may ", " can ", " they ", " each ", " which ", " that ")
"""What comes before "last" where it is a verb: `The session will last two days`."""
_WEEKS = ("week of ", "week beginning on ", "week beginning ", "week starting on ", "week commencing ")
_AFTER_MEETING = r"\bmeetings?\b(?![^;]*(?:\b(?:session|anniversary|paragraph|article)\b|\bto\sthe\s$|day,?\sthe\s$))"


class Atom(NamedTuple):
    """One part of an occasion: the name of the field of `Occasion` that it fills, and its value."""

    kind: str
    start: int
    end: int
    value: object
    is_span: bool = False
    is_period: bool = False
    is_weekday: bool = False


def atoms_in(text: str, start: int, end: int, calendar: SessionCalendar) -> list[Atom]:
    """Return the parts of occasions in a part of a text, in order."""
    matches = occasion_parts(text, start, end)
    return [atom for match in matches for atom in _READERS[str(match.lastgroup)](match, calendar)]


def _read_pair(match: re.Match[str], calendar: SessionCalendar) -> Iterator[Atom]:
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
        yield Atom("days", match.end("and"), match.end(), days)
        return
    # `On Monday and Tuesday, 13 and 14 October`
    before = match.string[: match.start()].split()[-2:] if match["and"] and not match["weekday2"] else []
    names = [before[0], match["weekday1"]] if before[1:] == ["and"] else [match["weekday1"], match["weekday2"]]
    is_right = has_weekday(first, names[0]) and has_weekday(last, names[1])
    if first is None or last is None or not is_right or (last < first and not match["and"]):
        yield Atom("days", *match.span(), None)
    elif match["and"] and first < last and match.string.endswith(("between ", "Between "), 0, match.start()):
        yield Atom("days", *match.span(), (DateRange(first, last),))
    elif match["and"]:
        start = match.start("day1" if before[1:] == ["and"] else 0)
        end = match.start() + len(match.string[match.start() : match.start("and")].rstrip(" ,"))
        yield Atom("days", start, end, (DateRange(first, first),))
        yield Atom("days", match.end("and"), match.end(), (DateRange(last, last),))
    else:
        yield Atom("days", *match.span(), (DateRange(first, last),), is_span=True)


def _read_date(match: re.Match[str], calendar: SessionCalendar) -> Iterator[Atom]:
    year, month = int(match["year"]) if match["year"] else None, month_named(match["month"])
    if month is None:
        return
    day = calendar.nearest(int(match["day"]), month, year)
    is_right = day is not None and has_weekday(day, match["weekday"])
    if day is not None and is_right and match.string.endswith(_WEEKS, 0, match.start()):
        monday = day - timedelta(days=day.weekday())
        yield Atom("days", *match.span(), (DateRange(monday, monday + timedelta(days=6)),), is_period=True)
        return
    yield Atom("days", *match.span(), (DateRange(day, day),) if day is not None and is_right else None)


def _read_weekday(match: re.Match[str], calendar: SessionCalendar) -> Iterator[Atom]:
    if match["alone"] in (weekdays := phrases("en")["weekdays"]):
        days = calendar.weekdays(weekdays.index(match["alone"])) or None
        yield Atom("days", *match.span(), days, is_weekday=True)


def _read_half(match: re.Match[str], calendar: SessionCalendar) -> Iterator[Atom]:
    half_day, start = half_days_by_word()[" ".join(match["half"].casefold().split())], match.start("half")
    number = number_of(match["which_half"]) if match["which_half"] else None
    number = -2 if number == -1 and match.string.startswith(" but one", match.end()) else number
    if number is not None and not match["half"].endswith("s"):
        # `On the last morning`
        days = calendar.half_day(number, half_day) or None
        yield Atom("days", match.start(), start - 1, days, is_period=True)
    yield Atom("half_day", start, match.end(), half_day)


def _read_hours(match: re.Match[str], _: SessionCalendar) -> Iterator[Atom]:
    if not match["at_mark"] and not match["to_mark"] and not match[0].endswith(("noon", "midnight")):
        return
    last = minutes_of(match["to"] or match["at"], match["to_mark"] or match["at_mark"])
    first = minutes_of(match["at"], match["at_mark"] or match["to_mark"])
    if first is not None and last is not None and first > last and not match["at_mark"]:
        first = minutes_of(match["at"], "a")
    is_known = first is not None and last is not None and first <= last
    yield Atom("hours", *match.span(), Hours(first, last) if is_known else None)  # type: ignore[arg-type]


def _read_meeting(match: re.Match[str], _: SessionCalendar) -> Iterator[Atom]:
    first, last = number_of(match["nth"]), number_of(match["nth2"]) if match["nth2"] else None
    if first is None and last is not None:
        # `Monday and the first meeting`: only the second word is a number.
        yield Atom("meetings", match.start("nth2"), match.end(), (last,))
    elif first is None:
        return
    elif last is None:
        yield Atom("meetings", *match.span(), (first,))
    elif match["nths"].strip() in {"and", "or"}:
        yield Atom("meetings", match.start(), match.end("nth"), (first,))
        yield Atom("meetings", match.start("nth2"), match.end(), (last,))
    else:
        yield Atom("meetings", *match.span(), tuple(range(first, last + 1)) or None)


def _read_elliptic(match: re.Match[str], _: SessionCalendar) -> Iterator[Atom]:
    """Read the number of a meeting after another one: `item 4 at the 2nd meeting, and item 5 at the 3rd`."""
    number = spelled_ordinals("en").get(match[0]) if match["spelt"] else number_of(match[0])
    if number is not None and compiled(_AFTER_MEETING).search(match.string, 0, match.start()):
        yield Atom("meetings", *match.span(), (number,))


def _read_period(match: re.Match[str], calendar: SessionCalendar) -> Iterator[Atom]:
    if match["which"] == "last" and match.string.endswith(_BEFORE_VERB, 0, match.start()):
        return
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
    yield Atom("days", *match.span(), days, is_period=True)


def _read_relative(match: re.Match[str], _: SessionCalendar) -> Iterator[Atom]:
    """Read a day that is named by the one before, which is known later."""
    yield Atom("days", *match.span(), ())


def _read_room(match: re.Match[str], _: SessionCalendar) -> Iterator[Atom]:
    yield Atom("room", *match.span(), " ".join(match["room"].split()))


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
