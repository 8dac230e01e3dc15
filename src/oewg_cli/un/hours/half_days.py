"""The half-days, and the words that name them."""

from enum import IntEnum
from functools import cache

from oewg_cli.un.un_data import read_data


class HalfDay(IntEnum):
    """A part of the day in which meetings are held, in the order of the day."""

    MORNING = 1
    LUNCH = 2
    AFTERNOON = 3
    EVENING = 4


def half_day_named(words: str) -> HalfDay | None:
    """Return the half-day that words name alone, such as `p.m.` or `Evening`; None for all other words."""
    return _names().get(" ".join(words.split()).casefold())


@cache
def _names() -> dict[str, HalfDay]:
    data = read_data("half_days")
    return {name: half_day for half_day in HalfDay for name in data[half_day.name.lower()]}
