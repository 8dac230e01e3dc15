"""Find the scheduled items that are not on an agenda."""

from collections.abc import Mapping
from typing import NamedTuple

from oewg_cli.programme.item_numbers import comes_after, line_of, titled_item
from oewg_cli.programme.item_references import ItemReference

_SEVERAL = 2


class MissingItem(NamedTuple):
    """The number of an item that is not on the agenda, and the last number there, if it comes after all of them."""

    number: str
    last: str | None


class AgendaNumbers:
    """The numbers on an agenda, with the sub-items of each item and which of them is the last."""

    def __init__(self, agenda: Mapping[str, object]) -> None:
        self._agenda = agenda
        self._last_and_count: dict[tuple[str, ...], tuple[str, int]] = {}
        for number in agenda:
            above = tuple(line_of(number)[:-1])
            last, count = self._last_and_count.get(above, (number, 0))
            self._last_and_count[above] = (number if comes_after(number, last) else last, count + 1)

    def missing(self, reference: ItemReference) -> MissingItem | None:
        """Return the item, or the first end of the range, that is not on the agenda; None if all are there.

        A sub-item without a title counts as on the agenda with its item. It does not where it comes after the last of
        several sub-items on the agenda, nor as the end of a range where the agenda has other sub-items.
        """
        return next(filter(None, (self._missing(end, reference) for end in reference.ends)), None)

    def _missing(self, number: str, reference: ItemReference) -> MissingItem | None:
        if number in self._agenda:
            return None
        is_end = reference.last is not None
        line = line_of(number)
        last, count = self._last_and_count.get(tuple(line[:-1]), (number, 0))
        is_after_all = count > 0 and comes_after(number, last)
        missing = MissingItem(number, last if is_after_all else None)
        if titled_item(number, self._agenda) is None:
            return missing
        return missing if (is_end and count) or (is_after_all and count >= _SEVERAL) else None
