"""The programme of a note as the lines of a table: day, hours and what is done."""

from collections.abc import Sequence
from typing import NamedTuple

from oewg_cli.note.blocks import Block, BlockKind


class Line(NamedTuple):
    """A meeting, or what a day holds besides: its day, if it is the first line of it, its hours, and what is done."""

    day: Block | None
    hours: Block | None
    entries: list[Block]


def timetable(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Line, ...]]:
    """Part the blocks of a note into those before the first day, and the lines of a table for the rest."""
    first = next((number for number, block in enumerate(blocks) if block.kind is BlockKind.DAY), len(blocks))
    lines: list[Line] = []
    for block in blocks[first:]:
        if block.kind is BlockKind.DAY:
            lines.append(Line(block, None, []))
        elif block.kind is BlockKind.HOURS:
            line = lines[-1]
            if line.hours is None and not line.entries:
                lines[-1] = line._replace(hours=block)
            else:
                lines.append(Line(None, block, []))
        else:
            lines[-1].entries.append(block)
    return tuple(blocks[:first]), tuple(lines)
