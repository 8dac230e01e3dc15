"""The parts of the days of a programme, with their paths."""

from collections.abc import Iterator, Sequence

from oewg_cli.programme.bodies import names_of_bodies, who_meets
from oewg_cli.programme.model import Day, Entry, EntryInEntry, Meeting, Programme
from oewg_cli.source.tree import NodePath

PlacedPart = tuple[NodePath, Day | Meeting | EntryInEntry]


def parts_of(programme: Programme) -> Iterator[PlacedPart]:
    """Return the days, their meetings and their entries with their paths, each before its parts, as they are printed.

    The entries of a day come before its meetings.
    """
    for number, day in enumerate(programme.programme):
        path: NodePath = ("programme", number)
        yield path, day
        yield from entries_under(path, day.entries)
        for meeting_number, meeting in enumerate(day.meetings):
            yield (*path, "meetings", meeting_number), meeting
            yield from entries_under((*path, "meetings", meeting_number), meeting.entries)


def entries_of(programme: Programme) -> Iterator[tuple[NodePath, EntryInEntry]]:
    """Return the entries of all days and meetings, those in an entry after it, as they are printed."""
    for path, part in parts_of(programme):
        if isinstance(part, EntryInEntry):
            yield path, part


def entries_under(path: NodePath, entries: Sequence[EntryInEntry]) -> Iterator[tuple[NodePath, EntryInEntry]]:
    """Return the entries of a day, a meeting or an entry with this path, those in an entry after it."""
    for number, entry in enumerate(entries):
        own = (*path, "entries", number)
        yield own, entry
        if isinstance(entry, Entry) and entry.entries:
            yield from entries_under(own, entry.entries)


def parts_with_bodies(
    programme: Programme,
) -> Iterator[tuple[NodePath, Day | Meeting | EntryInEntry, tuple[str, ...]]]:
    """Return the parts of the days, each with the names of those who meet."""
    names = names_of_bodies(programme)
    bodies: tuple[str, ...] = ()
    for path, part in parts_of(programme):
        if isinstance(part, Day):
            bodies = (programme.body,)
        elif isinstance(part, Meeting):
            bodies = who_meets(programme, part, names)
        yield path, part, bodies
