"""Read times of the day in English texts as they are typed, alone or two joined by a dash or "to"."""

import re
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.hours.hours import MIDNIGHT, NOON

_SPACE = r"[^\S\n]"
_WORDS = {"noon": NOON, "midnight": MIDNIGHT}
_MINUTES = lazy_pattern(r"[0-5][0-9]")
_TWELVE, _LAST_HOUR = 12, 24


def _time(number: int, before: str = "") -> str:
    return rf"""
        (?P<hour{number}> [0-9]{before}[0-9]? )
        (?: (?P<point{number}>[.:h]) (?P<minute{number}>[0-9]{{1,2}}) )? (?![0-9])
        (?: (?P<gap{number}> {_SPACE}{{0,2}} )
            (?P<mark{number}> [AaPp](?:\.{_SPACE}?)?[Mm](?!\w)\.? | (?:noon|midnight|h|hours|hrs)(?!\w) ) )?"""


_BEFORE = rf"(?<![\w./$€£+−].)(?<![0-9][,:–-].)(?=[0-9]?{_SPACE}{{0,2}}[.:hAaPpnmt–-])"
"""What may come before and after the first digit, checked after that digit so that the search is quick."""

TIMES = lazy_pattern(
    rf"""
    {_time(1, _BEFORE)}
    (?: (?: (?P<dash> {_SPACE}?[–-]{_SPACE}? ) | {_SPACE}{{1,2}}to{_SPACE}{{1,2}} )
        (?: {_time(2)} | (?P<word>noon|midnight)\b ) )?
    """,
    re.VERBOSE,
)
"""What may be times: also numbers alone, `4–8`, where only the words next to them show that they are not times."""
NEEDED_WORDS = frozenset({"am", "pm", "m", "noon", "midnight", "h", "hours", "hrs"})
"""Without one of these words, and without one of NEEDED_CHARACTERS, TIMES finds nothing in a text."""
NEEDED_CHARACTERS = (":", ".00")


class TypedTime(NamedTuple):
    """One time as typed; `start` and `end` are code points of the text.

    `am_or_pm` is `a.m.` or `p.m.`, however they are typed; `word` is `noon` or `midnight`, which may be alone, without
    an hour. `has_hours` is true for "hours" or "h" in or after the time, `has_zero` for a zero before the hour,
    `is_right` if it is typed as it would be printed.
    """

    start: int
    end: int
    hour: int | None = None
    minute: str | None = None
    point: str | None = None
    am_or_pm: str | None = None
    word: str | None = None
    has_hours: bool = False
    has_zero: bool = False
    is_right: bool = True

    @property
    def has_half_day(self) -> bool:
        """Return whether a.m., p.m., noon or midnight is written."""
        return self.am_or_pm is not None or self.word is not None

    @property
    def is_twelve(self) -> bool:
        """Return whether it is 12 o'clock as a number."""
        return self.hour == _TWELVE and self.minute in {None, "00"}

    @property
    def is_in_words(self) -> bool:
        """Return whether it is noon or midnight as a word; 12 may be before it, as in 12 noon."""
        return self.word is not None and (self.hour is None or (self.is_twelve and self.minute is None))

    @property
    def is_not_a_time(self) -> bool:
        """Return whether what is not on the clock is not meant as a time: a day, as in Mon 13 a.m., or a number."""
        is_bare = self.minute is None and self.hour not in range(1, _TWELVE + 1)
        return self.hour is not None and (self.word is not None or self.hour > _LAST_HOUR or is_bare)

    @property
    def full_minutes(self) -> int | None:
        """Return the minutes past the hour; None if the clock has no such minute."""
        if self.minute is None:
            return 0
        return int(self.minute) if _MINUTES.fullmatch(self.minute) else None

    def on_12_hour_clock(self, am_or_pm: str | None) -> int | None:
        """Return the minutes from midnight, read as a.m. or p.m.; None if the 12-hour clock has no such time."""
        if self.word is not None:
            return _WORDS[self.word] if self.hour is None or self.is_twelve else None
        past = self.full_minutes
        if self.hour is None or not 1 <= self.hour <= _TWELVE or past is None:
            return None
        return self.hour % _TWELVE * 60 + past + (NOON if am_or_pm == "p.m." else 0)

    def on_24_hour_clock(self) -> int | None:
        """Return the minutes from midnight, read as a time of the 24-hour clock; None if the day has no such time."""
        past = self.full_minutes
        if self.hour is None or past is None or self.hour * 60 + past > MIDNIGHT:
            return None
        return self.hour * 60 + past


class TypedTimes(NamedTuple):
    """One time, or two with a dash or "to" between them."""

    first: TypedTime
    last: TypedTime | None
    has_dash: bool


def read_times(match: re.Match[str]) -> TypedTimes:
    """Read a match of TIMES."""
    last = None
    if match["word"]:
        last = TypedTime(*match.span("word"), word=match["word"])
    elif match["hour2"]:
        last = _read(match, 2)
    return TypedTimes(_read(match, 1), last, match["dash"] is not None)


def _read(match: re.Match[str], number: int) -> TypedTime:
    hour, point, minute, gap, mark = (match[f"{group}{number}"] for group in ("hour", "point", "minute", "gap", "mark"))
    am_or_pm = f"{mark[0].lower()}.m." if mark and mark[0] in "AaPp" else None
    has_zero = len(hour) > 1 and hour[0] == "0"
    has_right_minutes = minute is None or (point != ":" and len(minute) > 1 and minute != "00")
    return TypedTime(
        match.start(f"hour{number}"),
        max(match.end(f"{group}{number}") for group in ("hour", "minute", "mark")),
        int(hour),
        minute,
        point,
        am_or_pm,
        word=mark if mark in _WORDS else None,
        has_hours=point == "h" or (mark is not None and mark[0] == "h"),
        has_zero=has_zero,
        is_right=not has_zero and has_right_minutes and (am_or_pm is None or (mark == am_or_pm and gap != "")),
    )
