import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.hours.hours import MIDNIGHT, Hours, parse_hours, printed_hours, printed_time


@st.composite
def any_hours(draw: st.DrawFn) -> Hours:
    """Generate hours as they can be typed, in the right order or not."""
    return Hours(draw(st.integers(0, MIDNIGHT - 1)), draw(st.integers(0, MIDNIGHT)))


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("10:00–13:00", 600, 780),
        ("10:00-13:00", 600, 780),
        ("  9:30  –\t12:05 ", 570, 725),
        ("00:00–24:00", 0, 1440),
        ("13:00–10:00", 780, 600),
        ("10:00–10:00", 600, 600),
    ],
)
def test_hours_are_read_as_minutes(typed: str, start: int, end: int) -> None:
    """With a dash or a hyphen, with spaces or without; their order is not checked."""
    assert parse_hours(typed) == Hours(start, end)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "10:00",
        "10–13",
        "10:00—13:00",
        "10:00–13:00–15:00",
        "10.00–13.00",
        "10:0–13:00",
        "10:00–13:60",
        "10:60–13:00",
        "24:00–24:00",
        "22:00–24:01",
        "25:00–26:00",
        "10:00–99:00",
        "010:00–13:00",
        "10 a.m.–1 p.m.",
        "-10:00–13:00",
        "١٠:٠٠–١٣:٠٠",
        "10:00–13:00\n11:00–12:00",
    ],
)
def test_other_texts_are_not_read_as_hours(text: str) -> None:
    """Hours are two times of the 24-hour clock, and nothing else."""
    assert parse_hours(text) is None


@given(st.text() | st.from_regex(r"[0-9]{1,3}:[0-9]{2}\s?[–-]\s?[0-9]{1,3}:[0-9]{2}"))
def test_reading_hours_never_fails(text: str) -> None:
    """Any text is either hours of a day or not."""
    hours = parse_hours(text)
    assert hours is None or (0 <= hours.start < MIDNIGHT and 0 <= hours.end <= MIDNIGHT)


@given(any_hours())
def test_hours_are_typed_as_they_are_read(hours: Hours) -> None:
    """What is written and read is the same."""
    assert parse_hours(hours.typed()) == hours


@pytest.mark.parametrize(("typed", "length"), [("10:00–13:00", 180), ("10:00–10:00", 0), ("13:00–10:00", -180)])
def test_the_length_is_counted_in_minutes(typed: str, length: int) -> None:
    """It is negative if the end comes first."""
    hours = parse_hours(typed)
    assert hours is not None
    assert hours.length == length


@given(any_hours(), any_hours())
def test_meetings_overlap_where_they_share_a_minute(one: Hours, other: Hours) -> None:
    """Meetings that only touch do not overlap, nor does a meeting that ends before it starts."""
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == other.overlaps(one) == bool(shared)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("10:00–13:00", "10 a.m.–1 p.m."),
        ("15:00–18:00", "3–6 p.m."),
        ("09:00–11:30", "9–11.30 a.m."),
        ("09:05–10:00", "9.05–10 a.m."),
        ("10:30–12:00", "10.30 a.m.–noon"),
        ("12:00–13:30", "noon–1.30 p.m."),
        ("12:30–14:00", "12.30–2 p.m."),
        ("11:59–12:01", "11.59 a.m.–12.01 p.m."),
        ("22:00–24:00", "10 p.m.–midnight"),
        ("00:00–00:30", "midnight–12.30 a.m."),
        ("00:00–12:00", "midnight–noon"),
        ("12:00–24:00", "noon–midnight"),
        ("00:00–24:00", "midnight–midnight"),
        ("23:00–01:00", "11 p.m.–1 a.m."),
    ],
)
def test_hours_are_printed_in_the_form_of_the_united_nations(typed: str, printed: str) -> None:
    """The 12-hour clock, a.m. or p.m. once if it is the same, a point before minutes, noon and midnight in words."""
    hours = parse_hours(typed)
    assert hours is not None
    assert printed_hours(hours, "en") == printed


@given(any_hours())
def test_printed_hours_can_be_read_back(hours: Hours) -> None:
    """By the rules of the form, whatever the hours."""
    start, end = printed_hours(hours, "en").split("–")
    half = end[-4:] if end.endswith(".m.") else ""
    marked = start if start.endswith((".m.", "noon", "midnight")) else f"{start} {half}"
    assert (_minutes(marked), _minutes(end) or MIDNIGHT * (hours.end == MIDNIGHT)) == hours


def _minutes(time: str) -> int:
    words = {"noon": 12 * 60, "midnight": 0}
    if time in words:
        return words[time]
    face, half = time.split(" ")
    hour, minute = face.split(".") if "." in face else (face, "0")
    return int(hour) % 12 * 60 + int(minute) + (12 * 60 if half == "p.m." else 0)


@pytest.mark.parametrize(
    ("minutes", "printed"), [(0, "midnight"), (600, "10 a.m."), (720, "noon"), (930, "3.30 p.m."), (1440, "midnight")]
)
def test_one_time_is_printed_as_in_a_range(minutes: int, printed: str) -> None:
    """With a.m. or p.m., or in words."""
    assert printed_time(minutes, "en") == printed
