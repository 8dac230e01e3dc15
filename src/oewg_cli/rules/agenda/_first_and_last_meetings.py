"""The meetings at which a body opens and closes its session."""

from collections.abc import Iterable, Iterator
from datetime import date

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.bodies import folded_name, is_nobodys_event
from oewg_cli.programme.model import Meeting
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.source.tree import NodePath


class FirstAndLastMeetings:
    """The first and the last meeting of each body, in several ways to count, of which each is right.

    They are counted by time and as written, of all days, of those within the session and of those within each of its
    parts, and of the meetings of the same kind. By time and as written differ where a date is mistyped. Where several
    bodies have sessions of their own, each opens and closes its own at a meeting that it has alone, unless one at which
    they meet together is the opening or the closure.
    """

    def __init__(self, context: CheckContext) -> None:
        self._session = context.programme.session
        self._begins = _beginnings(context)
        self._held: dict[str, list[PlacedMeeting]] = {}
        self._of_kind: dict[tuple[str, str], list[PlacedMeeting]] = {}
        for meeting in context.meetings:
            if _is_meeting(meeting.meeting):
                kind = folded_name(meeting.meeting.kind or "")
                for body in meeting.bodies:
                    self._held.setdefault(body, []).append(meeting)
                    self._of_kind.setdefault((body, kind), []).append(meeting)
        self._own = [body.name for body in context.programme.bodies]
        self._found: dict[tuple[str, str, str | None], tuple[PlacedMeeting, ...]] = {}

    def expected(self, body: str, end: str, kind: str | None) -> tuple[PlacedMeeting, ...]:
        """Return the meetings that are the first or the last ones of a body; the one for the advice comes first."""
        if (body, end, None) not in self._found:
            self._found[body, end, None] = self._ends(self._orders(body), end)
        folded = folded_name(kind or "")
        if (body, end, folded) not in self._found:
            self._found[body, end, folded] = self._ends([self._of_kind.get((body, folded), [])], end)
        return self._found[body, end, None] + self._found[body, end, folded]

    def expected_alone(self, body: str, end: str) -> tuple[PlacedMeeting, ...]:
        """Return the first or the last ones of the meetings that a body has alone, if others have sessions too."""
        held = self._held.get(body, []) if body in self._own and len(self._own) > 1 else []
        return self._ends([[each for each in held if len(each.bodies) == 1]], end)

    def _orders(self, body: str) -> Iterator[list[PlacedMeeting]]:
        session, held = self._session, self._held.get(body, [])
        yield _between(held, session.opens, session.closes) or held
        yield held
        for part in session.parts:
            yield _between(held, part.opens, part.closes)

    def _ends(self, orders: Iterable[list[PlacedMeeting]], end: str) -> tuple[PlacedMeeting, ...]:
        """Return the first or the last meeting of each order, by time before as written."""
        found: list[PlacedMeeting] = []
        for order in filter(None, orders):
            in_time = sorted(order, key=lambda meeting: self._begins[meeting.path])
            found += [in_time[0], order[0]] if end == "first" else [in_time[-1], order[-1]]
        return tuple(found)


def _is_meeting(meeting: Meeting) -> bool:
    """Return whether something is done in a meeting that is not nobody's, such as a reception."""
    said = [meeting.heading] if meeting.heading is not None else [each.heading or "" for each in meeting.entries]
    return bool(said) and not all(map(is_nobodys_event, said))


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
