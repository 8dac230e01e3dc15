"""Two versions of a programme with all that is asked of both: their notes, and what in one is what in the other."""

from typing import NamedTuple

from oewg_cli.diffing.merged_footnotes import footnote_pairs
from oewg_cli.diffing.paired_meetings import Paired, paired, seats_of
from oewg_cli.note.blocks import Note
from oewg_cli.note.composer import compose
from oewg_cli.programme.model import Programme


class PairedVersions(NamedTuple):
    """An old and a new version, and their notes `before` and `after`.

    `footnotes` has the number in the new note of each footnote of the old one that is in both, `meetings` the pairs of
    meetings.
    """

    old: Programme
    new: Programme
    before: Note
    after: Note
    footnotes: dict[int, int]
    meetings: list[Paired]


def pair_versions(old: Programme, new: Programme) -> PairedVersions:
    """Put two versions of a programme beside each other."""
    before, after = compose(old), compose(new)
    footnotes = footnote_pairs(before.footnotes, after.footnotes)
    return PairedVersions(old, new, before, after, footnotes, paired(seats_of(old), seats_of(new)))
