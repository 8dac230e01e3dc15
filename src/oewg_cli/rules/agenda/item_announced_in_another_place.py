from collections.abc import Iterator, Sequence

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Location, Violation, overlap, rule
from oewg_cli.programme.bodies import folded_name, is_room
from oewg_cli.rules.agenda._announced_meetings import in_another_room
from oewg_cli.rules.agenda._meetings_of_other_bodies import at_another_body, not_of_body
from oewg_cli.rules.agenda._rooms_in_entries import other_rooms_in_entries
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.schedule.planned_subjects import Planned, planned
from oewg_cli.statements.schedule.schedule import Slot
from oewg_cli.statements.timing.facts_of_meetings import facts_of_meetings
from oewg_cli.statements.timing.scheduling_statements import scheduling_statements
from oewg_cli.statements.timing.timed_statements import SchedulingStatement
from oewg_cli.statements.timing.timed_subjects import timed_subjects
from oewg_cli.un.phrases import listed

_MOST_SHOWN = 3


@rule("AGD016", "item-announced-in-another-place", Severity.WARNING, needs=("programme", "body"), times=True)
def item_announced_in_another_place(context: CheckContext) -> Iterator[Violation]:
    """A text has an item or an event in a room, or at a meeting of a body, that the programme does not have.

    ## Why

    A room that was changed in the programme and not in a paragraph sends delegations to the wrong door. The room must
    be known for each meeting that has the item, or the words of the event, and the body must be one that meets.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, room: Conference Room 2, entries: [item: 1, {item: 2, text: Panel on clouds}]}]
    footnotes:
      wind: The panel on clouds will be held in Conference Room 4.
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, room: Conference Room 2, entries: [item: 1, {item: 2, text: Panel on clouds}]}]
    footnotes:
      wind: The panel on clouds will be held in Conference Room 2.
    ```
    """
    # What is said of all meetings of a body or kind is for MST042.
    own, found = context.programme.body, context.picture.read(facts_of_meetings)
    facts = [each for each in found if each.subject.says_meetings or each.subject.body != own]
    facts = [each for each in facts if not each.subject.is_heading]
    reported: list[Location] = [each.wording.location for each in facts if each.occasion.room is not None]
    for announced in _announced(context):
        if not any(overlap(announced.location, each) for each in reported):
            reported.append(announced.location)
            yield announced


def _announced(context: CheckContext) -> Iterator[Violation]:
    for statement in context.picture.read(scheduling_statements):
        if any(occasion.room for occasion in statement.occasions):
            yield from _other_room(statement, planned(context.picture, statement.subject, statement.act))
        if statement.agent.end > statement.agent.start:
            yield from at_another_body(context, statement)
    for named in context.picture.read(timed_subjects).subjects:
        if any(occasion.room for occasion in named.occasions):
            yield from _other_room(named.statement, named.plans)
            yield from other_rooms_in_entries(context, named.statement, named.plans)
    for given in context.picture.read(timed_subjects).of_bodies:
        yield from not_of_body(given.part.name, given.part.slots, given.bodies, given.wording)
    for stated, meant in in_another_room(context):
        room = str(stated.occasion.room)
        start = stated.sentence.text.index(room, stated.occasion.start)
        rooms = list(dict.fromkeys(str(each.meeting.room) for each in meant))
        yield Violation(
            stated.sentence.part(start, start + len(room)).location,
            f"The programme has the {stated.shown} in {listed(rooms, 'en')}, not in {room}.",
            "Correct the room in the text, or `room` of the meeting.",
            tuple((NodeLocation((*each.path, "room")), "the room of the meeting") for each in meant[:_MOST_SHOWN]),
        )


def _other_room(statement: SchedulingStatement, plans: Sequence[Planned]) -> Iterator[Violation]:
    for plan in plans:
        rooms = dict.fromkeys(slot.meeting.meeting.room if slot.meeting is not None else None for slot in plan.slots)
        known = {folded_name(room): room for room in rooms if room is not None and is_room(room)}
        if len(known) != len(rooms):
            continue
        subject = statement.sentence.part(statement.subject.start, statement.subject.end)
        for occasion in statement.occasions:
            if occasion.room is not None and not any(_is_same(occasion.room, room) for room in known):
                at = statement.sentence.text.find(occasion.room, occasion.start, occasion.end)
                start = max(at, occasion.start)
                yield Violation(
                    statement.sentence.part(start, occasion.end if at < 0 else at + len(occasion.room)).location,
                    f"The programme has {plan.name} in {listed(list(known.values()), 'en')}, not in {occasion.room}.",
                    "Correct the room in the text, or `room` of the meeting.",
                    (*_rooms_of(plan.slots), (subject.location, "what meets there")),
                )


def _rooms_of(slots: Sequence[Slot]) -> tuple[tuple[NodeLocation, str], ...]:
    meetings = dict.fromkeys(
        slot.meeting.path for slot in slots if slot.meeting is not None and slot.meeting.meeting.room
    )
    return tuple((NodeLocation((*path, "room")), "the room of the meeting") for path in list(meetings)[:_MOST_SHOWN])


def _is_same(room: str, other: str) -> bool:
    one, two = folded_name(room), folded_name(other)
    return one in two or two in one
