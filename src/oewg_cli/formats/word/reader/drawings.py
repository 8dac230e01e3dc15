"""Drawings: text boxes, which are read, drawn lines, and all that cannot become text."""

from collections.abc import Container, Iterator
from typing import NamedTuple

from oewg_cli.formats.word.reader.ignored_elements import WITHOUT_TEXT
from oewg_cli.formats.word.xml_elements import ParsedElement, qname
from oewg_cli.text.quoting import quoted, visible

ALTERNATE_CONTENT = qname("mc:AlternateContent")
_CHOICE, _FALLBACK = qname("mc:Choice"), qname("mc:Fallback")
# The namespaces that a branch of alternate content may require, by the prefixes that all programs use for them.
_KNOWN = frozenset({"wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "w16", "a14", "v", "o", "m"})
_BOX = qname("w:txbxContent")
_UNREADABLE = {
    qname("pic:pic"): "a picture",
    qname("v:imagedata"): "a picture",
    qname("w:contentPart"): "a picture",
    qname("w:control"): "a form control",
    qname("o:OLEObject"): "an embedded object",
}
_CHART, _DIAGRAM = "/chart", "/diagram"
_TEXT_PATH = qname("v:textpath")
_LINE, _PRESET = qname("v:line"), qname("a:prstGeom")
_VML_RULE = qname("o:hr")
_DRAWINGS, _TYPED = frozenset({qname("w:drawing"), qname("w:pict"), qname("w:object")}), qname("w:t")


class DrawnObject(NamedTuple):
    """An object in a drawing: a text box, a line, or an object that cannot be read, in words."""

    box: ParsedElement | None = None
    is_rule: bool = False
    unread: str = ""


_OBJECT, _PICTURE = DrawnObject(unread="an embedded object"), DrawnObject(unread="a picture")


def drawn_objects(element: ParsedElement) -> list[DrawnObject]:
    """Return the objects in a drawing, each once; of an embedded object without the picture of it."""
    found = list(dict.fromkeys(_walk(element)))
    if _OBJECT in found:
        return [each for each in found if each != _PICTURE]
    # A shape without text is reported as well.
    return found or [DrawnObject(unread="a drawing")]


def boxes_before_text(paragraph: ParsedElement, removed: Container[str]) -> list[ParsedElement]:
    """Return the text boxes at the beginning of a paragraph that has text after them: a reader meets them first.

    What is in elements with the names in `removed` does not count.
    """
    boxes: list[ParsedElement] = []
    for each in _content(paragraph, removed):
        if each.tag not in _DRAWINGS:
            return boxes
        boxes += (drawn.box for drawn in drawn_objects(each) if drawn.box is not None)
    return []


def _content(element: ParsedElement, removed: Container[str]) -> Iterator[ParsedElement]:
    """Return the drawings of a paragraph and the texts that are typed in it, in order."""
    for each in element:
        if each.tag in _DRAWINGS or (each.tag == _TYPED and (each.text or "").strip()):
            yield each
        elif each.tag == ALTERNATE_CONTENT:
            branch = chosen_branch(each)
            yield from () if branch is None else _content(branch, removed)
        elif each.tag not in WITHOUT_TEXT and each.tag not in removed:
            yield from _content(each, removed)


def chosen_branch(alternatives: ParsedElement) -> ParsedElement | None:
    """Return the branch of alternate content that is read: the first that this reader knows, otherwise the fallback."""
    fallback = first = None
    for branch in alternatives:
        if branch.tag == _FALLBACK:
            fallback = branch
        elif branch.tag == _CHOICE:
            if set((branch.get("Requires") or "").split()) <= _KNOWN:
                return branch
            first = branch if first is None else first
    return first if fallback is None or not len(fallback) else fallback


def _walk(element: ParsedElement) -> Iterator[DrawnObject]:
    for each in element:
        tag = each.tag
        if tag == _BOX:
            yield DrawnObject(box=each)
        elif tag in _UNREADABLE:
            yield DrawnObject(unread=_UNREADABLE[tag])
        elif tag == ALTERNATE_CONTENT:
            branch = chosen_branch(each)
            if branch is not None:
                yield from _walk(branch)
        else:
            yield from _shape(each, tag)
            yield from _walk(each)


def _shape(each: ParsedElement, tag: str) -> Iterator[DrawnObject]:
    """Return what an element is besides its children: a line, words as a picture, a chart or a diagram."""
    is_preset = tag == _PRESET and each.get("prst") in {"line", "straightConnector1"}
    if is_preset or tag == _LINE or each.get(_VML_RULE) in {"t", "true", "1"}:
        yield DrawnObject(is_rule=True)
    elif tag == _TEXT_PATH:
        yield DrawnObject(unread=f"a picture of the words {quoted(visible(each.get('string') or ''))}")
    elif tag == qname("a:graphicData"):
        kind = each.get("uri") or ""
        if kind.endswith(_CHART):
            yield DrawnObject(unread="a chart")
        elif kind.endswith(_DIAGRAM):
            yield DrawnObject(unread="a diagram")
