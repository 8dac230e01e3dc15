"""The Word writer: a note as the bytes of a .docx file."""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from functools import cache

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import XmlPart
from docx.package import Package

from oewg_cli.formats.layouts.layout_choice import choose_layout
from oewg_cli.formats.note_writer import NoteWriter
from oewg_cli.formats.tracked_versions import settled
from oewg_cli.formats.word.asterisk_references import AsteriskReferences
from oewg_cli.formats.word.body_writer import BodyWriter
from oewg_cli.formats.word.data_elements import PropertyData, children_from_data
from oewg_cli.formats.word.depths import with_own_origins
from oewg_cli.formats.word.footnote_references import FootnoteMarks
from oewg_cli.formats.word.footnotes import footnotes
from oewg_cli.formats.word.form_variants import FormVariants
from oewg_cli.formats.word.headers_footers import HeadersFooters
from oewg_cli.formats.word.masthead_table import masthead_table
from oewg_cli.formats.word.package_writer import core_properties, extended_properties, new_part, package_bytes
from oewg_cli.formats.word.pictures.placement import PicturePlacer
from oewg_cli.formats.word.printed_footnotes import in_printed_order
from oewg_cli.formats.word.programme_parts import blocks_of, needs_landscape, programme_parts
from oewg_cli.formats.word.redline import Redline
from oewg_cli.formats.word.run_writer import RunWriter
from oewg_cli.formats.word.stamp_part import add_stamp, read_exported
from oewg_cli.formats.word.static_parts import font_table, numbering, settings, style_sheet
from oewg_cli.formats.word.template.template_package import clean_template, remark_on_omitted
from oewg_cli.formats.word.template.template_styles import missing_styles
from oewg_cli.formats.word.template.user_template import apply_template, element_of, has_own_headers, open_cleaned
from oewg_cli.formats.word.typesetter import profile_typesetter
from oewg_cli.formats.word.xml_elements import Element, append_all, element
from oewg_cli.note.design import PLAIN, Design, ProgrammeLayout, profile_at
from oewg_cli.note.note import Note

_PAGES = ("even", "default", "first")
"""The pages with headers and footers of their own; pages in landscape are never the first."""


def write_word(note: Note, design: Design = PLAIN) -> bytes:
    """Return the note as a Word document in the layout of its duty station, the same bytes for the same note.

    The changes of a comparison are tracked changes: accepting all of them gives the new note, and rejecting all the old
    one, in every part. Both are in the profile of the new note, since styles cannot have changes, and so with the
    properties of the file, which are those of the new one.

    Raises ValueError for text that XML 1.0 cannot hold, and for footnotes that are not numbered in the order of their
    first marks, those of the text before those of footnotes. Raises CommandError for a template or a picture that
    cannot be used. The data of each profile, with its sources, is in a folder of `data`.
    """
    return package_bytes(_DocumentWriter(note, design).package())


def template_remarks(note: Note, design: Design) -> list[str]:
    """Return sentences on a template: what it replaces, which styles it does not have, and what was omitted from it.

    Raises CommandError for a file that cannot be a template.
    """
    if design.template is None:
        return []
    cleaned = clean_template(design.template)
    name, template = design.template.name, open_cleaned(cleaned)
    profile = profile_typesetter(design.profile or profile_at(note.station)).profile
    missing = missing_styles(element_of(template, RT.STYLES), style_sheet(profile, note.language))
    remarks = []
    with_headers = has_own_headers(template, _masthead_word(note))
    if with_headers:
        replaced = "footer" if profile.layout["masthead"]["in-body"] else "masthead and footer"
        remarks.append(f"Headers and footers are those of {name}, also the {replaced} of the first page.")
    if missing:
        remarks.append(f"{name} does not have these styles, which were added: {', '.join(missing)}.")
    omitted = dict.fromkeys((*cleaned.omitted, *(cleaned.omitted_from_headers if with_headers else ())))
    if omitted:
        remarks.append(remark_on_omitted(name, list(omitted)))
    return remarks


def _masthead_word(note: Note) -> str:
    """Return the word that every masthead has in the language of a note, such as `Distr.`."""
    return note.masthead.distribution.partition(":")[0] or note.masthead.united_nations


