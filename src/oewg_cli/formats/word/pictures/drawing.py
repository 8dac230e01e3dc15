"""Pictures in the text of a Word document, in the line or anchored next to the text."""

from typing import NamedTuple

from oewg_cli.formats.word.run_elements import run_of
from oewg_cli.formats.word.xml_elements import NAMESPACES, Element, element

_OLD_PICTURES = 20


class ShownPicture(NamedTuple):
    """A picture as it is shown: the relationship of its part, its size in EMU, and its alternative text.

    `number` is unique among the pictures of one version of the document; `is_only_old` says that the picture is in the
    old one only.
    """

    relationship: str
    width: int
    height: int
    number: int
    description: str
    is_only_old: bool = False

    @property
    def identity(self) -> int:
        """Return a number that is unique among all pictures of the document."""
        return self.number + _OLD_PICTURES if self.is_only_old else self.number


def in_line(shown: ShownPicture) -> Element:
    """Make a run with a picture in the line, like a letter. ECMA-376 part 1, 20.4.2.8."""
    distances = {"distT": 0, "distB": 0, "distL": 0, "distR": 0}
    inline = element("wp:inline", _extent(shown), *_named(shown), _graphic(shown), **distances)
    return run_of(element("w:drawing", inline), {"noProof": True})


def anchored(shown: ShownPicture, across: int, down: int) -> Element:
    """Make a run with a picture next to the text, so many EMU from the column and from its paragraph.

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
    anchor = element(
        "wp:anchor",
        element("wp:simplePos", x=0, y=0),
        _position("wp:positionH", "column", across),
        _position("wp:positionV", "paragraph", down),
        _extent(shown),
        element("wp:effectExtent", l=0, t=0, r=0, b=0),
        element("wp:wrapNone"),
        *_named(shown),
        _graphic(shown),
        **settings,
        **flags,
    )
    return run_of(element("w:drawing", anchor), {"noProof": True})


def _position(name: str, origin: str, offset: int) -> Element:
    distance = element("wp:posOffset")
    distance.text = str(offset)
    return element(name, distance, relativeFrom=origin)


def _extent(shown: ShownPicture) -> Element:
    return element("wp:extent", cx=shown.width, cy=shown.height)


def _named(shown: ShownPicture) -> list[Element]:
    locks = element("a:graphicFrameLocks", noChangeAspect=1)
    return [_properties("wp:docPr", shown), element("wp:cNvGraphicFramePr", locks)]


def _properties(name: str, shown: ShownPicture) -> Element:
    return element(name, id=shown.identity, name=f"Picture {shown.number}", descr=shown.description)


def _graphic(shown: ShownPicture) -> Element:
    picture = element(
        "pic:pic",
        element("pic:nvPicPr", _properties("pic:cNvPr", shown), element("pic:cNvPicPr")),
        element(
            "pic:blipFill",
            element("a:blip", **{"r:embed": shown.relationship}),
            element("a:stretch", element("a:fillRect")),
        ),
        element(
            "pic:spPr",
            element("a:xfrm", element("a:off", x=0, y=0), element("a:ext", cx=shown.width, cy=shown.height)),
            element("a:prstGeom", element("a:avLst"), prst="rect"),
        ),
    )
    return element("a:graphic", element("a:graphicData", picture, uri=NAMESPACES["pic"]))
