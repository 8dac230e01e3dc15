"""Sections: how each starts, and the headers and footers of its pages."""

from typing import NamedTuple

from oewg_cli.formats.word.package.package_reader import WordPackage
from oewg_cli.formats.word.reader.page_breaks import FixedPage
from oewg_cli.formats.word.reader.reading_state import ReadingState
from oewg_cli.formats.word.reader.story import StoryContext, StoryReader
from oewg_cli.formats.word.xml_elements import ParsedElement, child_value, is_on, qname
from oewg_cli.note.source_document import Region, SourceLine

_NEW_PAGE = "nextPage"
_SECTION, _CHANGE = qname("w:sectPr"), qname("w:sectPrChange")


class SectionHeaders(NamedTuple):
    """The names of the parts with the headers, or with the footers: of the first page, and of other pages."""

    first: str | None
    others: tuple[str, ...]


def sections_in(document: ParsedElement) -> list[ParsedElement]:
    """Return the properties of the sections in their order, without those from before a tracked change."""
    found = []
    is_old = False
    for each in document.iter(_SECTION, _CHANGE):
        if each.tag == _CHANGE:
            is_old = len(each) > 0
        elif is_old:
            is_old = False
        else:
            found.append(each)
    return found


def section_starts(sections: list[ParsedElement]) -> list[str]:
    """Return how each section after the first starts, such as `continuous`."""
    return [child_value(section, "w:type") or _NEW_PAGE for section in sections[1:]]


def headers_of(
    package: WordPackage, sections: list[ParsedElement], settings: ParsedElement | None, kind: str
) -> SectionHeaders:
    """Find the parts with the headers (kind `header`) or footers (kind `footer`) that are printed, each once.

    That of a first page is printed where the section says so (`titlePg`), that of even pages where the document does.
    """
    even = None if settings is None else settings.find(qname("w:evenAndOddHeaders"))
    first = None
    others: dict[str, None] = {}
    current: dict[str, str] = {}
    for number, section in enumerate(sections):
        for each in section.iter(qname(f"w:{kind}Reference")):
            related = package.document.relationships.get(each.get(qname("r:id"), "") or "")
            if related is not None and not related.is_external:
                current[each.get(qname("w:type"), "default") or "default"] = related.target
        title = section.find(qname("w:titlePg"))
        has_first = title is not None and is_on(title)
        if number == 0:
            first = current.get("first" if has_first else "default")
        printed = [
            *(["first"] if has_first else []),
            *(["even"] if even is not None and is_on(even) else []),
            "default",
        ]
        others.update(dict.fromkeys(current[pages] for pages in printed if pages in current))
    return SectionHeaders(first, tuple(each for each in others if each != first))


def read_header(package: WordPackage, reading: ReadingState, name: str, region: Region) -> list[SourceLine]:
    """Read a header or a footer; those of other pages than the first are on the second page at the earliest."""
    part = package.part(name)
    page = 1 if region in {Region.FIRST_HEAD, Region.FIRST_FOOT} else 2
    reading.text_builder.region = region
    lines = StoryReader(reading, StoryContext(part, region), FixedPage(page)).read(part.root)
    reading.text_builder.region = Region.BODY
    return lines


def read_other_headers(
    package: WordPackage, reading: ReadingState, headers: SectionHeaders, region: Region, first: list[SourceLine]
) -> list[SourceLine]:
    """Read the headers or footers of other pages, each different text once."""
    known = {_text(first)}
    lines: list[SourceLine] = []
    for name in headers.others:
        before, tables, anchors = reading.text_builder.checkpoint(), reading.tables, reading.comments.anchor_count
        read = read_header(package, reading, name, region)
        if _text(read) in known:
            reading.text_builder.go_back(before)
            reading.comments.go_back(anchors, before.offset)
            reading.tables = tables
        else:
            known.add(_text(read))
            lines += read
    return lines


def _text(lines: list[SourceLine]) -> tuple[str, ...]:
    return tuple(line.text for line in lines)
