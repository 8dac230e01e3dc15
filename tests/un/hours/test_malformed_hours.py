import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.hours.hours import MIDNIGHT, Hours, printed_hours, printed_time
from oewg_cli.un.hours.malformed_hours import HourError, MalformedHours, read_malformed_hours
from oewg_cli.un.hours.typed_times import TIMES


def malformed_hours(text: str) -> list[MalformedHours]:
    """Find the times of an English text that are not typed as they are printed, in order."""
    return [hours for match in TIMES.finditer(text) if (hours := read_malformed_hours(match)) is not None]


@pytest.mark.parametrize(
    ("typed", "error", "right"),
    [
        ("10:30 AM", HourError.MALFORMED, "10.30 a.m."),
        ("10am–1pm", HourError.MALFORMED, "10 a.m.–1 p.m."),
        ("3:00 p.m. – 6:00 p.m.", HourError.MALFORMED, "3–6 p.m."),
        ("9:00 p.m.–3:00 p.m.", HourError.MALFORMED, "9 p.m.–3 p.m."),
        ("10.00 a.m. to 1.00 p.m.", HourError.MALFORMED, "10 a.m. to 1 p.m."),
        ("10:00\u00a0a.m.", HourError.MALFORMED, "10\u00a0a.m."),
        ("15:00", HourError.TWENTY_FOUR_HOUR_CLOCK, "3 p.m."),
        ("10:00 to 12:00", HourError.TWENTY_FOUR_HOUR_CLOCK, None),
        ("09.00-12.00", HourError.TWENTY_FOUR_HOUR_CLOCK, "9 a.m.–noon"),
        ("12:00 noon", HourError.NOON_AS_NUMBER, "noon"),
        ("12–2 p.m.", HourError.NOON_AS_NUMBER, "noon–2 p.m."),
        ("10:00 a.m.–12:00 p.m.", HourError.NOON_AS_NUMBER, "10 a.m.–noon"),
        ("3 p.m.–6 p.m.", HourError.AM_OR_PM_REPEATED, "3–6 p.m."),
    ],
)
def test_hours_have_one_error_and_a_right_form(typed: str, error: HourError, right: str | None) -> None:
    """Of several errors the worst is reported, and the right form has none."""
    (hours,) = malformed_hours(f"on {typed}, at")
    assert (hours.error, hours.right, hours.certain) == (error, right, True)
    assert (hours.start, hours.end) == (3, 3 + len(typed))


@pytest.mark.parametrize(
    ("typed", "error", "right"),
    [
        ("12:00 PM", HourError.NOON_AS_NUMBER, "noon"),
        ("2 p.m.–12 p.m.", HourError.NOON_AS_NUMBER, "2 p.m.–noon"),
        ("12 a.m.", HourError.NOON_AS_NUMBER, "midnight"),
        ("10–12 p.m.", HourError.NOON_AS_NUMBER, "10 a.m.–noon"),
        ("10–12 a.m.", HourError.NOON_AS_NUMBER, None),
        ("10–1 p.m.", HourError.AM_OR_PM_MISSING, "10 a.m.–1 p.m."),
        ("9–3 p.m.", HourError.AM_OR_PM_MISSING, "9 a.m.–3 p.m."),
        ("6–3 p.m.", HourError.AM_OR_PM_MISSING, None),
        ("9–6 p.m.", HourError.AM_OR_PM_MISSING, None),
        ("1–12 p.m.", HourError.NOON_AS_NUMBER, None),
        ("10:00-1:00 PM", HourError.AM_OR_PM_MISSING, "10 a.m.–1 p.m."),
        ("8–midnight", HourError.AM_OR_PM_MISSING, "8 p.m.–midnight"),
        ("15.00 p.m.", HourError.HOUR_OF_12_IMPOSSIBLE, "3 p.m."),
        ("15.00 a.m.", HourError.HOUR_OF_12_IMPOSSIBLE, None),
    ],
)
def test_what_may_have_another_meaning_is_not_certain(typed: str, error: HourError, right: str | None) -> None:
    """Then the right form is a guess, or there is none."""
    (hours,) = malformed_hours(f"on {typed}, at")
    assert (hours.error, hours.right, hours.certain) == (error, right, False)


