"""Merge the days of two versions, with their meetings and entries."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from oewg_cli.diffing.alignment import align, align_parts
from oewg_cli.diffing.merged_blocks import BlockMerger, changed, text_of
from oewg_cli.diffing.paired_versions import PairedVersions
from oewg_cli.note.blocks import Block, RunChange
from oewg_cli.note.note import NoteDay, NoteEntry, NoteItem, NoteMeeting
from oewg_cli.text.similarity import ALIKE, similarity

_Place = tuple[int | None, int | None, tuple[str, ...], int | None]
"""When a meeting begins and ends, who meets, and in which half-day: its place where these are rows and columns."""


class _PairedMeeting(NamedTuple):
    """A meeting of a day, and the number of the pair to which it belongs."""

    meeting: NoteMeeting
    pair: int


class _MeetingLook(NamedTuple):
    """What of a meeting is compared with the others of its day: its hours as printed, its place, and its pair."""

    hours: str
    place: _Place | None
    pair: int


class _DayLook(NamedTuple):
    """What of a day is compared with the others: its identity, and its first date."""

    origin: str
    first: date | None


class _EntryLook(NamedTuple):
    """What of an entry is compared with the others: its heading, or its hours, all of it, and its items by place."""

    heading: str
    text: str
    items: tuple[NoteItem, ...]


class _MovedContent(NamedTuple):
    """The meeting that moved, with its content as it is shown at its old place and at its new one."""

    away: NoteMeeting
    here: NoteMeeting


class DayMerger:
    """Merges the days of two versions; `by_place` as in `merged`."""

    def __init__(self, versions: PairedVersions, merger: BlockMerger, *, by_place: bool) -> None:
        self._before = versions.before.days
        self._after = versions.after.days
        self._pairs = versions.meetings
        self._merger = merger
        self._by_place = by_place
        self._pair_of_old = {(pair.old.day, pair.old.number): at for at, pair in enumerate(self._pairs) if pair.old}
        self._pair_of_new = {(pair.new.day, pair.new.number): at for at, pair in enumerate(self._pairs) if pair.new}
        self._moved: dict[int, _MovedContent] = {}

    def days(self) -> Iterator[NoteDay]:
        """Return the days of both versions in their order."""
        for one, other in align(self._before, self._after, _look_of_day, self._weight_of_days):
            old = None if one is None else self._before[one]
            new = None if other is None else self._after[other]
            before = [] if one is None else _paired_meetings(self._before, one, self._pair_of_old)
            after = [] if other is None else _paired_meetings(self._after, other, self._pair_of_new)
            meetings = align_parts(before, after, self._look_of_meeting, self._weight_of_meetings)
            yield self._day(old, new)._replace(meetings=tuple(self._meeting(*each) for each in meetings))

    def _day(self, old: NoteDay | None, new: NoteDay | None) -> NoteDay:
        """Merge a day without its meetings."""
        if old and new:
            return NoteDay(
                self._merger.pair(old.heading, new.heading),
                week=self._merger.either_or_none(old.week, new.week),
                about=tuple(self._merger.sequence(old.about, new.about)),
                entries=tuple(self._entries(old.entries, new.entries)),
                dates=new.dates,
            )
        if new:
            return new._replace(meetings=()).with_blocks(_marked(RunChange.INSERTED))
        if old:
            return old._replace(meetings=()).with_blocks(_marked(RunChange.DELETED))
        raise ValueError("a day must be in one of the two versions")

    def _weight_of_days(self, one: _DayLook, other: _DayLook) -> float:
        """Weigh whether two days are the same: the same dates, or, unless by place, others from the same first day."""
        if one.origin == other.origin:
            return 2
        return float(one.first == other.first and not self._by_place)

    def _look_of_meeting(self, paired: _PairedMeeting) -> _MeetingLook:
        meeting = paired.meeting
        place = (meeting.start, meeting.end, meeting.bodies, meeting.half_day) if self._by_place else None
        return _MeetingLook(text_of(meeting.hours), place, paired.pair)

    def _weight_of_meetings(self, one: _MeetingLook, other: _MeetingLook) -> float:
        pair = self._pairs[one.pair]
        has_same_hours = one.hours == other.hours and one.place == other.place
        if one.pair == other.pair and pair.old and pair.new and pair.old.is_at_the_time_of(pair.new):
            if has_same_hours:
                return 3
            return 0 if self._by_place else 2
        return 1.5 if has_same_hours else 0

    def _meeting(self, old: _PairedMeeting | None, new: _PairedMeeting | None) -> NoteMeeting:
        if old and new:
            if old.pair == new.pair:
                return self._same_meeting(old.meeting, new.meeting)
            away = self._moved_or_changed(old, RunChange.DELETED)
            here = self._moved_or_changed(new, RunChange.INSERTED)
            return here._replace(
                hours=self._merger.pair(old.meeting.hours, new.meeting.hours),
                about=(*away.about, *here.about),
                entries=(*away.entries, *here.entries),
            )
        if new:
            here = self._moved_or_changed(new, RunChange.INSERTED)
            return here._replace(hours=changed(here.hours, RunChange.INSERTED))
        if old:
            away = self._moved_or_changed(old, RunChange.DELETED)
            return away._replace(hours=changed(away.hours, RunChange.DELETED))
        raise ValueError("a meeting must be in one of the two versions")

    def _same_meeting(self, old: NoteMeeting, new: NoteMeeting) -> NoteMeeting:
        """Merge a meeting that stayed at its time."""
        return new._replace(
            hours=self._merger.pair(old.hours, new.hours),
            about=tuple(self._merger.sequence(old.about, new.about)),
            entries=tuple(self._entries(old.entries, new.entries)),
        )

    def _entries(self, old: Sequence[NoteEntry], new: Sequence[NoteEntry]) -> Iterator[NoteEntry]:
        """Merge the entries of a day, of a meeting that stayed at its time, or of an entry."""
        for one, other in align_parts(old, new, self._look_of_entry, _weight_of_entries):
            if one and other:
                yield other._replace(
                    heading=self._merger.pair(one.heading, other.heading),
                    details=tuple(self._merger.sequence(one.details, other.details)),
                    hours=self._merger.either_or_none(one.hours, other.hours),
                    entries=tuple(self._entries(one.entries, other.entries)),
                )
            elif one:
                yield one.with_blocks(_marked(RunChange.DELETED))
            elif other:
                yield other.with_blocks(_marked(RunChange.INSERTED))

    def _look_of_entry(self, entry: NoteEntry) -> _EntryLook:
        heading = text_of(entry.heading) or (text_of(entry.hours) if entry.hours else "")
        return _EntryLook(heading, " ".join(map(text_of, entry.blocks)), entry.items if self._by_place else ())

    def _moved_or_changed(self, paired: _PairedMeeting, change: RunChange) -> NoteMeeting:
        """Return a meeting, with its own hours, and its content at the place that it has in one version only."""
        pair = self._pairs[paired.pair]
        if pair.old is None or pair.new is None:
            return paired.meeting.with_blocks(_marked(change))._replace(hours=paired.meeting.hours)
        if paired.pair not in self._moved:
            old = self._before[pair.old.day].meetings[pair.old.number]
            new = self._after[pair.new.day].meetings[pair.new.number]
            self._moved[paired.pair] = self._moved_content(old, new, f"move{paired.pair + 1}")
        moved = self._moved[paired.pair]
        return moved.here if change is RunChange.INSERTED else moved.away

    def _moved_content(self, old: NoteMeeting, new: NoteMeeting, name: str) -> _MovedContent:
        away, here = self._merger.moved(old.content, new.content, name)
        return _MovedContent(_with_content(old, away), _with_content(new, here))


def _paired_meetings(
    days: Sequence[NoteDay], number: int, pairs: Mapping[tuple[int, int], int]
) -> list[_PairedMeeting]:
    return [_PairedMeeting(meeting, pairs[number, at]) for at, meeting in enumerate(days[number].meetings)]


def _with_content(meeting: NoteMeeting, content: Iterable[Block]) -> NoteMeeting:
    """Return a meeting with these blocks in place of its own, but for its hours, in reading order."""
    waiting = iter((meeting.hours, *content))
    return meeting.with_blocks(lambda _: next(waiting))


def _marked(change: RunChange) -> Callable[[Block], Block]:
    return lambda block: changed(block, change)


def _look_of_day(day: NoteDay) -> _DayLook:
    return _DayLook(day.heading.origin, day.dates[0] if day.dates else None)


def _weight_of_entries(one: _EntryLook, other: _EntryLook) -> float:
    """Weigh whether two entries are the same: by their headings first, then by all of their text."""
    of_headings = similarity(one.heading, other.heading) if one.items == other.items else 0.0
    return 1 + of_headings + similarity(one.text, other.text) if of_headings >= ALIKE else 0.0
