from collections.abc import Iterator

import pytest
from formats.days import CHANGED_DAYS, days_in, days_of
from hypothesis import given

from oewg_cli.formats.timetable import TimetableDay, TimetableRow, timetable
from oewg_cli.formats.tracked_versions import TrackedVersion, is_in
from oewg_cli.note.blocks import Block, BlockKind, Run, RunChange
from oewg_cli.note.note import NoteDay, NoteEntry, NoteMeeting

DAY, HOURS, HEADING, BULLET, TEXT = (
    Block(kind, (Run(kind.value),))
    for kind in (BlockKind.DAY, BlockKind.HOURS, BlockKind.HEADING, BlockKind.BULLET, BlockKind.TEXT)
)
LONG_MEETING = NoteMeeting(HOURS, (NoteEntry(HEADING, (BULLET, TEXT)), NoteEntry(HEADING)))
MEETING = NoteMeeting(HOURS)


def test_each_day_is_a_table() -> None:
    """With the rows of each of its meetings; a day without meetings has none."""
    assert timetable((NoteDay(DAY, (LONG_MEETING, MEETING)), NoteDay(DAY))) == (
        TimetableDay(
            DAY,
            (
                (
                    TimetableRow(HOURS, (HEADING,)),
                    TimetableRow(None, (BULLET, TEXT), is_under_heading=True),
                    TimetableRow(None, (HEADING,)),
                ),
                (TimetableRow(HOURS),),
            ),
        ),
        TimetableDay(DAY, ()),
    )


def test_without_days_there_is_no_table() -> None:
    """All blocks come before the first day."""
    assert timetable(()) == ()


def blocks_of(table: TimetableDay) -> Iterator[Block]:
    """Return the blocks of a table row by row; of hours that are in two rows, both."""
    yield table.heading
    for row in table.rows:
        yield from [row.hours] if row.hours else []
        yield from row.blocks


@given(CHANGED_DAYS)
def test_no_block_is_lost_or_moved(days: tuple[NoteDay, ...]) -> None:
    """Read row by row the blocks are those of the days, in their order; each version may have its hours."""
    read = [block for table in timetable(days) for block in blocks_of(table)]
    hours = {meeting.hours.origin for day in days for meeting in day.meetings}
    assert [each.origin for each in read if each.origin not in hours] == [
        block.origin for day in days for block in day.blocks if block.kind is not BlockKind.HOURS
    ]
    assert list(dict.fromkeys(each.origin for each in read if each.origin in hours)) == [
        meeting.hours.origin for day in days for meeting in day.meetings
    ]


def bare(tables: tuple[TimetableDay, ...], version: TrackedVersion) -> Iterator[list[list[str]]]:
    """Return the texts of the blocks of each row that is in a version, table by table."""
    for table in tables:
        if is_in(table.change, version):
            rows = [[table.heading], *(_all(row) for row in table.rows if is_in(row.change, version))]
            yield [[block.runs[0].text for block in row if is_in(block.change, version)] for row in rows]


def _all(row: TimetableRow) -> list[Block]:
    return [*([row.hours] if row.hours else []), *row.blocks]


@pytest.mark.parametrize("version", TrackedVersion)
@given(days=CHANGED_DAYS)
def test_the_rows_of_both_versions_are_those_of_each(version: TrackedVersion, days: tuple[NoteDay, ...]) -> None:
    """In their order, with the blocks that each version has in them."""
    assert list(bare(timetable(days), version)) == list(bare(timetable(days_in(days, version)), version))


def test_a_meeting_has_hours_for_each_version() -> None:
    """If its first entry is deleted, the hours are deleted with it and inserted before the second."""
    (table,) = timetable(days_of(DAY, HOURS, HEADING._replace(change=RunChange.DELETED), HEADING, TEXT))
    first, second, third = table.rows
    assert (first.change, second.change, third.change) == (RunChange.DELETED, None, None)
    assert first.hours is not None
    assert second.hours is not None
    assert (first.hours.change, second.hours.change) == (RunChange.DELETED, RunChange.INSERTED)


def test_a_meeting_whose_only_entries_are_new_had_a_row_of_its_own() -> None:
    """The row of the hours alone is replaced by those of its entries."""
    (table,) = timetable(days_of(DAY, HOURS, HEADING._replace(change=RunChange.INSERTED)))
    assert [(row.change, len(row.blocks), row.hours and row.hours.change) for row in table.rows] == [
        (RunChange.DELETED, 0, RunChange.DELETED),
        (RunChange.INSERTED, 1, RunChange.INSERTED),
    ]


def test_what_is_under_a_heading_is_a_row_where_a_version_has_it() -> None:
    """Inserted as a whole where only the new one has something there."""
    (table,) = timetable(
        days_of(DAY, HOURS, HEADING, *(each._replace(change=RunChange.INSERTED) for each in (BULLET, TEXT)))
    )
    assert [row.change for row in table.rows] == [None, RunChange.INSERTED]
