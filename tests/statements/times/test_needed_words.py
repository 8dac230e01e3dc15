"""A note of which no text has a time is known, so that the rules for times are not loaded for it."""

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.times.needed_words import may_have_times

SESSION = "session: {number: 7, kind: substantive, place: New York, opens: 2024-04-29, closes: 2024-05-10}\n"
ONE_MONTH = SESSION.replace("2024-04-29", "2024-05-06")


@pytest.mark.parametrize(
    ("session", "text", "expected"),
    [
        (SESSION, "The session will be held from 29 April to 10 May 2024.", False),
        (SESSION, "The session (29 April–10 May 2024) was established by resolution 75/240.", False),
        (ONE_MONTH, "The session will be held from 6 to 10 May 2024.", False),
        (SESSION, "The session will be held from 29 April to 11 May 2024.", True),
        (SESSION, "Item 1 will be taken up on 29 April.", True),
        (SESSION, "From 29 April to 10 May 2024 it meets; item 1 is for 6 May.", True),
        (SESSION, "Item 1 will be taken up on Tuesday.", True),
        (SESSION, "Item 1 will be taken up at 10 o’clock.", True),
        (SESSION, "Item 1 will be taken up in Conference Room 2.", True),
        (SESSION, "Item 1 will be taken up today.", True),
        (SESSION, "Item 2 will be taken up before item 1.", True),
        (SESSION, "Registration will be closed at 18:00.", True),
    ],
)
def test_the_days_of_the_session_alone_are_no_time(session: str, text: str, *, expected: bool) -> None:
    """A day, an hour, a half-day, a meeting or a room is one, and so are other days than from when to when it is."""
    programme = "programme: [{date: 2024-05-07, meetings: [{time: '10:00–13:00', entries: [{item: 1}]}]}]\n"
    fragment = f"{session}paragraphs: [{text!r}]\n{programme}# without footnotes\n"
    assert context_of(with_base(fragment)).picture.read(may_have_times) is expected


@pytest.mark.parametrize("key", ["room: Aula", "body: Board"])
def test_a_note_with_rooms_or_bodies_may_name_them(key: str) -> None:
    """Their names are those of this programme only."""
    bodies = "body: [{name: Council on Rain}, {name: Board}]\n"
    meeting = f"{{time: '10:00–13:00', {key}, entries: [{{item: 1}}]}}"
    programme = f"programme: [{{date: 2024-05-07, meetings: [{meeting}]}}]\n"
    fragment = f"{SESSION}{bodies if key.startswith('body') else ''}paragraphs: [Nothing is said.]\n{programme}"
    assert context_of(with_base(f"{fragment}# without footnotes\n")).picture.read(may_have_times)
