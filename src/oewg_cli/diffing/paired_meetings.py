"""Find which meeting of an old programme is which of a new one, at whatever time it is held now."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from oewg_cli.note.origins import day_origin, meeting_origin
from oewg_cli.programme.model import EntryInEntry, Programme
from oewg_cli.programme.placed_parts import hours_of, printed_day
from oewg_cli.programme.text_and_list import text_and_list
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.text.similarity import matching_texts
from oewg_cli.un.hours.hours import parse_start

Content = tuple[object, ...]
"""What is done at a meeting, to be compared with that of others."""

_NO_KEY = object()
_MINUTES_OF_A_DAY = 24 * 60


class ScheduledMeeting:
    """A meeting with its date and hours, the number of its day in the programme, and its number in the day.

    Where a session moved as a whole, or agenda items were numbered again, the old version is compared as if its
    meetings had been at the new dates with the new numbers: `date` is then the new date, `held` the real one, and
    `items` are the new numbers.
    """

    def __init__(self, programme: Programme, day: int, number: int) -> None:
        held, meeting = programme.programme[day].date, programme.programme[day].meetings[number]
        self.day = day
        self.day_name = printed_day(programme, held)
        self.held = held
        self.date = held
        self.number = number
        self.meeting = meeting
        self.hours = hours_of(programme, programme.programme[day], meeting)
        self.items: Mapping[str, str] = {}
        self.origin = meeting_origin(programme.programme[day], meeting, self.hours)
        self.day_origin = day_origin(programme.programme[day].dates)

    @cached_property
    def content(self) -> Content:
        """Return what is done at the meeting; footnotes do not count."""
        return tuple(_content(entry, self.items) for entry in self.meeting.entries)

    @cached_property
    def minute(self) -> int | None:
        """Return when the meeting begins, in minutes from midnight; None if that is not known."""
        return self.hours.start if self.hours else parse_start(self.meeting.time or "")

    @property
    def start(self) -> tuple[date, int]:
        """Return when the meeting begins, for an order; midnight if that is not known."""
        return self.date, self.minute or 0

    @property
    def words(self) -> str:
        """Return what is done as words, each agenda item as one word."""
        return " ".join(_words(self.meeting.entries, self.items))

    def is_at_the_time_of(self, other: "ScheduledMeeting") -> bool:
        """Return whether the two are on one day and share a minute, so that neither has moved.

        A meeting of which it is not known when it begins may be at any time of its day.
        """
        if self.date != other.date:
            return False
        if self.minute is None or other.minute is None:
            return True
        if self.hours is None or other.hours is None:
            return self.has_minute(other.minute) or other.has_minute(self.minute)
        return self.hours == other.hours or self.hours.overlaps(other.hours)

    def has_minute(self, minute: int) -> bool:
        """Return whether the meeting begins at this minute, or goes on then."""
        return minute == self.minute or (self.hours is not None and self.hours.start <= minute < self.hours.end)


class MeetingPair(NamedTuple):
    """A meeting in both versions; None where it is in one of them only."""

    old: ScheduledMeeting | None
    new: ScheduledMeeting | None


def scheduled_meetings(
    programme: Programme, items: Mapping[str, str] = MappingProxyType({}), days: int = 0
) -> list[ScheduledMeeting]:
    """Return the meetings of a programme in their order, as if they were so many days later with these items."""
    meetings = [
        ScheduledMeeting(programme, day_number, number)
        for day_number, day in enumerate(programme.programme)
        for number in range(len(day.meetings))
    ]
    for meeting in meetings:
        meeting.items = items
        meeting.date = later(meeting.held, days)
    return meetings


def later(day: date, days: int) -> date:
    """Return the day so many days later, as far as the calendar goes."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def pair_meetings(old: Sequence[ScheduledMeeting], new: Sequence[ScheduledMeeting]) -> list[MeetingPair]:
    """Pair the meetings that are the same: those of the new version in their order, then those that are cancelled.

    A meeting is paired with the one that has the same content at the same time; else with the same content at the
    nearest other time; else with the one at the same time that still has half of its entries; else with the one that
    has the most words in common with it, if they are enough; and last with the one at the same time, whatever is done
    there now.
    """
    return _Pairing(old, new).pairs()


