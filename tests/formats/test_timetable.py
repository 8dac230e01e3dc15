from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.formats.timetable import Line, timetable
from oewg_cli.note.blocks import Block, BlockKind, Run

DAY, HOURS, HEADING, BULLET, TEXT = (
    Block(kind, (Run(kind.value),))
    for kind in (BlockKind.DAY, BlockKind.HOURS, BlockKind.HEADING, BlockKind.BULLET, BlockKind.TEXT)
)
ANNEX = Block(BlockKind.ANNEX, (Run("Annex"),))
WITHIN = st.lists(st.sampled_from([DAY, HOURS, HEADING, BULLET, TEXT]))


def test_each_meeting_is_a_line() -> None:
    """The day stands in the first line of it, everything between two hours in one cell."""
    assert timetable([ANNEX, DAY, HOURS, HEADING, BULLET, TEXT, HOURS, HEADING, DAY, HOURS]) == (
        (ANNEX,),
        (
            Line(DAY, HOURS, [HEADING, BULLET, TEXT]),
            Line(None, HOURS, [HEADING]),
            Line(DAY, HOURS, []),
        ),
    )


def test_a_day_without_meetings_is_a_line_of_its_own() -> None:
    """It is not lost."""
    assert timetable([DAY, DAY, HEADING, HOURS]) == (
        (),
        (Line(DAY, None, []), Line(DAY, None, [HEADING]), Line(None, HOURS, [])),
    )


def test_without_days_there_is_no_line() -> None:
    """All blocks stand before the first day."""
    assert timetable([ANNEX]) == ((ANNEX,), ())
    assert timetable([]) == ((), ())


@given(WITHIN)
def test_no_block_is_lost_or_moved(blocks: list[Block]) -> None:
    """Read line by line the blocks are those of the note, in its order."""
    before, lines = timetable([ANNEX, DAY, *blocks])
    read = [block for line in lines for block in (line.day, line.hours, *line.entries) if block is not None]
    assert [*before, *read] == [ANNEX, DAY, *blocks]


@given(WITHIN)
def test_every_hour_and_every_day_has_a_line(blocks: list[Block]) -> None:
    """And no line has neither."""
    _, lines = timetable([DAY, *blocks])
    assert sum(line.hours is not None for line in lines) == blocks.count(HOURS)
    assert sum(line.day is not None for line in lines) == blocks.count(DAY) + 1
    assert all(line.day or line.hours for line in lines)
