from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.dates.typed_dates import DateError, TypedDate, typed_dates

UN_DATES = st.dates(date(1946, 1, 1), date(2099, 12, 31))
BEFORE = ["", "on ", "☁ (", "Monday, "]
AFTER = ["", ".", ", the", " at Headquarters", ")"]


def only(text: str) -> TypedDate:
    """Return the one date of a text."""
    (typed,) = typed_dates(text)
    return typed


@pytest.mark.parametrize(
    ("typed", "error", "right"),
    [
        ("4 March 2024", None, "4 March 2024"),
        ("4–8 March", None, "4–8 March"),
        ("4 Septembr 2024", DateError.MONTH_MISSPELT, "4 September 2024"),
        ("Febuary 4th, 2024", DateError.MONTH_MISSPELT, "4 February 2024"),
        ("4 Marsh, 2024", DateError.MONTH_MISSPELT, "4 March 2024"),
        ("4 Octtober 2024", DateError.MONTH_MISSPELT, "4 October 2024"),
        ("March 4, 2024", DateError.MONTH_FIRST, "4 March 2024"),
        ("Mar. 4th, 2024", DateError.MONTH_FIRST, "4 March 2024"),
        ("March 4–8, 2024", DateError.MONTH_FIRST, "4–8 March 2024"),
        ("March 4, 5 and 6, 2024", DateError.MONTH_FIRST, "4, 5 and 6 March 2024"),
        ("4 Mar. 2024", DateError.MONTH_ABBREVIATED, "4 March 2024"),
        ("04 Sept, 2024", DateError.MONTH_ABBREVIATED, "4 September 2024"),
        ("4th–8th March", DateError.ORDINAL, "4–8 March"),
        ("4th to the 8th of March, 2024", DateError.ORDINAL, "4 to 8 March 2024"),
        ("4 March, 2024", DateError.COMMA, "4 March 2024"),
        ("04 March", DateError.LEADING_ZERO, "4 March"),
        ("4\u00a0Mar 2024", DateError.MONTH_ABBREVIATED, "4\u00a0March 2024"),
    ],
)
def test_a_date_has_one_error_and_a_right_form(typed: str, error: DateError | None, right: str) -> None:
    """Of several errors the first is reported, and the right form has none."""
    date_ = only(f"on {typed}")
    assert (date_.error, date_.right, date_.start, date_.end) == (error, right, 3, 3 + len(typed))
    assert date_.certain == (error is not DateError.MONTH_MISSPELT)
    assert only(f"on {right}").error is None


@pytest.mark.parametrize(
    "text",
    [
        "in March 4 countries",
        "on March 4 and 20 others",
        "in March 2024",
        "4 Marsh Street",
        "12 Jan Smuts Avenue",
        "75/4 March",
        "3.4 March",
        "124 March",
        "4 Juny 2024",
        "4 march",
        "March. 4, 2024",
        "Sep–Dec 2024",
        "Septembr alone",
        "4 of March",
        "4\nMarch",
    ],
)
def test_what_may_be_something_else_is_not_a_date(text: str) -> None:
    """Only what is certainly meant as a date counts."""
    assert typed_dates(text) == []


@pytest.mark.parametrize(
    ("text", "typed", "right", "certain"),
    [
        ("on the 4th of March at", "the 4th of March", "4 March", True),
        ("on the 4th March, at", "the 4th March", "4 March", True),
        ("the 4th March meeting", "4th March", "4 March", False),
        ("The 4th of March is", "The 4th of March", "4 March", True),
    ],
)
def test_the_article_belongs_to_the_ending(text: str, typed: str, right: str, *, certain: bool) -> None:
    """If it is the article of the date, and not of the next word."""
    date_ = only(text)
    assert (text[date_.start : date_.end], date_.right, date_.certain) == (typed, right, certain)


@pytest.mark.parametrize(
    ("text", "typed", "has_stop"),
    [
        ("4 Mar.", "4 Mar", True),
        ("4 Mar. The", "4 Mar", True),
        ("4 Mar., at", "4 Mar.", False),
        ("4 Mar", "4 Mar", False),
    ],
)
def test_a_full_stop_that_may_end_a_sentence_is_recognized(text: str, typed: str, *, has_stop: bool) -> None:
    """It is not part of the date; elsewhere it is."""
    date_ = only(text)
    assert (text[date_.start : date_.end], date_.has_stop) == (typed, has_stop)


def test_a_range_over_two_months_is_two_dates() -> None:
    """Also with a year before the dash."""
    first, last = typed_dates("30 December 2024–3 January 2025")
    assert (first.right, last.right) == ("30 December 2024", "3 January 2025")


def test_a_day_is_in_the_calendar_or_not() -> None:
    """Without a year it may be in a leap year."""
    assert only("29 February").day(0, 2023) is None
    assert not only("29 February").is_impossible(0)
    assert only("29 February 2023").is_impossible(0)
    assert only("28–31 April").is_impossible(-1)
    assert only("4–8 March").day(1, 2024) == date(2024, 3, 8)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Monday, 4 March", [("Monday", 0)]),
        ("Mon–Fri, 4–8 March", [("Monday", 0), ("Friday", 1)]),
        ("Monday and Tuesday, 4 and 5 March", [("Monday", 0), ("Tuesday", 1)]),
        ("Monday, 4–8 March", []),
        ("Monday, March 4, 2024", [("Monday", 0)]),
        ("4 March", []),
    ],
)
def test_each_weekday_belongs_to_a_day(text: str, days: list[tuple[str, int]]) -> None:
    """If there are as many weekdays as days."""
    assert [(name, number) for name, _, number in only(text).days_of_weekdays()] == days


@given(UN_DATES, st.sampled_from(BEFORE), st.sampled_from(AFTER))
def test_a_date_in_its_right_form_has_no_error(day: date, before: str, after: str) -> None:
    """Whatever is around it."""
    typed = only(f"{before}{long_date(day, 'en')}{after}")
    assert (typed.error, typed.day(0, 1900)) == (None, day)


@given(
    UN_DATES, st.sampled_from(["{m} {d}, {y}", "{d}th {m} {y}", "{d} {m}, {y}", "{m} {d}th {y}", "{d}th of {m}, {y}"])
)
def test_the_right_form_names_the_same_day(day: date, form: str) -> None:
    """Whatever the error, the day, the month and the year stay the same."""
    number, month, year = long_date(day, "en").split()
    assert only(form.format(d=number, m=month, y=year)).right == long_date(day, "en")


WORDS = [
    "4",
    "04",
    "31",
    "th",
    " of ",
    "the ",
    "March",
    "Mar",
    "Septembr",
    ".",
    ", ",
    " ",
    "–",
    " to ",
    " and ",
    "2024",
    "\n",
]


@given(st.text() | st.lists(st.sampled_from(WORDS)).map("".join))
def test_reading_dates_never_fails(text: str) -> None:
    """What is found is in the text, on one line, and its right form is a date without an error."""
    for typed in typed_dates(text):
        assert 0 <= typed.start <= typed.last_day < typed.end <= len(text)
        assert "\n" not in text[typed.start : typed.end]
        assert all(other.error is None for other in typed_dates(f"on {typed.right}."))
