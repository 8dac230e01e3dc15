"""Times that texts state."""

import pytest

from oewg_cli.un.hours.hours import Hours
from oewg_cli.un.hours.stated_hours import hours_stated
from oewg_cli.un.hours.typed_times import TIMES


def stated(text: str) -> list[Hours | None]:
    """Return what each match of a text states."""
    return [hours_stated(match) for match in TIMES.finditer(text)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("3 p.m.", 900, 900),
        ("12 noon", 720, 720),
        ("3–6 p.m.", 900, 1080),
        ("10 a.m.–1 p.m.", 600, 780),
        ("10–noon", 600, 720),
        ("8 p.m.–midnight", 1200, 1440),
        ("from 10 to 1 p.m.", 600, 780),
        ("15:00–18:00", 900, 1080),
        ("10:30AM", 630, 630),
    ],
)
def test_hours_are_read_in_minutes_from_midnight(text: str, start: int, end: int) -> None:
    """Typed as they are printed or not."""
    assert stated(text) == [Hours(start, end)]


@pytest.mark.parametrize(
    "text", ["13 p.m.", "9.75 a.m.", "10 p.m.–1 p.m.", "item 5 to 11 a.m.", "3.14–3.20", "1:10", "25:00"]
)
def test_what_is_not_certain_is_none(text: str) -> None:
    """Impossible and reversed times are reported by other rules."""
    assert set(stated(text)) <= {None}
