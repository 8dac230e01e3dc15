from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.importing.line_forms.day_line import DayLine, day_line
from oewg_cli.un.dates.dates import day_heading


def read(text: str) -> DayLine:
    """Read the day of a line that has one."""
    line = day_line(text)
    assert line is not None
    return line


@given(st.dates(date(1946, 1, 1), date(2099, 12, 31)), st.booleans())
def test_every_day_is_read_as_it_is_printed_and_is_right(day: date, has_year: bool) -> None:  # noqa: FBT001
    """With its year and without."""
    text = day_heading(day, "en")
    line = read(f"{text} {day.year}" if has_year else text)
    assert line.is_right
    assert line.in_year(day.year) == day
    assert line.weekday == text.partition(",")[0]
    assert line.year == (day.year if has_year else None)


@pytest.mark.parametrize(
    ("text", "weekday", "day", "month", "year"),
    [
        ("Mon. 4th March", "Monday", 4, 3, None),
        ("MONDAY, 4 MARCH", "Monday", 4, 3, None),
        ("monday 4 march", "Monday", 4, 3, None),
        ("Monday 04 March", "Monday", 4, 3, None),
        ("Monday the 4th of March", "Monday", 4, 3, None),
        ("Monday – 4 March", "Monday", 4, 3, None),
        ("Mon., Mar. 4", "Monday", 4, 3, None),
        ("Monday, March 4th, 2024", "Monday", 4, 3, 2024),
        ("Thur 7 Mar. 2024", "Thursday", 7, 3, 2024),
        ("Tues, 3 Sept", "Tuesday", 3, 9, None),
        ("4 March (Monday)", "Monday", 4, 3, None),
        ("4 March 2024, Monday", "Monday", 4, 3, 2024),
        ("March 4, 2024 – Monday", "Monday", 4, 3, 2024),
        ("Day 1: Mon 4 March", "Monday", 4, 3, None),
        ("  4 March", None, 4, 3, None),
        ("1st March 2024:", None, 1, 3, 2024),
        ("March 4, 2024.", None, 4, 3, 2024),
        ("Monday, 4 March 24", "Monday", 4, 3, 2024),
        ("2024-03-04", None, 4, 3, 2024),
        ("04.03.2024:", None, 4, 3, 2024),
        ("Mon, 2024-03-04", "Monday", 4, 3, 2024),
    ],
)
def test_other_forms_mean_a_day_and_are_not_right(
    text: str, weekday: str | None, day: int, month: int, year: int | None
) -> None:
    """As people type it in letters, in capitals and in other countries."""
    line = read(text)
    assert (line.weekday, line.day, line.month, line.year) == (weekday, day, month, year)
    assert not line.is_right


@pytest.mark.parametrize(
    ("text", "weekday"),
    [("Wendesday, 6 March", "Wednesday"), ("Thrusday 7 March", "Thursday"), ("fryday 8 March", "Friday")],
)
def test_a_misspelt_weekday_is_the_nearest_one(text: str, weekday: str) -> None:
    """Its place is that of the word as it is typed."""
    line = read(text)
    assert line.weekday == weekday
    assert line.named is not None
    assert text[slice(*line.named)] == text.replace(",", "").partition(" ")[0]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Monday, 4 March (morning)", " (morning)"),
        ("Monday, 4 March 2024, 10 a.m.–1 p.m.", ", 10 a.m.–1 p.m."),
        ("Day 1 – Monday, 4 March", ""),
        ("Wed. 6 Mar. 10:00-13:00", " 10:00-13:00"),
        ("Monday, 4 March 10 a.m.", " 10 a.m."),
    ],
)
def test_what_comes_after_a_weekday_and_a_day_is_left_to_others(text: str, rest: str) -> None:
    """The line of a meeting may go on with its hours."""
    assert text[read(text).end :] == rest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Monday",
        "Monday morning",
        "March Madness",
        "March 2024",
        "4",
        "May 12 delegations speak",
        "4 March: statements",
        "4 May be enough",
        "12 March Street",
        "4 March–8 March",
        "4-8 March",
        "4 to 8 March",
        "Monday, 4 Marching bands",
        "Monday, 444 March",
        "Report of Monday, 4 March",
        "Second reading",
        "4 March 24",
        "2024-03-04 clouds",
        "2024-13-04",
        "04.03.2024.5",
        "04.03.24",
        "1 Sun",
        "The Sun 4 May shine",
    ],
)
def test_no_other_line_is_a_day(text: str) -> None:
    """A day without its weekday counts only where nothing else is on the line."""
    assert day_line(text) is None


@pytest.mark.parametrize("text", ["Friday, 31 February", "Monday, 44 March", "Monday, 0 March", "31 June"])
def test_a_day_that_no_calendar_has_is_a_day_all_the_same(text: str) -> None:
    """Of no year; that is another finding."""
    line = read(text)
    assert all(line.in_year(year) is None for year in range(2020, 2030))


def test_a_leap_day_is_in_some_years() -> None:
    """A day of the line's own year, else of the one asked for."""
    assert read("Thursday, 29 February").in_year(2024) == date(2024, 2, 29)
    assert read("Thursday, 29 February").in_year(2023) is None
    assert read("Thursday, 29 February 2024").in_year(2023) == date(2024, 2, 29)


@given(st.text(alphabet=st.sampled_from("Mond ay,4MarchTu0127–.(th)of ")))
def test_places_are_in_the_line(text: str) -> None:
    """Whatever is there."""
    line = day_line(text)
    if line is not None:
        assert 0 <= line.start < line.end <= len(text)
        assert line.named is None or line.start <= line.named.start < line.named.end <= line.end


@pytest.mark.parametrize("text", ["Today 4 March we rest", "Holiday, 4 March: clouds", "Birthday 4 March party"])
def test_a_word_that_only_ends_like_a_weekday_is_none(text: str) -> None:
    """It is not a misspelling of any."""
    assert day_line(text) is None
