"""Compose the note of a programme: official order and wording, and everything derived that can be derived."""

from collections.abc import Iterable, Iterator
from datetime import date

from oewg_cli.note.asterisk_footnotes import Asterisks
from oewg_cli.note.blocks import (
    Block,
    BlockKind,
    Footnote,
    Note,
    NoteDay,
    NoteEntry,
    NoteMeeting,
    Properties,
    Run,
)
from oewg_cli.note.item_headings import ItemHeadings
from oewg_cli.note.printed_masthead import masthead
from oewg_cli.note.run_composer import RunComposer
from oewg_cli.note.submission_line import agenda_item, title_lines
from oewg_cli.programme.footnote_marks import footnote_numbers
from oewg_cli.programme.model import Day, Entry, Meeting, Programme
from oewg_cli.programme.placed_parts import hours_of, printed_day
from oewg_cli.programme.text_and_list import TEXT, text_and_list
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.un.dates.dates import date_range
from oewg_cli.un.duty_stations import find_place
from oewg_cli.un.hours.hours import Hours, printed_hours
from oewg_cli.un.phrases import ordinal, phrases


def compose(programme: Programme) -> Note:
    """Compose the note of a programme in its language.

    Weekdays, the printed form of dates and hours, the ordinal of the session, the headings of agenda items
    with "(continued)", the numbers of paragraphs and footnotes and the links of references are derived.
    Every block has the identity of the node it comes from. This never fails: what is missing in a programme is left
    out.
    """
    return _Composer(programme).note()


class _Composer:
    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        self._language = programme.language
        self._words = phrases(self._language)
        self._numbers = footnote_numbers(programme)
        self._asterisks = Asterisks(programme)
        self._composer = RunComposer(self._numbers, self._language, self._asterisks.chars)
        self._unmarked = RunComposer({}, self._language)
        self._headings = ItemHeadings(programme.agenda, self._composer, self._language)

    def note(self) -> Note:
        programme = self._programme
        station = find_place(programme.session.place)
        return Note(
            language=self._language,
            properties=self._properties(),
            masthead=masthead(programme, self._asterisks.of_symbol),
            front=(*self._title_block(), *self._paragraphs()),
            annex=tuple(self._annex()),
            days=tuple(map(self._day, programme.programme)),
            footnotes=tuple(
                Footnote(number, self._runs(programme.footnotes[name]), f"footnotes/{name}")
                for name, number in self._numbers.items()
            ),
            asterisk_footnotes=self._asterisks.footnotes(self._composer),
            station=station.name if station else None,
            columns=(self._words["columns"]["hours"], self._words["columns"]["items"]),
        )

    def _properties(self) -> Properties:
        programme = self._programme
        keywords = ((programme.masthead.symbol or "").strip(), programme.masthead.organ.strip(), self._dates_line())
        return Properties(
            title=self._plain(programme.title),
            dated=programme.masthead.date,
            subject=f"{self._plain(programme.body)}: {self._session().lower()}",
            keywords=tuple(filter(None, keywords)),
        )

    def _plain(self, text: str) -> str:
        return " ".join(TextField((), Role.TITLE, text).plain.split())

    def _runs(self, text: str) -> tuple[Run, ...]:
        return self._composer.runs(TextField((), Role.TEXT, text))

    def _title_block(self) -> Iterator[Block]:
        programme = self._programme
        yield Block(BlockKind.BODY, self._runs(programme.body), origin="body")
        yield Block(BlockKind.SESSION, (Run(self._session()),), origin="session")
        yield Block(BlockKind.PLACE_AND_DATES, (Run(self._dates_line()),), origin="session/dates")
        yield from agenda_item(programme, self._composer, self._asterisks.of_agenda)
        yield Block(BlockKind.TITLE, self._runs(programme.title), origin="title")
        yield from title_lines(programme)
        if programme.subtitle is not None:
            yield Block(BlockKind.SUBTITLE, self._runs(programme.subtitle), origin="subtitle")

    def _dates_line(self) -> str:
        session = self._programme.session
        dates = date_range(session.opens, session.closes, self._language)
        return str(self._words["place_and_dates"].format(place=session.place.strip(), dates=dates))

    def _session(self) -> str:
        session = self._programme.session
        number = ordinal(session.number, self._language) if session.number else None
        line = " ".join(filter(None, (number, session.kind, self._words["session"])))
        return line[:1].upper() + line[1:]

    def _paragraphs(self) -> Iterator[Block]:
        for number, paragraph in enumerate(self._programme.paragraphs, start=1):
            origin = f"paragraphs/{number}"
            yield Block(BlockKind.PARAGRAPH, self._runs(paragraph.text), number=number, origin=origin)
            for place, line in enumerate(paragraph.list, start=1):
                runs = self._runs(line)
                yield Block(BlockKind.SUBPARAGRAPH, runs, number=place, origin=f"{origin}/list/{place}")

    def _annex(self) -> Iterator[Block]:
        yield Block(BlockKind.ANNEX, (Run(self._words["annex"]),), origin="annex")
        title = self._unmarked.runs(TextField((), Role.TITLE, self._programme.title))
        yield Block(BlockKind.ANNEX_TITLE, title, origin="annex/title")

    def _day(self, day: Day) -> NoteDay:
        heading = Block(BlockKind.DAY, (Run(printed_day(self._programme, day.date)),), origin=day_origin(day.date))
        return NoteDay(heading, tuple(self._meeting(day.date, meeting) for meeting in day.meetings))

    def _meeting(self, held: date, meeting: Meeting) -> NoteMeeting:
        hours = hours_of(self._programme, meeting)
        origin = meeting_origin(held, hours)
        return NoteMeeting(
            Block(BlockKind.HOURS, (Run(printed_hours(hours, self._language)),), origin=origin),
            tuple(self._entry(entry, f"{origin}/{number}") for number, entry in enumerate(meeting.entries, start=1)),
        )

    def _entry(self, entry: Entry, origin: str) -> NoteEntry:
        heading = self._headings.next(entry.item) if entry.item else self._runs(entry.heading or "")
        heading = (*heading, *self._composer.marks(entry.footnote or (), after=heading))
        aside = (Run(self._words["aside"]), *self._runs(entry.aside)) if entry.aside else ()
        details = (
            Block(
                BlockKind.TEXT if path[-1] == TEXT else BlockKind.BULLET, self._runs(text), origin=_within(origin, path)
            )
            for path, text in text_and_list(entry)
        )
        return NoteEntry(Block(BlockKind.HEADING, heading, aside, origin=origin), tuple(details))


def _within(origin: str, path: Iterable[str | int]) -> str:
    """Return the identity of a text of a node, which counts from 1: `text`, or `list/1`."""
    return "/".join([origin, *(str(step + 1) if isinstance(step, int) else step for step in path)])


def day_origin(held: date) -> str:
    """Return the identity of a day of the programme."""
    return f"programme/{held.isoformat()}"


def meeting_origin(held: date, hours: Hours) -> str:
    """Return the identity of a meeting: its day and when it begins, such as `programme/2024-03-04/10:00`."""
    return f"{day_origin(held)}/{hours.typed().split('–')[0]}"
