"""Compare two versions of a programme."""

from oewg_cli.diffing.changes import Change
from oewg_cli.diffing.footnote_changes import footnote_changes
from oewg_cli.diffing.front_changes import agenda_changes, front_changes
from oewg_cli.diffing.meeting_changes import programme_changes
from oewg_cli.diffing.merged_note import merged_note
from oewg_cli.diffing.paired_versions import pair_versions
from oewg_cli.programme.model import Programme


def compare(old: Programme, new: Programme) -> tuple[Change, ...]:
    """Return what changed, as a drafter would say it, in the order of the note: first page, programme, footnotes.

    What a reader of the note cannot see is not a change. Nor is what follows from another change: the numbers of
    paragraphs and footnotes, "(continued)", and the title of an agenda item at each of its meetings.
    """
    versions = pair_versions(old, new)
    before, after, both = versions.before, versions.after, merged_note(versions)
    return (
        *front_changes(before, after, both),
        *agenda_changes(old, new),
        *programme_changes(old, new, versions.meetings),
        *footnote_changes(before, after, versions.footnotes, both),
    )
