"""The texts of a programme, with what stands in them and where."""

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property

from oewg_cli.load.tree import Path, Place
from oewg_cli.model.entries import entries_of
from oewg_cli.model.inline import Inline, parse_inline
from oewg_cli.model.programme import Entry, Programme
from oewg_cli.un.references import Reference, find_references


class Role(StrEnum):
    """What a text is in the note."""

    BODY = "body"
    TITLE = "title"
    SUBTITLE = "subtitle"
    PARAGRAPH = "paragraph"
    AGENDA_TITLE = "agenda-title"
    HEADING = "heading"
    ASIDE = "aside"
    TEXT = "text"
    BULLET = "bullet"
    FOOTNOTE = "footnote"


class Prose:
    """One text of the programme: as typed, as its stretches, and as the plain text that a reader sees.

    Offsets are code points: of the text as typed, or of the plain text where a name says so.
    """

    def __init__(self, path: Path, role: Role, text: str) -> None:
        self.path = path
        self.role = role
        self.text = text

    @cached_property
    def inlines(self) -> tuple[Inline, ...]:
        """Give the stretches of the text."""
        return parse_inline(self.text)

    @cached_property
    def plain(self) -> str:
        """Give what the reader sees, without marks; each address is as many spaces, since it is no prose."""
        return "".join(" " * len(inline.text) if inline.text == inline.link else inline.text for inline in self.inlines)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Give the resolutions, decisions and document symbols in the plain text, in their order."""
        return find_references(self.plain)

    @cached_property
    def marks(self) -> tuple[Inline, ...]:
        """Give the footnote marks in the text."""
        return tuple(inline for inline in self.inlines if inline.note)

    def place(self, start: int, end: int) -> Place:
        """Name a part of the text as typed."""
        return Place(self.path, "value", start, end)

    def plain_place(self, start: int, end: int) -> Place:
        """Name the part of the text as typed that shows this part of the plain text."""
        first = last = None
        at = 0
        for inline in self.inlines:
            after = at + len(inline.text)
            if first is None and start < after:
                first = inline.start + start - at
            if first is not None and end <= after:
                last = inline.start + end - at
                break
            at = after
        if first is None or last is None:
            return Place(self.path)
        return self.place(first, max(first, last))


def texts_of(programme: Programme) -> Iterator[Prose]:
    """Give the texts of a programme in the order in which they are read, footnotes last."""
    yield Prose(("body",), Role.BODY, programme.body)
    yield Prose(("title",), Role.TITLE, programme.title)
    if programme.subtitle is not None:
        yield Prose(("subtitle",), Role.SUBTITLE, programme.subtitle)
    for number, paragraph in enumerate(programme.paragraphs):
        yield Prose(("paragraphs", number), Role.PARAGRAPH, paragraph)
    if programme.agenda is not None:
        for item, title in programme.agenda.items.items():
            yield Prose(("agenda", "items", item), Role.AGENDA_TITLE, title)
    for path, entry in entries_of(programme):
        yield from _texts_of_entry(path, entry)
    for name, note in programme.footnotes.items():
        yield Prose(("footnotes", name), Role.FOOTNOTE, note)


def _texts_of_entry(path: Path, entry: Entry) -> Iterator[Prose]:
    if entry.heading is not None:
        yield Prose((*path, "heading"), Role.HEADING, entry.heading)
    if entry.aside is not None:
        yield Prose((*path, "aside"), Role.ASIDE, entry.aside)
    for number, line in enumerate(entry.list):
        yield Prose((*path, "list", number), Role.BULLET, line)
    if entry.text is not None:
        yield Prose((*path, "text"), Role.TEXT, entry.text)
