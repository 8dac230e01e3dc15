from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation, NodePath


@rule("AGD011", "item-repeated-in-meeting", Severity.WARNING)
def item_repeated_in_meeting(context: CheckContext) -> Iterator[Violation]:
    """The same agenda item is scheduled twice in one meeting.

    ## Why

    The heading of the item would be printed twice in the same meeting, the second time with "(continued)", though
    nothing came between. Often the item was copied and its number was not changed. After an entry with a heading of its
    own, such as a panel discussion, the meeting may return to an item.

    ## Authority

    Programmes of work as issued, such as those of A/AC.292: an item has one heading in each meeting, with everything
    that is done under it.

    ## Bad

    ```yaml
    agenda:
      items: {3: Organization of work, 5: Discussions on substantive issues}
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 3, item: 3]}]
    ```

    ## Good

    ```yaml
    agenda:
      items: {3: Organization of work, 5: Discussions on substantive issues}
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 3, item: 5]}]
    ```
    """
    first_of: dict[str, NodePath] = {}
    meeting: NodePath = ()
    for entry in context.entries:
        item = entry.entry.item
        within = entry.path[:-2]
        if item is None or within != meeting:
            first_of.clear()
            meeting = within
        first = first_of.setdefault(item, entry.path) if item is not None else entry.path
        if first != entry.path:
            yield Violation(
                NodeLocation((*entry.path, "item")),
                f"Agenda item {item} is already scheduled in this meeting.",
                "Correct the number, or put everything that is done under the item into one entry.",
                ((NodeLocation((*first, "item")), "the item is here first"),),
            )
