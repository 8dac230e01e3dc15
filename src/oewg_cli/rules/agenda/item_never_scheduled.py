from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.rules.agenda._scheduled_items import scheduled_items
from oewg_cli.rules.agenda._typed_items import typed_items
from oewg_cli.source.tree import NodeLocation


@rule("AGD002", "item-never-scheduled", Severity.INFO, needs=("programme",))
def item_never_scheduled(context: CheckContext) -> Iterator[Violation]:
    """An item is on the agenda, but is not scheduled for any meeting.

    ## Why

    The agenda in a programme of work lists what is scheduled. An item that is not scheduled was perhaps forgotten, or
    need not be listed here: items that were concluded at an earlier session may be left out.

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
    if context.programme.agenda is None:
        return
    scheduled = set(scheduled_items(context))
    # A heading typed by hand schedules the item too (AGD003, AGD004).
    scheduled |= {typed.number for typed in typed_items(context)}
    with_their_items = {item for number in scheduled for item in line_of(number)}
    for number in context.programme.agenda.items:
        # A sub-item is scheduled with its item, and an item with any of its sub-items.
        if number not in with_their_items and scheduled.isdisjoint(line_of(number)):
            yield Violation(
                NodeLocation(("agenda", "items", number), "key"),
                f"Item {number} is on the agenda, but is not scheduled for any meeting.",
                "Schedule it, or remove it here if it is not for this session.",
            )
