from bisect import bisect
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.agendas import PlacedItem
from oewg_cli.programme.item_numbers import comes_after, line_of
from oewg_cli.rules.agenda._missing_items import AgendaNumbers, MissingItem
from oewg_cli.rules.agenda._scheduled_items import ScheduledReference, agendas_of, bodies_of


@rule("AGD001", "item-not-on-agenda", Severity.ERROR, needs=("agenda", "body"))
def item_not_on_agenda(context: CheckContext) -> Iterator[Violation]:
    """An item is scheduled that is not on the agenda.

    ## Why

    The program writes the heading of an item, "Agenda item 5: …", with the title under `agenda`. Without a title there
    is no heading. A sub-item without a title of its own has the title of its item, unless it comes after the last of
    several sub-items on the agenda. Of a range such as "2 (a)–(g)" both ends must be on the agenda, the first one
    before the last. Meetings of a body with an `agenda` of its own take items from there, then from that of the note.
    Where there is no agenda, an item needs a `heading` of its own.

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
    found: dict[_Key, list[ScheduledReference]] = {}
    numbers: dict[tuple[str, ...], AgendaNumbers] = {}
    of_their_own = {body.name for body in context.programme.bodies if body.agenda is not None}
    for scheduled in _in_question(context):
        bodies = bodies_of(context, scheduled.entry)
        known = agendas_of(context).items_for(bodies)
        reference, entry = scheduled.reference, scheduled.entry.entry
        if reference.last is not None and not comes_after(reference.last, reference.first):
            yield _reversed(scheduled)
            continue
        own = tuple(body for body in bodies if body in of_their_own)
        if own not in numbers:
            numbers[own] = AgendaNumbers(known)
        missing = numbers[own].missing(reference)
        if missing is None or not (known or entry.heading is None):
            continue
        has_words = entry.heading is not None or len(entry.references or ()) > 1
        found.setdefault(_Key(own, reference.text, missing, has_words and bool(known)), []).append(scheduled)
    for key, (first, *others) in found.items():
        known = agendas_of(context).items_for(key.bodies)
        yield Violation(
            first.location,
            _message(key, first, agenda_has_items=bool(known)),
            _advice(context, key, known),
            tuple((other.location, f"item {key.text} again") for other in others),
        )


def _in_question(context: CheckContext) -> Iterator[ScheduledReference]:
    """Return the items and ranges of the entries, without single items that are on the agenda, as nearly all are."""
    for placed in context.entries:
        references = placed.entry.references
        if references is None:
            continue
        known = agendas_of(context).items_for(bodies_of(context, placed))
        for place, reference in enumerate(references):
            if reference.last is not None or reference.first not in known:
                yield ScheduledReference(reference, placed, place)


class _Key(NamedTuple):
    """What makes two scheduled items one finding: who has an agenda, the item, and what is missing."""

    bodies: tuple[str, ...]
    text: str
    missing: MissingItem
    has_words: bool


def _reversed(scheduled: ScheduledReference) -> Violation:
    first, last = scheduled.reference.ends
    message = f"`item: {scheduled.reference.text}` ends before it begins."
    return Violation(scheduled.location, message, f"Write the earlier item first, {last}, and then {first}.")


def _message(key: _Key, first: ScheduledReference, *, agenda_has_items: bool) -> str:
    missing, reference = key.missing, first.reference
    has_no_title = missing.last is None or " " not in missing.number
    if has_no_title and reference.last is None and not key.bodies and not key.has_words:
        return f"Agenda item {key.text} is not listed under `agenda`, so its heading would have no title."
    if not agenda_has_items:
        return f"Agenda items {key.text} are not listed under `agenda`, so their heading would have no title."
    agenda = f"agenda of {', '.join(key.bodies)}, nor on that of the note" if key.bodies else "agenda"
    if missing.last is not None:
        detail = f"; it ends at {missing.last}"
    else:
        detail = f"; it has no {missing.number}" if reference.last is not None else ""
    return f"`item: {key.text}` is not on the {agenda}{detail}."


def _advice(context: CheckContext, key: _Key, known: Mapping[str, PlacedItem]) -> str:
    """Return advice with the body that has the item, or with the two numbers before the missing one and those after."""
    number = key.missing.number
    if not known:
        own = "with its title as adopted, or give the entry a `heading`"
        return f"Add `agenda:` with `items:`, and list item {number} there {own}."
    for body in context.programme.bodies:
        if body.agenda is not None and number in body.agenda.items:
            name = body.short or body.name
            return f"It is on the agenda of {name}: write `body: {name}` for the meeting, or correct the number."
    numbers = sorted(known, key=_order)
    at = bisect(numbers, _order(number), key=_order)
    *others, last = numbers[max(0, at - 2) : at + 2]
    listed = (
        f"The nearest items on the agenda are {', '.join(others)} and {last}"
        if others
        else f"The only item on the agenda is {last}"
    )
    return f"{listed}. Correct the number, or add the title."


def _order(number: str) -> tuple[int, str]:
    return int(line_of(number)[0]), number
