"""Two versions of a programme with all that is asked of both: their notes, and what in one is what in the other."""

from typing import NamedTuple

from oewg_cli.diffing.merged_footnotes import same_notes
from oewg_cli.diffing.paired_meetings import Paired, paired, seats_of
from oewg_cli.note.blocks import Note
from oewg_cli.note.composer import compose
from oewg_cli.programme.model import Programme


class PairedVersions(NamedTuple):
    """An old and a new version, and their notes `before` and `after`.

    `notes` tell the number that a footnote of the old note has in the new one, `pairs` which meetings are the same.
    """

    old: Programme
    new: Programme
    before: Note
    after: Note
    notes: dict[int, int]
    pairs: list[Paired]


def beside(old: Programme, new: Programme) -> PairedVersions:
    """Put two versions of a programme beside each other."""
    before, after = compose(old), compose(new)
    notes = same_notes(before.footnotes, after.footnotes)
    return PairedVersions(old, new, before, after, notes, paired(seats_of(old), seats_of(new)))
