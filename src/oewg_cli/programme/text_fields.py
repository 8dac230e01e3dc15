"""The texts of a programme, with what is in them and where."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from operator import attrgetter

from oewg_cli.programme.agendas import Agendas
from oewg_cli.programme.entries import parts_of
from oewg_cli.programme.inline_text import InlineSpan, may_have_marks, parse_inline, shown
from oewg_cli.programme.model import Day, EntryInEntry, Meeting, Programme
from oewg_cli.programme.text_and_list import HEADING, TEXT, text_and_list, texts_of_paragraphs
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span
from oewg_cli.un.references.references import Reference, find_references
from oewg_cli.un.references.symbols import own_series

_LETTER = lazy_pattern(r"\w")
# The lookbehind comes after the full stop: so the search can jump from one full stop to the next.
_SENTENCE_END = lazy_pattern(
    r"[.!?](?<!\b[A-Z][a-z].)(?<!\bvol.)(?<!\bvols.)(?<!\bsect.)(?<!\bsects.)(?<!\bchap.)(?<!\bchaps.)(?<!\bart.)"
    r"(?<!\barts.)(?<!\bfig.)[\"”’)\]]*\s+(?=[\"“‘(\[]?[A-Z])"
    # `3 p.m. GMT`, `3 p.m. Geneva time`
    r"(?!(?<=[ap]\.m\.\s)(?:[A-Z]{2,4}T\b|UTC\b|(?!This\b|That\b|The\b|Each\b|Any\b|At\b)(?:[A-Z][\w-]+\s){1,3}[Tt]ime\b))"
)


class Role(StrEnum):
    """What a text is in the note."""

    BODY = "body"
    THEME = "theme"
    STATUS = "status"
    LABEL = "label"
    DOCUMENTS = "documents"
    NOTE_HEADING = "note-heading"
    TITLE = "title"
    SUBTITLE = "subtitle"
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "subparagraph"
    AGENDA_TITLE = "agenda-title"
    HEADING = "heading"
    ASIDE = "aside"
    TEXT = "text"
    BULLET = "bullet"
    FOOTNOTE = "footnote"


PARAGRAPHS = (Role.PARAGRAPH, Role.SUBPARAGRAPH)
"""The texts of the paragraphs, and the lines of their lists, which are parts of the same sentences."""

ADOPTED = frozenset({Role.BODY, Role.THEME, Role.LABEL, Role.DOCUMENTS, Role.AGENDA_TITLE, Role.TEXT})
"""Names, themes, titles and mandates, and the names of rooms, kinds and documents: they are those of others.

