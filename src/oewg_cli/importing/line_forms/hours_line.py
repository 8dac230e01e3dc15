"""Read the line of the hours of a meeting: `10 a.m.–1 p.m.`, `Morning`, and other forms of it."""

import re
from typing import NamedTuple

from oewg_cli.importing.remembered_lines import remembered
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.hours.hours import MIDNIGHT, NOON, Hours, printed_hours
from oewg_cli.un.hours.typed_times import TIMES, TypedTime, read_times

_LANGUAGE = "en"
_HALF_DAY = r"(?P<half>morning|forenoon|afternoon|evening|a\.?m\.?|p\.?m\.?)\b\.?(?: (?:meeting|session))?"
_LEAD = lazy_pattern(
    rf" *(?:(?:time|hours?)[:.] *)?(?:{_HALF_DAY}[ :,(–-]{{0,4}})?[(\[]?(?:from |at |(?P<between>between ))?",
    re.IGNORECASE,
)
_ALONE = lazy_pattern(rf" *(?P<all>{_HALF_DAY}) *[.:]? *$", re.IGNORECASE)
_LED = lazy_pattern(
    rf" *(?P<all>{_HALF_DAY})(?: *[:–—-] *(?=\S)| {{2,}}(?=\S)| (?=(?:agenda )?items? [0-9]))", re.IGNORECASE
)
_SHORT_CLOCK = lazy_pattern(
    r"(?<![0-9])([0-9]{2})([0-9]{2})( ?[–-] ?)([0-9]{2})([0-9]{2})"
    r"(?= ?(?:hours|hrs|h)\b|[ ):.]*$|(?P<text>:? (?:[A-Z]|items? )))"
)
_UNTIL = lazy_pattern(r" (?:until|till) ", re.IGNORECASE)
_AND = lazy_pattern(r" and ", re.IGNORECASE)
_WORD = lazy_pattern(r"(?P<word>noon|midnight)(?P<joint> ?[–-] ?| (?:to|until|till|and) )(?=[0-9nm])", re.IGNORECASE)
_LAST_WORD = lazy_pattern(r"(?P<word>noon|midnight)\b", re.IGNORECASE)
_WORD_ALONE = lazy_pattern(r"(?P<word>(?<=at )(?:noon|midnight)|Noon|Midnight)(?= *(?:$|[:.,(]|[–-] ))")
_DASHES = str.maketrans("—―‒", "–––")
_CAPITAL_HOUR = lazy_pattern(r"(?<=[0-9])H(?=[0-9 –-]|$)")
_UNIT = lazy_pattern(r" ?(?:hours|hrs|h)\b\.?")
_SHORTEST = 5
"""Fewer minutes are not a meeting: `2023–2024` are years."""
_YEARS_BEGIN = 20 * 60
"""As minutes from midnight: what begins and ends in this hour and has no unit is two years."""
_LATEST_BEFORE_TEXT = 19 * 60
"""What begins later and has no unit can be years before a text: `1945–2015 in review`."""
_FIRST_MORNING_HOUR = 7 * 60
_USUAL_LENGTHS = range(60, 241)
_MORNING, _AFTERNOON = "morning", "afternoon"
_HOURS_OF_MORNING = range(8, 12)
"""Those with which a meeting in the morning begins on the clock of twelve hours; all others are of the afternoon."""


class HoursLine(NamedTuple):
    """Hours as they are written; places are code points of the line.

    `hours` are None where only the half of the day is named, and that is in `half_day`: `morning` or `afternoon`. Where
    the hours have no end, their beginning is in `begins`. `is_assumed` says that the half of the day had to be guessed,
    `is_right` that the hours are written as the United Nations prints them.
    """

    start: int
    end: int
    hours: Hours | None = None
    half_day: str | None = None
    begins: int | None = None
    is_assumed: bool = False
    is_right: bool = False

    def typed(self) -> str:
        """Return hours as they are typed in a programme: their half-day, both ends, or their beginning alone."""
        if self.half_day is not None:
            return self.half_day
        if self.hours is not None:
            return self.hours.typed()
        begins = self.begins or 0
        return Hours(begins, begins).typed().partition("–")[0]


