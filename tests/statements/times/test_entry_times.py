"""What texts of the programme's days say of their own time."""

from datetime import date

import pytest
from casebook import BASE, context_of, with_base
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.programme.text_index import TextIndex
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.times.entry_times import EntryTime, StatedDay, entry_times
from oewg_cli.un.hours.half_days import HalfDay
from oewg_cli.un.hours.hours import Hours


def read(text: str) -> tuple[EntryTime, ...]:
    """Read the text of an entry."""
    programme = context_of(with_base("", BASE)).programme
    field = TextField(("programme", 0, "meetings", 0, "entries", 0, "text"), Role.TEXT, text)
    return Picture(programme, [field], TextIndex([field], ())).read(entry_times)


@pytest.mark.parametrize(
    ("text", "wording", "hours"),
    [
        ("Panel (3–4.30 p.m.)", "3–4.30 p.m.", (900, 990)),
        ("Panel, from 10 a.m. to noon", "10 a.m. to noon", (600, 720)),
        ("Statement by the Chair at 11 a.m.", "11 a.m.", (660, 660)),
        ("Panel (10–1 p.m.)", "10–1 p.m.", (600, 780)),
        ("Panel, 10AM - 1PM", "10AM - 1PM", (600, 780)),
        ("Panel at 15:00", "15:00", (900, 900)),
        ("Panel at 3 p.m. Registration closes by 6 p.m.", "3 p.m.", (900, 900)),
    ],
)
def test_hours_are_read(text: str, wording: str, hours: tuple[int, int]) -> None:
    """As they are printed, and as people type them."""
    assert [(each.wording.text, each.hours) for each in read(text)] == [(wording, Hours(*hours))]


@pytest.mark.parametrize(
    ("text", "half_day"),
    [
        ("Panel in the afternoon", HalfDay.AFTERNOON),
        ("Panel (morning)", HalfDay.MORNING),
        ("Panel (p.m.)", HalfDay.AFTERNOON),
        ("Evening session: panel", HalfDay.EVENING),
        ("Morning – panel", HalfDay.MORNING),
    ],
)
def test_half_days_are_read(text: str, half_day: HalfDay) -> None:
    """After words such as "in the", in brackets, and at the beginning."""
    assert [each.half_day for each in read(text)] == [half_day]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Panel (Thursday, 5 March)", StatedDay(3, 5, 3, None)),
        ("Panel (5 March 2024)", StatedDay(None, 5, 3, 2024)),
        ("Panel (on Thursday)", StatedDay(3, None, None, None)),
        ("Thursday: panel", StatedDay(3, None, None, None)),
        ("5 March – panel", StatedDay(None, 5, 3, None)),
        ("Panel, Thursday, 5 March", StatedDay(3, 5, 3, None)),
        ("Statement by the Chair on Thursday, 5 March.", StatedDay(3, 5, 3, None)),
    ],
)
def test_days_are_read(text: str, stated: StatedDay) -> None:
    """In brackets, at the beginning and at the end."""
    assert [each.day for each in read(text)] == [stated]


@pytest.mark.parametrize(
    "text",
    [
        "Deadline for drafts, 6 p.m.",
        "Panel, followed by a side event (1.15–2.30 p.m.)",
        "Drafts are to be submitted by 5 p.m.",
        "Panel (to be continued in the afternoon)",
        "Panel in the morning and in the afternoon",
        "Panel of the morning of 5 March",
        "Panel at 9 a.m. New York time",
        "Panel (resumed on Thursday, 5 March)",
        "Draft introduced on Thursday, 5 March",
        "Discussion of Thursday, 5 March",
        "Clouds on 5 March and rain",
        "Thursday clouds",
        "Section 3.14, items 10–13 and resolution 75/240",
    ],
)
def test_times_of_other_things_are_not_read(text: str) -> None:
    """Nor numbers that are no times."""
    assert not read(text)


def test_a_stated_day_is_one_of_its_own_year_or_of_the_given_one() -> None:
    """The calendar may not have it."""
    assert StatedDay(None, 5, 3, None).date_in(2024) == date(2024, 3, 5)
    assert StatedDay(None, 5, 3, 2025).date_in(2024) == date(2025, 3, 5)
    assert StatedDay(None, 31, 4, None).date_in(2024) is None
    assert StatedDay(3, None, None, None).date_in(2024) is None


def test_texts_outside_the_days_are_not_read() -> None:
    """Paragraphs and footnotes speak of the whole session."""
    programme = context_of(with_base("", BASE)).programme
    fields = [TextField(("paragraphs", 0), Role.PARAGRAPH, "Panel (3 p.m.)")]
    assert not Picture(programme, fields, TextIndex(fields, ())).read(entry_times)


PIECES = ["3 p.m.", "(", ")", "Thursday", ", ", "5 March", " on ", "in the ", "afternoon", "–", "10:00", ". ", "é"]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_whatever_the_text_each_wording_is_a_part_of_it(text: str) -> None:
    """And says one thing."""
    for each in read(text):
        assert each.wording.text
        assert each.wording.text in each.wording.field.plain
        assert [each.hours, each.half_day, each.day].count(None) == 2


@pytest.mark.parametrize("piece", ["(", "3 p.m. ", "Thursday, ", "in the afternoon ", "; ", "10:00–", "(Thursday, "])
def test_long_repeated_texts_are_read(piece: str) -> None:
    """In a time that grows with the text."""
    assert isinstance(read(piece * (4_000 // len(piece))), tuple)
