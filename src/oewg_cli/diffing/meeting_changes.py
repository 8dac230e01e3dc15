"""Find what changed in the programme: its days, its meetings and their entries."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from oewg_cli.diffing.cancelled_days import cancelled_days, day_removed
from oewg_cli.diffing.change_names import (
    content_name,
    day_name,
    entry_names,
    has_hours,
    hours_name,
    meeting_name,
    names_several,
    sentence,
    time_name,
)
from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.entry_changes import entry_changes, match_entries, match_moved_entries, order_changes
from oewg_cli.diffing.exchanged_meetings import Exchanges, exchange_change
from oewg_cli.diffing.joined_entries import joined_entries, joined_name, with_texts_of, without_texts
from oewg_cli.diffing.matched_parts import PartMatcher
from oewg_cli.diffing.meeting_terms import (
    changed_together,
    hours_place,
    only_lines,
    own_changes,
    term_changes,
)
from oewg_cli.diffing.meeting_times import added_said, cancelled_said, is_other_time, meeting_change, time_changes
from oewg_cli.diffing.paired_meetings import MeetingPair
from oewg_cli.diffing.placed_entries import EntryAt, only_places
from oewg_cli.diffing.printed_meetings import PrintedMeeting, PrintedMeetings
from oewg_cli.diffing.printed_texts import TextPlace
from oewg_cli.diffing.scheduled_meetings import ScheduledMeeting
from oewg_cli.programme.model import Day, EntryInEntry

_PROGRAMME = "Programme of work"
_MANY = 3
DatedChange = tuple[tuple[date, int, int], Change]
"""A change, and where it comes among the others: the day, the minute and the number of the meeting."""


class MovedEntry(NamedTuple):
    """An entry that moved to another meeting: the numbers of the pairs of meetings, and of the entry in each."""

    old_pair: int
    old: int
    new_pair: int
    new: int


class MeetingComparison:
    """Compares the meetings of two versions, which are paired; `new_days` are the days of the new one."""

    def __init__(
        self,
        pairs: Sequence[MeetingPair],
        exchanges: Exchanges,
        before: PrintedMeetings,
        after: PrintedMeetings,
        new_days: Sequence[Day],
    ) -> None:
        self._pairs = pairs
        self._exchanges = exchanges
        self._new_days = new_days
        self._before = [_printed(pair.old, before) for pair in pairs]
        self._after = [_printed(pair.new, after) for pair in pairs]
        self._old = [list(printed.entries) if printed else [] for printed in self._before]
        self._new = [printed.entries if printed else () for printed in self._after]
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
        self._together = changed_together(
            [pair if number not in exchanges.partners else MeetingPair(None, None) for number, pair in enumerate(pairs)]
        )

    def changes(self, places: list[TextPlace]) -> Iterator[DatedChange]:
        """Return what changed at each meeting, and add the texts of all entries to the places."""
        together = self._hours_together()
        for (old, new), number in together.items():
            said = sentence(f"all {number} meetings at {old} are now at {new}")
            yield (date.min, 0, 0), Change(ChangeKind.HOURS_CHANGED, _PROGRAMME, said, old, new)
        for exchange in self._exchanges.meetings:
            start = _meeting(self._pairs[exchange.one].new).start
            yield (
                (*start, exchange.one),
                exchange_change(exchange, self._pairs, is_kept=exchange.one in self._exchanges.partners),
            )
        yield from (((date.min, 0, 0), change) for change in self._together.changes)
        kept = {day.dates for day in self._new_days}
        whole_days = list(cancelled_days(self._pairs, {number for number, _ in self._away}, kept))
        for day in whole_days:
            yield (day.dates.first, -1, 0), day_removed(day)
        in_whole_days = {id(meeting) for day in whole_days for meeting in day.meetings}
        for number, pair in enumerate(self._pairs):
            meeting = pair.new or pair.old
            if meeting is None:
                continue
            for change in self._pair_changes(number, pair, together, places):
                if id(meeting) not in in_whole_days:
                    yield (*meeting.start, number), change

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
                if len(old) == len(new) == 1 and matcher.old[old[0]].hours == matcher.new[new[0]].hours:
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
        kept = [pair for pair in kept if has_hours(_meeting(pair.old)) and has_hours(_meeting(pair.new))]
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
        before, after = self._before[number], self._after[number]
        if before and after:
            yield from self._own_changes(number, before, after, together, places)
        else:
            yield from self._whole_changes(number, pair)
            for printed, is_old in ((before, True), (after, False)):
                if printed:
                    only_lines(printed, places, is_old=is_old)
                    only_places(EntryAt(printed.meeting, printed.own), places, is_old=is_old)
        if after:
            yield from order_changes(EntryAt(after.meeting, after.own), self._matchers[number])
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
                    said = sentence(f"{new.prefix}{new.titled_name} {new.was} added")
                    origin = new.entry.origin
                    yield Change(ChangeKind.ENTRY_ADDED, day_name(new.meeting), said, new=new.name, origin=origin)

    def _own_changes(
        self,
        number: int,
        before: PrintedMeeting,
        after: PrintedMeeting,
        together: Mapping[tuple[str, str], int],
        places: list[TextPlace],
    ) -> Iterator[Change]:
        """Return what changed of a meeting itself: when it is held, and what it has as a whole."""
        old, new = before.meeting, after.meeting
        is_moved = is_other_time(before, after)
        is_said = (hours_name(old), hours_name(new)) in together and old.dates == new.dates
        if is_moved and not is_said and number not in self._exchanges.pairs:
            yield from time_changes(old, new)
        yield from hours_place(before, after, places, is_said=is_moved)
        at_the_time = self._before[self._exchanges.partners.get(number, number)] or before
        yield from term_changes(at_the_time, after, number, self._together, places)
        yield from own_changes(before, after, places)

    def _only_old(self, number: int, one: int, places: list[TextPlace]) -> Iterator[Change]:
        if (number, one) in self._away:
            return
        pair = self._pairs[number]
        old = EntryAt(_meeting(pair.old), self._old[number][one])
        only_places(old, places, is_old=True)
        if pair.new:
            prefix = EntryAt(pair.new, old.entry).prefix
            rest = self._joined_to.get((number, one), "") or self._taken_up_by(number, old)
            said = sentence(f"{prefix}{old.name} {old.was} removed{rest}")
            origin = pair.new.origin
            yield Change(ChangeKind.ENTRY_REMOVED, day_name(pair.new), said, old.name, origin=origin)

    def _taken_up_by(self, number: int, old: EntryAt) -> str:
        """Return with which entry of the meeting the items of one that is gone are taken up now."""
        items = set(old.entry.numbers)
        olds = {key for entry in self._old[number] if entry is not old.entry for key in entry.numbers}
        for entry in self._new[number] if items and items.isdisjoint(olds) else ():
            if items <= set(entry.numbers):
                return f"; it is now with {EntryAt(_meeting(self._pairs[number].new), entry).name}"
        return ""

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
        meeting = pair.new or pair.old
        if meeting is None:
            return
        entries, elsewhere = (self._new, self._here) if pair.new else (self._old, self._away)
        left = [each.entry for at, each in enumerate(entries[number]) if (number, at) not in elsewhere]
        left_entries = [each for each in left if isinstance(each, EntryInEntry)]
        has_own = meeting.meeting.heading is not None or meeting.meeting.text is not None or bool(meeting.meeting.list)
        if entries[number] and not left and not has_own:
            return
        if meeting.is_of_day:
            kind, verb = (ChangeKind.ENTRY_ADDED, "added") if pair.new else (ChangeKind.ENTRY_REMOVED, "removed")
            is_one = len(left) == 1 and not names_several(left_entries[0])
            said = f"{entry_names(left_entries, meeting.items)} {'was' if is_one else 'were'} {verb}"
            yield meeting_change(kind, meeting, sentence(said))
            return
        content = content_name(meeting, left_entries)
        hours = hours_name(meeting)
        if pair.new:
            said = sentence(added_said(meeting, content))
            yield meeting_change(ChangeKind.MEETING_ADDED, meeting, said)._replace(new=hours)
        else:
            said = sentence(cancelled_said(meeting, content))
            yield meeting_change(ChangeKind.MEETING_CANCELLED, meeting, said)._replace(old=hours)


def _printed(meeting: ScheduledMeeting | None, printed: PrintedMeetings) -> PrintedMeeting | None:
    return printed[meeting.day, meeting.number] if meeting else None


def _meeting(meeting: ScheduledMeeting | None) -> ScheduledMeeting:
    if meeting is None:
        raise ValueError("an entry must have a meeting")
    return meeting
