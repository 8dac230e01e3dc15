"""The kinds of pictures that Word shows, recognized by their first bytes, and how large they may be."""

from io import BytesIO
from typing import NamedTuple

from docx.image.image import Image
from docx.opc.constants import CONTENT_TYPE as CT

from oewg_cli.formats.word.pictures.picture_limits import (
    has_few_segments,
    has_small_directories,
    has_small_frames,
    has_sound_chunks,
)
from oewg_cli.formats.word.word_limits import LARGEST_PART, MOST_PIXELS

_EMF_SIGNATURE, _EMF_OFFSET = b" EMF", 40


class PictureKind(NamedTuple):
    """A kind of picture: its content type, and the endings of its files."""

    content_type: str
    endings: tuple[str, ...]


_PNG = PictureKind(CT.PNG, ("png",))
_JPEG = PictureKind(CT.JPEG, ("jpg", "jpeg", "jpe"))
_GIF = PictureKind(CT.GIF, ("gif",))
_BMP = PictureKind(CT.BMP, ("bmp",))
_TIFF = PictureKind(CT.TIFF, ("tiff", "tif"))
_WMF = PictureKind(CT.X_WMF, ("wmf",))
_EMF = PictureKind(CT.X_EMF, ("emf",))
_BEGINNINGS = {
    b"\x89PNG\r\n\x1a\n": _PNG,
    b"\xff\xd8\xff": _JPEG,
    b"GIF87a": _GIF,
    b"GIF89a": _GIF,
    b"BM": _BMP,
    b"II*\0": _TIFF,
    b"MM\0*": _TIFF,
    b"\xd7\xcd\xc6\x9a": _WMF,
    b"\x01\0\x09\0\0\x03": _WMF,
    b"\x02\0\x09\0\0\x03": _WMF,
}
_JPEG_KIND = slice(6, 10)
_KNOWN_JPEGS = frozenset({b"JFIF", b"Exif"})


def raster(content: bytes) -> Image | None:
    """Return a PNG, JPEG, GIF, BMP or TIFF file as python-docx reads it, None for another file or one too large."""
    if not _is_bounded(content):
        return None
    try:
        image = Image.from_file(BytesIO(content))
        pixels = image.px_width * image.px_height
    except Exception:  # noqa: BLE001 - python-docx raises even this one itself, for a truncated file
        return None
    return image if isinstance(pixels, int) and 0 < pixels <= MOST_PIXELS else None


def kind_of(content: bytes) -> PictureKind | None:
    """Return the kind of a picture that a template may have, None for another file or one too large.

    Old headers have their emblems as EMF or WMF. SVG is not allowed: such a file can fetch and run things.
    """
    kind = _kind(content)
    if kind in {_EMF, _WMF} or (kind is _JPEG and content[_JPEG_KIND] not in _KNOWN_JPEGS):
        # python-docx cannot read these.
        return kind if len(content) <= LARGEST_PART else None
    return kind if kind is not None and raster(content) is not None else None


def _kind(content: bytes) -> PictureKind | None:
    if content[_EMF_OFFSET : _EMF_OFFSET + len(_EMF_SIGNATURE)] == _EMF_SIGNATURE and content.startswith(b"\x01\0\0\0"):
        return _EMF
    return next((kind for beginning, kind in _BEGINNINGS.items() if content.startswith(beginning)), None)


def _is_bounded(content: bytes) -> bool:
    if len(content) > LARGEST_PART:
        return False
    kind = _kind(content)
    if kind is _PNG:
        return has_sound_chunks(content)
    if kind is _JPEG:
        return has_few_segments(content) and has_small_directories(content)
    if kind is _GIF:
        return has_small_frames(content)
    return kind is not _TIFF or has_small_directories(content)
