import pytest

from oewg_cli.importing.line_forms.hours_at_end import hours_at_end


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("High-level segment (10 a.m.)", "10 a.m."),
        ("Round tables (3-6 p.m.)", "3-6 p.m."),
        ("Reception, 6 p.m.", "6 p.m."),
        ("Bureau (Room 14) at 1.15 p.m.", "1.15 p.m."),
        ("Film on clouds – 13:15-14:30", "13:15-14:30"),
        ("Film on clouds, 3 - 6 pm", "3 - 6 pm"),
        ("Film – rain – 3 – 6 p.m.", "3 – 6 p.m."),
    ],
)
def test_hours_at_the_end_of_a_line_are_read(text: str, hours: str) -> None:
    """In brackets, after a comma, a dash or "at"."""
    found = hours_at_end(text)
    assert found is not None
    assert text[found.start : found.end] == hours


@pytest.mark.parametrize(
    "text",
    [
        "",
        "(10 a.m.)",
        "Rain in the morning",
        "Rain (morning)",
        "Rain, 10 per cent",
        "Inscription until 16 January, 6 p.m.",
        "Symposium (16:00–18:00): rain",
        "The Chair will open the session of the group on all the clouds at 10 a.m.",
    ],
)
def test_other_lines_have_no_hours_at_their_end(text: str) -> None:
    """Nor has a sentence."""
    assert hours_at_end(text) is None
