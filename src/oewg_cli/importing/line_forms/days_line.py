"""Read the line of several days: `26 to 30 October and 3 to 4 November`, and other forms of it."""

import re
from functools import cache
from typing import NamedTuple

from oewg_cli.importing.line_forms.day_line import DayLine, any_month, months_by_name
from oewg_cli.importing.remembered_lines import remembered
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.phrases import phrases

_LANGUAGE = "en"
_MOST = 50
"""How many days and ranges a day of the programme can have."""
_JOINT = lazy_pattern(r" *(?:,|;|\band\b|&)(?: *and\b)? *", re.IGNORECASE)


class DaysLine(NamedTuple):
    """Several days as they are written: ranges from the first day to the last, one day being both.

    A year that is written once in a range is that of both ends, and a month that is written once for several is that
    of all. `end` is where the days end.
    """

    ranges: tuple[tuple[DayLine, DayLine], ...]
    end: int


@remembered
def days_line(text: str) -> DaysLine | None:
    """Read a line that begins with several days or a range of days; None for all others, and for one day alone."""
    found: list[re.Match[str]] = []
    known = 0
    at = len(text) - len(text.lstrip())
    while len(found) < _MOST:
        match = _range().match(text, at)
        if match is None:
            break
        found.append(match)
        known = len(found) if match["month"] else known
        joint = _JOINT.match(text, match.end())
        if joint is None:
            break
        at = joint.end()
    else:
        return None
    if not known or (known == 1 and not found[0]["first"]):
        return None
    return DaysLine(tuple(_with_months(found[:known])), found[known - 1].end())


def _with_months(found: list[re.Match[str]]) -> list[tuple[DayLine, DayLine]]:
    """Return the days of matches, each with its month and its year, or else those of the next one that has them."""
    ranges: list[tuple[DayLine, DayLine]] = []
    month = found[-1]
    for match in reversed(found):
        month = match if match["month"] else month
        ranges.append(_ends(match, month))
    return ranges[::-1]


def _ends(found: re.Match[str], named: re.Match[str]) -> tuple[DayLine, DayLine]:
    year = int(named["year"]) if named["year"] else None
    last = _day(found, found["day"], named["month"], year)
    if not found["first"]:
        return last, last
    first_year = int(found["first_year"]) if found["first_year"] else year
    return _day(found, found["first"], found["first_month"] or named["month"], first_year), last


def _day(found: re.Match[str], day: str, month: str, year: int | None) -> DayLine:
    number = months_by_name()[month.casefold()]
    return DayLine(None, int(day), number, year, found.start(), found.end(), None, is_right=True)


@cache
def _range() -> re.Pattern[str]:
    month = any_month()
    weekday = rf"(?:(?:{'|'.join(phrases(_LANGUAGE)['weekdays'])}),? +)?"
    year = r"(?:19|20)[0-9]{2}(?![0-9])"
    first = rf"(?P<first>[0-9]{{1,2}})(?: +(?P<first_month>{month})\b)?(?:,? +(?P<first_year>{year}))?"
    more = r"(?= *(?:,|;|and\b|&))"
    last = rf"(?P<day>[0-9]{{1,2}})(?: +(?P<month>{month})\b(?:,? +(?P<year>{year}))?|{more})"
    return re.compile(rf"{weekday}(?:{first},?(?: *[–-] *| +to +){weekday})?{last}", re.IGNORECASE)
