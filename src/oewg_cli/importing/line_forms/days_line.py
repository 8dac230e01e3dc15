"""Read the line of several days: `26 to 30 October and 3 to 4 November`, and other forms of it."""

import re
from functools import cache
from typing import NamedTuple

from oewg_cli.importing.line_forms.day_line import DayLine, months_by_name
from oewg_cli.un.phrases import phrases

_LANGUAGE = "en"
_MOST = 50
"""How many days and ranges a day of the programme can have."""
_JOINT = re.compile(r" *(?:,|;|\band\b|&)(?: *and\b)? *", re.IGNORECASE)


class DaysLine(NamedTuple):
    """Several days as they are written: ranges from the first day to the last, one day being both.

    A year that is written once in a range is that of both ends. `end` is where the days end.
    """

    ranges: tuple[tuple[DayLine, DayLine], ...]
    end: int


def days_line(text: str) -> DaysLine | None:
    """Read a line that begins with several days or a range of days; None for all others, and for one day alone."""
    ranges: list[tuple[DayLine, DayLine]] = []
    at = len(text) - len(text.lstrip())
    while len(ranges) < _MOST:
        found = _range().match(text, at)
        if found is None:
            break
        ranges.append(_ends(found))
        joint = _JOINT.match(text, found.end())
        if joint is None or _range().match(text, joint.end()) is None:
            is_one = len(ranges) == 1 and ranges[0][0] == ranges[0][1]
            return None if is_one else DaysLine(tuple(ranges), found.end())
        at = joint.end()
    return None


def _ends(found: re.Match[str]) -> tuple[DayLine, DayLine]:
    year = int(found["year"]) if found["year"] else None
    last = _day(found, found["day"], found["month"], year)
    if not found["first"]:
        return last, last
    first_year = int(found["first_year"]) if found["first_year"] else year
    return _day(found, found["first"], found["first_month"] or found["month"], first_year), last


def _day(found: re.Match[str], day: str, month: str, year: int | None) -> DayLine:
    number = months_by_name()[month.casefold()]
    return DayLine(None, int(day), number, year, found.start(), found.end(), None, is_right=True)


@cache
def _range() -> re.Pattern[str]:
    month = "|".join(sorted(map(re.escape, months_by_name()), key=len, reverse=True))
    weekday = rf"(?:(?:{'|'.join(phrases(_LANGUAGE)['weekdays'])}),? +)?"
    year = r"(?:19|20)[0-9]{2}(?![0-9])"
    first = rf"(?P<first>[0-9]{{1,2}})(?: +(?P<first_month>{month})\b)?(?:,? +(?P<first_year>{year}))?"
    last = rf"(?P<day>[0-9]{{1,2}}) +(?P<month>{month})\b(?:,? +(?P<year>{year}))?"
    return re.compile(rf"{weekday}(?:{first},?(?: *[–-] *| +to +){weekday})?{last}", re.IGNORECASE)
