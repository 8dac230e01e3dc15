"""Tell whether a meeting has the hours that a text states for it."""

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
