"""Days of a programme for tests of writers: made of blocks, or drawn with the changes of two versions."""

from collections.abc import Iterable
from typing import NamedTuple

from hypothesis import strategies as st

from oewg_cli.formats.tracked_versions import TrackedVersion, is_in
from oewg_cli.note.blocks import Block, BlockKind, Run, RunChange
from oewg_cli.note.note import NoteDay, NoteEntry, NoteMeeting


def days_of(*blocks: Block) -> tuple[NoteDay, ...]:
    """Make days of blocks in reading order: a day begins each day, hours each meeting, a heading each entry."""
    days: list[tuple[Block, list[tuple[Block, list[list[Block]]]]]] = []
    for block in blocks:
        if block.kind is BlockKind.DAY:
            days.append((block, []))
        elif block.kind is BlockKind.HOURS:
            days[-1][1].append((block, []))
        elif block.kind is BlockKind.HEADING:
            days[-1][1][-1][1].append([block])
        else:
            days[-1][1][-1][1][-1].append(block)
    return tuple(
        NoteDay(
            heading,
            tuple(
                NoteMeeting(hours, tuple(NoteEntry(first, tuple(details)) for first, *details in entries))
                for hours, entries in meetings
            ),
        )
        for heading, meetings in days
    )


class _Drawn(NamedTuple):
    """A part with its change, and the parts in it."""

    change: RunChange | None
    parts: list["_Drawn"]


_ANY = (None, *RunChange)
_SAME_VERSION = {
    None: _ANY,
    RunChange.INSERTED: (RunChange.INSERTED, RunChange.MOVED_HERE),
    RunChange.MOVED_HERE: (RunChange.INSERTED, RunChange.MOVED_HERE),
    RunChange.DELETED: (RunChange.DELETED, RunChange.MOVED_AWAY),
    RunChange.MOVED_AWAY: (RunChange.DELETED, RunChange.MOVED_AWAY),
}
"""The changes that parts of a part with this change can have: what is in one version only has nothing of the other."""


def _drawn(changes: tuple[RunChange | None, ...], depth: int) -> st.SearchStrategy[_Drawn]:
    if not depth:
        return st.builds(_Drawn, st.sampled_from(changes), st.just([]))
    return st.sampled_from(changes).flatmap(
        lambda change: st.builds(
            _Drawn, st.just(change), st.lists(_drawn(_SAME_VERSION[change], depth - 1), max_size=3)
        )
    )


def _made(drawn: list[_Drawn]) -> tuple[NoteDay, ...]:
    made: list[Block] = []

    def add(part: _Drawn, kinds: tuple[BlockKind, ...]) -> None:
        kind = kinds[0]
        number = len(made)
        made.append(Block(kind, (Run(str(number)),), change=part.change, move=f"move{number}", origin=str(number)))
        for each in part.parts:
            add(each, kinds[1:])

    for day in drawn:
        add(day, (BlockKind.DAY, BlockKind.HOURS, BlockKind.HEADING, BlockKind.TEXT))
    return days_of(*made)


CHANGED_DAYS = st.lists(_drawn(_ANY, 3), max_size=3).map(_made)
"""Days of a note of two versions, each block with its own text and, as it may be, with a change."""


def days_in(days: Iterable[NoteDay], version: TrackedVersion) -> tuple[NoteDay, ...]:
    """Return the days as they are in one version, without any change."""
    return days_of(
        *(
            block._replace(runs=tuple(run._replace(change=None) for run in block.runs), change=None, move="")
            for day in days
            for block in day.blocks
            if is_in(block.change, version)
        )
    )