def hours_line(text: str, at: int = 0) -> HoursLine | None:
    """Read hours at the beginning of a line, or of its rest after a day; None where there are none."""
    return _read(text, at) if at else _read_from_start(text)


def hours_by_place(text: str, *, is_known: bool = False) -> HoursLine | None:
    """Read what is hours by its place, as at the left of a row; `10-1` too, with a half of the day that is to be asked.

    Bare digits are hours if they last from one hour to four. `is_known` says that their half of the day is known.
    """
    found = hours_line(text)
    if found is not None:
        return found
    bare = _read(f"{text.rstrip()}: {text}", 0)
    if bare is None or bare.hours is None or bare.end < len(text.rstrip()):
        return None
    return bare._replace(is_assumed=bare.is_assumed and not is_known) if bare.hours.length in _USUAL_LENGTHS else None


@remembered
def _read_from_start(text: str) -> HoursLine | None:
    return _read(text, 0)


def _read(text: str, at: int) -> HoursLine | None:
    alone = _ALONE.match(text, at)
    if alone:
        half = _half(alone["half"])
        return HoursLine(alone.start("all"), alone.end("all"), half_day=half) if half else None
    plain = _CAPITAL_HOUR.sub("h", text.translate(_DASHES))
    lead = _LEAD.match(plain, at)
    start = lead.end() if lead else at
    spaced = _SHORT_CLOCK.match(plain, start)
    if spaced:
        return _of_short_clock(spaced)
    found = _times(plain, start, has_between=bool(lead and lead["between"]))
    if found is None:
        return _led(text, at)
    first, last = found
    if last is None:
        return _one(first, plain)
    half_day = _half(lead["half"] or "") if lead else None
    line = _two(first, last, half_day, before_colon=plain.startswith(": ", last.end))
    if line is None or line.hours is None or line.is_assumed:
        return line
    return line._replace(is_right=text[line.start : line.end] == printed_hours(line.hours, _LANGUAGE))


def _led(text: str, at: int) -> HoursLine | None:
    """Read the half of the day before something else on its line: `AM   Item 1`, `Morning: opening`."""
    led = _LED.match(text, at)
    half = _half(led["half"]) if led else None
    return HoursLine(led.start("all"), led.end("all"), half_day=half) if led and half else None


def _times(text: str, start: int, *, has_between: bool) -> tuple[TypedTime, TypedTime | None] | None:
    """Return the two times at a place of a text, or one alone; None for none, and for two that are not a range."""
    word = _WORD.match(text, start)
    if word:
        first = TypedTime(*word.span("word"), word=word["word"].lower())
        last = _last(text, word.end())
        is_range = last is not None and (has_between or word["joint"].strip().lower() != "and")
        return (first, last) if is_range else None
    match = TIMES.match(text, start)
    if match is None:
        alone = _WORD_ALONE.match(text, start)
        return (TypedTime(*alone.span("word"), word=alone["word"].lower()), None) if alone else None
    times = read_times(match)
    if times.last is not None:
        return times.first, times.last
    joint = (_AND if has_between else _UNTIL).match(text, times.first.end)
    last = _last(text, joint.end()) if joint else None
    other = _AND.match(text, times.first.end)
    is_of_two = last is None and other is not None and TIMES.match(text, other.end()) is not None
    return None if is_of_two else (times.first, last)


def _last(text: str, at: int) -> TypedTime | None:
    word = _LAST_WORD.match(text, at)
    if word:
        return TypedTime(*word.span("word"), word=word["word"].lower())
    match = TIMES.match(text, at)
    return read_times(match).first if match else None


def _half(word: str) -> str | None:
    word = word.casefold().replace(".", "")
    if word in {"morning", "forenoon", "am"}:
        return _MORNING
    return _AFTERNOON if word in {"afternoon", "pm"} else None


