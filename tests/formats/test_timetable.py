from collections.abc import Iterator

import pytest
from formats.days import CHANGED_DAYS, days_in, days_of
from hypothesis import given

from oewg_cli.formats.timetable import TimetableLine, timetable
from oewg_cli.formats.tracked_versions import TrackedVersion, is_in
from oewg_cli.note.blocks import Block, BlockKind, NoteDay, NoteEntry, NoteMeeting, Run, RunChange

DAY, HOURS, HEADING, BULLET, TEXT = (
    Block(kind, (Run(kind.value),))
    for kind in (BlockKind.DAY, BlockKind.HOURS, BlockKind.HEADING, BlockKind.BULLET, BlockKind.TEXT)
)
LONG_MEETING = NoteMeeting(HOURS, (NoteEntry(HEADING, (BULLET, TEXT)), NoteEntry(HEADING)))
MEETING = NoteMeeting(HOURS)


def test_each_meeting_is_a_line() -> None:
    """The day is in its first line, and everything between two hours in one cell."""
    days = (NoteDay(DAY, (LONG_MEETING, MEETING)), NoteDay(DAY, (MEETING,)))
    assert timetable(days) == (
        TimetableLine(DAY, LONG_MEETING),
        TimetableLine(None, MEETING),
        TimetableLine(DAY, MEETING),
    )


def test_a_line_has_the_hours_and_the_blocks_of_its_meeting() -> None:
    """In reading order; a day without meetings has neither."""
    line, empty = timetable((NoteDay(DAY, (LONG_MEETING,)), NoteDay(DAY)))
    assert (line.hours, line.entries) == (HOURS, (HEADING, BULLET, TEXT, HEADING))
    assert (empty.hours, empty.entries) == (None, ())


def test_a_day_without_meetings_is_a_line_of_its_own() -> None:
    """It is not lost."""
    assert timetable((NoteDay(DAY), NoteDay(DAY, (MEETING,)))) == (
        TimetableLine(DAY, None),
        TimetableLine(DAY, MEETING),
    )


def test_without_days_there_is_no_line() -> None:
    """All blocks come before the first day."""
    assert timetable(()) == ()


@given(CHANGED_DAYS)
def test_no_block_is_lost_or_moved(days: tuple[NoteDay, ...]) -> None:
    """Read line by line the blocks are those of the days, in their order; each version may have its heading."""
    read = [block.origin for line in timetable(days) for block in (line.day, line.hours, *line.entries) if block]
    headings = {day.heading.origin for day in days}
    assert [each for each in read if each not in headings] == [
        block.origin for day in days for block in day.blocks if block.kind is not BlockKind.DAY
    ]
    assert list(dict.fromkeys(each for each in read if each in headings)) == [day.heading.origin for day in days]


def bare(lines: tuple[TimetableLine, ...], version: TrackedVersion) -> Iterator[list[str]]:
    """Return the texts of the blocks of each line that is in a version."""
    for line in lines:
        if is_in(line.change, version):
            blocks = (line.day, line.hours, *line.entries)
            yield [block.runs[0].text for block in blocks if block and is_in(block.change, version)]


@pytest.mark.parametrize("version", TrackedVersion)
@given(days=CHANGED_DAYS)
def test_the_lines_of_both_versions_are_those_of_each(version: TrackedVersion, days: tuple[NoteDay, ...]) -> None:
    """In their order, with the blocks that each version has in them."""
    assert list(bare(timetable(days), version)) == list(bare(timetable(days_in(days, version)), version))


def test_a_line_has_a_day_for_each_version() -> None:
    """If the first meeting of a day is deleted, the day is deleted with it and inserted before the second."""
    deleted = [block._replace(change=RunChange.DELETED) for block in (HOURS, HEADING)]
    first, second = timetable(days_of(DAY, *deleted, HOURS, HEADING, TEXT))
    assert (first.change, second.change) == (RunChange.DELETED, None)
    assert first.day is not None
    assert second.day is not None
    assert (first.day.change, second.day.change) == (RunChange.DELETED, RunChange.INSERTED)


def test_a_day_whose_only_meetings_are_new_had_a_line_of_its_own() -> None:
    """The line of the day alone is replaced by those of its meetings."""
    new = HOURS._replace(change=RunChange.INSERTED)
    first, second = timetable(days_of(DAY, new))
    assert (first.change, first.meeting, second.change, second.hours) == (
        RunChange.DELETED,
        None,
        RunChange.INSERTED,
        new,
    )
    assert first.day is not None
    assert second.day is not None
    assert (first.day.change, second.day.change) == (RunChange.DELETED, RunChange.INSERTED)
