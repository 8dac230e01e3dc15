"""The Word reader: the bytes of a .docx as a manuscript."""

from types import MappingProxyType

from oewg_cli.formats.word.package.package_reader import PackagePart, WordPackage
from oewg_cli.formats.word.reader.footnote_reader import read_notes
from oewg_cli.formats.word.reader.footnote_register import KINDS, NoteMarks
from oewg_cli.formats.word.reader.formatting.lists import Lists
from oewg_cli.formats.word.reader.formatting.style_sheet import Styles
from oewg_cli.formats.word.reader.page_breaks import Pages
from oewg_cli.formats.word.reader.reading_state import ReadingState, marks_in_bookmarks
from oewg_cli.formats.word.reader.sections import (
    SectionHeaders,
    heads_of,
    kinds_of,
    read_head,
    read_others,
    sections_in,
)
from oewg_cli.formats.word.reader.story import Setting, Story
from oewg_cli.formats.word.reader.text_builder import TextBuilder
from oewg_cli.formats.word.reader.word_comments import MarginComments
from oewg_cli.formats.word.word_limits import LONGEST_MARKER
from oewg_cli.formats.word.xml_elements import VALUE, ParsedElement, qname
from oewg_cli.note.source_document import Region, SourceDocument, SourceLine
from oewg_cli.process.errors import CommandError
from oewg_cli.text.source_text import SourceText


def read_word(name: str, raw: bytes, *, original: bool = False) -> SourceDocument:
    """Read the Word document of this name from its bytes.

    Changes that are tracked are read as accepted, or with `original` as refused. The lines are those of the head of the
    first page, the text, the foot of the first page, and then other heads and feet. A box stands behind the paragraph
    at which it is anchored. Raises CommandError where the file is no Word document, is damaged or protected by a
    password, holds macros, takes content from outside, or is larger than the limits. Nothing outside the file is ever
    opened.
    """
    package = WordPackage(name, raw)
    settings = _root(package.related("settings"))
    sections = sections_in(package.document.root)
    heads, feet = (heads_of(package, sections, settings, kind) for kind in ("header", "footer"))
    reading = _reading(name, package, settings, sections, original=original)
    lines = _stories(package, reading, (heads, feet), kinds_of(sections))
    notes = read_notes(reading, package.document.root)
    return SourceDocument(
        SourceText(name, reading.text_builder.text),
        tuple(lines),
        MappingProxyType(notes),
        reading.margin.comments(),
        tuple(reading.text_builder.unread),
    )


def _reading(
    name: str, package: WordPackage, settings: ParsedElement | None, sections: list[ParsedElement], *, original: bool
) -> ReadingState:
    styles = Styles(_root(package.related("styles")))
    numbering = _root(package.related("numbering"))
    for text in () if numbering is None else numbering.iter(qname("w:lvlText")):
        if len(text.get(VALUE) or "") > LONGEST_MARKER:
            raise CommandError(f"{name} has a list with more than {LONGEST_MARKER} characters before each item.")
    notes = NoteMarks({kind: package.related(f"{kind}s") for kind in KINDS}, settings, sections)
    margin = MarginComments(_root(package.related("comments")))
    reading = ReadingState(TextBuilder(name), styles, Lists(numbering, styles), margin, notes, original=original)
    reading.bookmarks = marks_in_bookmarks(package.document.root, KINDS)
    return reading


def _stories(
    package: WordPackage, reading: ReadingState, heads_and_feet: tuple[SectionHeaders, SectionHeaders], kinds: list[str]
) -> list[SourceLine]:
    heads, feet = heads_and_feet
    first_head = [] if heads.first is None else read_head(package, reading, heads.first, Region.FIRST_HEAD)
    document = package.document
    body = document.root.find(qname("w:body"))
    story = Story(reading, Setting(document, Region.BODY), Pages(), kinds)
    text = [] if body is None else story.read(body)
    first_foot = [] if feet.first is None else read_head(package, reading, feet.first, Region.FIRST_FOOT)
    return [
        *first_head,
        *text,
        *first_foot,
        *read_others(package, reading, heads, Region.HEAD, first_head),
        *read_others(package, reading, feet, Region.FOOT, first_foot),
    ]


def _root(part: PackagePart | None) -> ParsedElement | None:
    return None if part is None else part.root
