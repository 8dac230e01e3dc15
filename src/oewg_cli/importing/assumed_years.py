"""Find the year of a day that is written without one, as days of a programme are."""

import re
from datetime import date
from typing import NamedTuple

from oewg_cli.importing.first_page import FirstPage
from oewg_cli.importing.line_forms.day_line import DayLine
from oewg_cli.importing.recognized_parts import PartKind

_YEAR = re.compile(r"(?<![\w./-])20[0-9]{2}(?![\w/-])")


class DatedDay(NamedTuple):
    """A day with its year; None where the calendar has no such day, or its year is not known.

    `is_assumed` says that the year follows only from the date of the document.
    """

    day: date | None
    is_assumed: bool = False


def dated(line: DayLine, front: FirstPage) -> DatedDay:
    """Return a day of the programme with its year: its own, that of the session, or else that of the document.

    Where it has none, it is the one year in what is above the programme, as in a letter.
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
    years = {found[0] for words in front.texts.get(PartKind.UNPLACED, ()) for found in _YEAR.finditer(words.plain)}
    if len(years) == 1:
        return DatedDay(line.in_year(int(years.pop())), is_assumed=True)
    return DatedDay(None)
