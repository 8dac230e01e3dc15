"""The agendas of a programme: that of the note, and those of its bodies."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from oewg_cli.programme.front_page import AgendaItem
from oewg_cli.programme.item_numbers import titled_item
from oewg_cli.programme.model import Programme
from oewg_cli.programme.named_bodies import NamedBodies
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


class AgendaOwners(NamedTuple):
    """The bodies from whose agendas a meeting takes its items, and whether none of the bodies of the note meets."""

    bodies: tuple[str, ...]
    are_others: bool = False


class Agendas:
    """The agenda of a programme, and for the meetings of each body that has one of its own, that one before it.

    Who is not a body of the note, such as a contact group, takes items from the agenda of the body that its name names,
    or that it almost is; otherwise from the agenda of the note, and then from any agenda that alone has the number.
    """

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
        self._names = NamedBodies(programme) if self._of_bodies else None
        self._of_meetings: dict[AgendaOwners, dict[str, PlacedItem]] = {}
        self._owners: dict[tuple[str, ...], AgendaOwners] = {}

    def owners(self, bodies: Iterable[str]) -> AgendaOwners:
        """Return from whose agendas a meeting of these bodies takes its items, before that of the note."""
        if self._names is None:
            return AgendaOwners(())
        key = tuple(bodies)
        if key not in self._owners:
            if len(self._owners) >= _MOST_KEPT:
                self._owners.clear()
            known = [body for name in key for body in self._names.meant(name)]
            own = tuple(dict.fromkeys(body for body in known if body in self._of_bodies))
            self._owners[key] = AgendaOwners(own, are_others=not known)
        return self._owners[key]

    def items_for(self, bodies: Iterable[str]) -> dict[str, PlacedItem]:
        """Return the items that a meeting of these bodies can take up, by number; empty if there is no agenda."""
        if not self._of_bodies:
            return self._of_note
        key = self.owners(bodies)
        if key not in self._of_meetings:
            if len(self._of_meetings) >= _MOST_KEPT:
                self._of_meetings.clear()
            own = [self._of_bodies[body] for body in key.bodies]
            others = [self._on_one_agenda] if key.are_others else []
            found: dict[str, PlacedItem] = {}
            for items in (*own, self._of_note, *others):
                for number, item in items.items():
                    found.setdefault(number, item)
            self._of_meetings[key] = found
        return self._of_meetings[key]

    def owners_of(self, number: str) -> tuple[str, ...]:
        """Return the bodies on whose own agendas an item is."""
        return tuple(body for body, items in self._of_bodies.items() if number in items)

    def of_body(self, body: str) -> Mapping[str, PlacedItem]:
        """Return the items of the own agenda of a body."""
        return self._of_bodies.get(body, {})

    @cached_property
    def _on_one_agenda(self) -> dict[str, PlacedItem]:
        """Return the items with a number that only one body has."""
        counts = Counter(number for items in self._of_bodies.values() for number in items)
        return {
            number: item for items in self._of_bodies.values() for number, item in items.items() if counts[number] == 1
        }

    def titled(self, number: str, bodies: Iterable[str]) -> PlacedItem | None:
        """Return the item whose title a number has: itself, else the nearest item that it belongs to."""
        items = self.items_for(bodies)
        found = titled_item(number, items)
        return None if found is None else items[found]

    @cached_property
    def only_with_letters(self) -> dict[str, str]:
        """Return, for the letter of a sub-item such as `(c)`, the number of the only item that has it."""
        of_letters: dict[str, set[str]] = {}
        for each in self.all_items():
            item, _, letter = each.number.partition(" ")
            if letter:
                of_letters.setdefault(letter, set()).add(item)
        return {letter: next(iter(items)) for letter, items in of_letters.items() if len(items) == 1}

    def all_items(self) -> Iterator[PlacedItem]:
        """Return the items of all agendas, that of the note first."""
        yield from self._of_note.values()
        for items in self._of_bodies.values():
            yield from items.values()


def number_of(title_path: NodePath) -> str:
    """Return the number of the item that has its title at a path, on the agenda of the note or of a body."""
    return str(title_path[-2])
