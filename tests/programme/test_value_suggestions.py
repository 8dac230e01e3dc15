"""What a mistyped value was meant to be."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.programme.value_suggestions import (
    ValueSuggestion,
    meant_date,
    meant_hours,
    meant_item,
    meant_number,
    meant_start,
    meant_word,
)
from oewg_cli.programme.value_types import ITEM_NUMBER, NAMED_HOURS
from oewg_cli.un.hours.hours import MIDNIGHT, Hours, parse_hours, parse_start, printed_hours


@pytest.mark.parametrize(
    ("typed", "text", "safe"),
    [
        ("10.00–13.00", "10:00–13:00", True),
        ("10 a.m. to 1 p.m.", "10:00–13:00", True),
        ("10am-1pm", "10:00–13:00", True),
        ("3–6 p.m.", "15:00–18:00", True),
        ("12–1 p.m.", "12:00–13:00", True),
        ("9–11 a.m.", "09:00–11:00", True),
        ("10h00-13h00", "10:00–13:00", True),
        ("from 10.00 to 13.00 hours", "10:00–13:00", True),
        ("Morning", "morning", True),
        ("p.m.", "afternoon", True),
        ("afternoon session", "afternoon", True),
        ("Lunchtime", "lunch", True),
        ("evening", "evening", True),
        ("10-1 p.m.", "10:00–13:00", False),
        ("10–13", "10:00–13:00", False),
        ("3.00–6.00", "03:00–06:00", False),
    ],
)
def test_hours_as_people_write_them(typed: str, text: str, safe: bool) -> None:  # noqa: FBT001 - a column of the table
    """Safe where no half of the day had to be guessed."""
    assert meant_hours(typed) == ValueSuggestion(text, safe)


@pytest.mark.parametrize("typed", ["", "10:00", "noon", "10–1", "13:60–14:00", "25:00-26:00", "10 a.m.–1", "all day"])
def test_hours_that_can_mean_two_things_or_none(typed: str) -> None:
    """Nothing is guessed."""
    assert meant_hours(typed) is None


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("10.00", "10:00"),
        ("10 a.m.", "10:00"),
        ("at 3 p.m.", "15:00"),
        ("1500 hours", "15:00"),
        ("noon", "12:00"),
        ("9h30", "09:30"),
    ],
)
def test_starts_as_people_write_them(typed: str, text: str) -> None:
    """Never safe: the end may have been left out by mistake."""
    assert meant_start(typed) == ValueSuggestion(text, safe=False)


@pytest.mark.parametrize("typed", ["", "25:00", "1075", "midnight", "24:00", "13 p.m.", "late"])
def test_starts_that_can_mean_two_things_or_none(typed: str) -> None:
    """Nothing is guessed."""
    assert meant_start(typed) is None


def test_numbers_and_words_of_meetings() -> None:
    """An ordinal is a number; several words are one with hyphens."""
    assert meant_number("34th meeting") == ValueSuggestion("34", safe=False)
    assert meant_number("First") == ValueSuggestion("1", safe=False)
    assert meant_number("thirty-four") is None
    assert meant_word("Opening, plenary!") == ValueSuggestion("Opening-plenary", safe=False)
    assert meant_word(" ! ") is None


@given(st.integers(0, MIDNIGHT - 2), st.data())
def test_printed_hours_are_understood(start: int, data: st.DataObject) -> None:
    """What the note prints, but for noon and midnight, can be typed."""
    hours = Hours(start, data.draw(st.integers(start + 1, MIDNIGHT - 1)))
    printed = printed_hours(hours, "en")
    if "noon" not in printed and "midnight" not in printed:
        assert meant_hours(printed) == ValueSuggestion(hours.typed(), safe=True)


@pytest.mark.parametrize(
    "typed", ["4 March 2024", "2024/3/4", "20240304", "2024-3-4", " 2024.03.04 ", "4 Mar 2024", "4 mar. 2024"]
)
def test_dates_that_begin_with_the_year_or_are_written_out(typed: str) -> None:
    """A date is never fixed without asking."""
    assert meant_date(typed) == ValueSuggestion("2024-03-04", safe=False)


@pytest.mark.parametrize(
    "typed", ["04/03/2024", "2024-13-1", "202434", "4–8 March 2024", "31 April 2024", "4 March", ""]
)
def test_dates_that_can_mean_two_things_or_none(typed: str) -> None:
    """Nothing is guessed, and no day that is in no calendar."""
    assert meant_date(typed) is None


@pytest.mark.parametrize(
    ("typed", "text"),
    [("5(a)", "5 (a)"), ("5a", "5 (a)"), ("Item 5", "5"), ("agenda item 5 (a) (i)", "5 (a) (i)"), ("5.", "5")],
)
def test_items_as_people_write_them(typed: str, text: str) -> None:
    """A number is never changed, only its form."""
    assert meant_item(typed) == ValueSuggestion(text, safe=False)


@given(st.text("0123456789 ()-.:–apmitoh/", max_size=14) | st.text(max_size=14))
def test_what_is_meant_can_be_typed(text: str) -> None:
    """Whatever comes out is understood, and means no more than what was typed can."""
    hours, item = meant_hours(text), meant_item(text)
    assert hours is None or hours.text in NAMED_HOURS or parse_hours(hours.text) is not None
    assert item is None or re.fullmatch(ITEM_NUMBER, item.text)
    start = meant_start(text)
    assert start is None or parse_start(start.text) is not None
    meant_date(text)
