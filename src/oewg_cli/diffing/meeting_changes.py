"""What changed in the programme: its days, its meetings, and what is done at them."""

from collections.abc import Iterator, Sequence
from datetime import date

from oewg_cli.diffing.alignment import align
from oewg_cli.diffing.change_names import day_of, entries_named, entry_named, hours_of, sentence, time_of
from oewg_cli.diffing.changes import Change, ChangedWord, ChangeKind, words_of
from oewg_cli.diffing.paired_meetings import Paired, Seat, plain
from oewg_cli.diffing.word_diff import changed_runs
from oewg_cli.note.blocks import Run
from oewg_cli.note.composer import day_origin, meeting_origin
from oewg_cli.programme.model import Entry, Programme
from oewg_cli.text.similarity import ALIKE, similarity
from oewg_cli.un.dates.dates import day_heading


def programme_changes(old: Programme, new: Programme, pairs: Sequence[Paired]) -> list[Change]:
    """Return what changed from the first day to the last, each change at the day on which it is seen now."""
    told: list[tuple[tuple[date, int, int], Change]] = []
    for number, pair in enumerate(pairs):
        seat = pair.new or pair.old
        if seat is not None:
            told += [((*seat.slot, number), change) for change in _of_pair(pair)]
    told += [((day, -1, number), change) for number, (day, change) in enumerate(_empty_days(old, new))]
    return [change for _, change in sorted(told, key=lambda each: each[0])]


def _empty_days(old: Programme, new: Programme) -> Iterator[tuple[date, Change]]:
    """Return the days without meetings that come or go; of others their meetings tell."""
    before, after = ({day.date: day for day in programme.programme} for programme in (old, new))
    for day in sorted(before.keys() ^ after.keys()):
        found = (after.get(day) or before[day]).meetings
        if not found:
            heading = day_heading(day, "en")
            kind, verb = (ChangeKind.DAY_ADDED, "added") if day in after else (ChangeKind.DAY_REMOVED, "taken out")
            said = f"The day was {verb}; it has no meetings."
            yield day, Change(kind, heading, said, origin=day_origin(day))


def origin_of(seat: Seat) -> str:
    """Return the identity of a meeting, as its blocks have it."""
    return meeting_origin(seat.date, seat.hours)


def _of_pair(pair: Paired) -> Iterator[Change]:
    old, new = pair
    if old is None and new is not None:
        said = f"{hours_of(new)}: a meeting was added, with {entries_named(new.meeting.entries)}."
        yield Change(ChangeKind.MEETING_ADDED, day_of(new), said, new=hours_of(new), origin=origin_of(new))
    elif new is None and old is not None:
        said = f"{hours_of(old)}: the meeting with {entries_named(old.meeting.entries)} was cancelled."
        yield Change(ChangeKind.MEETING_CANCELLED, day_of(old), said, hours_of(old), origin=origin_of(old))
    elif old is not None and new is not None:
        yield from _time(old, new)
        yield from _entries(old, new)


def _time(old: Seat, new: Seat) -> Iterator[Change]:
    if old.date == new.date and old.hours == new.hours:
        return
    before, after = f"{day_of(old)}, {hours_of(old)}", f"{day_of(new)}, {hours_of(new)}"
    if old.is_at_the_time_of(new):
        said = sentence(f"the hours are {hours_of(new)}; they were {hours_of(old)}")
        yield Change(ChangeKind.HOURS_CHANGED, day_of(new), said, before, after, origin=origin_of(new))
        return
    what = entries_named(new.meeting.entries)
    said = sentence(f"{what}: moved from {time_of(old, new)} to {time_of(new, old)}")
    yield Change(ChangeKind.MEETING_MOVED, day_of(new), said, before, after, origin=origin_of(new))


def _entries(old: Seat, new: Seat) -> Iterator[Change]:
    before, after = old.meeting.entries, new.meeting.entries
    if old.content == new.content:
        return
    aligned = align(before, after, _seen, _weight)
    gone = {_key(before[one]) for one, other in aligned if one is not None and other is None}
    come = {_key(after[other]) for one, other in aligned if other is not None and one is None}
    hours, day = hours_of(new), day_of(new)
    for one, other in aligned:
        origin = f"{origin_of(new)}/{other + 1}" if other is not None else origin_of(new)
        if one is not None and other is not None:
            yield from _texts(before[one], after[other], new, origin)
        elif one is not None and _key(before[one]) not in come:
            named = entry_named(before[one])
            yield Change(ChangeKind.ENTRY_REMOVED, day, f"{hours}: {named} was taken out.", named, origin=origin)
        elif other is not None:
            named = entry_named(after[other])
            has_moved = _key(after[other]) in gone
            said = f"{hours}: {named} {'stands at another place' if has_moved else 'was added'}."
            yield Change(
                ChangeKind.ENTRY_MOVED if has_moved else ChangeKind.ENTRY_ADDED, day, said, new=named, origin=origin
            )


def _key(entry: Entry) -> tuple[object, ...]:
    """Return all of an entry, to be found among many."""
    return entry.item, entry.heading, entry.aside, tuple(entry.footnote or ()), entry.text, entry.list


def _texts(old: Entry, new: Entry, seat: Seat, origin: str) -> Iterator[Change]:
    hours, day, named = hours_of(seat), day_of(seat), entry_named(new)
    for key, what in (("heading", "the heading"), ("aside", "what is run in"), ("text", "the text")):
        before, after = (plain(text) if (text := getattr(entry, key)) else None for entry in (old, new))
        if before != after:
            verb = "was added" if before is None else "was taken out" if after is None else "was reworded"
            said = f"{hours}: {what} of {named} {verb}."
            yield Change(ChangeKind.TEXT_CHANGED, day, said, before, after, _words(before, after), f"{origin}/{key}")
    old_lines, new_lines = ([plain(line) for line in entry.list] for entry in (old, new))
    for one, other in align(old_lines, new_lines, str, _alike):
        before = old_lines[one] if one is not None else None
        after = new_lines[other] if other is not None else None
        if before != after:
            verb = "was added" if before is None else "was taken out" if after is None else "was reworded"
            said = f"{hours}: a line below {named} {verb}."
            yield Change(ChangeKind.TEXT_CHANGED, day, said, before, after, _words(before, after), f"{origin}/list")


def _words(before: str | None, after: str | None) -> tuple[ChangedWord, ...]:
    runs, _ = changed_runs((Run(before or ""),), (Run(after or ""),), {})
    return words_of(runs)


def _alike(one: str, other: str) -> float:
    found = similarity(one, other)
    return 1 + found if found >= ALIKE else 0.0


def _seen(entry: Entry) -> tuple[str | None, str]:
    """Return what two entries are told apart by: the agenda item, and the text below it or the heading."""
    return entry.item, plain((entry.heading if entry.item is None else entry.text) or "")


def _weight(one: tuple[str | None, str], other: tuple[str | None, str]) -> float:
    """Weigh whether two entries are the same: one item, or headings with enough words in common."""
    if one[0] != other[0]:
        return 0.0
    return _alike(one[1], other[1]) if one[0] is None else 1 + similarity(one[1], other[1])
