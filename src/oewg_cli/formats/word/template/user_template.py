"""Sets a note in a Word file of the user's: its styles, page, headers and footers take the place of ours."""

from copy import deepcopy
from io import BytesIO
from typing import cast

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.section import CT_SectPr
from docx.oxml.settings import CT_Settings
from docx.package import Package

from oewg_cli.formats.word.template.template_package import Cleaned, cleaned_template
from oewg_cli.formats.word.template.template_styles import adopted_lists, adopted_styles, lacks_lists, renamed
from oewg_cli.formats.word.xml_elements import Element, qname
from oewg_cli.note.design import File

_TAKEN = (RT.STYLES, RT.NUMBERING, RT.SETTINGS, RT.THEME, RT.FONT_TABLE, RT.ENDNOTES)
_SECTION, _RELATIONSHIP = qname("w:sectPr"), qname("r:id")
_HEADS = (qname("w:headerReference"), qname("w:footerReference"))
_HEAD_PARTS = (RT.HEADER, RT.FOOTER)
# How notes are counted is ours, as their numbers are; the settings of a printer stay in the template.
_COUNTED = qname("w:footnotePr")
_NOT_TAKEN = (_COUNTED, qname("w:printerSettings"))
# What the standard has in the settings behind those of footnotes.
_AFTER_NOTES = (
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


def set_in(document: XmlPart, file: File, word: str) -> None:
    """Set a document of ours in a template: the text stays, and takes the template's styles, page and headers.

    Styles are the same by their names, in any case; those that the template lacks are added. A template without
    headers and footers, or with those of another note, which has this word in its masthead, gets ours, and with them
    what tells first, even and odd pages apart. Raises CommandError where the file is no Word document.
    """
    template = template_document(file)
    ours = {name: element_of(document, name) for name in (RT.STYLES, RT.NUMBERING, RT.SETTINGS)}
    styles, lists = element_of(template, RT.STYLES), part_of(template, RT.NUMBERING)
    our_lists = list(ours[RT.NUMBERING])
    if not lacks_lists(styles, ours[RT.STYLES]):
        _let_go(document, RT.NUMBERING)
    elif isinstance(lists, XmlPart):
        adopted_lists(lists.element, ours[RT.NUMBERING], ours[RT.STYLES])
    identities = adopted_styles(styles, ours[RT.STYLES])
    for root in [*our_lists, *(part.element for part in [document, *_parts(document, RT.FOOTNOTES, *_HEAD_PARTS)])]:
        renamed(root, identities)
    _take_sections(document, template, with_heads=has_heads(template, word))
    for relationship in _TAKEN:
        taken = part_of(template, relationship)
        if taken is not None:
            _let_go(document, relationship)
            document.relate_to(taken, relationship)
    _tell_parts_apart(document)


def template_document(file: File) -> XmlPart:
    """Open a template; raises CommandError where it is no Word document, or could run or fetch something."""
    return opened(cleaned_template(file))


def opened(template: Cleaned) -> XmlPart:
    """Return the document of a template that was cleaned."""
    return cast("XmlPart", Package.open(BytesIO(template.content)).main_document_part)


def has_heads(document: XmlPart, word: str) -> bool:
    """Return whether a template has headers or footers of its own.

    Those of another note, known by a word of its masthead such as `Distr.`, do not count: they bear its symbol, its job
    number and its code.
    """
    if not any(next(section.iter(*_HEADS), None) is not None for section in document.element.iter(_SECTION)):
        return False
    parts = [document, *_parts(document, *_HEAD_PARTS)]
    return not any(word in "".join(each.text or "" for each in part.element.iter(qname("w:t"))) for part in parts)


def part_of(document: XmlPart, relationship: str) -> Part | None:
    """Return the part that a document has under this relationship, if any."""
    found = (each.target_part for each in document.rels.values() if each.reltype == relationship)
    return next(found, None)


def element_of(document: XmlPart, relationship: str) -> Element:
    """Return the root of the part that a document has under this relationship; raises LookupError if there is none."""
    part = part_of(document, relationship)
    root = part.element if isinstance(part, XmlPart) else None
    if root is None:
        raise LookupError(relationship)
    return cast("Element", root)


def _parts(document: XmlPart, *relationships: str) -> list[XmlPart]:
    targets = [each.target_part for each in document.rels.values() if each.reltype in relationships]
    return [part for part in targets if isinstance(part, XmlPart)]


def _let_go(document: XmlPart, *relationships: str) -> None:
    for identity in [identity for identity, each in document.rels.items() if each.reltype in relationships]:
        del document.rels[identity]


def _take_sections(document: XmlPart, template: XmlPart, *, with_heads: bool) -> None:
    """Let each section of ours be that of the template: the first its first, the last its last."""
    ours, theirs = (cast("list[CT_SectPr]", list(part.element.iter(_SECTION))) for part in (document, template))
    settings, our_settings = (cast("CT_Settings", element_of(part, RT.SETTINGS)) for part in (template, document))
    _count_notes_as_ours(settings, our_settings)
    if with_heads:
        _let_go(document, *_HEAD_PARTS)
    else:
        settings.evenAndOddHeaders_val = our_settings.evenAndOddHeaders_val
    for section, taken in zip(ours, (*theirs[:1], *theirs[-1:]), strict=False):
        made = _page_of(taken, section)
        if with_heads:
            _relate_heads(made, document, template)
        else:
            _keep_heads(made, section)
        cast("Element", section.getparent()).replace(section, made)


def _page_of(theirs: CT_SectPr, ours: CT_SectPr) -> CT_SectPr:
    """Return the page of a section of the template, to begin where ours does: the text on the first page."""
    made = deepcopy(theirs)
    for setting in [found for name in _NOT_TAKEN for found in made.findall(name)]:
        made.remove(setting)
    made.start_type = ours.start_type
    return made


def _relate_heads(made: CT_SectPr, document: XmlPart, template: XmlPart) -> None:
    for reference in list(made.iter(*_HEADS)):
        part = template.related_parts.get(reference.get(_RELATIONSHIP, ""))
        if part is None:
            made.remove(reference)
            continue
        kind = RT.HEADER if reference.tag == _HEADS[0] else RT.FOOTER
        reference.set(_RELATIONSHIP, document.relate_to(part, kind))


def _keep_heads(made: CT_SectPr, ours: CT_SectPr) -> None:
    for reference in list(made.iter(*_HEADS)):
        made.remove(reference)
    for number, reference in enumerate(list(ours.iter(*_HEADS))):
        made.insert(number, reference)
    made.titlePg_val = ours.titlePg_val


def _count_notes_as_ours(theirs: CT_Settings, ours: CT_Settings) -> None:
    """Let the settings name the separators of notes that the document has."""
    for counted in theirs.findall(_COUNTED):
        theirs.remove(counted)
    for counted in cast("list[Element]", ours.findall(_COUNTED)):
        theirs.insert_element_before(deepcopy(counted), *_AFTER_NOTES)


def _tell_parts_apart(document: XmlPart) -> None:
    """Let no two parts have one name: the pictures in a template that this program wrote are named as ours."""
    taken: set[str] = set()
    for part in cast("Package", document.package).iter_parts():
        name = part.partname
        while name in taken:
            name = PackURI(f"{name.baseURI}/_{name.filename}")
        part.partname = name
        taken.add(name)
