from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.agendas import PlacedItem
from oewg_cli.programme.item_numbers import titled_item
from oewg_cli.programme.placed_parts import PlacedEntry
from oewg_cli.rules.agenda._scheduled_items import agendas_of, bodies_of, named_in_list
from oewg_cli.rules.agenda._worded_titles import wording
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.quoting import quoted


@rule("AGD013", "item-of-several-agendas", Severity.WARNING, keys=("body.agenda",))
def item_of_several_agendas(context: CheckContext) -> Iterator[Violation]:
    """A joint meeting takes up an item whose number has another title on the agenda of another of its bodies.

    ## Why

    The heading is written with the title on the agenda of the first of the bodies that has the number. Readers of the
    other agenda know another item by it. An entry with a `heading` of its own, and an item with the same title on both
    agendas, are right.

    ## Authority

    Programmes of several bodies as issued, such as those of conferences with subsidiary bodies: an item of a joint
    meeting is named in words, or by its number on the agenda of each body.

    ## Bad

    ```yaml
    body:
      - {name: Council on clouds, agenda: {items: {1: Report on clouds}}}
      - {name: Board on winds, agenda: {items: {1: Budget}}}
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, body: [Council on clouds, Board on winds], entries: [item: 1]}]
    ```

    ## Good

    ```yaml
    body:
      - {name: Council on clouds, agenda: {items: {1: Report on clouds}}}
      - {name: Board on winds, agenda: {items: {1: Budget}}}
    programme:
      - date: 2024-03-04
        meetings:
          - time: morning
            body: [Council on clouds, Board on winds]
            entries: [{item: 1, heading: Report on clouds and budget}]
    ```
    """
    for placed in context.entries:
        entry = placed.entry
        number = entry.items.single if entry.items is not None and entry.heading is None else None
        first, *others = _titled(context, placed, number) if number else [None]
        other = next((each for each in others if first and each and _differ(first.item, each.item)), None)
        if first is None or other is None:
            continue
        yield Violation(
            NodeLocation((*placed.path, "item", 0)),
            f"Item {number} is {quoted(first.item.item.title)} on the agenda of"
            f" {named_in_list(context, [first.body])}, and {quoted(other.item.item.title)} on that of"
            f" {named_in_list(context, [other.body])}.",
            "Give the entry a `heading` that says what both take up, or each body a meeting of its own.",
            (
                (NodeLocation(first.item.title_path), "the title that is written"),
                (NodeLocation(other.item.title_path), "the other title"),
            ),
        )


class _Titled(NamedTuple):
    """A body that has an item, or one that it belongs to, on its own agenda."""

    body: str
    item: PlacedItem


def _titled(context: CheckContext, placed: PlacedEntry, number: str) -> Sequence[_Titled | None]:
    """Return the bodies of a joint meeting that have an item, or else those that have one that it belongs to."""
    agendas = context.once(agendas_of)
    found: list[_Titled] = []
    for body in agendas.owners(bodies_of(context, placed)).bodies:
        items = agendas.of_body(body)
        titled = titled_item(number, items)
        if titled is not None:
            found.append(_Titled(body, items[titled]))
    return [each for each in found if each.item.number == number] or found or [None]


def _differ(one: PlacedItem, other: PlacedItem) -> bool:
    return one.number == other.number and wording(one.item.title) != wording(other.item.title)
