"""The parts of a note as they were recognized in a source document, in the order of the page."""

from enum import StrEnum
from typing import NamedTuple

from oewg_cli.importing.line_forms.day_line import DayLine
from oewg_cli.importing.line_forms.days_line import DaysLine
from oewg_cli.importing.line_forms.entry_heading import EntryHeading
from oewg_cli.importing.line_forms.hours_line import HoursLine
from oewg_cli.importing.line_forms.item_line import ItemHeading
from oewg_cli.importing.line_forms.meeting_line import MeetingLine
from oewg_cli.importing.line_words import Words
from oewg_cli.note.source_document import SourceLine
from oewg_cli.text.source_text import Span


class PartKind(StrEnum):
    """What a part of a source document is in the note."""

    MASTHEAD = "masthead"
    BODY = "body"
    SESSION = "session"
    PLACE_AND_DATES = "place-and-dates"
    AGENDA_ITEM = "agenda-item"
    AGENDA_ITEM_TITLE = "agenda-item-title"
    TITLE = "title"
    SUBTITLE = "subtitle"
    TITLE_LINE = "title-line"
    THEME = "theme"
    STATUS = "status"
    NOTE_HEADING = "note-heading"
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "subparagraph"
    ANNEX = "annex"
    ANNEX_TITLE = "annex-title"
    WEEK = "week"
    DAY = "day"
    HOURS = "hours"
    CONTINUED = "continued"
    MEETING = "meeting"
    STRETCH = "stretch"
    HEADING = "heading"
    BULLET = "bullet"
    TEXT = "text"
    DOCUMENTS = "documents"
    ITEM_TITLE = "item-title"
    UNPLACED = "unplaced"
    FURNITURE = "furniture"


class NotePart(NamedTuple):
    """A part of a line, what it is, and what was read in it.

    `number` is the printed number of a paragraph, or the letter of a subparagraph. `aside` is the text run in after a
    heading, and `dash` the span of the dash between the two in the source, with the spaces around it. `days` are those
    of a day that is several days. The words of hours are those that are there in place of them if `hours` is None;
    `who` are those who meet. `meeting` is what the line of a meeting says, and `entry` what a heading says that has
    several items or words of its own. `level` is how deep a part is in entries. `bodies` are those who meet, by the
    names that the document has for them; none where it names nobody. `asked` is what has to be asked about it.
    """

    kind: PartKind
    words: Words
    line: SourceLine
    day: DayLine | None = None
    hours: HoursLine | None = None
    item: ItemHeading | None = None
    number: str | None = None
    aside: Words | None = None
    dash: Span | None = None
    days: DaysLine | None = None
    who: Words | None = None
    meeting: MeetingLine | None = None
    entry: EntryHeading | None = None
    level: int = 0
    bodies: tuple[str, ...] = ()
    asked: str | None = None
