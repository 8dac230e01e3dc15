import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.hours_of_meetings import meeting_hours, meeting_starts
from oewg_cli.statements.sessions.meeting_places import meeting_places


def picture_of(text: str) -> Picture:
    """Return the picture of a note with one paragraph."""
    return context_of(with_base(f"footnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Meetings will be held at the Palais des Nations.", ["Geneva"]),
        ("The working group will meet in Vienna.", ["Vienna"]),
        ("The third session of the working group takes place in Rome.", []),
        ("The meetings of the Bureau will be held in Vienna.", []),
        ("The Bureau will meet in Vienna.", []),
        ("Regional meetings will be held in Vienna.", []),
    ],
)
def test_the_meetings_are_held_at_a_duty_station(text: str, stated: list[str]) -> None:
    """A building is enough to know it."""
    assert [each.station.name for each in picture_of(text).read(meeting_places)] == stated


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Meetings will be held from 10 a.m. to 1 p.m. and from 3 to 6 p.m.", ["10:00–13:00", "15:00–18:00"]),
        ("The meetings will be held from 9 to noon.", ["09:00–12:00"]),
        ("Meetings will be held from 10 to 1 p.m.", ["10:00–13:00"]),
        ("Side events will be held from 1 to 2 p.m.", []),
        ("Meetings will be held from 10 a.m. to 1 p.m. on Friday.", []),
    ],
)
def test_the_meetings_are_held_at_hours(text: str, stated: list[str]) -> None:
    """Those of one day say nothing of the others."""
    assert [each.hours.typed() for each in picture_of(text).read(meeting_hours)] == stated


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Meetings will begin at 10 a.m. and 3 p.m.", [600, 900]),
        ("The meetings will be held at 10 a.m.", []),
        ("The meetings of the Bureau will begin at 10 a.m.", []),
    ],
)
def test_the_meetings_begin_at_a_time(text: str, stated: list[int]) -> None:
    """Those of others do not."""
    assert [each.start for each in picture_of(text).read(meeting_starts)] == stated
