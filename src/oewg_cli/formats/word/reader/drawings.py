"""What is drawn: text boxes, which are read, rules, and all that cannot become text."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.formats.word.xml_elements import ParsedElement, qname
from oewg_cli.text.quoting import quoted, visible

ALTERNATIVES = qname("mc:AlternateContent")
_CHOICE, _FALLBACK = qname("mc:Choice"), qname("mc:Fallback")
# What the branches of alternative content ask for and this reader knows, by the prefixes that all programs use.
_KNOWN = frozenset({"wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "w16", "a14", "v", "o", "m"})
_BOX = qname("w:txbxContent")
_WHAT = {
    qname("pic:pic"): "a picture",
    qname("v:imagedata"): "a picture",
    qname("w:contentPart"): "a picture",
    qname("w:control"): "a form control",
    qname("o:OLEObject"): "an embedded object",
}
_CHART, _DIAGRAM = "/chart", "/diagram"
_WORDS = qname("v:textpath")
_LINE, _PRESET = qname("v:line"), qname("a:prstGeom")
_RULE_OF_VML = qname("o:hr")


class Drawing(NamedTuple):
    """Something in a drawing: a text box, a rule, or something that cannot be read, with what it is."""

    box: ParsedElement | None = None
    is_rule: bool = False
    what: str = ""


_OBJECT, _PICTURE = Drawing(what="an embedded object"), Drawing(what="a picture")


def drawn_in(element: ParsedElement) -> list[Drawing]:
    """Return what is in a drawing, each thing once; of an embedded object only that, and not the picture of it."""
    found = list(dict.fromkeys(_walk(element)))
    if _OBJECT in found:
        return [each for each in found if each != _PICTURE]
    # Of a shape without text nothing is lost in silence.
    return found or [Drawing(what="a drawing")]


def chosen(alternatives: ParsedElement) -> ParsedElement | None:
    """Return the branch of alternative content that is read: the first that this reader knows, else the fallback."""
    fallback = first = None
    for branch in alternatives:
        if branch.tag == _FALLBACK:
            fallback = branch
        elif branch.tag == _CHOICE:
            if set((branch.get("Requires") or "").split()) <= _KNOWN:
                return branch
            first = branch if first is None else first
    return first if fallback is None or not len(fallback) else fallback


def _walk(element: ParsedElement) -> Iterator[Drawing]:
    for each in element:
        tag = each.tag
        if tag == _BOX:
            yield Drawing(box=each)
        elif tag in _WHAT:
            yield Drawing(what=_WHAT[tag])
        elif tag == ALTERNATIVES:
            branch = chosen(each)
            if branch is not None:
                yield from _walk(branch)
        else:
            yield from _shape(each, tag)
            yield from _walk(each)


def _shape(each: ParsedElement, tag: str) -> Iterator[Drawing]:
    """Return what an element with others in it is by itself."""
    is_preset = tag == _PRESET and each.get("prst") in {"line", "straightConnector1"}
    if is_preset or tag == _LINE or each.get(_RULE_OF_VML) in {"t", "true", "1"}:
        yield Drawing(is_rule=True)
    elif tag == _WORDS:
        yield Drawing(what=f"a picture of the words {quoted(visible(each.get('string') or ''))}")
    elif tag == qname("a:graphicData"):
        kind = each.get("uri") or ""
        if kind.endswith(_CHART):
            yield Drawing(what="a chart")
        elif kind.endswith(_DIAGRAM):
            yield Drawing(what="a diagram")
