"""The Note: a masthead, the front page, the programme as days with meetings with entries, and footnotes.

The smallest parts are blocks made of runs. A writer that prints one block after the other reads `note.blocks`; one that
needs to know what belongs together, such as a table or a comparison, reads `note.days`.
"""

from datetime import date
from typing import NamedTuple

from oewg_cli.note.blocks import Block, ChangeBlock, Run, RunChange
from oewg_cli.un.hours.half_days import HalfDay


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


class NoteItem(NamedTuple):
    """An agenda item that an entry takes up: its number, and its title as adopted.

    The title is empty if the item has none, or the entry has words of its own for it. `agenda_of` is the name of the
    body on whose own agenda the item is, empty for the agenda of the note. `place` counts the items of all agendas in
    their order; None for an item that is on none.
    """

    number: str
    title: tuple[Run, ...] = ()
    agenda_of: str = ""
    place: int | None = None


class NoteEntry(NamedTuple):
    """One entry of a meeting or a day: its heading, and what is under it, as typed; then the entries in it.

    `hours` are those of a stretch within the meeting, None for an entry without hours. The heading of a stretch that
    has none of its own is empty. `items` are the agenda items that the entry takes up.
    """

    heading: Block
    details: tuple[Block, ...] = ()
    hours: Block | None = None
    entries: tuple["NoteEntry", ...] = ()
    items: tuple[NoteItem, ...] = ()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks of the entry in reading order."""
        hours = () if self.hours is None else (self.hours,)
        return (*hours, self.heading, *self.details, *(block for entry in self.entries for block in entry.blocks))

    def with_blocks(self, change: ChangeBlock) -> "NoteEntry":
        """Return the entry with each block changed, in reading order."""
        return self._replace(
            hours=None if self.hours is None else change(self.hours),
            heading=change(self.heading),
            details=tuple(map(change, self.details)),
            entries=tuple([entry.with_blocks(change) for entry in self.entries]),
        )


class NoteMeeting(NamedTuple):
    """One meeting: when it is held, who meets, and what it deals with.

    `hours` has the hours, or words in place of them, as its runs, and those who meet, where they are named, as its
    aside; it is empty for a meeting that has neither. `about` is the line of the number, the kind and the room, and
    what is said of the meeting as a whole. `start` and `end` are minutes from midnight, None if they are not known.
    `bodies` are those who meet, by their names in `Note.bodies`; none for a meeting of nobody, such as a break.
    `half_day` is the part of the day in which the meeting is held, None for the whole day or if it is not known, and
    `has_usual_hours` says that the meeting has the usual hours of it, by their name.

    In a note of two versions, `hours.change` says in which version the meeting is held at these hours. A meeting that
    is in one version only has no block of the other.
    """

    hours: Block
    entries: tuple[NoteEntry, ...] = ()
    about: tuple[Block, ...] = ()
    start: int | None = None
    end: int | None = None
    bodies: tuple[str, ...] = ()
    half_day: HalfDay | None = None
    has_usual_hours: bool = False

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks of the meeting in reading order."""
        return (self.hours, *self.content)

    @property
    def content(self) -> tuple[Block, ...]:
        """Return the blocks of the meeting without its hours, in reading order."""
        return (*self.about, *self.entry_blocks)

    @property
    def entry_blocks(self) -> tuple[Block, ...]:
        """Return the blocks of the entries in reading order."""
        return tuple(block for entry in self.entries for block in entry.blocks)

    def with_blocks(self, change: ChangeBlock) -> "NoteMeeting":
        """Return the meeting with each block changed, in reading order."""
        return self._replace(
            hours=change(self.hours),
            about=tuple(map(change, self.about)),
            entries=tuple([entry.with_blocks(change) for entry in self.entries]),
        )


class NoteDay(NamedTuple):
    """One day of the programme, or several days on which the same is done.

    `week` is the name of the week that begins with the day, None if none is named; `about` the text under the heading
    of the day; `entries` what is done without a meeting; `dates` the days, each once, in order.
    """

    heading: Block
    meetings: tuple[NoteMeeting, ...] = ()
    week: Block | None = None
    about: tuple[Block, ...] = ()
    entries: tuple[NoteEntry, ...] = ()
    dates: tuple[date, ...] = ()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks of the day in reading order."""
        week = () if self.week is None else (self.week,)
        entries = (block for entry in self.entries for block in entry.blocks)
        meetings = (block for meeting in self.meetings for block in meeting.blocks)
        return (*week, self.heading, *self.about, *entries, *meetings)

    def with_blocks(self, change: ChangeBlock) -> "NoteDay":
        """Return the day with each block changed, in reading order."""
        return self._replace(
            week=None if self.week is None else change(self.week),
            heading=change(self.heading),
            about=tuple(map(change, self.about)),
            entries=tuple([entry.with_blocks(change) for entry in self.entries]),
            meetings=tuple([meeting.with_blocks(change) for meeting in self.meetings]),
        )


class ColumnTitles(NamedTuple):
    """The titles of the columns where the programme is a table.

    `others` is the title of a column that bodies share. `items` is what is done in a meeting, and `item` an agenda
    item; `meetings` is the heading of what a table of items does not hold. `continued` is the word for the state of an
    item that such a table leaves out, and `at_left` says what the sign in a cell means to which another one extends.
    """

    hours: str = ""
    items: str = ""
    days: str = ""
    dates: str = ""
    documents: str = ""
    meetings: str = ""
    item: str = ""
    others: str = ""
    continued: str = ""
    at_left: str = ""


class Note(NamedTuple):
    """The whole document.

    `front` is the title block and the paragraphs with their subparagraphs, `annex` the headings of the annex, and
    `days` the programme under them. `language` is a language code such as `en`. `station` is the duty station where the
    session is held, by its first name, or None for any other place. `columns` are the titles of the columns where the
    programme is a table. `bodies` are those who meet, each once: the bodies of the note first, then the others,
    of these at last those that take up no agenda item. In a note of two versions it has those of both. `keep` returns a
    block that a layout made so that no line breaks where it must not; None to leave it.
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
    columns: ColumnTitles = ColumnTitles()
    bodies: tuple[str, ...] = ()
    keep: ChangeBlock | None = None

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
