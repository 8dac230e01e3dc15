"""Hold the hour at which a text closes the session against the last meeting."""

from collections.abc import Iterator

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.programme.placed_parts import time_of_meeting
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.sessions.closing_hours import closing_hours
from oewg_cli.statements.wording import Wording

_HALF_AN_HOUR = 30


def closed_at(context: CheckContext, reported: set[Wording]) -> Iterator[Violation]:
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
        if stated.wording not in reported and (is_too_late or is_too_early):
            yield Violation(
                stated.wording.location,
                f"The text closes the session at the time “{stated.wording.text}”, but the last meeting is "
                f"{time_of_meeting(last).removesuffix('.')}.",
                "Correct the time in the text, or the meetings under `programme`.",
                ((NodeLocation(last.path), "the last meeting"),),
            )
