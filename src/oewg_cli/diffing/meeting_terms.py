"""Find what changed of a meeting itself: who meets, its number, its kind, its room, and what it has as a whole."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from oewg_cli.diffing.change_names import day_name, label_of, label_with, sentence
from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.entry_changes import detail_changes, part_changes
from oewg_cli.diffing.placed_entries import EntryAt, heading_place
from oewg_cli.diffing.printed_meetings import PrintedMeeting
from oewg_cli.diffing.printed_texts import PrintedText, TextPlace, both_texts
from oewg_cli.diffing.scheduled_meetings import ScheduledMeeting, plain
from oewg_cli.diffing.text_changes import stated_changes, text_changes
from oewg_cli.programme.model import Meeting
from oewg_cli.text.quoting import quoted
from oewg_cli.un.phrases import listed, ordinal_in_digits

_LANGUAGE = "en"
_PROGRAMME = "Programme of work"
_MANY = 3
_SEVERAL = 2


class _Term(NamedTuple):
    """A number, a kind or a room in both versions."""

    old: str | None
    new: str | None


class _Said(NamedTuple):
    """What is said of a term that is another one now, that is new, and that is gone."""

    both: str
    come: str
    gone: str


_NUMBER = _Said("now the {new}; it was the {old}", "now the {new}", "no longer the {old}")
_KIND = _Said("now marked as {new}; it was marked as {old}", "now marked as {new}", "no longer marked as {old}")
_ROOM = _Said(
    "moved to {new}; it was in {old}", "now in {new}; no room was stated", "no room is stated any more; it was in {old}"
)


class ChangedTogether(NamedTuple):
    """Changes of many meetings that are said once: rooms, old and new, and meetings whose numbers all moved."""

    rooms: frozenset[tuple[str, str]]
    numbers: frozenset[int]
    changes: tuple[Change, ...]


def changed_together(pairs: Sequence[tuple[ScheduledMeeting | None, ScheduledMeeting | None]]) -> ChangedTogether:
    """Find what is said once of many meetings: a room in place of another one, and numbers that all moved alike.

    `numbers` are the places of their pairs.
    """
    kept = [(at, old, new) for at, (old, new) in enumerate(pairs) if old and new]
    rooms = Counter((room_of(old), room_of(new)) for _, old, new in kept)
    had = Counter(room_of(old) for _, old, _ in kept)
    together = {
        (one, other): count
        for (one, other), count in rooms.items()
        if one and other and one != other and count >= _MANY and count == had[one]
    }
    changes = [
        Change(
            ChangeKind.MEETING_CHANGED, _PROGRAMME, sentence(f"all {count} meetings in {one} are now in {other}"), one,
            other,
        )
        for (one, other), count in together.items()
    ]  # fmt: skip
    steps: dict[tuple[tuple[str, ...], int], list[tuple[int, ScheduledMeeting, int]]] = defaultdict(list)
    for at, old, new in kept:
        one, other = old.meeting.number, new.meeting.number
        if one and other and one != other and old.who == new.who:
            steps[new.who, other - one].append((at, new, one))
    moved = [group for group in steps.values() if len(group) >= _SEVERAL]
    changes += map(_renumbered, moved)
    return ChangedTogether(frozenset(together), frozenset(at for group in moved for at, _, _ in group), tuple(changes))


def _renumbered(group: Iterable[tuple[int, ScheduledMeeting, int]]) -> Change:
    numbers = sorted({(old, new.meeting.number or 0) for _, new, old in group})
    _, meeting, _ = next(iter(group))
    one, other = (_ordinals([pair[at] for pair in numbers]) for at in range(2))
    of_body = f" of {_names(meeting)}" if meeting.meeting.bodies else ""
    said = sentence(f"the {one} meetings{of_body} are now the {other}")
    return Change(ChangeKind.MEETING_CHANGED, _PROGRAMME, said, one, other)


def _ordinals(numbers: Sequence[int]) -> str:
    names = [ordinal_in_digits(number) for number in numbers]
    is_series = len(numbers) >= _MANY and numbers[-1] - numbers[0] == len(numbers) - 1
    return f"{names[0]} to {names[-1]}" if is_series else listed(names, _LANGUAGE)


def room_of(meeting: ScheduledMeeting) -> str | None:
    """Return the room of a meeting as a reader sees it; None where none is stated."""
    return None if meeting.meeting.room is None else plain(meeting.meeting.room)


def term_changes(
    old: PrintedMeeting, new: PrintedMeeting, number: int, together: ChangedTogether, places: list[TextPlace]
) -> Iterator[Change]:
    """Return who meets now, and the number, the kind and the room; `number` is that of the pair."""
    yield from _body_changes(old, new)
    before, after = old.meeting.meeting, new.meeting.meeting
    is_printed = old.line != new.line or old.bodies != new.bodies
    if is_printed and before.number != after.number and number not in together.numbers:
        yield _term_change(new, _Term(_number(before), _number(after)), _NUMBER)
    kind = _Term(before.kind and plain(before.kind), after.kind and plain(after.kind))
    if is_printed and kind.old != kind.new:
        yield _term_change(new, kind, _KIND)
    room = _Term(room_of(old.meeting), room_of(new.meeting))
    if room.old != room.new and (room.old, room.new) not in together.rooms:
        yield _term_change(new, room, _ROOM)
    place = _line_place(new, "the line of the meeting", "meeting", old.line, new.line)
    if place is not None:
        places.append(place)
        is_said = before.number != after.number or kind.old != kind.new or room.old != room.new
        if not is_said:
            yield from stated_changes(place)


def hours_place(
    old: PrintedMeeting, new: PrintedMeeting, places: list[TextPlace], *, is_said: bool
) -> Iterator[Change]:
    """Add the hours to the places, and return what changed in words that are in their place, if it is not said yet."""
    who = _line_place(new, "the name of who meets", "hours", old.who, new.who)
    places += [] if who is None else [who]
    place = _line_place(new, "the hours", "hours", old.hours, new.hours)
    if place is not None:
        places.append(place)
        if not is_said:
            yield from text_changes(place)


def own_changes(old: PrintedMeeting, new: PrintedMeeting, places: list[TextPlace]) -> Iterator[Change]:
    """Return what changed in the heading of a meeting as a whole, and in what is under it."""
    one, other = EntryAt(old.meeting, old.own), EntryAt(new.meeting, new.own)
    place = heading_place(one, other)
    texts = both_texts(place.old, place.new)
    yield from part_changes(place._replace(label="the heading of the meeting", old=texts[0], new=texts[1]), places)
    yield from detail_changes(one, other, places)


def only_lines(printed: PrintedMeeting, places: list[TextPlace], *, is_old: bool) -> None:
    """Add the lines of a meeting that is in one version only to the places."""
    for label, what, text in (
        ("the hours", "hours", printed.hours),
        ("the name of who meets", "hours", printed.who),
        ("the line of the meeting", "meeting", printed.line),
    ):
        texts = (text, None) if is_old else (None, text)
        place = _line_place(printed, label, what, *texts)
        if place is not None:
            places.append(place)


def _line_place(
    printed: PrintedMeeting, label: str, what: str, old: PrintedText | None, new: PrintedText | None
) -> TextPlace | None:
    """Return the place of a line of a meeting; None where nothing is printed."""
    texts = both_texts(old, new)
    if texts == (None, None):
        return None
    at = EntryAt(printed.meeting, printed.own)
    origin = f"{printed.own.origin}/{what}"
    return TextPlace(ChangeKind.MEETING_CHANGED, day_name(printed.meeting), label, origin, *texts, at.prefix, at.at)


def _number(meeting: Meeting) -> str | None:
    return None if meeting.number is None else f"{ordinal_in_digits(meeting.number)} meeting"


def _term_change(new: PrintedMeeting, term: _Term, said: _Said) -> Change:
    words = said.both if term.old and term.new else said.come if term.new else said.gone
    text = sentence(f"{label_of(new.meeting)}: {words.format(old=term.old, new=term.new)}")
    return _change(new.meeting, text, term.old, term.new)


def _change(meeting: ScheduledMeeting, said: str, old: str | None, new: str | None) -> Change:
    return Change(ChangeKind.MEETING_CHANGED, day_name(meeting), said, old, new, origin=meeting.origin)


def _body_changes(old: PrintedMeeting, new: PrintedMeeting) -> Iterator[Change]:
    """Return who meets now, if the note names others, or names them in another way."""
    if old.who.text == new.who.text:
        return
    one, other = old.meeting, new.meeting
    if one.names == other.names:
        return
    label = label_with(other, _names(one)) if _is_joined(one, other) else label_of(other)
    said = sentence(f"{label}: {_who_meets(one, other)}")
    yield _change(other, said, _names(one) or None, _names(other) or None)


def _who_meets(one: ScheduledMeeting, other: ScheduledMeeting) -> str:
    before, after = _names(one), _names(other)
    if set(one.who) == set(other.who):
        if one.meeting.bodies and other.meeting.bodies:
            return f"who meets is now printed as {quoted(after)}; it was {quoted(before)}"
        return (
            f"it is now said that {after} meets"
            if other.meeting.bodies
            else f"it is no longer said that {before} meets"
        )
    was = f"; it was one of {before}" if before else ""
    if len(other.who) > 1:
        if _is_joined(one, other):
            typed = other.meeting.bodies or other.bodies
            added = [name for name, full in zip(typed, other.who, strict=False) if full != one.who[0]]
            return f"now a joint meeting with {listed(added, _LANGUAGE)}"
        return f"now a joint meeting of {after}{was}"
    if len(one.who) > 1:
        return f"no longer a joint meeting of {before}" + (f", but a meeting of {after}" if after else "")
    return f"now a meeting of {after}{was}" if after else f"no longer a meeting of {before}"


def _is_joined(one: ScheduledMeeting, other: ScheduledMeeting) -> bool:
    """Return whether other bodies meet with the one that met alone."""
    return len(other.who) > 1 and len(one.who) == 1 and one.who[0] in other.who


def _names(meeting: ScheduledMeeting) -> str:
    names = [" ".join(name.split()) for name in meeting.meeting.bodies or meeting.bodies]
    return listed(names, _LANGUAGE) if names else ""
