"""Hours as people type them in English texts, where they are not in the form of the United Nations.

Source of the form: Editorial Manual, "Numbers, dates and time". Twelve hours with a.m. or p.m., once where both are
of one half of the day; a point before minutes and none on the hour; noon and midnight in words.
"""

import re
from enum import Enum, auto
from typing import NamedTuple

from oewg_cli.un.hours.hours import MIDNIGHT, NOON, Hours, printed_hours, printed_time
from oewg_cli.un.hours.twenty_four_hours import is_of_twenty_four_hours, is_typed_so
from oewg_cli.un.hours.typed_times import TIMES, TypedTime, TypedTimes, times_of

_FIXED = "\N{NO-BREAK SPACE}"
_LONGEST_BEFORE = 4
_BEGINNING = re.compile(r"(?:\A|\n|[.!?][^\S\n]{1,2})\Z")
"""What stands before the first word of a text or a sentence, which has a capital."""
_END_OF_TEXT = re.compile(r"[^\S\n]*(?:\Z|\n)")
_CAPITAL = re.compile(r"[^\S\n]+[\"“‘(]?[A-Z]")
_BEFORE_HALF = re.compile(r" (?=[ap]\.m\.)")
_WANT_NO_DASH = ("from ", "From ", "between ", "Between ")
"""What makes the dash of a range the fault."""
_LANGUAGE = "en"
_HALVES_OF_WORDS = {"noon": "a.m.", "midnight": "p.m."}


class HourError(Enum):
    """What can be wrong with the form of a time or of a range of two."""

    CLOCK_OF_TWENTY_FOUR = auto()
    NOON_IN_FIGURES = auto()
    HALF_DAY_NOT_SAID = auto()
    MALFORMED = auto()
    HALF_DAY_SAID_TWICE = auto()


class TypedHours(NamedTuple):
    """A time, or a range of two, that is not typed as it is printed; places are code points of the text.

    `right` is the right form of the whole, None where it cannot be told; `certain` tells that nothing else can be
    meant. `has_stop` tells that a full stop follows which is that of the hours, and may be that of a sentence too.
    """

    start: int
    end: int
    slip: HourError
    right: str | None = None
    certain: bool = True
    has_stop: bool = False


def typed_hours(text: str) -> list[TypedHours]:
    """Find the times of an English text that are not typed as they are printed, in order."""
    return [hours for match in TIMES.finditer(text) if (hours := read_typed_hours(match)) is not None]


def read_typed_hours(match: re.Match[str]) -> TypedHours | None:
    """Read what TIMES has found; None where it is no time, or is in its right form."""
    hours = _read(match)
    if hours is None or hours.right is None:
        return hours
    right = _BEFORE_HALF.sub(_FIXED, hours.right) if _FIXED in match[0] else hours.right
    if _BEGINNING.search(match.string, max(0, hours.start - _LONGEST_BEFORE), hours.start):
        right = right[0].upper() + right[1:]
    return _with_stop(hours._replace(right=right), match.string)


def _with_stop(hours: TypedHours, text: str) -> TypedHours:
    """Leave the stop of "12 p.m." standing where it ends a text or, as it seems, a sentence, since noon has none."""
    if text[hours.end - 1] != "." or hours.right is None or hours.right.endswith("."):
        return hours
    if _END_OF_TEXT.match(text, hours.end):
        return hours._replace(end=hours.end - 1, has_stop=True)
    if _CAPITAL.match(text, hours.end):
        return hours._replace(end=hours.end - 1, has_stop=True, certain=False)
    return hours


def _read(match: re.Match[str]) -> TypedHours | None:
    times, text = times_of(match), match.string
    if times.last is not None and not times.has_dash and not _is_one_range(times.first, times.last, text):
        alone = times.last if times.last.has_mark or times.first.point is None else times.first
        times = TypedTimes(alone, None, has_dash=False)
    if times.first.has_mark or (times.last is not None and times.last.has_mark):
        return _one(times.first) if times.last is None else _two(times, times.last, text)
    return _of_twenty_four(times) if is_of_twenty_four_hours(text, times) else None


def _is_one_range(first: TypedTime, last: TypedTime, text: str) -> bool:
    """Return whether "to" joins two times: "from 10 to 11 a.m.", not "on item 5 to 11 a.m."."""
    if first.has_mark or last.has_mark:
        return first.has_mark or text.endswith(("from ", "From "), 0, first.start)
    return first.point is not None and last.point is not None


