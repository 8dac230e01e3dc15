from collections.abc import Iterator
from typing import TYPE_CHECKING

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.item_numbers import comes_after
from oewg_cli.rules.agenda._missing_item_words import MissingKey, advice_for, message_for
from oewg_cli.rules.agenda._missing_items import AgendaNumbers
from oewg_cli.rules.agenda._scheduled_items import ScheduledReference, agendas_of, bodies_of

if TYPE_CHECKING:
    from oewg_cli.programme.agendas import AgendaOwners


@rule("AGD001", "item-not-on-agenda", Severity.ERROR, needs=("agenda", "body"))
def item_not_on_agenda(context: CheckContext) -> Iterator[Violation]:
    """An item is scheduled that is not on the agenda.

    ## Why

    The program writes the heading of an item, "Agenda item 5: …", with the title under `agenda`. Without a title there
    is no heading. A sub-item without a title of its own has the title of its item, unless it comes after the last of
    several sub-items on the agenda. Of a range such as "2 (a)–(g)" both ends must be on the agenda, the first one
    before the last. Meetings of a body with an `agenda` of its own take items from there, then from that of the note.
    Others, such as contact groups, take them from the agenda of the body that is in their names, else from that of the
    note, else from the only agenda of a body that has the number. Where there is no agenda, an item needs a `heading`
    of its own.

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
    found: dict[MissingKey, list[ScheduledReference]] = {}
    numbers: dict[AgendaOwners, AgendaNumbers] = {}
    agendas = context.once(agendas_of)
    for scheduled in _in_question(context):
        bodies = bodies_of(context, scheduled.entry)
        known = agendas.items_for(bodies)
        reference, entry = scheduled.reference, scheduled.entry.entry
        if reference.last is not None and not comes_after(reference.last, reference.first):
            yield _reversed(scheduled)
            continue
        own = agendas.owners(bodies)
        if own not in numbers:
            numbers[own] = AgendaNumbers(known)
        missing = numbers[own].missing(reference)
        is_of_several = missing is not None and own.are_others and bool(agendas.owners_of(missing.number))
        if missing is None or (entry.heading is not None and (is_of_several or not known)):
            continue
        has_words = entry.heading is not None or len(entry.references or ()) > 1
        found.setdefault(MissingKey(own, reference.text, missing, has_words and bool(known)), []).append(scheduled)
    for key, (first, *others) in found.items():
        known = agendas.items_for(bodies_of(context, first.entry))
        yield Violation(
            first.location,
            message_for(context, key, first, agenda_has_items=bool(known)),
            advice_for(context, key, known),
            tuple((other.location, f"item {key.text} again") for other in others),
        )


def _in_question(context: CheckContext) -> Iterator[ScheduledReference]:
    """Return the items and ranges of the entries, without single items that are on the agenda, as nearly all are."""
    for placed in context.entries:
        references = placed.entry.references
        if references is None:
            continue
        known = context.once(agendas_of).items_for(bodies_of(context, placed))
        for place, reference in enumerate(references):
            if reference.last is not None or reference.first not in known:
                yield ScheduledReference(reference, placed, place)


def _reversed(scheduled: ScheduledReference) -> Violation:
    first, last = scheduled.reference.ends
    message = f"`item: {scheduled.reference.text}` ends before it begins."
    return Violation(scheduled.location, message, f"Write the earlier item first, {last}, and then {first}.")
