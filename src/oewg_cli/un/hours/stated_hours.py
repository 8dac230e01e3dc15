"""Read the times that an English text states, whether they are typed as they are printed or not."""

import re

from oewg_cli.un.hours.hours import MIDNIGHT, NOON, Hours
from oewg_cli.un.hours.malformed_hours import is_one_range
from oewg_cli.un.hours.twenty_four_hours import are_24_hour_times
from oewg_cli.un.hours.typed_times import TypedTime, TypedTimes, read_times


def hours_stated(match: re.Match[str]) -> Hours | None:
    """Return the hours that a match of TIMES states, in minutes from midnight; None if it is not certain which.

    A time alone begins and ends in the same minute.
    """
    times, text = read_times(match), match.string
    first, last = times.first, times.last
    if last is not None and not times.has_dash and not is_one_range(first, last, text):
        return None
    if first.has_half_day or (last is not None and last.has_half_day):
        return _on_12_hour_clock(first, last)
    return _on_24_hour_clock(times) if are_24_hour_times(text, times) else None


def _on_12_hour_clock(first: TypedTime, last: TypedTime | None) -> Hours | None:
    if last is None:
        at = first.on_12_hour_clock(first.am_or_pm)
        return None if at is None else Hours(at, at)
    end = last.on_12_hour_clock(last.am_or_pm)
    start = first.on_12_hour_clock(first.am_or_pm or ("a.m." if last.word else last.am_or_pm))
    if start is None or end is None or not last.has_half_day:
        return None
    end = end or MIDNIGHT
    if start >= end and not first.has_half_day:
        start = (start + NOON) % MIDNIGHT
    return Hours(start, end) if start < end else None


def _on_24_hour_clock(times: TypedTimes) -> Hours | None:
    start = times.first.on_24_hour_clock()
    end = start if times.last is None else times.last.on_24_hour_clock()
    return None if start is None or end is None or end < start else Hours(start, end)
