"""Hold the hours at which a text opens and closes the session against the first and the last meeting."""

from collections.abc import Iterator

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.programme.placed_parts import PlacedMeeting, time_of_meeting
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.sessions.hours_of_session import HourOfSession, closing_hours, opening_hours
from oewg_cli.statements.timing.scheduling_statements import scheduling_statements

_HALF_AN_HOUR = 30


def opened_at(context: CheckContext) -> Iterator[Violation]:
    """Find hours at which a text opens the session, and at which its first meeting does not begin."""
    programme = context.programme
    on_first = [each for each in context.meetings if each.day.day.ranges[0].first == programme.session.opens]
    is_one = len(programme.bodies) == 1 and not programme.session.parts
    begun = {each.hours.start for each in on_first if each.hours is not None}
    first = next((each for each in on_first if programme.body in each.bodies and each.hours is not None), None)
    for stated in context.picture.read(opening_hours) if first is not None and is_one else ():
        if first is not None and stated.minutes not in begun and not _is_scheduled(context, stated):
            yield _violation(stated, "opens", first, "the first meeting")


def closed_at(context: CheckContext) -> Iterator[Violation]:
    """Find hours at which a text closes the session, and which are outside its last meeting.

    A session that ends by noon `at the latest` ends neither before its last meeting nor in a half-day without one.
    """
    programme = context.programme
    on_last = [each for each in context.meetings if each.day.day.ranges[-1].last == programme.session.closes]
    of_body = [each for each in on_last if programme.body in each.bodies]
    is_one = len(programme.bodies) == 1 and not programme.session.parts
    last = of_body[-1] if of_body and is_one and all(each.hours for each in on_last) else None
    hours = last.hours if last is not None else None
    if last is None or hours is None or any(each.hours and each.hours.end > hours.end for each in on_last):
        return
    for stated in context.picture.read(closing_hours):
        is_too_late = stated.minutes > hours.end + _HALF_AN_HOUR
        is_too_early = stated.minutes <= hours.start
        if is_too_late or is_too_early:
            yield _violation(stated, "closes", last, "the last meeting")


def _violation(stated: HourOfSession, verb: str, meeting: PlacedMeeting, name: str) -> Violation:
    return Violation(
        stated.wording.location,
        f"The text {verb} the session at the time “{stated.wording.text}”, but {name} is "
        f"{time_of_meeting(meeting).removesuffix('.')}.",
        "Correct the time in the text, or the meetings under `programme`.",
        ((NodeLocation(meeting.path), name),),
    )


def _is_scheduled(context: CheckContext, stated: HourOfSession) -> bool:
    """Return whether AGD015 holds an hour against the programme: `The session will be opened at 9.30 a.m.`."""
    statements = context.picture.read(scheduling_statements)
    return any(stated.wording.overlaps(each.wording(time)) for each in statements for time in each.occasions)
