"""Tell whether a meeting has the hours that a text states for it, and where the hours of a meeting are typed."""

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.programme.value_types import NAMED_HOURS
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.sessions.meeting_places import is_stopped
from oewg_cli.statements.timing.facts_of_meetings import FactOfMeetings
from oewg_cli.un.hours.hours import Hours

_BESIDE = 40
"""Code points after hours in which a day may be named that they are those of."""


def has_hours(meeting: Hours, stated: Hours, fact: FactOfMeetings) -> bool:
    """Return whether a meeting has hours that a text states: the same ones, if they are those of whole meetings."""
    is_of_whole = fact.subject.says_meetings and not fact.subject.is_heading and fact.shown.endswith("s")
    beside = fact.sentence.text[fact.subject.end : fact.occasion.end + _BESIDE]
    is_of_whole = is_of_whole and not is_stopped(beside)
    return stated == meeting if is_of_whole else meeting.start <= stated.start and stated.end <= meeting.end


def place_of_hours(context: CheckContext, meeting: PlacedMeeting) -> NodeLocation:
    """Return where the hours of a meeting are typed: with it, or with its day or the session for such as `morning`."""
    name = meeting.meeting.time
    if name in NAMED_HOURS and meeting.day.day.hours is not None:
        return NodeLocation((*meeting.day.path, "hours", name))
    if name in NAMED_HOURS and context.programme.session.hours is not None:
        return NodeLocation(("session", "hours", name))
    return NodeLocation((*meeting.path, "time"))
