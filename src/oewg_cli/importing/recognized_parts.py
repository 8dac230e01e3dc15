"""The parts of a note as they were recognized in a source document, in the order of the page."""

from enum import StrEnum
from typing import NamedTuple

from oewg_cli.importing.line_forms.day_line import DayLine
from oewg_cli.importing.line_forms.hours_line import HoursLine
from oewg_cli.importing.line_forms.item_line import ItemHeading
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
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "subparagraph"
    ANNEX = "annex"
    ANNEX_TITLE = "annex-title"
    DAY = "day"
    HOURS = "hours"
    HEADING = "heading"
    BULLET = "bullet"
    TEXT = "text"
    UNPLACED = "unplaced"
    FURNITURE = "furniture"


class NotePart(NamedTuple):
    """A part of a line, what it is, and what was read in it.

    `number` is the printed number of a paragraph, or the letter of a subparagraph. `aside` is the text run in after a
    heading, and `dash` the span of the dash between the two in the source, with the spaces around it.
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
