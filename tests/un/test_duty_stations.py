import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.duty_stations import DutyStation, all_places, find_place
from oewg_cli.un.hours.hours import Hours
from oewg_cli.un.un_data import read_data

NAMES = [(name, place.name) for place in all_places() for name in (place.name, *place.aliases)]


@pytest.mark.parametrize(("name", "place"), NAMES)
def test_a_duty_station_is_found_by_each_of_its_names(name: str, place: str) -> None:
    """Case and spaces do not matter."""
    for written in (name, name.upper(), f"  {name}\n", name.replace(" ", "  ")):
        found = find_place(written)
        assert found is not None
        assert found.name == place


@pytest.mark.parametrize("name", ["", "Bonn", "York", "Geneva and Vienna"])
def test_any_other_place_is_not_a_duty_station(name: str) -> None:
    """A name counts only as a whole."""
    assert find_place(name) is None


@given(st.text())
def test_looking_for_a_place_never_fails(name: str) -> None:
    """Any text is either a name or not."""
    found = find_place(name)
    assert found is None or found in all_places()


def test_no_name_means_two_places() -> None:
    """Each name is in the data once, in any case."""
    assert len({name.casefold() for name, _ in NAMES}) == len(NAMES)


def test_headquarters_is_new_york() -> None:
    """Its hours, also used for unknown places, are from ten to one and from three to six."""
    headquarters = find_place("Headquarters")
    assert headquarters is not None
    assert headquarters.name == "New York"
    assert headquarters.certain_hours
    assert (headquarters.morning, headquarters.afternoon) == (Hours(600, 780), Hours(900, 1080))


@pytest.mark.parametrize("place", all_places(), ids=lambda place: place.name)
def test_the_half_days_of_a_place_follow_one_another(place: DutyStation) -> None:
    """Each is as long as a meeting, three hours, and the morning ends before the afternoon starts."""
    assert place.morning.length == place.afternoon.length == 180
    assert place.morning.end <= place.afternoon.start


def test_hours_from_memory_are_not_certain() -> None:
    """Hours that were read in a source of the United Nations are; each entry says where its hours are from."""
    certainty = {entry["name"]: entry["hours_certainty"] for entry in read_data("places")["place"]}
    assert set(certainty.values()) <= {"H", "M", "L"}
    assert {place.name: place.certain_hours for place in all_places()} == {
        name: sure != "L" for name, sure in certainty.items()
    }


@pytest.mark.parametrize(
    "name", ["Vienna, Austria", "Vienna (virtual)", " vienna ", "Vienna International Centre, Vienna"]
)
def test_a_country_or_a_remark_after_a_place_does_not_count(name: str) -> None:
    """The duty station is the same."""
    place = find_place(name)
    assert place is not None
    assert place.name == "Vienna"