class _DocumentWriter:
    def __init__(self, note: Note, design: Design) -> None:
        self._design = design
        self._profile = design.profile or profile_at(note.station)
        self._typesetter = profile_typesetter(self._profile)
        note = with_own_origins(FormVariants(self._typesetter, note.masthead).separated(settled(note)))
        layout = self._programme_layout = choose_layout(note, design).layout
        programme = [*programme_parts(note, layout)]
        # In reading order the footnotes have their numbers already.
        if layout is not ProgrammeLayout.HEADINGS:
            note, programme = in_printed_order(note, programme)
        self._note, self._programme = note, programme
        self._layout = self._typesetter.profile.layout
        # The bookmarks of footnotes have their numbers.
        self._redline = Redline(design.author, design.changed_on, note.properties.dated, len(note.footnotes) + 1)
        self._asterisks = AsteriskReferences(self._note, self._typesetter, self._redline)
        self._marks = FootnoteMarks(
            self._note, self._redline, len(self._asterisks.in_order), [*blocks_of(self._programme)]
        )

    def package(self) -> Package:
        """Make the package with all its parts."""
        note = self._note
        language = self._layout["languages"].get(note.language, note.language)
        package = Package()
        document = new_part(package, "/word/document.xml", RT.OFFICE_DOCUMENT, element("w:document"))
        package.relate_to(document, RT.OFFICE_DOCUMENT)
        for name, relationship, root in (
            ("core", RT.CORE_PROPERTIES, core_properties(note.properties, note.masthead.organ, language)),
            ("app", RT.EXTENDED_PROPERTIES, extended_properties()),
        ):
            package.relate_to(new_part(package, f"/docProps/{name}.xml", relationship, root), relationship)
        for name, relationship, root in _static_parts(self._profile, language):
            _attach(document, name, relationship, deepcopy(root))
        append_all(document.element, [self._body(document)])
        part = _attach(document, "footnotes", RT.FOOTNOTES, element("w:footnotes"))
        run_writer = RunWriter(part, self._marks, self._asterisks)
        append_all(part.element, footnotes(note.footnotes, self._marks, run_writer, self._typesetter))
        if self._design.template is not None:
            apply_template(document, self._design.template, _masthead_word(note))
        if not self._design.clean:
            add_stamp(package, self._programme_layout)
        return package

    def _body(self, document: XmlPart) -> Element:
        """Write the masthead, if it is in the body, the blocks, and the section with its headers and footers.

        Where the programme needs pages in landscape, the annex is a section of its own with them.
        """
        last = self._section(self._headers_and_footers(document, _PAGES), self._layout["section"])
        section_end = None
        if needs_landscape(self._programme):
            references = self._headers_and_footers(document, _PAGES[:2], is_wide=True)
            section_end, last = self._section_end(last), self._section(references, self._layout["landscape"])
        body = BodyWriter(self._typesetter, RunWriter(document, self._marks, self._asterisks), self._note)
        content = list(body.elements(self._programme, section_end))
        if self._layout["masthead"]["in-body"]:
            content = [*self._masthead(document), *content]
        return element("w:body", *content, last)

    def _section(self, references: Iterable[Element], data: PropertyData) -> Element:
        return element("w:sectPr", *references, *children_from_data(data))

    def _section_end(self, section: Element) -> Element:
        """Write the paragraph that ends a section: the section is the last of its properties."""
        end = self._typesetter.paragraph("section-end")
        properties = end[0]
        properties.append(section)
        return end

    def _masthead(self, part: XmlPart) -> list[Element]:
        return masthead_table(self._note.masthead, self._typesetter, self._pictures(part), self._redline)

    def _pictures(self, part: XmlPart) -> PicturePlacer:
        return PicturePlacer(part, self._note.masthead, self._design, self._layout["picture"], self._redline)

    def _headers_and_footers(
        self, document: XmlPart, kinds_of_pages: Sequence[str], *, is_wide: bool = False
    ) -> Iterator[Element]:
        """Add the headers and footers of these pages, and return the references to them."""
        headers_footers = HeadersFooters(self._typesetter, self._note.masthead, self._redline, is_wide=is_wide)
        first = len(_PAGES) + 1 if is_wide else 1
        for kind, relationship, root in (("header", RT.HEADER, "hdr"), ("footer", RT.FOOTER, "ftr")):
            for number, pages in enumerate(kinds_of_pages, start=first):
                part = _attach(document, f"{kind}{number}", relationship, element(f"w:{root}"))
                part.element.extend(self._header_or_footer(part, kind, pages, headers_footers))
                yield element(f"w:{kind}Reference", type=pages, **{"r:id": document.relate_to(part, relationship)})

    def _header_or_footer(self, part: XmlPart, kind: str, pages: str, headers_footers: HeadersFooters) -> list[Element]:
        if pages == "first":
            if kind == "footer":
                return headers_footers.first_footer(self._pictures(part))
            return (
                [self._typesetter.paragraph("header")] if self._layout["masthead"]["in-body"] else self._masthead(part)
            )
        if kind == "header":
            return headers_footers.even_header() if pages == "even" else headers_footers.odd_header()
        return headers_footers.even_footer() if pages == "even" else headers_footers.odd_footer()


@cache
def _static_parts(profile: str, language: str) -> tuple[tuple[str, str, Element], ...]:
    """Make the parts that are the same in all documents of a profile and a language, to be copied."""
    data = profile_typesetter(profile).profile
    return (
        ("styles", RT.STYLES, style_sheet(data, language)),
        ("numbering", RT.NUMBERING, numbering(data.layout)),
        ("fontTable", RT.FONT_TABLE, font_table(data.layout)),
        ("settings", RT.SETTINGS, settings(data.layout)),
    )


def _attach(document: XmlPart, name: str, relationship: str, root: Element) -> XmlPart:
    """Add a part that belongs to the document."""
    part = new_part(document.package, f"/word/{name}.xml", relationship, root)
    document.relate_to(part, relationship)
    return part


WRITER = NoteWriter(write_word, read_exported, template_remarks, has_no_break_spaces=True)
