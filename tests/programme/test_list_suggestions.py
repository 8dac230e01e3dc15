"""Which days and items a text means that cannot be read."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.list_suggestions import meant_days, meant_items
from oewg_cli.programme.plain_reader import fits
from oewg_cli.programme.value_types import DayDatesTyped, EntryItems


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("4-8 March 2024", ["2024-03-04–2024-03-08"]),
        ("4 to 8 March 2024", ["2024-03-04–2024-03-08"]),
        ("30 December 2024–3 January 2025", ["2024-12-30–2025-01-03"]),
        ("4 and 6 March 2024", ["2024-03-04", "2024-03-06"]),
        ("2024-03-04 bis 2024-03-08", ["2024-03-04–2024-03-08"]),
        ("2024-03-04/08", ["2024-03-04–2024-03-08"]),
        ("2024-03-04–08", ["2024-03-04–2024-03-08"]),
        ("2024-03-04 - 04-02", ["2024-03-04–2024-04-02"]),
        ("2024-03-04/2024-03-08", ["2024-03-04–2024-03-08"]),
        ("2024.03.04 to 2024.03.08", ["2024-03-04–2024-03-08"]),
        ("2024-03-04, 2024-03-06 and 2024-03-07", ["2024-03-04", "2024-03-06", "2024-03-07"]),
        ("2024/3/4", ["2024-03-04"]),
    ],
)
def test_days_as_people_write_them(typed: str, meant: list[str]) -> None:
    """Each is a day or a range."""
    assert meant_days(typed) == tuple(meant)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "4 March",
        "04/03/2024",
        "2024-03-08–2024-03-04",
        "2024-03-04/45",
        "2024-03-04–05–06",
        "4, 5 March 2024",
    ],
)
def test_days_that_can_mean_two_things_or_none(typed: str) -> None:
    """Nothing is guessed."""
    assert meant_days(typed) == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("items 3 and 4", ["3", "4"]),
        ("3, 4 and 5", ["3", "4", "5"]),
        ("3-4", ["3–4"]),
        ("Items 3 to 5", ["3–5"]),
        ("2(a)-(g)", ["2 (a)–(g)"]),
        ("5 (a)-5 (c)", ["5 (a)–(c)"]),
        ("2 (a)–(c) and (e)", ["2 (a)–(c)", "2 (e)"]),
        ("agenda item 2", ["2"]),
        ("3/4", ["3", "4"]),
        ("item 1.1 and 1.2", ["1.1", "1.2"]),
        ("sub-item 3(a)(iv)", ["3 (a) (iv)"]),
    ],
)
def test_items_as_people_write_them(typed: str, meant: list[str]) -> None:
    """Each is an item or a range."""
    assert meant_items(typed) == tuple(meant)


@pytest.mark.parametrize("typed", ["", "all", "6 Other matters", "(a)", "5–3", "3–4–5", "0", "items", "3 and"])
def test_items_that_can_mean_two_things_or_none(typed: str) -> None:
    """Nothing is guessed."""
    assert meant_items(typed) == ()


@given(st.text("0123456789 ()-.,/–&abitoIm", max_size=20) | st.text(max_size=14) | st.text(" -(a)/", max_size=5_000))
def test_what_is_meant_can_be_typed(text: str) -> None:
    """Whatever comes out is understood, and nothing takes long."""
    days, items = meant_days(text), meant_items(text)
    assert not days or fits(DayDatesTyped, list(days))
    assert not items or fits(EntryItems, list(items))


@given(st.dates(date(1946, 1, 1), date(2098, 12, 31)), st.integers(0, 300), st.sampled_from(["–", " - ", " to ", "/"]))
def test_a_typed_range_means_itself(first: date, days: int, dash: str) -> None:
    """With any dash between two dates."""
    last = first + timedelta(days=days)
    assert meant_days(f"{first}{dash}{last}") == (DateRange(first, last).typed(),)
