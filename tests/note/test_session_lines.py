"""The lines of the title block about the bodies and the parts of the session."""

import pytest
from composed import note_of, text_of

from oewg_cli.note.blocks import BlockKind

_TITLE_BLOCK = {BlockKind.BODY, BlockKind.SESSION, BlockKind.THEME, BlockKind.PLACE_AND_DATES}


def title_block(fragment: str) -> list[str]:
    """Return the lines of bodies, sessions and dates."""
    return [text_of(block) for block in note_of(fragment).blocks if block.kind in _TITLE_BLOCK]


@pytest.mark.parametrize(
    ("bodies", "lines"),
    [
        ("[{name: Council of Rain, number: 3}]", ["Council of Rain", "Third session"]),
        (
            "[{name: Council of Rain, number: 3, kind: resumed, theme: Drops}, {name: Board of Snow}]",
            ["Council of Rain", "Third resumed session", "Drops", "Board of Snow"],
        ),
        (
            "[{name: Council of Rain, short: CR, number: 3}, {name: Board of Snow, short: BS, number: 12}]",
            ["Council of Rain", "Third session", "Board of Snow (BS)", "Twelfth session"],
        ),
    ],
)
def test_each_body_has_its_lines(bodies: str, lines: list[str]) -> None:
    """A short name is printed only if a meeting has it."""
    meetings = "programme: [{date: 2024-03-04, meetings: [{time: morning, body: bs}]}]\n"
    session = "session: {place: New York, opens: 2024-03-04, closes: 2024-03-05}\n"
    assert title_block(f"body: {bodies}\n{session}{meetings}") == [*lines, "New York, 4–5 March 2024"]


@pytest.mark.parametrize(
    ("meetings", "name"),
    [
        ("[{time: morning, text: All}]", "Council of Rain"),
        ("[{time: morning, text: All}, {time: morning, body: Bureau}]", "Council of Rain (CR)"),
        ("[{time: lunch, kind: side event}, {time: morning, body: Bureau}]", "Council of Rain"),
    ],
)
def test_the_body_of_the_note_has_its_short_name_if_it_meets_among_others(meetings: str, name: str) -> None:
    """It may be the title of a column."""
    text = f"body: [{{name: Council of Rain, short: CR}}]\nprogramme: [{{date: 2024-03-04, meetings: {meetings}}}]\n"
    assert title_block(text)[0] == name


@pytest.mark.parametrize(
    ("bodies", "lines"),
    [
        ("[Council of Rain, Working Group I]", ["Council of Rain", "Working Group I", "Ninth session"]),
        (
            "[Council of Rain, {name: Board of Snow, number: 12}, Bureau]",
            ["Council of Rain", "Ninth session", "Board of Snow", "Twelfth session", "Bureau", "Ninth session"],
        ),
    ],
)
def test_bodies_of_one_session_share_its_line(bodies: str, lines: list[str]) -> None:
    """It is printed after the last of them."""
    session = "session: {number: 9, place: New York, opens: 2024-03-04, closes: 2024-03-05}\n"
    assert title_block(f"body: {bodies}\n{session}")[:-1] == lines


def test_a_part_of_a_session_has_its_own_line() -> None:
    """One without a place has its dates alone; the format is in parentheses."""
    session = """session:
  {place: Vienna, number: 53, opens: 2024-03-04, closes: 2024-06-14, parts: [
    {opens: 2024-03-04, closes: 2024-03-08, format: virtual},
    {opens: 2024-06-10, closes: 2024-06-14, place: Vienna},
    {opens: 2024-06-10, closes: 2024-06-14, place: Vienna, format: hybrid}]}
"""
    assert title_block(session)[2:] == [
        "4–8 March 2024 (virtual)",
        "Vienna, 10–14 June 2024",
        "Vienna, 10–14 June 2024 (hybrid)",
    ]
