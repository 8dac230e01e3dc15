"""Blocks of two versions as one, with what changed in them."""

from collections.abc import Iterator, Mapping, Sequence

from oewg_cli.diffing.alignment import align_parts
from oewg_cli.diffing.word_diff import changed_runs, marked
from oewg_cli.note.blocks import Block, BlockKind, RunChange
from oewg_cli.text.similarity import ALIKE, similarity

_OF_ONE_KIND = frozenset(BlockKind) - {BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.HEADING}
"""Blocks of which a stretch has one at the most, so that two of them are the same, whatever they say."""


def text_of(block: Block) -> str:
    """Return what a reader sees of a block."""
    return "".join(run.text for run in (*block.runs, *block.aside))


class BlockMerger:
    """Merges blocks; `notes` tell the number that a footnote of the old version has in the new one."""

    def __init__(self, notes: Mapping[int, int]) -> None:
        self._notes = notes
        self._of_old = {other: one for one, other in notes.items()}

    def sequence(self, old: Sequence[Block], new: Sequence[Block]) -> Iterator[Block]:
        """Merge two sequences of blocks whose order stayed."""
        for one, other in align_parts(old, new, _look, _weight):
            yield self.either(one, other)

    def either(self, old: Block | None, new: Block | None) -> Block:
        """Merge a block that is in both versions, or mark one that is in one of them only."""
        if old and new:
            return self.pair(old, new)
        if new:
            return changed(new, RunChange.INSERTED)
        if old:
            return changed(old, RunChange.DELETED)
        raise ValueError("a block is in one version at least")

    def pair(self, old: Block, new: Block) -> Block:
        """Merge a block that is in both versions."""
        runs, aside = (changed_runs(*each, self._notes)[0] for each in ((old.runs, new.runs), (old.aside, new.aside)))
        was = old.number if old.number != new.number else None
        return new._replace(runs=runs, aside=aside, was=was)

    def moved(self, old: Sequence[Block], new: Sequence[Block], name: str) -> tuple[list[Block], list[Block]]:
        """Return both ends of a move: what stayed is moved, what changed is deleted there and inserted here."""
        away: list[Block] = []
        here: list[Block] = []
        aligned = align_parts(old, new, _look, _weight)
        for number, (one, other) in enumerate(aligned):
            if one and other:
                move = f"{name}-{number}"
                away.append(self._end(other, one, RunChange.MOVED_AWAY, move))
                here.append(self._end(one, other, RunChange.MOVED_HERE, move))
            elif one:
                away.append(changed(one, RunChange.DELETED))
            elif other:
                here.append(changed(other, RunChange.INSERTED))
        return away, here

    def _end(self, far: Block, near: Block, change: RunChange, move: str) -> Block:
        """Return one end of a move, in the words of its own version; those that the other end lacks are marked."""
        own = RunChange.INSERTED if change is RunChange.MOVED_HERE else RunChange.DELETED
        notes = self._notes if change is RunChange.MOVED_HERE else self._of_old
        runs, aside = (
            tuple(
                run._replace(change=own if run.change else None)
                for run in changed_runs(*each, notes)[0]
                if run.change is not RunChange.DELETED
            )
            for each in ((far.runs, near.runs), (far.aside, near.aside))
        )
        return near._replace(runs=runs, aside=aside, change=change, move=move)


def changed(block: Block, change: RunChange) -> Block:
    """Return a block that is inserted or deleted as a whole."""
    return block._replace(runs=marked(block.runs, change), aside=marked(block.aside, change), change=change)


def _look(block: Block) -> tuple[BlockKind, str]:
    return block.kind, text_of(block)


def _weight(one: tuple[BlockKind, str], other: tuple[BlockKind, str]) -> float:
    if one[0] is not other[0]:
        return 0.0
    found = similarity(one[1], other[1])
    return 1 + found if found >= ALIKE or one[0] in _OF_ONE_KIND else 0.0
