"""The meetings at which a body opens and closes its session."""

from collections.abc import Iterator
from datetime import date

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.source.tree import NodePath


class FirstAndLastMeetings:
    """The first and the last meeting of each body, in several ways to count, of which each is right.

    They are counted by time and as written, of all days, of those within the session and of those within each of its
    parts, and of the meetings of the same kind. By time and as written differ where a date is mistyped.
    """

    def __init__(self, context: CheckContext) -> None:
        self._session = context.programme.session
        self._begins = _beginnings(context)
        self._held: dict[str, list[PlacedMeeting]] = {}
        for meeting in context.meetings:
            if meeting.meeting.entries or meeting.meeting.heading is not None:
                for body in meeting.bodies:
                    self._held.setdefault(body, []).append(meeting)
        self._found: dict[tuple[str, str, str], tuple[PlacedMeeting, ...]] = {}

    def of(self, body: str, end: str, kind: str | None) -> tuple[PlacedMeeting, ...]:
        """Return the meetings that are the first or the last ones of a body; the one for the advice comes first."""
        key = (body, end, folded_name(kind or ""))
        if key not in self._found:
            at = 0 if end == "first" else -1
            self._found[key] = tuple(order[at] for order in self._orders(body, key[-1]) if order)
        return self._found[key]

    def _orders(self, body: str, kind: str) -> Iterator[list[PlacedMeeting]]:
        session, held = self._session, self._held.get(body, [])
        within = _between(held, session.opens, session.closes) or held
        same_kind = [meeting for meeting in held if folded_name(meeting.meeting.kind or "") == kind]
        yield self._in_time(within)
        parts = [_between(held, part.opens, part.closes) for part in session.parts]
        for order in (within, held, same_kind, *parts):
            yield order
            yield self._in_time(order)

    def _in_time(self, meetings: list[PlacedMeeting]) -> list[PlacedMeeting]:
        return sorted(meetings, key=lambda meeting: self._begins[meeting.path])


def _between(meetings: list[PlacedMeeting], first: date, last: date) -> list[PlacedMeeting]:
    return [meeting for meeting in meetings if first <= meeting.day.date <= last]


def _beginnings(context: CheckContext) -> dict[NodePath, tuple[date, int]]:
    """Return when meetings begin; one without hours begins with the one that is written before it on its day."""
    found: dict[NodePath, tuple[date, int]] = {}
    day, start = None, 0
    for meeting in context.meetings:
        if meeting.day.path != day:
            day, start = meeting.day.path, 0
        start = start if meeting.start is None else meeting.start
        found[meeting.path] = (meeting.day.date, start)
    return found
