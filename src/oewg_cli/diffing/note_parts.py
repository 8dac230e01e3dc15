"""The blocks of a note by the parts they belong to: what stands before the days, and each day with its meetings."""

from collections.abc import Sequence
from typing import NamedTuple

from oewg_cli.note.blocks import Block, BlockKind

Entry = list[Block]
"""The blocks of one entry: its heading, and what stands below it."""


class MeetingPart(NamedTuple):
    """The blocks of a meeting: its hours, and its entries."""

    hours: Block
    entries: list[Entry]


class DayPart(NamedTuple):
    """The blocks of a day: its heading, and its meetings."""

    heading: Block
    slots: list[MeetingPart]


class NoteParts(NamedTuple):
    """The blocks of a note, those before the first day and those of the days."""

    front: list[Block]
    days: list[DayPart]


def parts_of(blocks: Sequence[Block]) -> NoteParts:
    """Part the blocks of a composed note, of which each day and each meeting begins with its own block."""
    parts = NoteParts([], [])
    for block in blocks:
        if block.kind is BlockKind.DAY:
            parts.days.append(DayPart(block, []))
        elif not parts.days:
            parts.front.append(block)
        elif block.kind is BlockKind.HOURS:
            parts.days[-1].slots.append(MeetingPart(block, []))
        elif block.kind is BlockKind.HEADING:
            parts.days[-1].slots[-1].entries.append([block])
        else:
            parts.days[-1].slots[-1].entries[-1].append(block)
    return parts
