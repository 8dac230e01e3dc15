import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.hours.hours import MIDNIGHT
from oewg_cli.un.hours.typed_times import NEEDED_CHARACTERS, NEEDED_WORDS, TIMES, TypedTime, read_times


def first(text: str) -> TypedTime:
    """Read the first time of a text."""
    match = TIMES.search(text)
    assert match is not None
    return read_times(match).first


@pytest.mark.parametrize(
    ("text", "on_12_hour_clock", "on_24_hour_clock"),
    [
        ("10 a.m.", 600, 600),
        ("3.30 PM", 930, 210),
        ("12 p.m.", 720, 720),
        ("12:00 am", 0, 720),
        ("12 noon", 720, 720),
        ("12.00 midnight", 1440, 720),
        ("8 noon", None, 480),
        ("15.00 p.m.", None, 900),
        ("10.75 a.m.", None, None),
        ("10.5 a.m.", None, None),
        ("0.30 a.m.", None, 30),
        ("24:00", None, 1440),
        ("24:01", None, None),
    ],
)
def test_a_time_is_read_on_both_clocks(text: str, on_12_hour_clock: int | None, on_24_hour_clock: int | None) -> None:
    """In minutes from midnight; None if the clock has no such time."""
    time = first(text)
    assert (time.on_12_hour_clock(time.am_or_pm), time.on_24_hour_clock()) == (on_12_hour_clock, on_24_hour_clock)


@pytest.mark.parametrize("text", ["10 a.m.", "3.30 p.m.", "12\u00a0noon", "9.05 a.m."])
def test_a_time_in_its_printed_form_is_right(text: str) -> None:
    """With a point, full stops and a space."""
    assert first(text).is_right


@pytest.mark.parametrize("text", ["10a.m.", "3:30 p.m.", "09 a.m.", "9.00 a.m.", "9.5 a.m.", "9 A.M.", "9 am", "9 a.m"])
def test_a_time_in_another_form_is_not_right(text: str) -> None:
    """Each character counts."""
    assert not first(text).is_right


@pytest.mark.parametrize(
    ("text", "joined", "has_dash"),
    [
        ("3–6 p.m.", True, True),
        ("3 - 6 p.m.", True, True),
        ("10 a.m. to noon", True, False),
        ("3 p.m., 6 p.m.", False, False),
    ],
)
def test_two_times_are_joined_by_a_dash_or_by_to(text: str, *, joined: bool, has_dash: bool) -> None:
    """Anything else separates them."""
    match = TIMES.search(text)
    assert match is not None
    times = read_times(match)
    assert (times.last is not None, times.has_dash) == (joined, has_dash)


@pytest.mark.parametrize(
    "text", ["A/78/10 a.m.", "$10 a.m.", "x10 a.m.", "1,000", "10,30 a.m.", "4 sessions", "UTC+10:00", "٣ p.m."]
)
def test_parts_of_something_else_are_not_times(text: str) -> None:
    """Nor are numbers with nothing after them that belongs to a time."""
    assert TIMES.search(text) is None


@given(
    st.lists(st.sampled_from(["4", "10", ":", ".", "00", " ", "–", "a.m.", "PM", "noon", "h", "x", "hrs"])).map("".join)
)
def test_there_are_no_times_without_a_needed_word_or_character(text: str) -> None:
    """So that other texts need not be searched; numbers alone are found, but are not times."""
    lowered = text.lower()
    for match in TIMES.finditer(text):
        times = read_times(match)
        marked = (
            times.first.has_half_day or times.first.has_hours or (times.last is not None and times.last.has_half_day)
        )
        if marked or times.first.point == ":":
            assert any(word in lowered for word in NEEDED_WORDS) or any(char in text for char in NEEDED_CHARACTERS)
        assert times.first.on_24_hour_clock() is None or 0 <= (times.first.on_24_hour_clock() or 0) <= MIDNIGHT
