"""Official holidays of the United Nations at its duty stations."""

from datetime import MAXYEAR, date, timedelta
from functools import cache, lru_cache
from typing import NamedTuple

from oewg_cli.un.un_data import read_data

_MONDAY, _THURSDAY, _SATURDAY, _SUNDAY = 0, 3, 5, 6


class Holiday(NamedTuple):
    """An official holiday; `certain` is true if it was read in the circular (the official list) of its year."""

    name: str
    certain: bool


@lru_cache(maxsize=256)
def holiday(place: str, day: date) -> Holiday | None:
    """Return the official holiday on a day at a duty station; None if there is none, or none is known.

    The circular of the year comes first; if it is not known, the fixed holidays of New York are computed.
    """
    return _by_day(place).get(day) or _computed(place, day.year).get(day)


@cache
def knows_holidays(place: str, year: int) -> bool:
    """Return whether the circular on the official holidays of a place and year is known, so that none is missing."""
    return any(day.year == year and known.certain for day, known in _by_day(place).items())


@cache
def knows_some_holidays(place: str, year: int) -> bool:
    """Return whether at least one official holiday of a place and year is known."""
    return any(day.year == year for day in _by_day(place)) or bool(_computed(place, year))


@cache
def names_of_holidays() -> frozenset[str]:
    """Return the names of all holidays that are known."""
    data = read_data("holidays")
    days = (day["name"] for group in data["holiday"] for day in group["days"])
    return frozenset((*days, *data["computed"]["names"].values()))


@cache
def _by_day(place: str) -> dict[date, Holiday]:
    return {
        day["date"]: Holiday(day["name"], group["certainty"] == "H")
        for group in read_data("holidays")["holiday"]
        if group["place"] == place
        for day in group["days"]
    }


@cache
def _computed(place: str, year: int) -> dict[date, Holiday]:
    data = read_data("holidays")["computed"]
    if place not in data["places"] or knows_holidays(place, year):
        return {}
    # New Year's Day may be observed on the last day of the year before.
    years = (year, min(year + 1, MAXYEAR))
    holidays = (known for each in years for known in new_york_fixed_holidays(each).items())
    return {day: Holiday(data["names"][key], certain=False) for key, day in holidays if day.year == year}


def new_york_fixed_holidays(year: int) -> dict[str, date]:
    """Compute the seven fixed holidays of New York that can be computed, as observed, by their key in the data.

    A holiday on a Saturday moves to the Friday before, on a Sunday to the Monday after. The rules give all seven dates
    of the circulars for 2017, 2020 and 2024.
    """
    return {
        "new_year": _observed(date(year, 1, 1)),
        "good_friday": _easter(year) - timedelta(days=2),
        "memorial_day": _nth_weekday(date(year, 5, 31), _MONDAY, -1),
        "independence_day": _observed(date(year, 7, 4)),
        "labour_day": _nth_weekday(date(year, 9, 1), _MONDAY, 1),
        "thanksgiving": _nth_weekday(date(year, 11, 1), _THURSDAY, 4),
        "christmas": _observed(date(year, 12, 25)),
    }


def _observed(day: date) -> date:
    return day + timedelta(days={_SATURDAY: -1, _SUNDAY: 1}.get(day.weekday(), 0))


def _nth_weekday(anchor: date, weekday: int, nth: int) -> date:
    """Return the nth such weekday from the anchor on, or for -1 the last one up to it."""
    if nth < 0:
        return anchor - timedelta(days=(anchor.weekday() - weekday) % 7)
    return anchor + timedelta(days=(weekday - anchor.weekday()) % 7 + 7 * (nth - 1))


def _easter(year: int) -> date:
    """Compute Easter Sunday of the Gregorian calendar (the Meeus/Jones/Butcher rule)."""
    golden = year % 19
    century, in_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leap_years, year_rest = divmod(in_century, 4)
    weekday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
