"""The agenda items that an entry takes up: numbers, and ranges of numbers."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from oewg_cli.programme.item_numbers import is_next_label
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.phrases import listed

_DASH = "–"
_TYPED_DASH = lazy_pattern(r"\s*[–-]\s*|\s+to\s+")


class ItemReference(NamedTuple):
    """One item, `5 (a)`, or a range of items from the first to the last, `2 (a)–(g)`; `last` is None for one item."""

    first: str
    last: str | None = None

    @property
    def text(self) -> str:
        """Return the reference as it is typed: in a range, what both ends begin with is there once."""
        return self.first if self.last is None else f"{self.first}{_DASH}{self._short_last or self.last}"

    def printed(self, language: str) -> str:
        """Return the reference as it is printed: a range of two sub-items is `2 (a) and (b)`."""
        last = self._short_last
        is_two = last is not None and is_next_label(self.first.split(" ")[-1], last)
        return listed([self.first, last], language) if last is not None and is_two else self.text

    @property
    def _short_last(self) -> str | None:
        """Return the last label of the end of a range, `(g)`, if both ends begin alike; None if they do not."""
        first, last = self.first.split(" "), (self.last or "").split(" ")
        is_short = len(first) == len(last) and len(last) > 1 and first[:-1] == last[:-1]
        return last[-1] if is_short else None

    @property
    def ends(self) -> tuple[str, ...]:
        """Return the number of the item, or those of both ends of the range."""
        return (self.first,) if self.last is None else (self.first, self.last)

    def numbers_on(self, agenda: Sequence[str]) -> tuple[str, ...]:
        """Return the numbers of the items that are meant: in a range those between its ends on this agenda, in order.

        The ends are there even if the agenda does not have them.
        """
        if self.last is None or self.first not in agenda or self.last not in agenda:
            return self.ends
        return tuple(agenda[agenda.index(self.first) : agenda.index(self.last) + 1]) or self.ends


def read_reference(typed: str) -> ItemReference:
    """Read `5`, `5 (a)`, `127–135` or `2 (a)–(g)`, with an en dash, a hyphen or "to"; the form was checked before."""
    first, *rest = _TYPED_DASH.split(typed.strip())
    if not rest:
        return ItemReference(first)
    last = rest[0]
    if last.startswith("("):
        own = first.split(" ")
        last = " ".join([*own[: max(1, len(own) - len(last.split(" ")))], last])
    return ItemReference(first, None if last == first else last)


class ItemReferences(NamedTuple):
    """The items of an entry in the order in which they are typed."""

    references: tuple[ItemReference, ...]

    @property
    def text(self) -> str:
        """Return the items as one text, `3, 5 (a), 7–9`, by which an entry is known."""
        return ", ".join(each.text for each in self.references)

    @property
    def single(self) -> str | None:
        """Return the number of the item if it is one item alone; None if there are several, or a range."""
        return self.references[0].first if len(self.references) == 1 and self.references[0].last is None else None

    @property
    def ends(self) -> tuple[str, ...]:
        """Return all numbers that are typed: of items alone, and of both ends of ranges."""
        return tuple(number for each in self.references for number in each.ends)

    def numbers_on(self, agenda: Iterable[str]) -> tuple[str, ...]:
        """Return the numbers of all items that are meant, each once; those within ranges as they are on this agenda."""
        if (single := self.single) is not None:
            return (single,)
        known = list(agenda)
        return tuple(dict.fromkeys(number for each in self.references for number in each.numbers_on(known)))
