"""The words in which an item that is not on an agenda is reported."""

from bisect import bisect
from collections.abc import Mapping
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.agendas import AgendaOwners, PlacedItem
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.rules.agenda._missing_items import MissingItem
from oewg_cli.rules.agenda._scheduled_items import ScheduledReference, agendas_of, bodies_of, named_in_list
from oewg_cli.text.quoting import quoted


class MissingKey(NamedTuple):
    """What makes two scheduled items one finding: who has an agenda, the item, and what is missing."""

    owners: AgendaOwners
    text: str
    missing: MissingItem
    has_words: bool


def message_for(context: CheckContext, key: MissingKey, first: ScheduledReference, *, agenda_has_items: bool) -> str:
    """Return what is wrong with an item that is scheduled."""
    missing, reference, bodies = key.missing, first.reference, key.owners.bodies
    owners = context.once(agendas_of).owners_of(missing.number)
    if key.owners.are_others and len(owners) > 1:
        who = quoted(", ".join(bodies_of(context, first.entry)) or "the meeting")
        which = f"`item: {key.text}` is on the agendas of {named_in_list(context, owners)}"
        return f"{which}, and {who} does not say which of them is meant."
    has_no_title = missing.last is None or " " not in missing.number
    if has_no_title and reference.last is None and not bodies and not key.has_words:
        return f"Agenda item {key.text} is not listed under `agenda`, so its heading would have no title."
    if not agenda_has_items:
        return f"Agenda items {key.text} are not listed under `agenda`, so their heading would have no title."
    agenda = f"agenda of {', '.join(bodies)}, nor on that of the note" if bodies else "agenda"
    if missing.last is not None:
        detail = f"; it ends at {missing.last}"
    else:
        detail = f"; it has no {missing.number}" if reference.last is not None else ""
    return f"`item: {key.text}` is not on the {agenda}{detail}."


def advice_for(context: CheckContext, key: MissingKey, known: Mapping[str, PlacedItem]) -> str:
    """Return advice with the body that has the item, or with the two numbers before the missing one and those after."""
    number = key.missing.number
    owners = context.once(agendas_of).owners_of(number)
    if owners and key.owners.are_others:
        return (
            f"Name the body in `body` (“contact group of {named_in_list(context, owners[:1])}”), or give a `heading`."
        )
    if owners:
        is_one, names = len(owners) == 1, named_in_list(context, owners)
        where, what = (
            ("agenda", f"`body: {names}` for the meeting") if is_one else ("agendas", "under `body` who meets")
        )
        return f"It is on the {where} of {names}: write {what}, or correct the number."
    if not known:
        own = "with its title as adopted, or give the entry a `heading`"
        return f"Add `agenda:` with `items:`, and list item {number} there {own}."
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
