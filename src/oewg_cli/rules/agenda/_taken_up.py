"""The agenda items that the meetings of a programme take up, by agenda."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.agendas import Agendas
from oewg_cli.programme.entries import parts_with_bodies
from oewg_cli.programme.item_numbers import titled_item
from oewg_cli.programme.item_references import ItemReference
from oewg_cli.programme.model import Day, Meeting, Programme
from oewg_cli.rules.agenda._scheduled_items import agendas_of, bodies_of
from oewg_cli.source.tree import NodePath

Taken = dict[NodePath, dict[str, None]]
"""The numbers that are scheduled, in order, by the path of the items of their agenda."""


def taken_up(programme: Programme) -> Taken:
    """Return what the meetings of a programme take up; each body takes up what its joint meetings do."""
    found: _References = {}
    for _, part, bodies in parts_with_bodies(programme):
        if not isinstance(part, Day | Meeting) and part.references is not None:
            _add(found, bodies, part.references)
    return _by_agenda(Agendas(programme), found)


def taken_up_here(context: CheckContext) -> Taken:
    """Return what the meetings of the programme that is checked take up, as `taken_up` does."""
    found: _References = {}
    for placed in context.entries:
        if placed.entry.references is not None:
            _add(found, bodies_of(context, placed), placed.entry.references)
    return _by_agenda(context.once(agendas_of), found)


_References = dict[tuple[str, ...], dict[ItemReference, None]]


def _add(found: _References, bodies: Sequence[str], references: Iterable[ItemReference]) -> None:
    each: list[tuple[str, ...]] = [(body,) for body in bodies]
    for body in each or [()]:
        found.setdefault(body, {}).update(dict.fromkeys(references))


def _by_agenda(agendas: Agendas, references_of: _References) -> Taken:
    found: Taken = {}
    for bodies, references in references_of.items():
        known = agendas.items_for(bodies)
        all_paths = {placed.path[:-1] for placed in known.values()}
        for number in _numbers_of(references, list(known)):
            titled = titled_item(number, known)
            # An item without a title may have sub-items with titles.
            for path in all_paths if titled is None else (known[titled].path[:-1],):
                found.setdefault(path, {})[number] = None
    return found


def _numbers_of(references: Iterable[ItemReference], agenda: Sequence[str]) -> Iterator[str]:
    """Return all numbers that references mean together: items alone, ends of ranges, and what is between them.

    Overlapping ranges are followed once, so that many of them take no longer than the agenda is long.
    """
    places = {number: place for place, number in enumerate(agenda)}
    begun = [0] * (len(agenda) + 1)
    for reference in references:
        yield from reference.ends
        first, last = places.get(reference.first), places.get(reference.last or "")
        if first is not None and last is not None and first <= last:
            begun[first] += 1
            begun[last + 1] -= 1
    yield from (number for number, within in zip(agenda, accumulate(begun), strict=False) if within)
