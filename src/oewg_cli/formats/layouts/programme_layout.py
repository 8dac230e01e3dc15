"""Lay out the programme of a note: as paragraphs, or as the tables of one of the layouts."""

from collections.abc import Callable, Sequence

from oewg_cli.formats.layouts.days_of_version import days_of_version
from oewg_cli.formats.layouts.item_table import item_table
from oewg_cli.formats.layouts.layout_table import LayoutPart
from oewg_cli.formats.layouts.merged_layouts import merged_layouts
from oewg_cli.formats.layouts.track_tables import track_tables
from oewg_cli.formats.layouts.week_tables import week_tables
from oewg_cli.formats.tracked_versions import TrackedVersion
from oewg_cli.note.blocks import Block
from oewg_cli.note.design import ProgrammeLayout
from oewg_cli.note.note import Note, NoteDay

LayOut = Callable[[Note, Sequence[NoteDay], TrackedVersion], list[LayoutPart]]
"""Lays out the days of one version."""

TABLES: dict[ProgrammeLayout, LayOut] = {
    ProgrammeLayout.WEEK: week_tables,
    ProgrammeLayout.TRACKS: track_tables,
    ProgrammeLayout.ITEMS: item_table,
}
"""The layouts that are tables of this kind; `formats/timetable.py` has those of the layout `table`."""


def laid_out(note: Note, layout: ProgrammeLayout) -> list[LayoutPart]:
    """Return the programme in one of the layouts of TABLES, or as its paragraphs.

    In a note of two versions, blocks, rows and tables that are in one version only have their change. Where columns, or
    the cells of a row, are not the same in both, the table or the row is there twice: deleted, and inserted.
    """
    lay_out = TABLES.get(layout)
    if lay_out is None:
        return [block for day in note.days for block in day.blocks]
    if not any(_is_changed(block) for day in note.days for block in day.blocks):
        return lay_out(note, note.days, TrackedVersion.NEW)
    old, new = (
        lay_out(note, [*days_of_version(note.days, version)], version)
        for version in (TrackedVersion.OLD, TrackedVersion.NEW)
    )
    return [*merged_layouts(old, new)]


def _is_changed(block: Block) -> bool:
    return block.change is not None or any(run.change is not None for run in (*block.runs, *block.aside))
