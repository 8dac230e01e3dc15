"""Find the meetings of a body that come after a later one of the same day, and hours typed in the 12-hour clock."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.placed_parts import PlacedDay
from oewg_cli.programme.value_types import HALF_DAYS
from oewg_cli.rules.slots._meeting_hours import HeldMeeting, unordered_days, valid_half_days
from oewg_cli.un.hours.hours import NOON, Hours

_EARLY = 8 * 60


class OutOfOrder(NamedTuple):
    """A meeting that is held before one of the same body above it."""

    day: PlacedDay
    meeting: HeldMeeting
    above: HeldMeeting


def meetings_out_of_order(context: CheckContext) -> tuple[OutOfOrder, ...]:
    """Return the meetings that come after a later one of the same body, in the order of the document."""
    return tuple(_find(context))


def _find(context: CheckContext) -> Iterator[OutOfOrder]:
    for day, meetings in context.once(unordered_days):
        above_of: dict[str, HeldMeeting] = {}
        for meeting in meetings:
            bodies = [folded_name(body) for body in meeting.meeting.bodies]
            later = [above_of[body] for body in bodies if body in above_of]
            # SLT012 reports meetings that overlap.
            above = next((each for each in later if _is_before(meeting, each)), None)
            if above is not None and not _has_wrong_half_day(context, meeting, above):
                yield OutOfOrder(day, meeting, above)
            above_of.update(dict.fromkeys(bodies, meeting))


def _is_before(meeting: HeldMeeting, above: HeldMeeting) -> bool:
    return meeting.hours.end <= above.hours.start


def _has_wrong_half_day(context: CheckContext, *meetings: HeldMeeting) -> bool:
    """Return whether a meeting has usual hours that are wrong themselves, which SLT010 or SLT017 reports."""
    return any(
        held.meeting.meeting.time in HALF_DAYS and valid_half_days(context, held.meeting.day) is None
        for held in meetings
    )


def afternoon_meant(context: CheckContext, day: PlacedDay, hours: Hours) -> Hours | None:
    """Return the hours of the afternoon for which hours such as 3:00–6:00 are typed; None if they may be right."""
    if hours.start >= _EARLY:
        return None
    usual = valid_half_days(context, day)
    if usual is None:
        return None
    later = Hours(hours.start + NOON, hours.end + NOON)
    return later if usual.afternoon.start <= later.start and later.end <= usual.afternoon.end else None
