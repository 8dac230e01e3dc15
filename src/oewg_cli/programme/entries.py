"""The entries of a programme with their paths."""

from collections.abc import Iterator

from oewg_cli.programme.model import Entry, Programme
from oewg_cli.source.tree import NodePath


def entries_of(programme: Programme) -> Iterator[tuple[NodePath, Entry]]:
    """Return the entries of all meetings of all days, in the order of the document."""
    for day_number, day in enumerate(programme.programme):
        for meeting_number, meeting in enumerate(day.meetings):
            for number, entry in enumerate(meeting.entries):
                yield ("programme", day_number, "meetings", meeting_number, "entries", number), entry
