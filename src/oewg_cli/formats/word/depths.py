"""How deep each paragraph of the programme is indented: in entries within entries, and in hours within a meeting."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from oewg_cli.formats.tracked_versions import TrackedVersion, is_in
from oewg_cli.note.blocks import Block, BlockKind
from oewg_cli.note.note import Note

_UNDER_ENTRIES = frozenset({BlockKind.TEXT, BlockKind.BULLET, BlockKind.DOCUMENTS})


class Depths:
    """The depths of the blocks of a programme, which are found again by their origins wherever a layout has them.

    The origins must be those of `with_own_origins`.
    """

    def __init__(self, note: Note) -> None:
        blocks = [block for day in note.days for block in day.blocks]
        self._depths = {
            (version, block.origin): depth
            for version in TrackedVersion
            for block, depth in zip(blocks, depths(blocks, version), strict=True)
            if is_in(block.change, version)
        }

    def of(self, block: Block) -> Mapping[TrackedVersion, int]:
        """Return how deep a block is in each version."""
        return {version: self._depths.get((version, block.origin), block.level) for version in TrackedVersion}


def with_own_origins(note: Note) -> Note:
    """Return a note in which no two blocks have the same origin, as an entry and one that it replaced can have."""
    numbers = count()
    return note.with_blocks(lambda block: block._replace(origin=f"block-{next(numbers)}"))


def depths(blocks: Iterable[Block], version: TrackedVersion) -> Iterator[int]:
    """Return for each of these blocks, in reading order, how deep it is in a version; 0 where that does not have it.

    Everything in an entry with hours of its own is one step deeper, with the hours. An entry ends where the heading of
    the next one begins; the heading of an entry comes directly after its hours, also where it is empty.
    """
    stretches: list[int] = []
    is_after_hours = False
    for block in blocks:
        if not is_in(block.change, version):
            yield 0
            continue
        if block.kind in {BlockKind.STRETCH, BlockKind.HEADING}:
            if not is_after_hours or block.kind is BlockKind.STRETCH:
                stretches = [level for level in stretches if level < block.level]
            is_after_hours = block.kind is BlockKind.STRETCH
            if is_after_hours and any(is_in(run.change, version) for run in block.runs):
                stretches.append(block.level)
        elif block.kind not in _UNDER_ENTRIES:
            stretches.clear()
        yield block.level + len(stretches)
