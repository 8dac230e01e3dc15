from bisect import bisect
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.item_numbers import line_of, titled_item
from oewg_cli.rules.agenda._scheduled_items import scheduled_items
from oewg_cli.source.tree import NodeLocation


@rule("AGD001", "item-not-on-agenda", Severity.ERROR, needs=("agenda",))
def item_not_on_agenda(context: CheckContext) -> Iterator[Violation]:
    """An item is scheduled that is not on the agenda.

    ## Why

    The program writes the heading of an item, "Agenda item 5: …", with the title under `agenda`. Without a title there
    is no heading. A sub-item without a title of its own has the title of its item.

    ## Authority

    Programmes of work as issued, such as those of A/AC.292: a heading has the number of an item and its title as
    adopted; items that are not on the agenda cannot be considered.

    ## Bad

    ```yaml
    agenda:
      items: {3: Organization of work, 5: Discussions on substantive issues}
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 4]}]
    ```

    ## Good

    ```yaml
    agenda:
      items: {3: Organization of work, 5: Discussions on substantive issues}
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 3, item: 5 (a)]}]
    ```
    """
    agenda = context.programme.agenda
    titles = agenda.items if agenda else {}
    for number, entries in scheduled_items(context).items():
        if titled_item(number, titles) is None:
            first, *others = (NodeLocation((*entry.path, "item")) for entry in entries)
            known = sorted(titles, key=_order)
            yield Violation(
                first,
                f"Agenda item {number} is not listed under `agenda`, so its heading would have no title.",
                _advice(number, known),
                tuple((other, f"item {number} again") for other in others),
            )


def _advice(number: str, known: list[str]) -> str:
    """Return advice with the two numbers before the missing one and the two after it."""
    if not known:
        return f"Add `agenda:` with `items:`, and list item {number} there with its title as adopted."
    at = bisect(known, _order(number), key=_order)
    *others, last = known[max(0, at - 2) : at + 2]
    listed = (
        f"The nearest items on the agenda are {', '.join(others)} and {last}"
        if others
        else f"The only item on the agenda is {last}"
    )
    return f"{listed}. Correct the number, or add the title."


def _order(number: str) -> tuple[int, str]:
    return int(line_of(number)[0]), number
