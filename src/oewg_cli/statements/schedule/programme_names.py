"""Find in the programme what has a name: meetings by kind, heading and body, entries, and lines of their lists."""

from collections.abc import Iterator
from datetime import date
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple

from oewg_cli.programme.entries import entries_under
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.model import EntryInEntry, Meeting
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.numbers.counted_things import singular
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.schedule.subject_mentions import main_word
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.statements.times.occasions import Occasion
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.hours.hours import Hours

_LONGEST_NAME = 3
_MOST_PARTS = 10
_AFTER_HEAD = r"\s(?:of|on|for|with|by|to|from|in|at|about|concerning|between|under|among|and)\s"


class Level(IntEnum):
    """Where a name is: of a meeting, of an entry, in a line of its list, or somewhere in its text."""

    MEETING = 0
    ENTRY = 1
    LINE = 2
    TEXT = 3


class Named(NamedTuple):
    """Something in the programme with a name; `items` are the agenda items of an entry.

    `is_plural` is true where the name is that of several: `Round tables 1 and 2`.
    """

    path: NodePath
    level: Level
    name: str
    meeting: PlacedMeeting
    items: tuple[str, ...]
    is_plural: bool = False

    @property
    def day(self) -> date:
        """Return the day on which it is."""
        return self.meeting.day.date

    def is_at(self, occasion: Occasion) -> bool:
        """Return whether it is at a time and place that a text states, as far as they are known."""
        meeting = self.meeting
        days, room = occasion.days, (meeting.meeting.room or "").casefold()
        return (
            (not days or any(each.first <= self.day <= each.last for each in days))
            and (occasion.half_day is None or meeting.half_day is occasion.half_day)
            and (occasion.hours is None or meeting.hours is None or _meet(occasion.hours, meeting.hours))
            and (not occasion.meetings or meeting.meeting.number in occasion.meetings)
            and (occasion.room is None or occasion.room.casefold() in room)
        )


class ListOfEntry(NamedTuple):
    """An entry with a list, the words of its heading and text, and the main word of its heading."""

    path: NodePath
    lines: tuple[str, ...]
    words: frozenset[str]
    head: frozenset[str]
    named: Named


class ProgrammeNames:
    """The names in a programme, found by the words of which they have all, in their order."""

    def __init__(self, picture: Picture) -> None:
        self._schedule = picture.read(Schedule)
        self._own = picture.programme.body.casefold()

    def of(self, words: tuple[str, ...]) -> list[Named]:
        """Return what has a name with these words, one after the other, in small letters and without plural endings."""
        return self._by_words.get(words[-_LONGEST_NAME:], [])

    @cached_property
    def lists(self) -> tuple[ListOfEntry, ...]:
        """Return the entries and meetings with lists, in the order of the document."""
        return tuple(
            ListOfEntry(
                path,
                part.list,
                subject_words(f"{part.heading or ''} {part.text or ''}"),
                main_word(part.heading or ""),
                named,
            )
            for path, part, named in self._parts()
            if part.list
        )

    def _parts(self) -> Iterator[tuple[NodePath, EntryInEntry | Meeting, Named]]:
        items = {slot.path: slot.items for slot in self._schedule.slots}
        for placed in self._schedule.meetings:
            yield placed.path, placed.meeting, Named(placed.path, Level.MEETING, "", placed, ())
            for path, entry in entries_under(placed.path, placed.meeting.entries):
                yield path, entry, Named(path, Level.ENTRY, "", placed, items.get(path, ()))

    @cached_property
    def _by_words(self) -> dict[tuple[str, ...], list[Named]]:
        found: dict[tuple[str, ...], list[Named]] = {}
        for _, part, named in self._parts():
            names = [(named.level, part.heading), (Level.TEXT, part.text)]
            if isinstance(part, Meeting):
                bodies = [body for body in named.meeting.bodies if body.casefold() != self._own]
                names += [(Level.MEETING, name) for name in (part.kind, *bodies)]
            names += [(Level.LINE, line) for line in part.list]
            for level, name in names:
                for key, is_plural in _keys(shown(name)) if name else ():
                    found.setdefault(key, []).append(named._replace(level=level, name=name or "", is_plural=is_plural))
        return found


def _keys(name: str) -> list[tuple[tuple[str, ...], bool]]:
    """Return what a name is of, in one to three words, each with whether the last word is in the plural.

    `Panel of masters: closed round table 2` is a panel, and a round table that is closed.
    """
    keys: dict[tuple[str, ...], bool] = {}
    for part in compiled(r"[:;–—(),.]").split(name.casefold())[:_MOST_PARTS]:
        head = compiled(_AFTER_HEAD).split(part, maxsplit=1)[0]
        typed = compiled(r"[^\W_]+(?:[-’'][^\W_]+)*").findall(head)
        while typed and compiled(r"[0-9]+|[a-z]|[ivx]+").fullmatch(typed[-1]):
            typed.pop()
        words = tuple(singular(word) for word in typed[-_LONGEST_NAME:])
        for start in range(len(words)):
            keys.setdefault(words[start:], words[-1] != typed[-1])
    return list(keys.items())


def _meet(one: Hours, other: Hours) -> bool:
    """Return whether two times have a minute in common; one of them may be a single minute."""
    return one.start <= other.start < one.end or other.start <= one.start < max(other.end, other.start + 1)
