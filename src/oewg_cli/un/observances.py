"""Days on which bodies of the United Nations are asked not to meet although they are not official holidays.

Source: General Assembly resolutions 69/250 and 71/262, pattern of conferences; the days are in
`data/observances.toml`.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from oewg_cli.un.un_data import read_data


class Observance(NamedTuple):
    """A day of observance; `certain` is true if it was read in a source or follows from a calendar."""

    name: str
    certain: bool


def observance(place: str | None, day: date) -> Observance | None:
    """Return the observance on a day at a duty station, or at another place; None if bodies may meet.

    Days that depend on the moon are known for some years only.
    """
    return _observances(place, day.year).get(day)


@cache
def names_of_observances() -> frozenset[str]:
    """Return the names of all observances."""
    return frozenset(entry["name"] for entry in read_data("observances")["observance"])


@cache
def _observances(place: str | None, year: int) -> dict[date, Observance]:
    return {
        day: Observance(entry["name"], entry["certainty"] == "H")
        for entry in read_data("observances")["observance"]
        if entry["since"] <= year and ("at" not in entry or place in entry["at"])
        for day in _days(entry, year)
    }


def _days(entry: dict[str, Any], year: int) -> Iterator[date]:
    if "computed" in entry:
        yield _COMPUTED[entry["computed"]](year)
    yield from (day for day in entry.get("days", ()) if day.year == year)


def orthodox_good_friday(year: int) -> date:
    """Compute the Friday before Easter of the Julian calendar (the Meeus rule), as a day of the Gregorian one."""
    epact = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    month, day = divmod(epact + weekday + 114, 31)
    return date(year, month, day + 1) + _julian_delay(year) - timedelta(days=2)


def orthodox_christmas(year: int) -> date:
    """Compute 25 December of the Julian calendar, which falls in January: the 7th from 1901 to 2100."""
    return date(year - 1, 12, 25) + _julian_delay(year - 1)


def yom_kippur(year: int) -> date:
    """Compute the tenth day of Tishri in the autumn of a year, by the rules of the Hebrew calendar."""
    return _hebrew_new_year(year + 3761) + timedelta(days=9)


_COMPUTED = {rule.__name__: rule for rule in (orthodox_good_friday, orthodox_christmas, yom_kippur)}


def _julian_delay(year: int) -> timedelta:
    """Return how far the Julian calendar is behind the Gregorian one from March of a year."""
    return timedelta(days=year // 100 - year // 400 - 2)


_HEBREW_EPOCH = -1373427
"""The day before the first of the Hebrew calendar, counted as `date.toordinal` counts."""
_TOO_LONG, _TOO_SHORT = 356, 382


def _hebrew_new_year(year: int) -> date:
    """Return the first day of Tishri (Reingold and Dershowitz, "Calendrical Calculations").

    It is postponed if this year would have 356 days, or the one before it 382.
    """
    before, this, following = (_postponed(each) for each in (year - 1, year, year + 1))
    delay = 2 if following - this == _TOO_LONG else 1 if this - before == _TOO_SHORT else 0
    return date.fromordinal(_HEBREW_EPOCH + this + delay)


def _postponed(year: int) -> int:
    """Count the days to the mean new moon of Tishri, or one more if that is a Sunday, Wednesday or Friday."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    days = 29 * months + parts // 25920
    return days + (3 * (days + 1) % 7 < 3)  # noqa: PLR2004 - the rule as its source writes it
