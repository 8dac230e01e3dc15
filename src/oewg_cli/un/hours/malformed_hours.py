"""Find times in English texts that are not in the form of the United Nations, and return their right form.

Source of the form: Editorial Manual, "Numbers, dates and time". The 12-hour clock with a.m. or p.m., written once if it
is the same for both times; a point before minutes, and no minutes on the hour; noon and midnight in words.
"""

import re
from enum import Enum, auto
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.hours.hours import MIDNIGHT, NOON, Hours, printed_hours, printed_time
from oewg_cli.un.hours.twenty_four_hours import are_24_hour_times, is_off_24_hours, is_surely_24_hour
from oewg_cli.un.hours.typed_times import TypedTime, TypedTimes, read_times
from oewg_cli.un.un_data import read_data

_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_LONGEST_BEFORE = 4
_BEGINNING = lazy_pattern(r"(?:\A|\n|[.!?][^\S\n]{1,2})\Z")
"""What comes before the first word of a text or a sentence, which has a capital letter."""
_END_OF_TEXT = lazy_pattern(r"[^\S\n]*(?:\Z|\n)")
_CAPITAL = lazy_pattern(r"[^\S\n]+[\"“‘(]?[A-Z]")
_BEFORE_AM_OR_PM = lazy_pattern(r" (?=[ap]\.m\.)")
_WORDS_WITHOUT_DASH = ("from ", "From ", "between ", "Between ")
"""After these words the dash of a range is wrong, which DAT010 reports."""
_LANGUAGE = "en"
_SHORTEST_UNAMBIGUOUS = NOON // 2
"""In "6 to 3 p.m." the first time is before noon, or the two are in the wrong order: the shorter of both is meant."""
_DAY_OR_MORE = lazy_pattern(
    r"(?:(?<![a-z])(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|(?<![a-z])(?:and|or|to|the)|[.,;:)–-])\s+\Z|\A\s*\Z"
)
"""After a weekday a number with a.m. or p.m. may be a day of the month, and so may one that goes on from it."""
_SECOND_OF_TWO = lazy_pattern(
    r"(?<![\w.])(?:1[0-2]|[1-9])(?:[.:][0-9]{2})?\s?[ap]\.?m\.?,?\s(?:and|or|to|until)\s(?:at\s)?\Z"
)
"""After a time on the clock the number is another time: "between 9 a.m. and 17 p.m."."""
_TWELVE, _LAST_HOUR = 12, 24
_LONGEST_LEAD = 10
_LONGEST_LEAD_OF_TWO = 30
_LONGEST_NIGHT = 16 * 60
"""The longest time, in minutes, from an afternoon to the morning after, when a house is closed."""
_AM_OR_PM_BEFORE = {"noon": "a.m.", "midnight": "p.m."}


class HourError(Enum):
    """What can be wrong with the form of a time or of a range of two."""

    TWENTY_FOUR_HOUR_CLOCK = auto()
    NOON_AS_NUMBER = auto()
    AM_OR_PM_MISSING = auto()
    MALFORMED = auto()
    AM_OR_PM_REPEATED = auto()
    HOUR_OF_12_IMPOSSIBLE = auto()
    HOUR_OF_24_IMPOSSIBLE = auto()
    MINUTE_IMPOSSIBLE = auto()
    REVERSED = auto()


IMPOSSIBLE = frozenset(
    {HourError.HOUR_OF_12_IMPOSSIBLE, HourError.HOUR_OF_24_IMPOSSIBLE, HourError.MINUTE_IMPOSSIBLE, HourError.REVERSED}
)
"""Errors that are no matter of form: they are wrong in the words of others too."""


class MalformedHours(NamedTuple):
    """A time, or a range of two, that is not typed as it is printed; positions are code points of the text.

    `right` is the right form of the whole, None if it is not known; `certain` is true if nothing else can be meant.
    `has_stop` is true if a full stop follows which belongs to the times, and may end the sentence too.
    """

    start: int
    end: int
    error: HourError
    right: str | None = None
    certain: bool = True
    has_stop: bool = False


def read_malformed_hours(match: re.Match[str]) -> MalformedHours | None:
    """Read a match of TIMES; None if it is not a time, or is in its right form."""
    hours = _read(match)
    if hours is None or hours.right is None:
        return hours
    right = _BEFORE_AM_OR_PM.sub(_NO_BREAK_SPACE, hours.right) if _NO_BREAK_SPACE in match[0] else hours.right
    if _BEGINNING.search(match.string, max(0, hours.start - _LONGEST_BEFORE), hours.start):
        right = right[0].upper() + right[1:]
    return _with_stop(hours._replace(right=right), match.string)


