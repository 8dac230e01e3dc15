"""Compose the note of a programme: official order and wording, and everything derived that can be derived."""

from collections.abc import Iterator

from oewg_cli.note.asterisk_footnotes import Asterisks
from oewg_cli.note.blocks import UNNUMBERED, Block, BlockKind, Run
from oewg_cli.note.meeting_bodies import MeetingBodies
from oewg_cli.note.note import ColumnTitles, Footnote, Note, Properties
from oewg_cli.note.printed_masthead import masthead
from oewg_cli.note.programme_composer import ProgrammeComposer
from oewg_cli.note.run_composer import RunComposer
from oewg_cli.note.session_lines import dates_lines, has_session, has_session_line, session_line
from oewg_cli.note.submission_line import agenda_item, title_lines
from oewg_cli.programme.footnote_marks import footnote_numbers
from oewg_cli.programme.front_page import Paragraph, ParagraphOrSection
from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.un.duty_stations import find_place
from oewg_cli.un.phrases import phrases


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

    def note(self) -> Note:
        programme = self._programme
        station = find_place(programme.session.place)
        return Note(
            language=self._language,
            properties=self._properties(),
            masthead=masthead(programme, self._asterisks.of_symbol),
            front=(*self._title_block(), *self._paragraphs()),
            annex=tuple(self._annex()),
            days=ProgrammeComposer(programme, self._composer).days(),
            footnotes=tuple(
                Footnote(number, self._runs(programme.footnotes[name]), f"footnotes/{name}")
                for name, number in self._numbers.items()
            ),
            asterisk_footnotes=self._asterisks.footnotes(self._composer),
            station=station.name if station else None,
            columns=ColumnTitles(**self._words["columns"], continued=self._words["states"]["continued"]),
            bodies=tuple(MeetingBodies(programme).names()),
        )

    def _properties(self) -> Properties:
        programme = self._programme
        dates = ", ".join(line for _, line in dates_lines(programme))
        names = [self._plain(programme.body)]
        if has_session(programme, programme.bodies[0]):
            names.append(session_line(programme, programme.bodies[0]).lower())
        keywords = ((programme.masthead.symbol or "").strip(), programme.masthead.organ.strip(), dates)
        return Properties(
            title=self._plain(programme.title),
            dated=programme.masthead.date,
            subject=": ".join(names),
            keywords=tuple(filter(None, keywords)),
        )

    def _plain(self, text: str) -> str:
        return " ".join(TextField((), Role.TITLE, text).plain.split())

    def _runs(self, text: str) -> tuple[Run, ...]:
        return self._composer.runs(TextField((), Role.TEXT, text))

    def _title_block(self) -> Iterator[Block]:
        programme = self._programme
        yield from self._bodies()
        for origin, line in dates_lines(programme):
            yield Block(BlockKind.PLACE_AND_DATES, (Run(line),), origin=origin)
        yield from agenda_item(programme, self._composer, self._asterisks.of_agenda)
        yield Block(BlockKind.TITLE, self._runs(programme.title), origin="title")
        yield from title_lines(programme)
        if programme.status is not None:
            yield Block(BlockKind.STATUS, self._runs(programme.status), origin="status")
        if programme.subtitle is not None:
            yield Block(BlockKind.SUBTITLE, self._runs(programme.subtitle), origin="subtitle")

    def _bodies(self) -> Iterator[Block]:
        """Return the lines of each body: its name, its session, which several can share, and the theme of it."""
        programme = self._programme
        used = MeetingBodies(programme).short_names_used()
        for number, body in enumerate(programme.bodies, start=1):
            origin = "body" if len(programme.bodies) == 1 else f"body/{number}"
            short = (Run(f" ({body.short.strip()})"),) if body.short is not None and body.name in used else ()
            yield Block(BlockKind.BODY, (*self._runs(body.name), *short), origin=origin)
            if has_session_line(programme, number):
                within = "session" if len(programme.bodies) == 1 else f"{origin}/session"
                yield Block(BlockKind.SESSION, (Run(session_line(programme, body)),), origin=within)
            if body.theme is not None:
                yield Block(BlockKind.THEME, self._runs(body.theme), origin=f"{origin}/theme")

    def _paragraphs(self) -> Iterator[Block]:
        number = 0
        has_numbers = sum(len(each.paragraphs) or 1 for each in self._programme.paragraphs) > 1
        for place, paragraph in enumerate(self._programme.paragraphs, start=1):
            if paragraph.heading is not None:
                runs = self._runs(paragraph.heading)
                yield Block(BlockKind.NOTE_HEADING, runs, origin=f"paragraphs/{place}/heading")
            for own in paragraph.paragraphs or (paragraph,):
                number += 1
                yield from self._paragraph(number if has_numbers else UNNUMBERED, own)

    def _paragraph(self, number: int, paragraph: Paragraph | ParagraphOrSection) -> Iterator[Block]:
        origin = f"paragraphs/{number or 1}"
        yield Block(BlockKind.PARAGRAPH, self._runs(paragraph.text or ""), number=number, origin=origin)
        for place, line in enumerate(paragraph.list, start=1):
            runs = self._runs(line)
            yield Block(BlockKind.SUBPARAGRAPH, runs, number=place, origin=f"{origin}/list/{place}")

    def _annex(self) -> Iterator[Block]:
        yield Block(BlockKind.ANNEX, (Run(self._words["annex"]),), origin="annex")
        title = self._unmarked.runs(TextField((), Role.TITLE, self._programme.title))
        yield Block(BlockKind.ANNEX_TITLE, title, origin="annex/title")
