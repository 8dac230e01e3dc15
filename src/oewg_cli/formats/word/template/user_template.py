"""Apply a template of the user to a note: its styles, page, headers and footers replace ours."""

from copy import deepcopy
from io import BytesIO
from typing import cast

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.section import CT_SectPr
from docx.oxml.settings import CT_Settings
from docx.package import Package

from oewg_cli.formats.word.template.template_package import CleanedTemplate, clean_template
from oewg_cli.formats.word.template.template_pages import HEADER_REFERENCES, fit_tables, pages_for, put_headers
from oewg_cli.formats.word.template.template_styles import (
    add_lists,
    add_missing_styles,
    misses_list_styles,
    rename_styles,
)
from oewg_cli.formats.word.xml_elements import Element, qname
from oewg_cli.note.design import File

_REPLACED_PARTS = (RT.STYLES, RT.NUMBERING, RT.SETTINGS, RT.THEME, RT.FONT_TABLE, RT.ENDNOTES)
_SECTION, _RELATIONSHIP = qname("w:sectPr"), qname("r:id")
_HEADER_PARTS = (RT.HEADER, RT.FOOTER)
# Footnotes are numbered as ours are; the settings of a printer are not used.
_FOOTNOTE_NUMBERING = qname("w:footnotePr")
_NOT_USED = (_FOOTNOTE_NUMBERING, qname("w:printerSettings"))
# The elements that the standard has after those of footnotes in the settings.
_AFTER_FOOTNOTES = (
    "w:endnotePr",
    "w:compat",
    "w:docVars",
    "w:rsids",
    "m:mathPr",
    "w:attachedSchema",
    "w:themeFontLang",
    "w:clrSchemeMapping",
    "w:doNotIncludeSubdocsInStats",
    "w:doNotAutoCompressPictures",
    "w:forceUpgrade",
    "w:captions",
    "w:readModeInkLockDown",
    "w:smartTagType",
    "sl:schemaLibrary",
    "w:shapeDefaults",
    "w:doNotEmbedSmartTags",
    "w:decimalSymbol",
    "w:listSeparator",
)


def apply_template(document: XmlPart, file: File, word: str) -> None:
    """Apply a template to a document of ours: our text gets the styles, the page and the headers of the template.

    Styles are the same if their names are, in upper or lower case; those that the template does not have are added. Our
    headers and footers, with their settings for first, even and odd pages, are used where the template has none, or has
    those of another note, which has this word in its masthead. Raises CommandError where the file cannot be a template.
    """
    template = template_document(file)
    ours = {name: element_of(document, name) for name in (RT.STYLES, RT.NUMBERING, RT.SETTINGS)}
    styles, lists = element_of(template, RT.STYLES), part_of(template, RT.NUMBERING)
    our_lists = list(ours[RT.NUMBERING])
    if not misses_list_styles(styles, ours[RT.STYLES]):
        _remove_relationships(document, RT.NUMBERING)
    elif isinstance(lists, XmlPart):
        add_lists(lists.element, ours[RT.NUMBERING], ours[RT.STYLES])
    identities = add_missing_styles(styles, ours[RT.STYLES])
    for root in [*our_lists, *(part.element for part in [document, *_parts(document, RT.FOOTNOTES, *_HEADER_PARTS)])]:
        rename_styles(root, identities)
    _replace_sections(document, template, with_headers=has_own_headers(template, word))
    for relationship in _REPLACED_PARTS:
        taken = part_of(template, relationship)
        if taken is not None:
            _remove_relationships(document, relationship)
            document.relate_to(taken, relationship)
    _make_part_names_unique(document)


def template_document(file: File) -> XmlPart:
    """Open a template; raises CommandError where the file cannot be one, or could run or fetch something."""
    return open_cleaned(clean_template(file))


def open_cleaned(template: CleanedTemplate) -> XmlPart:
    """Open a template that was cleaned, and return its document."""
    return cast("XmlPart", Package.open(BytesIO(template.content)).main_document_part)


