"""The Note: a masthead, the front page, the programme as days with meetings with entries, and footnotes.

The smallest parts are blocks made of runs. A writer that prints one block after the other reads `note.blocks`; one that
needs to know what belongs together, such as a table or a comparison, reads `note.days`.
"""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from oewg_cli.text.counting_letters import counting_letters


class RunChange(StrEnum):
    """How a run or a block differs from an earlier version; a move has two ends."""

    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED_HERE = "moved-here"
    MOVED_AWAY = "moved-away"


ONLY_OLD = frozenset({RunChange.DELETED, RunChange.MOVED_AWAY})
"""The changes of what is in the earlier version only."""
ONLY_NEW = frozenset({RunChange.INSERTED, RunChange.MOVED_HERE})
"""The changes of what is in the later version only."""


class Run(NamedTuple):
    """A piece of text in one form.

    A run is either text, in italics or not, with the address it links to or None; or, where `mark` is set, the mark of
    the footnote with that number, and then `text` is what is raised before the number: a comma after another mark, else
    nothing. `change` is how it differs from an earlier version, None if it does not. `is_asterisks` is set for a text
    that is the mark of an asterisk footnote, `*`, or the comma between two such marks.
    """

    text: str = ""
    italic: bool = False
    link: str | None = None
    mark: int | None = None
    change: RunChange | None = None
    is_asterisks: bool = False


class BlockKind(StrEnum):
    """What a block is in the document; a writer gives each kind its form."""

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


class Block(NamedTuple):
    """One paragraph of the note.

    `aside` is text run in after a heading in the form of the text, not of the heading. `number` is the number of a
    paragraph, or of a subparagraph in its paragraph, None for other kinds; `label` is how it is printed. `origin` is
    the identity of the node of the programme it was made from, such as `programme/2024-03-04/10:00/2`: it stays the
    same when other nodes are added or removed, so that a comparison, a calendar or an editor knows which meeting this
    is. `change` is how the whole block, with its end, differs from an earlier version, `move` the name that the two
    ends of a move share, and `was` the earlier number, where it is another.
    """

    kind: BlockKind
    runs: tuple[Run, ...]
    aside: tuple[Run, ...] = ()
    number: int | None = None
    origin: str = ""
    change: RunChange | None = None
    move: str = ""
    was: int | None = None

    @property
    def label(self) -> str | None:
        """Return the number as it is printed: `1.`, or `(a)` for a subparagraph; None where there is none."""
        return None if self.number is None else self._label(self.number)

    @property
    def old_label(self) -> str | None:
        """Return the earlier number as it was printed; None where it is the same."""
        return None if self.was is None else self._label(self.was)

    def _label(self, number: int) -> str:
        return f"({counting_letters(number)})" if self.kind is BlockKind.SUBPARAGRAPH else f"{number}."


ChangeBlock = Callable[[Block], Block]
"""Returns a block in place of another one of the same kind."""


class PrintedMasthead(NamedTuple):
    """The lines of the masthead and of the foot of the first page as printed; None where the document has none yet.

    `versions` names the languages in which the document is issued, where these are not all six: `English only`.
    `symbol` has an asterisk for each time that the document was reissued. `job` is the job number as it is at the foot
    of every page, `24-01234`; `release` is the line at the foot of the first page, with the letter of the language and
    the dates of processing: `24-01234 (E)    060224`. `barcode` holds the characters of the barcode under it, and
    `address` is where the document is found, for the QR code. `changed` are the fields that differ from an earlier
    version, each with its name.
    """

    united_nations: str
    organ: str
    symbol: str | None
    distribution: str
    date: str
    original: str
    versions: str | None = None
    job: str | None = None
    release: str | None = None
    barcode: str | None = None
    address: str | None = None
    changed: tuple[tuple[str, tuple[Run, ...]], ...] = ()

    def runs(self, name: str) -> tuple[Run, ...]:
        """Return a field by its name as runs, with its changes from an earlier version."""
        text: str | None = getattr(self, name)
        return dict(self.changed).get(name) or ((Run(text),) if text else ())


