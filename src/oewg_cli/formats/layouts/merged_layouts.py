"""Merge the layouts of two versions, which share the blocks that are in both."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

from oewg_cli.formats.layouts.layout_table import LayoutCell, LayoutPart, LayoutRow, LayoutTable
from oewg_cli.formats.tracked_versions import ONLY_IN, TrackedVersion, alone
from oewg_cli.note.blocks import Block, BlockKind

_OLD, _NEW = TrackedVersion.OLD, TrackedVersion.NEW
_AS_OBJECT, _AS_TEXT = 1000, 1
_Part = TypeVar("_Part")
_Keys = Mapping[Hashable, int]


def merged_layouts(old: Sequence[LayoutPart], new: Sequence[LayoutPart]) -> Iterator[LayoutPart]:
    """Merge the parts of two layouts: a table or a paragraph that is in one version only is deleted or inserted."""
    for one, other in _paired(old, new, _keys_of_part):
        if isinstance(one, LayoutTable) and isinstance(other, LayoutTable) and _has_same_columns(one, other):
            yield _merged_table(one, other)
        elif isinstance(one, Block) and isinstance(other, Block):
            yield other
        else:
            if one is not None:
                yield _part_alone(one, _OLD)
            if other is not None:
                yield _part_alone(other, _NEW)


def _merged_table(old: LayoutTable, new: LayoutTable) -> LayoutTable:
    rows: list[LayoutRow] = []
    for one, other in _paired(old.rows, new.rows, _keys_of_row):
        if one is not None and other is not None and _spans(one.cells) == _spans(other.cells):
            rows.append(LayoutRow(_merged_cells(one.cells, other.cells)))
            continue
        if one is not None:
            rows.append(_row_alone(one, _OLD))
        if other is not None:
            rows.append(_row_alone(other, _NEW))
    heading = new.heading if old.heading is new.heading or new.heading is None else _alone(new.heading, _NEW)
    if new.heading is None and old.heading is not None:
        heading = _alone(old.heading, _OLD)
    return LayoutTable(_merged_cells(old.titles, new.titles), tuple(rows), heading, is_wide=old.is_wide or new.is_wide)


def _merged_cells(old: Sequence[LayoutCell], new: Sequence[LayoutCell]) -> tuple[LayoutCell, ...]:
    return tuple(
        LayoutCell(tuple(_merged_blocks(one.blocks, other.blocks)), other.span)
        for one, other in zip(old, new, strict=True)
    )


def _merged_blocks(old: Sequence[Block], new: Sequence[Block]) -> Iterator[Block]:
    """Merge the blocks of a cell; one that is in the cell in one version only is deleted or inserted there."""
    for one, other in _paired(old, new, _keys_of_block):
        if other is None:
            if one is not None:
                yield _alone(one, _OLD)
        else:
            yield other if one is not None else _alone(other, _NEW)


def _paired(
    old: Sequence[_Part], new: Sequence[_Part], keys: Callable[[_Part], _Keys]
) -> Iterator[tuple[_Part | None, _Part | None]]:
    """Pair the parts of two sequences that share keys, in the order of both; those without another have None.

    Of several that share keys with a part, it is the one that shares the most of them by their weights; of those that
    share one key it is the first, so that many rows at the same hours take no more time. What only says the same is
    another part if one that both sequences have would be left out for it.
    """
    places: dict[Hashable, list[int]] = {}
    keys_of_new = [keys(part) for part in new]
    objects = {key for found in keys_of_new for key, weight in found.items() if weight == _AS_OBJECT}
    kept: list[int] = []
    for number, part in enumerate(old):
        found_keys = keys(part)
        kept += [] if objects.isdisjoint(found_keys) else [number]
        for key in found_keys:
            places.setdefault(key, []).append(number)
    done = 0
    for part, own_keys in zip(new, keys_of_new, strict=True):
        shared: dict[int, int] = {}
        for key, weight in own_keys.items():
            numbers = places.get(key, [])
            first = bisect_left(numbers, done)
            if first < len(numbers):
                shared[numbers[first]] = shared.get(numbers[first], 0) + weight
        found = max(shared, key=lambda at: (shared[at], -at), default=None)
        if found is not None and shared[found] < _AS_OBJECT and bisect_left(kept, done) < bisect_right(kept, found):
            found = None
        if found is None:
            yield None, part
            continue
        yield from ((one, None) for one in old[done:found])
        yield old[found], part
        done = found + 1
    yield from ((one, None) for one in old[done:])


def _keys_of_block(block: Block) -> _Keys:
    """Return the keys of a block: it is the same as one that is the same object, or is unchanged and says the same.

    What is made for the layout, such as the hours in the first column, is made for each version.
    """
    as_object: _Keys = {id(block): _AS_OBJECT}
    return as_object if block.change is not None else {**as_object, _text(block): _AS_TEXT}


def _keys_of_row(row: LayoutRow) -> _Keys:
    """Return the keys of a row: those of its blocks as objects, and of its first cell also what it says."""
    return {
        **{id(block): _AS_OBJECT for block in row.blocks},
        **{_text(block): _AS_TEXT for block in row.cells[0].blocks if block.change is None},
    }


def _keys_of_part(part: LayoutPart) -> _Keys:
    """Return the keys of a part: those of a paragraph, or of the blocks of a table, and its headings also as texts."""
    if isinstance(part, Block):
        return _keys_of_block(part)
    blocks = [
        *([part.heading] if part.heading is not None else []),
        *(block for row in part.rows for block in row.blocks),
    ]
    headings = [block for row in part.rows for block in row.cells[0].blocks if block.kind is BlockKind.HEADING]
    as_text: dict[Hashable, int] = {_text(block): _AS_TEXT for block in headings}
    return as_text | {id(block): _AS_OBJECT for block in blocks} or {"empty": _AS_TEXT}


def _text(block: Block) -> Hashable:
    return block.kind, block.runs, block.aside


def _has_same_columns(old: LayoutTable, new: LayoutTable) -> bool:
    """Return whether two tables have the same columns, and not each a heading of its own."""
    has_two_headings = old.heading is not None and new.heading is not None and old.heading is not new.heading
    if has_two_headings or _spans(old.titles) != _spans(new.titles):
        return False
    return all(
        len(one.blocks) == len(other.blocks) and all(map(_is_same, one.blocks, other.blocks))
        for one, other in zip(old.titles, new.titles, strict=True)
    )


def _is_same(one: Block, other: Block) -> bool:
    return one is other or _text(one) == _text(other)


def _spans(cells: Sequence[LayoutCell]) -> list[int]:
    return [cell.span for cell in cells]


def _part_alone(part: LayoutPart, version: TrackedVersion) -> LayoutPart:
    if isinstance(part, Block):
        return _alone(part, version)
    return LayoutTable(
        _cells_alone(part.titles, version),
        tuple(_row_alone(row, version) for row in part.rows),
        None if part.heading is None else _alone(part.heading, version),
        part.is_wide,
        ONLY_IN[version],
    )


def _row_alone(row: LayoutRow, version: TrackedVersion) -> LayoutRow:
    return LayoutRow(_cells_alone(row.cells, version), ONLY_IN[version])


def _cells_alone(cells: Sequence[LayoutCell], version: TrackedVersion) -> tuple[LayoutCell, ...]:
    return tuple(LayoutCell(tuple(_alone(block, version) for block in cell.blocks), cell.span) for cell in cells)


def _alone(block: Block, version: TrackedVersion) -> Block:
    """Return a block as it is in one version; one that is in no other stays as it is, with its move."""
    return alone(block, version) if block.change is None else block