def has_own_headers(document: XmlPart, word: str) -> bool:
    """Return whether a template has headers or footers of its own.

    Those of another note, recognized by a word of its masthead such as `Distr.`, do not count: they have its symbol,
    its job number and its QR code.
    """
    if not any(next(section.iter(*HEADER_REFERENCES), None) is not None for section in document.element.iter(_SECTION)):
        return False
    parts = [document, *_parts(document, *_HEADER_PARTS)]
    return not any(word in "".join(each.text or "" for each in part.element.iter(qname("w:t"))) for part in parts)


def part_of(document: XmlPart, relationship: str) -> Part | None:
    """Return the part to which a document has this relationship, if any."""
    found = (each.target_part for each in document.rels.values() if each.reltype == relationship)
    return next(found, None)


def element_of(document: XmlPart, relationship: str) -> Element:
    """Return the root of the part to which a document has this relationship; raises LookupError if there is none."""
    part = part_of(document, relationship)
    root = part.element if isinstance(part, XmlPart) else None
    if root is None:
        raise LookupError(relationship)
    return cast("Element", root)


def _parts(document: XmlPart, *relationships: str) -> list[XmlPart]:
    targets = [each.target_part for each in document.rels.values() if each.reltype in relationships]
    return [part for part in targets if isinstance(part, XmlPart)]


def _remove_relationships(document: XmlPart, *relationships: str) -> None:
    for identity in [identity for identity, each in document.rels.items() if each.reltype in relationships]:
        del document.rels[identity]


def _replace_sections(document: XmlPart, template: XmlPart, *, with_headers: bool) -> None:
    """Replace our sections by those of the template, and fit the tables of the programme, which are in the last."""
    ours, theirs = (cast("list[CT_SectPr]", list(part.element.iter(_SECTION))) for part in (document, template))
    settings, our_settings = (cast("CT_Settings", element_of(part, RT.SETTINGS)) for part in (template, document))
    _use_our_footnote_numbering(settings, our_settings)
    if with_headers:
        _remove_relationships(document, *_HEADER_PARTS)
    else:
        settings.evenAndOddHeaders_val = our_settings.evenAndOddHeaders_val
    for section, taken in pages_for(ours, theirs):
        made = _page_of(taken, section)
        if section is ours[-1]:
            fit_tables(document.element, section, made)
        if with_headers:
            _relate_headers(made, document, template)
        else:
            put_headers(made, list(section.iter(*HEADER_REFERENCES)), has_first_page=section.titlePg_val)
        cast("Element", section.getparent()).replace(section, made)


def _page_of(made: CT_SectPr, ours: CT_SectPr) -> CT_SectPr:
    """Return a section of the template that starts as ours does, so that the text is on the first page."""
    for setting in [found for name in _NOT_USED for found in made.findall(name)]:
        made.remove(setting)
    made.start_type = ours.start_type
    return made


def _relate_headers(made: CT_SectPr, document: XmlPart, template: XmlPart) -> None:
    for reference in list(made.iter(*HEADER_REFERENCES)):
        part = template.related_parts.get(reference.get(_RELATIONSHIP, ""))
        if part is None:
            made.remove(reference)
            continue
        kind = RT.HEADER if reference.tag == HEADER_REFERENCES[0] else RT.FOOTER
        reference.set(_RELATIONSHIP, document.relate_to(part, kind))


def _use_our_footnote_numbering(theirs: CT_Settings, ours: CT_Settings) -> None:
    """Copy the settings of footnotes, which refer to the separators of the document."""
    for counted in theirs.findall(_FOOTNOTE_NUMBERING):
        theirs.remove(counted)
    for counted in cast("list[Element]", ours.findall(_FOOTNOTE_NUMBERING)):
        theirs.insert_element_before(deepcopy(counted), *_AFTER_FOOTNOTES)


def _make_part_names_unique(document: XmlPart) -> None:
    """Rename parts that have the same name: the pictures in a template that this program wrote are named like ours."""
    taken: set[str] = set()
    for part in cast("Package", document.package).iter_parts():
        name = part.partname
        while name in taken:
            name = PackURI(f"{name.baseURI}/_{name.filename}")
        part.partname = name
        taken.add(name)