def _with_stop(hours: MalformedHours, text: str) -> MalformedHours:
    """Keep the full stop of "12 p.m." if it ends a text or seems to end a sentence, since noon has none."""
    if text[hours.end - 1] != "." or hours.right is None or hours.right.endswith("."):
        return hours
    if _END_OF_TEXT.match(text, hours.end):
        return hours._replace(end=hours.end - 1, has_stop=True)
    if _CAPITAL.match(text, hours.end):
        return hours._replace(end=hours.end - 1, has_stop=True, certain=False)
    return hours


def _read(match: re.Match[str]) -> MalformedHours | None:
    times, text = read_times(match), match.string
    if times.last is not None and not times.has_dash and not is_one_range(times.first, times.last, text):
        alone = times.last if times.last.has_half_day or times.first.point is None else times.first
        times = TypedTimes(alone, None, has_dash=False)
    if times.first.has_half_day or (times.last is not None and times.last.has_half_day):
        return _one(times.first, text) if times.last is None else _two(times, times.last, text)
    if are_24_hour_times(text, times):
        return _in_24_hour_clock(times)
    return next((_off_24_hours(time) for time in times[:2] if time and is_off_24_hours(text, time)), None)


def is_one_range(first: TypedTime, last: TypedTime, text: str) -> bool:
    """Return whether "to" joins two times: "from 10 to 11 a.m.", not "on item 5 to 11 a.m."."""
    if first.has_half_day or last.has_half_day:
        return first.has_half_day or text.endswith(("from ", "From "), 0, first.start)
    return first.point is not None and last.point is not None


def _in_24_hour_clock(times: TypedTimes) -> MalformedHours:
    first, last = times.first, times.last
    start, end = first.on_24_hour_clock() or 0, None if last is None else last.on_24_hour_clock()
    is_sure = is_surely_24_hour(first) or (last is not None and is_surely_24_hour(last))
    place = first.start, first.end if last is None else last.end
    right = None
    if is_sure and end is None:
        right = printed_time(start, _LANGUAGE)
    elif is_sure and end is not None and start < end:
        right = _printed(Hours(start, end), " to " if not times.has_dash else "–")
    return MalformedHours(*place, HourError.TWENTY_FOUR_HOUR_CLOCK, right)


def _one(time: TypedTime, text: str) -> MalformedHours | None:
    at = time.on_12_hour_clock(time.am_or_pm)
    if at is None:
        return _not_on_the_clock(time, text)
    right = printed_time(at, _LANGUAGE)
    if time.is_in_words:
        return None
    if time.is_twelve:
        return MalformedHours(time.start, time.end, HourError.NOON_AS_NUMBER, right, certain=time.word is not None)
    return None if time.is_right else MalformedHours(time.start, time.end, HourError.MALFORMED, right)


def _not_on_the_clock(time: TypedTime, text: str) -> MalformedHours | None:
    """Report a time that is not on the 12-hour clock; it has a right form for 15.00 p.m., not for 15.00 a.m."""
    error = _impossible(time)
    if error is None or not _is_meant_as_time(time, text):
        return None
    at = time.on_24_hour_clock()
    is_known = at is not None and (at > NOON if time.am_or_pm == "p.m." else at < NOON)
    right = printed_time(at, _LANGUAGE) if at is not None and is_known else None
    return MalformedHours(time.start, time.end, error, right, certain=False)


def _impossible(time: TypedTime) -> HourError | None:
    """Return what is wrong with a time that is not on the 12-hour clock."""
    if time.word is not None:
        return None
    if time.minute is not None and len(time.minute) > 1 and time.full_minutes is None:
        return HourError.MINUTE_IMPOSSIBLE
    if time.hour is not None and not 1 <= time.hour <= _TWELVE:
        return HourError.HOUR_OF_12_IMPOSSIBLE
    return HourError.MALFORMED


def _is_meant_as_time(time: TypedTime, text: str) -> bool:
    """Return whether a number with a.m. or p.m. is not a day, as in "Mon 13 a.m.", after which another may come."""
    is_hour = (time.hour or 0) <= _LAST_HOUR
    if time.minute is not None and is_hour:
        return True
    if is_hour and _SECOND_OF_TWO.search(text[max(0, time.start - _LONGEST_LEAD_OF_TWO) : time.start].lower()):
        return True
    before = text[max(0, time.start - _LONGEST_LEAD) : time.start].lower()
    if is_hour and before[-1:].isspace() and not _DAY_OR_MORE.search(before):
        return True
    words = read_data("dates_and_times")["hours"]["before"]
    return before.endswith("(") or (before[-1:].isspace() and not set(words).isdisjoint(before.split()[-1:]))


