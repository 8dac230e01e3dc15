"""Find the weekdays of a session, and the official holidays among them."""

from datetime import date
from typing import NamedTuple

from oewg_cli.scaffold.scaffold_options import ScaffoldOptions
from oewg_cli.un.dates.dates import days_between, is_weekend
from oewg_cli.un.duty_stations import find_place
from oewg_cli.un.holidays import Holiday, holiday, knows_holidays


class WeekDay(NamedTuple):
    """A day from Monday to Friday, with its official holiday at the duty station if one is known."""

    date: date
    holiday: Holiday | None


def weekdays_in(options: ScaffoldOptions) -> list[WeekDay]:
    """Return the days of the session from Monday to Friday in order."""
    station = find_place(options.place)
    return [
        WeekDay(day, holiday(station.name, day) if station else None)
        for day in days_between(options.opens, options.closes)
        if not is_weekend(day)
    ]


def years_without_holidays(options: ScaffoldOptions) -> list[int]:
    """Return the years of the session for which not all official holidays of its place are known."""
    station = find_place(options.place)
    years = range(options.opens.year, options.closes.year + 1)
    return [year for year in years if station is None or not knows_holidays(station.name, year)]
