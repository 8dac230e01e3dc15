"""The entries of a note as they are compared: items by their new numbers, texts as printed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from oewg_cli.diffing.list_changes import ListLine
from oewg_cli.diffing.printed_texts import PrintedText
from oewg_cli.diffing.scheduled_meetings import ScheduledMeeting, new_item, new_references, plain
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.note import NoteEntry
from oewg_cli.programme.agendas import Agendas
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.programme.model import Entry, EntryInEntry, Meeting, Programme
from oewg_cli.un.phrases import listed, phrases

TextOf = Callable[[Iterable[Run]], PrintedText]
_LANGUAGE = "en"


class AgendaKey(NamedTuple):
    """An agenda item by its new number, and the body whose agenda it is on, by its new name; empty for the note's."""

    body: str
    number: str


class PrintedItem(NamedTuple):
    """An agenda item that an entry takes up, its title as adopted, and its documents on the agenda."""

    key: AgendaKey
    title: PrintedText
    documents: tuple[str, ...]


class PrintedDetails(NamedTuple):
    """What is printed under a heading: a text, a list, and the line of the documents."""

    text: PrintedText | None = None
    lines: tuple[ListLine, ...] = ()
    has_text_first: bool = False
    documents: PrintedText | None = None


class PrintedEntry(NamedTuple):
    """An entry: its agenda items by their new numbers, its heading, what is under it, and the entries in it.

    `whole_heading` is as printed; `heading` is without the number of an agenda item, and without its state. `state` is
    what is printed in italics after it. `first_of` says of what it is the first heading: the item itself, and all items
    that belong to one. A meeting, in so far as it has a heading and what is under it, is an entry too: its `entry` is
    the meeting.
    """

    entry: EntryInEntry | Meeting
    item: str | None
    items: tuple[PrintedItem, ...]
    first_of: tuple[AgendaKey, ...]
    whole_heading: PrintedText
    heading: PrintedText
    state: str | None
    hours: PrintedText | None
    aside: PrintedText | None
    details: PrintedDetails
    inner: tuple["PrintedEntry", ...]
    origin: str

    @property
    def numbers(self) -> tuple[AgendaKey, ...]:
        """Return the agenda items, those within ranges too."""
        return tuple(item.key for item in self.items)

    @property
    def is_printed_item(self) -> bool:
        """Return whether the program wrote the heading."""
        return self.item is not None and self.entry.heading is None

    @property
    def text(self) -> PrintedText | None:
        """Return the text under the heading."""
        return self.details.text

    @property
    def lines(self) -> tuple[ListLine, ...]:
        """Return the lines of the list."""
        return self.details.lines

    @property
    def has_text_first(self) -> bool:
        """Return whether the text comes before the list."""
        return self.details.has_text_first

    @property
    def subject(self) -> str:
        """Return the agenda items, the words of the heading, or both."""
        items = [] if self.item is None else [f"item-{self.item.replace(' ', '')}"]
        return " ".join([*items, *([] if self.is_printed_item else [self.heading.text])])

    @property
    def texts(self) -> tuple[str | None, ...]:
        """Return the texts under the heading, those of the entries in it among them."""
        shown = (self.aside, self.text, *(line.text for line in self.lines))
        own = tuple(None if text is None else text.text for text in shown)
        return (*own, *(text for each in self.inner for text in (each.subject, *each.texts)))

    @property
    def words(self) -> str:
        """Return all words, an agenda item as one."""
        return " ".join([self.subject, *(text for text in self.texts if text)])

    @property
    def printed(self) -> tuple[object, ...]:
        """Return all that is printed, but for the number and the title of the agenda item."""
        heading = self.heading.marks if self.is_printed_item else self.heading
        lines = tuple(line.text for line in self.lines)
        inner = tuple(each.printed for each in self.inner)
        details = self.details._replace(lines=())
        return self.subject, heading, self.state, self.hours, self.aside, lines, details, inner


