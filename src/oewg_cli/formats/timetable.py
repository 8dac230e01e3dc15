"""The programme of a note as the lines of a table: day, hours and what is done."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from oewg_cli.formats.tracked_versions import ONLY_IN, TrackedVersion, alone, is_in
from oewg_cli.note.blocks import Block, BlockKind, RunChange


class TimetableLine(NamedTuple):
    """A meeting, or what a day holds besides: its day, if it is the first line of it, its hours, and what is done.

    `change` is what a comparison says of the whole line.
    """

    day: Block | None
    hours: Block | None
    entries: list[Block]
    change: RunChange | None = None


class _Places(NamedTuple):
    """A line by the numbers of its blocks; `head` is that of the block by which it is known."""

    day: int | None
    hours: int | None
    entries: list[int]

    @property
    def head(self) -> int:
        return next(number for number in (self.hours, self.day, *self.entries) if number is not None)


def timetable(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[TimetableLine, ...]]:
    """Part the blocks of a note into those before the first day, and the lines of a table for the rest.

    Where two versions are in one note, its lines are those of both, in the order of the blocks: those that have the
    same hours are one. A day stands in its first line of each version, and there it is inserted or deleted.
    """
    first = next((number for number, block in enumerate(blocks) if block.kind is BlockKind.DAY), len(blocks))
    before, within = tuple(blocks[:first]), blocks[first:]
    if any(block.change for block in within):
        return before, tuple(_merged(within))
    return before, tuple(_line(within, places) for places in _lines(enumerate(within)))


def _lines(numbered: Iterable[tuple[int, Block]]) -> list[_Places]:
    lines: list[_Places] = []
    for number, block in numbered:
        if block.kind is BlockKind.DAY:
            lines.append(_Places(number, None, []))
        elif block.kind is BlockKind.HOURS:
            line = lines[-1] if lines else None
            if line and line.hours is None and not line.entries:
                lines[-1] = line._replace(hours=number)
            else:
                lines.append(_Places(None, number, []))
        elif lines:
            lines[-1].entries.append(number)
        else:
            lines.append(_Places(None, None, [number]))
    return lines


def _line(blocks: Sequence[Block], places: _Places) -> TimetableLine:
    day, hours = (None if number is None else blocks[number] for number in (places.day, places.hours))
    return TimetableLine(day, hours, [blocks[number] for number in places.entries])


def _merged(blocks: Sequence[Block]) -> Iterator[TimetableLine]:
    old, new = (
        {places.head: places for places in _lines(_of(blocks, version))}
        for version in (TrackedVersion.OLD, TrackedVersion.NEW)
    )
    for head in sorted({*old, *new}):
        one, other = old.get(head), new.get(head)
        if one and other and (one.day is None or other.day is None or one.day == other.day):
            yield _in_both(blocks, one, other)
            continue
        if one:
            yield _in_one(blocks, one, TrackedVersion.OLD)
        if other:
            yield _in_one(blocks, other, TrackedVersion.NEW)


def _of(blocks: Sequence[Block], version: TrackedVersion) -> Iterator[tuple[int, Block]]:
    return ((number, block) for number, block in enumerate(blocks) if is_in(block.change, version))


def _in_one(blocks: Sequence[Block], places: _Places, version: TrackedVersion) -> TimetableLine:
    line = _line([block if block.change else alone(block, version) for block in blocks], places)
    return line._replace(change=ONLY_IN[version])


def _in_both(blocks: Sequence[Block], old: _Places, new: _Places) -> TimetableLine:
    """Return a line of both versions; a block that stands there in one of them only is inserted or deleted."""
    day, hours = (_cell(blocks, *numbers) for numbers in (
        (_one(old.day), _one(new.day)), (_one(old.hours), _one(new.hours)),
    ))  # fmt: skip
    return TimetableLine(day[0] if day else None, hours[0] if hours else None, _cell(blocks, old.entries, new.entries))


def _one(number: int | None) -> list[int]:
    return [] if number is None else [number]


def _cell(blocks: Sequence[Block], old: list[int], new: list[int]) -> list[Block]:
    made: list[Block] = []
    for number in sorted({*old, *new}):
        block = blocks[number]
        if block.change is None and number not in old:
            block = alone(block, TrackedVersion.NEW)
        elif block.change is None and number not in new:
            block = alone(block, TrackedVersion.OLD)
        made.append(block)
    return made
