import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.schedule.meeting_tally import meeting_tally


def test_the_meetings_of_the_body_are_counted() -> None:
    """Breaks and the meetings of others are not."""
    programme = """
programme:
  - date: 2024-03-04
    meetings:
      - {time: 10:00–13:00, room: Conference Room 3, entries: [item: 1]}
      - {time: 13:00–14:00, kind: lunch break}
      - {time: 15:00–18:00, kind: informal consultations, entries: [item: 1]}
      - {time: 18:30–20:00, body: Committee on Rain, entries: [Rain]}
"""
    tally = context_of(with_base(programme)).picture.read(meeting_tally)
    assert tally is not None
    assert [(each.room, each.is_formal) for each in tally.meetings] == [("Conference Room 3", True), (None, False)]
    assert not tally.is_full


def test_a_programme_is_full_if_each_half_day_has_a_meeting() -> None:
    """The base programme is."""
    tally = context_of(BASE).picture.read(meeting_tally)
    assert tally is not None
    assert tally.is_full


@pytest.mark.parametrize(
    "fragment",
    [
        "body: [Conference on clouds, Committee on rain]\n",
        "programme: [{date: 2024-03-04–2024-03-05, meetings: [{time: morning, entries: [item: 1]}]}]\n",
        "programme: [{date: 2024-03-04, entries: [item: 1]}]\n",
        "session: {number: 3, place: New York, opens: 2024-03-05, closes: 2024-03-04}\n",
    ],
)
def test_what_cannot_be_counted_is_not(fragment: str) -> None:
    """Several bodies, ranges of days, entries without a meeting, and dates in the wrong order."""
    assert context_of(with_base(fragment)).picture.read(meeting_tally) is None
