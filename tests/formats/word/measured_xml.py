"""What elements of WordprocessingML state, as data."""

import re
from typing import Any, TypeAlias, cast

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

# Where python-docx has no class for a tag, its elements are lxml's own; only what both can do is used.
Element: TypeAlias = BaseOxmlElement
Data: TypeAlias = dict[str, Any]

_WORD = qn("w:p").removesuffix("p")
# Languages, sizes and weights for other scripts, ids of notes, and hints for table styles, which no table has.
_LEFT_OUT = frozenset({"bCs", "endnote", "footnote", "iCs", "lang", "szCs", "tblLook"})
# Fonts for East Asian text, and themes, only count where there is such text or no font is named.
_FONTS = frozenset({"ascii", "hAnsi", "cs"})
_SWITCHES = frozenset(
    {
        "b",
        "bidiVisual",
        "cantSplit",
        "i",
        "keepLines",
        "keepNext",
        "noProof",
        "pageBreakBefore",
        "snapToGrid",
        "suppressAutoHyphens",
        "titlePg",
    }
)
_OFF = frozenset({"0", "false", "off"})


def each(element: Element, name: str) -> list[Element]:
    """Return the children of this name."""
    return cast("list[Element]", element.findall(qn(f"w:{name}")))


def within(element: Element, name: str) -> list[Element]:
    """Return the elements of this name at any depth."""
    return cast("list[Element]", list(element.iter(qn(f"w:{name}"))))


def children(element: Element) -> list[Element]:
    """Return the child elements of an element."""
    return cast("list[Element]", list(element))


def attribute(element: Element, name: str) -> str:
    """Return the value of an attribute, empty where it is missing."""
    return str(element.get(qn(f"w:{name}"), ""))


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return _local(str(element.tag))


def stated_in(element: Element, name: str) -> Data:
    """Return what the child with this name states, nothing where it is missing."""
    return next(map(stated, each(element, name)), {})


def stated(element: Element) -> Data:
    """Return what the children of an element state, by name.

    An element alone is true; one with nothing but a value is that value, a switch true or false; any other is
    a table of its attributes or of its children. Tab stops are a list such as `["right 1022"]`.
    """
    return dict(map(_entry, filter(_is_told, children(element))))


def _is_told(child: Element) -> bool:
    return str(child.tag).startswith(_WORD) and local(child) not in _LEFT_OUT


def _entry(child: Element) -> tuple[str, Any]:
    name, attributes = local(child), attributes_of(child)
    if name == "compatSetting":
        return str(attributes["name"]), attributes["val"]
    return name, _value(child, name, attributes)


def _value(child: Element, name: str, attributes: Data) -> Any:  # noqa: ANN401 - as many kinds as in TOML
    if name == "tabs":
        return [_stop(stop) for stop in children(child)]
    if name in _SWITCHES:
        return attribute(child, "val") not in _OFF
    if len(child):
        return stated(child)
    if name == "rFonts":
        return {key: value for key, value in attributes.items() if key in _FONTS}
    return attributes["val"] if attributes.keys() == {"val"} else attributes or True


def _stop(stop: Element) -> str:
    return " ".join(filter(None, (attribute(stop, name) for name in ("val", "pos", "leader"))))


def attributes_of(element: Element) -> Data:
    """Return the attributes by name; numbers as such, except those with leading zeros, such as a colour."""
    return {_local(str(name)): _number(str(value)) for name, value in element.attrib.items()}


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _number(value: str) -> int | str:
    return int(value) if re.fullmatch(r"0|-?[1-9]\d*", value) else value
