"""Two versions of a note as one, in which runs and blocks tell what was inserted, deleted and moved."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from oewg_cli.diffing.alignment import align
from oewg_cli.diffing.merged_blocks import BlockMerger, changed, text_of
from oewg_cli.diffing.merged_footnotes import MergedNotes
from oewg_cli.diffing.merged_masthead import merged_asterisk_notes, merged_masthead
from oewg_cli.diffing.note_parts import DayPart, Entry, MeetingPart, NoteParts, parts_of
from oewg_cli.diffing.paired_meetings import Paired
from oewg_cli.diffing.paired_versions import PairedVersions, beside
from oewg_cli.note.blocks import Block, Note, RunChange
from oewg_cli.programme.model import Programme
from oewg_cli.text.similarity import ALIKE, similarity


def merged(old: Programme, new: Programme) -> Note:
    """Merge the notes of two versions: that of the new one with all that changed.

    Whoever takes the inserted and drops the deleted has the new note, whoever does it the other way round has the old
    one: words, footnotes, masthead, and the numbers of paragraphs.
    """
    return merged_note(beside(old, new))


def merged_note(versions: PairedVersions) -> Note:
    """Merge the notes of two versions that were put beside each other."""
    before, after, notes = versions.before, versions.after, versions.notes
    merging = _Merging(parts_of(before.blocks), parts_of(after.blocks), versions.pairs, BlockMerger(notes))
    numbered = MergedNotes(before.footnotes, after.footnotes, notes, list(merging.blocks()))
    return after._replace(
        masthead=merged_masthead(before.masthead, after.masthead),
        blocks=numbered.blocks,
        footnotes=numbered.notes(),
        asterisk_notes=merged_asterisk_notes(before.asterisk_notes, after.asterisk_notes),
    )


class _Placed(NamedTuple):
    """The blocks of a meeting, and the number of the pair that it is one of."""

    slot: MeetingPart
    pair: int


class _SeenSlot(NamedTuple):
    """What is weighed of a meeting: its hours as they are read, and the number of the pair that it is one of."""

    hours: str
    pair: int


class _Merging:
    def __init__(self, before: NoteParts, after: NoteParts, pairs: Sequence[Paired], merger: BlockMerger) -> None:
        self._before = before
        self._after = after
        self._pairs = pairs
        self._merger = merger
        olds, news = ([pair.old for pair in pairs], [pair.new for pair in pairs])
        self._old = {(seat.day, seat.number): number for number, seat in enumerate(olds) if seat}
        self._new = {(seat.day, seat.number): number for number, seat in enumerate(news) if seat}
        self._ends: dict[int, tuple[list[Block], list[Block]]] = {}

    def blocks(self) -> Iterator[Block]:
        """Return the blocks from the title block to the last day."""
        yield from self._merger.sequence(self._before.front, self._after.front)
        before, after = (list(enumerate(parts.days)) for parts in (self._before, self._after))
        for one, other in align(before, after, _origin_of_day, _weight_of_days):
            yield from self._day(None if one is None else before[one], None if other is None else after[other])

    def _day(self, old: tuple[int, DayPart] | None, new: tuple[int, DayPart] | None) -> Iterator[Block]:
        if old and new:
            yield self._merger.pair(old[1].heading, new[1].heading)
        elif new:
            yield changed(new[1].heading, RunChange.INSERTED)
        elif old:
            yield changed(old[1].heading, RunChange.DELETED)
        before = _placed(old, self._old)
        after = _placed(new, self._new)
        for one, other in align(before, after, _seen_of_slot, self._weight_of_slots):
            yield from self._slot(None if one is None else before[one], None if other is None else after[other])

    def _weight_of_slots(self, one: _SeenSlot, other: _SeenSlot) -> float:
        pair = self._pairs[one.pair]
        has_same_hours = one.hours == other.hours
        if one.pair == other.pair and pair.old and pair.new and pair.old.is_at_the_time_of(pair.new):
            return 3 if has_same_hours else 2
        return 1.5 if has_same_hours else 0

    def _slot(self, old: _Placed | None, new: _Placed | None) -> Iterator[Block]:
        if old and new:
            yield self._merger.pair(old.slot.hours, new.slot.hours)
            if old.pair == new.pair:
                yield from self._entries(old.slot.entries, new.slot.entries)
                return
        elif new:
            yield changed(new.slot.hours, RunChange.INSERTED)
        elif old:
            yield changed(old.slot.hours, RunChange.DELETED)
        if old:
            yield from self._end(old, is_new=False)
        if new:
            yield from self._end(new, is_new=True)

    def _entries(self, old: Sequence[Entry], new: Sequence[Entry]) -> Iterator[Block]:
        """Merge the entries of a meeting that stayed where it was."""
        for one, other in align(old, new, _texts_of, _weight_of_entries):
            if one is not None and other is not None:
                yield from self._merger.sequence(old[one], new[other])
            elif one is not None:
                yield from (changed(block, RunChange.DELETED) for block in old[one])
            elif other is not None:
                yield from (changed(block, RunChange.INSERTED) for block in new[other])

    def _end(self, placed: _Placed, *, is_new: bool) -> list[Block]:
        """Return the blocks of a meeting that is or was here: of its move if it moved, else inserted or deleted."""
        pair = self._pairs[placed.pair]
        if pair.old is None or pair.new is None:
            change = RunChange.INSERTED if is_new else RunChange.DELETED
            return [changed(block, change) for entry in placed.slot.entries for block in entry]
        if placed.pair not in self._ends:
            old = self._before.days[pair.old.day].slots[pair.old.number].entries
            new = self._after.days[pair.new.day].slots[pair.new.number].entries
            self._ends[placed.pair] = self._merger.moved(_flat(old), _flat(new), f"move{placed.pair + 1}")
        away, here = self._ends[placed.pair]
        return here if is_new else away


def _flat(entries: Iterable[Entry]) -> list[Block]:
    return [block for entry in entries for block in entry]


def _placed(day: tuple[int, DayPart] | None, pairs: dict[tuple[int, int], int]) -> list[_Placed]:
    if day is None:
        return []
    return [_Placed(slot, pairs[day[0], number]) for number, slot in enumerate(day[1].slots)]


def _seen_of_slot(placed: _Placed) -> _SeenSlot:
    return _SeenSlot(text_of(placed.slot.hours), placed.pair)


def _origin_of_day(day: tuple[int, DayPart]) -> str:
    return day[1].heading.origin


def _weight_of_days(one: str, other: str) -> float:
    return float(one == other)


def _texts_of(entry: Entry) -> tuple[str, str]:
    """Return the heading of an entry, and all of it."""
    return text_of(entry[0]), " ".join(map(text_of, entry))


def _weight_of_entries(one: tuple[str, str], other: tuple[str, str]) -> float:
    """Weigh whether two entries are the same: by their headings first, then by what stands below them."""
    of_headings = similarity(one[0], other[0])
    return 1 + of_headings + similarity(one[1], other[1]) if of_headings >= ALIKE else 0.0
