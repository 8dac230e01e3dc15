"""Find the year of a day that is written without one, as days of a programme are."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import NamedTuple

from oewg_cli.importing.drafted_programme import Tree
from oewg_cli.importing.first_page import FirstPage
from oewg_cli.importing.line_forms.day_line import DayLine, any_month
from oewg_cli.importing.line_forms.days_line import DaysLine
from oewg_cli.un.dates.dates import weekday

_LANGUAGE = "en"


class DatedDay(NamedTuple):
    """A day with its year; None where the calendar has no such day, or its year is not known.

    `is_assumed` says that the year follows only from the date of the document, or from others in it.
    """

    day: date | None
    is_assumed: bool = False


def dated(line: DayLine, front: FirstPage) -> DatedDay:
    """Return a day of the programme with its year: its own, that of the session, or else that of the document.

    In a document without these it is the one year above the programme in which the day has its weekday.
    """
    if line.year is not None:
        return DatedDay(line.in_year(line.year))
    if front.dates is not None:
        opens, closes = front.dates.opens, front.dates.closes
        days = [line.in_year(year) for year in dict.fromkeys((opens.year, closes.year))]
        within = [day for day in days if day and opens <= day <= closes]
        return DatedDay((within or days)[0])
    if front.dated is not None:
        days = [line.in_year(year) for year in (front.dated.year, front.dated.year + 1)]
        return DatedDay(next((day for day in days if day and day >= front.dated), None), is_assumed=True)
    of_years = map(line.in_year, front.years)
    fitting = [day for day in of_years if day is not None and line.weekday in {None, weekday(day, _LANGUAGE)}]
    return DatedDay(fitting[0], is_assumed=True) if len(fitting) == 1 else DatedDay(None)


def dated_days(days: DaysLine, front: FirstPage) -> Tree:
    """Return several days as the format has them; None where one of them is not a day of a known year."""
    typed: list[Tree] = []
    for first, last in days.ranges:
        opens, closes = (dated(end, front).day for end in (first, last))
        if opens is None or closes is None:
            return None
        typed.append(opens if opens == closes else f"{opens.isoformat()}–{closes.isoformat()}")
    return typed[0] if len(typed) == 1 else typed


def years_of_dates(texts: Iterable[str]) -> frozenset[int]:
    """Return the years in texts that come after the name of a month."""
    return frozenset(int(match["year"]) for text in texts for match in _month_and_year().finditer(text))


@cache
def _month_and_year() -> re.Pattern[str]:
    names = any_month()
    return re.compile(rf"\b(?:{names})\.?,? (?P<year>(?:19|20)[0-9]{{2}})\b", re.IGNORECASE)
