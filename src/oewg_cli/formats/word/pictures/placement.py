"""The pictures of a document, each in its position: emblem, barcode, QR code and the line "Please recycle"."""

from collections.abc import Iterator, Mapping
from typing import Any

from docx.image.image import Image
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.parts.image import ImagePart

from oewg_cli.files.byte_limits import LARGEST_DESIGN_FILE, MEGABYTE
from oewg_cli.formats.tracked_versions import TrackedVersion, is_in
from oewg_cli.formats.word.pictures.code39 import code39
from oewg_cli.formats.word.pictures.drawing import ShownPicture, anchored, in_line
from oewg_cli.formats.word.pictures.picture_kinds import raster
from oewg_cli.formats.word.pictures.png import png
from oewg_cli.formats.word.pictures.qr_code import QUIET_ZONE, qr_code
from oewg_cli.formats.word.redline import Redline
from oewg_cli.formats.word.word_limits import MOST_PIXELS
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import Run, RunChange
from oewg_cli.note.design import Design, File
from oewg_cli.note.note import PrintedMasthead
from oewg_cli.process.errors import CommandError

_NUMBERS = {"emblem": 1, "qr-code": 11, "barcode": 12, "recycle": 13}
"""The number of each picture, the same whatever others there are."""
_PNG = "image/png"
_CELL = 6
_BARCODE_ROWS = 12
_MILLION = 1_000_000


class PicturePlacer:
    """Places the pictures of one part of a document; each is a list, empty where there is no such picture.

    `measured` are the sizes and distances of the profile, in EMU. What is drawn of the masthead can be another picture
    in each version: one is deleted and the other inserted.
    """

    def __init__(
        self,
        part: XmlPart,
        masthead: PrintedMasthead,
        design: Design,
        measured: Mapping[str, Any],
        redline: Redline | None = None,
    ) -> None:
        self._part = part
        self._masthead = masthead
        self._design = design
        self._measured = measured
        self._redline = redline or Redline()

    def emblem(self) -> list[Element]:
        """Place the emblem of the user, as large as fits. Raises CommandError for a file that is not a picture."""
        return self._of_user(self._design.emblem, "emblem")

    def recycle(self) -> list[Element]:
        """Place the line on recycling of the user. Raises CommandError for a file that is not a picture."""
        return self._of_user(self._design.recycle, "recycle")

    def barcode(self) -> list[Element]:
        """Draw the job number as bars of Code 39, since the font of the originals is not free."""
        return [made for run in self._masthead.runs("barcode") for made in self._barcode(run)]

    def qr_code(self) -> list[Element]:
        """Draw the address of the document as a QR code."""
        return [made for run in self._masthead.runs("address") for made in self._qr_code(run)]

    def _barcode(self, chars: Run) -> Iterator[Element]:
        version = TrackedVersion.NEW if is_in(chars.change, TrackedVersion.NEW) else TrackedVersion.OLD
        job = "".join(run.text for run in self._masthead.runs("job") if is_in(run.change, version))
        content = png([code39(chars.text)] * _BARCODE_ROWS, scale=2)
        return self._drawn(content, "barcode", self._measured["barcode"]["description"].format(job=job), chars.change)

    def _qr_code(self, address: Run) -> Iterator[Element]:
        content = png(qr_code(address.text), scale=_CELL, quiet=QUIET_ZONE)
        description = self._measured["qr-code"]["description"].format(address=address.text)
        return self._drawn(content, "qr-code", description, address.change)

    def _drawn(self, content: bytes, name: str, description: str, change: RunChange | None) -> Iterator[Element]:
        room, is_only_old = self._measured[name], not is_in(change, TrackedVersion.NEW)
        shown = ShownPicture("", room["width"], room["height"], _NUMBERS[name], description, is_only_old)
        return self._redline.tracked(change, [self._placed(content, _PNG, "png", room, shown)])

    def _of_user(self, file: File | None, name: str) -> list[Element]:
        if file is None:
            return []
        room = self._measured[name]
        image, (width, height) = _read(file, room)
        shown = ShownPicture("", width, height, _NUMBERS[name], room["description"])
        return [self._placed(file.content, image.content_type, image.ext, room, shown)]

    def _placed(self, content: bytes, kind: str, ending: str, room: Mapping[str, Any], shown: ShownPicture) -> Element:
        part = ImagePart(PackURI(f"/word/media/picture{shown.identity}.{ending}"), kind, content)
        shown = shown._replace(relationship=self._part.relate_to(part, RT.IMAGE))
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
