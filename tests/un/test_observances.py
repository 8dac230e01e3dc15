from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.duty_stations import all_places
from oewg_cli.un.holidays import _easter
from oewg_cli.un.observances import Observance, observance, orthodox_christmas, orthodox_good_friday, yom_kippur
from oewg_cli.un.un_data import read_data

LISTED = [
    (entry["name"], day, entry["certainty"])
    for entry in read_data("observances")["observance"]
    for day in entry.get("days", ())
]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2017, 5, 10), "the Day of Vesak"),
        (date(2017, 9, 30), "Yom Kippur"),
        (date(2017, 10, 19), "Diwali"),
        (date(2017, 1, 7), "Orthodox Christmas"),
        (date(2017, 4, 14), "Orthodox Good Friday"),
    ],
)
def test_the_observances_of_the_circular_for_2017_are_certain(day: date, name: str) -> None:
    """Whether they are listed or computed; the circular has those on a weekend as observed on the day before."""
    assert observance("New York", day) == Observance(name, certain=True)


@pytest.mark.parametrize("place", [None, "New York", "Geneva", "Bonn"])
def test_orthodox_good_friday_is_observed_everywhere(place: str | None) -> None:
    """Also away from the duty stations."""
    assert observance(place, date(2025, 4, 18)) == Observance("Orthodox Good Friday", certain=True)


@pytest.mark.parametrize("place", [None, "Geneva", "Vienna", "Nairobi", "Headquarters", ""])
def test_the_other_observances_are_those_of_new_york(place: str | None) -> None:
    """Whether they are observed elsewhere is not known here."""
    assert observance(place, date(2025, 10, 2)) is None
    assert observance("New York", date(2025, 10, 2)) == Observance("Yom Kippur", certain=True)


def test_an_observance_begins_in_the_year_of_its_resolution() -> None:
    """Orthodox Good Friday since 1999, the other days since 2015."""
    assert observance("New York", orthodox_good_friday(1998)) is None
    assert observance("New York", orthodox_good_friday(1999)) is not None
    assert observance("New York", yom_kippur(2014)) is None
    assert observance("New York", yom_kippur(2015)) is not None


@pytest.mark.parametrize(
    ("year", "day"),
    [(2016, "10-12"), (2018, "09-19"), (2020, "09-28"), (2023, "09-25"), (2024, "10-12"), (2025, "10-02")],
)
def test_yom_kippur_is_that_of_the_calendar(year: int, day: str) -> None:
    """As printed in calendars."""
    assert f"{yom_kippur(year):%m-%d}" == day


def test_yom_kippur_follows_from_the_new_moon_and_the_four_postponements() -> None:
    """Computed by the rules in words: the moon of Tishri, and the days on which a year does not begin."""
    for year in range(1900, 2200):
        new_year = date.fromordinal(_hebrew_new_year(year + 3761) - 1_373_428)
        assert yom_kippur(year) == new_year + timedelta(days=9)


def _hebrew_new_year(year: int) -> int:
    """Count the days to 1 Tishri; the first moon came on a Monday, day 1, five hours and 204 parts into it."""
    hour, day, month = 1080, 24 * 1080, 29 * 24 * 1080 + 12 * 1080 + 793
    months = sum(13 if _is_leap(each) else 12 for each in range(1, year))
    days, parts = divmod(day + 5 * hour + 204 + months * month, day)
    tuesday = days % 7 == 2 and parts >= 9 * hour + 204 and not _is_leap(year)
    monday = days % 7 == 1 and parts >= 15 * hour + 589 and _is_leap(year - 1)
    days += parts >= 18 * hour or tuesday or monday
    return days + (days % 7 in {0, 3, 5})


def _is_leap(year: int) -> bool:
    return (7 * year + 1) % 19 < 7


@given(st.integers(1, 9998))
def test_yom_kippur_is_never_on_a_sunday_a_tuesday_or_a_friday(year: int) -> None:
    """Since the year does not begin on a Friday, a Sunday or a Wednesday."""
    assert yom_kippur(year).weekday() not in {6, 1, 4}


@pytest.mark.parametrize(
    ("year", "day"),
    [(2016, "04-29"), (2017, "04-14"), (2021, "04-30"), (2023, "04-14"), (2024, "05-03"), (2025, "04-18")],
)
def test_orthodox_good_friday_is_that_of_the_calendar(year: int, day: str) -> None:
    """As printed in calendars."""
    assert f"{orthodox_good_friday(year):%m-%d}" == day


@given(st.integers(1900, 2199))
def test_orthodox_good_friday_is_that_of_the_west_or_weeks_later(year: int) -> None:
    """Never earlier, and five weeks later at most."""
    weeks, rest = divmod((orthodox_good_friday(year) + timedelta(days=2) - _easter(year)).days, 7)
    assert rest == 0
    assert weeks in {0, 1, 4, 5}


@pytest.mark.parametrize(("year", "day"), [(1900, 6), (1901, 7), (2000, 7), (2024, 7), (2100, 7), (2101, 8)])
def test_orthodox_christmas_moves_in_three_of_four_centuries(year: int, day: int) -> None:
    """On 7 January from 1901 to 2100."""
    assert orthodox_christmas(year) == date(year, 1, day)


@given(st.none() | st.text() | st.sampled_from([place.name for place in all_places()]), st.dates())
def test_asking_for_an_observance_never_fails(place: str | None, day: date) -> None:
    """Any day of the calendar at any place."""
    assert observance(place, day) is None or day.year >= 1999


@pytest.mark.parametrize(("name", "day", "certainty"), LISTED)
def test_a_listed_day_is_a_working_day_and_as_certain_as_its_source(name: str, day: date, certainty: str) -> None:
    """A day on a weekend is not listed."""
    assert day.weekday() < 5
    assert certainty in {"H", "L"}
    assert observance("New York", day) == Observance(name, certainty == "H")


def test_no_day_is_listed_twice() -> None:
    """A day is one observance at most."""
    assert len({day for _, day, _ in LISTED}) == len(LISTED)