class Footnote(NamedTuple):
    """A footnote with its printed number, in the order of first marks."""

    number: int
    runs: tuple[Run, ...]
    origin: str = ""


class AsteriskFootnote(NamedTuple):
    """A footnote to the masthead or the title block, marked by asterisks: `*`, `**` and so on.

    `change` is how it differs as a whole from an earlier version. Editorial Manual, "Footnote indicators".
    """

    char: str
    runs: tuple[Run, ...]
    origin: str = ""
    change: RunChange | None = None


class Properties(NamedTuple):
    """The properties of a file: plain text, and the date of the masthead.

    They must have no other date. `old_title` is the title in an earlier version, where it is another.
    """

    title: str
    dated: date
    subject: str = ""
    keywords: tuple[str, ...] = ()
    old_title: str | None = None


class NoteEntry(NamedTuple):
    """One entry of a meeting: its heading, and the bullets and the text under it, as they are typed."""

    heading: Block
    details: tuple[Block, ...] = ()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks of the entry in reading order."""
        return (self.heading, *self.details)

    def with_blocks(self, change: ChangeBlock) -> "NoteEntry":
        """Return the entry with each block changed, in reading order."""
        return self._replace(heading=change(self.heading), details=tuple(map(change, self.details)))


class NoteMeeting(NamedTuple):
    """One meeting: its hours, and what it deals with.

    In a note of two versions, `hours.change` says in which version the meeting is held at these hours. A meeting that
    is in one version only has no block of the other.
    """

    hours: Block
    entries: tuple[NoteEntry, ...] = ()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks of the meeting in reading order."""
        return (self.hours, *self.entry_blocks)

    @property
    def entry_blocks(self) -> tuple[Block, ...]:
        """Return the blocks of the entries in reading order."""
        return tuple(block for entry in self.entries for block in entry.blocks)

    def with_blocks(self, change: ChangeBlock) -> "NoteMeeting":
        """Return the meeting with each block changed, in reading order."""
        entries = (entry.with_blocks(change) for entry in self.entries)
        return self._replace(hours=change(self.hours), entries=tuple(entries))


class NoteDay(NamedTuple):
    """One day of the programme: its heading, and its meetings in their order."""

    heading: Block
    meetings: tuple[NoteMeeting, ...] = ()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks of the day in reading order."""
        return (self.heading, *(block for meeting in self.meetings for block in meeting.blocks))

    def with_blocks(self, change: ChangeBlock) -> "NoteDay":
        """Return the day with each block changed, in reading order."""
        meetings = (meeting.with_blocks(change) for meeting in self.meetings)
        return self._replace(heading=change(self.heading), meetings=tuple(meetings))


class Note(NamedTuple):
    """The whole document.

    `front` is the title block and the paragraphs with their subparagraphs, `annex` the headings of the annex, and
    `days` the programme under them. `language` is a language code such as `en`. `station` is the duty station where the
    session is held, by its first name, or None for any other place. `columns` are the titles of the columns where the
    programme is a table: hours and what is done.
    """

    language: str
    properties: Properties
    masthead: PrintedMasthead
    front: tuple[Block, ...] = ()
    annex: tuple[Block, ...] = ()
    days: tuple[NoteDay, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    asterisk_footnotes: tuple[AsteriskFootnote, ...] = ()
    station: str | None = None
    columns: tuple[str, str] = ("", "")

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return all blocks in reading order, for what reads one after the other."""
        return (*self.front, *self.annex, *(block for day in self.days for block in day.blocks))

    def with_blocks(self, change: ChangeBlock) -> "Note":
        """Return the note with each block changed, in reading order."""
        return self._replace(
            front=tuple(map(change, self.front)),
            annex=tuple(map(change, self.annex)),
            days=tuple(day.with_blocks(change) for day in self.days),
        )
