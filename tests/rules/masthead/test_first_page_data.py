"""The data about first pages agree with those about organs, places and symbols."""

from oewg_cli.un.duty_stations import all_places, find_place
from oewg_cli.un.organs import organ_named
from oewg_cli.un.references.symbols import is_suffix
from oewg_cli.un.un_data import read_data


def test_the_organs_of_the_secretariat_are_known_ones() -> None:
    """Those that need a symbol are among them."""
    known = read_data("documentation")["secretariat"]
    assert all(map(organ_named, known["organs"]))
    assert set(known["needs_symbol"]) <= set(known["organs"])


def test_suffixes_and_kinds_of_papers_are_those_of_symbols() -> None:
    """A misspelt one would never be met."""
    known = read_data("documentation")
    assert all(map(is_suffix, known["suffix"]))
    assert set(known["issue"]["of_the_session"]) <= read_data("symbols")["natures"].keys()


def test_every_duty_station_has_its_country_and_no_other_city_has() -> None:
    """A city that needs no country is not a duty station, since those need none anyway."""
    known = read_data("cities")
    assert set(known["countries"]) == {place.name for place in all_places()}
    assert not any(find_place(city) for cities in known["alone"].values() for city in cities)
