"""The style sheet: the settings of each style for characters and paragraphs, with those of its base styles."""

from typing import NamedTuple

from oewg_cli.formats.word.reader.formatting.character_format import NO_SETTINGS, CharacterSettings, run_properties
from oewg_cli.formats.word.xml_elements import VALUE, ParsedElement, child_value, is_on, qname, whole_number
from oewg_cli.text.lazy_patterns import lazy_pattern

_HEADING = lazy_pattern("heading([1-9])")
_FOOTNOTE_REFERENCES = frozenset({"footnotereference", "endnotereference"})
_NO_LEVEL = 9
_NUMBERING, _LEVEL, _BORDER, _PAGE_BREAK, _INDENT = (
    qname("w:numPr"),
    qname("w:outlineLvl"),
    qname("w:pBdr"),
    qname("w:pageBreakBefore"),
    qname("w:ind"),
)
_SETTINGS = frozenset({_NUMBERING, _LEVEL, _BORDER, _PAGE_BREAK, _INDENT})
_NO_BORDER = frozenset({"nil", "none"})


class ParagraphSettings(NamedTuple):
    """The settings of a paragraph in one place, None for what it does not set.

    `heading` is the level of a heading from 1, 0 for text. `list_id` and `depth` are the list and its level from 0,
    with `0` for no list. `is_ruled` is set for a border above or below the paragraph and none at its sides. `indent` is
    where its lines begin, in twips.
    """

    heading: int | None = None
    list_id: str | None = None
    depth: int | None = None
    is_ruled: bool | None = None
    breaks_page: bool | None = None
    indent: int | None = None

    def over(self, base: "ParagraphSettings") -> "ParagraphSettings":
        """Return these settings, and those of another place for what these do not set."""
        if self == _NO_SETTINGS:
            return base
        return base._replace(**{name: value for name, value in self._asdict().items() if value is not None})


_NO_SETTINGS = ParagraphSettings()


class WordStyle(NamedTuple):
    """A style with the settings of its base styles; paragraphs refer to its `identity`, and users see its `name`."""

    identity: str
    name: str | None
    character_settings: CharacterSettings = NO_SETTINGS
    paragraph_settings: ParagraphSettings = _NO_SETTINGS


NO_STYLE = WordStyle("", None)


class StyleSheet:
    """The styles of a file by their identities."""

    def __init__(self, root: ParsedElement | None) -> None:
        self._resolved: dict[tuple[str, str], WordStyle] = {}
        self._elements: dict[tuple[str, str], ParsedElement] = {}
        self._default_paragraph: str | None = None
        self.default = NO_SETTINGS
        if root is not None:
            self._read(root)

    def paragraph(self, identity: str | None) -> WordStyle:
        """Return a paragraph style; without an identity the default one."""
        identity = identity or self._default_paragraph
        return NO_STYLE if identity is None else self._style("paragraph", identity)

    def character(self, identity: str | None) -> WordStyle:
        """Return a character style; without an identity one that sets nothing."""
        return NO_STYLE if identity is None else self._style("character", identity)

    def list_of(self, identity: str) -> str | None:
        """Return the list of a list style."""
        element = self._elements.get(("numbering", identity))
        return None if element is None else paragraph_settings(children_by_name(element.find(qname("w:pPr")))).list_id

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
                    self.default = run_properties(default.find(qname("w:rPr")), original=False).settings

    def _style(self, kind: str, identity: str) -> WordStyle:
        """Resolve a style from its base styles, the outermost first; a circle of styles ends where it closes."""
        chain: dict[str, ParsedElement | None] = {}
        base_id: str | None = identity
        while base_id is not None and (kind, base_id) not in self._resolved and base_id not in chain:
            element = self._elements.get((kind, base_id))
            chain[base_id] = element
            base_id = child_value(element, "w:basedOn")
        style = NO_STYLE if base_id is None else self._resolved.get((kind, base_id), NO_STYLE)
        for own_id, element in reversed(chain.items()):
            style = _based(style, own_id, element)
            self._resolved[kind, own_id] = style
        return self._resolved[kind, identity]


def _based(base: WordStyle, identity: str, element: ParsedElement | None) -> WordStyle:
    """Make a style from its base style; one that the file does not have has its identity as its name."""
    name = child_value(element, "w:name") or identity
    known = name.casefold().replace(" ", "")
    characters, paragraphs = base.character_settings, base.paragraph_settings
    heading = _HEADING.fullmatch(known)
    if heading or known == "title":
        paragraphs = ParagraphSettings(heading=int(heading[1]) if heading else 1).over(paragraphs)
    if known in _FOOTNOTE_REFERENCES:
        characters = CharacterSettings(raised=True).over(characters)
    if element is not None:
        characters = run_properties(element.find(qname("w:rPr")), original=False).settings.over(characters)
        paragraphs = paragraph_settings(children_by_name(element.find(qname("w:pPr")))).over(paragraphs)
    return WordStyle(identity, name, characters, paragraphs)


def children_by_name(properties: ParsedElement | None) -> dict[str, ParsedElement]:
    """Return the children of an element by their names; of two with the same name the last counts."""
    return {} if properties is None else {each.tag: each for each in properties}


def paragraph_settings(properties: dict[str, ParsedElement], *, original: bool = False) -> ParagraphSettings:
    """Read the settings of a paragraph from the children of a `w:pPr`.

    With `original` a list that was inserted by a tracked change does not count.
    """
    if not _SETTINGS & properties.keys():
        return _NO_SETTINGS
    numbering, border, page_break = properties.get(_NUMBERING), properties.get(_BORDER), properties.get(_PAGE_BREAK)
    if original and numbering is not None and numbering.find(qname("w:ins")) is not None:
        numbering = None
    level = whole_number(properties[_LEVEL].get(VALUE)) if _LEVEL in properties else None
    return ParagraphSettings(
        heading=None if level is None or not 0 <= level <= _NO_LEVEL else (level + 1) % (_NO_LEVEL + 1),
        list_id=child_value(numbering, "w:numId"),
        depth=whole_number(child_value(numbering, "w:ilvl")),
        is_ruled=None if border is None else _is_ruled(border),
        breaks_page=None if page_break is None else is_on(page_break),
        indent=_indent(properties.get(_INDENT)),
    )


def _indent(element: ParsedElement | None) -> int | None:
    """Return where lines begin; the standard has two names for it."""
    if element is None:
        return None
    typed = element.get(qname("w:left"))
    return whole_number(element.get(qname("w:start")) if typed is None else typed)


def _is_ruled(border: ParsedElement) -> bool:
    drawn = {each.tag for each in border if each.get(VALUE) not in _NO_BORDER}
    return bool(drawn & {qname("w:bottom"), qname("w:top")}) and not drawn & {
        qname("w:left"),
        qname("w:right"),
        qname("w:start"),
        qname("w:end"),
    }
