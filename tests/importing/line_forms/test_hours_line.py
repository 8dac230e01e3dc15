import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.importing.line_forms.hours_line import HoursLine, hours_by_place, hours_line
from oewg_cli.un.hours.hours import MIDNIGHT, NOON, Hours, printed_hours

ENDS = [minutes for minutes in range(0, MIDNIGHT, 15) if minutes not in {0, NOON}]


def read(text: str) -> HoursLine:
    """Read the hours of a line that has some."""
    line = hours_line(text)
    assert line is not None
    return line


def typed(text: str) -> str:
    """Return the hours of a line in the form of the format."""
    hours = read(text).hours
    assert hours is not None
    return hours.typed()


@given(st.sampled_from(ENDS), st.sampled_from([*ENDS, NOON, MIDNIGHT]))
def test_all_hours_are_read_as_they_are_printed_and_are_right(start: int, end: int) -> None:
    """Nothing is guessed of them."""
    hours = Hours(start, end)
    if start < end:
        line = read(printed_hours(hours, "en"))
        assert line.hours == hours
        assert line.is_right
        assert not line.is_assumed


@pytest.mark.parametrize("hours", [Hours(NOON, NOON + 60), Hours(0, 120)], ids=str)
def test_hours_that_begin_with_a_word_are_read_as_they_are_printed(hours: Hours) -> None:
    """At noon, and at midnight."""
    line = read(printed_hours(hours, "en"))
    assert (line.hours, line.is_right) == (hours, True)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("3-6 pm", "15:00–18:00"),
        ("10:00 - 13:00", "10:00–13:00"),
        ("10.00–13.00", "10:00–13:00"),
        ("10h00-13h00", "10:00–13:00"),
        ("10AM-1PM", "10:00–13:00"),
        ("10:00 a.m. – 1:00 p.m.", "10:00–13:00"),
        ("10 a.m. to 1 p.m.", "10:00–13:00"),
        ("10 am till 1 pm", "10:00–13:00"),
        ("10 a.m. until 1 p.m.", "10:00–13:00"),
        ("From 10 a.m. to 1 p.m.", "10:00–13:00"),
        ("12 noon–1 p.m.", "12:00–13:00"),
        ("9:30 AM - 12 noon", "09:30–12:00"),
        ("10 p.m.–12 midnight", "22:00–24:00"),
        ("11 a.m.–12 p.m.", "11:00–12:00"),
        ("1000–1300", "10:00–13:00"),
        ("0900-1200 hrs", "09:00–12:00"),
        ("15:00–18:00 hrs", "15:00–18:00"),
        ("Morning: 10 a.m. to 1 p.m.", "10:00–13:00"),
        ("Afternoon meeting (3 to 6 p.m.)", "15:00–18:00"),
        ("0:00–24:00", "00:00–24:00"),
        ("15h–18h", "15:00–18:00"),
        ("10 a.m. — 1 p.m.", "10:00–13:00"),
        ("Noon to 1 p.m.", "12:00–13:00"),
        ("between noon and 1 p.m.", "12:00–13:00"),
        ("2000–2130 hrs", "20:00–21:30"),
        ("10-13h item 3 cont.", "10:00–13:00"),
        ("from 10 to 13 hrs", "10:00–13:00"),
        ("10H00-13H00", "10:00–13:00"),
        ("1000-1300 Opening", "10:00–13:00"),
        ("AM (10-1)", "10:00–13:00"),
        ("PM (3-6)", "15:00–18:00"),
        ("Morning 10–1: opening", "10:00–13:00"),
        ("Time: 10:00–13:00", "10:00–13:00"),
    ],
)
def test_other_forms_mean_hours_and_are_not_right(text: str, hours: str) -> None:
    """As people type them, soldiers too."""
    assert typed(text) == hours
    assert not read(text).is_right
    assert not read(text).is_assumed


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("3:00-6:00", "15:00–18:00"),
        ("6:00–9:00", "18:00–21:00"),
        ("10:00-1:00", "10:00–13:00"),
        ("1:00-2:30", "13:00–14:30"),
        ("10–1 p.m.", "10:00–13:00"),
        ("3 p.m.–6", "15:00–18:00"),
        ("11 p.m.–12", "23:00–24:00"),
        ("10-1: rain", "10:00–13:00"),
        ("3-6: rain", "15:00–18:00"),
    ],
)
def test_a_half_of_the_day_that_is_not_said_is_guessed_and_that_is_said(text: str, hours: str) -> None:
    """No meeting is in the night, and none ends before it begins."""
    assert typed(text) == hours
    assert read(text).is_assumed


@pytest.mark.parametrize("text", ["7:00–8:00", "8:00–9:00", "9:00-12:00", "10:00–13:00", "23:00–01:00"])
def test_hours_of_twenty_four_are_taken_as_they_are(text: str) -> None:
    """From seven o'clock on."""
    assert [int(each) for each in typed(text).replace("–", ":").split(":")] == [
        int(each) for each in text.replace("-", ":").replace("–", ":").split(":")
    ]
    assert not read(text).is_assumed


