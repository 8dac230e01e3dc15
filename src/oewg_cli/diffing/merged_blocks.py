"""Blocks of two versions as one, with what changed in them."""

from collections.abc import Iterator, Mapping, Sequence

from oewg_cli.diffing.alignment import align
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
        for one, other in align(old, new, _seen, _weight):
            if one is None and other is not None:
                yield changed(new[other], RunChange.INSERTED)
            elif other is None and one is not None:
                yield changed(old[one], RunChange.DELETED)
            elif one is not None and other is not None:
                yield self.pair(old[one], new[other])

    def pair(self, old: Block, new: Block) -> Block:
        """Merge a block that is in both versions."""
        runs, aside = (changed_runs(*each, self._notes)[0] for each in ((old.runs, new.runs), (old.aside, new.aside)))
        was = old.number if old.number != new.number else None
        return new._replace(runs=runs, aside=aside, was=was)

    def moved(self, old: Sequence[Block], new: Sequence[Block], name: str) -> tuple[list[Block], list[Block]]:
        """Return both ends of a move: what stayed is moved, what changed is deleted there and inserted here."""
        away: list[Block] = []
        here: list[Block] = []
        for number, (one, other) in enumerate(align(old, new, _seen, _weight)):
            if one is not None and other is not None:
                move = f"{name}-{number}"
                away.append(self._end(new[other], old[one], RunChange.MOVED_AWAY, move))
                here.append(self._end(old[one], new[other], RunChange.MOVED_HERE, move))
            elif one is not None:
                away.append(changed(old[one], RunChange.DELETED))
            elif other is not None:
                here.append(changed(new[other], RunChange.INSERTED))
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


def _seen(block: Block) -> tuple[BlockKind, str]:
    return block.kind, text_of(block)


def _weight(one: tuple[BlockKind, str], other: tuple[BlockKind, str]) -> float:
    if one[0] is not other[0]:
        return 0.0
    found = similarity(one[1], other[1])
    return 1 + found if found >= ALIKE or one[0] in _OF_ONE_KIND else 0.0
