"""The Word writer: a note as the bytes of a .docx file."""

from collections.abc import Iterator
from copy import deepcopy
from functools import cache

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import XmlPart
from docx.package import Package

from oewg_cli.formats.tracked_versions import settled
from oewg_cli.formats.word.body_writer import Body
from oewg_cli.formats.word.data_elements import children_from_data
from oewg_cli.formats.word.footnote_references import FootnoteMarks
from oewg_cli.formats.word.footnotes import footnotes
from oewg_cli.formats.word.headers_footers import HeadersFooters
from oewg_cli.formats.word.masthead_table import masthead
from oewg_cli.formats.word.package_writer import core_properties, new_part, packed
from oewg_cli.formats.word.pictures.placement import Pictures
from oewg_cli.formats.word.redline import Redline
from oewg_cli.formats.word.run_writer import ParagraphContent
from oewg_cli.formats.word.static_parts import numbering, settings, style_sheet
from oewg_cli.formats.word.template.template_package import cleaned_template, said_of
from oewg_cli.formats.word.template.template_styles import lacking_styles
from oewg_cli.formats.word.template.user_template import element_of, has_heads, opened, set_in
from oewg_cli.formats.word.typesetter import typesetter
from oewg_cli.formats.word.xml_elements import Element, append_all, element
from oewg_cli.note.blocks import Note
from oewg_cli.note.design import PLAIN, Design, ProgrammeLayout, WordProfile

_FIRST_PICTURE_OF_FOOT = 11
_PROFILES = {"Geneva": WordProfile.GENEVA}
"""The profiles of duty stations. Only the template of Geneva is known to be another than that of New York."""


def write_word(note: Note, design: Design = PLAIN) -> bytes:
    """Return the note as a Word document in the layout of its duty station, the same bytes for the same note.

    What a comparison says of it stands in it as changes that Word tracks: who accepts all of them has the new note, and
    who rejects all has the old one, but for the pictures, the page and what keeps paragraphs together.
    ValueError for text that XML 1.0 cannot hold, and for footnotes that are not numbered in the order of
    their first marks, those of the text before those of footnotes. CommandError for a file of the user's that is not
    what it should be. The measures stand with their sources in the folders of `data`, one for each profile.
    """
    return packed(_Writer(note, design).package())


def remarks_on(note: Note, design: Design) -> list[str]:
    """Say what the user's template takes the place of, which styles it lacks, and what of it was left out.

    CommandError for a file that cannot be a template.
    """
    if design.template is None:
        return []
    cleaned = cleaned_template(design.template)
    name, template = design.template.name, opened(cleaned)
    measured = typesetter(_profile_of(note, design)).measures
    lacking = lacking_styles(element_of(template, RT.STYLES), style_sheet(measured, note.language))
    remarks = []
    with_heads = has_heads(template, _sign_of_mastheads(note))
    if with_heads:
        stands = "foot" if measured.layout["masthead"]["in-body"] else "masthead and foot"
        remarks.append(f"Headers and footers are those of {name}, and with them the {stands} of the first page.")
    if lacking:
        remarks.append(f"{name} lacks these styles, which were added as the program has them: {', '.join(lacking)}.")
    left_out = dict.fromkeys((*cleaned.left_out, *(cleaned.left_out_of_heads if with_heads else ())))
    if left_out:
        remarks.append(said_of(name, list(left_out)))
    return remarks


def _sign_of_mastheads(note: Note) -> str:
    """Return the word that every masthead has in the language of a note, such as `Distr.`."""
    return note.masthead.distribution.partition(":")[0] or note.masthead.united_nations


def _profile_of(note: Note, design: Design) -> WordProfile:
    """Return the profile that was asked for, otherwise that of the duty station of the session."""
    return design.profile or _PROFILES.get(note.station or "", WordProfile.NEW_YORK)


