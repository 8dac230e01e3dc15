"""From the programme to the note: official order and wording, and everything derived that can be derived."""

from collections.abc import Iterator

from oewg_cli.model.document import hours_of
from oewg_cli.model.marks import note_numbers
from oewg_cli.model.programme import Day, Entry, Meeting, Programme
from oewg_cli.model.prose import Prose, Role
from oewg_cli.note.blocks import Block, BlockKind, Footnote, Masthead, Note, Run
from oewg_cli.note.headings import ItemHeadings
from oewg_cli.note.runs import RunComposer, trimmed
from oewg_cli.un.dates import date_range, day_heading, long_date
from oewg_cli.un.hours import printed_hours
from oewg_cli.un.phrases import ordinal, phrases


def compose(programme: Programme) -> Note:
    """Compose the note of a programme in its language.

    Weekdays, the printed form of dates and hours, the ordinal of the session, the headings of agenda items
    with "(continued)", the numbers of paragraphs and footnotes and the links of references are derived.
    Every block bears the identity of the node it comes from. Never fails: what a faulty programme lacks is
    left out.
    """
    return _Composer(programme).note()


class _Composer:
    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        self._language = programme.language
        self._words = phrases(self._language)
        self._numbers = note_numbers(programme)
        self._composer = RunComposer(self._numbers, self._language)
        self._headings = ItemHeadings(programme.agenda, self._composer, self._language)

    def note(self) -> Note:
        programme = self._programme
        return Note(
            language=self._language,
            title=Prose((), Role.TITLE, programme.title).plain.strip(),
            dated=programme.masthead.date,
            masthead=self._masthead(),
            blocks=(*self._title_block(), *self._paragraphs(), *self._annex()),
            footnotes=tuple(
                Footnote(number, self._runs(programme.footnotes[name]), f"footnotes/{name}")
                for name, number in self._numbers.items()
            ),
        )

    def _runs(self, text: str) -> tuple[Run, ...]:
        return self._composer.runs(Prose((), Role.TEXT, text))

    def _masthead(self) -> Masthead:
        masthead, words = self._programme.masthead, self._words
        languages = "/".join(words["languages"][code] for code in masthead.original)
        return Masthead(
            united_nations=words["united_nations"],
            organ=masthead.organ.strip(),
            symbol=masthead.symbol.strip() if masthead.symbol else None,
            distribution=words["distribution"].format(distribution=words["distributions"][masthead.distribution]),
            date=long_date(masthead.date, self._language),
            original=words["original"].format(languages=languages),
            job=f"{masthead.job} ({self._language[0].upper()})" if masthead.job else None,
        )

    def _title_block(self) -> Iterator[Block]:
        programme, session = self._programme, self._programme.session
        yield Block(BlockKind.BODY, self._runs(programme.body), origin="body")
        yield Block(BlockKind.SESSION, (Run(self._session()),), origin="session")
        dates = date_range(session.opens, session.closes, self._language)
        line = self._words["place_and_dates"].format(place=session.place.strip(), dates=dates)
        yield Block(BlockKind.PLACE_AND_DATES, (Run(line),), origin="session/dates")
        yield Block(BlockKind.TITLE, self._runs(programme.title), origin="title")
        if programme.subtitle is not None:
            yield Block(BlockKind.SUBTITLE, self._runs(programme.subtitle), origin="subtitle")

    def _session(self) -> str:
        session = self._programme.session
        number = ordinal(session.number, self._language) if session.number else None
        line = " ".join(filter(None, (number, session.kind, self._words["session"])))
        return line[:1].upper() + line[1:]

    def _paragraphs(self) -> Iterator[Block]:
        for number, paragraph in enumerate(self._programme.paragraphs, start=1):
            yield Block(BlockKind.PARAGRAPH, self._runs(paragraph), number=number, origin=f"paragraphs/{number}")

    def _annex(self) -> Iterator[Block]:
        yield Block(BlockKind.ANNEX, (Run(self._words["annex"]),), origin="annex")
        title = trimmed([run for run in self._runs(self._programme.title) if run.mark is None])
        yield Block(BlockKind.ANNEX_TITLE, title, origin="annex/title")
        for day in self._programme.programme:
            yield from self._day(day)

    def _day(self, day: Day) -> Iterator[Block]:
        origin = f"programme/{day.date.isoformat()}"
        yield Block(BlockKind.DAY, (Run(day_heading(day.date, self._language)),), origin=origin)
        for meeting in day.meetings:
            yield from self._meeting(meeting, origin)

    def _meeting(self, meeting: Meeting, day: str) -> Iterator[Block]:
        hours = hours_of(self._programme, meeting)
        origin = f"{day}/{hours.typed().split('–')[0]}"
        yield Block(BlockKind.HOURS, (Run(printed_hours(hours, self._language)),), origin=origin)
        for number, entry in enumerate(meeting.entries, start=1):
            yield from self._entry(entry, f"{origin}/{number}")

    def _entry(self, entry: Entry, origin: str) -> Iterator[Block]:
        heading = self._headings.next(entry.item) if entry.item else self._runs(entry.heading or "")
        heading = (*heading, *self._composer.marks(entry.footnote or (), after=heading))
        aside = (Run(self._words["aside"]), *self._runs(entry.aside)) if entry.aside else ()
        yield Block(BlockKind.HEADING, heading, aside, origin=origin)
        for number, line in enumerate(entry.list, start=1):
            yield Block(BlockKind.BULLET, self._runs(line), origin=f"{origin}/list/{number}")
        if entry.text is not None:
            yield Block(BlockKind.TEXT, self._runs(entry.text), origin=f"{origin}/text")
