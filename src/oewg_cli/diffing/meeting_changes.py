"""Find what changed in the programme: its days, its meetings and their entries."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from oewg_cli.diffing.change_names import day_name, entry_names, hours_name, meeting_name, sentence, time_name
from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.entry_changes import EntryAt, entry_changes, match_entries, match_moved_entries, only_places
from oewg_cli.diffing.exchanged_meetings import Exchanges, exchange_change
from oewg_cli.diffing.joined_entries import joined_entries, joined_name, with_texts_of, without_texts
from oewg_cli.diffing.matched_parts import PartMatcher
from oewg_cli.diffing.paired_meetings import MeetingPair, ScheduledMeeting
from oewg_cli.diffing.printed_meetings import PrintedEntry, PrintedMeeting
from oewg_cli.diffing.printed_texts import TextPlace
from oewg_cli.programme.model import Day

_PROGRAMME = "Programme of work"
_MANY = 3
Meetings = Mapping[tuple[int, int], PrintedMeeting]
DatedChange = tuple[tuple[date, int, int], Change]
"""A change, and where it comes among the others: the day, the minute and the number of the meeting."""


class MovedEntry(NamedTuple):
    """An entry that moved to another meeting: the numbers of the pairs of meetings, and of the entry in each."""

    old_pair: int
    old: int
    new_pair: int
    new: int


class _CancelledDay(NamedTuple):
    """A day all of whose meetings were cancelled."""

    date: date
    meetings: list[ScheduledMeeting]


class MeetingComparison:
    """Compares the meetings of two versions, which are paired; `new_days` are the days of the new one."""

    def __init__(
        self,
        pairs: Sequence[MeetingPair],
        exchanges: Exchanges,
        before: Meetings,
        after: Meetings,
        new_days: Sequence[Day],
    ) -> None:
        self._pairs = pairs
        self._exchanges = exchanges
        self._new_days = new_days
        self._old = [list(_entries(pair.old, before)) for pair in pairs]
        self._new = [_entries(pair.new, after) for pair in pairs]
        self._matchers = [PartMatcher(old, new) for old, new in zip(self._old, self._new, strict=True)]
        for pair, matcher in zip(pairs, self._matchers, strict=True):
            if pair.old and pair.new:
                match_entries(matcher)
        self._moved = self._moved_entries()
        self._moved_to: dict[int, dict[int, MovedEntry]] = defaultdict(dict)
        for each in self._moved:
            self._moved_to[each.new_pair][each.new] = each
        self._away = {(each.old_pair, each.old) for each in self._moved}
        self._here = {(each.new_pair, each.new) for each in self._moved}
        self._match_replaced()
        self._joined_to = self._join_entries()

    def changes(self, places: list[TextPlace]) -> Iterator[DatedChange]:
        """Return what changed at each meeting, and add the texts of all entries to the places."""
        together = self._hours_together()
        for (old, new), number in together.items():
            said = sentence(f"all {number} meetings at {old} are now at {new}")
            yield (date.min, 0, 0), Change(ChangeKind.HOURS_CHANGED, _PROGRAMME, said, old, new)
        for exchange in self._exchanges.meetings:
            start = _meeting(self._pairs[exchange.one].new).start
            yield (*start, exchange.one), exchange_change(exchange, self._pairs)
        whole_days = list(self._cancelled_days())
        for day in whole_days:
            yield (day.date, -1, 0), _day_removed(day)
        in_whole_days = {id(meeting) for day in whole_days for meeting in day.meetings}
        for number, pair in enumerate(self._pairs):
            meeting = pair.new or pair.old
            if meeting is None:
                continue
            for change in self._pair_changes(number, pair, together, places):
                if id(meeting) not in in_whole_days:
                    yield (*meeting.start, number), change

    def _cancelled_days(self) -> Iterator[_CancelledDay]:
        """Return the days that are no longer there and had several meetings, none of which moved, in whole or part."""
        of_day: dict[date, list[ScheduledMeeting]] = defaultdict(list)
        kept = {day.date for day in self._new_days}
        with_moved = {number for number, _ in self._away}
        for number, pair in enumerate(self._pairs):
            if pair.old and (pair.new or number in with_moved):
                kept.add(pair.old.date)
            elif pair.old:
                of_day[pair.old.date].append(pair.old)
        for day, meetings in of_day.items():
            if day not in kept and len(meetings) > 1:
                yield _CancelledDay(day, meetings)

    def _moved_entries(self) -> list[MovedEntry]:
        gone = [(number, one) for number, matcher in enumerate(self._matchers) for one in matcher.only_old]
        come = [(number, other) for number, matcher in enumerate(self._matchers) for other in matcher.only_new]
        matcher = PartMatcher(
            [EntryAt(_meeting(self._pairs[pair].old), self._old[pair][one]) for pair, one in gone],
            [EntryAt(_meeting(self._pairs[pair].new), self._new[pair][other]) for pair, other in come],
        )
        match_moved_entries(matcher)
        return [MovedEntry(*gone[one], *come[other]) for one, other in matcher.pairs()]

    def _match_replaced(self) -> None:
        """Match an entry with the one in its place, where each is alone between two others and neither moved."""
        for number, (pair, matcher) in enumerate(zip(self._pairs, self._matchers, strict=True)):
            if pair.old is None or pair.new is None:
                continue
            for gap in list(matcher.gaps()):
                old = [one for one in gap.old if (number, one) not in self._away]
                new = [other for other in gap.new if (number, other) not in self._here]
                if len(old) == len(new) == 1:
                    matcher.pair(old[0], new[0])

    def _join_entries(self) -> dict[tuple[int, int], str]:
        """Return what is said of entries whose texts are under another one now, and move these texts there."""
        said: dict[tuple[int, int], str] = {}
        for number, (pair, matcher) in enumerate(zip(self._pairs, self._matchers, strict=True)):
            gone = [one for one in matcher.only_old if (number, one) not in self._away]
            for each in joined_entries(matcher, gone) if pair.new else ():
                old, left, new = matcher.old[each.old], matcher.old[each.gone], matcher.new[each.new]
                self._old[number][each.old] = with_texts_of(old, left, new)
                self._old[number][each.gone] = without_texts(left)
                name = EntryAt(_meeting(pair.new), new).name
                said[number, each.gone] = f"; its {joined_name(left)} now under {name}"
        return said

    def _hours_together(self) -> dict[tuple[str, str], int]:
        """Return the hours that all meetings had, if they all have the same other hours now, and their number."""
        kept = [pair for pair in self._pairs if pair.old and pair.new and pair.old.is_at_the_time_of(pair.new)]
        hours = Counter((hours_name(_meeting(pair.old)), hours_name(_meeting(pair.new))) for pair in kept)
        had = Counter(hours_name(_meeting(pair.old)) for pair in kept)
        return {
            (old, new): count
            for (old, new), count in hours.items()
            if old != new and count >= _MANY and count == had[old]
        }

    def _pair_changes(
        self, number: int, pair: MeetingPair, together: Mapping[tuple[str, str], int], places: list[TextPlace]
    ) -> Iterator[Change]:
        if pair.old and pair.new:
            is_said = (hours_name(pair.old), hours_name(pair.new)) in together and pair.old.date == pair.new.date
            if not is_said and number not in self._exchanges.pairs:
                yield from _time_changes(pair.old, pair.new)
        else:
            yield from self._whole_changes(number, pair)
        yield from self._order_changes(number, pair)
        matcher = self._matchers[number]
        olds = {other: one for one, other in matcher.new_of_old.items()}
        for one in matcher.only_old:
            yield from self._only_old(number, one, places)
        moved = self._moved_to[number]
        for other in range(len(self._new[number])):
            new = EntryAt(_meeting(pair.new), self._new[number][other])
            if other in olds:
                old = EntryAt(_meeting(pair.old), self._old[number][olds[other]])
                yield from entry_changes(old, new, places)
            elif other in moved:
                yield from self._moved_here(moved[other], new, places)
            else:
                only_places(new, places, is_old=False)
                if pair.old:
                    said = f"{new.prefix}{new.titled_name} was added."
                    origin = new.entry.origin
                    yield Change(ChangeKind.ENTRY_ADDED, day_name(new.meeting), said, new=new.name, origin=origin)

    def _only_old(self, number: int, one: int, places: list[TextPlace]) -> Iterator[Change]:
        if (number, one) in self._away:
            return
        pair = self._pairs[number]
        old = EntryAt(_meeting(pair.old), self._old[number][one])
        only_places(old, places, is_old=True)
        if pair.new:
            said = f"{hours_name(pair.new)}: {old.name} was removed{self._joined_to.get((number, one), '')}."
            origin = origin_of(pair.new)
            yield Change(ChangeKind.ENTRY_REMOVED, day_name(pair.new), said, old.name, origin=origin)

    def _moved_here(self, moved: MovedEntry, new: EntryAt, places: list[TextPlace]) -> Iterator[Change]:
        before = _meeting(self._pairs[moved.old_pair].old)
        old = EntryAt(before, self._old[moved.old_pair][moved.old])
        said = f"{new.name}: moved from {time_name(before, new.meeting)} to {time_name(new.meeting, before)}"
        if self._pairs[moved.new_pair].old is None:
            said += ", a new meeting"
        if self._pairs[moved.old_pair].new is None and self._is_last_of_old(moved):
            said += f"; there is no meeting on {meeting_name(before)} any more"
        origin = new.entry.origin
        times = meeting_name(before), meeting_name(new.meeting)
        said = sentence(said)
        yield Change(ChangeKind.ENTRY_MOVED, day_name(new.meeting), said, *times, origin=origin)
        yield from entry_changes(old, new, places)

    def _is_last_of_old(self, moved: MovedEntry) -> bool:
        """Return whether all entries of the old meeting moved, and this is the last of them."""
        numbers = range(len(self._old[moved.old_pair]))
        return moved.old == numbers[-1] and all((moved.old_pair, one) in self._away for one in numbers)

    def _whole_changes(self, number: int, pair: MeetingPair) -> Iterator[Change]:
        """Return that a meeting was added or cancelled; not if all that it has or had moved."""
        if pair.new:
            left = [each.entry for at, each in enumerate(self._new[number]) if (number, at) not in self._here]
            said = f"{hours_name(pair.new)}: a meeting was added, with {entry_names(left)}."
            if left or not self._new[number]:
                yield _meeting_change(ChangeKind.MEETING_ADDED, pair.new, said)._replace(new=hours_name(pair.new))
        elif pair.old:
            left = [each.entry for at, each in enumerate(self._old[number]) if (number, at) not in self._away]
            said = f"{hours_name(pair.old)}: the meeting with {entry_names(left, pair.old.items)} was cancelled."
            if left or not self._old[number]:
                yield _meeting_change(ChangeKind.MEETING_CANCELLED, pair.old, said)._replace(old=hours_name(pair.old))

    def _order_changes(self, number: int, pair: MeetingPair) -> Iterator[Change]:
        matcher = self._matchers[number]
        moved = sorted(matcher.moved())
        if not moved or pair.new is None:
            return
        exchanged = matcher.exchanged()
        if exchanged:
            one, other = (EntryAt(pair.new, matcher.new[matcher.new_of_old[old]]).name for old in exchanged)
            said = f"{hours_name(pair.new)}: {one} and {other} changed places."
            yield _meeting_change(ChangeKind.ENTRY_MOVED, pair.new, said)
            return
        for old in moved:
            new = EntryAt(pair.new, matcher.new[matcher.new_of_old[old]])
            said = f"{new.prefix}{new.name} was moved within the meeting."
            yield _meeting_change(ChangeKind.ENTRY_MOVED, pair.new, said)._replace(
                new=new.name, origin=new.entry.origin
            )


def origin_of(meeting: ScheduledMeeting) -> str:
    """Return the identity of a meeting, as its blocks have it."""
    return meeting.origin


def _day_removed(day: _CancelledDay) -> Change:
    meetings = [f"{hours_name(each)} ({entry_names(each.meeting.entries, each.items)})" for each in day.meetings]
    said = f"The day was removed, with its {len(meetings)} meetings: {'; '.join(meetings)}."
    return Change(
        ChangeKind.DAY_REMOVED, day_name(day.meetings[0]), said, "; ".join(meetings), origin=day.meetings[0].day_origin
    )


def _entries(meeting: ScheduledMeeting | None, printed: Meetings) -> Sequence[PrintedEntry]:
    return printed[meeting.day, meeting.number].entries if meeting else []


def _meeting(meeting: ScheduledMeeting | None) -> ScheduledMeeting:
    if meeting is None:
        raise ValueError("an entry must have a meeting")
    return meeting


def _meeting_change(kind: ChangeKind, meeting: ScheduledMeeting, said: str) -> Change:
    return Change(kind, day_name(meeting), said, origin=origin_of(meeting))


def _time_changes(old: ScheduledMeeting, new: ScheduledMeeting) -> Iterator[Change]:
    if old.date == new.date and old.hours == new.hours:
        return
    before, after = meeting_name(old), meeting_name(new)
    if old.is_at_the_time_of(new):
        said = sentence(f"the hours are {hours_name(new)}; they were {hours_name(old)}")
        yield _meeting_change(ChangeKind.HOURS_CHANGED, new, said)._replace(old=before, new=after)
        return
    what = entry_names(new.meeting.entries)
    said = sentence(f"{what}: moved from {time_name(old, new)} to {time_name(new, old)}")
    yield _meeting_change(ChangeKind.MEETING_MOVED, new, said)._replace(old=before, new=after)
