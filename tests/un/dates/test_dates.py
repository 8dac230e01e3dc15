from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.dates.dates import (
    date_range,
    day_and_month,
    day_heading,
    days_between,
    days_heading,
    find_dates,
    last_of_month,
    long_date,
    weekday,
)

UN_DATES = st.dates(date(1946, 1, 1), date(2099, 12, 31))
OPENS, CLOSES = date(2024, 3, 4), date(2024, 3, 8)


def test_a_date_is_written_as_in_the_manual() -> None:
    """Day, month in full and year; no comma, no leading zero, no ending."""
    assert long_date(OPENS, "en") == "4 March 2024"
    assert day_and_month(OPENS, "en") == "4 March"
    assert weekday(OPENS, "en") == "Monday"
    assert day_heading(OPENS, "en") == "Monday, 4 March"


@given(st.integers(1, 9998), st.integers(1, 12))
def test_the_last_day_of_a_month_is_that_of_the_calendar(year: int, month: int) -> None:
    """In leap years too."""
    assert last_of_month(year, month) == date(year, month, monthrange(year, month)[1])


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (OPENS, CLOSES, "4–8 March 2024"),
        (OPENS, OPENS, "4 March 2024"),
        (date(2018, 6, 25), date(2018, 7, 13), "25 June–13 July 2018"),
        (date(2024, 12, 30), date(2025, 1, 3), "30 December 2024–3 January 2025"),
        (date(2023, 3, 4), date(2024, 3, 4), "4 March 2023–4 March 2024"),
        (CLOSES, OPENS, "8–4 March 2024"),
    ],
)
def test_a_range_has_shared_parts_once(first: date, last: date, written: str) -> None:
    """With an en dash without spaces; a range in the wrong order stays so, and can be seen."""
    assert date_range(first, last, "en") == written


@given(st.dates(), st.integers(-5, 40))
def test_the_days_between_include_both_ends(first: date, number: int) -> None:
    """None if they are in the wrong order."""
    try:
        last = first + timedelta(days=number)
    except OverflowError:
        last = first
    days = days_between(first, last)
    assert days == sorted(set(days))
    assert len(days) == max(0, (last - first).days + 1)
    assert not days or (days[0], days[-1]) == (first, last)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on 1 June 2022, is", [("1 June 2022", date(2022, 6, 1), date(2022, 6, 1))]),
        ("4–8 March 2024", [("4–8 March 2024", OPENS, CLOSES)]),
        ("4-8 March 2024", [("4-8 March 2024", OPENS, CLOSES)]),
        ("4 – 8 March 2024", [("4 – 8 March 2024", OPENS, CLOSES)]),
        ("from 4 to 8 March 2024.", [("4 to 8 March 2024", OPENS, CLOSES)]),
        ("between 4 and 8 March 2024", [("4 and 8 March 2024", OPENS, CLOSES)]),
        ("on 4 and 5 March 2024", [("4 and 5 March 2024", OPENS, date(2024, 3, 5))]),
        ("from 25 June to 13 July 2018", [("25 June to 13 July 2018", date(2018, 6, 25), date(2018, 7, 13))]),
        (
            "30 December 2024–3 January 2025",
            [("30 December 2024–3 January 2025", date(2024, 12, 30), date(2025, 1, 3))],
        ),
        ("8 to 4 March 2024", [("8 to 4 March 2024", CLOSES, OPENS)]),
        ("☁ 29 February 2024", [("29 February 2024", date(2024, 2, 29), date(2024, 2, 29))]),
        ("4\nMarch\u00a02024", [("4\nMarch\u00a02024", OPENS, OPENS)]),
        (
            "1 June 2022 (4 March 2024)",
            [("1 June 2022", date(2022, 6, 1), date(2022, 6, 1)), ("4 March 2024", OPENS, OPENS)],
        ),
    ],
)
def test_full_dates_are_found_in_text(text: str, found: list[tuple[str, date, date]]) -> None:
    """One date or a range, with its exact position."""
    dates = [(text[written.start : written.end], written.first, written.last) for written in find_dates(text)]
    assert dates == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "4 March",
        "March 2024",
        "the 1990s",
        "2024-03-04",
        "4 Mar 2024",
        "4 march 2024",
        "March 4, 2024",
        "4th March 2024",
        "4 March 20245",
        "104 March 2024",
        "1.4 March 2024",
        "A/78/4 March 2024",
        "29 February 2023",
        "31 to 32 March 2024",
        "0 March 2024",
        "4 March 0000",
    ],
)
def test_what_is_not_a_full_date_is_not_found(text: str) -> None:
    """Nor is a day that is not in the calendar."""
    assert not find_dates(text)


@given(st.sampled_from(["", "New York, ", "from ", "☁☁ "]), UN_DATES, UN_DATES, st.sampled_from(["", ".", ", in", ")"]))
def test_a_written_range_is_found_again(before: str, first: date, last: date, after: str) -> None:
    """What is written is found, at its exact position."""
    written = date_range(first, last, "en")
    text = f"{before}{written}{after}"
    assert find_dates(text) == ((first, last, len(before), len(before) + len(written)),)


MONTH_WORDS = st.sampled_from(
    ["4", "31", "March", "June", "2024", " ", "–", " to ", " and ", "between ", ".", "٤", "²"]
)


@given(st.text() | st.lists(MONTH_WORDS).map("".join))
def test_finding_dates_never_fails(text: str) -> None:
    """The dates found are in the text, one after the other."""
    ends = [0]
    for written in find_dates(text):
        assert ends[-1] <= written.start < written.end <= len(text)
        ends.append(written.end)


@pytest.mark.parametrize(
    ("days", "with_year", "written"),
    [
        (["11-18", "11-19"], False, "Monday, 18 and Tuesday, 19 November"),
        (["09-22–09-25", "09-28"], True, "Sunday, 22 to Wednesday, 25 and Saturday, 28 September 2024"),
        (["10-26–10-30", "11-03"], False, "Saturday, 26 to Wednesday, 30 October and Sunday, 3 November"),
        (
            ["02-02", "02-04", "02-29–03-02", "03-05"],
            False,
            "Friday, 2 and Sunday, 4 February, Thursday, 29 February to Saturday, 2 March and Tuesday, 5 March",
        ),
    ],
)  # fmt: skip
def test_days_of_a_month_have_it_once(days: list[str], with_year: bool, written: str) -> None:  # noqa: FBT001 - a case
    """What is of two months has both."""
    ranges = [[date.fromisoformat(f"2024-{end}") for end in each.split("–")] for each in days]
    assert days_heading([(each[0], each[-1]) for each in ranges], "en", with_year=with_year) == written
