import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.formats.layouts.track_columns import MOST_COLUMNS, columns_of
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.note import NoteDay, NoteMeeting
from oewg_cli.un.hours.half_days import HalfDay

HOURS = Block(BlockKind.HOURS, (Run("10 a.m."),), (Run("a body"),))
DAY = Block(BlockKind.DAY, (Run("Monday"),))


def days_of(*days: str, unnamed: str = "") -> list[NoteDay]:
    """Make days of meetings such as `A B+C`, all of one half-day; those of `unnamed` do not say who meets."""
    return [
        NoteDay(
            DAY,
            tuple(
                NoteMeeting(
                    HOURS._replace(aside=()) if bodies == unnamed else HOURS,
                    bodies=tuple(bodies.split("+")),
                    half_day=HalfDay.MORNING,
                )
                for bodies in day.split()
            ),
        )
        for day in days
    ]


@pytest.mark.parametrize(
    ("days", "columns"),
    [
        (("A B C",), "A B C"),
        (("C A",), "A C"),
        (("A B C A+C",), "A C B"),
        (("A B C D A+D B+C",), "A D B C"),
        (("A+C B+C B+C A B C",), "A C B"),
        (("B C A+C",), "A C B"),
        (("A B C D B+D A+D",), "A D B C"),
        (("A X Y",), "A X Y"),
        (("A B C D E F G", "A"), "A B C D E F,G"),
    ],
)
def test_bodies_of_joint_meetings_are_neighbours(days: tuple[str, ...], columns: str) -> None:
    """Otherwise the order is that of the bodies of the note, then that in which others come."""
    found = columns_of(list("ABCDEFG"), days_of(*days))
    assert found == [column.split(",") for column in columns.split()]


def test_bodies_that_never_meet_together_share_a_column() -> None:
    """Those that meet most often have one of their own."""
    found = columns_of(list("ABCDEFGH"), days_of("A B C", "A B C", "D E F", "G H"))
    assert found == [["A"], ["B"], ["C"], ["D"], ["E", "G"], ["F", "H"]]


def test_a_body_that_is_not_named_does_not_share() -> None:
    """However seldom it meets: its cells do not say who meets."""
    found = columns_of(list("ABCDEFGH"), days_of("B C D E F G H", "B C D E F G H", "A", unnamed="A"))
    assert ["A"] in found


@given(st.lists(st.lists(st.lists(st.sampled_from("ABCDEFGHIJ"), min_size=1, max_size=4).map("+".join)).map(" ".join)))
def test_each_body_that_meets_has_one_column(days: list[str]) -> None:
    """And there are never more than a page holds."""
    columns = columns_of(list("ABCDEFGHIJ"), days_of(*days))
    assert len(columns) <= MOST_COLUMNS
    assert sorted(body for column in columns for body in column) == sorted(set("".join(days)) - set(" +"))
