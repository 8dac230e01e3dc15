"""Pictures in the text of a Word document, in line with it or anchored beside it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from docx.oxml.ns import qn

from oewg_cli.formats.word.elements import Element, element, run_of, w

_DRAWING = ("wp", "a", "pic", "r")
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


class ShownPicture(NamedTuple):
    """A picture as it is shown: the relationship of its part, its size in EMU, and what is told who cannot see it.

    `number` is its own among all pictures of the document.
    """

    relationship: str
    width: int
    height: int
    number: int
    description: str


def in_line(shown: ShownPicture) -> Element:
    """Make a run with a picture that stands in the line like a letter. ECMA-376 part 1, 20.4.2.8."""
    distances = {"distT": 0, "distB": 0, "distL": 0, "distR": 0}
    inline = _made("wp:inline", distances, _extent(shown), *_named(shown), _graphic(shown))
    return run_of(w("drawing", inline), {"noProof": True})


def anchored(shown: ShownPicture, across: int, down: int) -> Element:
    """Make a run with a picture beside the text, so many EMU from the column and from its paragraph.

    ECMA-376 part 1, 20.4.2.3.
    """
    settings = {
        "distT": 0,
        "distB": 0,
        "distL": 114300,
        "distR": 114300,
        "simplePos": 0,
        "relativeHeight": shown.number,
    }
    flags = {"behindDoc": 0, "locked": 0, "layoutInCell": 1, "allowOverlap": 1}
    anchor = _made(
        "wp:anchor",
        settings | flags,
        _made("wp:simplePos", {"x": 0, "y": 0}),
        _position("wp:positionH", "column", across),
        _position("wp:positionV", "paragraph", down),
        _extent(shown),
        _made("wp:effectExtent", {"l": 0, "t": 0, "r": 0, "b": 0}),
        _made("wp:wrapNone"),
        *_named(shown),
        _graphic(shown),
    )
    return run_of(w("drawing", anchor), {"noProof": True})


def _position(name: str, origin: str, offset: int) -> Element:
    distance = _made("wp:posOffset")
    distance.text = str(offset)
    return _made(name, {"relativeFrom": origin}, distance)


def _extent(shown: ShownPicture) -> Element:
    return _made("wp:extent", {"cx": shown.width, "cy": shown.height})


def _named(shown: ShownPicture) -> list[Element]:
    locks = _made("a:graphicFrameLocks", {"noChangeAspect": 1})
    return [_properties("wp:docPr", shown), _made("wp:cNvGraphicFramePr", {}, locks)]


def _properties(name: str, shown: ShownPicture) -> Element:
    return _made(name, {"id": shown.number, "name": f"Picture {shown.number}", "descr": shown.description})


def _graphic(shown: ShownPicture) -> Element:
    picture = _made(
        "pic:pic",
        {},
        _made("pic:nvPicPr", {}, _properties("pic:cNvPr", shown), _made("pic:cNvPicPr")),
        _made(
            "pic:blipFill",
            {},
            _made("a:blip", {"r:embed": shown.relationship}),
            _made("a:stretch", {}, _made("a:fillRect")),
        ),
        _made(
            "pic:spPr",
            {},
            _made(
                "a:xfrm",
                {},
                _made("a:off", {"x": 0, "y": 0}),
                _made("a:ext", {"cx": shown.width, "cy": shown.height}),
            ),
            _made("a:prstGeom", {"prst": "rect"}, _made("a:avLst")),
        ),
    )
    return _made("a:graphic", {}, _made("a:graphicData", {"uri": _PICTURE}, picture))


def _made(name: str, attributes: Mapping[str, str | int] = MappingProxyType({}), *content: Element) -> Element:
    """Make an element of DrawingML; only attributes with a prefix are in a namespace."""
    made = element(name, {}, _DRAWING)
    for key, value in attributes.items():
        made.set(qn(key) if ":" in key else key, str(value))
    made.extend(content)
    return made
