"""The places where bodies of the United Nations meet: their names, usual hours and half-days."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from oewg_cli.un.hours.hours import Hours, parse_hours
from oewg_cli.un.un_data import read_data


class DutyStation(NamedTuple):
    """A duty station; `certain_hours` is true if its usual hours were read in a source of the UN.

    `buildings` are those of its buildings and chambers that texts name alone.
    """

    name: str
    aliases: tuple[str, ...]
    morning: Hours
    afternoon: Hours
    certain_hours: bool
    buildings: tuple[str, ...] = ()


def find_place(name: str) -> DutyStation | None:
    """Find a duty station by its name or one of its other names, in any case; None for any other place.

    A country after a comma, or a remark in parentheses, does not count: `Vienna, Austria`, `New York (virtual)`.
    """
    return _by_name().get(city_of(name))


@lru_cache(maxsize=64)
def city_of(place: str) -> str:
    """Return the name of a place in lower case, without its country and without a remark in parentheses."""
    return " ".join(re.split("[,(]", place, maxsplit=1)[0].split()).casefold()


@lru_cache(maxsize=64)
def may_be_city(place: str) -> bool:
    """Return whether a place may be a city: not a virtual session, nor a place to be announced."""
    words = {word.casefold() for word in re.findall(r"\w+", place)}
    return words.isdisjoint(read_data("cities")["no_city"]["words"])


def all_places() -> tuple[DutyStation, ...]:
    """Return the duty stations known here."""
    return tuple(dict.fromkeys(_by_name().values()))


@cache
def _by_name() -> dict[str, DutyStation]:
    places = {}
    for entry in read_data("places")["place"]:
        morning, afternoon = parse_hours(entry["morning"]), parse_hours(entry["afternoon"])
        if morning is None or afternoon is None:
            raise ValueError(f"places.toml: the hours of {entry['name']} cannot be read")
        certain = entry["hours_certainty"] != "L"
        place = DutyStation(
            entry["name"], tuple(entry["aliases"]), morning, afternoon, certain, tuple(entry["buildings"])
        )
        for name in (place.name, *place.aliases, *place.buildings):
            places[name.casefold()] = place
    return places
