"""Two versions of a programme beside each other."""

from oewg_cli.compare.changes import Change
from oewg_cli.compare.front_changes import agenda_changes, front_changes
from oewg_cli.compare.meeting_changes import programme_changes
from oewg_cli.compare.meetings import paired, seats_of
from oewg_cli.compare.merging import merged
from oewg_cli.compare.note_changes import note_changes
from oewg_cli.compare.notes import same_notes
from oewg_cli.model.programme import Programme
from oewg_cli.note.compose import compose


def compare(old: Programme, new: Programme) -> tuple[Change, ...]:
    """Give what changed, as a drafter would say it, in the order of the note: first page, programme, footnotes.

    Nothing is told that a reader of the note cannot see, and nothing that follows from something told: the numbers of
    paragraphs and footnotes, "(continued)", and the title of an agenda item at each of its meetings.
    """
    before, after, both = compose(old), compose(new), merged(old, new)
    return (
        *front_changes(before, after, both),
        *agenda_changes(old, new),
        *programme_changes(old, new, paired(seats_of(old), seats_of(new))),
        *note_changes(before, after, same_notes(before.footnotes, after.footnotes), both),
    )
