import pytest
from manuscripts import programme, source_document_of

from oewg_cli.importing.hours_first import with_hours_first


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Lunch 13:15–14:30", "13:15–14:30 Lunch"),
        ("Coffee break (11–11.15 a.m.)", "11–11.15 a.m. Coffee break"),
        ("Reception, 6–8 p.m.", "6–8 p.m. Reception"),
        ("Lunch at 1 p.m.", "Lunch at 1 p.m."),
        ("Lunch 13:15–14:30 in Room 3", "Lunch 13:15–14:30 in Room 3"),
        ("Clouds 13:15–14:30", "Clouds 13:15–14:30"),
        ("13:15–14:30 Lunch", "13:15–14:30 Lunch"),
        ("Lunch", "Lunch"),
    ],
)
def test_the_hours_of_a_break_come_first(typed: str, read: str) -> None:
    """If they have an end, and nothing comes after them; those of other lines stay where they are."""
    assert [line.text for line in with_hours_first(source_document_of(typed).lines)] == [read]


def test_a_meeting_of_which_two_kinds_are_said_is_of_both() -> None:
    """None is lost: a side event is held at lunch."""
    assert "'kind': 'lunch, side event'" in str(programme("Lunch 13:15–14:30\n\nSide event: rain, Conference Room B"))
