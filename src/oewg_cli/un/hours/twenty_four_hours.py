"""Decide whether numbers in an English text are certainly times of the 24-hour clock.

They may also be section numbers, 3.14, ratios, 1:10, sums of money, lengths of time or symbols of documents.
"""

from functools import cache

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.hours.typed_times import TypedTime, TypedTimes
from oewg_cli.un.un_data import read_data

_NOON = 12
_QUARTERS = {"00", "15", "30", "45"}
_LONGEST_WORDS = 24
_ZONE = lazy_pattern(r"[^\S\n]?\(?([A-Z]{1,5})(?![A-Za-z])")
_GOES_ON = lazy_pattern(r"[\w/%]|[.:,–-][0-9]")


def are_24_hour_times(text: str, times: TypedTimes) -> bool:
    """Return whether one or two times without a.m. or p.m. are certainly times of the 24-hour clock."""
    all_times = [time for time in (times.first, times.last) if time is not None]
    start, end = times.first.start, all_times[-1].end
    if any(
        time.point is None or time.on_24_hour_clock() is None or len(time.minute or "") < len("00")
        for time in all_times
    ):
        return False
    if text[max(0, start - 1) : start] in {"–", "-"} or _goes_on(text, end):
        return False
    if any(time.has_hours for time in all_times):
        return all_times[-1].point == "h" or not _words("lengths_after") & _words_before(text, start, 1)
    if _words("not_after") & _words_before(text, start, 2):
        return False
    if all(time.point == ":" for time in all_times):
        is_full = any(is_surely_24_hour(time) or time.minute == "00" for time in all_times)
        return is_full or "at" in _words_before(text, start, 1)
    return times.last is not None and times.has_dash and _is_range_of_hours(text, times.first, times.last)


def is_off_24_hours(text: str, time: TypedTime) -> bool:
    """Return whether a number is certainly meant as a time that no clock has: at 25:00, until 10:75, by 25.00 hours."""
    if time.point is None or len(time.minute or "") < len("00") or time.on_24_hour_clock() is not None:
        return False
    is_clock = time.point == ":" or (time.has_hours and time.minute == "00")
    is_led = not _words("before_colon").isdisjoint(_words_before(text, time.start, 1))
    return is_clock and is_led and not _goes_on(text, time.end)


def is_surely_24_hour(time: TypedTime) -> bool:
    """Return whether a time can only be one of the 24-hour clock: 15.00, 09.30, 10.00 hours."""
    return time.has_hours or time.has_zero or time.hour == 0 or (time.hour or 0) > _NOON


def _is_range_of_hours(text: str, first: TypedTime, last: TypedTime) -> bool:
    """Return whether numbers with two digits after the point are hours: 15.00–18.00, not sections 3.14–3.20."""
    minutes = {first.minute, last.minute}
    return (
        (is_surely_24_hour(first) or is_surely_24_hour(last))
        and "00" in minutes
        and minutes <= _QUARTERS
        and (first.on_24_hour_clock() or 0) < (last.on_24_hour_clock() or 0)
        and _word_after(text, last.end) not in _words("not_before")
    )


def _words_before(text: str, at: int, number: int) -> frozenset[str]:
    return frozenset(text[max(0, at - _LONGEST_WORDS) : at].lower().replace("(", " ").split()[-number:])


def _word_after(text: str, at: int) -> str:
    return "".join(text[at : at + _LONGEST_WORDS].lower().split()[:1]).rstrip(".,;:)")


def _goes_on(text: str, at: int) -> bool:
    """Return whether numbers are part of something longer, or are followed by a time zone: 17:00 UTC."""
    zone = _ZONE.match(text, at)
    return _GOES_ON.match(text, at) is not None or (zone is not None and zone[1] in _words("zones"))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(read_data("dates_and_times")["hours"][name])
