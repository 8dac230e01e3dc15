"""The agendas of a programme: that of the note, and those of its bodies."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from oewg_cli.programme.front_page import AgendaItem
from oewg_cli.programme.item_numbers import titled_item
from oewg_cli.programme.model import Programme
from oewg_cli.source.tree import NodePath

_MOST_KEPT = 64
"""How many agendas of joint meetings are kept: far more than there are, but for a hostile file."""


class PlacedItem(NamedTuple):
    """An item of an agenda, its path, and its number."""

    path: NodePath
    number: str
    item: AgendaItem

    @property
    def title_path(self) -> NodePath:
        """Return the path of the adopted title, whether it is typed alone or with other keys."""
        return (*self.path, "title")

    def for_headings(self) -> tuple[NodePath, str]:
        """Return the text of which the heading of the item is made, with its path."""
        if self.item.in_headings is None:
            return self.title_path, self.item.title
        return (*self.path, "in_headings"), self.item.in_headings


class Agendas:
    """The agenda of a programme, and for the meetings of each body that has one of its own, that one before it."""

    def __init__(self, programme: Programme) -> None:
        self._of_note = {
            number: PlacedItem(("agenda", "items", number), number, item)
            for number, item in (programme.agenda.items if programme.agenda else {}).items()
        }
        self._of_bodies = {
            body.name: {
                number: PlacedItem(("body", place, "agenda", "items", number), number, item)
                for number, item in body.agenda.items.items()
            }
            for place, body in enumerate(programme.bodies)
            if body.agenda is not None
        }
        self._of_meetings: dict[tuple[str, ...], dict[str, PlacedItem]] = {}

    def items_for(self, bodies: Iterable[str]) -> dict[str, PlacedItem]:
        """Return the items that a meeting of these bodies can take up, by number; empty if there is no agenda."""
        if not self._of_bodies:
            return self._of_note
        key = tuple(body for body in bodies if body in self._of_bodies)
        if key not in self._of_meetings:
            if len(self._of_meetings) >= _MOST_KEPT:
                self._of_meetings.clear()
            own = [self._of_bodies[body] for body in key]
            found: dict[str, PlacedItem] = {}
            for items in (*own, self._of_note):
                for number, item in items.items():
                    found.setdefault(number, item)
            self._of_meetings[key] = found
        return self._of_meetings[key]

    def titled(self, number: str, bodies: Iterable[str]) -> PlacedItem | None:
        """Return the item whose title a number has: itself, else the nearest item that it belongs to."""
        items = self.items_for(bodies)
        found = titled_item(number, items)
        return None if found is None else items[found]

    def all_items(self) -> Iterator[PlacedItem]:
        """Return the items of all agendas, that of the note first."""
        yield from self._of_note.values()
        for items in self._of_bodies.values():
            yield from items.values()
