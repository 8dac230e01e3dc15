"""What is printed of meetings and days in the cells of a table."""

from collections.abc import Iterable, Iterator

from oewg_cli.formats.layouts.days_of_version import runs_of_version
from oewg_cli.formats.tracked_versions import TrackedVersion
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.note import NoteDay, NoteMeeting


def of_meeting(meeting: NoteMeeting, hours: Block | None, version: TrackedVersion) -> tuple[Block, ...]:
    """Return the blocks of a meeting in a cell, after its hours or who meets, where the table does not say them.

    A meeting of which nothing else is printed always has its hours.
    """
    content = (*printed(meeting.content, version),)
    first = hours or (None if content else meeting.hours)
    return content if first is None else (*printed((first,), version), *content)


def of_day(day: NoteDay, version: TrackedVersion) -> tuple[Block, ...]:
    """Return what is printed of a day without its meetings."""
    entries = (block for entry in day.entries for block in entry.blocks)
    return (*printed(day.about, version), *printed(entries, version))


def printed(blocks: Iterable[Block], version: TrackedVersion) -> Iterator[Block]:
    """Return the blocks that have something to print in a version."""
    return (block for block in blocks if runs_of_version(block, version))


def title(text: str) -> Block:
    """Return a title of a column."""
    return Block(BlockKind.TEXT, (Run(text),) if text else ())


def label(runs: tuple[Run, ...]) -> Block:
    """Return the hours in the first column of a row."""
    return Block(BlockKind.HOURS, runs)
