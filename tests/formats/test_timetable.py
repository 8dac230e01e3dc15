import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.formats.timetable import TimetableLine, timetable
from oewg_cli.formats.tracked_versions import TrackedVersion, is_in
from oewg_cli.note.blocks import Block, BlockKind, Run, RunChange

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
            TimetableLine(DAY, HOURS, [HEADING, BULLET, TEXT]),
            TimetableLine(None, HOURS, [HEADING]),
            TimetableLine(DAY, HOURS, []),
        ),
    )


def test_a_day_without_meetings_is_a_line_of_its_own() -> None:
    """It is not lost."""
    assert timetable([DAY, DAY, HEADING, HOURS]) == (
        (),
        (TimetableLine(DAY, None, []), TimetableLine(DAY, None, [HEADING]), TimetableLine(None, HOURS, [])),
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


CHANGES = st.sampled_from(
    [None, None, RunChange.INSERTED, RunChange.DELETED, RunChange.MOVED_HERE, RunChange.MOVED_AWAY]
)
CHANGED = st.lists(
    st.tuples(st.sampled_from([DAY, HOURS, HEADING, BULLET, TEXT]), CHANGES).map(
        lambda drawn: drawn[0]._replace(change=drawn[1])
    )
)


def of_version(block: Block | None, version: TrackedVersion) -> Block | None:
    """Return a block as it is in a version, None where it is not there."""
    if block is None or not is_in(block.change, version):
        return None
    return block._replace(runs=tuple(run._replace(change=None) for run in block.runs), change=None)


@pytest.mark.parametrize("version", TrackedVersion)
@given(blocks=CHANGED)
def test_the_lines_of_both_versions_are_those_of_each(version: TrackedVersion, blocks: list[Block]) -> None:
    """In their order, with the blocks that each version has in them."""
    numbered = [DAY, *(block._replace(origin=str(number)) for number, block in enumerate(blocks))]
    _, lines = timetable(numbered)
    found = [
        TimetableLine(
            of_version(line.day, version),
            of_version(line.hours, version),
            [block for block in (of_version(each, version) for each in line.entries) if block],
        )
        for line in lines
        if is_in(line.change, version)
    ]
    own = [block for block in (of_version(each, version) for each in numbered) if block]
    assert tuple(found) == timetable(own)[1]


def test_a_line_has_a_day_for_each_version() -> None:
    """Where the first meeting of a day goes, its day goes with it, and comes before the second."""
    gone = [block._replace(change=RunChange.DELETED) for block in (HOURS, HEADING)]
    _, (first, second) = timetable([DAY, *gone, HOURS, TEXT])
    assert (first.change, second.change) == (RunChange.DELETED, None)
    assert first.day is not None
    assert second.day is not None
    assert (first.day.change, second.day.change) == (RunChange.DELETED, RunChange.INSERTED)