class EntryPrinter:
    """Makes the entries of one note as they are compared."""

    def __init__(self, programme: Programme, text_of: TextOf, bodies: Mapping[str, str]) -> None:
        self._programme = programme
        self._agendas = Agendas(programme)
        self._text_of = text_of
        self._new_names = bodies
        self._scheduled: set[AgendaKey] = set()

    def entry(self, entry: EntryInEntry, printed: NoteEntry, meeting: ScheduledMeeting) -> PrintedEntry:
        """Return the next entry, in the order of the note."""
        items = tuple(self._items(entry, printed, meeting))
        runs, state = _without_state(printed.heading.runs, entry)
        first_of: tuple[AgendaKey, ...] = ()
        if entry.items is not None:
            runs = _without_items(runs, entry)
            if entry.heading is None and entry.items.single is not None:
                first_of = self._first_of(items[0].key)
        inner = entry.entries if isinstance(entry, Entry) else ()
        return PrintedEntry(
            entry,
            new_item(entry, meeting.items),
            items,
            first_of,
            self._text_of(printed.heading.runs),
            self._text_of(runs),
            state,
            None if printed.hours is None else self._text_of(printed.hours.runs),
            self.aside(printed.heading),
            self.details(printed.details),
            tuple(self.entry(each, block, meeting) for each, block in zip(inner, printed.entries, strict=True)),
            printed.heading.origin,
        )

    def aside(self, heading: Block) -> PrintedText | None:
        """Return the words after the dash; None where there are none."""
        return self._text_of(heading.aside[1:]) if heading.aside else None

    def details(self, blocks: Sequence[Block]) -> PrintedDetails:
        """Return what is under a heading."""
        bullets = [block for block in blocks if block.kind is BlockKind.BULLET]
        texts = [block for block in blocks if block.kind is BlockKind.TEXT]
        documents = [block for block in blocks if block.kind is BlockKind.DOCUMENTS]
        return PrintedDetails(
            self._text_of(texts[0].runs) if texts else None,
            tuple(ListLine(self._text_of(block.runs), block.origin) for block in bullets),
            bool(bullets and texts) and blocks[0].kind is BlockKind.TEXT,
            self._text_of(documents[0].aside) if documents else None,
        )

    def key(self, number: str, meeting: ScheduledMeeting) -> AgendaKey:
        """Return an agenda item by its number in this note."""
        placed = self._agendas.titled(number, meeting.bodies)
        now = meeting.items.get(number, number)
        if placed is None or placed.path[0] != "body":
            return AgendaKey("", now)
        name = self._programme.bodies[int(placed.path[1])].name
        return AgendaKey(plain(self._new_names.get(name, name)), now)

    def _items(self, entry: EntryInEntry, printed: NoteEntry, meeting: ScheduledMeeting) -> Iterator[PrintedItem]:
        if entry.items is None:
            return
        known = self._agendas.items_for(meeting.bodies)
        for number, item in zip(entry.items.numbers_on(known), printed.items, strict=True):
            documents = known[number].item.documents if number in known else None
            texts = tuple(dict.fromkeys(map(plain, documents or ())))
            yield PrintedItem(self.key(number, meeting), self._text_of(item.title), texts)

    def _first_of(self, key: AgendaKey) -> tuple[AgendaKey, ...]:
        both = key, AgendaKey(key.body, f"{line_of(key.number)[0]} and its sub-items")
        first = tuple(each for each in both if each not in self._scheduled)
        self._scheduled.update(both)
        return first


def _without_state(runs: tuple[Run, ...], entry: EntryInEntry) -> tuple[tuple[Run, ...], str | None]:
    """Return a heading without the state in parentheses that the program wrote after it, and that state."""
    word = phrases(_LANGUAGE)["states"][entry.state or "continued"]
    if entry.state is None and entry.items is None:
        return runs, None
    for at in range(len(runs) - 2, 0, -1):
        if runs[at - 1 : at + 2] == (Run(" ("), Run(word, italic=True), Run(")")):
            return (*runs[: at - 1], *runs[at + 2 :]), word
    return runs, None


def _without_items(runs: tuple[Run, ...], entry: EntryInEntry) -> tuple[Run, ...]:
    """Return a heading without the numbers of its items; the title of one item stays, or the words of the drafter."""
    if entry.items is None:
        return runs
    if entry.heading is None:
        return runs[1:]
    words = phrases(_LANGUAGE)["item_after_heading"]["one" if entry.items.single else "several"]
    numbers = listed([reference.printed(_LANGUAGE) for reference in entry.items.references], _LANGUAGE)
    written = Run(words.format(numbers=numbers))
    at = max((number for number, run in enumerate(runs) if run == written), default=None)
    return runs if at is None else (*runs[:at], *runs[at + 1 :])


def references_of(entry: EntryInEntry, items: Mapping[str, str]) -> list[str]:
    """Return the agenda items of an entry by their new numbers, each range as one text."""
    references = new_references(entry, items)
    return [] if references is None else [reference.printed(_LANGUAGE) for reference in references.references]
