"""Report what a text has at meetings of another body than the programme."""

from collections.abc import Iterator, Sequence

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.rules.agenda._announced_times import related
from oewg_cli.statements.schedule.planned_subjects import planned
from oewg_cli.statements.schedule.schedule import Slot
from oewg_cli.statements.timing.timed_statements import SchedulingStatement
from oewg_cli.statements.wording import Wording
from oewg_cli.un.phrases import listed


def at_another_body(context: CheckContext, statement: SchedulingStatement) -> Iterator[Violation]:
    """Report a body that does something, where the programme has it at meetings of others."""
    agent = statement.agent
    # The body of the note is often named for all; what only others do is said to be theirs where the time is that.
    of_note = () if agent.bodies else (context.programme.body,)
    is_sure = not of_note or (statement.subject.is_title and any(each.days for each in statement.occasions))
    for plan in planned(context.picture, statement.subject, statement.act):
        if is_sure:
            wording = statement.sentence.part(agent.start, agent.end)
            yield from not_of_body(plan.name, plan.slots, agent.bodies or of_note, wording)


def not_of_body(name: str, slots: Sequence[Slot], stated: Sequence[str], wording: Wording) -> Iterator[Violation]:
    """Report something that is said to be done by bodies, where the programme has it at meetings of others only."""
    bodies = list(dict.fromkeys(body for slot in slots for body in slot.bodies))
    if bodies and set(bodies).isdisjoint(stated):
        yield Violation(
            wording.location,
            f"The programme has {name} at meetings of the {listed(bodies, 'en')}, not of the {listed(stated, 'en')}.",
            "Correct the body in the text, or `body` of the meeting.",
            related(slots),
        )
