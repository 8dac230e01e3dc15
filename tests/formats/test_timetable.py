from collections.abc import Iterator

import pytest
from composed import note_of, text_of
from formats.days import CHANGED_DAYS, days_in, days_of
from formats.layouts.drawn_notes import CHANGED_NOTES, NOTES, in_version
from formats.layouts.drawn_notes import bare as bare_block
from hypothesis import given

from oewg_cli.formats.timetable import TimetableDay, TimetableRow, timetable
from oewg_cli.formats.tracked_versions import TrackedVersion, is_in
from oewg_cli.note.blocks import Block, BlockKind, Run, RunChange
from oewg_cli.note.note import Note, NoteDay, NoteEntry, NoteMeeting

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
                    TimetableRow(HOURS, (HEADING,), meeting_hours=HOURS),
                    TimetableRow(None, (BULLET, TEXT), is_under_heading=True, meeting_hours=HOURS),
                    TimetableRow(None, (HEADING,), meeting_hours=HOURS),
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


EVERYTHING = """\
programme:
  - date: 2024-03-04
    week: First week
    text: No films
    entries: [{time: 17:00, heading: Deadline}]
    meetings:
      - time: morning
        body: Bureau
        number: 2
        heading: Clouds
        text: All of them
        documents: [A/1]
        entries:
          - {time: 10:00–11:00, entries: [{heading: Over land, text: Slowly, documents: [A/2]}]}
      - {text: Snow}
"""


def test_the_parts_of_every_programme_have_rows() -> None:
    """What is done on the day first; documents are in the row of their heading; entries in entries have rows too."""
    (table,) = timetable(note_of(EVERYTHING).days)
    assert table.week is not None
    assert [
        [" / ".join(map(text_of, blocks)) for blocks in ([row.hours] if row.hours else [], row.blocks, row.documents)]
        for row in table.rows
    ] == [
        ["", "No films", ""],
        ["", "5 p.m. / Deadline", ""],
        ["10 a.m.–1 p.m.Bureau", "2nd meeting / Clouds", "A/1"],
        ["", "All of them", ""],
        ["", "10–11 a.m.", ""],
        ["", "Over land", "A/2"],
        ["", "Slowly", ""],
        ["", "Snow", ""],
    ]
    assert [row.is_under_heading for row in table.rows] == [False, False, False, True, False, False, True, False]


def rows_of(table: TimetableDay, version: TrackedVersion) -> Iterator[list[Block]]:
    """Return the blocks of each row of a table that is in a version, as they are in it."""
    kept = [[table.heading], *([*_all(row), *row.documents] for row in table.rows if is_in(row.change, version))]
    for blocks in kept:
        yield [bare_block(block, version) for block in blocks if is_in(block.change, version)]


@given(NOTES)
def test_nothing_of_any_programme_is_lost(note: Note) -> None:
    """Each block is in a row, but for the name of the week, which is above the table."""
    tables = timetable(note.days)
    read = [block for table in tables for row in rows_of(table, TrackedVersion.NEW) for block in row]
    read += [table.week for table in tables if table.week is not None]
    texts = {"".join(run.text for run in runs) for block in read for runs in (block.runs, block.aside)}
    assert {"".join(run.text for run in runs) for block in note.blocks for runs in (block.runs, block.aside)} <= texts


@pytest.mark.parametrize("version", TrackedVersion)
@given(note=CHANGED_NOTES)
def test_the_rows_of_any_two_versions_are_those_of_each(version: TrackedVersion, note: Note) -> None:
    """With the blocks that each version has in them."""
    both, alone = (timetable(each.days) for each in (note, in_version(note, version)))
    kept = [[*rows_of(table, version)] for table in both if is_in(table.change, version)]
    assert kept == [[*rows_of(table, version)] for table in alone]
