"""Merge the blocks of two versions, with what changed in them."""

from collections.abc import Iterator, Mapping, Sequence

from oewg_cli.diffing.alignment import align_parts
from oewg_cli.diffing.word_diff import changed_runs, with_change
from oewg_cli.note.blocks import Block, BlockKind, RunChange
from oewg_cli.text.similarity import ALIKE, similarity

_SEVERAL = frozenset({
    BlockKind.PARAGRAPH,
    BlockKind.SUBPARAGRAPH,
    BlockKind.NOTE_HEADING,
    BlockKind.BULLET,
    BlockKind.HEADING,
})  # fmt: skip
"""Kinds of which a sequence has many blocks: two are the same if they say nearly the same.

Of other kinds there is one, or one for each body: two can be the same, whatever they say.
"""


def text_of(block: Block) -> str:
    """Return the text of a block that a reader sees."""
    return "".join(run.text for run in (*block.runs, *block.aside))


class BlockMerger:
    """Merges blocks; `footnotes` are the numbers that footnotes of the old version have in the new one."""

    def __init__(self, footnotes: Mapping[int, int]) -> None:
        self._footnotes = footnotes
        self._old_footnotes = {new: old for old, new in footnotes.items()}

    def sequence(self, old: Sequence[Block], new: Sequence[Block]) -> Iterator[Block]:
        """Merge two sequences of blocks whose order stayed."""
        for before, after in align_parts(old, new, _look, _weight):
            yield self.either(before, after)

    def either(self, old: Block | None, new: Block | None) -> Block:
        """Merge a block that is in both versions, or mark one that is in one of them only."""
        if old and new:
            return self.pair(old, new)
        if new:
            return changed(new, RunChange.INSERTED)
        if old:
            return changed(old, RunChange.DELETED)
        raise ValueError("a block must be in one of the two versions")

    def either_or_none(self, old: Block | None, new: Block | None) -> Block | None:
        """Merge a block that may be in neither version."""
        return self.either(old, new) if old or new else None

    def pair(self, old: Block, new: Block) -> Block:
        """Merge a block that is in both versions."""
        runs, _ = changed_runs(old.runs, new.runs, self._footnotes)
        aside, _ = changed_runs(old.aside, new.aside, self._footnotes)
        return new._replace(runs=runs, aside=aside, was=old.number if old.number != new.number else None)

    def moved(self, old: Sequence[Block], new: Sequence[Block], name: str) -> tuple[list[Block], list[Block]]:
        """Return the two ends of a move, the old place and the new one.

        Blocks of both versions are moved; a block of the old version only is deleted at the old place, one of the new
        version only is inserted at the new place.
        """
        away: list[Block] = []
        here: list[Block] = []
        aligned = align_parts(old, new, _look, _weight)
        for number, (before, after) in enumerate(aligned):
            if before and after:
                move = f"{name}-{number}"
                away.append(self._end(after, before, RunChange.MOVED_AWAY, move))
                here.append(self._end(before, after, RunChange.MOVED_HERE, move))
            elif before:
                away.append(changed(before, RunChange.DELETED))
            elif after:
                here.append(changed(after, RunChange.INSERTED))
        return away, here

    def _end(self, other: Block, own: Block, change: RunChange, move: str) -> Block:
        """Return one end of a move in the words of its own version; those that the other end lacks are marked."""
        is_here = change is RunChange.MOVED_HERE
        only_here = RunChange.INSERTED if is_here else RunChange.DELETED
        footnotes = self._footnotes if is_here else self._old_footnotes
        runs, aside = (
            tuple(
                run._replace(change=only_here if run.change else None)
                for run in changed_runs(*each, footnotes)[0]
                if run.change is not RunChange.DELETED
            )
            for each in ((other.runs, own.runs), (other.aside, own.aside))
        )
        return own._replace(runs=runs, aside=aside, change=change, move=move)


def changed(block: Block, change: RunChange) -> Block:
    """Return a block that is inserted or deleted as a whole."""
    return block._replace(runs=with_change(block.runs, change), aside=with_change(block.aside, change), change=change)


def _look(block: Block) -> tuple[BlockKind, str]:
    return block.kind, text_of(block)


def _weight(old: tuple[BlockKind, str], new: tuple[BlockKind, str]) -> float:
    if old[0] is not new[0]:
        return 0.0
    found = similarity(old[1], new[1])
    return 1 + found if found >= ALIKE or old[0] not in _SEVERAL else 0.0
