"""Read the agenda items that a text mentions by their numbers, and hold them against the agenda."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from oewg_cli.programme.agendas import PlacedItem
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.numbers.numbered_mentions import NumberedMention
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.un_data import read_data

_LONGEST_BEFORE = 80
_SPACE = r"[ \u00a0]"
_JOINT = rf"(?:,{_SPACE}(?:and{_SPACE})?|{_SPACE}(?:and|or|to){_SPACE}|[–-])"
_SUB_ITEMS_OF = lazy_pattern(
    rf"\b[Ss]ub-?items?{_SPACE}(?P<letters>\([a-z]\)(?:{_JOINT}\([a-z]\)){{0,8}}){_SPACE}(?:of|under){_SPACE}"
    rf"(?:agenda{_SPACE})?(?=item{_SPACE}(?P<item>[1-9][0-9]{{0,2}})\b(?!{_SPACE}?[(.]))"
)
"""Sub-items before their item: `sub-items (a) and (b) of agenda item 4`."""


class ItemMention(NamedTuple):
    """An item or a sub-item that a text mentions; `start` and `end` are where its number or its letter is."""

    item: int
    letter: str | None
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.item} ({self.letter})" if self.letter else str(self.item)


class LastItems:
    """The last item on the agendas of a programme, and the last sub-item of each item.

    `are_complete` is true if each agenda runs from 1 without a gap to an item that ends agendas, such as the adoption
    of the report: others may only have the items that are scheduled.
    """

    def __init__(self, items: Iterable[PlacedItem]) -> None:
        self._sub_items: dict[int, str] = {}
        self._paths: dict[str, NodePath] = {}
        agendas: dict[NodePath, dict[int, str]] = {}
        for placed in items:
            self._paths.setdefault(placed.number, placed.path)
            top, *below = line_of(placed.number)
            letter = below[0][-2:-1] if below and below[0].endswith(")") else ""
            if not below:
                agendas.setdefault(placed.path[:-1], {}).setdefault(int(top), placed.item.title)
            self._sub_items[int(top)] = max(self._sub_items.get(int(top), ""), letter)
        self._key = max(self._paths, key=lambda number: int(line_of(number)[0]))
        self.item = max(self._sub_items)
        self.are_complete = all(_is_complete(titles) for titles in agendas.values())

    def path_of(self, number: str | None) -> NodePath:
        """Return the path of an item, or of the last one on the agenda."""
        return self._paths[number if number in self._paths else self._key]

    def sub_item_of(self, mention: ItemMention) -> str | None:
        """Return the last sub-item of the item of a mention; None if the item has none, or is not on the agenda."""
        letter = self._sub_items.get(mention.item)
        return f"{mention.item} ({letter})" if letter else None

    def is_passed_by(self, mention: ItemMention) -> bool:
        """Return whether a mention is of an item after the last one, or of a sub-item after the last of its item."""
        if mention.letter is None:
            return self.are_complete and mention.item > self.item
        last = self._sub_items.get(mention.item)
        return bool(last) and mention.letter > str(last)


def _is_complete(titles: dict[int, str]) -> bool:
    endings = tuple(read_data("agenda_mentions")["en"]["last_titles"])
    last = " ".join(titles.get(len(titles), "").casefold().split())
    return sorted(titles) == list(range(1, len(titles) + 1)) and last.startswith(endings)


def sub_items_before(match: TextMatch) -> Iterator[ItemMention]:
    """Return the sub-items that a text names directly before the item of a match."""
    plain = match.field.plain
    start = max(0, match.start - _LONGEST_BEFORE)
    for found in _SUB_ITEMS_OF.finditer(plain, start, match.end):
        if found.end() == match.start:
            for letter in re.finditer(r"\(([a-z])\)", found["letters"]):
                at = found.start("letters") + letter.start()
                yield ItemMention(int(found["item"]), letter[1], at, at + len(letter.group()))


def item_mentions(mention: NumberedMention) -> Iterator[ItemMention]:
    """Return the items and sub-items that a text names; a sub-item of a sub-item is not read."""
    for label in mention.labels:
        start, typed = label.wording.start, label.wording.text
        if typed[0].isdigit():
            yield ItemMention(label.number, None, start, start + len(str(label.number)))
        if label.letters and (typed[0].isdigit() or len(label.letters) == 1) and len(label.letters[0]) == 1:
            at = start + typed.index("(")
            yield ItemMention(label.number, label.letters[0], at, at + 3)
