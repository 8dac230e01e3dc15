"""The Note as every writer prints it: a masthead, a flat sequence of blocks made of runs, and footnotes."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Run(NamedTuple):
    """A stretch of text in one form.

    A run is either text, in italics or not, with the address it links to or None; or, where `mark` is set,
    the mark of the footnote with that number, and then `text` is what stands raised before the number: a comma
    where another mark comes before, else nothing.
    """

    text: str = ""
    italic: bool = False
    link: str | None = None
    mark: int | None = None


class BlockKind(StrEnum):
    """What a block is in the document; a writer gives each kind its form."""

    BODY = "body"
    SESSION = "session"
    PLACE_AND_DATES = "place-and-dates"
    TITLE = "title"
    SUBTITLE = "subtitle"
    PARAGRAPH = "paragraph"
    ANNEX = "annex"
    ANNEX_TITLE = "annex-title"
    DAY = "day"
    HOURS = "hours"
    HEADING = "heading"
    BULLET = "bullet"
    TEXT = "text"


class Block(NamedTuple):
    """One paragraph of the note.

    `aside` is text run in after a heading in the form of the text, not of the heading. `number` is the
    printed number of a numbered paragraph, None for other kinds. `origin` is the identity of the node of the
    programme it was made from, such as `programme/2024-03-04/10:00/2`: it stays the same when other nodes
    come or go, so that a comparison, a calendar or an editor can tell which meeting this is.
    """

    kind: BlockKind
    runs: tuple[Run, ...]
    aside: tuple[Run, ...] = ()
    number: int | None = None
    origin: str = ""


class Masthead(NamedTuple):
    """The lines of the masthead as printed; `symbol` and `job` are None where the document has none yet.

    `job` is the job number of the first-page foot, with its language letter: `24-01234 (E)`.
    """

    united_nations: str
    organ: str
    symbol: str | None
    distribution: str
    date: str
    original: str
    job: str | None = None


class Footnote(NamedTuple):
    """A footnote with its printed number, in the order of first marks."""

    number: int
    runs: tuple[Run, ...]
    origin: str = ""


class Note(NamedTuple):
    """The whole document.

    `language` is a language code such as `en`. `title` is the plain title for the properties of a file, and
    `dated` the date of the masthead, the only date that may go into them.
    """

    language: str
    title: str
    dated: date
    masthead: Masthead
    blocks: tuple[Block, ...]
    footnotes: tuple[Footnote, ...]
