"""Find which footnote of the old version is which of the new one, and number the footnotes of both."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from oewg_cli.diffing.word_diff import changed_runs, with_change
from oewg_cli.note.blocks import ONLY_NEW, ONLY_OLD, Block, Run, RunChange
from oewg_cli.note.note import Footnote
from oewg_cli.text.similarity import matching_texts

_Key = tuple[bool, int]
"""Whether a footnote is one of the old version only, and its number there or in the new version."""


def footnote_pairs(old: Sequence[Footnote], new: Sequence[Footnote]) -> dict[int, int]:
    """Return the number in the new version of each footnote of the old version that is in both.

    Footnotes with similar texts are the same, then those that have the same name in the programme.
    """
    texts = ([" ".join(run.text for run in each.runs) for each in footnotes] for footnotes in (old, new))
    found = matching_texts(*texts)
    pairs = {old[one].number: new[other].number for one, other in found.items()}
    paired = set(pairs.values())
    by_origin = {each.origin: each.number for each in new if each.number not in paired}
    for each in old:
        if each.number not in pairs and each.origin in by_origin:
            pairs[each.number] = by_origin[each.origin]
    return pairs


class MergedFootnotes:
    """Numbers the footnotes of both versions in the order of their first marks in the merged text.

    A footnote whose first mark is kept is one footnote. One whose first mark is deleted at one place and inserted at
    another is two, as Word has it, and so is each later mark that is kept: a program prints a footnote at its first
    mark, and each version needs its own.
    """

    def __init__(self, old: Sequence[Footnote], new: Sequence[Footnote], pairs: Mapping[int, int]) -> None:
        self._old = {each.number: each for each in old}
        self._new = {each.number: each for each in new}
        self._pairs = pairs
        self._old_numbers = {number: one for one, number in pairs.items()}
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

    def _renumbered(self, runs: Iterable[Run], block_change: RunChange | None = None) -> Iterator[Run]:
        for run in runs:
            if run.mark is None:
                yield run
                continue
            change = run.change or block_change
            if change in ONLY_OLD:
                yield run._replace(mark=self._number_of_old(run.mark))
            elif change in ONLY_NEW:
                yield run._replace(mark=self._number_of_new(run.mark))
            else:
                yield from self._kept_mark(run, self._old_numbers[run.mark], run.mark)

    def _kept_mark(self, run: Run, old: int, new: int) -> Iterator[Run]:
        if old not in self._met_old and new not in self._met_new:
            self._kept.add(new)
        one, other = self._number_of_old(old), self._number_of_new(new)
        if one == other:
            yield run._replace(mark=one)
        else:
            yield run._replace(mark=one, change=RunChange.DELETED)
            yield run._replace(mark=other, change=RunChange.INSERTED)

    def _number_of_old(self, number: int) -> int:
        self._met_old.add(number)
        new = self._pairs.get(number)
        return self._number((False, new) if new is not None and new in self._kept else (True, number))

    def _number_of_new(self, number: int) -> int:
        self._met_new.add(number)
        return self._number((False, number))

    def _number(self, key: _Key) -> int:
        if key not in self._numbers:
            self._order.append(key)
            self._numbers[key] = len(self._order)
        return self._numbers[key]

    def _footnote(self, key: _Key) -> Footnote:
        is_old, number = key
        footnote = (self._old if is_old else self._new)[number]
        if is_old:
            runs = with_change(footnote.runs, RunChange.DELETED)
        elif number in self._kept:
            runs, _ = changed_runs(self._old[self._old_numbers[number]].runs, footnote.runs, self._pairs)
        else:
            runs = with_change(footnote.runs, RunChange.INSERTED)
        return Footnote(self._numbers[key], tuple(self._renumbered(runs)), footnote.origin)
