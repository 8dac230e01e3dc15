"""The meetings of a note with their entries as they are compared: items by their new numbers, texts as printed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from oewg_cli.diffing.list_changes import ListLine
from oewg_cli.diffing.paired_meetings import ScheduledMeeting
from oewg_cli.diffing.printed_texts import PrintedText
from oewg_cli.note.blocks import BlockKind, Run
from oewg_cli.note.note import Note, NoteEntry
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.programme.model import Entry
from oewg_cli.un.phrases import phrases

TextOf = Callable[[Iterable[Run]], PrintedText]


class PrintedEntry(NamedTuple):
    """An entry: its agenda item by its new number, its heading, and the texts under it.

    `whole_heading` is as printed, `heading` is the title of the item without its number and without "(continued)".

    `first_of` says of what it is the first heading: the item itself, and all items that belong to one.
    """

    entry: Entry
    item: str | None
    first_of: tuple[str, ...]
    whole_heading: PrintedText
    heading: PrintedText
    aside: PrintedText | None
    text: PrintedText | None
    lines: tuple[ListLine, ...]
    has_text_first: bool
    origin: str

    @property
    def is_printed_item(self) -> bool:
        """Return whether the program wrote the heading."""
        return self.item is not None

    @property
    def subject(self) -> str:
        """Return the agenda item, or the words of the heading."""
        return self.heading.text if self.item is None else f"item-{self.item.replace(' ', '')}"

    @property
    def texts(self) -> tuple[str | None, ...]:
        """Return the texts under the heading."""
        shown = (self.aside, self.text, *(line.text for line in self.lines))
        return tuple(None if text is None else text.text for text in shown)

    @property
    def words(self) -> str:
        """Return all words, an agenda item as one."""
        return " ".join([self.subject, *(text for text in self.texts if text)])

    @property
    def printed(self) -> tuple[object, ...]:
        """Return all that is printed, but for the number and the title of the agenda item."""
        heading = self.heading.marks if self.is_printed_item else self.heading
        return (
            self.subject,
            heading,
            self.aside,
            self.text,
            tuple(line.text for line in self.lines),
            self.has_text_first,
        )


class PrintedMeeting:
    """A meeting with its entries as printed."""

    def __init__(self, meeting: ScheduledMeeting, entries: Sequence[PrintedEntry]) -> None:
        self.meeting = meeting
        self.entries = entries

    @cached_property
    def key(self) -> tuple[int, int]:
        """Return the numbers of its day and of the meeting in the day."""
        return self.meeting.day, self.meeting.number


def printed_meetings(
    meetings: Iterable[ScheduledMeeting], note: Note, text_of: TextOf, items: Mapping[str, str]
) -> dict[tuple[int, int], PrintedMeeting]:
    """Return the meetings by the numbers of their day and of the meeting in the day."""
    made: dict[tuple[int, int], PrintedMeeting] = {}
    scheduled: set[str] = set()
    for meeting in meetings:
        printed = note.days[meeting.day].meetings[meeting.number].entries
        entries = [
            _entry(*pair, text_of, items, scheduled) for pair in zip(meeting.meeting.entries, printed, strict=True)
        ]
        made[meeting.day, meeting.number] = PrintedMeeting(meeting, entries)
    return made


def printed_titles(meetings: Iterable[PrintedMeeting]) -> dict[str, PrintedText]:
    """Return the titles of the agenda items that are scheduled, as they are in their first headings."""
    titles: dict[str, PrintedText] = {}
    for meeting in meetings:
        for entry in meeting.entries:
            if entry.item is not None:
                titles.setdefault(entry.item, entry.heading)
    return titles


def _entry(
    entry: Entry, printed: NoteEntry, text_of: TextOf, items: Mapping[str, str], scheduled: set[str]
) -> PrintedEntry:
    item = items.get(entry.item, entry.item) if entry.item else None
    runs = printed.heading.runs
    first_of: tuple[str, ...] = ()
    if item is not None:
        both = item, f"{line_of(item)[0]} and its sub-items"
        first_of = tuple(each for each in both if each not in scheduled)
        runs = tuple(_title(runs, is_continued=item in scheduled))
        scheduled.update(both)
    bullets = [block for block in printed.details if block.kind is not BlockKind.TEXT]
    texts = [block for block in printed.details if block.kind is BlockKind.TEXT]
    return PrintedEntry(
        entry,
        item,
        first_of,
        text_of(printed.heading.runs),
        text_of(runs),
        text_of(printed.heading.aside[1:]) if printed.heading.aside else None,
        text_of(texts[0].runs) if texts else None,
        tuple(ListLine(text_of(block.runs), block.origin) for block in bullets),
        bool(bullets and texts) and printed.details[0].kind is BlockKind.TEXT,
        printed.heading.origin,
    )


def _title(runs: Sequence[Run], *, is_continued: bool) -> Iterator[Run]:
    """Return the title in a heading of an agenda item and the marks: without the number and "(continued)"."""
    rest = list(runs[1:])
    if is_continued:
        word = Run(phrases("en")["continued"], italic=True)
        at = max((number for number, run in enumerate(rest) if run == word), default=None)
        if at is not None:
            del rest[at - 1 : at + 2]
    yield from rest
