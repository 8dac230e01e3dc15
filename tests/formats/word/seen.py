"""What tests read of the elements of a document."""

from typing import cast

from docx.oxml.ns import qn

from oewg_cli.formats.word.xml_elements import Element

_UNSEEN = frozenset({qn("w:rPr"), qn("w:instrText")})


def named(root: Element, tag: str) -> list[Element]:
    """Return the elements of this name at any depth, in their order."""
    return cast("list[Element]", list(root.iter(qn(tag))))


def values(root: Element, tag: str, attribute: str = "w:val") -> list[str]:
    """Return an attribute of all elements with this name, an empty string where one does not have it."""
    return [element.get(qn(attribute), "") for element in named(root, tag)]


def text(element: Element) -> str:
    """Return the text in an element, with its tabs, and of a field its result."""
    runs = (made for run in named(element, "w:r") for made in cast("list[Element]", list(run)))
    return "".join("\t" if made.tag == qn("w:tab") else made.text or "" for made in runs if made.tag not in _UNSEEN)


def lines(cell: Element) -> list[str]:
    """Return the text of each paragraph in an element."""
    return [text(paragraph) for paragraph in named(cell, "w:p")]


def has(element: Element, tag: str) -> bool:
    """Return whether an element with this name is in an element."""
    return bool(named(element, tag))
