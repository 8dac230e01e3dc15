"""The style sheet: what each style says of characters and paragraphs, with all that it is based on."""

import re
from typing import NamedTuple

from oewg_cli.formats.word.reader.formatting.character_format import NOTHING, Look, run_properties
from oewg_cli.formats.word.xml_elements import VALUE, ParsedElement, child_value, is_on, qname, whole_number

_HEADING = re.compile("heading([1-9])")
_MARKS_OF_NOTES = frozenset({"footnotereference", "endnotereference"})
_NO_LEVEL = 9
_NUMBERED, _LEVEL, _BORDER, _BROKEN = (
    qname("w:numPr"),
    qname("w:outlineLvl"),
    qname("w:pBdr"),
    qname("w:pageBreakBefore"),
)
_SHAPING = frozenset({_NUMBERED, _LEVEL, _BORDER, _BROKEN})
_NO_BORDER = frozenset({"nil", "none"})


class Shape(NamedTuple):
    """What is said of a paragraph in one place, None for what is not.

    `heading` is the rank of a heading from 1, 0 for text; `number` and `depth` are the list and its level from 0, with
    `0` for no list; `is_ruled` tells of a border above or below and none at the sides.
    """

    heading: int | None = None
    number: str | None = None
    depth: int | None = None
    is_ruled: bool | None = None
    breaks_page: bool | None = None

    def over(self, base: "Shape") -> "Shape":
        """Return what counts where this is said, and where it says nothing what another place does."""
        if self == _SAYS_NOTHING:
            return base
        return base._replace(**{name: said for name, said in self._asdict().items() if said is not None})


_SAYS_NOTHING = Shape()


class WordStyle(NamedTuple):
    """A style with all that it is based on; `identity` is what paragraphs call it, `name` what a reader sees."""

    identity: str
    name: str | None
    look: Look = NOTHING
    shape: Shape = _SAYS_NOTHING


NO_STYLE = WordStyle("", None)


class Styles:
    """The styles of a file by their identities."""

    def __init__(self, root: ParsedElement | None) -> None:
        self._made: dict[tuple[str, str], WordStyle] = {}
        self._elements: dict[tuple[str, str], ParsedElement] = {}
        self._default_paragraph: str | None = None
        self.default = NOTHING
        if root is not None:
            self._read(root)

    def paragraph(self, identity: str | None) -> WordStyle:
        """Return a style of paragraphs; without a name the one that counts for those that name none."""
        identity = identity or self._default_paragraph
        return NO_STYLE if identity is None else self._style("paragraph", identity)

    def character(self, identity: str | None) -> WordStyle:
        """Return a style of characters, or one that says nothing where none is named."""
        return NO_STYLE if identity is None else self._style("character", identity)

    def list_of(self, identity: str) -> str | None:
        """Return the list that a style of lists stands for."""
        element = self._elements.get(("numbering", identity))
        return None if element is None else shape_of(members(element.find(qname("w:pPr")))).number

    def _read(self, root: ParsedElement) -> None:
        for each in root:
            if each.tag == qname("w:style"):
                kind, identity = (
                    each.get(qname("w:type"), "paragraph") or "paragraph",
                    each.get(qname("w:styleId"), "") or "",
                )
                self._elements[kind, identity] = each
                if kind == "paragraph" and (each.get(qname("w:default")) or "0") not in {"0", "false", "off"}:
                    self._default_paragraph = identity
            elif each.tag == qname("w:docDefaults"):
                default = each.find(qname("w:rPrDefault"))
                if default is not None:
                    self.default = run_properties(default.find(qname("w:rPr")), original=False).look

    def _style(self, kind: str, identity: str) -> WordStyle:
        """Return a style, with those that it is based on, the last first; a circle ends where it closes."""
        chain: dict[str, ParsedElement | None] = {}
        above: str | None = identity
        while above is not None and (kind, above) not in self._made and above not in chain:
            element = self._elements.get((kind, above))
            chain[above] = element
            above = child_value(element, "w:basedOn")
        made = NO_STYLE if above is None else self._made.get((kind, above), NO_STYLE)
        for below, element in reversed(chain.items()):
            made = _based(made, below, element)
            self._made[kind, below] = made
        return self._made[kind, identity]


def _based(base: WordStyle, identity: str, element: ParsedElement | None) -> WordStyle:
    """Make a style on another one; one that the file lacks has its identity for a name, as programs know their own."""
    name = child_value(element, "w:name") or identity
    known = name.casefold().replace(" ", "")
    look, shape = base.look, base.shape
    heading = _HEADING.fullmatch(known)
    if heading or known == "title":
        shape = Shape(heading=int(heading[1]) if heading else 1).over(shape)
    if known in _MARKS_OF_NOTES:
        look = Look(raised=True).over(look)
    if element is not None:
        look = run_properties(element.find(qname("w:rPr")), original=False).look.over(look)
        shape = shape_of(members(element.find(qname("w:pPr")))).over(shape)
    return WordStyle(identity, name, look, shape)


def members(properties: ParsedElement | None) -> dict[str, ParsedElement]:
    """Return what stands right in an element by its name; of two of one name the last counts."""
    return {} if properties is None else {each.tag: each for each in properties}


def shape_of(said: dict[str, ParsedElement], *, original: bool = False) -> Shape:
    """Read what the members of a `w:pPr` say of a paragraph.

    With `original` a list that was put in by a change that is tracked is left out.
    """
    if not _SHAPING & said.keys():
        return _SAYS_NOTHING
    numbered, border, broken = said.get(_NUMBERED), said.get(_BORDER), said.get(_BROKEN)
    if original and numbered is not None and numbered.find(qname("w:ins")) is not None:
        numbered = None
    level = whole_number(said[_LEVEL].get(VALUE)) if _LEVEL in said else None
    return Shape(
        heading=None if level is None or not 0 <= level <= _NO_LEVEL else (level + 1) % (_NO_LEVEL + 1),
        number=child_value(numbered, "w:numId"),
        depth=whole_number(child_value(numbered, "w:ilvl")),
        is_ruled=None if border is None else _is_ruled(border),
        breaks_page=None if broken is None else is_on(broken),
    )


def _is_ruled(border: ParsedElement) -> bool:
    drawn = {each.tag for each in border if each.get(VALUE) not in _NO_BORDER}
    return bool(drawn & {qname("w:bottom"), qname("w:top")}) and not drawn & {
        qname("w:left"),
        qname("w:right"),
        qname("w:start"),
        qname("w:end"),
    }
