import pytest

from oewg_cli.importing.line_forms.days_line import days_line


def read(text: str) -> str:
    """Return the days of a line with their months, `9.7–10.7`; empty for a line that is not several days."""
    days = days_line(text)
    written = (
        [[f"{day.day}.{day.month}" + (f".{day.year}" if day.year else "") for day in ends] for ends in days.ranges]
        if days
        else []
    )
    return ", ".join("–".join(dict.fromkeys(ends)) for ends in written)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("9 to 10 July", "9.7–10.7"),
        ("9–10 July", "9.7–10.7"),
        ("30 September to 2 October", "30.9–2.10"),
        ("26 to 30 October and 3 to 4 November", "26.10–30.10, 3.11–4.11"),
        ("27 to 30 October, 2 November and 4 November", "27.10–30.10, 2.11, 4.11"),
        ("30 December 2025 to 2 January 2026", "30.12.2025–2.1.2026"),
        ("22 to 25 September 2026 and 28 September 2026", "22.9.2026–25.9.2026, 28.9.2026"),
        ("18 and 19 November", "18.11, 19.11"),
        ("22 to 25 and 28 September 2026", "22.9.2026–25.9.2026, 28.9.2026"),
        ("2, 4 and 6 October and 9 to 10 November", "2.10, 4.10, 6.10, 9.11–10.11"),
        ("26 to 30 October, 10 to 11 a.m.", "26.10–30.10"),
        ("26 to 30 October, 10 and 11 clouds", "26.10–30.10"),
        ("9, 10 and 11 clouds", ""),
        ("Monday, 6 July, to Friday, 10 July", "6.7–10.7"),
        ("9 July", ""),
        ("9 to 10 clouds", ""),
        ("Clouds of 9 to 10 July", ""),
    ],
)
def test_several_days_are_read_as_they_are_printed(text: str, days: str) -> None:
    """Ranges and single days; one day alone is not several."""
    assert read(text) == days


def test_a_line_of_very_many_days_ends() -> None:
    """It is not a day of a programme."""
    assert days_line(" and ".join(["1 to 2 May"] * 10_000)) is None
