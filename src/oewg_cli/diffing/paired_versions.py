"""Pair two versions of a programme: their notes, their footnotes and their meetings."""

from typing import NamedTuple

from oewg_cli.diffing.merged_footnotes import footnote_pairs
from oewg_cli.diffing.paired_meetings import MeetingPair, pair_meetings, scheduled_meetings
from oewg_cli.note.composer import compose
from oewg_cli.note.note import Note
from oewg_cli.programme.model import Programme


class PairedVersions(NamedTuple):
    """An old and a new version, and their notes `before` and `after`.

    `footnotes` are the numbers in the new note of the footnotes of the old note that are in both, `meetings` the pairs
    of meetings.
    """

    old: Programme
    new: Programme
    before: Note
    after: Note
    footnotes: dict[int, int]
    meetings: list[MeetingPair]


def pair_versions(old: Programme, new: Programme) -> PairedVersions:
    """Pair two versions of a programme."""
    before, after = compose(old), compose(new)
    footnotes = footnote_pairs(before.footnotes, after.footnotes)
    meetings = pair_meetings(scheduled_meetings(old), scheduled_meetings(new))
    return PairedVersions(old, new, before, after, footnotes, meetings)
