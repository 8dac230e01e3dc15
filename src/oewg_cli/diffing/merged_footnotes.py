"""Which footnote of the old version is which of the new one, and the footnotes of both under new numbers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from oewg_cli.diffing.word_diff import changed_runs, marked
from oewg_cli.note.blocks import Block, Footnote, Run, RunChange
from oewg_cli.text.similarity import matching_texts

GONE = frozenset({RunChange.DELETED, RunChange.MOVED_AWAY})
_ONLY_NEW = frozenset({RunChange.INSERTED, RunChange.MOVED_HERE})
_Key = tuple[bool, int]
"""Whether a note is one of the old version alone, and its number there or in the new one."""


def footnote_pairs(old: Sequence[Footnote], new: Sequence[Footnote]) -> dict[int, int]:
    """Return the number in the new version of each footnote of the old one that is in both, as far as words tell."""
    found = matching_texts(*([" ".join(run.text for run in note.runs) for note in notes] for notes in (old, new)))
    pairs = {old[one].number: new[other].number for one, other in found.items()}
    paired = set(pairs.values())
    by_name = {note.origin: note.number for note in new if note.number not in paired}
    for note in old:
        if note.number not in pairs and note.origin in by_name:
            pairs[note.number] = by_name[note.origin]
    return pairs


class MergedFootnotes:
    """Numbers the footnotes of both versions, in the order of their first marks in the merged text.

    A note whose first mark stayed is one note. One whose first mark was deleted here and inserted there is two, as Word
    has it, and so is every mark of it that stayed: a program prints a note from its first mark, and each version needs
    its own.
    """

    def __init__(self, old: Sequence[Footnote], new: Sequence[Footnote], pairs: Mapping[int, int]) -> None:
        self._old = {note.number: note for note in old}
        self._new = {note.number: note for note in new}
        self._pairs = pairs
        self._before = {number: one for one, number in pairs.items()}
        self._kept: set[int] = set()
        self._met_old: set[int] = set()
        self._met_new: set[int] = set()
        self._numbers: dict[_Key, int] = {}
        self._order: list[_Key] = []

    def renumbered(self, block: Block) -> Block:
        """Return a block with the numbers of the merged note; the blocks must come in reading order, each once."""
        return block._replace(
            runs=tuple(self._renumbered(block.runs, block.change)),
            aside=tuple(self._renumbered(block.aside, block.change)),
        )

    def in_order(self) -> tuple[Footnote, ...]:
        """Return the footnotes in the order of their numbers, after all blocks were renumbered."""
        # Footnotes to which only other footnotes refer come last: the order grows while it is read.
        return tuple(map(self._footnote, self._order))

    def _renumbered(self, runs: Iterable[Run], change: RunChange | None = None) -> Iterator[Run]:
        for run in runs:
            if run.mark is None:
                yield run
                continue
            said = run.change or change
            if said in GONE:
                yield run._replace(mark=self._of_old(run.mark))
            elif said in _ONLY_NEW:
                yield run._replace(mark=self._of_new(run.mark))
            else:
                yield from self._of_both(run, self._before[run.mark], run.mark)

    def _of_both(self, run: Run, old: int, new: int) -> Iterator[Run]:
        if old not in self._met_old and new not in self._met_new:
            self._kept.add(new)
        one, other = self._of_old(old), self._of_new(new)
        if one == other:
            yield run._replace(mark=one)
        else:
            yield run._replace(mark=one, change=RunChange.DELETED)
            yield run._replace(mark=other, change=RunChange.INSERTED)

    def _of_old(self, number: int) -> int:
        self._met_old.add(number)
        other = self._pairs.get(number)
        return self._number((False, other) if other is not None and other in self._kept else (True, number))

    def _of_new(self, number: int) -> int:
        self._met_new.add(number)
        return self._number((False, number))

    def _number(self, key: _Key) -> int:
        if key not in self._numbers:
            self._order.append(key)
            self._numbers[key] = len(self._order)
        return self._numbers[key]

    def _footnote(self, key: _Key) -> Footnote:
        is_old, number = key
        note = (self._old if is_old else self._new)[number]
        if is_old:
            runs = marked(note.runs, RunChange.DELETED)
        elif number in self._kept:
            runs, _ = changed_runs(self._old[self._before[number]].runs, note.runs, self._pairs)
        else:
            runs = marked(note.runs, RunChange.INSERTED)
        return Footnote(self._numbers[key], tuple(self._renumbered(runs)), note.origin)
