from datetime import date

from oewg_cli.scaffold.scaffold_options import ScaffoldOptions
from oewg_cli.scaffold.working_days import weekdays_in, years_without_holidays


def test_weekends_are_no_days_of_the_programme_and_holidays_are_named() -> None:
    """Holidays of the place alone: Memorial Day is none at Geneva."""
    session = ScaffoldOptions("New York", date(2024, 5, 24), date(2024, 5, 28))
    named = [(day.date.day, day.holiday.name if day.holiday else None) for day in weekdays_in(session)]
    assert named == [(24, None), (27, "Memorial Day"), (28, None)]
    assert [day.holiday for day in weekdays_in(session._replace(place="Geneva"))] == [None, None, None]
    assert [day.holiday for day in weekdays_in(session._replace(place="Doha"))] == [None, None, None]


def test_a_year_whose_holidays_are_not_known_is_in_doubt() -> None:
    """Each year of the session is checked on its own."""
    session = ScaffoldOptions("New York", date(2024, 12, 30), date(2025, 1, 3))
    assert years_without_holidays(session) == [2025]
    assert years_without_holidays(session._replace(closes=date(2024, 12, 31))) == []
    assert years_without_holidays(session._replace(place="Doha")) == [2024, 2025]
