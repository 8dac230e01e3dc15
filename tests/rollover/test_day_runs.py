from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.rollover.day_runs import day_runs
from oewg_cli.rollover.transition import SessionInfo

SESSION = SessionInfo(7, "substantive", date(2024, 3, 4), date(2024, 3, 8))
OVER_NEW_YEAR = SessionInfo(7, "substantive", date(2024, 12, 30), date(2025, 1, 3))


def read(text: str, session: SessionInfo = SESSION) -> list[list[tuple[str, str]]]:
    """Return the runs of a text: each day as it is written, and its date without the year of the session."""
    return [
        [(text[day.start : day.end], day.date.isoformat().removeprefix("2024-")) for day in run]
        for run in day_runs(text, session)
    ]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("on 6 March 2024.", [[("6 March 2024", "03-06")]]),
        ("on Wednesday, 6 March, at noon", [[("Wednesday, 6 March", "03-06")]]),
        ("on Wed., 6 March", [[("Wed., 6 March", "03-06")]]),
        ("from 4 to 8 March 2024", [[("4", "03-04"), ("8 March 2024", "03-08")]]),
        ("4–8 March", [[("4", "03-04"), ("8 March", "03-08")]]),
        ("29 February - 8 March 2024", [[("29 February", "02-29"), ("8 March 2024", "03-08")]]),
        (
            "from Monday, 4 March, to Friday, 8 March 2024",
            [[("Monday, 4 March", "03-04"), ("Friday, 8 March 2024", "03-08")]],
        ),
        ("4, 5 and 8 March", [[("4", "03-04"), ("5", "03-05"), ("8 March", "03-08")]]),
        ("4 and 5 March and from 11 to 13 March", [
            [("4", "03-04"), ("5 March", "03-05")], [("11", "03-11"), ("13 March", "03-13")],
        ]),
        ("on 1 June 2022 and 6 March 2024", [[("1 June 2022", "2022-06-01")], [("6 March 2024", "03-06")]]),
        ("under item 5, 6 March 2024", [[("6 March 2024", "03-06")]]),
        ("4 March 2024 and 5 participants", [[("4 March 2024", "03-04")]]),
        ("10–11 a.m. on 5 March", [[("5 March", "03-05")]]),
        ("30 February 2024, 0 March, 45 March", []),
        ("2021–2025, 75/240 March, March 4, 2024, 4 March, 2024, 4th March, 3.4 March", []),
    ],
)  # fmt: skip
def test_days_are_read_together_where_they_share_a_month(text: str, runs: list[list[tuple[str, str]]]) -> None:
    """Each with the parts that are written; other forms, and what is not a date, are ignored."""
    assert read(text) == runs


def test_a_weekday_range_before_all_days_goes_to_the_first_and_the_last() -> None:
    """The days themselves begin after it."""
    text = "Monday to Friday, 4–8 March"
    (run,) = day_runs(text, SESSION)
    assert [day.weekday and text[slice(*day.weekday)] for day in run] == ["Monday", "Friday"]


def test_a_day_without_a_year_is_one_of_the_session_if_it_can_be() -> None:
    """Also where the session goes over the end of a year."""
    assert read("on 30 December and on 2 January", OVER_NEW_YEAR) == [
        [("30 December", "12-30")],
        [("2 January", "2025-01-02")],
    ]


PIECES = [
    "4",
    "31",
    "March",
    "December",
    "2024",
    "2025",
    "Monday",
    "and",
    "to",
    ",",
    "–",
    " ",
    "\n",
    ".",
    "/",
    "x",
    "the",
]


@given(st.lists(st.sampled_from(PIECES), max_size=120).map("".join))
def test_runs_follow_each_other_and_lie_in_the_text(text: str) -> None:
    """Whatever the text, no day is read twice."""
    end = 0
    for run in day_runs(text, SESSION):
        for day in run:
            assert end <= day.day.start < day.end <= len(text)
            assert int(text[slice(*day.day)]) == day.date.day
            end = day.end
