from collections.abc import Iterator, Sequence

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.agenda._announced_meetings import at_another_time, held, places_of
from oewg_cli.rules.agenda._announced_times import has_then, is_on, is_planned_at, is_time_of_others, places, related
from oewg_cli.rules.agenda._left_out_times import (
    is_alternative,
    is_counted_otherwise,
    is_far_from_session,
    is_time_of_entry,
)
from oewg_cli.rules.agenda._right_slots import right_slots
from oewg_cli.rules.agenda._shared_times import shared_times, with_typed_hours
from oewg_cli.statements.events.same_events import is_deadline
from oewg_cli.statements.schedule.agents import MeetingNames
from oewg_cli.statements.schedule.planned_subjects import Planned, planned
from oewg_cli.statements.schedule.scheduling_clauses import Act
from oewg_cli.statements.schedule.subject_mentions import SubjectMention
from oewg_cli.statements.times.occasions import Occasion
from oewg_cli.statements.timing.respective_times import respective_times
from oewg_cli.statements.timing.scheduling_statements import scheduling_statements
from oewg_cli.statements.timing.slots_of_bodies import slots_of_body
from oewg_cli.statements.timing.timed_statements import SchedulingStatement
from oewg_cli.statements.timing.timed_subjects import timed_subjects
from oewg_cli.statements.wording import Wording

_FRAMES = (frozenset({"session", "opening"}), frozenset({"session", "closure"}))
_VERBS = {Act.BEGINS: "begins", Act.ENDS: "ends"}


@rule("AGD015", "item-announced-for-another-time", Severity.WARNING, needs=("programme", "body"), times=True)
def item_announced_for_another_time(context: CheckContext) -> Iterator[Violation]:
    """A text says that an item or an event is taken up at a time at which the programme does not have it.

    ## Why

    Delegations plan by the text that they read first. Often a meeting was moved in the programme, and a paragraph or a
    footnote still has the old day, half-day, meeting or week. Days, hours and meetings are held against all places of
    the programme that have the item, or the words of the event; what "begins" is held against the first one, what "is
    concluded" against the last. An event is known by the words of its title, heading, text or list, whatever the verb.
    What is not in the programme is not judged.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes: {wind: Agenda item 1 will be considered on Tuesday afternoon.}
    ```

    ## Good

    ```yaml
    footnotes: {wind: Agenda item 1 will be considered on Monday morning.}
    ```
    """
    reported: list[Wording] = []
    readers = (scheduling_statements, respective_times)
    for statement in (each for reader in readers for each in context.picture.read(reader)):
        plans = planned(context.picture, statement.subject, statement.act) if statement.occasions else []
        for occasion, plan in _judged(context, statement, plans):
            reported.append(statement.wording(occasion))
            yield _violation(context, statement, plan, occasion)
    for named in context.picture.read(timed_subjects).subjects:
        for occasion, plan in _judged(context, statement := named.statement, named.plans, names_all=True):
            wording = statement.wording(occasion)
            is_of_others = is_time_of_others(context, statement, named.plans, named.other_plans, occasion)
            if not is_of_others and not any(wording.overlaps(each) for each in reported):
                reported.append(wording)
                yield _violation(context, statement, plan, occasion, named.named_beside(occasion))
    for stated, meant in at_another_time(context):
        wording, name = stated.wording, stated.name(context.picture.read(MeetingNames))
        if not any(wording.overlaps(each) for each in reported) and not is_time_of_entry(context, wording):
            yield Violation(
                wording.location,
                f"The programme has the {stated.shown} {held(meant)}, not at the time stated here, “{wording.text}”.",
                "Correct the time in the text, or move the meeting under `programme`.",
                (*places_of(meant), *([(name.location, "who meets")] if name is not None else [])),
            )


def _judged(
    context: CheckContext, statement: SchedulingStatement, plans: Sequence[Planned], *, names_all: bool = False
) -> Iterator[tuple[Occasion, Planned]]:
    """Hold each item against the times, and each time against the items: one of them must fit."""
    meant = (each._replace(slots=slots_of_body(context.picture, statement, each.slots)) for each in plans)
    plans = [each for each in meant if each.slots]
    timed = [each for each in statement.occasions if each.days or each.half_day or each.hours or each.meetings]
    if _is_end_of_session(statement.subject):
        timed = [each for each in timed if any(is_on(plan, each) for plan in plans)]
    timed = [each for each in timed if not is_far_from_session(context, statement.sentence, each)]
    timed = [each for each in timed if not is_counted_otherwise(context, statement.wording(each))]
    timed = [each for each in timed if not is_deadline(context.picture, statement.wording(each), each)]
    if any(is_alternative(statement.wording(each)) for each in timed):
        plans = [plan for plan in plans if not any(is_planned_at(context, statement, plan, each) for each in timed)]
    wrong: dict[Occasion, Planned] = {}
    for plan in plans:
        if timed and not any(is_planned_at(context, statement, plan, each) for each in timed):
            wrong.setdefault(timed[0], plan)
    fitting = [each for each in timed if any(is_planned_at(context, statement, plan, each) for plan in plans)]
    together = shared_times(statement, timed, names_all=names_all)
    is_one_each = any(each in fitting for each in together)
    for occasion in timed:
        if plans and occasion not in fitting and not (is_one_each and occasion in together):
            wrong.setdefault(occasion, plans[0])
    shared = with_typed_hours(statement.sentence.text, wrong)
    for occasion, plan in wrong.items():
        # `At 1 p.m. on 13 and 19 May`: a wrong hour is one fault.
        is_said = occasion.hours is not None and shared[occasion.hours] != occasion
        if not is_said and not is_time_of_entry(context, statement.wording(occasion)):
            yield occasion, plan


def _is_end_of_session(subject: SubjectMention) -> bool:
    return subject.words in _FRAMES or not {1, -1}.isdisjoint(subject.meetings)


def _violation(
    context: CheckContext,
    statement: SchedulingStatement,
    plan: Planned,
    occasion: Occasion,
    subject: tuple[Wording, ...] = (),
) -> Violation:
    wording = statement.wording(occasion)
    slots = plan.slots
    if statement.act in _VERBS:
        slots = right_slots(plan.slots, statement.act)[:1]
        message = f"In the programme, {plan.name} {_VERBS[statement.act]} {places(slots)}"
    else:
        message = f"The programme has {plan.name} {places(slots)}"
    return Violation(
        wording.location,
        f"{message}, not at the time stated here, “{wording.text}”.",
        "Correct the time in the text, or move the entry under `programme`.",
        (
            *related(slots),
            *((each.location, "what this time is for") for each in subject or [statement.mention]),
            *related(has_then(context, statement, occasion), "what the programme has then"),
        ),
    )
