"""Find the entries with a time of their own, and the hours that they have to be within."""

from typing import TYPE_CHECKING, NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.placed_parts import PlacedEntry
from oewg_cli.un.hours.hours import MIDNIGHT, Hours, parse_hours, parse_start, printed_hours, printed_time

if TYPE_CHECKING:
    from oewg_cli.source.tree import NodePath


class Stretch(NamedTuple):
    """An entry with a time; a start alone is a stretch without length.

    `around` are the hours of the entry that it is in, or of its meeting; None if it is not known when they begin, or
    if they end before they start. `outer` is the entry that it is in, if that has both ends.
    """

    placed: PlacedEntry
    hours: Hours
    around: Hours | None
    outer: "Stretch | None"

    @property
    def has_end(self) -> bool:
        """Return whether both ends are typed."""
        return parse_hours(self.placed.entry.time or "") is not None

    @property
    def printed(self) -> str:
        """Return the time as the note prints it."""
        return printed_hours(self.hours, "en") if self.has_end else printed_time(self.hours.start, "en")


def stretches(context: CheckContext) -> tuple[Stretch, ...]:
    """Return the entries with a time, in the order of the document."""
    found: dict[NodePath, Stretch] = {}
    for placed in context.entries:
        hours = _hours(placed.entry.time) if placed.entry.time else None
        if hours is None:
            continue
        outer = found.get(placed.path[:-2])
        outer = outer if outer is not None and outer.hours.length > 0 else None
        stretch = Stretch(placed, hours, outer.hours if outer else _hours_of_meeting(placed), outer)
        found[placed.path] = stretch
    return tuple(found.values())


def _hours(typed: str) -> Hours | None:
    start = parse_start(typed)
    return parse_hours(typed) if start is None else Hours(start, start)


def _hours_of_meeting(placed: PlacedEntry) -> Hours | None:
    meeting = placed.meeting
    if meeting is None or meeting.start is None:
        return None
    hours = meeting.hours or Hours(meeting.start, MIDNIGHT)
    return hours if hours.length > 0 else None
