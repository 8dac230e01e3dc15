"""The pictures of a document, each in its position: emblem, barcode, QR code and the line "Please recycle"."""

from collections.abc import Mapping
from typing import Any

from docx.image.image import Image
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.parts.image import ImagePart

from oewg_cli.files.byte_limits import LARGEST_DESIGN_FILE, MEGABYTE
from oewg_cli.formats.word.pictures.code39 import code39
from oewg_cli.formats.word.pictures.drawing import ShownPicture, anchored, in_line
from oewg_cli.formats.word.pictures.picture_kinds import raster
from oewg_cli.formats.word.pictures.png import png
from oewg_cli.formats.word.pictures.qr_code import QUIET_ZONE, qr_code
from oewg_cli.formats.word.word_limits import MOST_PIXELS
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import PrintedMasthead
from oewg_cli.note.design import Design, File
from oewg_cli.process.errors import CommandError

_PNG = "image/png"
_CELL = 6
_BARCODE_ROWS = 12
_MILLION = 1_000_000


class PicturePlacer:
    """Places the pictures of one part of a document; each is a list, empty where there is no such picture.

    `measured` are the sizes and distances of the profile, in EMU. The pictures of this part are numbered from `number`.
    """

    def __init__(
        self, part: XmlPart, masthead: PrintedMasthead, design: Design, measured: Mapping[str, Any], number: int
    ) -> None:
        self._part = part
        self._masthead = masthead
        self._design = design
        self._measured = measured
        self._number = number

    def emblem(self) -> list[Element]:
        """Place the emblem of the user, as large as fits. Raises CommandError for a file that is not a picture."""
        return self._of_user(self._design.emblem, "emblem")

    def recycle(self) -> list[Element]:
        """Place the line on recycling of the user. Raises CommandError for a file that is not a picture."""
        return self._of_user(self._design.recycle, "recycle")

    def barcode(self) -> list[Element]:
        """Draw the job number as bars of Code 39, since the font of the originals is not free."""
        chars = self._masthead.barcode
        if not chars:
            return []
        content = png([code39(chars)] * _BARCODE_ROWS, scale=2)
        return self._drawn(content, "barcode", self._measured["barcode"]["description"].format(job=self._masthead.job))

    def qr_code(self) -> list[Element]:
        """Draw the address of the document as a QR code."""
        address = self._masthead.address
        if not address:
            return []
        content = png(qr_code(address), scale=_CELL, quiet=QUIET_ZONE)
        return self._drawn(content, "qr-code", self._measured["qr-code"]["description"].format(address=address))

    def _drawn(self, content: bytes, name: str, description: str) -> list[Element]:
        room = self._measured[name]
        return [self._placed(content, _PNG, "png", room, (room["width"], room["height"]), description)]

    def _of_user(self, file: File | None, name: str) -> list[Element]:
        if file is None:
            return []
        room = self._measured[name]
        image, size = _read(file, room)
        return [self._placed(file.content, image.content_type, image.ext, room, size, room["description"])]

    def _placed(  # noqa: PLR0913, PLR0917 - the picture, its position and its size
        self, content: bytes, kind: str, ending: str, room: Mapping[str, Any], size: tuple[int, int], description: str
    ) -> Element:
        name = PackURI(f"/word/media/picture{self._number}.{ending}")
        part = ImagePart(name, kind, content)
        relationship = self._part.relate_to(part, RT.IMAGE)
        shown = ShownPicture(relationship, *size, self._number, description)
        self._number += 1
        return anchored(shown, room["across"], room["down"]) if "across" in room else in_line(shown)


def _read(file: File, room: Mapping[str, Any]) -> tuple[Image, tuple[int, int]]:
    """Read a picture; return it and its size in a room, in EMU: as large as fits, in its own proportions."""
    image = raster(file.content) if len(file.content) <= LARGEST_DESIGN_FILE else None
    size = (0, 0) if image is None else _fitting(image, room)
    if image is None or 0 in size:
        raise CommandError(
            f"{file.name} is not a picture that Word can show: use a PNG, JPEG, GIF, BMP or TIFF file of at most "
            f"{LARGEST_DESIGN_FILE // MEGABYTE} MB and {MOST_PIXELS // _MILLION} million pixels."
        )
    return image, size


def _fitting(image: Image, room: Mapping[str, Any]) -> tuple[int, int]:
    """Return the size of a picture in a room; 0 where its header states an impossible size or resolution."""
    try:
        width, height = int(image.width), int(image.height)
    except (ArithmeticError, TypeError, ValueError):
        return 0, 0
    if width <= 0 or height <= 0:
        return 0, 0
    shrunk = min(room["width"] / width, room["height"] / height)
    return int(width * shrunk), int(height * shrunk)
