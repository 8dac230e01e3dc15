"""Accept or reject all tracked changes of a document, as ECMA-376 part 1, 17.13.5 says.

It takes nothing on trust: what the standard does not allow, or what cannot be undone, is an AssertionError.
"""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from docx.opc.oxml import serialize_part_xml
from docx.oxml.parser import parse_xml

from oewg_cli.formats.word.xml_elements import Element, qname

_KEPT_IF_ACCEPTED, _KEPT_IF_REJECTED = ("ins", "moveTo"), ("del", "moveFrom")
_EITHER = (*_KEPT_IF_ACCEPTED, *_KEPT_IF_REJECTED)
_RANGES = tuple(qname(f"w:{name}Range{end}") for name in ("moveFrom", "moveTo") for end in ("Start", "End"))
_TEXTS = {qname("w:delText"): qname("w:t"), qname("w:delInstrText"): qname("w:instrText")}
_PARAGRAPH, _TABLE, _ROW, _CELL = (qname(f"w:{name}") for name in ("p", "tbl", "tr", "tc"))
_PARAGRAPH_PROPERTIES, _RUN_PROPERTIES, _ROW_PROPERTIES = (qname(f"w:{name}") for name in ("pPr", "rPr", "trPr"))
_BOOKMARKS = (qname("w:bookmarkStart"), qname("w:bookmarkEnd"))
_NOT_RECORDED = {
    "pPr": ("rPr", "sectPr"),
    "rPr": (),
    "tblPr": (),
    "trPr": ("ins", "del"),
    "tcPr": ("cellIns", "cellDel", "cellMerge"),
    "tblGrid": (),
    "sectPr": ("headerReference", "footerReference"),
}
"""The properties whose changes can be recorded, each with what of it the record does not have."""


def decided(document: bytes, *, accepted: bool) -> bytes:
    """Return the document with all changes accepted or rejected."""
    made = BytesIO()
    with ZipFile(BytesIO(document)) as source, ZipFile(made, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name.startswith("word/") and name.endswith(".xml"):
                root = parse_xml(content)
                _decide(root, accepted=accepted)
                content = serialize_part_xml(root)
            target.writestr(name, content)
    return made.getvalue()


def _decide(root: Element, *, accepted: bool) -> None:
    gone = frozenset(qname(f"w:{name}") for name in (_KEPT_IF_REJECTED if accepted else _KEPT_IF_ACCEPTED))
    _restore_properties(root, accepted=accepted)
    for marker in list(root.iter(*_RANGES)):
        _remove(marker)
    _remove_rows(root, gone)
    for properties in list(root.iter(_ROW_PROPERTIES)):
        _drop_marks(properties)
    _decide_runs(root, gone)
    for holder in list(root.iter(qname("w:body"), qname("w:footnote"), qname("w:hdr"), qname("w:ftr"), _CELL)):
        _join_paragraphs(holder, gone)
    for paragraph in root.iter(_PARAGRAPH):
        for end in _ends(paragraph):
            _drop_marks(end)
    left = [each.tag for each in root.iter(*(qname(f"w:{name}") for name in (*_EITHER, "delText", "delInstrText")))]
    assert not left, left


def _restore_properties(root: Element, *, accepted: bool) -> None:
    """Remove the records of earlier properties, after putting them in force where changes are rejected."""
    for name, not_recorded in _NOT_RECORDED.items():
        for record in list(root.iter(qname(f"w:{name}Change"))):
            properties = record.getparent()
            assert properties.tag == qname(f"w:{name}"), properties.tag
            assert properties[-1] is record, "the record of an earlier form is the last of the properties"
            assert [each.tag for each in record] == [properties.tag]
            _remove(record)
            if not accepted:
                stays = {qname(f"w:{each}") for each in (*not_recorded, *_EITHER)}
                assert not any(each.tag in stays for each in record[0])
                for each in [each for each in properties if each.tag not in stays]:
                    properties.remove(each)
                # In the order of the standard, those that are not recorded are the last of a paragraph's properties and
                # the first of all others.
                at = 0 if name == "pPr" else len(properties)
                properties[at:at] = list(record[0])


def _remove_rows(root: Element, gone: frozenset[str]) -> None:
    for row in list(root.iter(_ROW)):
        properties = row.find(_ROW_PROPERTIES)
        if properties is not None and any(each.tag in gone for each in properties):
            table = row.getparent()
            table.remove(row)
            if table.find(_ROW) is None:
                _remove(table)


def _decide_runs(root: Element, gone: frozenset[str]) -> None:
    for change in list(root.iter(*(qname(f"w:{name}") for name in _EITHER))):
        parent = change.getparent()
        if parent.tag not in {_PARAGRAPH, qname("w:hyperlink")}:
            assert parent.tag == _RUN_PROPERTIES, parent.tag
            continue
        assert all(each.tag in {qname("w:r"), *_BOOKMARKS} for each in change), "a change has runs only"
        deleted = change.tag == qname("w:del")
        assert deleted or not list(change.iter(*_TEXTS)), "deleted text in another change"
        assert not (deleted and list(change.iter(*_TEXTS.values()))), "text in a deletion"
        if change.tag in gone:
            starts, ends = ({each.get(qname("w:id")) for each in change if each.tag == tag} for tag in _BOOKMARKS)
            assert starts == ends, "half of a bookmark is removed"
            parent.remove(change)
            continue
        for text in list(change.iter(*_TEXTS)):
            text.tag = _TEXTS[text.tag]
        at = list(parent).index(change)
        parent[at : at + 1] = list(change)


def _join_paragraphs(holder: Element, gone: frozenset[str]) -> None:
    """Join each paragraph whose end is removed with the next one, which keeps its own properties."""
    for paragraph in [each for each in holder if each.tag == _PARAGRAPH]:
        if not any(each.tag in gone for end in _ends(paragraph) for each in end):
            continue
        content = [each for each in paragraph if each.tag != _PARAGRAPH_PROPERTIES]
        following = paragraph.getnext()
        if following is not None and following.tag == _PARAGRAPH:
            at = sum(each.tag == _PARAGRAPH_PROPERTIES for each in following)
            following[at:at] = content
        else:
            assert not content, "an end is removed before something that is no paragraph"
            assert following is not None, "the last end cannot be removed"
            assert following.tag == _TABLE, following.tag
            before = paragraph.getprevious()
            assert before is None or before.tag != _TABLE, "two tables would become one"
        holder.remove(paragraph)


def _ends(paragraph: Element) -> Iterator[Element]:
    properties = paragraph.find(_PARAGRAPH_PROPERTIES)
    found = None if properties is None else properties.find(_RUN_PROPERTIES)
    if found is not None:
        yield found


def _drop_marks(properties: Element) -> None:
    for mark in [each for each in properties if each.tag in {qname(f"w:{name}") for name in _EITHER}]:
        properties.remove(mark)


def _remove(element: Element) -> None:
    element.getparent().remove(element)
