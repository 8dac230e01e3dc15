"""Read the hours of meetings as they are typed, and print them as the United Nations does."""

from functools import lru_cache
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.phrases import phrases

NOON = 12 * 60
MIDNIGHT = 24 * 60
_TYPED = lazy_pattern(r"([0-9]{1,2}):([0-5][0-9])\s*[–-]\s*([0-9]{1,2}):([0-5][0-9])")

_START = lazy_pattern(r"([0-9]{1,2}):([0-5][0-9])")


class Hours(NamedTuple):
    """The hours of a meeting in minutes from midnight, local time of the place; the end is not before 0."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Return the length in minutes, negative if it ends before it starts."""
        return self.end - self.start

    def overlaps(self, other: "Hours") -> bool:
        """Return whether the two share a minute; those that touch do not, nor do hours that end before they start."""
        return max(self.start, other.start) < min(self.end, other.end)

    def typed(self) -> str:
        """Write the hours as they are typed in a programme: `10:00–13:00`."""
        return f"{self.start // 60:02}:{self.start % 60:02}–{self.end // 60:02}:{self.end % 60:02}"


# The meetings of a programme, and of all others, mostly have the same few hours.
@lru_cache(maxsize=256)
def parse_hours(text: str) -> Hours | None:
    """Read `10:00–13:00`, with an en dash or a hyphen, in 24-hour time; `24:00` is the end of the day.

    Return None for anything else.
    """
    match = _TYPED.fullmatch(text.strip())
    if match is None:
        return None
    start_hour, start_minute, end_hour, end_minute = map(int, match.groups())
    start, end = start_hour * 60 + start_minute, end_hour * 60 + end_minute
    return Hours(start, end) if start < MIDNIGHT and end <= MIDNIGHT else None


def parse_start(text: str) -> int | None:
    """Read a start alone, `15:00`, in 24-hour time, as minutes from midnight; return None for anything else."""
    match = _START.fullmatch(text.strip())
    return int(match[1]) * 60 + int(match[2]) if match and int(match[1]) * 60 < MIDNIGHT else None


def printed_hours(hours: Hours, language: str) -> str:
    """Print hours in the form of the United Nations: `10 a.m.–1 p.m.`, `3–6 p.m.`, `10.30 a.m.–noon`.

    a.m. or p.m. is written once if it is the same for both ends; a point comes before the minutes, which are
    left out on the hour; 12 o'clock is noon or midnight (Editorial Manual, "Numbers, dates and time").
    """
    words = phrases(language)
    start, start_am_or_pm = _clock(hours.start, words)
    end, end_am_or_pm = _clock(hours.end, words)
    if start_am_or_pm and start_am_or_pm != end_am_or_pm:
        start = f"{start} {start_am_or_pm}"
    return f"{start}–{end} {end_am_or_pm}".rstrip()


def printed_time(minutes: int, language: str) -> str:
    """Print one time, in minutes from midnight, in the same form: `10 a.m.`, `3.30 p.m.`, `noon`."""
    return " ".join(part for part in _clock(minutes, phrases(language)) if part)


def _clock(minutes: int, words: dict[str, str]) -> tuple[str, str]:
    if minutes == NOON:
        return words["noon"], ""
    if minutes % MIDNIGHT == 0:
        return words["midnight"], ""
    hour, minute = divmod(minutes, 60)
    shown = str((hour - 1) % 12 + 1)
    return (f"{shown}.{minute:02}" if minute else shown), "a.m." if minutes < NOON else "p.m."
