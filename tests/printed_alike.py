"""Brings what is printed of programmes into one shape, so that two programmes can be compared."""

from collections.abc import Iterable, Sequence
from typing import Any

from programme_edits import programme_of

from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.composer import compose
from oewg_cli.note.design import ProgrammeLayout
from oewg_cli.note.note import NoteDay, NoteMeeting
from oewg_cli.un.un_data import read_data

BREAKS = frozenset(read_data("meeting_kinds")["breaks"])
SORTED = frozenset({ProgrammeLayout.WEEK, ProgrammeLayout.TRACKS, ProgrammeLayout.ITEMS})
"""The layouts that put meetings in an order of their own: by half-days, by columns, or what has items first."""


def printed(text: str, layout: ProgrammeLayout) -> dict[str, Any]:
    """Return what is printed of a programme, as far as a layout shows it.

    It is all blocks of the note with their kinds, their italics, marks and links, and how deep they are in entries. Of
    it are left out:

    - whether the words of a break, such as `Lunch`, are its kind or its text;
    - the order of the meetings of a day in the layouts of SORTED, and that of entries in `items`;
    - in `items`, "(continued)", which depends on that order, and which of the entries with an item has the documents,
      which are next to the item.
    """
    note = compose(programme_of(text))
    return {
        "front": [*map(_block, note.front)],
        "annex": [*map(_block, note.annex)],
        "footnotes": [[*map(_run, footnote.runs)] for footnote in note.footnotes],
        "days": [_day(day, layout) for day in note.days],
    }


def _day(day: NoteDay, layout: ProgrammeLayout) -> dict[str, Any]:
    meetings = [_meeting(meeting, layout) for meeting in day.meetings]
    entries = [_kept(entry.blocks, layout) for entry in day.entries]
    return {
        "week": [] if day.week is None else _block(day.week),
        "heading": _block(day.heading),
        "about": [*map(_block, day.about)],
        "entries": sorted(entries, key=repr) if layout is ProgrammeLayout.ITEMS else entries,
        "meetings": sorted(meetings, key=repr) if layout in SORTED else meetings,
    }


def _meeting(meeting: NoteMeeting, layout: ProgrammeLayout) -> list[Any]:
    """Return the hours and what is under them; a heading of the meeting is printed as that of an entry."""
    groups: list[list[Block]] = [[]]
    for block in meeting.content:
        begins = block.kind is BlockKind.STRETCH or (block.kind is BlockKind.HEADING and not _is_stretch(groups[-1]))
        groups += [[]] if begins and block.level == 0 else []
        groups[-1].append(block)
    about, *entries = (_kept(group, layout) for group in groups)
    in_order = sorted(entries, key=repr) if layout is ProgrammeLayout.ITEMS else entries
    return [_block(meeting.hours), about, *in_order]


def _is_stretch(group: Sequence[Block]) -> bool:
    return bool(group) and group[-1].kind is BlockKind.STRETCH


def _kept(blocks: Iterable[Block], layout: ProgrammeLayout) -> list[Any]:
    is_kept = layout is not ProgrammeLayout.ITEMS
    kept = (block for block in blocks if is_kept or block.kind is not BlockKind.DOCUMENTS)
    return [_block(block if is_kept else _without_continued(block)) for block in kept]


def _without_continued(block: Block) -> Block:
    """Return a block without "(continued)", which depends on the order of entries."""
    at = next((number for number, run in enumerate(block.runs) if run.italic and run.text == "continued"), None)
    return block if at is None else block._replace(runs=(*block.runs[: at - 1], *block.runs[at + 2 :]))


def _block(block: Block) -> tuple[Any, ...]:
    is_break = "".join(run.text for run in block.runs).casefold() in BREAKS
    kind = BlockKind.TEXT if is_break and block.kind is BlockKind.MEETING else block.kind
    return kind.value, block.level, block.number, [*map(_run, block.runs)], [*map(_run, block.aside)]


def _run(run: Run) -> tuple[Any, ...]:
    return run.text, run.italic, run.link, run.mark