@pytest.mark.parametrize(
    ("text", "half_day"),
    [
        ("Morning", "morning"),
        ("Forenoon.", "morning"),
        ("AFTERNOON:", "afternoon"),
        ("Morning meeting", "morning"),
        ("afternoon session", "afternoon"),
        ("a.m.", "morning"),
        ("PM", "afternoon"),
        ("AM item 3", "morning"),
    ],
)
def test_the_half_of_a_day_alone_means_its_hours(text: str, half_day: str) -> None:
    """Which they are depends on the place."""
    line = read(text)
    assert (line.half_day, line.hours, line.begins) == (half_day, None, None)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("10 a.m.", 600),
        ("at 3.30 p.m.", 930),
        ("10:00 Opening", 600),
        ("15h00", 900),
        ("10.15", 615),
        ("15h Closure", 900),
        ("12 noon closing", 720),
        ("Noon: closing", 720),
        ("at noon", 720),
    ],
)
def test_a_beginning_alone_has_no_end(text: str, begins: int) -> None:
    """That is left to be asked."""
    line = read(text)
    assert (line.begins, line.hours, line.half_day) == (begins, None, None)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("10 a.m.–1 p.m.: Opening", ": Opening"),
        ("10:00–13:00 (Room 2)", " (Room 2)"),
        ("Morning (10 a.m.–1 p.m.) Opening", ") Opening"),
        ("1000-1300 hours.", ""),
        ("(10 a.m.–1 p.m.) Opening", ") Opening"),
    ],
)
def test_what_comes_after_hours_is_left_to_others(text: str, rest: str) -> None:
    """A meeting may be on one line."""
    assert text[read(text).end :] == rest


def test_hours_are_read_after_a_day() -> None:
    """At the place that is asked for, and nowhere else."""
    text = "Monday, 4 March, 10 a.m.–1 p.m."
    line = hours_line(text, text.index("10"))
    assert line is not None
    assert text[line.start : line.end] == "10 a.m.–1 p.m."
    assert hours_line(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Evening",
        "Morning prayer",
        "Afternoon of clouds",
        "10-11 clouds",
        "10–13",
        "2 delegations",
        "10 per cent",
        "10.5 million",
        "1.5%",
        "10.30% of clouds",
        "24:00–25:00",
        "10:60–11:00",
        "1000–1000",
        "1300–1000",
        "1000–2000 participants",
        "2024-2025 programme",
        "2015–2030",
        "10 a.m. and 3 p.m.",
        "noon and 1 p.m.",
        "noon",
        "Opening at 10 a.m.",
        "A/AC.999/10 a.m.",
        "Moon",
        "Moon: exploration",
        "Nidnight",
    ],
)
def test_no_other_line_begins_with_hours(text: str) -> None:
    """Bare digits are none."""
    assert hours_line(text) is None


@given(
    st.lists(st.sampled_from(["1", "10", ":", ".", "00", " ", "–", "to", "a.m.", "PM", "noon", "h", "x"])).map("".join)
)
def test_places_are_in_the_line_and_hours_in_the_day(text: str) -> None:
    """Whatever is there; one of the three is known."""
    line = hours_line(text)
    if line is not None:
        assert 0 <= line.start < line.end <= len(text)
        assert sum(each is not None for each in (line.hours, line.half_day, line.begins)) == 1
        assert line.begins is None or 0 <= line.begins < MIDNIGHT
        assert line.hours is None or (0 <= line.hours.start < MIDNIGHT and 0 <= line.hours.end <= MIDNIGHT)


@pytest.mark.parametrize(
    ("text", "hours"), [("between 10 a.m. and 1 p.m.", "10:00–13:00"), ("10:00—13:00", "10:00–13:00")]
)
def test_hours_have_both_ends_however_they_are_joined(text: str, hours: str) -> None:
    """By words, and by the longer dash."""
    assert typed(text) == hours


def test_an_end_without_its_half_of_the_day_is_not_earlier_than_the_beginning() -> None:
    """It is guessed, as that of digits alone is."""
    assert typed("10 a.m.–1") == "10:00–13:00"
    assert read("10 a.m.–1").is_assumed


def test_two_years_are_no_hours() -> None:
    """No meeting lasts a minute."""
    assert hours_line("2023–2024") is None


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("10-1", "10:00–13:00"),
        ("3-6", "15:00–18:00"),
        ("9–11 ", "09:00–11:00"),
        ("1-3", "13:00–15:00"),
        ("10 a.m.–1 p.m.", "10:00–13:00"),
        ("11-15", None),
        ("1-7", None),
        ("2023-2024", None),
        ("10-1 Opening", None),
        ("Item 3-6", None),
    ],
)
def test_bare_digits_are_hours_where_their_place_says_so(text: str, typed: str | None) -> None:
    """If they last from one hour to four; which half of the day is meant is asked."""
    found = hours_by_place(text)
    assert (found.hours.typed() if found is not None and found.hours is not None else None) == typed
    assert found is None or found.is_right or found.is_assumed