class _Writer:
    def __init__(self, note: Note, design: Design) -> None:
        self._note = settled(note)
        self._design = design
        self._profile = _profile_of(note, design)
        self._setter = typesetter(self._profile)
        self._layout = self._setter.measures.layout
        # The bookmarks of footnotes have their numbers.
        self._redline = Redline(design.author, design.changed_on, note.properties.dated, len(note.footnotes) + 1)
        self._marks = FootnoteMarks(self._note, self._redline)

    def package(self) -> Package:
        """Make the package with all its parts."""
        note = self._note
        language = self._layout["languages"].get(note.language, note.language)
        package = Package()
        document = new_part(package, "/word/document.xml", RT.OFFICE_DOCUMENT, element("w:document"))
        package.relate_to(document, RT.OFFICE_DOCUMENT)
        properties = core_properties(note.properties, language)
        package.relate_to(new_part(package, "/docProps/core.xml", RT.CORE_PROPERTIES, properties), RT.CORE_PROPERTIES)
        for name, relationship, root in _shared(self._profile, language):
            _attach(document, name, relationship, deepcopy(root))
        append_all(document.element, [self._body(document)])
        notes = _attach(document, "footnotes", RT.FOOTNOTES, element("w:footnotes"))
        inline = ParagraphContent(notes, self._marks)
        append_all(notes.element, footnotes(note.footnotes, self._marks, inline, self._setter))
        if self._design.template is not None:
            set_in(document, self._design.template, _sign_of_mastheads(note))
        return package

    def _body(self, document: XmlPart) -> Element:
        """Set the masthead, if it stands here, the blocks, and the sections with their headers and footers."""
        first, *others = self._layout["section"]
        opening = element("w:sectPr", *self._heads_and_feet(document), *children_from_data(first))
        body = Body(self._setter, ParagraphContent(document, self._marks))
        as_table = self._design.layout is ProgrammeLayout.TABLE
        content = list(body.elements(self._note, as_table=as_table))
        if self._layout["masthead"]["in-body"]:
            content = [*self._masthead(document), *content]
        if not others:
            return element("w:body", *content, opening)
        return element(
            "w:body", self._section_end(opening), *content, element("w:sectPr", *children_from_data(others[0]))
        )

    def _section_end(self, section: Element) -> Element:
        """Set the paragraph that ends a section: the section is the last of its properties."""
        end = self._setter.paragraph("section-end")
        properties = end[0]
        properties.append(section)
        return end

    def _masthead(self, part: XmlPart) -> list[Element]:
        return masthead(self._note.masthead, self._setter, self._pictures(part, 1), self._redline)

    def _pictures(self, part: XmlPart, number: int) -> Pictures:
        return Pictures(part, self._note.masthead, self._design, self._layout["picture"], number)

    def _heads_and_feet(self, document: XmlPart) -> Iterator[Element]:
        """Add the headers and footers, and give the references to them."""
        running = HeadersFooters(self._setter, self._note.masthead, self._redline)
        for kind, relationship, root in (("header", RT.HEADER, "hdr"), ("footer", RT.FOOTER, "ftr")):
            for number, pages in enumerate(("even", "default", "first"), start=1):
                part = _attach(document, f"{kind}{number}", relationship, element(f"w:{root}"))
                part.element.extend(self._head_or_foot(part, kind, pages, running))
                yield element(f"w:{kind}Reference", type=pages, **{"r:id": document.relate_to(part, relationship)})

    def _head_or_foot(self, part: XmlPart, kind: str, pages: str, running: HeadersFooters) -> list[Element]:
        if pages == "first":
            if kind == "footer":
                return running.foot_first(self._pictures(part, _FIRST_PICTURE_OF_FOOT))
            return [self._setter.paragraph("head")] if self._layout["masthead"]["in-body"] else self._masthead(part)
        if kind == "header":
            return running.head_even() if pages == "even" else running.head_odd()
        return running.foot_even() if pages == "even" else running.foot_odd()


@cache
def _shared(profile: str, language: str) -> tuple[tuple[str, str, Element], ...]:
    """Make the parts that are the same in all documents of a profile and a language, to be copied."""
    measured = typesetter(profile).measures
    return (
        ("styles", RT.STYLES, style_sheet(measured, language)),
        ("numbering", RT.NUMBERING, numbering(measured.layout)),
        ("settings", RT.SETTINGS, settings(measured.layout)),
    )


def _attach(document: XmlPart, name: str, relationship: str, root: Element) -> XmlPart:
    """Add a part that belongs to the document."""
    part = new_part(document.package, f"/word/{name}.xml", relationship, root)
    document.relate_to(part, relationship)
    return part
