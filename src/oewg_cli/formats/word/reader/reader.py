"""The Word reader: the bytes of a .docx as a source document."""

from types import MappingProxyType

from oewg_cli.formats.word.package.package_reader import PackagePart, WordPackage
from oewg_cli.formats.word.reader.footnote_reader import read_footnotes
from oewg_cli.formats.word.reader.footnote_register import KINDS, FootnoteRegister
from oewg_cli.formats.word.reader.formatting.lists import ListCounters
from oewg_cli.formats.word.reader.formatting.style_sheet import StyleSheet
from oewg_cli.formats.word.reader.page_breaks import PageCounter
from oewg_cli.formats.word.reader.reading_state import ReadingState, footnotes_in_bookmarks
from oewg_cli.formats.word.reader.sections import (
    SectionHeaders,
    headers_of,
    read_header,
    read_other_headers,
    section_starts,
    sections_in,
)
from oewg_cli.formats.word.reader.story import StoryContext, StoryReader
from oewg_cli.formats.word.reader.text_builder import TextBuilder
from oewg_cli.formats.word.reader.word_comments import WordComments
from oewg_cli.formats.word.word_limits import LONGEST_MARKER
from oewg_cli.formats.word.xml_elements import VALUE, ParsedElement, qname
from oewg_cli.note.source_document import Region, SourceDocument, SourceLine
from oewg_cli.process.errors import CommandError
from oewg_cli.text.source_text import SourceText


def read_word(name: str, raw: bytes, *, original: bool = False) -> SourceDocument:
    """Read the Word document of this name from its bytes.

    Tracked changes are read as accepted, or with `original` as rejected. The lines are those of the header of the first
    page, the text, the footer of the first page, and then other headers and footers. A text box comes after the
    paragraph to which it is anchored. Raises CommandError where the file is not a Word document, is damaged or
    protected by a password, has macros, refers to content outside the file, or is larger than the limits. Nothing
    outside the file is ever opened.
    """
    package = WordPackage(name, raw)
    settings = _root(package.related("settings"))
    sections = sections_in(package.document.root)
    headers, footers = (headers_of(package, sections, settings, kind) for kind in ("header", "footer"))
    reading = _reading(name, package, settings, sections, original=original)
    lines = _stories(package, reading, (headers, footers), section_starts(sections))
    footnotes = read_footnotes(reading, package.document.root)
    return SourceDocument(
        SourceText(name, reading.text_builder.text),
        tuple(lines),
        MappingProxyType(footnotes),
        reading.comments.in_order(),
        tuple(reading.text_builder.unread),
    )


def _reading(
    name: str, package: WordPackage, settings: ParsedElement | None, sections: list[ParsedElement], *, original: bool
) -> ReadingState:
    styles = StyleSheet(_root(package.related("styles")))
    numbering = _root(package.related("numbering"))
    for text in () if numbering is None else numbering.iter(qname("w:lvlText")):
        if len(text.get(VALUE) or "") > LONGEST_MARKER:
            raise CommandError(f"{name} has a list with more than {LONGEST_MARKER} characters before each item.")
    footnotes = FootnoteRegister({kind: package.related(f"{kind}s") for kind in KINDS}, settings, sections)
    comments = WordComments(_root(package.related("comments")))
    reading = ReadingState(
        TextBuilder(name), styles, ListCounters(numbering, styles), comments, footnotes, original=original
    )
    reading.bookmarks = footnotes_in_bookmarks(package.document.root, KINDS)
    return reading


def _stories(
    package: WordPackage,
    reading: ReadingState,
    headers_and_footers: tuple[SectionHeaders, SectionHeaders],
    starts: list[str],
) -> list[SourceLine]:
    headers, footers = headers_and_footers
    first_header = [] if headers.first is None else read_header(package, reading, headers.first, Region.FIRST_HEAD)
    document = package.document
    body = document.root.find(qname("w:body"))
    story = StoryReader(reading, StoryContext(document, Region.BODY), PageCounter(), starts)
    text = [] if body is None else story.read(body)
    first_footer = [] if footers.first is None else read_header(package, reading, footers.first, Region.FIRST_FOOT)
    return [
        *first_header,
        *text,
        *first_footer,
        *read_other_headers(package, reading, headers, Region.HEAD, first_header),
        *read_other_headers(package, reading, footers, Region.FOOT, first_footer),
    ]


def _root(part: PackagePart | None) -> ParsedElement | None:
    return None if part is None else part.root
