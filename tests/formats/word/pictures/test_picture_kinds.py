"""The pictures that a note may have: by their first bytes and by what their headers state."""

from io import BytesIO
from struct import pack
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from oewg_cli.formats.word.pictures import picture_kinds
from oewg_cli.formats.word.pictures.picture_kinds import kind_of, raster
from oewg_cli.formats.word.pictures.png import png
from oewg_cli.formats.word.word_limits import MOST_PIXELS

_SMALL = png([[True, False]], scale=1)


def _made(kind: str) -> bytes:
    content = BytesIO()
    Image.new("RGB", (30, 20)).save(content, kind)
    return content.getvalue()


_RASTER = {kind: _made(kind) for kind in ("PNG", "JPEG", "GIF", "BMP", "TIFF")}
_OLD = {
    "x-emf": b"\x01\0\0\0" + bytes(36) + b" EMF" + bytes(40),
    "x-wmf": b"\xd7\xcd\xc6\x9a" + bytes(40),
}


def _of_pixels(width: int, height: int) -> bytes:
    head = b"IHDR" + pack(">II", width, height) + _SMALL[24:29]
    return _SMALL[:12] + head + pack(">I", crc32(head)) + _SMALL[33:]


@pytest.mark.parametrize("kind", _RASTER)
def test_a_picture_is_recognized_by_its_first_bytes(kind: str) -> None:
    """And read."""
    found = kind_of(_RASTER[kind])
    assert found is not None
    assert found.content_type == f"image/{kind.lower()}"
    assert raster(_RASTER[kind]) is not None


@pytest.mark.parametrize("kind", _OLD)
def test_old_drawings_are_pictures_in_a_template_only(kind: str) -> None:
    """Old headers have them; their size is not in pixels."""
    found = kind_of(_OLD[kind])
    assert found is not None
    assert found.content_type == f"image/{kind}"
    assert raster(_OLD[kind]) is None


def test_a_photograph_of_a_camera_or_a_printer_is_a_picture() -> None:
    """Its first segment is neither JFIF nor Exif."""
    jpeg = _RASTER["JPEG"]
    length = int.from_bytes(jpeg[4:6], "big")
    assert kind_of(jpeg[:2] + b"\xff\xee\x00\x0eAdobe" + bytes(7) + jpeg[4 + length :]) == kind_of(jpeg)


@pytest.mark.parametrize(
    "content",
    [b"", b"MZ", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n"],
)
def test_other_files_are_not_pictures(content: bytes) -> None:
    """Whatever their endings are."""
    assert kind_of(content) is None
    assert raster(content) is None


def test_a_picture_has_a_size_that_a_page_can_need() -> None:
    """A few bytes can state a picture of gigabytes."""
    assert raster(_of_pixels(10_000, MOST_PIXELS // 10_000)) is not None
    for width, height in ((10_001, MOST_PIXELS // 10_000), (2**31 - 1, 2**31 - 1), (0, 10), (10, 0)):
        assert raster(_of_pixels(width, height)) is None
        assert kind_of(_of_pixels(width, height)) is None


def test_a_picture_has_few_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A larger file is not read."""
    monkeypatch.setattr(picture_kinds, "LARGEST_PART", 40)
    assert not any(kind_of(content) or raster(content) for content in (*_RASTER.values(), *_OLD.values()))


@given(st.sampled_from(sorted(_RASTER)), st.binary(max_size=60), st.integers(0, 60))
def test_a_damaged_picture_is_a_picture_or_not(kind: str, damage: bytes, at: int) -> None:
    """Nothing is raised."""
    content = _RASTER[kind][:at] + damage + _RASTER[kind][at + len(damage) :]
    assert kind_of(content) is None or raster(content) is not None or content[6:10] not in {b"JFIF", b"Exif"}
