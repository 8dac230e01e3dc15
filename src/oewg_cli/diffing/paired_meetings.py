"""Which meeting of an old programme is which of a new one, wherever it stands now."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple

from oewg_cli.programme.model import Entry, Meeting, Programme
from oewg_cli.programme.placed_parts import hours_of
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.text.similarity import matching_texts
from oewg_cli.un.hours.hours import Hours

Key = tuple[object, ...]
_NONE = object()
_MINUTES_OF_A_DAY = 24 * 60


class Seat:
    """A meeting at its place in a programme: its day, its hours, and the number of the day and of the meeting there."""

    def __init__(self, day: int, held: date, number: int, meeting: Meeting, hours: Hours) -> None:
        self.day = day
        self.date = held
        self.number = number
        self.meeting = meeting
        self.hours = hours

    @cached_property
    def content(self) -> Key:
        """Return what is done at the meeting, to be compared with that of others; footnotes do not count."""
        return tuple(map(_content, self.meeting.entries))

    @property
    def slot(self) -> tuple[date, int]:
        """Return when it begins."""
        return self.date, self.hours.start

    @property
    def words(self) -> str:
        """Return what is done as words, each agenda item as one of them."""
        return " ".join(_words(self.meeting.entries))

    def is_at_the_time_of(self, other: "Seat") -> bool:
        """Return whether the two are on one day and share a minute, so that neither has moved."""
        return self.date == other.date and (self.hours == other.hours or self.hours.overlaps(other.hours))


class Paired(NamedTuple):
    """A meeting in both versions; None where it is in one of them only."""

    old: Seat | None
    new: Seat | None


def seats_of(programme: Programme) -> list[Seat]:
    """Return the meetings of a programme in their order."""
    return [
        Seat(day_number, day.date, number, meeting, hours_of(programme, meeting))
        for day_number, day in enumerate(programme.programme)
        for number, meeting in enumerate(day.meetings)
    ]


def paired(old: Sequence[Seat], new: Sequence[Seat]) -> list[Paired]:
    """Pair the meetings that are the same: those of the new version in their order, then those that are cancelled.

    The same is one that has the same content at the same time; then one with the same content at another time, the
    nearest; then one at the same time of which enough stayed; then the one with the most words in common; and at last
    one at the same time, whatever is done there now.
    """
    return _Pairing(old, new).pairs()


class _Pairing:
    def __init__(self, old: Sequence[Seat], new: Sequence[Seat]) -> None:
        self._old = old
        self._new = new
        self._found: dict[int, int] = {}
        self._taken: dict[int, int] = {}

    def pairs(self) -> list[Paired]:
        self._by(lambda seat: (seat.slot, seat.content))
        self._by(lambda seat: seat.content or None)
        self._by_words()
        self._by(lambda seat: (seat.date, seat.hours))
        self._by(lambda seat: seat.slot)
        made = [
            Paired(self._old[self._taken[number]] if number in self._taken else None, seat)
            for number, seat in enumerate(self._new)
        ]
        return [*made, *(Paired(seat, None) for number, seat in enumerate(self._old) if number not in self._found)]

    def _free(self) -> tuple[list[int], list[int]]:
        old = [number for number in range(len(self._old)) if number not in self._found]
        return old, [number for number in range(len(self._new)) if number not in self._taken]

    def _by(self, key_of: "Callable[[Seat], object]") -> None:
        """Pair those that share a key; of several the nearest in time, so that the fewest seem to move."""
        old, new = self._free()
        waiting: dict[object, list[int]] = defaultdict(list)
        for number in new:
            key = key_of(self._new[number])
            if key is not None:
                waiting[key].append(number)
        for number in old:
            seat = self._old[number]
            others = waiting.get(key_of(seat) or _NONE)
            if others:
                nearest = min(others, key=lambda other: (_distance(seat, self._new[other]), other))
                others.remove(nearest)
                self._pair(number, nearest)

    def _by_words(self) -> None:
        """Pair those that have the most words in common, agenda items before all."""
        old, new = self._free()
        found = matching_texts([self._old[one].words for one in old], [self._new[other].words for other in new])
        for one, other in sorted(found.items()):
            self._pair(old[one], new[other])

    def _pair(self, one: int, other: int) -> None:
        self._found[one] = other
        self._taken[other] = one


def _distance(one: Seat, other: Seat) -> int:
    days = abs((one.date - other.date).days)
    return days * _MINUTES_OF_A_DAY + abs(one.hours.start - other.hours.start)


def _content(entry: Entry) -> Key:
    texts = (entry.heading, entry.aside, *entry.list, entry.text)
    return (entry.item, *(None if text is None else plain(text) for text in texts))


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return a text as a reader sees it, with one blank between words and without the marks of footnotes."""
    return " ".join(TextField((), Role.TEXT, text).plain.split())


def _words(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        if entry.item is not None:
            yield f"item-{entry.item.replace(' ', '')}"
        for text in (entry.heading, entry.aside, *entry.list, entry.text):
            if text is not None:
                yield plain(text)