def _of_short_clock(match: re.Match[str]) -> HoursLine | None:
    """Read `1000–1300`, as soldiers and some secretariats write it."""
    start, end = (int(match[hour]) * 60 + int(match[minute]) for hour, minute in ((1, 2), (4, 5)))
    unit = _UNIT.match(match.string, match.end())
    are_years = unit is None and start // 60 == end // 60 == _YEARS_BEGIN // 60
    are_years = are_years or (match["text"] is not None and start >= _LATEST_BEFORE_TEXT)
    if not start + _SHORTEST <= end <= MIDNIGHT or are_years:
        return None
    return HoursLine(match.start(), unit.end() if unit else match.end(), Hours(start, end))


def _one(time: TypedTime, text: str) -> HoursLine | None:
    """Read a beginning without an end; bare digits are not one."""
    is_hour = time.has_hours and time.minute is None and text[time.end - 2 : time.end - 1].isdigit()
    if time.word is not None:
        at = time.on_12_hour_clock(None)
    elif is_hour and (time.hour or 0) * 60 >= _FIRST_MORNING_HOUR:
        at = time.on_24_hour_clock()
    elif time.has_half_day and not time.is_not_a_time:
        at = time.on_12_hour_clock(time.am_or_pm)
    elif time.point is not None and len(time.minute or "") > 1 and not text[time.end :].lstrip().startswith("%"):
        at = time.on_24_hour_clock()
    else:
        at = None
    return None if at is None else HoursLine(time.start, time.end, begins=at % MIDNIGHT)


def _two(first: TypedTime, last: TypedTime, half_day: str | None, *, before_colon: bool) -> HoursLine | None:
    """Read two times; bare digits are some after the half of the day, with a unit or before a colon: `AM (10-1)`."""
    if not (first.has_half_day or last.has_half_day):
        if first.point is None and last.point is None and not last.has_hours:
            return _of_bare_hours(first, last, half_day, before_colon=before_colon)
        return _of_digits(first, last)
    half = first.am_or_pm or {"noon": "a.m.", "midnight": "p.m."}.get(last.word or "", last.am_or_pm)
    start, end = first.on_12_hour_clock(half), last.on_12_hour_clock(last.am_or_pm)
    if start is None or end is None:
        return _of_digits(first, last)
    is_assumed = False
    if not first.has_half_day and start >= (end or MIDNIGHT):
        start, is_assumed = (start + NOON) % MIDNIGHT, last.word is None
    start %= MIDNIGHT
    if not last.has_half_day:
        end, is_assumed = next((each for each in (end, end + NOON, MIDNIGHT) if each > start), end), True
    return HoursLine(first.start, last.end, Hours(start, end or MIDNIGHT), is_assumed=is_assumed)


def _of_bare_hours(first: TypedTime, last: TypedTime, half_day: str | None, *, before_colon: bool) -> HoursLine | None:
    """Read digits that begin in a half of the day, which is guessed before a colon, and end at the next such hour."""
    is_assumed = half_day is None
    if is_assumed and not before_colon:
        return None
    half_day = half_day or (_MORNING if (first.hour or 0) in _HOURS_OF_MORNING else _AFTERNOON)
    start = first.on_12_hour_clock("a.m." if half_day == _MORNING else "p.m.")
    end = last.on_12_hour_clock("a.m.")
    if start is None or end is None:
        return None
    end = next((each for each in (end, end + NOON, MIDNIGHT) if each > start), end)
    return HoursLine(first.start, last.end, Hours(start, end), is_assumed=is_assumed)


def _of_digits(first: TypedTime, last: TypedTime) -> HoursLine | None:
    """Read hours without a.m. or p.m.: of twenty-four, unless they would be at night or end before they begin."""
    start, end = first.on_24_hour_clock(), last.on_24_hour_clock()
    if start is None or end is None:
        return None
    is_assumed = False
    if end <= start and end + NOON > start and end + NOON <= MIDNIGHT:
        end, is_assumed = end + NOON, True
    if start < _FIRST_MORNING_HOUR and end <= NOON:
        start, end, is_assumed = start + NOON, end + NOON, True
    if start >= MIDNIGHT:
        return None
    return HoursLine(first.start, last.end, Hours(start, end), is_assumed=is_assumed)
