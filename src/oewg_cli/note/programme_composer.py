"""Compose the days of a programme: what is printed of each day, meeting and entry."""

from collections.abc import Iterable, Iterator, Sequence

from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.item_headings import ItemHeadings, with_state
from oewg_cli.note.meeting_bodies import MeetingBodies
from oewg_cli.note.meeting_lines import meeting_line, printed_when, stretch_hours
from oewg_cli.note.note import NoteDay, NoteEntry, NoteItem, NoteMeeting
from oewg_cli.note.origins import MeetingOrigins, day_origin
from oewg_cli.note.run_composer import RunComposer
from oewg_cli.programme.agendas import Agendas, PlacedItem
from oewg_cli.programme.model import Day, Entry, EntryInEntry, Meeting, Programme
from oewg_cli.programme.placed_parts import half_days_of_meetings, hours_of, printed_dates, start_of
from oewg_cli.programme.text_and_list import TEXT, text_and_list
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.un.hours.half_days import HalfDay
from oewg_cli.un.phrases import phrases


class ProgrammeComposer:
    """Composes the days of one programme."""

    def __init__(self, programme: Programme, composer: RunComposer) -> None:
        self._programme = programme
        self._language = programme.language
        self._words = phrases(self._language)
        self._composer = composer
        self._unmarked = RunComposer({}, self._language)
        self._agendas = Agendas(programme)
        self._headings = ItemHeadings(self._agendas, composer, self._language)
        self._places = {item.path: place for place, item in enumerate(self._agendas.all_items())}
        self._bodies = MeetingBodies(programme)
        self._origins = MeetingOrigins()
        self._titles: dict[tuple[str | int, ...], tuple[Run, ...]] = {}
        self._documented: set[tuple[str | int, ...]] = set()

    def days(self) -> tuple[NoteDay, ...]:
        """Return the days in their order."""
        return tuple([self._day(day) for day in self._programme.programme])

    def _runs(self, text: str) -> tuple[Run, ...]:
        return self._composer.runs(TextField((), Role.TEXT, text))

    def _day(self, day: Day) -> NoteDay:
        origin = day_origin(day.dates)
        week = Block(BlockKind.WEEK, self._runs(day.week), origin=f"{origin}/week") if day.week is not None else None
        bodies = (self._programme.body,)
        return NoteDay(
            Block(BlockKind.DAY, (Run(printed_dates(self._programme, day.dates)),), origin=origin),
            week=week,
            about=tuple(self._text_of_day(day, origin)),
            entries=tuple(self._entries(day.entries, bodies, f"{origin}/entries")),
            meetings=tuple(
                [
                    self._meeting(day, meeting, half_day)
                    for meeting, half_day in zip(day.meetings, half_days_of_meetings(self._programme, day), strict=True)
                ]
            ),
            dates=day.dates.days,
        )

    def _text_of_day(self, day: Day, origin: str) -> Iterator[Block]:
        text = self._runs(day.text) if day.text is not None else ()
        runs = (*text, *self._composer.marks(day.footnote or (), after=text))
        if runs:
            yield Block(BlockKind.TEXT, runs, origin=f"{origin}/text")

    def _meeting(self, day: Day, meeting: Meeting, half_day: HalfDay | None) -> NoteMeeting:
        hours = hours_of(self._programme, day, meeting)
        origin = self._origins.of(day, meeting, hours)
        names = self._bodies.line(meeting)
        who: tuple[Run, ...] = (Run(names),) if names else ()
        when = self._runs(meeting.when) if meeting.when is not None else printed_when(meeting, hours, self._language)
        bodies = self._bodies.full_names_of(meeting)
        line = meeting_line(meeting, self._composer, self._language)
        if not (meeting.heading or line):
            when, who = (when, self._heading(who, meeting)) if who else (self._heading(when, meeting), who)
        return NoteMeeting(
            Block(BlockKind.HOURS, when, who, origin=origin),
            about=tuple(self._about(meeting, line, origin)),
            entries=tuple(self._entries(meeting.entries, bodies, origin)),
            start=start_of(meeting, hours),
            end=hours.end if hours else None,
            bodies=self._bodies.of(meeting),
            half_day=half_day,
            has_usual_hours=hours is not None and meeting.time is not None and not meeting.time[:1].isdigit(),
        )

    def _about(self, meeting: Meeting, line: tuple[Run, ...], origin: str) -> Iterator[Block]:
        """Return what is said of a meeting as a whole; `line` is that of its number, kind and room.

        The mark of its footnote and its aside are in its heading, else in the line of its number, kind and room. With
        neither the mark is after the hours.
        """
        aside = self._aside(meeting)
        if meeting.heading is None:
            runs = self._heading(line, meeting) if line else ()
            if runs or aside:
                own, after = (runs, aside) if runs else (aside[1:], ())
                yield Block(BlockKind.MEETING, own, after, origin=f"{origin}/meeting")
        else:
            if line:
                yield Block(BlockKind.MEETING, line, origin=f"{origin}/meeting")
            heading = self._heading(self._runs(meeting.heading), meeting)
            yield Block(BlockKind.HEADING, heading, aside, origin=f"{origin}/heading")
        yield from self._details(meeting, origin, meeting.documents or ())

    def _entries(self, entries: Iterable[EntryInEntry], bodies: Sequence[str], origin: str) -> Iterator[NoteEntry]:
        for number, entry in enumerate(entries, start=1):
            yield self._entry(entry, bodies, f"{origin}/{number}")

    def _entry(self, entry: EntryInEntry, bodies: Sequence[str], origin: str, level: int = 0) -> NoteEntry:
        items = entry.items
        if items:
            heading = self._headings.next(entry, items, bodies)
        else:
            heading = with_state(self._runs(entry.heading or ""), entry.state, self._language)
        hours = None
        if entry.time is not None:
            hours = Block(
                BlockKind.STRETCH, stretch_hours(entry.time, self._language), origin=f"{origin}/time", level=level
            )
        inner = entry.entries if isinstance(entry, Entry) else ()
        return NoteEntry(
            Block(BlockKind.HEADING, self._heading(heading, entry), self._aside(entry), origin=origin, level=level),
            tuple(self._details(entry, origin, self._documents(entry, bodies), level)),
            hours,
            tuple([
                self._entry(each, bodies, f"{origin}/entries/{number}", level + 1)
                for number, each in enumerate(inner, start=1)
            ]),
            tuple(self._items(entry, bodies)),
        )  # fmt: skip

    def _heading(self, runs: tuple[Run, ...], part: Meeting | EntryInEntry) -> tuple[Run, ...]:
        return (*runs, *self._composer.marks(part.footnote or (), after=runs))

    def _aside(self, part: Meeting | EntryInEntry) -> tuple[Run, ...]:
        return (Run(self._words["aside"]), *self._runs(part.aside)) if part.aside else ()

    def _details(
        self, part: Meeting | EntryInEntry, origin: str, documents: Sequence[str], level: int = 0
    ) -> Iterator[Block]:
        for path, text in text_and_list(part):
            kind = BlockKind.TEXT if path[-1] == TEXT else BlockKind.BULLET
            yield Block(kind, self._runs(text), origin=_within(origin, path), level=level)
        if documents:
            title = (Run(self._words["documentation"]),)
            runs = self._composer.runs(TextField((), Role.DOCUMENTS, ", ".join(documents)))
            yield Block(BlockKind.DOCUMENTS, title, runs, origin=f"{origin}/documents", level=level)

    def _documents(self, entry: EntryInEntry, bodies: Sequence[str]) -> tuple[str, ...]:
        """Return the documents of the items that are first taken up in an entry, and those of the entry, each once."""
        found: dict[str, None] = {}
        known = self._agendas.items_for(bodies)
        for number in entry.items.numbers_on(known) if entry.items else ():
            placed = known.get(number)
            if placed is not None and placed.path not in self._documented:
                self._documented.add(placed.path)
                found |= dict.fromkeys(document.strip() for document in placed.item.documents or ())
        return tuple(found | dict.fromkeys(document.strip() for document in entry.documents or ()))

    def _items(self, entry: EntryInEntry, bodies: Sequence[str]) -> Iterator[NoteItem]:
        if entry.items is None:
            return
        for number in entry.items.numbers_on(self._agendas.items_for(bodies)):
            placed = self._agendas.titled(number, bodies)
            if placed is None:
                yield NoteItem(number)
                continue
            title = self._title(placed) if entry.heading is None else ()
            yield NoteItem(number, title, self._agenda_of(placed), self._places[placed.path])

    def _title(self, placed: PlacedItem) -> tuple[Run, ...]:
        """Return the title of an item without marks; it is composed once, however often the item is taken up."""
        if placed.path not in self._titles:
            field = TextField((), Role.AGENDA_TITLE, placed.item.title)
            self._titles[placed.path] = self._unmarked.runs(field)
        return self._titles[placed.path]

    def _agenda_of(self, placed: PlacedItem) -> str:
        """Return the name of the body on whose own agenda an item is; empty for the agenda of the note."""
        first, place, *_ = placed.path
        return self._bodies.own_name(place) if first == "body" and isinstance(place, int) else ""


def _within(origin: str, path: Iterable[str | int]) -> str:
    """Return the identity of a text of a node, which counts from 1: `text`, or `list/1`."""
    return "/".join([origin, *(str(step + 1) if isinstance(step, int) else step for step in path)])
