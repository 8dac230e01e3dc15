"""Two versions of a note as one, in which runs and blocks say what was inserted, deleted and moved."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from oewg_cli.diffing.alignment import align, align_parts
from oewg_cli.diffing.merged_blocks import BlockMerger, changed, text_of
from oewg_cli.diffing.merged_footnotes import MergedFootnotes
from oewg_cli.diffing.merged_masthead import merged_asterisk_footnotes, merged_masthead
from oewg_cli.diffing.paired_versions import PairedVersions, pair_versions
from oewg_cli.note.blocks import Block, RunChange
from oewg_cli.note.note import Note, NoteDay, NoteEntry, NoteMeeting
from oewg_cli.programme.model import Programme
from oewg_cli.text.similarity import ALIKE, similarity


def merged(old: Programme, new: Programme) -> Note:
    """Merge the notes of two versions: the note of the new version with all that changed.

    To keep what is inserted and drop what is deleted gives the new note; the other way round gives the old one: words,
    footnotes, masthead, and the numbers of paragraphs.
    """
    return merged_note(pair_versions(old, new))


def merged_note(versions: PairedVersions) -> Note:
    """Merge the notes of two versions that are paired already."""
    before, after, footnote_pairs = versions.before, versions.after, versions.footnotes
    merger = BlockMerger(footnote_pairs)
    titles = before.properties.title, after.properties.title
    both = after._replace(
        properties=after.properties._replace(old_title=titles[0] if titles[0] != titles[1] else None),
        masthead=merged_masthead(before.masthead, after.masthead),
        front=tuple(merger.sequence(before.front, after.front)),
        annex=tuple(merger.sequence(before.annex, after.annex)),
        days=tuple(_DayMerger(versions, merger).days()),
        asterisk_footnotes=merged_asterisk_footnotes(before.asterisk_footnotes, after.asterisk_footnotes),
    )
    footnotes = MergedFootnotes(before.footnotes, after.footnotes, footnote_pairs)
    return both.with_blocks(footnotes.renumbered)._replace(footnotes=footnotes.in_order())


class _PairedMeeting(NamedTuple):
    """A meeting of a day, and the number of the pair to which it belongs."""

    meeting: NoteMeeting
    pair: int


class _MeetingLook(NamedTuple):
    """What of a meeting is compared with the others of its day: its hours as printed, and its pair."""

    hours: str
    pair: int


class _MovedEntries(NamedTuple):
    """The entries of a meeting that moved, as they are shown at its old place and at its new one."""

    away: tuple[NoteEntry, ...]
    here: tuple[NoteEntry, ...]


class _DayMerger:
    """Merges the days of two versions, with their meetings and entries."""

    def __init__(self, versions: PairedVersions, merger: BlockMerger) -> None:
        self._before = versions.before.days
        self._after = versions.after.days
        self._pairs = versions.meetings
        self._merger = merger
        self._pair_of_old = {(pair.old.day, pair.old.number): at for at, pair in enumerate(self._pairs) if pair.old}
        self._pair_of_new = {(pair.new.day, pair.new.number): at for at, pair in enumerate(self._pairs) if pair.new}
        self._moved: dict[int, _MovedEntries] = {}

    def days(self) -> Iterator[NoteDay]:
        """Return the days of both versions in their order."""
        for one, other in align(self._before, self._after, _origin_of_day, _weight_of_days):
            old = None if one is None else self._before[one]
            new = None if other is None else self._after[other]
            before = [] if one is None else _paired_meetings(self._before, one, self._pair_of_old)
            after = [] if other is None else _paired_meetings(self._after, other, self._pair_of_new)
            meetings = align_parts(before, after, _look_of_meeting, self._weight_of_meetings)
            yield NoteDay(
                self._merger.either(old and old.heading, new and new.heading),
                tuple(self._meeting(*each) for each in meetings),
            )

    def _weight_of_meetings(self, one: _MeetingLook, other: _MeetingLook) -> float:
        pair = self._pairs[one.pair]
        has_same_hours = one.hours == other.hours
        if one.pair == other.pair and pair.old and pair.new and pair.old.is_at_the_time_of(pair.new):
            return 3 if has_same_hours else 2
        return 1.5 if has_same_hours else 0

    def _meeting(self, old: _PairedMeeting | None, new: _PairedMeeting | None) -> NoteMeeting:
        hours = self._merger.either(old and old.meeting.hours, new and new.meeting.hours)
        if old and new and old.pair == new.pair:
            return NoteMeeting(hours, tuple(self._entries(old.meeting.entries, new.meeting.entries)))
        away = self._moved_or_changed(old, RunChange.DELETED) if old else ()
        here = self._moved_or_changed(new, RunChange.INSERTED) if new else ()
        return NoteMeeting(hours, (*away, *here))

    def _entries(self, old: Sequence[NoteEntry], new: Sequence[NoteEntry]) -> Iterator[NoteEntry]:
        """Merge the entries of a meeting that stayed at its time."""
        for one, other in align_parts(old, new, _texts_of_entry, _weight_of_entries):
            if one and other:
                details = tuple(self._merger.sequence(one.details, other.details))
                yield NoteEntry(self._merger.pair(one.heading, other.heading), details)
            elif one:
                yield _changed_entry(one, RunChange.DELETED)
            elif other:
                yield _changed_entry(other, RunChange.INSERTED)

    def _moved_or_changed(self, paired: _PairedMeeting, change: RunChange) -> tuple[NoteEntry, ...]:
        """Return the entries of a meeting at the place that it has in one version only."""
        pair = self._pairs[paired.pair]
        if pair.old is None or pair.new is None:
            return tuple(_changed_entry(entry, change) for entry in paired.meeting.entries)
        if paired.pair not in self._moved:
            old = self._before[pair.old.day].meetings[pair.old.number]
            new = self._after[pair.new.day].meetings[pair.new.number]
            self._moved[paired.pair] = self._moved_entries(old, new, f"move{paired.pair + 1}")
        moved = self._moved[paired.pair]
        return moved.here if change is RunChange.INSERTED else moved.away

    def _moved_entries(self, old: NoteMeeting, new: NoteMeeting, name: str) -> _MovedEntries:
        away, here = self._merger.moved(old.entry_blocks, new.entry_blocks, name)
        return _MovedEntries(_with_blocks(old.entries, away), _with_blocks(new.entries, here))


def _paired_meetings(
    days: Sequence[NoteDay], number: int, pairs: Mapping[tuple[int, int], int]
) -> list[_PairedMeeting]:
    return [_PairedMeeting(meeting, pairs[number, at]) for at, meeting in enumerate(days[number].meetings)]


def _with_blocks(entries: Iterable[NoteEntry], blocks: Iterable[Block]) -> tuple[NoteEntry, ...]:
    """Return entries with these blocks in place of their own, in reading order."""
    waiting = iter(blocks)
    return tuple(entry.with_blocks(lambda _: next(waiting)) for entry in entries)


def _changed_entry(entry: NoteEntry, change: RunChange) -> NoteEntry:
    return entry.with_blocks(lambda block: changed(block, change))


def _look_of_meeting(paired: _PairedMeeting) -> _MeetingLook:
    return _MeetingLook(text_of(paired.meeting.hours), paired.pair)


def _origin_of_day(day: NoteDay) -> str:
    return day.heading.origin


def _weight_of_days(one: str, other: str) -> float:
    return float(one == other)


def _texts_of_entry(entry: NoteEntry) -> tuple[str, str]:
    """Return the heading of an entry, and all of it."""
    return text_of(entry.heading), " ".join(map(text_of, entry.blocks))


def _weight_of_entries(one: tuple[str, str], other: tuple[str, str]) -> float:
    """Weigh whether two entries are the same: by their headings first, then by all of their text."""
    of_headings = similarity(one[0], other[0])
    return 1 + of_headings + similarity(one[1], other[1]) if of_headings >= ALIKE else 0.0