def _of_twenty_four(times: TypedTimes) -> TypedHours:
    first, last = times.first, times.last
    start, end = first.in_the_day() or 0, None if last is None else last.in_the_day()
    is_sure = is_typed_so(first) or (last is not None and is_typed_so(last))
    place = first.start, first.end if last is None else last.end
    right = None
    if is_sure and end is None:
        right = printed_time(start, _LANGUAGE)
    elif is_sure and end is not None and start < end:
        right = _printed(Hours(start, end), " to " if not times.has_dash else "–")
    return TypedHours(*place, HourError.CLOCK_OF_TWENTY_FOUR, right)


def _one(time: TypedTime) -> TypedHours | None:
    at = time.on_the_clock(time.half)
    if at is None:
        return _beyond_the_clock(time)
    right = printed_time(at, _LANGUAGE)
    if time.is_twelve:
        return TypedHours(time.start, time.end, HourError.NOON_IN_FIGURES, right, certain=time.word is not None)
    return None if time.is_right else TypedHours(time.start, time.end, HourError.MALFORMED, right)


def _beyond_the_clock(time: TypedTime) -> TypedHours | None:
    """Judge a time that no clock of twelve hours has: 15.00 p.m. can be told, 15.00 a.m. and 10.75 a.m. cannot."""
    if time.is_none:
        return None
    at = time.in_the_day()
    right = printed_time(at, _LANGUAGE) if at is not None and at > NOON and time.half == "p.m." else None
    return TypedHours(time.start, time.end, HourError.MALFORMED, right, certain=False)


def _two(times: TypedTimes, last: TypedTime, text: str) -> TypedHours | None:
    first = times.first
    half = first.half or _HALVES_OF_WORDS.get(last.word or "", last.half)
    start, end = first.on_the_clock(half), last.on_the_clock(last.half)
    if start is None or end is None:
        return None if first.is_none or last.is_none else TypedHours(first.start, last.end, HourError.MALFORMED)
    is_crossing = not first.has_mark and (last.word is not None or start >= (end or MIDNIGHT))
    if is_crossing and last.word is None:
        start = (start + NOON) % MIDNIGHT
    hours = Hours(start % MIDNIGHT, end or MIDNIGHT)
    slip = _slip_of_two(first, last, is_crossing=is_crossing)
    if slip is None and times.has_dash and hours.length > 0 and first.half is not None and first.half == last.half:
        slip = None if text.endswith(_WANT_NO_DASH, 0, first.start) else HourError.HALF_DAY_SAID_TWICE
    if slip is None:
        return None
    is_midnight = any(time.is_twelve and time_half == "a.m." for time, time_half in ((first, half), (last, last.half)))
    right = None if is_midnight and not first.has_mark else _printed_as(times, hours)
    is_backwards = slip is HourError.NOON_IN_FIGURES and hours.length <= 0
    is_certain = not (is_crossing or is_midnight or is_backwards)
    return TypedHours(first.start, last.end, slip, right, certain=is_certain)


def _slip_of_two(first: TypedTime, last: TypedTime, *, is_crossing: bool) -> HourError | None:
    if first.is_twelve or last.is_twelve:
        return HourError.NOON_IN_FIGURES
    if is_crossing:
        return HourError.HALF_DAY_NOT_SAID
    return None if first.is_right and last.is_right else HourError.MALFORMED


def _printed_as(times: TypedTimes, hours: Hours) -> str:
    """Print hours with what joins them; a.m. or p.m. twice where "to" joins two that both have it."""
    if times.has_dash or not times.first.has_mark:
        return _printed(hours, "–" if times.has_dash else " to ")
    return f"{printed_time(hours.start, _LANGUAGE)} to {printed_time(hours.end, _LANGUAGE)}"


def _printed(hours: Hours, joint: str) -> str:
    """Print hours; where they end before they start in one half of the day, both with a.m. or p.m."""
    if hours.length <= 0 and (hours.start < NOON) == (hours.end < NOON):
        return joint.join(printed_time(time, _LANGUAGE) for time in hours)
    return printed_hours(hours, _LANGUAGE).replace("–", joint)
