"""The agenda items that are scheduled, and the agendas that they are on."""

from collections.abc import Iterable
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.agendas import Agendas
from oewg_cli.programme.item_references import ItemReference
from oewg_cli.programme.placed_parts import PlacedEntry
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.phrases import listed


class ScheduledReference(NamedTuple):
    """An item, or a range of items, that an entry takes up; `place` is its number in the list, from 0."""

    reference: ItemReference
    entry: PlacedEntry
    place: int

    @property
    def location(self) -> NodeLocation:
        """Return where it is typed: alone, or as a member of the list."""
        return NodeLocation((*self.entry.path, "item", self.place))


def agendas_of(context: CheckContext) -> Agendas:
    """Return the agendas of the note and of its bodies."""
    return Agendas(context.programme)


def bodies_of(context: CheckContext, entry: PlacedEntry) -> tuple[str, ...]:
    """Return who takes up an entry: those who meet, or the body of the note for what is done on a day."""
    return entry.meeting.bodies if entry.meeting is not None else (context.programme.body,)


def named_in_list(context: CheckContext, bodies: Iterable[str]) -> str:
    """Return the bodies by their short names, where they have one, as a list: `SBSTA and SBI`."""
    short = {body.name: body.short for body in context.programme.bodies if body.short is not None}
    return listed([short.get(body, body) for body in bodies], "en")
