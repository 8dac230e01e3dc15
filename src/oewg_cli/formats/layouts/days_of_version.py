"""The days of a note of two versions as they are in one of them, made of the same blocks."""

from collections.abc import Iterable, Iterator

from oewg_cli.formats.tracked_versions import TrackedVersion, is_in
from oewg_cli.note.blocks import Block, Run
from oewg_cli.note.note import NoteDay, NoteEntry, NoteMeeting


def days_of_version(days: Iterable[NoteDay], version: TrackedVersion) -> Iterator[NoteDay]:
    """Return the days that are in a version, with the meetings, entries and blocks that are in it."""
    for day in days:
        if is_in(day.heading.change, version):
            meetings = (each for each in day.meetings if is_in(each.hours.change, version))
            yield day._replace(
                week=day.week if day.week is not None and is_in(day.week.change, version) else None,
                about=_blocks(day.about, version),
                entries=_entries(day.entries, version),
                meetings=tuple(_meeting(meeting, version) for meeting in meetings),
            )


def runs_of_version(block: Block, version: TrackedVersion) -> tuple[Run, ...]:
    """Return the runs of a block and of its aside that are in a version, as if nothing had changed.

    Text that was divided by changes is one run again, so that what says the same is the same.
    """
    found: list[Run] = []
    for run in (*block.runs, *block.aside):
        if not is_in(run.change, version):
            continue
        one = run._replace(change=None)
        if found and run.mark is None and found[-1]._replace(text="") == one._replace(text=""):
            found[-1] = one._replace(text=found[-1].text + one.text)
        else:
            found.append(one)
    return tuple(found)


def _meeting(meeting: NoteMeeting, version: TrackedVersion) -> NoteMeeting:
    return meeting._replace(about=_blocks(meeting.about, version), entries=_entries(meeting.entries, version))


def _entries(entries: Iterable[NoteEntry], version: TrackedVersion) -> tuple[NoteEntry, ...]:
    return tuple(
        entry._replace(
            hours=entry.hours if entry.hours is not None and is_in(entry.hours.change, version) else None,
            details=_blocks(entry.details, version),
            entries=_entries(entry.entries, version),
        )
        for entry in entries
        if is_in(entry.heading.change, version)
    )


def _blocks(blocks: Iterable[Block], version: TrackedVersion) -> tuple[Block, ...]:
    return tuple(block for block in blocks if is_in(block.change, version))
