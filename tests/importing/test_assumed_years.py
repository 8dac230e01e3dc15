from datetime import date

import pytest

from oewg_cli.importing.assumed_years import DatedDay, dated, years_of_dates
from oewg_cli.importing.first_page import FirstPage
from oewg_cli.importing.line_forms.day_line import day_line
from oewg_cli.importing.line_forms.session_line import dates_line

AT_NEW_YEAR = "Geneva, 30 December 2024–3 January 2025"


@pytest.mark.parametrize(
    ("text", "session", "document", "day", "is_assumed"),
    [
        ("Monday, 4 March", "Geneva, 4–8 March 2024", None, date(2024, 3, 4), False),
        ("Monday, 4 March", "Geneva, 4–8 March 2024", date(2023, 1, 1), date(2024, 3, 4), False),
        ("Monday, 4 March 2019", "Geneva, 4–8 March 2024", None, date(2019, 3, 4), False),
        ("Monday, 11 March", "Geneva, 4–8 March 2024", None, date(2024, 3, 11), False),
        ("Monday, 30 December", AT_NEW_YEAR, None, date(2024, 12, 30), False),
        ("Friday, 3 January", AT_NEW_YEAR, None, date(2025, 1, 3), False),
        ("Friday, 31 February", "Geneva, 4–8 March 2024", None, None, False),
        ("Monday, 4 March", None, date(2024, 1, 15), date(2024, 3, 4), True),
        ("Monday, 4 March", None, date(2024, 3, 4), date(2024, 3, 4), True),
        ("Tuesday, 4 March", None, date(2024, 5, 1), date(2025, 3, 4), True),
        ("Friday, 31 February", None, date(2024, 5, 1), None, True),
        ("Monday, 4 March", None, None, None, False),
    ],
)
def test_a_day_is_of_its_own_year_of_the_session_or_of_the_document(
    text: str,
    session: str | None,
    document: date | None,
    day: date | None,
    is_assumed: bool,  # noqa: FBT001
) -> None:
    """In this order; that of the document is assumed, as the next one that has the day."""
    line = day_line(text)
    assert line is not None
    front = FirstPage(dated=document, dates=dates_line(session) if session else None)
    assert dated(line, front) == DatedDay(day, is_assumed)


def test_a_leap_day_is_in_the_next_year_that_has_one() -> None:
    """In that of the document or the one after it."""
    line = day_line("Thursday, 29 February")
    assert line is not None
    assert dated(line, FirstPage(dated=date(2023, 6, 1))).day == date(2024, 2, 29)
    assert dated(line, FirstPage(dates=dates_line(AT_NEW_YEAR))).day == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("text", "years", "day"),
    [
        ("Monday, 12 May", {2025}, date(2025, 5, 12)),
        ("Monday, 12 May", {2024, 2025}, date(2025, 5, 12)),
        ("12 May", {2025}, date(2025, 5, 12)),
        ("12 May", {2024, 2025}, None),
        ("Monday, 12 May", {2024}, None),
        ("Monday, 12 May", set(), None),
    ],
)
def test_a_day_is_of_the_one_year_above_it_that_has_its_weekday(text: str, years: set[int], day: date | None) -> None:
    """In a document without dates of its own."""
    line = day_line(text)
    assert line is not None
    assert dated(line, FirstPage(years=frozenset(years))) == DatedDay(day, is_assumed=day is not None)


def test_years_are_those_after_a_month() -> None:
    """Those of symbols, sessions and resolutions are not those of a day."""
    texts = (
        "Next week, Geneva, 12-14 May 2025, as sent on 2 Apr. 2024",
        "A/AC.1/2023/1, resolution 2022/5, the year 2021",
    )
    assert years_of_dates(texts) == {2024, 2025}
