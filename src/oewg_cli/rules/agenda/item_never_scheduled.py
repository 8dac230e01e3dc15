from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.front_page import Agenda, Body
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.programme.model import Programme
from oewg_cli.rules.agenda._announced_times import related
from oewg_cli.rules.agenda._taken_up import taken_up_here
from oewg_cli.rules.agenda._typed_items import typed_items
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.un.phrases import listed


@rule("AGD002", "item-never-scheduled", Severity.INFO, needs=("programme", "body"), keys=("agenda",))
def item_never_scheduled(context: CheckContext) -> Iterator[Violation]:
    """An item is on the agenda, but is not scheduled for any meeting.

    ## Why

    The agenda in a programme of work lists what is scheduled. An item that is not scheduled was perhaps forgotten, or
    need not be listed here: items that were concluded at an earlier session may be left out. A range of items schedules
    all that are between its ends on the agenda. The items on the agenda of a body are those that are taken up in its
    own meetings and in joint ones; if there are none at all, this is said once. If a text says when an item is taken up
    that is not scheduled, and the programme has another item then, it is a warning: most often the number is wrong.

    ## Authority

    Programmes of work as issued, such as those of A/AC.292: every item in the programme has its meetings.

    ## Bad

    ```yaml
    agenda:
      items: {1: Organization of work, 2: Measurement of clouds, 3: Other matters}
    ```

    ## Good

    ```yaml
    agenda:
      items: {1: Organization of work, 2: Measurement of clouds}
    ```
    """
    found = {path: set(numbers) for path, numbers in taken_up_here(context).items()}
    # A heading typed by hand schedules the item too (AGD003, AGD004).
    for typed in context.once(typed_items):
        if typed.agenda is not None:
            found.setdefault(typed.agenda, set()).add(typed.number)
    for path, agenda, body in _agendas(context.programme):
        scheduled = found.get(path, set())
        with_their_items = {item for number in scheduled for item in line_of(number)}
        # A sub-item is scheduled with its item, and an item with any of its sub-items.
        missing = [
            number
            for number in agenda.items
            if number not in with_their_items and scheduled.isdisjoint(line_of(number))
        ]
        if body is not None and len(missing) == len(agenda.items) > 1:
            yield Violation(
                NodeLocation(path[:-1], "key"),
                f"No item of the agenda of {body.short or body.name} is scheduled for any of its meetings.",
                "Schedule its items, name the body in the meetings that take them up, or remove the agenda.",
            )
            continue
        if not missing:
            continue
        from oewg_cli.statements.timing.times_of_missing_items import time_of_missing_item  # noqa: PLC0415 - rarely

        of_body = f" of {body.short or body.name}" if body is not None else ""
        for number in missing:
            place = NodeLocation((*path, number), "key")
            message = f"Item {number} is on the agenda{of_body}, but is not scheduled for any meeting"
            stated = time_of_missing_item(context.picture, number, shown(agenda.titles[number]))
            if stated is None:
                advice = "Schedule it, or remove it here if it is not for this session."
                yield Violation(place, f"{message}.", advice)
                continue
            others = [*dict.fromkeys(item for slot in stated.slots for item in slot.items)]
            items = f"item{'' if len(others) == 1 else 's'} {listed(others, 'en')}"
            yield Violation(
                place,
                f"{message}; a text has it at “{stated.wording.text}”, when the programme has {items}.",
                "Correct `item` of the entry under `programme`, or the text.",
                ((stated.wording.location, "the time in the text"), *related(stated.slots)),
                Severity.WARNING,
            )


def _agendas(programme: Programme) -> Iterator[tuple[NodePath, Agenda, Body | None]]:
    """Return the agendas, each with the path of its items, and with its body if it is not that of the note."""
    if programme.agenda is not None:
        yield ("agenda", "items"), programme.agenda, None
    for place, body in enumerate(programme.bodies):
        if body.agenda is not None:
            yield ("body", place, "agenda", "items"), body.agenda, body
