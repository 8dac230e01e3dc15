"""Build the agenda of a programme from the headings of its items, and those of bodies that have other items."""

import re
from collections.abc import Iterator, Mapping, Sequence

from oewg_cli.importing.drafted_programme import OpenQuestion, Tree
from oewg_cli.importing.meeting_names import folded
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.importing.scheduled_items import drafted_item, runs_on, scheduled
from oewg_cli.importing.title_block_builder import name_and_short
from oewg_cli.programme.item_references import read_reference
from oewg_cli.text.lazy_patterns import lazy_pattern

_Items = dict[str, Tree]
_ITEM = lazy_pattern(r"\bitems?\b", re.IGNORECASE)


class AgendaBuilder:
    """Build the items of the agendas, each with the title of its first heading that has one.

    `items` are those of the note, `of_bodies` those of bodies which have another title for a number, by their names.
    """

    def __init__(self, recognized: Recognized, names: Mapping[str, str], titles: Mapping[str, dict[str, None]]) -> None:
        self._names = names
        self._titles = titles
        self._parts = [part for part in recognized.parts if part.kind in {PartKind.HEADING, PartKind.ITEM_TITLE}]
        self.short_names = {folded(name) for part in recognized.parts for name in part.bodies}
        self._bodies: dict[str, str] = {}
        for body in recognized.front.bodies:
            name, short = name_and_short(body.words, self.short_names)
            self._bodies |= {folded(each): name.plain for each in (name.plain, short) if each is not None}
        self._first = next(iter(self._bodies.values()), None)
        own = self._with_other_titles()
        self.items: _Items = {}
        self.of_bodies: dict[str, _Items] = {body: {} for body in self._bodies.values() if body in own}
        self._is_running = runs_on(titles)
        self._collect()
        self.items, self.of_bodies = (
            _in_order(self.items),
            {body: _in_order(items) for body, items in self.of_bodies.items() if items},
        )
        self.questions = [
            OpenQuestion(("agenda", "items", number), "The document has no title for this agenda item.")
            for number, title in self.items.items()
            if title is None
        ]
        if any(_has_number_alone(part) for part in self._parts) and not _ITEM.search(
            recognized.source_document.source.text
        ):
            text = "The numbers before the headings were taken for those of agenda items: are they?"
            self.questions.insert(0, OpenQuestion(("agenda",), text))

    def agendas_of_bodies(self) -> dict[str, Tree]:
        """Return the agendas of the bodies that have their own, by the names of the bodies."""
        return {body: {"items": items} for body, items in self.of_bodies.items()}

    def _collect(self) -> None:
        open_numbers: list[tuple[_Items, str]] = []
        for part in self._parts:
            items = self._agenda_of(part)
            found = scheduled(part, self._titles)
            if found is not None and found.title.plain:
                others = self._titles.get(found.number, ())
                if not items.get(found.number):
                    items[found.number] = drafted_item(found.title, self._names, others, is_running=self._is_running)
            open_numbers += [(items, number) for number in _numbers(part)]
        for items, number in open_numbers:
            if number not in items and number not in self.items:
                items[number] = None

    def _agenda_of(self, part: NotePart) -> _Items:
        bodies = (self._bodies.get(folded(name)) for name in part.bodies)
        return next((self.of_bodies[body] for body in bodies if body in self.of_bodies), self.items)

    def _with_other_titles(self) -> set[str]:
        """Return the bodies that have another title for a number than others; the first has the agenda of the note."""
        wordings: dict[str, dict[str, set[str]]] = {}
        for part in self._parts:
            if part.item is None or self._first is None:
                continue
            title = " ".join(part.words.plain[slice(*part.item.title)].casefold().split())
            body = self._bodies.get(folded(part.bodies[0])) if part.bodies else self._first
            if title and body is not None:
                wordings.setdefault(part.item.number, {}).setdefault(body, set()).add(title)
        found: set[str] = set()
        for of_bodies in wordings.values():
            if len(set(map(frozenset, of_bodies.values()))) > 1:
                found |= set(of_bodies)
        return found - {self._first or ""}


def _has_number_alone(part: NotePart) -> bool:
    """Return whether an item is known by nothing but a number before its title."""
    has_number = part.item is not None and not part.item.follows_words and part.words.plain.lstrip()[:1].isdigit()
    return part.kind is PartKind.HEADING and has_number


def _numbers(part: NotePart) -> Iterator[str]:
    """Return the numbers that a heading has, of a range both ends."""
    if part.item is not None:
        yield part.item.number
    for item in part.entry.items if part.entry is not None else ():
        yield from read_reference(item).ends


def _in_order(items: _Items) -> _Items:
    return dict(sorted(items.items(), key=lambda item: _place(item[0])))


def _place(number: str) -> tuple[Sequence[int], str]:
    whole, _, letters = number.partition(" ")
    return [int(part) for part in whole.split(".")], letters
