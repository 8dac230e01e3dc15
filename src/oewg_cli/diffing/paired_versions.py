"""Pair two versions of a programme: their notes, their footnotes and their meetings."""

from typing import NamedTuple

from oewg_cli.diffing.matched_days import new_dates
from oewg_cli.diffing.merged_footnotes import footnote_pairs
from oewg_cli.diffing.paired_meetings import MeetingPair, pair_meetings
from oewg_cli.diffing.renamed_bodies import renamed_bodies
from oewg_cli.diffing.scheduled_meetings import NewTerms, scheduled_meetings
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
    terms = NewTerms(bodies=renamed_bodies(old, new), dates=new_dates(old, new, days=0))
    meetings = pair_meetings(scheduled_meetings(old, terms), scheduled_meetings(new))
    return PairedVersions(old, new, before, after, footnotes, meetings)
