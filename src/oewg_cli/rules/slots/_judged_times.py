"""Tell which times of texts other rules hold against the programme."""

from itertools import pairwise

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.statements.events.dated_events import EventRole, dated_events
from oewg_cli.statements.events.happenings import happenings
from oewg_cli.statements.schedule.planned_subjects import planned
from oewg_cli.statements.sessions.session_days import session_days
from oewg_cli.statements.timing.scheduling_statements import scheduling_statements
from oewg_cli.statements.timing.timed_subjects import timed_subjects
from oewg_cli.statements.wording import Wording


def times_judged(context: CheckContext) -> set[Wording]:
    """Return the times that rules hold against the session, a deadline, the order of steps, or what is planned."""
    picture = context.picture
    found = {each.wording for each in picture.read(session_days)}
    found |= {each.wording for each in picture.read(dated_events) if each.role is EventRole.ENDS}
    for statement in picture.read(scheduling_statements):
        if planned(picture, statement.subject):
            found |= {statement.wording(each) for each in statement.occasions}
    for named in picture.read(timed_subjects).subjects:
        found |= {named.statement.wording(each) for each in named.occasions}
    # What is circulated after its adoption is for SLT039.
    steps = sorted(
        picture.read(happenings), key=lambda each: (str(each.wording.field.path), each.sentence.start, each.step)
    )
    for first, second in pairwise(steps):
        if first.sentence == second.sentence and first.days.first > second.days.last:
            found |= {first.wording, second.wording}
    return found
