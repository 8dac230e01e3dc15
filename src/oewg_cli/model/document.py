"""A document as the rules see it: the programme, its days, meetings and texts, each with its place."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from oewg_cli.kernel.fix import Edit
from oewg_cli.kernel.text import SourceText, Span
from oewg_cli.load.loader import Format, format_of
from oewg_cli.load.respell import edit_in
from oewg_cli.load.tree import Node, Path, Place, Scalar, locate, walk
from oewg_cli.model.marks import Mark, marks_of
from oewg_cli.model.programme import Day, Entry, Meeting, Programme
from oewg_cli.model.prose import Prose, Role, texts_of
from oewg_cli.model.reading import Reading
from oewg_cli.model.values import HALF_DAYS
from oewg_cli.un.hours import Hours, parse_hours
from oewg_cli.un.places import Place as DutyStation
from oewg_cli.un.places import find_place

Found = TypeVar("Found")


class PlacedDay(NamedTuple):
    """A day of the programme, its place and its date."""

    path: Path
    day: Day
    date: date


class PlacedMeeting(NamedTuple):
    """A meeting, its place, its day, and its hours with `morning` and `afternoon` resolved."""

    path: Path
    day: PlacedDay
    meeting: Meeting
    hours: Hours


class PlacedEntry(NamedTuple):
    """An entry, its place and its meeting."""

    path: Path
    meeting: PlacedMeeting
    entry: Entry


class HalfDays(NamedTuple):
    """The usual hours at the place of a session; `certain` tells whether they were typed or read in a UN source."""

    morning: Hours
    afternoon: Hours
    certain: bool


class Document:
    """A programme together with the text that it was read from.

    `lost` names the outermost keys under which something of the text could not be taken into the programme:
    what is missing there in the programme may well stand in the text. `names` are names, besides that of the body, that
    nobody may write in another way. `last` is the programme of the session before, where one is given to compare with.
    """

    def __init__(
        self, source: SourceText, root: Node, programme: Programme, lost: frozenset[str] = frozenset()
    ) -> None:
        self.source = source
        self.root = root
        self.programme = programme
        self.lost = lost
        self.names: tuple[str, ...] = ()
        self.last: Programme | None = None
        self.earlier: Programme | None = None
        self._found: dict[object, Any] = {}

    def span(self, place: Place) -> Span:
        """Turn a named place into code points of the text."""
        return locate(self.root, place)

    def edit(self, place: Place, text: str) -> Edit | None:
        """Give the edit that writes another text at a place, in the quotes there; None where it cannot be written."""
        node, _ = walk(self.root, place.path)
        if not isinstance(node, Scalar) or place.part == "key":
            return None
        start = 0 if place.start is None else place.start
        end = len(node.text) if place.end is None else place.end
        return edit_in(node, start, end, text, self._format)

    @cached_property
    def _format(self) -> Format:
        return format_of(self.source)

    @cached_property
    def station(self) -> DutyStation | None:
        """Give the duty station where the session is held, if it is one."""
        return find_place(self.programme.session.place)

    @cached_property
    def half_days(self) -> HalfDays | None:
        """Give the usual half-days of the session: as typed, else of the duty station; None if neither is known."""
        return half_days(self.programme)

    @cached_property
    def days(self) -> tuple[PlacedDay, ...]:
        """Give the days in the order of the document."""
        days = enumerate(self.programme.programme)
        return tuple([PlacedDay(("programme", number), day, day.date) for number, day in days])

    @cached_property
    def meetings(self) -> tuple[PlacedMeeting, ...]:
        """Give the meetings of all days in the order of the document."""
        return tuple(
            [
                PlacedMeeting((*day.path, "meetings", number), day, meeting, hours_of(self.programme, meeting))
                for day in self.days
                for number, meeting in enumerate(day.day.meetings)
            ]
        )

    @cached_property
    def entries(self) -> tuple[PlacedEntry, ...]:
        """Give the entries of all meetings in the order of the document."""
        return tuple(
            [
                PlacedEntry((*meeting.path, "entries", number), meeting, entry)
                for meeting in self.meetings
                for number, entry in enumerate(meeting.meeting.entries)
            ]
        )

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """Give all texts in the order in which they are read, footnotes last."""
        return tuple(texts_of(self.programme))

    @cached_property
    def typed(self) -> str:
        """Give all texts as they are typed, one after the other, to be asked for what stands in none of them."""
        return "\n".join([prose.text for prose in self.prose])

    def texts(self, *roles: Role) -> list[Prose]:
        """Give the texts of these roles, those of one role after those of another, each in reading order."""
        return [prose for role in roles for prose in self._texts_by_role.get(role, ())]

    @cached_property
    def _texts_by_role(self) -> dict[Role, list[Prose]]:
        found: dict[Role, list[Prose]] = {}
        for prose in self.prose:
            found.setdefault(prose.role, []).append(prose)
        return found

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """Give all footnote marks, those of the text in reading order, then those in footnotes."""
        has_some = "[^" in self.typed or any(each.entry.footnote for each in self.entries)
        return tuple(marks_of(self.programme)) if has_some else ()

    @cached_property
    def marked_prose(self) -> tuple[Prose, ...]:
        """Give the texts with a footnote mark in them, in reading order."""
        if "[^" not in self.typed:
            return ()
        return tuple(prose for prose in self.prose if "[^" in prose.text and prose.marks)

    def once(self, find: Callable[["Document"], Found]) -> Found:
        """Give what a function finds in the document; several rules may ask, and it looks once."""
        if find not in self._found:
            self._found[find] = find(self)
        found: Found = self._found[find]
        return found

    @cached_property
    def reading(self) -> Reading:
        """Give all texts as one, to be searched for words and forms."""
        return Reading(self.prose, (self.programme.body, *self.names))


def half_days(programme: Programme) -> HalfDays | None:
    """Give the usual half-days of a session: as typed, else of the duty station; None if neither is known."""
    typed = programme.session.hours
    if typed is not None:
        return HalfDays(_typed(typed.morning), _typed(typed.afternoon), certain=True)
    return _half_days_at(programme.session.place)


def hours_of(programme: Programme, meeting: Meeting) -> Hours:
    """Give the hours of a meeting; `morning` and `afternoon` are the usual ones, else those of Headquarters."""
    if meeting.time not in HALF_DAYS:
        return _typed(meeting.time)
    usual = half_days(programme) or _half_days_at("Headquarters")
    if usual is None:
        raise LookupError("places.toml lacks Headquarters")
    return usual.morning if meeting.time == HALF_DAYS[0] else usual.afternoon


def _half_days_at(place: str) -> HalfDays | None:
    station = find_place(place)
    return HalfDays(station.morning, station.afternoon, station.certain_hours) if station else None


def _typed(text: str) -> Hours:
    hours = parse_hours(text)
    if hours is None:
        raise ValueError(f"{text} was let through as hours")
    return hours
