"""A document as it was read: its lines in order, their form and their places, not yet understood."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from oewg_cli.text.source_text import SourceText, Span


class SourceRun(NamedTuple):
    """A part of a line in one form.

    `text` is what a reader sees, and `span` its place in the text of the source. `link` is the address it leads to; one
    that leads nowhere, such as `#`, is kept as it is typed. With `note`, the identity of a footnote of the document,
    the run is the mark of that footnote, and its text is the mark that is printed, or empty where a program counts.
    """

    text: str
    span: Span
    bold: bool = False
    italic: bool = False
    raised: bool = False
    link: str | None = None
    footnote: str | None = None


class TextForm(StrEnum):
    """The form of a line: a heading and an item of a list are marked so, everything else is plain."""

    PLAIN = "plain"
    HEADING = "heading"
    ITEM = "item"
    RULE = "rule"


class Region(StrEnum):
    """Where on the page a line is: in the text, in a header or a footer of the first page or of others, or in a box."""

    BODY = "body"
    FIRST_HEAD = "first-head"
    FIRST_FOOT = "first-foot"
    HEAD = "head"
    FOOT = "foot"
    BOX = "box"


class SourceCell(NamedTuple):
    """The cell of a table: the table, the row and the column, counted from 0, and over how many of each it goes."""

    table: int
    row: int
    column: int
    width: int = 1
    height: int = 1


class SourceLine(NamedTuple):
    """A paragraph, an item of a list, or one printed line of them where its author broke it.

    `level` is the rank of a heading, from 1, or the depth of an item, from 1; of a plain line in a cell, how far it is
    indented. `marker` is the number or bullet that a program puts before the line, `1.`, `(a)` or `•`; one that is
    typed is part of the text. `style` is the name the source has for the form of the line. `page` counts from 1, as far
    as the source says. `indent` is how far from the margin it begins, in twips, in a source that says so. A rule has no
    runs.
    """

    runs: tuple[SourceRun, ...]
    span: Span
    form: TextForm = TextForm.PLAIN
    level: int = 0
    marker: str | None = None
    style: str | None = None
    region: Region = Region.BODY
    cell: SourceCell | None = None
    page: int = 1
    indent: int = 0

    @property
    def text(self) -> str:
        """Return what a reader sees of the line, without footnote marks."""
        return "".join(run.text for run in self.runs if run.footnote is None)


class SourceFootnote(NamedTuple):
    """A footnote or endnote of the source; `label` is its printed number or mark, as far as the source has one."""

    label: str
    lines: tuple[SourceLine, ...]
    span: Span


class SourceComment(NamedTuple):
    """A comment in the margin, or one that an author hid in the text, and the span that it is about."""

    text: str
    author: str
    span: Span


class Unread(NamedTuple):
    """Something of the source that cannot become text: what it is, such as `a picture`, and where it is."""

    what: str
    span: Span
    region: Region = Region.BODY


class SourceDocument(NamedTuple):
    """All that was read of a document.

    The lines are in the order in which a reader meets them, the header of the first page first. `notes` are the
    footnotes by their identities, in the order of the source. All spans are code points of the text
    of `source`, which for Word is a line for each paragraph.
    """

    source: SourceText
    lines: tuple[SourceLine, ...]
    notes: Mapping[str, SourceFootnote] = MappingProxyType({})
    comments: tuple[SourceComment, ...] = ()
    unread: tuple[Unread, ...] = ()
