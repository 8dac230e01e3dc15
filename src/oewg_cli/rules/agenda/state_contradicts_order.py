from collections.abc import Iterable, Iterator
from typing import NamedTuple

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.programme.placed_parts import PlacedEntry
from oewg_cli.rules.agenda._scheduled_items import bodies_of
from oewg_cli.rules.agenda._worded_titles import heading_wording
from oewg_cli.source.tree import NodeLocation

_LATER = frozenset({"continued", "resumed"})


@rule("AGD012", "state-contradicts-order", Severity.WARNING, needs=("programme",), keys=("state",))
def state_contradicts_order(context: CheckContext) -> Iterator[Violation]:
    """The `state` of an entry contradicts what was done before it: it opens again, or continues what never began.

    ## Why

    An item "opens" when it is taken up for the first time, and is "continued" or "resumed" after that; when it is
    "concluded", it can only be "resumed". Often a meeting was moved, or an entry was copied with its state. The order
    is that of one body, and of one heading where the item has words of its own. "Continued" and "resumed" may refer to
    what is not in the programme, if it begins after the session has opened, or the session is a resumed one.

    ## Authority

    Programmes of work as issued, such as those of the Commission on the Status of Women: "General discussion (opens)"
    comes first, "General discussion (concluded)" last.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - {time: morning, entries: [item: 1, item: 2]}
          - {time: afternoon, entries: [{item: 2, state: opens}]}
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - {time: morning, entries: [item: 1, {item: 2, state: opens}]}
          - {time: afternoon, entries: [item: 2]}
    ```
    """
    if not any(placed.entry.state for placed in context.entries):
        return
    may_follow_others = _may_follow_others(context)
    order = _Order()
    for placed in context.entries:
        works = list(_works(context, placed))
        state, before = placed.entry.state, order.before(works)
        at_state = NodeLocation((*placed.path, "state"))
        if state == "opens" and before:
            yield _violation(at_state, placed, "opens here, but was taken up before", before, "the entry before")
        elif state in _LATER and not before and not may_follow_others and not order.has_begun(placed):
            message = f"{_named(placed)} is {state} here, but was not taken up before."
            yield Violation(at_state, message, "Remove `state`, or correct the order.")
        elif state != "resumed" and (concluded := order.concluded(works)):
            what = "item" if placed.entry.references is not None else "heading"
            location = at_state if state else NodeLocation((*placed.path, what))
            yield _violation(location, placed, "is taken up after it was concluded", concluded, "concluded here")
        order.add(placed, works)


class _Work(NamedTuple):
    """What can be continued: an item or a heading, with its own words, of one body."""

    body: str
    item: str
    heading: str


class _Order:
    """What was done in the entries so far."""

    def __init__(self) -> None:
        self._done: dict[_Work, PlacedEntry] = {}
        self._concluded: dict[_Work, PlacedEntry] = {}
        self._items: set[str] = set()
        self._headings: set[str] = set()

    def before(self, works: Iterable[_Work]) -> PlacedEntry | None:
        """Return the last entry in which the same was done."""
        return next((self._done[work] for work in works if work in self._done), None)

    def concluded(self, works: Iterable[_Work]) -> PlacedEntry | None:
        """Return the entry in which the same was concluded."""
        return next((self._concluded[work] for work in works if work in self._concluded), None)

    def has_begun(self, placed: PlacedEntry) -> bool:
        """Return whether an item of an entry, one that it belongs to, a sub-item of it, or its heading was there."""
        items = placed.entry.items
        numbers = {each for number in (items.ends if items else ()) for each in line_of(number)}
        return not numbers.isdisjoint(self._items) or heading_wording(placed.entry.heading) in self._headings

    def add(self, placed: PlacedEntry, works: Iterable[_Work]) -> None:
        """Add an entry."""
        is_concluded = placed.entry.state == "concluded"
        for work in works:
            self._done[work] = placed
            self._concluded.pop(work, None)
            if is_concluded:
                self._concluded[work] = placed
        items = placed.entry.items
        self._items.update(each for number in (items.ends if items else ()) for each in line_of(number))
        if placed.entry.heading is not None:
            self._headings.add(heading_wording(placed.entry.heading))


def _works(context: CheckContext, placed: PlacedEntry) -> Iterator[_Work]:
    entry = placed.entry
    if entry.references is None and entry.heading is None:
        return
    heading = heading_wording(entry.heading)
    for body in bodies_of(context, placed) or ("",):
        for item in [reference.text for reference in entry.references or ()] or [""]:
            yield _Work(body, item, heading)


def _may_follow_others(context: CheckContext) -> bool:
    """Return whether something may have been taken up before the programme begins."""
    programme = context.programme
    kinds = {programme.session.kind, *(body.kind for body in programme.bodies)}
    return "resumed" in kinds or min(day.date for day in context.days) > programme.session.opens


def _named(placed: PlacedEntry) -> str:
    entry = placed.entry
    if entry.items is None:
        return f"“{' '.join((entry.heading or '').split())}”"
    name = "Agenda item" if entry.items.single else "Agenda items"
    return f"{name} {entry.item}"


def _violation(location: NodeLocation, placed: PlacedEntry, what: str, other: PlacedEntry, where: str) -> Violation:
    return Violation(
        location,
        f"{_named(placed)} {what}.",
        "Correct the order, or the `state` of one of the two.",
        ((NodeLocation(other.path), where),),
    )
