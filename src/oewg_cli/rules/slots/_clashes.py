"""Find meetings at the same time for which the same body, or the same room, would be used twice."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.bodies import folded_name, is_room
from oewg_cli.programme.placed_parts import PlacedDay
from oewg_cli.rules.slots._meeting_hours import HeldMeeting, unordered_days
from oewg_cli.text.lazy_patterns import lazy_pattern

_MARK = lazy_pattern(r"\[\^[^\]]*\]")


class Clash(NamedTuple):
    """Two meetings of a day at the same time; `name` is the body, or the room as it is typed, that both would use."""

    day: PlacedDay
    first: HeldMeeting
    second: HeldMeeting
    used_twice: Literal["body", "room"]
    name: str


def find_clashes(context: CheckContext) -> Iterator[Clash]:
    """Return the clashes in the order in which the meetings start, one for each meeting that starts during another."""
    for day, held in context.once(unordered_days):
        yield from _clashes_on(day, sorted(held, key=lambda each: each.hours.start))


def _clashes_on(day: PlacedDay, meetings: Sequence[HeldMeeting]) -> Iterator[Clash]:
    last: dict[tuple[Literal["body", "room"], str], HeldMeeting] = {}
    for meeting in meetings:
        clash = None
        for used, name in _used_by(meeting):
            key = (used, folded_name(name))
            earlier = last.setdefault(key, meeting)
            if earlier is meeting:
                continue
            if clash is None and meeting.hours.overlaps(earlier.hours):
                clash = Clash(day, earlier, meeting, used, name)
            last[key] = max(earlier, meeting, key=lambda each: each.hours.end)
        if clash is not None:
            yield clash


def _used_by(held: HeldMeeting) -> Iterator[tuple[Literal["body", "room"], str]]:
    """Return the bodies, those of a joint meeting each, and the room, if it is one."""
    for body in held.meeting.bodies:
        yield "body", body
    room = " ".join(_MARK.sub("", held.meeting.meeting.room or "").split())
    if room and is_room(room):
        yield "room", room
