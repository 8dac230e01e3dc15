from collections.abc import Iterator
from itertools import pairwise

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.agenda._announced_times import related
from oewg_cli.rules.agenda._scheduled_items import agendas_of
from oewg_cli.statements.schedule.planned_subjects import Planned, planned
from oewg_cli.statements.schedule.schedule import Schedule, Slot
from oewg_cli.statements.schedule.scheduling_clauses import Act
from oewg_cli.statements.timing.order_and_count import Order
from oewg_cli.statements.timing.scheduling_statements import scheduling_statements
from oewg_cli.statements.timing.timed_subjects import timed_subjects
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.dates.dates import days_between, is_weekend

_END = r"\b(?:end|ending|close|closing|closure|conclusion|completion|rest|last\spart)\sof\b"
_MOST_REVERSED = 2
_ENDED = r"\s(?:(?:is|are|has|have|will|been|be)\s){1,3}(?:suspended|closed|concluded|completed|ended|finished|over)\b"
"""What is before `item 3 is closed` may be after its beginning."""
_SIGNS = (" order", "beginning", "starting", "follow", "preced", " then", " before")
"""One of these parts of words is in a text that says in which order something is done."""


@rule("AGD017", "items-announced-in-another-order", Severity.WARNING, needs=("programme", "body"))
def items_announced_in_another_order(context: CheckContext) -> Iterator[Violation]:
    """A text says that an item or an event comes before, after or together with another one, and the programme differs.

    ## Why

    Delegations prepare for what comes next. What is "before" must begin before the other one begins, what is "after"
    must not begin before it; what is "immediately after" must follow it, with nothing between, and what is "two days
    after" so many days later. The order of speakers counts where a text says it: "in this order", "followed by".

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: Agenda item 2 will be considered before item 1.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Agenda item 2 will be considered after item 1.
    ```
    """
    reported = []
    for statement in context.picture.read(scheduling_statements):
        order = statement.order
        if order is None:
            continue
        plans, others = planned(context.picture, statement.subject), planned(context.picture, order.other)
        for plan in plans[:1] if order.is_immediate else plans:
            ended = compiled(_ENDED).match(order.wording.field.plain, order.wording.end)
            is_end = order.kind == "before" and ended is not None
            known = [each._replace(slots=each.slots[-1:]) for each in others] if is_end else others
            wrong = next((other for other in known if not _is_right(order, statement.act, plan, other)), None)
            if wrong is not None and plan.name != wrong.name:
                other = wrong.slots[-1] if order.is_immediate else wrong.slots[0]
                yield Violation(
                    order.wording.location,
                    f"In the programme, {plan.name} begins on {plan.slots[0].printed}, and {wrong.name}"
                    f" {'ends' if order.is_immediate else 'begins'} on {other.printed}, not “{order.wording.text}”.",
                    "Correct the order in the text, or move the entries under `programme`.",
                    related([plan.slots[0], other]),
                )
                reported.append(order.wording)
                break
    for stated in context.picture.read(timed_subjects).orders:
        first, second = stated.first.slots, stated.second.slots
        is_before = stated.kind == "before"
        is_wrong = first[0].is_after(second[-1]) if is_before else second[0].is_after(first[-1])
        wording = stated.wording
        # What begins before the end of another one may begin after its beginning.
        is_ended = compiled(_ENDED).match(wording.field.plain, wording.end) is not None
        is_end = is_before and (is_ended or compiled(_END).search(wording.text) is not None)
        if is_wrong and not is_end and not any(wording.overlaps(each) for each in reported):
            yield Violation(
                wording.location,
                f"In the programme, {stated.first.name} is on {first[0].printed}, and {stated.second.name} on"
                f" {second[0].printed}, not “{wording.text}”.",
                "Correct the order in the text, or move the entries under `programme`.",
                related([first[0], second[0]]),
            )
            reported.append(wording)
    if any(placed.entry.list for placed in context.entries) and context.picture.index.has_any(_SIGNS):
        from oewg_cli.rules.agenda._lines_in_order import lines_in_order  # noqa: PLC0415 - few programmes have them

        yield from lines_in_order(context, _SIGNS)
    if pairs := _reversed(context):
        from oewg_cli.rules.agenda._reversed_entries import reversed_entries  # noqa: PLC0415 - few meetings have them

        yield from reversed_entries(context, pairs)


def _reversed(context: CheckContext) -> list[tuple[Slot, Slot]]:
    """Return the entries of a meeting of which the second is directly after the first, but before it on the agenda.

    Where many are, the programme does not follow the agenda, and none is a mistake.
    """
    places = {each.number: place for place, each in enumerate(context.once(agendas_of).all_items())}
    entries = (placed.meeting.entries for placed in context.meetings)
    numbers = ([(each.items and each.items.single) or "" for each in of_meeting] for of_meeting in entries)
    in_turn = [(places.get(one, -1), places.get(two, len(places))) for each in numbers for one, two in pairwise(each)]
    if not 0 < sum(two < one for one, two in in_turn) <= _MOST_REVERSED:
        return []
    return [
        (one, two)
        for one, two in pairwise(context.picture.read(Schedule).slots)
        if one.meeting is not None
        and two.meeting is not None
        and one.meeting.path == two.meeting.path
        and len(one.items) == len(two.items) == 1
        and places.get(two.items[0], len(places)) < places.get(one.items[0], -1)
    ]


def _is_right(order: Order, act: Act, plan: Planned, other: Planned) -> bool:
    first, second = plan.slots[0], other.slots[0]
    if order.kind == "with":
        meetings = {slot.meeting.path if slot.meeting else slot.day.path for slot in plan.slots}
        return any((slot.meeting.path if slot.meeting else slot.day.path) in meetings for slot in other.slots)
    if order.days is not None:
        days = [sorted((one.day.date, two.day.date)) for one in plan.slots for two in other.slots]
        apart = [days_between(*each)[1:] for each in days]
        return any(order.days in {len(each), sum(not is_weekend(day) for day in each)} for each in apart)
    if order.kind == "before":
        return not first.is_after(second)
    if order.is_immediate:
        return any(_is_next(slot, each) for slot in plan.slots for each in other.slots)
    if act is Act.BEGINS:
        return not second.is_after(first)
    plain = [slot for slot in plan.slots if slot.is_plain] or plan.slots
    return any(not second.is_after(slot) for slot in plain)


def _is_next(slot: Slot, before: Slot) -> bool:
    """Return whether a place comes next after another one, in the document or by their hours."""
    if slot.day.date != before.day.date or slot.hours is None or before.hours is None:
        return slot.order == before.order + 1
    return slot.order == before.order + 1 or slot.hours.start == before.hours.end
