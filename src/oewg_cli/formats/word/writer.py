"""The Word writer: a note as the bytes of a .docx file."""

from collections.abc import Iterator

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import XmlPart
from docx.package import Package

from oewg_cli.formats.word import running
from oewg_cli.formats.word.body import body
from oewg_cli.formats.word.elements import Element, children, related, w
from oewg_cli.formats.word.footnotes import footnotes
from oewg_cli.formats.word.forms import paragraph
from oewg_cli.formats.word.inline import Inline
from oewg_cli.formats.word.marks import Marks
from oewg_cli.formats.word.masthead import masthead
from oewg_cli.formats.word.measures import layout
from oewg_cli.formats.word.package import core_properties, new_part, packed
from oewg_cli.formats.word.template import numbering, settings, style_sheet
from oewg_cli.note.blocks import Note


def write_word(note: Note) -> bytes:
    """Give the note as a Word document of the General Assembly's layout, the same bytes for the same note.

    ValueError for text that XML 1.0 cannot hold, and for footnotes that are not numbered in the order of
    their first marks, those of the text before those of footnotes. The measures stand with their sources
    in `data/styles.toml` and `data/layout.toml`.
    """
    marks = Marks(note.blocks, note.footnotes)
    language = layout()["languages"].get(note.language, note.language)
    package = Package()
    document = new_part(package, "/word/document.xml", RT.OFFICE_DOCUMENT, w("document"))
    package.relate_to(document, RT.OFFICE_DOCUMENT)
    properties = new_part(package, "/docProps/core.xml", RT.CORE_PROPERTIES, core_properties(note, language))
    package.relate_to(properties, RT.CORE_PROPERTIES)
    _attach(document, "styles", RT.STYLES, style_sheet(language))
    _attach(document, "numbering", RT.NUMBERING, numbering())
    _attach(document, "settings", RT.SETTINGS, settings())
    document.element.append(_body(document, note, marks))
    notes = _attach(document, "footnotes", RT.FOOTNOTES, w("footnotes"))
    notes.element.extend(footnotes(note.footnotes, marks.called, Inline(notes, marks)))
    return packed(package)


def _body(document: XmlPart, note: Note, marks: Marks) -> Element:
    """Set the paragraph that ends the first section, the blocks, and the properties of the second."""
    first = w("sectPr", *_heads_and_feet(document, note), *children(layout()["section"]["first"]))
    text = w("sectPr", *children(layout()["section"]["text"]))
    return w("body", _section_end(first), *body(note.blocks, Inline(document, marks)), text)


def _section_end(section: Element) -> Element:
    """Set the paragraph that ends a section: the section is the last of its properties."""
    end = paragraph("section-end")
    properties = end[0]
    properties.append(section)
    return end


def _heads_and_feet(document: XmlPart, note: Note) -> Iterator[Element]:
    """Add the headers and footers, and give the references to them."""
    symbol, job = note.masthead.symbol or "", note.masthead.job or ""
    heads = {
        "even": running.head_even(symbol),
        "default": running.head_odd(symbol),
        "first": masthead(note.masthead),
    }
    feet = {
        "even": running.foot_even(job),
        "default": running.foot_odd(job),
        "first": running.foot_first(job),
    }
    for kind, relationship, root, parts in (
        ("header", RT.HEADER, "hdr", heads),
        ("footer", RT.FOOTER, "ftr", feet),
    ):
        for number, (pages, content) in enumerate(parts.items(), start=1):
            part = _attach(document, f"{kind}{number}", relationship, w(root, *content))
            yield related(w(f"{kind}Reference", type=pages), document.relate_to(part, relationship))


def _attach(document: XmlPart, name: str, relationship: str, root: Element) -> XmlPart:
    """Add a part that belongs to the document."""
    part = new_part(document.package, f"/word/{name}.xml", relationship, root)
    document.relate_to(part, relationship)
    return part
