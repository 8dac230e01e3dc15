from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.duty_stations import all_places
from oewg_cli.un.holidays import Holiday, _easter, holiday, new_york_fixed_holidays
from oewg_cli.un.un_data import read_data

GROUPS = read_data("holidays")["holiday"]
DAYS = [(group["place"], day["date"], day["name"], group["certainty"]) for group in GROUPS for day in group["days"]]
CIRCULARS = (2017, 2020, 2024)


@pytest.mark.parametrize(
    ("place", "day", "name"),
    [
        ("New York", date(2024, 3, 29), "Good Friday"),
        ("New York", date(2020, 7, 3), "Independence Day (observed)"),
        ("New York", date(2017, 1, 2), "New Year's Day (observed)"),
        ("Vienna", date(2023, 10, 26), "Austrian National Day"),
    ],
)
def test_a_holiday_of_a_circular_is_certain(place: str, day: date, name: str) -> None:
    """It is returned as it is in the circular."""
    assert holiday(place, day) == Holiday(name, certain=True)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2025, 4, 18), "Good Friday"),
        (date(2021, 7, 5), "Independence Day"),
        (date(2026, 7, 3), "Independence Day"),
        (date(2021, 12, 31), "New Year's Day"),
        (date(2023, 1, 2), "New Year's Day"),
        (date(2027, 12, 24), "Christmas Day"),
        (date(2026, 3, 20), "Eid al-Fitr"),
    ],
)
def test_a_holiday_without_a_circular_is_not_certain(day: date, name: str) -> None:
    """It is computed or known from memory; on a weekend it is observed on the nearest working day."""
    assert holiday("New York", day) == Holiday(name, certain=False)


@pytest.mark.parametrize(
    ("place", "day"),
    [
        ("New York", date(2024, 3, 28)),
        ("New York", date(2024, 3, 30)),
        ("New York", date(2024, 10, 11)),
        ("New York", date(2022, 1, 1)),
        ("New York", date(2021, 1, 31)),
        ("Geneva", date(2024, 12, 25)),
        ("Vienna", date(2024, 12, 25)),
        ("Bonn", date(2024, 12, 25)),
        ("Headquarters", date(2024, 12, 25)),
        ("", date(2024, 12, 25)),
    ],
)
def test_no_other_day_is_a_holiday(place: str, day: date) -> None:
    """Nor are observances, weekends, days of other places, or places by another name."""
    assert holiday(place, day) is None


@pytest.mark.parametrize("year", CIRCULARS)
def test_the_computation_gives_the_circulars(year: int) -> None:
    """All except the two Eids of each circular of New York."""
    known = {day for place, day, name, _ in DAYS if place == "New York" and day.year == year and "Eid" not in name}
    assert set(new_york_fixed_holidays(year).values()) == known


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2018, "01-01 03-30 05-28 07-04 09-03 11-22 12-25"),
        (2019, "01-01 04-19 05-27 07-04 09-02 11-28 12-25"),
        (2021, "01-01 04-02 05-31 07-05 09-06 11-25 12-24"),
        (2023, "01-02 04-07 05-29 07-04 09-04 11-23 12-25"),
        (2025, "01-01 04-18 05-26 07-04 09-01 11-27 12-25"),
        (2026, "01-01 04-03 05-25 07-03 09-07 11-26 12-25"),
        (2027, "01-01 03-26 05-31 07-05 09-06 11-25 12-24"),
    ],
)
def test_the_fixed_holidays_of_other_years_are_computed(year: int, days: str) -> None:
    """Among them are years in which the first of September is a Monday, and the last of May."""
    assert [f"{day:%m-%d}" for day in new_york_fixed_holidays(year).values()] == days.split()


@pytest.mark.parametrize("year", CIRCULARS)
def test_nothing_is_computed_for_a_year_with_a_circular(year: int) -> None:
    """Only the days of the circular count."""
    days = [date(year, 1, 1) + timedelta(days=number) for number in range(365)]
    found = {day: known for day in days if (known := holiday("New York", day))}
    assert all(known.certain for known in found.values())
    assert len(found) == 9


@given(st.text() | st.sampled_from([place.name for place in all_places()]), st.dates())
def test_asking_for_a_holiday_never_fails(place: str, day: date) -> None:
    """Any day of the calendar at any place; a holiday is never on a weekend."""
    assert holiday(place, day) is None or day.weekday() < 5


@given(st.integers(2, 9999))
def test_the_fixed_holidays_are_seven_working_days(year: int) -> None:
    """Each from Monday to Friday, none twice, each in its year or on the day before it."""
    days = new_york_fixed_holidays(year)
    assert len(days) == len(set(days.values())) == 7
    assert all(day.weekday() < 5 and day >= date(year, 1, 1) - timedelta(days=1) for day in days.values())
    assert days.keys() == read_data("holidays")["computed"]["names"].keys()


@pytest.mark.parametrize(
    "easter",
    [date(1818, 3, 22), date(1943, 4, 25), date(1961, 4, 2), date(2000, 4, 23), date(2008, 3, 23), date(2024, 3, 31)],
)
def test_easter_is_that_of_the_calendar(easter: date) -> None:
    """The earliest, the latest and others."""
    assert _easter(easter.year) == easter


def test_easter_is_the_sunday_after_the_full_moon_of_spring() -> None:
    """Computed with the golden number and the epact, for every year (Knuth, Algorithm E, 1.3.2)."""
    for year in range(1583, 10_000):
        golden, century = year % 19 + 1, year // 100 + 1
        leap_years_left_out, moon = 3 * century // 4 - 12, (8 * century + 5) // 25 - 5
        epact = (11 * golden + 20 + moon - leap_years_left_out) % 30
        epact += epact == 24 or (epact == 25 and golden > 11)
        full_moon = 44 - epact + 30 * (44 - epact < 21)
        sunday = full_moon + 7 - (5 * year // 4 - leap_years_left_out - 10 + full_moon) % 7
        assert _easter(year) == date(year, 3, 1) + timedelta(days=sunday - 1)


@given(st.integers(1, 9999))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    """From 22 March to 25 April."""
    assert _easter(year).weekday() == 6
    assert date(year, 3, 22) <= _easter(year) <= date(year, 4, 25)


@pytest.mark.parametrize(("place", "day", "name", "certainty"), DAYS)
def test_a_day_of_the_data_is_a_working_day_at_a_duty_station(place: str, day: date, name: str, certainty: str) -> None:
    """A holiday on a weekend is observed on another day; its certainty says whether it was read in a source."""
    assert day.weekday() < 5
    assert place in {each.name for each in all_places()}
    assert certainty in {"H", "L"}
    assert holiday(place, day) == Holiday(name, certainty == "H")


def test_no_day_of_the_data_is_listed_twice() -> None:
    """A day is one holiday at most."""
    assert len({(place, day) for place, day, *_ in DAYS}) == len(DAYS)
