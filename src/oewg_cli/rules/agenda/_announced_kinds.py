"""Hold what texts say of public and closed meetings against the programme."""

from collections.abc import Iterator, Sequence

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.rules.agenda._announced_times import is_planned_at
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.schedule.planned_subjects import Planned
from oewg_cli.statements.timing.timed_statements import SchedulingStatement
from oewg_cli.text.lazy_patterns import compiled

_KIND = r"\b(?P<words>(?:in|at)\s(?:an?\s|the\s)?(?P<kind>public|open|closed|private)\s(?:meetings?|session|plenary))\b"
_CLOSED = frozenset({"closed", "private"})
_MOST_SHOWN = 3


def at_another_kind_of_meeting(
    context: CheckContext, statement: SchedulingStatement, plans: Sequence[Planned]
) -> Iterator[Violation]:
    """Report a public meeting that is closed in the programme, and a closed one that is not, if others are."""
    found = list(compiled(_KIND).finditer(statement.sentence.text))
    if len(found) != 1:
        return
    is_closed = found[0]["kind"] in _CLOSED
    for plan in plans:
        times = statement.occasions
        slots = [
            slot
            for slot in plan.slots
            if not times or any(is_planned_at(context, statement, Planned(plan.name, [slot]), each) for each in times)
        ]
        meetings = {slot.meeting.path: slot.meeting.meeting for slot in slots if slot.meeting is not None}
        kinds = [not _CLOSED.isdisjoint((each.kind or "").casefold().split()) for each in meetings.values()]
        others = (each.meeting.kind or "" for each in context.meetings)
        is_known = not is_closed or any(not _CLOSED.isdisjoint(kind.casefold().split()) for kind in others)
        if kinds and is_known and is_closed not in kinds:
            are = "not closed" if is_closed else "closed"
            yield Violation(
                statement.sentence.part(*found[0].span("words")).location,
                f"The programme has {plan.name} at a meeting that is {are}, not {found[0]['words']}.",
                "Correct the text, or `kind` of the meeting.",
                tuple((NodeLocation(path), "the meeting") for path in list(meetings)[:_MOST_SHOWN]),
            )
