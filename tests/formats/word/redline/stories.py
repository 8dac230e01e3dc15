"""The content of a document without changes: each story as paragraphs with their forms, rows and cells."""

from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from oewg_cli.formats.word.xml_elements import Element

_SILENT = frozenset({"pPr", "rPr", "tcPr", "sectPr", "bookmarkStart", "bookmarkEnd", "drawing", "fldChar", "instrText"})
_OFF = {"false": "0", "true": "1"}
_Shape = tuple[object, ...]


class FormattedParagraph(NamedTuple):
    """A paragraph: its form, and its text in parts of one form."""

    form: _Shape
    stretches: tuple[tuple[str, _Shape], ...]


Story = tuple["FormattedParagraph | tuple[Story, ...]", ...]
"""Paragraphs, and rows as tuples of their cells, each of which is a story."""


def stories(document: bytes) -> dict[str, Story]:
    """Return the text, the headers and footers, and the footnotes in the order of their marks, which show their places.

    Raises AssertionError where a change is left.
    """
    with ZipFile(BytesIO(document)) as package:
        roots = {name: parse_xml(package.read(name)) for name in package.namelist() if name.endswith(".xml")}
    called: list[str] = []
    found = {"text": _story(roots["word/document.xml"][0], called)}
    for name in sorted(roots):
        if name.startswith(("word/header", "word/footer")):
            found[name] = _story(roots[name], [])
    notes = {note.get(qn("w:id"), ""): note for note in roots["word/footnotes.xml"]}
    for place, identity in enumerate(called, start=1):
        found[f"note {place}"] = _story(notes[identity], [])
    return found


def _story(element: Element, called: list[str]) -> Story:
    made: list[FormattedParagraph | tuple[Story, ...]] = []
    for each in element:
        name = _name(each)
        if name == "p":
            made.append(FormattedParagraph(_form(each.find(qn("w:pPr"))), tuple(_stretches(each, called))))
        elif name == "tbl":
            made += [tuple(_story(cell, called) for cell in row.findall(qn("w:tc"))) for row in each.iter(qn("w:tr"))]
        else:
            assert name in _SILENT or name.endswith(("RangeStart", "RangeEnd")), name
    return tuple(made)


def _stretches(paragraph: Element, called: list[str]) -> list[tuple[str, _Shape]]:
    made: list[tuple[str, _Shape]] = []
    for each in paragraph.iter():
        text = _text(each, called)
        if text is not None:
            form = _form(each.getparent().find(qn("w:rPr")))
            if made and made[-1][1] == form:
                text = made.pop()[0] + text
            made.append((text, form))
    return made


def _text(element: Element, called: list[str]) -> str | None:
    name = _name(element)
    assert name not in {"ins", "del", "moveFrom", "moveTo", "delText", "pPrChange", "rPrChange"}, name
    if name == "footnoteReference":
        called.append(element.get(qn("w:id"), ""))
        return f"[{len(called)}]"
    if name == "tab" and _name(element.getparent()) == "r":
        return "\t"
    return (element.text or "") if name == "t" else None


def _form(properties: Element | None) -> _Shape:
    if properties is None:
        return ()
    shapes = (_shape(each) for each in properties if each.tag != qn("w:sectPr"))
    return tuple(shape for shape in shapes if shape != (qn("w:rPr"), (), ()))


def _shape(element: Element) -> _Shape:
    attributes = tuple(sorted((name, _OFF.get(value, value)) for name, value in element.attrib.items()))
    return (element.tag, attributes, tuple(map(_shape, element)))


def _name(element: Element) -> str:
    return str(element.tag).partition("}")[2]
