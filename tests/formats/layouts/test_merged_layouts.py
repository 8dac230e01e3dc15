"""What of two versions is one, and what is there twice."""

from formats.layouts.drawn_notes import note_with

from oewg_cli.formats.layouts.layout_table import LayoutTable
from oewg_cli.formats.layouts.programme_layout import laid_out
from oewg_cli.note.blocks import Block, BlockKind, Run, RunChange
from oewg_cli.note.design import ProgrammeLayout
from oewg_cli.note.note import NoteDay, NoteEntry, NoteMeeting

INSERTED, DELETED = RunChange.INSERTED, RunChange.DELETED
DAY = Block(BlockKind.DAY, (Run("Monday"),))


def meeting(text: str, *bodies: str, change: RunChange | None = None, was: str = "") -> NoteMeeting:
    """Return a meeting in the morning with one entry, whose heading was another if `was` is set."""
    hours = Block(BlockKind.HOURS, (Run("10 a.m.", change=change),), change=change)
    runs = (Run(text, change=INSERTED), Run(was, change=DELETED)) if was else (Run(text, change=change),)
    return NoteMeeting(hours, (NoteEntry(Block(BlockKind.HEADING, runs, change=change)),), start=600, bodies=bodies)


def tables(layout: ProgrammeLayout, *days: NoteDay) -> list[LayoutTable]:
    """Return the tables of a note with these days and two bodies."""
    note = note_with(days)._replace(bodies=("A", "B"))
    return [part for part in laid_out(note, layout) if isinstance(part, LayoutTable)]


def test_words_that_changed_are_changed_in_their_cell() -> None:
    """The row is in both versions."""
    days = NoteDay(DAY, (meeting("Rain", "A", was="Snow"), meeting("Wind", "B")))
    (table,) = tables(ProgrammeLayout.TRACKS, days)
    (row,) = table.rows
    assert (table.change, row.change) == (None, None)
    assert row.cells[1].blocks == (days.meetings[0].entries[0].heading,)


def test_a_meeting_that_is_new_is_new_in_its_cell() -> None:
    """Of a row that was there already, since another meeting at the same hours was; its hours are unchanged."""
    days = NoteDay(DAY, (meeting("Rain", "A"), meeting("Wind", "B"), meeting("Fog", "A", change=DELETED)))
    more = NoteDay(DAY, (meeting("Rain", "A"), meeting("Wind", "B", change=INSERTED)))
    first, second = tables(ProgrammeLayout.TRACKS, days, more)
    assert [row.change for row in (*first.rows, *second.rows)] == [None, DELETED, None]
    assert [[block.change for block in cell.blocks] for cell in second.rows[0].cells] == [[None], [None], [INSERTED]]


def test_a_row_whose_cells_span_other_columns_is_there_twice() -> None:
    """Deleted, and inserted."""
    joint = NoteDay(DAY, (meeting("Rain", "A", change=DELETED), meeting("Rain", "A", "B", change=INSERTED)))
    (table, _) = tables(ProgrammeLayout.TRACKS, joint, NoteDay(DAY, (meeting("Fog", "A"), meeting("Fog", "B"))))
    assert [(row.change, [cell.span for cell in row.cells]) for row in table.rows] == [
        (DELETED, [1, 1, 1]),
        (INSERTED, [1, 2]),
    ]


def test_a_body_that_is_new_has_a_column_in_both_versions() -> None:
    """So that only its meetings are inserted, and not the tables of all days."""
    day = NoteDay(DAY, (meeting("Rain", "A"), meeting("Fog", "B", change=INSERTED)))
    (table,) = tables(ProgrammeLayout.TRACKS, day)
    assert (table.change, len(table.titles)) == (None, 3)
    assert [block.change for block in table.blocks] == [None, None, None, None, None, None, INSERTED]


def test_a_table_with_other_columns_is_there_twice() -> None:
    """As that of a week that has another day."""
    days = NoteDay(DAY, (meeting("Rain", "A"),)), NoteDay(DAY._replace(change=INSERTED), ())
    both = tables(ProgrammeLayout.WEEK, *days)
    assert [(table.change, len(table.titles)) for table in both] == [(DELETED, 2), (INSERTED, 3)]
    assert all(block.change is table.change for table in both for block in table.blocks)


def test_a_week_that_gets_a_name_is_the_same_table() -> None:
    """Only its heading is inserted; one with two names is there twice."""
    name = Block(BlockKind.WEEK, (Run("Week"),), change=INSERTED)
    day = NoteDay(DAY, (meeting("Rain", "A"),), name)
    (table,) = tables(ProgrammeLayout.WEEK, day)
    assert (table.change, table.heading) == (None, name)


def test_a_new_day_is_a_new_table_or_changes_its_week() -> None:
    """In tracks the table of the day is inserted; the week has another column."""
    old = NoteDay(DAY, (meeting("Rain", "A"),))
    new = NoteDay(DAY._replace(change=INSERTED), (meeting("Wind", "A", change=INSERTED),))
    assert [table.change for table in tables(ProgrammeLayout.TRACKS, old, new)] == [None, INSERTED]
    assert [table.change for table in tables(ProgrammeLayout.WEEK, old, new)] == [DELETED, INSERTED]
