"""The days of a session that a programme is begun with, and those on which a duty station is closed."""

from datetime import date
from typing import NamedTuple

from oewg_cli.scaffold.scaffold_options import ScaffoldOptions
from oewg_cli.un.dates.dates import days_between, is_weekend
from oewg_cli.un.duty_stations import find_place
from oewg_cli.un.holidays import Holiday, holiday, knows_holidays


class WeekDay(NamedTuple):
    """A day from Monday to Friday, and the official holiday that it is at the duty station, as far as is known."""

    date: date
    holiday: Holiday | None


def weekdays_of(beginning: ScaffoldOptions) -> list[WeekDay]:
    """Return the days of the session from Monday to Friday, in order."""
    station = find_place(beginning.place)
    return [
        WeekDay(day, holiday(station.name, day) if station else None)
        for day in days_between(beginning.opens, beginning.closes)
        if not is_weekend(day)
    ]


def years_in_doubt(beginning: ScaffoldOptions) -> list[int]:
    """Return the years of the session in which not all official holidays of its place are known."""
    station = find_place(beginning.place)
    years = range(beginning.opens.year, beginning.closes.year + 1)
    return [year for year in years if station is None or not knows_holidays(station.name, year)]
