"""Find which meeting of an old programme is which of a new one, at whatever time it is held now."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

from oewg_cli.diffing.nearest_meetings import NearestMeetings
from oewg_cli.diffing.scheduled_meetings import ScheduledMeeting
from oewg_cli.text.similarity import matching_texts

_NO_KEY = object()


class MeetingPair(NamedTuple):
    """A meeting in both versions; None where it is in one of them only."""

    old: ScheduledMeeting | None
    new: ScheduledMeeting | None


def pair_meetings(old: Sequence[ScheduledMeeting], new: Sequence[ScheduledMeeting]) -> list[MeetingPair]:
    """Pair the meetings that are the same: those of the new version in their order, then those that are cancelled.

    Meetings with the same `id` are the same. Then a meeting is paired with the one that has the same content at the
    same time; else with the same content at the nearest other time; else with the one at the same time that still has
    half of its entries; else with the one that has the most words in common with it, if they are enough; and last with
    the one of the same body at the same time, whatever is done there now. Of several at the same time those of the same
    body come first, then those of the same number, kind and room.
    """
    return _Pairing(old, new).pairs()


def pair_parts_of_days(old: Sequence[ScheduledMeeting], new: Sequence[ScheduledMeeting]) -> list[MeetingPair]:
    """Pair what is done on the same days where no meeting is stated."""
    waiting: dict[object, list[ScheduledMeeting]] = defaultdict(list)
    for part in reversed(old):
        waiting[part.dates].append(part)
    pairs = [MeetingPair(waiting[part.dates].pop() if waiting.get(part.dates) else None, part) for part in new]
    return [*pairs, *(MeetingPair(part, None) for parts in waiting.values() for part in reversed(parts))]


class _Pairing:
    def __init__(self, old: Sequence[ScheduledMeeting], new: Sequence[ScheduledMeeting]) -> None:
        self._old = old
        self._new = new
        self._new_of_old: dict[int, int] = {}
        self._old_of_new: dict[int, int] = {}

    def pairs(self) -> list[MeetingPair]:
        self._pair_by(lambda meeting: meeting.meeting.id)
        self._pair_by(lambda meeting: (_time(meeting), meeting.who, meeting.label, meeting.content))
        self._pair_by(lambda meeting: (_time(meeting), meeting.who, meeting.content))
        self._pair_by(lambda meeting: (_time(meeting), meeting.content) if meeting.content else None)
        self._pair_by(lambda meeting: (meeting.who, meeting.content) if meeting.content else None)
        self._pair_by(lambda meeting: meeting.content or None)
        self._pair_by_entries(lambda meeting: (_time(meeting), meeting.who))
        self._pair_by_entries(_time)
        self._pair_by_words()
        self._pair_by_time_and_body()
        made = [
            MeetingPair(self._old[self._old_of_new[number]] if number in self._old_of_new else None, meeting)
            for number, meeting in enumerate(self._new)
        ]
        cancelled = (meeting for number, meeting in enumerate(self._old) if number not in self._new_of_old)
        return [*made, *(MeetingPair(meeting, None) for meeting in cancelled)]

    def _pair_by_time_and_body(self) -> None:
        """Pair meetings at the same time that have a body or a room in common, or are alone then."""
        self._pair_by(lambda meeting: (meeting.dates, meeting.hours, meeting.who) if meeting.hours else None)
        self._pair_by(lambda meeting: (_time(meeting), meeting.who))
        self._pair_by_a_body()
        self._pair_by(lambda meeting: (_time(meeting), meeting.label[-1]) if meeting.label[-1] else None)
        alone = {key for key, count in Counter(map(_time, self._old)).items() if count == 1}
        alone &= {key for key, count in Counter(map(_time, self._new)).items() if count == 1}
        self._pair_by(lambda meeting: _time(meeting) if _time(meeting) in alone else None)
        self._pair_by_day()

    def _unpaired(self) -> tuple[list[int], list[int]]:
        old = [number for number in range(len(self._old)) if number not in self._new_of_old]
        return old, [number for number in range(len(self._new)) if number not in self._old_of_new]

    def _pair_by(self, key_of: Callable[[ScheduledMeeting], object]) -> None:
        """Pair meetings that share a key; of several the nearest in time, so that the fewest are moved."""
        old, new = self._unpaired()
        waiting: dict[object, NearestMeetings] = defaultdict(NearestMeetings)
        for number in new:
            key = key_of(self._new[number])
            if key is not None:
                waiting[key].add(self._new[number], number)
        for number in old:
            others = waiting.get(key_of(self._old[number]) or _NO_KEY)
            nearest = others.take(self._old[number]) if others else None
            if nearest is not None:
                self._pair(number, nearest)

    def _pair_by_entries(self, key_of: Callable[[ScheduledMeeting], object]) -> None:
        """Pair meetings that share a key of which one has at least half of the entries of the other."""
        old, new = self._unpaired()
        waiting: dict[object, list[int]] = defaultdict(list)
        for number in reversed(new):
            waiting[key_of(self._new[number])].append(number)
        for number in old:
            others = waiting.get(key_of(self._old[number]))
            if others and _shares_entries(self._old[number], self._new[others[-1]]):
                self._pair(number, others.pop())

    def _pair_by_words(self) -> None:
        """Pair meetings that have the most words in common, agenda items above all."""
        old, new = self._unpaired()
        found = matching_texts([self._old[one].words for one in old], [self._new[other].words for other in new])
        for one, other in sorted(found.items()):
            self._pair(old[one], new[other])

    def _pair_by_a_body(self) -> None:
        """Pair meetings at the same time of which one is a joint meeting of the body of the other."""
        old, new = self._unpaired()
        waiting: dict[object, list[int]] = defaultdict(list)
        for number in reversed(new):
            for body in self._new[number].who:
                waiting[_time(self._new[number]), body].append(number)
        for number in old:
            for body in self._old[number].who:
                others = waiting.get((_time(self._old[number]), body), [])
                while others and others[-1] in self._old_of_new:
                    others.pop()
                if others:
                    self._pair(number, others.pop())
                    break

    def _pair_by_day(self) -> None:
        """Pair meetings of the same body on one day if it is not known when one of them begins."""
        old, new = self._unpaired()
        waiting: dict[object, list[int]] = defaultdict(list)
        for number in reversed(new):
            meeting = self._new[number]
            waiting[meeting.dates, meeting.who, meeting.minute is None].append(number)
        for number in old:
            meeting = self._old[number]
            for is_open in (True, False) if meeting.minute is None else (True,):
                others = waiting.get((meeting.dates, meeting.who, is_open))
                if others:
                    self._pair(number, others.pop())
                    break

    def _pair(self, old: int, new: int) -> None:
        self._new_of_old[old] = new
        self._old_of_new[new] = old


def _time(meeting: ScheduledMeeting) -> tuple[object, ...]:
    return meeting.dates, meeting.begins


def _shares_entries(one: ScheduledMeeting, other: ScheduledMeeting) -> bool:
    shared = (Counter(one.content) & Counter(other.content)).total()
    return shared > 0 and 2 * shared >= min(len(one.content), len(other.content))
