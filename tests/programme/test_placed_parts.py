import pytest
from casebook import document_of, with_base

from oewg_cli.programme.placed_parts import half_days_of_meetings, meetings_of

NEW_YORK = "session: {number: 3, place: New York, opens: 2024-03-04, closes: 2024-03-05"


@pytest.mark.parametrize(
    ("hours", "meetings", "half_days"),
    [
        ("", "time: 10:00–13:00", "MORNING"),
        ("", "time: 8:00", "MORNING"),
        ("", "time: 13:15–14:30", "LUNCH"),
        ("", "time: 14:00–15:30", "LUNCH"),
        ("", "time: 14:00–17:00", "AFTERNOON"),
        ("", "time: 15:00 - 18:00", "AFTERNOON"),
        ("", "time: 17:30", "AFTERNOON"),
        ("", "time: 18:00", "EVENING"),
        ("", "time: evening", "EVENING"),
        ("", "time: lunch", "LUNCH"),
        ("{morning: 9:00–12:00, afternoon: 12:00–15:00, evening: 14:00–15:00}", "time: 12:00", "AFTERNOON"),
        ("{morning: 9:00–12:00, afternoon: 12:00–15:00, evening: 14:00–15:00}", "time: 14:00", "EVENING"),
        ("", "when: p.m.", "AFTERNOON"),
        ("", "when: To be determined", "None"),
        ("", "time: 10:00; when: Following the 1st meeting; when: Later", "MORNING MORNING MORNING"),
        ("", "text: Rain; time: 10:00; text: Snow", "None MORNING None"),
    ],
)
def test_the_half_day_of_a_meeting_is_named_or_that_in_which_it_starts(
    hours: str, meetings: str, half_days: str
) -> None:
    """Other words in place of hours follow the meeting before them; without both it is on the whole day."""
    typed = ", ".join(f"{{{meeting.strip()}, kind: formal}}" for meeting in meetings.split(";"))
    session = f"{NEW_YORK}{f', hours: {hours}' if hours else ''}}}\n"
    fragment = f"{session}programme:\n  - {{date: 2024-03-04, meetings: [{typed}]}}\n"
    programme = document_of(with_base(fragment)).programme
    found = half_days_of_meetings(programme, programme.programme[0])
    assert " ".join("None" if each is None else each.name for each in found) == half_days
    assert [meeting.half_day for meeting in meetings_of(programme)] == found
