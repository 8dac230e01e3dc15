"""The two versions in a note with tracked changes, and what is in each of them."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from oewg_cli.note.blocks import ONLY_NEW, ONLY_OLD, Block, Run, RunChange
from oewg_cli.note.note import AsteriskFootnote, Note


class TrackedVersion(StrEnum):
    """The version before the changes, and the one with them."""

    OLD = "old"
    NEW = "new"


ONLY_IN = {TrackedVersion.OLD: RunChange.DELETED, TrackedVersion.NEW: RunChange.INSERTED}
"""The change of what is in one version only, and was not moved."""
_NOT_IN = {TrackedVersion.OLD: ONLY_NEW, TrackedVersion.NEW: ONLY_OLD}


def is_in(change: RunChange | None, version: TrackedVersion) -> bool:
    """Return whether something with this change is in a version."""
    return change not in _NOT_IN[version]


def change_of(versions: Iterable[TrackedVersion]) -> RunChange | None:
    """Return the change of something that is in these versions: None where it is in both."""
    found = set(versions)
    return None if len(found) == len(TrackedVersion) else ONLY_IN[found.pop()]


def is_printed(block: Block, version: TrackedVersion) -> bool:
    """Return whether a block is in a version and has something to print there: a number, or text."""
    if not is_in(block.change, version) or block.is_empty:
        return is_in(block.change, version) and block.label is not None
    return any(is_in(run.change, version) for run in (*block.runs, *block.aside))


def printed_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Return the blocks that have something to print; one that has it in one version only is in no other."""
    for block in blocks:
        versions = [version for version in TrackedVersion if is_printed(block, version)]
        if versions:
            yield alone(block, versions[0]) if block.change is None and len(versions) == 1 else block


def settled(note: Note) -> Note:
    """Return a note in which each run of a changed block has the change itself, unless it has one of its own."""
    if not any(block.change for block in note.blocks) and not any(each.change for each in note.asterisk_footnotes):
        return note
    return note.with_blocks(_settled_block)._replace(
        asterisk_footnotes=tuple(
            each._replace(runs=_settled(each.runs, each.change)) for each in note.asterisk_footnotes
        ),
    )  # fmt: skip


def alone(block: Block, version: TrackedVersion) -> Block:
    """Return a block as it is in one version, as if it were in that version only."""
    number = block.was if version is TrackedVersion.OLD and block.was is not None else block.number
    runs, aside = (runs_alone(runs, version) for runs in (block.runs, block.aside))
    return block._replace(runs=runs, aside=aside, number=number, was=None, change=ONLY_IN[version], move="")


def asterisk_footnote_alone(footnote: AsteriskFootnote, version: TrackedVersion) -> AsteriskFootnote:
    """Return a footnote of asterisks as it is in one version, as if it were in that version only."""
    return footnote._replace(runs=runs_alone(footnote.runs, version), change=ONLY_IN[version])


def runs_alone(runs: Iterable[Run], version: TrackedVersion) -> tuple[Run, ...]:
    """Return runs as they are in one version, as if they were in that version only."""
    return tuple(run._replace(change=ONLY_IN[version]) for run in runs if is_in(run.change, version))


def _settled_block(block: Block) -> Block:
    if block.change is None:
        return block
    return block._replace(runs=_settled(block.runs, block.change), aside=_settled(block.aside, block.change))


def _settled(runs: tuple[Run, ...], change: RunChange | None) -> tuple[Run, ...]:
    return tuple(run if run.change else run._replace(change=change) for run in runs)