@pytest.mark.parametrize(
    "text",
    [
        "noon–2 p.m.",
        "8 noon",
        "Mon 13 a.m.",
        "item 10 to 1 p.m.",
        "from 3 p.m. to 6 p.m.",
        "30 a.m.",
        "13–15 a.m.",
        "10 amps",
        "4–8",
        "",
    ],
)
def test_hours_in_the_right_form_and_other_numbers_are_not_found(text: str) -> None:
    """Only hours with an error are."""
    assert malformed_hours(text) == []


@pytest.mark.parametrize(
    ("text", "typed", "certain"),
    [
        ("at 10 a.m.–12 p.m.", "10 a.m.–12 p.m", True),
        ("at 10 a.m.–12 p.m. The", "10 a.m.–12 p.m", False),
        ("at 10 a.m.–12 p.m. or", "10 a.m.–12 p.m.", True),
        ("at 12 pm, or", "12 pm", False),
    ],
)
def test_a_full_stop_that_may_end_a_sentence_is_recognized(text: str, typed: str, *, certain: bool) -> None:
    """It is not part of noon; before a capital letter it may be something else."""
    (hours,) = malformed_hours(text)
    assert (text[hours.start : hours.end], hours.certain) == (typed, certain)
    assert hours.has_stop == (text[hours.end : hours.end + 1] == ".")


def test_noon_has_a_capital_letter_at_the_beginning_of_a_sentence() -> None:
    """Also at the beginning of a text, and of a line of a list."""
    (first, second, third) = malformed_hours("12 p.m. or later. 12 p.m., or 12 p.m., is too late")
    assert (first.right, second.right, third.right) == ("Noon", "Noon", "noon")


def test_ranges_with_to_have_am_or_pm_as_often_as_typed() -> None:
    """Once if the first time has none, after "from"; twice if both have it."""
    (once,) = malformed_hours("from 9 to 11:30 a.m.")
    (twice,) = malformed_hours("from 9 a.m. to 11:30 a.m.")
    assert (once.right, twice.right) == ("9 to 11.30 a.m.", "9 a.m. to 11.30 a.m.")


TEN, THIRTEEN = 10 * 60, 13 * 60
MINUTES = st.integers(0, MIDNIGHT - 1)


@given(MINUTES, st.integers(1, MIDNIGHT))
def test_printed_hours_have_no_error(start: int, end: int) -> None:
    """Whatever the hours, unless both ends are a.m. or both p.m., and the second is earlier."""
    hours = Hours(start, end)
    if start < end:
        assert malformed_hours(f"on {printed_hours(hours, 'en')} at") == []
    assert malformed_hours(f"at {printed_time(start, 'en')} or") == []


@given(MINUTES, st.integers(1, MIDNIGHT))
def test_hours_of_the_24_hour_clock_are_printed(start: int, end: int) -> None:
    """Both times get the form of the note, if one of them is only on the 24-hour clock."""
    if start < end:
        found = [hours.right for hours in malformed_hours(f"on {Hours(start, end).typed()} at")]
        is_sure = start < TEN or end >= THIRTEEN
        assert found == [printed_hours(Hours(start, end), "en")] if is_sure else found in ([], [None])


PIECES = [
    "4",
    "10",
    "12",
    "15",
    ":",
    ".",
    "00",
    "30",
    " ",
    "–",
    " to ",
    "from ",
    "a.m.",
    "PM",
    "noon",
    "midnight",
    "h",
    "hours",
]


@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join))
def test_reading_hours_never_fails(text: str) -> None:
    """What is found is in the text, one after the other, and its right form has no error."""
    ends = [0]
    for hours in malformed_hours(text):
        assert ends[-1] <= hours.start < hours.end <= len(text)
        assert hours.right is None or malformed_hours(f"at {hours.right} or") == []
        ends.append(hours.end)