They repeat what a resolution or a body has adopted, or what a thing is called, and must not be reworded.
"""


class TextField:
    """One text of the programme: as typed, as its inline spans, and as the plain text that a reader sees.

    `plain` is what the reader sees, without marks, and with spaces in place of each address, which is not text. Offsets
    are code points: of the text as typed, or of the plain text if a name says so. `series` are those of the programme's
    own symbols that are not known otherwise.
    """

    series: frozenset[str] = frozenset()

    def __init__(self, path: NodePath, role: Role, text: str) -> None:
        self.path = path
        self.role = role
        self.text = text
        # Most texts have no marks: they are parsed only if their inline spans are needed.
        self.plain = _plain(self.inlines) if may_have_marks(text) else shown(text)

    @cached_property
    def inlines(self) -> tuple[InlineSpan, ...]:
        """Return the inline spans of the text."""
        return parse_inline(self.text)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Return the resolutions, decisions and document symbols in the plain text, in their order."""
        return find_references(self.plain, self.series)

    def references_between(self, start: int, end: int) -> tuple[Reference, ...]:
        """Return the references that begin at an offset of the plain text or after it, and before another one."""
        first, last = (bisect_left(self.references, offset, key=attrgetter("start")) for offset in (start, end))
        return self.references[first:last]

    @cached_property
    def ends_of_references(self) -> frozenset[int]:
        """Return the offsets at which references end in the plain text."""
        return frozenset(reference.end for reference in self.references)

    @cached_property
    def words_span(self) -> Span:
        """Return the span from the first to the last letter or digit of the plain text; empty if there is none."""
        first = _LETTER.search(self.plain)
        if first is None:
            return Span(0, 0)
        end = len(self.plain)
        while not _LETTER.match(self.plain, end - 1):
            end -= 1
        return Span(first.start(), end)

    @cached_property
    def chars(self) -> frozenset[str]:
        """Return the characters of the plain text, each once."""
        return frozenset(self.plain)

    @cached_property
    def words(self) -> frozenset[str]:
        """Return what is between two spaces in the plain text, each once."""
        return frozenset(self.plain.split())

    @cached_property
    def is_in_capitals(self) -> bool:
        """Return whether all letters of the plain text are capitals."""
        return self.plain.isupper()

    @cached_property
    def marks(self) -> tuple[InlineSpan, ...]:
        """Return the footnote marks in the text."""
        return tuple(inline for inline in self.inlines if inline.footnote)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Return the sentences of the plain text; a full stop in a symbol or after an abbreviation does not end one."""
        before_last = self.plain[:-1]
        has_end = "." in before_last or "!" in before_last or "?" in before_last
        ends = [match.end() for match in _SENTENCE_END.finditer(self.plain)] if has_end else []
        return tuple(map(Span, (0, *ends), (*ends, len(self.plain))))

    def location(self, start: int, end: int) -> NodeLocation:
        """Return the location of a part of the text as typed."""
        return NodeLocation(self.path, "value", start, end)

    def plain_location(self, start: int, end: int) -> NodeLocation:
        """Return the location of the part of the text as typed that shows this part of the plain text."""
        starts = self._starts
        first = bisect_right(starts, start) - 1
        last = max(first, bisect_left(starts, end) - 1)
        if last >= len(self.inlines):
            return NodeLocation(self.path)
        typed_start = self.inlines[first].start + start - starts[first]
        typed_end = self.inlines[last].start + end - starts[last]
        return self.location(typed_start, max(typed_start, typed_end))

    def is_of_one_piece(self, start: int, end: int) -> bool:
        """Return whether a part of the plain text is typed as it is shown, without a mark or an address in it."""
        starts = self._starts
        number = bisect_right(starts, start) - 1
        if number >= len(self.inlines) or end > starts[number + 1]:
            return False
        inline = self.inlines[number]
        return inline.end - inline.start == len(inline.text) and inline.text != inline.link

    @cached_property
    def _starts(self) -> list[int]:
        """Return where each inline span begins in the plain text, and where the last one ends."""
        return [0, *accumulate(len(inline.text) for inline in self.inlines)]


def _plain(inlines: tuple[InlineSpan, ...]) -> str:
    return "".join(" " * len(inline.text) if inline.text == inline.link else inline.text for inline in inlines)


def series_of(programme: Programme) -> frozenset[str]:
    """Return the series of the symbols of the note and of its agendas that are not known otherwise."""
    agendas = (programme.agenda, *(body.agenda for body in programme.bodies))
    return own_series((programme.masthead.symbol, *(agenda.symbol for agenda in agendas if agenda is not None)))


def texts_of(programme: Programme) -> Iterator[TextField]:
    """Return the texts of a programme in the order in which they are read, footnotes last."""
    series = series_of(programme)
    for field in _all_texts_of(programme):
        if series:
            field.series = series
        yield field


def _all_texts_of(programme: Programme) -> Iterator[TextField]:
    yield from _texts_of_title_block(programme)
    for path, text in texts_of_paragraphs(programme):
        is_heading = path[-1] == HEADING
        yield TextField(path, Role.NOTE_HEADING if is_heading else _role(path, Role.PARAGRAPH, Role.SUBPARAGRAPH), text)
    for placed in Agendas(programme).all_items():
        yield TextField(placed.title_path, Role.AGENDA_TITLE, placed.item.title)
        if placed.item.in_headings is not None:
            yield TextField(placed.for_headings()[0], Role.AGENDA_TITLE, placed.item.in_headings)
        yield from _documents(placed.path, placed.item.documents)
    for path, part in parts_of(programme):
        yield from _texts_of_day(path, part) if isinstance(part, Day) else _texts_of_part(path, part)
    for name, note in programme.footnotes.items():
        yield TextField(("footnotes", name), Role.FOOTNOTE, note)


def _texts_of_title_block(programme: Programme) -> Iterator[TextField]:
    for number, body in enumerate(programme.bodies):
        yield TextField(("body", number, "name"), Role.BODY, body.name)
        if body.theme is not None:
            yield TextField(("body", number, "theme"), Role.THEME, body.theme)
    for number, part in enumerate(programme.session.parts):
        if part.format is not None:
            yield TextField(("session", "parts", number, "format"), Role.LABEL, part.format)
    if programme.item is not None and programme.item.title is not None:
        yield TextField(("item", "title"), Role.AGENDA_TITLE, programme.item.title)
    yield TextField(("title",), Role.TITLE, programme.title)
    if programme.status is not None:
        yield TextField(("status",), Role.STATUS, programme.status)
    if programme.subtitle is not None:
        yield TextField(("subtitle",), Role.SUBTITLE, programme.subtitle)


def _texts_of_day(path: NodePath, day: Day) -> Iterator[TextField]:
    if day.week is not None:
        yield TextField((*path, "week"), Role.LABEL, day.week)
    if day.text is not None:
        yield TextField((*path, TEXT), Role.TEXT, day.text)


def _texts_of_part(path: NodePath, part: Meeting | EntryInEntry) -> Iterator[TextField]:
    if isinstance(part, Meeting):
        yield from _labels_of_meeting(path, part)
    if part.heading is not None:
        yield TextField((*path, HEADING), Role.HEADING, part.heading)
    if part.aside is not None:
        yield TextField((*path, "aside"), Role.ASIDE, part.aside)
    for inner, text in text_and_list(part):
        yield TextField((*path, *inner), _role(inner, Role.TEXT, Role.BULLET), text)
    yield from _documents(path, part.documents)


def _labels_of_meeting(path: NodePath, meeting: Meeting) -> Iterator[TextField]:
    if meeting.when is not None:
        yield TextField((*path, "when"), Role.LABEL, meeting.when)
    for number, name in enumerate(meeting.bodies or ()):
        yield TextField((*path, "body", number), Role.BODY, name)
    for key, label in (("kind", meeting.kind), ("room", meeting.room)):
        if label is not None:
            yield TextField((*path, key), Role.LABEL, label)


def _documents(path: NodePath, documents: Sequence[str] | None) -> Iterator[TextField]:
    for number, document in enumerate(documents or ()):
        yield TextField((*path, "documents", number), Role.DOCUMENTS, document)


def _role(path: NodePath, of_text: Role, of_line: Role) -> Role:
    return of_text if path[-1] == TEXT else of_line
