"""The pages of a template for our sections: in portrait for the text, in landscape for a programme that needs it."""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy

from docx.enum.section import WD_ORIENT
from docx.oxml.section import CT_SectPr
from docx.shared import Inches, Length

from oewg_cli.formats.word.xml_elements import Element, qname, whole_number

HEADER_REFERENCES = (qname("w:headerReference"), qname("w:footerReference"))
_PAGES = qname("w:type")
_TABLE, _WIDTHS = qname("w:tbl"), (qname("w:tblW"), qname("w:gridCol"), qname("w:tcW"))
_TABLE_WIDTH, _WIDTH = f"{qname('w:tblPr')}/{qname('w:tblW')}", qname("w:w")
_NARROWEST = 1440
_LETTER = (Inches(8.5), Inches(11))


def pages_for(ours: Sequence[CT_SectPr], theirs: Sequence[CT_SectPr]) -> Iterator[tuple[CT_SectPr, CT_SectPr]]:
    """Return for each of our sections a new one of the template.

    One in portrait is like its last in portrait, and begins like its first; one in landscape is like its last in
    landscape, or like its last, turned.
    """
    if not theirs:
        return
    upright = [section for section in theirs if not is_landscape(section)] or theirs
    across = [section for section in theirs if is_landscape(section)]
    for section in ours:
        if is_landscape(section):
            yield section, _turned(upright[-1]) if not across else _inner(across[-1])
        else:
            yield section, _beginning_like(theirs[0], upright[-1])


def is_landscape(section: CT_SectPr) -> bool:
    """Return whether the pages of a section are in landscape."""
    return section.orientation == WD_ORIENT.LANDSCAPE


def _beginning_like(first: CT_SectPr, last: CT_SectPr) -> CT_SectPr:
    """Return the last section with the first page, and where it has none of its own, the headers of the first one."""
    made = deepcopy(last)
    references = {
        (each.tag, each.get(_PAGES)): each
        for section in (first, last)
        for each in section.iter(*HEADER_REFERENCES)
        if section is first or each.get(_PAGES) != "first"
    }
    put_headers(made, references.values(), has_first_page=first.titlePg_val)
    return made


def put_headers(section: CT_SectPr, references: Iterable[Element], *, has_first_page: bool) -> None:
    """Replace the references to headers and footers of a section by copies of these."""
    for reference in list(section.iter(*HEADER_REFERENCES)):
        section.remove(reference)
    for number, reference in enumerate(references):
        section.insert(number, deepcopy(reference))
    section.titlePg_val = has_first_page


def _inner(section: CT_SectPr) -> CT_SectPr:
    """Return a section that has no first page of its own."""
    made = deepcopy(section)
    made.titlePg_val = False
    return made


def _turned(section: CT_SectPr) -> CT_SectPr:
    """Return the section with its pages turned: the margins stay where they are for the reader."""
    made = _inner(section)
    width, height = (each or other for each, other in zip((made.page_width, made.page_height), _LETTER, strict=True))
    made.orientation = WD_ORIENT.LANDSCAPE
    made.page_width, made.page_height = max(width, height), min(width, height)
    return made


def fit_tables(root: Element, ours: CT_SectPr, theirs: CT_SectPr) -> None:
    """Make the tables that are as wide as the text of our page as wide as that of their page, in both versions."""
    old, new = _text_width(ours), _text_width(theirs)
    if old == new or old <= 0:
        return
    for table in root.iter(_TABLE):
        stated = table.find(_TABLE_WIDTH)
        if stated is not None and whole_number(stated.get(_WIDTH)) == old:
            for each in table.iter(*_WIDTHS):
                each.set(_WIDTH, str(int(each.get(_WIDTH, "0")) * new // old))


def _text_width(section: CT_SectPr) -> int:
    """Return the distance between the margins of a page in twips."""
    width = Length(section.page_width or _LETTER[0])
    return max(_NARROWEST, int(Length(width - (section.left_margin or 0) - (section.right_margin or 0)).twips))
