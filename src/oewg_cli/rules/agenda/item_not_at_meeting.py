from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.inline_text import shown
from oewg_cli.rules.agenda._acting_elsewhere import acts_elsewhere
from oewg_cli.rules.agenda._announced_times import places, related
from oewg_cli.rules.agenda._scheduled_items import agendas_of
from oewg_cli.statements.agenda.items_of_parts import ItemsOfPart, items_of_parts, slots_of_other_items, slots_of_others
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.timing.items_at_meetings import ItemsOfBody, items_at_meetings, items_of_bodies
from oewg_cli.un.phrases import listed


@rule("AGD026", "item-not-at-meeting", Severity.WARNING, needs=("agenda", "programme"), words=("item",))
def item_not_at_meeting(context: CheckContext) -> Iterator[Violation]:
    """A text has something under an item at a meeting, or an item at the meetings of a body, that do not take it up.

    ## Why

    Items get new numbers, and meetings are moved, while the texts stay as they are: "The moderators will report at the
    7th meeting, under item 6", where the 7th meeting has item 7. Where several bodies meet, a text may say which of
    them considers which items; that one meeting of a body has another item is a remark. AGD015 is about texts that say
    when an item itself is taken up. A meeting of which the programme has no items, and an item that is not scheduled,
    are not compared.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: The observers will report at the 2nd meeting, under item 1.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: The observers will report at the 2nd meeting, under item 2.
    ```
    """
    schedule = context.picture.read(Schedule)
    of_bodies = context.picture.read(items_of_bodies)
    for given in of_bodies:
        yield from _of_body(schedule, given)
    for part in context.picture.read(items_of_parts):
        if not any(part.wording.overlaps(given.wording) for given in of_bodies):
            yield from _of_part(schedule, part)
    for stated in context.picture.read(items_at_meetings):
        bodies = {*stated.bodies} or {body for meeting in schedule.meetings for body in meeting.bodies}
        held = [each for body in bodies for each in schedule.numbered(stated.meeting, body)]
        paths = {each.path for each in held}
        there = [slot for slot in schedule.slots if slot.meeting is not None and slot.meeting.path in paths]
        own = schedule.of_item(stated.number)
        has_items = any(slot.items for slot in there)
        titles = (
            shown(each.item.title) for each in context.once(agendas_of).all_items() if each.number == stated.number
        )
        if not own or not has_items or any(slot in there for slot in own):
            continue
        if acts_elsewhere(stated.match, next(titles, ""), context):
            continue
        others = [number for slot in there for number in slot.items]
        yield Violation(
            stated.at.location,
            f"The programme has item {stated.number} {places(own)}, and the {stated.shown} takes up {_items(others)}.",
            "Correct one of the two numbers in the text, or `item` of the entry under `programme`.",
            (*related([*there, *own]), (stated.meeting_at.location, "the meeting")),
        )


def _of_part(schedule: Schedule, part: ItemsOfPart) -> Iterator[Violation]:
    """Report an item that is in another part of the programme, and a place of a cluster that has other items."""
    others = slots_of_others(part, schedule)
    if others:
        own = list(dict.fromkeys(item for slot in part.slots for item in slot.items))
        yield Violation(
            part.wording.location,
            f"The programme has {_items(own)} in the {part.part}, not item {part.wording.text}.",
            "Correct the number of the item in the text, or the entry under `programme`.",
            related([*others, *part.slots]),
        )
        return
    for slot in slots_of_other_items(part, schedule):
        yield Violation(
            part.wording.location,
            f"The {part.part} has {_items(list(part.numbers))} by this text,"
            f" but {_items(list(slot.items))} {places([slot]).rstrip('.')}.",
            "Correct the number of the item or of the part in the text, or the entry under `programme`.",
            related([slot]),
        )


def _of_body(schedule: Schedule, given: ItemsOfBody) -> Iterator[Violation]:
    """Report an item that others take up than the body that considers it, or another item at one of its meetings."""
    for number in given.numbers:
        slots = schedule.of_item(number)
        bodies = list(dict.fromkeys(body for slot in slots if slot.meeting for body in slot.meeting.bodies))
        if bodies and given.body not in bodies:
            yield Violation(
                given.wording.location,
                f"The {given.body} considers item {number} by this text, but in the programme it is at meetings of the "
                f"{listed(bodies, 'en')}.",
                "Correct the number of the item or the body in the text, or `body` of the meeting.",
                related(slots),
            )
            return
    own = [slot for slot in schedule.slots if slot.items and slot.meeting and given.body in slot.meeting.bodies]
    right = {slot.order for number in given.numbers for slot in schedule.of_item(number)}
    others = [slot for slot in own if slot.order not in right]
    if len(others) == 1 and len(own) > len(others) + 1:
        yield Violation(
            given.wording.location,
            f"The {given.body} considers {given.wording.text} by this text, but one of its meetings takes up "
            f"{_items(list(others[0].items))}.",
            "Correct `item` of the entry, or the items in the text.",
            related(others),
            Severity.INFO,
        )


def _items(numbers: list[str]) -> str:
    shown = list(dict.fromkeys(numbers))
    return f"item{'' if len(shown) == 1 else 's'} {listed(shown, 'en')}"