def _off_24_hours(time: TypedTime) -> MalformedHours:
    is_minute = time.full_minutes is None
    error = HourError.MINUTE_IMPOSSIBLE if is_minute else HourError.HOUR_OF_24_IMPOSSIBLE
    return MalformedHours(time.start, time.end, error, certain=False)


def _two(times: TypedTimes, last: TypedTime, text: str) -> MalformedHours | None:
    first = times.first
    am_or_pm = first.am_or_pm or _AM_OR_PM_BEFORE.get(last.word or "", last.am_or_pm)
    start, end = first.on_12_hour_clock(am_or_pm), last.on_12_hour_clock(last.am_or_pm)
    if start is None or end is None:
        return _two_not_on_the_clock(times, last, text)
    is_crossing = not first.has_half_day and (last.word is not None or start >= (end or MIDNIGHT))
    is_ambiguous = False
    if is_crossing and last.word is None:
        is_ambiguous = start - end < _SHORTEST_UNAMBIGUOUS
        start = (start + NOON) % MIDNIGHT
    hours = Hours(start % MIDNIGHT, end or MIDNIGHT)
    error = _error_of_two(first, last, is_crossing=is_crossing)
    if error is None and first.has_half_day and is_reversed(start, end):
        return MalformedHours(first.start, last.end, HourError.REVERSED)
    if (
        error is None
        and times.has_dash
        and hours.length > 0
        and first.am_or_pm is not None
        and first.am_or_pm == last.am_or_pm
    ):
        error = None if text.endswith(_WORDS_WITHOUT_DASH, 0, first.start) else HourError.AM_OR_PM_REPEATED
    if error is None:
        return None
    is_midnight = any(time.is_twelve and each == "a.m." for time, each in ((first, am_or_pm), (last, last.am_or_pm)))
    is_unknown = is_ambiguous or (is_midnight and not first.has_half_day)
    right = None if is_unknown else _printed_as(times, hours)
    is_backwards = error is HourError.NOON_AS_NUMBER and hours.length <= 0
    is_certain = not (is_crossing or is_midnight or is_backwards)
    return MalformedHours(first.start, last.end, error, right, certain=is_certain)


def _two_not_on_the_clock(times: TypedTimes, last: TypedTime, text: str) -> MalformedHours | None:
    """Report two times of which one is not on the 12-hour clock; 14 to 16 p.m. has a right form."""
    first = times.first
    errors = [_impossible(time) for time in (first, last) if time.on_12_hour_clock("p.m.") is None]
    if None in errors or not _is_meant_as_time(first, text):
        return None
    ends = [time.on_24_hour_clock() for time in (first, last)]
    start, end = ends[0] or 0, ends[1] or 0
    is_known = None not in ends and last.am_or_pm == "p.m." and first.am_or_pm != "a.m." and NOON < start < end
    right = _printed(Hours(start, end), "–" if times.has_dash else " to ") if is_known else None
    return MalformedHours(first.start, last.end, errors[0] or HourError.MALFORMED, right, certain=False)


def is_reversed(start: int, end: int) -> bool:
    """Return whether the second time of a day is before the first, and not the morning after: from 11 p.m. to 1 a.m."""
    is_next_day = start >= NOON and end <= NOON and (end - start) % MIDNIGHT <= _LONGEST_NIGHT
    return end % MIDNIGHT != 0 and end < start and not is_next_day


def _error_of_two(first: TypedTime, last: TypedTime, *, is_crossing: bool) -> HourError | None:
    if any(time.is_twelve and not time.is_in_words for time in (first, last)):
        return HourError.NOON_AS_NUMBER
    if is_crossing:
        return HourError.AM_OR_PM_MISSING
    return None if all(time.is_right or time.is_in_words for time in (first, last)) else HourError.MALFORMED


def _printed_as(times: TypedTimes, hours: Hours) -> str:
    """Print hours with what joins them; a.m. or p.m. twice if "to" joins two times that both have it."""
    if times.has_dash or not times.first.has_half_day:
        return _printed(hours, "–" if times.has_dash else " to ")
    return f"{printed_time(hours.start, _LANGUAGE)} to {printed_time(hours.end, _LANGUAGE)}"


def _printed(hours: Hours, joint: str) -> str:
    """Print hours; if they end before they start and both are a.m. or both p.m., write it after both."""
    if hours.length <= 0 and (hours.start < NOON) == (hours.end < NOON):
        return joint.join(printed_time(time, _LANGUAGE) for time in hours)
    return printed_hours(hours, _LANGUAGE).replace("–", joint)
