"""Notes with any days, for tests of layouts: each block has a text of its own."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import count

from hypothesis import strategies as st

from oewg_cli.formats.layouts.days_of_version import days_of_version, runs_of_version
from oewg_cli.formats.tracked_versions import TrackedVersion
from oewg_cli.note.blocks import ONLY_NEW, ONLY_OLD, Block, BlockKind, Run, RunChange
from oewg_cli.note.note import (
    ColumnTitles,
    Note,
    NoteDay,
    NoteEntry,
    NoteItem,
    NoteMeeting,
    PrintedMasthead,
    Properties,
)
from oewg_cli.un.hours.half_days import HalfDay

BODIES = tuple("ABCDEFGHI")
HOURS = ("10 a.m.–1 p.m.", "3–6 p.m.", "p.m.", "")
FIRST = date(2024, 3, 4)
_NOTE = Note(
    "en",
    Properties("Title", FIRST),
    PrintedMasthead("United Nations", "Organ", None, "Distr.: General", "4 March 2024", "Original: English"),
    columns=ColumnTitles("Time", "Item", "Day", "Dates", "Documentation", "Meetings", "Agenda item", "continued"),
    bodies=BODIES,
)
_CHANGES = st.sampled_from((None, None, None, *RunChange))


def note_with(days: Iterable[NoteDay]) -> Note:
    """Return a note with these days, and otherwise nothing."""
    return _NOTE._replace(days=tuple(days))


class _Drawer:
    """Draws the parts of one note; what is in a changed part has a change of the same version, or none."""

    def __init__(self, draw: Callable[..., int], changes: st.SearchStrategy[RunChange | None]) -> None:
        self._draw = draw
        self._changes = changes
        self._numbers = count(1)

    def any(self, *choices: object) -> object:
        """Return one of the choices."""
        return choices[self.up_to(len(choices) - 1)]

    def up_to(self, most: int) -> int:
        """Return a number from 0."""
        return self._draw(st.integers(0, most))

    def change(self, within: RunChange | None) -> RunChange | None:
        """Return a change that a part of a part with this change can have."""
        drawn: RunChange | None = self._draw(self._changes)  # type: ignore[assignment]
        side = next((side for side in (ONLY_OLD, ONLY_NEW) if within in side), None)
        return drawn if side is None or drawn in side else within

    def block(self, kind: BlockKind, change: RunChange | None, text: str | None = None) -> Block:
        """Return a block with a text of its own; one that is in both versions can have words of one of them."""
        own = f"text {next(self._numbers)}" if text is None else text
        runs = [Run(own, change=change)] if own else []
        if change is None and text is None and self._draw(self._changes) is not None:
            runs += [Run(f"{own} old", change=RunChange.DELETED), Run(f"{own} new", change=RunChange.INSERTED)]
        return Block(kind, tuple(runs), origin=f"origin {next(self._numbers)}", change=change)

    def blocks(self, kinds: Iterable[BlockKind], within: RunChange | None) -> tuple[Block, ...]:
        """Return a block of each of some kinds."""
        return tuple(self.block(kind, self.change(within)) for kind in kinds if self.up_to(1))

    def documents(self, within: RunChange | None) -> tuple[Block, ...]:
        """Return a block of documents, or none."""
        block = self.block(BlockKind.DOCUMENTS, self.change(within))
        return (block._replace(runs=(), aside=block.runs),) if self.up_to(1) else ()

    def heading(self, change: RunChange | None, depth: int) -> Block:
        """Return a heading with an aside, or without one."""
        block = self.block(BlockKind.HEADING, change)._replace(level=depth)
        return block if self.up_to(2) else block._replace(aside=self.block(BlockKind.TEXT, change).runs)

    def entry(self, within: RunChange | None, depth: int = 0) -> NoteEntry:
        """Return an entry with everything that it can have."""
        change = self.change(within)
        entries = [self.entry(change, depth + 1) for _ in range(self.up_to(2))] if not depth else []
        kinds = (BlockKind.TEXT, BlockKind.BULLET)
        return NoteEntry(
            self.heading(change, depth),
            (*self.blocks(kinds, change), *self.documents(change)),
            self.block(BlockKind.STRETCH, self.change(change)) if self.up_to(2) == 0 else None,
            tuple(entries),
            (NoteItem("5"),) if self.up_to(1) else (),
        )

    def meeting(self, within: RunChange | None) -> NoteMeeting:
        """Return a meeting of some bodies, or of nobody, at some time."""
        change = self.change(within)
        bodies = tuple(dict.fromkeys(str(self.any(*BODIES)) for _ in range(self.up_to(3))))
        hours = self.block(BlockKind.HOURS, change, str(self.any(*HOURS)))
        if change is None and hours.runs and self.up_to(1):
            text = hours.runs[0].text
            old, new = Run(text[1:2], change=RunChange.DELETED), Run(text[1:2], change=RunChange.INSERTED)
            changed = (old, new) if self._draw(self._changes) is not None else (Run(text[1:2]),)
            hours = hours._replace(runs=(Run(text[:1]), *changed, Run(text[2:])))
        who = " and ".join(bodies) if self.up_to(2) else ""
        return NoteMeeting(
            hours._replace(aside=(Run(who, change=change),) if who else ()),
            tuple(self.entry(change) for _ in range(self.up_to(3))),
            (
                *self.blocks((BlockKind.MEETING, BlockKind.HEADING, BlockKind.TEXT), change),
                *self.documents(change),
            ),
            start=self.any(None, 600, 900),  # type: ignore[arg-type]
            bodies=bodies,
            half_day=self.any(None, *HalfDay),  # type: ignore[arg-type]
        )

    def day(self, number: int) -> NoteDay:
        """Return a day with its meetings."""
        change = self.change(None)
        return NoteDay(
            self.block(BlockKind.DAY, change),
            tuple(self.meeting(change) for _ in range(self.up_to(4))),
            self.block(BlockKind.WEEK, self.change(change)) if self.up_to(2) == 0 else None,
            self.blocks((BlockKind.TEXT,), change),
            tuple(self.entry(change) for _ in range(self.up_to(2))),
            (FIRST + timedelta(days=number),),
        )


@st.composite
def _notes(draw: Callable[..., int], changes: st.SearchStrategy[RunChange | None]) -> Note:
    drawer = _Drawer(draw, changes)
    return note_with(drawer.day(number) for number in range(draw(st.integers(0, 4))))


NOTES = _notes(st.none())
"""Notes of one version."""
CHANGED_NOTES = _notes(_CHANGES)
"""Notes of two versions, in which what is changed has no part of the other version."""


def in_version(note: Note, version: TrackedVersion) -> Note:
    """Return a note of two versions as it is in one of them, without any change."""
    return note_with(days_of_version(note.days, version)).with_blocks(lambda block: bare(block, version))


def bare(block: Block, version: TrackedVersion) -> Block:
    """Return a block as it is in a version, without any change."""
    return block._replace(
        runs=runs_of_version(block._replace(aside=()), version),
        aside=runs_of_version(block._replace(runs=()), version),
        change=None,
        move="",
        origin="",
    )
