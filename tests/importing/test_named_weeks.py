import pytest
from manuscripts import note_with, recognized


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("4–8 March", "Monday, 4 March", "Clouds"), ["week", "day"]),
        (("4 to 8 March", "Wednesday, 6 March", "Clouds"), ["week", "day"]),
        (("4–8 March", "Clouds", "Monday, 4 March", "Rain"), ["day", "day"]),
        (("4–8 March", "Monday, 11 March", "Clouds"), ["day", "day"]),
        (("4–8 March and 11 March", "Monday, 4 March", "Clouds"), ["day", "day"]),
        (("4–8 March", "5–6 March", "Clouds"), ["day", "day"]),
        (("4–8 March", "Clouds"), ["day"]),
    ],
)
def test_days_before_one_of_them_are_the_name_of_a_week(lines: tuple[str, ...], expected: list[str]) -> None:
    """With anything under them they are days of the programme."""
    parts = recognized(note_with("\n\n".join(f"#### {line}" if "March" in line else line for line in lines))).parts
    assert [part.kind for part in parts if part.kind in {"week", "day"}] == expected
