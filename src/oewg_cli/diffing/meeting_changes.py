"""Find what changed in the programme: its days, its meetings and their entries."""

from collections.abc import Iterator, Sequence
from datetime import date

from oewg_cli.diffing.alignment import align, align_parts
from oewg_cli.diffing.change_names import day_name, entry_name, entry_names, hours_name, sentence, time_name
from oewg_cli.diffing.changes import Change, ChangedWord, ChangeKind, words_of
from oewg_cli.diffing.paired_meetings import MeetingPair, ScheduledMeeting, plain
from oewg_cli.diffing.word_diff import changed_runs
from oewg_cli.note.blocks import Run
from oewg_cli.note.composer import day_origin, meeting_origin
from oewg_cli.programme.model import Entry, Programme
from oewg_cli.programme.placed_parts import printed_day
from oewg_cli.programme.text_and_list import text_and_list
from oewg_cli.text.similarity import ALIKE, similarity


def programme_changes(old: Programme, new: Programme, pairs: Sequence[MeetingPair]) -> list[Change]:
    """Return what changed from the first day to the last, each change at the day where a reader sees it now."""
    made: list[tuple[tuple[date, int, int], Change]] = []
    for number, pair in enumerate(pairs):
        meeting = pair.new or pair.old
        if meeting is not None:
            made += [((*meeting.start, number), change) for change in _pair_changes(pair)]
    made += [((day, -1, number), change) for number, (day, change) in enumerate(_empty_days(old, new))]
    return [change for _, change in sorted(made, key=lambda each: each[0])]


def _empty_days(old: Programme, new: Programme) -> Iterator[tuple[date, Change]]:
    """Return the days without meetings that were added or removed; of other days their meetings are reported."""
    before, after = ({day.date: day for day in programme.programme} for programme in (old, new))
    for day in sorted(before.keys() ^ after.keys()):
        found = (after.get(day) or before[day]).meetings
        if not found:
            heading = printed_day(new if day in after else old, day)
            kind, verb = (ChangeKind.DAY_ADDED, "added") if day in after else (ChangeKind.DAY_REMOVED, "removed")
            said = f"The day was {verb}; it has no meetings."
            yield day, Change(kind, heading, said, origin=day_origin(day))


def origin_of(meeting: ScheduledMeeting) -> str:
    """Return the identity of a meeting, as its blocks have it."""
    return meeting_origin(meeting.date, meeting.hours)


def _pair_changes(pair: MeetingPair) -> Iterator[Change]:
    old, new = pair
    if old is None and new is not None:
        said = f"{hours_name(new)}: a meeting was added, with {entry_names(new.meeting.entries)}."
        yield Change(ChangeKind.MEETING_ADDED, day_name(new), said, new=hours_name(new), origin=origin_of(new))
    elif new is None and old is not None:
        said = f"{hours_name(old)}: the meeting with {entry_names(old.meeting.entries)} was cancelled."
        yield Change(ChangeKind.MEETING_CANCELLED, day_name(old), said, hours_name(old), origin=origin_of(old))
    elif old is not None and new is not None:
        yield from _time_changes(old, new)
        yield from _entry_changes(old, new)


def _time_changes(old: ScheduledMeeting, new: ScheduledMeeting) -> Iterator[Change]:
    if old.date == new.date and old.hours == new.hours:
        return
    before, after = f"{day_name(old)}, {hours_name(old)}", f"{day_name(new)}, {hours_name(new)}"
    if old.is_at_the_time_of(new):
        said = sentence(f"the hours are {hours_name(new)}; they were {hours_name(old)}")
        yield Change(ChangeKind.HOURS_CHANGED, day_name(new), said, before, after, origin=origin_of(new))
        return
    what = entry_names(new.meeting.entries)
    said = sentence(f"{what}: moved from {time_name(old, new)} to {time_name(new, old)}")
    yield Change(ChangeKind.MEETING_MOVED, day_name(new), said, before, after, origin=origin_of(new))


def _entry_changes(old: ScheduledMeeting, new: ScheduledMeeting) -> Iterator[Change]:
    before, after = old.meeting.entries, new.meeting.entries
    if old.content == new.content:
        return
    aligned = align(before, after, _look, _weight)
    removed = {_key(before[one]) for one, other in aligned if one is not None and other is None}
    added = {_key(after[other]) for one, other in aligned if other is not None and one is None}
    hours, day = hours_name(new), day_name(new)
    for one, other in aligned:
        origin = f"{origin_of(new)}/{other + 1}" if other is not None else origin_of(new)
        if one is not None and other is not None:
            yield from _text_changes(before[one], after[other], new, origin)
        elif one is not None and _key(before[one]) not in added:
            name = entry_name(before[one])
            yield Change(ChangeKind.ENTRY_REMOVED, day, f"{hours}: {name} was removed.", name, origin=origin)
        elif other is not None:
            name = entry_name(after[other])
            has_moved = _key(after[other]) in removed
            said = f"{hours}: {name} {'was moved within the meeting' if has_moved else 'was added'}."
            yield Change(
                ChangeKind.ENTRY_MOVED if has_moved else ChangeKind.ENTRY_ADDED, day, said, new=name, origin=origin
            )


def _key(entry: Entry) -> tuple[object, ...]:
    """Return all of an entry, to find it in another version."""
    return entry.item, entry.heading, entry.aside, tuple(entry.footnote or ()), *text_and_list(entry)


def _text_changes(old: Entry, new: Entry, meeting: ScheduledMeeting, origin: str) -> Iterator[Change]:
    hours, day, name = hours_name(meeting), day_name(meeting), entry_name(new)
    for key, what in (("heading", "the heading"), ("aside", "the aside"), ("text", "the text")):
        before, after = (plain(text) if (text := getattr(entry, key)) else None for entry in (old, new))
        if before != after:
            said = f"{hours}: {what} of {name} {_verb(before, after)}."
            yield Change(ChangeKind.TEXT_CHANGED, day, said, before, after, _words(before, after), f"{origin}/{key}")
    if old.list and new.list and None not in {old.text, new.text} and old.has_text_first != new.has_text_first:
        said = f"{hours}: the text of {name} comes {'before' if new.has_text_first else 'after'} the list now."
        yield Change(ChangeKind.TEXT_CHANGED, day, said, origin=f"{origin}/text")
    old_lines, new_lines = ([plain(line) for line in entry.list] for entry in (old, new))
    for before, after in align_parts(old_lines, new_lines, str, _alike):
        if before != after:
            said = f"{hours}: a line under {name} {_verb(before, after)}."
            yield Change(ChangeKind.TEXT_CHANGED, day, said, before, after, _words(before, after), f"{origin}/list")


def _verb(before: str | None, after: str | None) -> str:
    return "was added" if before is None else "was removed" if after is None else "was reworded"


def _words(before: str | None, after: str | None) -> tuple[ChangedWord, ...]:
    runs, _ = changed_runs((Run(before or ""),), (Run(after or ""),), {})
    return words_of(runs)


def _alike(one: str, other: str) -> float:
    found = similarity(one, other)
    return 1 + found if found >= ALIKE else 0.0


def _look(entry: Entry) -> tuple[str | None, str]:
    """Return what of an entry is compared: the agenda item with its text, or the heading."""
    return entry.item, plain((entry.heading if entry.item is None else entry.text) or "")


def _weight(one: tuple[str | None, str], other: tuple[str | None, str]) -> float:
    """Weigh whether two entries are the same: one item, or headings with enough words in common."""
    if one[0] != other[0]:
        return 0.0
    return _alike(one[1], other[1]) if one[0] is None else 1 + similarity(one[1], other[1])
