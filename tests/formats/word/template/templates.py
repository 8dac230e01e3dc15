"""Word files that another library makes, as templates for notes."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from itertools import product
from typing import cast
from zipfile import ZipFile

from docx import Document
from docx.document import Document as Opened
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from effort import some_of
from formats.word.samples import DESIGNS

from oewg_cli.formats.word.xml_elements import Element, element


def _bytes(document: Opened) -> bytes:
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _style(document: Opened, name: str, identity: str = "") -> ParagraphStyle:
    style = cast("ParagraphStyle", document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
    if identity:
        style.element.set(qn("w:styleId"), identity)
    return style


@cache
def _plain() -> bytes:
    return _bytes(Document())


@cache
def _styled() -> bytes:
    """Make one with two styles, of which one is ours by its name."""
    document = Document()
    _style(document, "__Single TXT", "Their17").font.size = Pt(13)
    _style(document, "Office paper")
    return _bytes(document)


@cache
def _taken() -> bytes:
    """Make one in which other styles have the identities of ours."""
    document = Document()
    _style(document, "Somebody's 23", "H23")
    _style(document, "Somebody's bullets", "Bullet1")
    _style(document, "Somebody's text", "SingleTxt")
    return _bytes(document)


@cache
def _headed() -> bytes:
    """Make one of small paper with a header and a footer."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.left_margin = Mm(148), Mm(11)
    section.header.paragraphs[0].text = "Harbour office"
    section.footer.paragraphs[0].text = "Not for sale"
    return _bytes(document)


@cache
def _two_sections() -> bytes:
    """Make one with a cover and a text, with headers, whose footnotes are numbered in another way."""
    document = Document(BytesIO(_headed()))
    document.sections[0].left_margin = Mm(50)
    document.add_section().left_margin = Mm(20)
    document.sections[0]._sectPr.insert_element_before(
        element("w:footnotePr", element("w:numFmt", val="lowerLetter")), "w:pgSz"
    )
    settings = document.settings.element
    settings.insert_element_before(element("w:footnotePr", element("w:footnote", id=7)), "w:compat")
    return _bytes(document)


@cache
def _without_lists() -> bytes:
    """Make one without a part for lists, and without styles that refer to one."""
    document = Document()
    part = document.part
    for numbered in list(cast("Element", document.styles.element).iter(qn("w:numPr"))):
        cast("Element", numbered.getparent()).remove(numbered)
    for identity in [identity for identity, each in part.rels.items() if each.reltype == RT.NUMBERING]:
        del part.rels[identity]
    return _bytes(document)


@cache
def _own_bullets() -> bytes:
    """Make one with styles for bullets that have the names of ours."""
    document = Document()
    number = next(iter(cast("Element", document.styles["List Bullet"].element).iter(qn("w:numId")))).get(qn("w:val"))
    for name in ("Bullet 1", "_Bullet 1_G"):
        _style(document, name).element.get_or_add_pPr().append(element("w:numPr", element("w:numId", val=number or "")))
    return _bytes(document)


def _of_type(content_type: str) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(_headed())) as source, ZipFile(made, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            target.writestr(name, part.replace(CT.WML_DOCUMENT_MAIN.encode(), content_type.encode()))
    return made.getvalue()


@cache
def _template() -> bytes:
    return _of_type("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")


@cache
def _macros() -> bytes:
    return _of_type("application/vnd.ms-word.document.macroEnabled.main+xml")


@cache
def _dangling() -> bytes:
    """Make one that refers to a header which it does not have."""
    document = Document(BytesIO(_headed()))
    for reference in document.sections[0]._sectPr.iter(qn("w:headerReference")):
        reference.set(qn("r:id"), "rId999")
    return _bytes(document)


ALL: dict[str, Callable[[], bytes]] = {
    "plain": _plain,
    "styled": _styled,
    "taken": _taken,
    "headed": _headed,
    "two sections": _two_sections,
    "without lists": _without_lists,
    "own bullets": _own_bullets,
    "template": _template,
    "macros": _macros,
    "dangling": _dangling,
}
"""Ways to make them, by their names."""
IN_DESIGNS = some_of([*product(ALL, DESIGNS)], 3)
"""The names of templates with designs, each with some of the others where not all are tried."""
