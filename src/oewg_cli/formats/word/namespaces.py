"""The names of the standard: namespaces of ECMA-376 in their transitional form, and of what older files draw with."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
ALTERNATE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
VML = "urn:schemas-microsoft-com:vml"
OFFICE = "urn:schemas-microsoft-com:office:office"

STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": WORD.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": RELATED.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": MATH.encode(),
    b"http://purl.oclc.org/ooxml/drawingml/main": DRAWING.encode(),
    b"http://purl.oclc.org/ooxml/drawingml/picture": PICTURE.encode(),
}
"""The names of the strict form, and the transitional ones: what is in them differs in nothing that is read here."""


class Element(Protocol):
    """An element of lxml, which has no types of its own; only what is used of it."""

    @property
    def tag(self) -> str:
        """The name, `{namespace}name`; there are no comments in what is read here."""

    @property
    def text(self) -> str | None:
        """The text before the first element in it."""

    def get(self, key: str, default: str | None = None) -> str | None:
        """Return an attribute."""

    def find(self, path: str) -> "Element | None":
        """Return the first element of this name right in it."""

    def iter(self, *tags: str) -> "Iterator[Element]":
        """Return the element and all in it of these names, at any depth, in the order of the text."""

    def __iter__(self) -> "Iterator[Element]": ...

    def __len__(self) -> int: ...


def w(name: str) -> str:
    """Return the name of an element or attribute of WordprocessingML as lxml has it."""
    return f"{{{WORD}}}{name}"


VAL = w("val")
RELATIONSHIP = f"{{{RELATED}}}id"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def is_on(element: Element) -> bool:
    """Return whether a property that is on or off is on: it is, unless its value says otherwise."""
    return element.get(VAL) not in {"0", "false", "off"}


def value_in(element: Element | None, name: str, attribute: str = "val") -> str | None:
    """Return an attribute of the element of this name right in another one, if there is one."""
    found = None if element is None else element.find(w(name))
    return None if found is None else found.get(w(attribute))


def whole_number(text: str | None) -> int | None:
    """Return what is typed as a whole number that Word can hold, None for all else."""
    digits = (text or "").strip()
    longest = 10
    if len(digits) > longest or not digits.removeprefix("-").isascii() or not digits.removeprefix("-").isdigit():
        return None
    return int(digits)
