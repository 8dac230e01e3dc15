"""The argument of a rule: the document, what it is compared with, and views of it that are computed once."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from oewg_cli.programme.document import Document
from oewg_cli.programme.entries import entries_under
from oewg_cli.programme.footnote_marks import FootnoteMark, marks_of
from oewg_cli.programme.model import Programme
from oewg_cli.programme.placed_parts import (
    HalfDays,
    PlacedDay,
    PlacedEntry,
    PlacedMeeting,
    TimedMeeting,
    half_days,
)
from oewg_cli.programme.text_fields import Role, TextField, texts_of
from oewg_cli.programme.text_index import TextIndex
from oewg_cli.source.tree import keys_in
from oewg_cli.statements.picture import Picture
from oewg_cli.text.source_text import SourceText
from oewg_cli.un.duty_stations import DutyStation, find_place

if TYPE_CHECKING:
    from oewg_cli.un.references.adoption_facts import AdoptionFact

Found = TypeVar("Found")

_MOST_BODIES = 50
"""The bodies of a note whose names are looked for in each text; no note has so many."""


class CheckContext:
    """One document to check, with what it is compared with.

    `names` are names, apart from the name of the body, that the spelling rules accept. `last_session` is the programme
    of the last session, and `earlier_version` an earlier version of this programme, if there is one to compare with.
    `facts` are facts about resolutions and decisions that the project adds. A context cannot be changed.
    """

    document: Document
    names: tuple[str, ...]
    last_session: Programme | None
    earlier_version: Programme | None
    facts: "tuple[AdoptionFact, ...]"
    _found: dict[object, Any]

    def __init__(
        self,
        document: Document,
        names: tuple[str, ...] = (),
        last_session: Programme | None = None,
        earlier_version: Programme | None = None,
        *,
        facts: "tuple[AdoptionFact, ...]" = (),
    ) -> None:
        self.__dict__.update(
            document=document,
            names=names,
            last_session=last_session,
            earlier_version=earlier_version,
            facts=facts,
            _found={},
        )

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{name} of a check context cannot be changed")

    @property
    def programme(self) -> Programme:
        """Return the programme."""
        return self.document.programme

    @property
    def source(self) -> SourceText:
        """Return the text that the programme was read from."""
        return self.document.source

    def once(self, find: Callable[["CheckContext"], Found]) -> Found:
        """Return the result of a function for this context; it is called once, however many rules need it."""
        if find not in self._found:
            self._found[find] = find(self)
        found: Found = self._found[find]
        return found

    @cached_property
    def station(self) -> DutyStation | None:
        """Return the duty station where the session is held; None if the place is not a duty station."""
        return find_place(self.programme.session.place)

    @cached_property
    def half_days(self) -> HalfDays | None:
        """Return the usual half-days of the session: as typed, else those of the duty station; None if unknown."""
        return half_days(self.programme)

    @cached_property
    def days(self) -> tuple[PlacedDay, ...]:
        """Return the days in the order of the document."""
        return self.picture.days

    @cached_property
    def meetings(self) -> tuple[PlacedMeeting, ...]:
        """Return the meetings of all days in the order of the document."""
        return self.picture.meetings

    @cached_property
    def timed_meetings(self) -> tuple[TimedMeeting, ...]:
        """Return the meetings of which both ends are known, in the order of the document."""
        return tuple(
            [
                TimedMeeting(placed.path, placed.day, placed.meeting, placed.hours, placed.bodies)
                for placed in self.meetings
                if placed.hours is not None
            ]
        )

    @cached_property
    def entries(self) -> tuple[PlacedEntry, ...]:
        """Return the entries of all days and meetings, those in an entry after it, in the order of the document."""
        return tuple(_entries(self.days, self.meetings))

    @cached_property
    def text_fields(self) -> tuple[TextField, ...]:
        """Return all texts in the order in which they are read, footnotes last."""
        return tuple(texts_of(self.programme))

    @cached_property
    def picture(self) -> Picture:
        """Return the picture that the note gives of itself, which readers of statements share."""
        return Picture(self.programme, self.text_fields, self.text_index)

    @cached_property
    def typed_keys(self) -> frozenset[str]:
        """Return the keys that are typed in the programme, each alone and after the key that it is under."""
        return keys_in(self.document.root)

    @cached_property
    def typed_text(self) -> str:
        """Return all texts as they are typed, joined, to check quickly whether something is in any of them."""
        return "\n".join([each.text for each in self.text_fields])

    def texts(self, *roles: Role) -> list[TextField]:
        """Return the texts with these roles: the roles in the given order, the texts of each in reading order."""
        return [each for role in roles for each in self._texts_by_role.get(role, ())]

    @cached_property
    def _texts_by_role(self) -> dict[Role, list[TextField]]:
        found: dict[Role, list[TextField]] = {}
        for each in self.text_fields:
            found.setdefault(each.role, []).append(each)
        return found

    @cached_property
    def marks(self) -> tuple[FootnoteMark, ...]:
        """Return all footnote marks: those of the text in reading order, then those in footnotes."""
        has_some = "[^" in self.typed_text or _has_footnote_keys(self)
        return tuple(marks_of(self.programme)) if has_some else ()

    @cached_property
    def marked_fields(self) -> tuple[TextField, ...]:
        """Return the texts with a footnote mark in them, in reading order."""
        if "[^" not in self.typed_text:
            return ()
        return tuple(each for each in self.text_fields if "[^" in each.text and each.marks)

    @cached_property
    def text_index(self) -> TextIndex:
        """Return the index of all texts, to search them for words and forms."""
        bodies = islice(self.programme.bodies, _MOST_BODIES)
        named = (name for body in bodies for name in (body.name, body.short) if name is not None)
        return TextIndex(self.text_fields, (*named, *self.names))


def _entries(days: Iterable[PlacedDay], meetings: Iterable[PlacedMeeting]) -> Iterator[PlacedEntry]:
    by_day: dict[tuple[str | int, ...], list[PlacedMeeting]] = {}
    for meeting in meetings:
        by_day.setdefault(meeting.day.path, []).append(meeting)
    for day in days:
        for path, entry in entries_under(day.path, day.day.entries):
            yield PlacedEntry(path, day, None, entry)
        for meeting in by_day.get(day.path, ()):
            for path, entry in entries_under(meeting.path, meeting.meeting.entries):
                yield PlacedEntry(path, day, meeting, entry)


def _has_footnote_keys(context: CheckContext) -> bool:
    return (
        any(each.entry.footnote for each in context.entries)
        or any(each.day.footnote for each in context.days)
        or any(each.meeting.footnote for each in context.meetings)
    )
