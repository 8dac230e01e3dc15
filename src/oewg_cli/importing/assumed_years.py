"""The year of a day that has none, as days of a programme have."""

from datetime import date
from typing import NamedTuple

from oewg_cli.importing.front_page import Front
from oewg_cli.importing.line_forms.day_line import DayLine


class Dated(NamedTuple):
    """A day with its year, None where the calendar has no such day or no year can be told.

    `is_assumed` tells that nothing but the date of the document tells the year.
    """

    day: date | None
    is_assumed: bool = False


def dated(line: DayLine, front: Front) -> Dated:
    """Return a day of the programme its year: its own, that of the session, or else that of the document."""
    if line.year is not None:
        return Dated(line.in_year(line.year))
    if front.dates is not None:
        opens, closes = front.dates.opens, front.dates.closes
        days = [line.in_year(year) for year in dict.fromkeys((opens.year, closes.year))]
        within = [day for day in days if day and opens <= day <= closes]
        return Dated((within or days)[0])
    if front.dated is not None:
        days = [line.in_year(year) for year in (front.dated.year, front.dated.year + 1)]
        return Dated(next((day for day in days if day and day >= front.dated), None), is_assumed=True)
    return Dated(None)