class _Pairing:
    def __init__(self, old: Sequence[ScheduledMeeting], new: Sequence[ScheduledMeeting]) -> None:
        self._old = old
        self._new = new
        self._new_of_old: dict[int, int] = {}
        self._old_of_new: dict[int, int] = {}

    def pairs(self) -> list[MeetingPair]:
        self._pair_by(lambda meeting: (meeting.start, meeting.content))
        self._pair_by(lambda meeting: meeting.content or None)
        self._pair_by_entries()
        self._pair_by_words()
        self._pair_by(lambda meeting: (meeting.date, meeting.hours))
        self._pair_by(lambda meeting: meeting.start)
        made = [
            MeetingPair(self._old[self._old_of_new[number]] if number in self._old_of_new else None, meeting)
            for number, meeting in enumerate(self._new)
        ]
        cancelled = (meeting for number, meeting in enumerate(self._old) if number not in self._new_of_old)
        return [*made, *(MeetingPair(meeting, None) for meeting in cancelled)]

    def _unpaired(self) -> tuple[list[int], list[int]]:
        old = [number for number in range(len(self._old)) if number not in self._new_of_old]
        return old, [number for number in range(len(self._new)) if number not in self._old_of_new]

    def _pair_by(self, key_of: Callable[[ScheduledMeeting], object]) -> None:
        """Pair meetings that share a key; of several the nearest in time, so that the fewest are moved."""
        old, new = self._unpaired()
        waiting: dict[object, list[int]] = defaultdict(list)
        for number in new:
            key = key_of(self._new[number])
            if key is not None:
                waiting[key].append(number)
        for number in old:
            meeting = self._old[number]
            others = waiting.get(key_of(meeting) or _NO_KEY)
            if others:
                nearest = min(others, key=lambda other: (_distance(meeting, self._new[other]), other))
                others.remove(nearest)
                self._pair(number, nearest)

    def _pair_by_entries(self) -> None:
        """Pair meetings at the same time of which one has at least half of the entries of the other."""
        old, new = self._unpaired()
        waiting: dict[object, list[int]] = defaultdict(list)
        for number in reversed(new):
            waiting[self._new[number].start].append(number)
        for number in old:
            others = waiting.get(self._old[number].start)
            if others and _shares_entries(self._old[number], self._new[others[-1]]):
                self._pair(number, others.pop())

    def _pair_by_words(self) -> None:
        """Pair meetings that have the most words in common, agenda items above all."""
        old, new = self._unpaired()
        found = matching_texts([self._old[one].words for one in old], [self._new[other].words for other in new])
        for one, other in sorted(found.items()):
            self._pair(old[one], new[other])

    def _pair(self, old: int, new: int) -> None:
        self._new_of_old[old] = new
        self._old_of_new[new] = old


def _shares_entries(one: ScheduledMeeting, other: ScheduledMeeting) -> bool:
    shared = (Counter(one.content) & Counter(other.content)).total()
    return shared > 0 and 2 * shared >= min(len(one.content), len(other.content))


def _distance(one: ScheduledMeeting, other: ScheduledMeeting) -> int:
    days = abs((one.date - other.date).days)
    return days * _MINUTES_OF_A_DAY + abs(one.start[1] - other.start[1])


def _content(entry: EntryInEntry, items: Mapping[str, str]) -> Content:
    line = (None if text is None else plain(text) for text in (entry.heading, entry.aside))
    return (_item(entry, items), *line, *((path, plain(text)) for path, text in text_and_list(entry)))


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return a text as a reader sees it, with one space between words and without the marks of footnotes."""
    return " ".join(TextField((), Role.TEXT, text).plain.split())


def _item(entry: EntryInEntry, items: Mapping[str, str]) -> str | None:
    return None if entry.item is None else items.get(entry.item, entry.item)


def _words(entries: Iterable[EntryInEntry], items: Mapping[str, str]) -> Iterator[str]:
    for entry in entries:
        item = _item(entry, items)
        if item is not None:
            yield f"item-{item.replace(' ', '')}"
        for text in (entry.heading, entry.aside, *entry.list, entry.text):
            if text is not None:
                yield plain(text)
