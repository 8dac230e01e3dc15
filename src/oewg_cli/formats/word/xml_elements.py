"""The XML of Word files: the namespaces, the names in them, and elements made by name or read from a file."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Protocol, TypeAlias, cast

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

    # Where python-docx has no class for a name, its elements are those of lxml; only what both can do is used.
    Element: TypeAlias = BaseOxmlElement
else:
    # python-docx is slow to load, and a document that is only read needs none of it.
    Element = object

NAMESPACES = {
    # ECMA-376, in the transitional form.
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "sl": "http://schemas.openxmlformats.org/schemaLibrary/2006/main",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    # Drawings and objects of older files.
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    # Extensions of Word.
    "ax": "http://schemas.microsoft.com/office/2006/activeX",
    "wp15": "http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing",
    # The package: its content types, its relationships and its properties.
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "ep": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "op": "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    "xml": "http://www.w3.org/XML/1998/namespace",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
"""The namespaces by the prefixes that all programs use for them."""

_WORD, _DRAWING = ("w", "r"), ("wp", "a", "pic", "r")
_PROPERTIES, _OWN_PROPERTIES = ("cp", "dc", "dcterms", "xsi"), ("op", "vt")
_TOGETHER = (_WORD, _DRAWING, _PROPERTIES, _OWN_PROPERTIES, ("ep",))
_DECLARED = {prefix: together for together in _TOGETHER for prefix in together} | {"r": _WORD}
"""The prefixes that are declared on an element, by the prefix of its name."""
_MOST_TEXTS = 500
_LONGEST_NUMBER = 10


class ParsedElement(Protocol):
    """An element of a file that is read: what is used of lxml's, which has no types of its own."""

    @property
    def tag(self) -> str:
        """The name, `{namespace}name`; comments are removed before."""

    @property
    def text(self) -> str | None:
        """The text before the first child."""

    def get(self, key: str, default: str | None = None) -> str | None:
        """Return an attribute."""

    def find(self, path: str) -> "ParsedElement | None":
        """Return the first child with this name."""

    def iter(self, *tags: str) -> "Iterator[ParsedElement]":
        """Return the element and its descendants with these names, in document order."""

    def __iter__(self) -> "Iterator[ParsedElement]": ...

    def __len__(self) -> int: ...


@cache
def qname(name: str) -> str:
    """Return a name with a prefix, such as `w:p`, as lxml writes it: `{namespace}p`."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


VALUE, SPACE, _TEXT = qname("w:val"), qname("xml:space"), qname("w:t")


def word_names(names: Iterable[str]) -> frozenset[str]:
    """Return names of WordprocessingML, given without their prefix, as lxml writes them."""
    return frozenset(qname(f"w:{name}") for name in names)


def element(name: str, /, *content: Element, **attributes: str | int) -> Element:
    """Make an element from its name with a prefix, such as `w:p`.

    An attribute without a prefix is in the namespace of WordprocessingML if the element is, and in none otherwise.
    """
    make, qualified, prefix, declared = _kind(name)
    named = {_attribute(prefix, key): str(value) for key, value in attributes.items()}
    made = cast("Element", make(qualified, named, declared))
    if content:
        append_all(made, content)
    return made


@cache
def _kind(name: str) -> tuple[Callable[..., object], str, str, dict[str, str]]:
    """Return the function that makes elements with this name, the whole name, its prefix, and what is declared."""
    # python-docx is slow to load: see above.
    from docx.oxml.parser import oxml_parser  # noqa: PLC0415

    prefix = name.partition(":")[0]
    return oxml_parser.makeelement, qname(name), prefix, {each: NAMESPACES[each] for each in _DECLARED[prefix]}


@cache
def _attribute(prefix: str, name: str) -> str:
    if ":" in name:
        return qname(name)
    return qname(f"w:{name}") if prefix == "w" else name


def append_all(parent: Element, content: Iterable[Element]) -> None:
    """Append elements to another one; those with many texts lose and regain `xml:space` on the way.

    lxml looks for the namespace of that attribute among all those that it met in the element that is moved, so that
    the time to move one with n texts grows with the square of n.
    """
    for each in content:
        if next(islice(each.iter(_TEXT), _MOST_TEXTS, None), None) is None:
            parent.append(each)
        else:
            kept = [text for text in each.iter(_TEXT) if text.attrib.pop(SPACE, None)]
            parent.append(each)
            for text in kept:
                text.set(SPACE, "preserve")


def is_on(prop: ParsedElement) -> bool:
    """Return whether a property that is on or off is on: it is, unless its value says otherwise."""
    return prop.get(VALUE) not in {"0", "false", "off"}


def child_value(parent: ParsedElement | None, name: str) -> str | None:
    """Return the value of the first child with this name, None where there is no child or no value."""
    found = None if parent is None else parent.find(qname(name))
    return None if found is None else found.get(qname("w:val"))


def whole_number(text: str | None) -> int | None:
    """Return the whole number that a text states, None for any other text or a number too long for Word."""
    digits = (text or "").strip()
    if len(digits) > _LONGEST_NUMBER or not digits.removeprefix("-").isascii():
        return None
    return int(digits) if digits.removeprefix("-").isdigit() else None
