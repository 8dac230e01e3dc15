"""Gather the parts of a day that an item table and the text after it have at several places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from oewg_cli.importing.placed_lines import LineOfTime
from oewg_cli.importing.recognition_words import begins_with
from oewg_cli.importing.recognized_parts import NotePart, PartKind

_OF_ENTRIES = frozenset({
    PartKind.STRETCH, PartKind.HEADING, PartKind.TEXT, PartKind.BULLET, PartKind.DOCUMENTS, PartKind.ITEM_TITLE,
})  # fmt: skip
_OF_DAYS = _OF_ENTRIES | {PartKind.WEEK, PartKind.DAY, PartKind.HOURS, PartKind.MEETING}
_LATEST = 24 * 60
_HALF_DAYS = {"a.m.": 1, "morning": 1, "p.m.": _LATEST // 2, "afternoon": _LATEST // 2}


@dataclass
class _Meeting:
    """A meeting, or the day without one: its hours, what is said of it, and the parts of each entry.

    `place` counts the meetings of the text after the table, None for one that only the table has. `of_table` are the
    entries of the table by what they are about, in their order.
    """

    hours: NotePart | None = None
    about: list[NotePart] = field(default_factory=list)
    entries: list[list[NotePart]] = field(default_factory=list)
    place: int | None = None
    of_table: dict[tuple[str, ...] | None, list[list[NotePart]]] = field(default_factory=dict)

    def parts(self) -> Iterator[NotePart]:
        """Return the parts in their order, openings before all other entries."""
        if self.hours is not None:
            yield self.hours
        yield from self.about
        for entry in sorted(filter(None, self.entries), key=lambda parts: not _is_opening(parts[0])):
            yield from entry


@dataclass
class _Day:
    """A day: its heading, what is done without a meeting, and its meetings, those of the table also by their hours."""

    heading: NotePart
    own: _Meeting = field(default_factory=_Meeting)
    meetings: list[_Meeting] = field(default_factory=list)
    week: NotePart | None = None
    of_table: dict[tuple[str, tuple[str, ...]], _Meeting] = field(default_factory=dict)

    def parts(self) -> Iterator[NotePart]:
        """Return the parts in their order."""
        yield from [self.week] if self.week is not None else []
        yield self.heading
        yield from self.own.parts()
        for meeting in self._in_order():
            yield from meeting.parts()

    def _in_order(self) -> list[_Meeting]:
        """Return the meetings of the text after the table in their order, and between them the others by their time."""
        found = sorted((meeting for meeting in self.meetings if meeting.place is not None), key=_place)
        for meeting in sorted((each for each in self.meetings if each.place is None), key=_start):
            later = (at for at, other in enumerate(found) if _start(meeting) < _start(other) < _LATEST)
            found.insert(next(later, len(found)), meeting)
        return found


def gathered_days(parts: Sequence[NotePart]) -> Iterator[NotePart]:
    """Return the parts with each day once, in the order of the days, where a table has items first; else as they are.

    An entry that is in the table and, with more to say, after it is one.
    """
    first = next((at for at, part in enumerate(parts) if isinstance(part.line, LineOfTime)), None)
    if first is None:
        yield from parts
        return
    gathered = _Gathered()
    rest = [part for part in parts[first:] if not gathered.takes(part)]
    yield from parts[:first]
    yield from gathered.parts()
    yield from rest


class _Gathered:
    def __init__(self) -> None:
        self._days: dict[tuple[tuple[int, int, int], ...], _Day] = {}
        self._day: _Day | None = None
        self._meeting = _Meeting()
        self._week: NotePart | None = None
        self._places: list[_Meeting] = []
        self._is_table = True
        self._begins_entry = True

    def parts(self) -> Iterator[NotePart]:
        """Return all parts, day by day."""
        for _, day in sorted(self._days.items()):
            yield from day.parts()

    def takes(self, part: NotePart) -> bool:
        """Take a part that is of a day; return whether it is."""
        if part.kind not in _OF_DAYS:
            return False
        if part.kind is PartKind.WEEK:
            self._week = part
        elif part.kind is PartKind.DAY:
            self._begin_day(part)
        elif self._day is None:
            return False
        elif part.kind is PartKind.HOURS:
            self._begin_meeting(self._day, part)
        elif part.kind in _OF_ENTRIES:
            self._add(part)
        else:
            self._say(self._day, part)
        return True

    def _begin_day(self, part: NotePart) -> None:
        self._is_table = isinstance(part.line, LineOfTime)
        self._day = self._days.setdefault(_key(part), _Day(part))
        self._meeting, self._begins_entry = self._day.own, True
        if self._week is not None:
            self._day.week, self._week = self._week, None

    def _begin_meeting(self, day: _Day, part: NotePart) -> None:
        """Begin a meeting, or go on with that of the table at the same hours; in the text each is there once."""
        key = (part.words.plain.strip(), part.bodies)
        known = day.of_table.get(key) if self._is_table else day.of_table.pop(key, None)
        self._meeting = known or _Meeting(part)
        self._begins_entry = True
        if self._is_table:
            day.of_table[key] = self._meeting
        else:
            self._meeting.place = len(self._places)
            self._places.append(self._meeting)
        if known is None:
            day.meetings.append(self._meeting)

    def _say(self, day: _Day, part: NotePart) -> None:
        """Add the line of a meeting; one that is under no hours begins a meeting."""
        if self._meeting is day.own or (self._meeting.entries[-1:] and not self._begins_entry):
            self._meeting = _Meeting(place=len(self._places))
            self._places.append(self._meeting)
            day.meetings.append(self._meeting)
        self._meeting.about.append(part)

    def _add(self, part: NotePart) -> None:
        """Add a part of an entry; before the first heading it is said of the meeting."""
        begins = part.kind in {PartKind.HEADING, PartKind.STRETCH} and not part.level
        last = self._meeting.entries[-1] if self._meeting.entries else None
        follows_stretch = last and last[-1].kind is PartKind.STRETCH and part.kind is PartKind.HEADING
        if begins and not follows_stretch:
            self._meeting.entries.append([part])
            self._begins_entry = False
            if self._is_table:
                self._meeting.of_table.setdefault(_subject(part), []).append(self._meeting.entries[-1])
        elif last is None or self._begins_entry:
            self._meeting.about.append(part)
        else:
            last.append(part)
        if part.kind is PartKind.HEADING and not self._is_table:
            self._take_known(part)

    def _take_known(self, part: NotePart) -> None:
        """Take the entry of the table that has the item of a heading: the one after the table has more to say."""
        known = self._meeting.of_table.get(_subject(part))
        if known:
            first = known.pop(0)
            self._meeting.entries[-1] += [each for each in first if each.kind is PartKind.ITEM_TITLE]
            first.clear()


def _subject(part: NotePart) -> tuple[str, ...] | None:
    if part.entry is not None:
        return (*part.entry.items, part.words.plain[slice(*part.entry.words)].strip())
    return (part.item.number,) if part.item is not None else None


def _key(part: NotePart) -> tuple[tuple[int, int, int], ...]:
    if part.days is not None:
        return tuple((day.year or 0, day.month, day.day) for ends in part.days.ranges for day in dict.fromkeys(ends))
    return ((part.day.year or 0, part.day.month, part.day.day),) if part.day is not None else ((0, 0, 0),)


def _place(meeting: _Meeting) -> int:
    return meeting.place or 0


def _start(meeting: _Meeting) -> int:
    """Return when a meeting begins; one of a half-day begins in it, and one of which nothing is known comes last."""
    hours = meeting.hours.hours if meeting.hours is not None else None
    if hours is not None and (hours.hours is not None or hours.begins is not None):
        return hours.hours.start if hours.hours is not None else hours.begins or 0
    words = meeting.hours.words.plain.strip().casefold() if meeting.hours is not None else ""
    return _HALF_DAYS.get(words, _LATEST)


def _is_opening(part: NotePart) -> bool:
    return part.item is None and part.entry is None and begins_with(part.words.plain, "openings")
