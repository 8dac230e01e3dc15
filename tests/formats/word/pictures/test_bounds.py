"""Pictures that would make a library read for minutes, or fill the memory, are known before it reads them."""

from io import BytesIO
from struct import pack

import pytest
from PIL import Image

from oewg_cli.formats.word.pictures.bounds import has_few_chunks, has_few_segments, has_small_directories
from oewg_cli.formats.word.pictures.kinds import kind_of, raster
from oewg_cli.formats.word.pictures.png import png

_PNG = png([[True, False]], scale=1)
_JFIF = b"\xff\xd8\xff\xe0\x00\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0"
_MANY = 30_000


def _saved(kind: str, **options: object) -> bytes:
    content = BytesIO()
    Image.effect_noise((300, 300), 50).convert("RGB").save(content, kind, **options)
    return content.getvalue()


_PHOTOGRAPH = _saved("JPEG")


def _directory(order: str, entries: int, length: int, kind: int = 2, *, sized: bool = False) -> bytes:
    """Make a TIFF file whose directory points to texts of this length; python-docx reads it where it is sized."""
    size = [pack(f"{order}HHII", tag, 4, 1, 10) for tag in (256, 257)] if sized else []
    at = 10 + 12 * (len(size) + entries)
    texts = [pack(f"{order}HHII", 1000 + number, kind, length, at) for number in range(entries)]
    head = (b"II*\0" if order == "<" else b"MM\0*") + pack(f"{order}IH", 8, len(size) + entries)
    return head + b"".join([*size, *texts]) + bytes(length)


def test_a_png_file_has_few_chunks() -> None:
    """Each is an object in the memory."""
    chunk = bytes(4) + b"teXt" + bytes(4)
    assert has_few_chunks(_PNG)
    assert has_few_chunks(_PNG[:33] + chunk * 100 + _PNG[33:])
    assert not has_few_chunks(_PNG[:33] + chunk * _MANY + _PNG[33:])


@pytest.mark.parametrize("rest", [b"\xff\xe1\0\2" * _MANY, b"\xff" * _MANY, b"\0" * _MANY, b"\xff\xe1\0\0" * _MANY])
def test_a_jpeg_file_has_few_segments_and_nothing_between_them(rest: bytes) -> None:
    """Each byte between them is looked for by itself."""
    assert not has_few_segments(_JFIF + rest)


def test_a_tiff_file_points_to_little_text() -> None:
    """Its directory may point to the same bytes thousands of times."""
    for order in "<>":
        assert has_small_directories(_directory(order, 300, 100))
        assert not has_small_directories(_directory(order, 300, 10_000))
        assert has_small_directories(_directory(order, 300, 10_000, kind=1))
        assert not has_small_directories(_JFIF + b"\xff\xe1\0\0Exif\0\0" + _directory(order, 300, 10_000))
    assert not has_small_directories(b"".join(b"Exif\0\0" + _directory("<", 10, 10_000) for _ in range(20)))


@pytest.mark.parametrize(
    "content",
    [
        _PNG[:33] + (bytes(4) + b"teXt" + bytes(4)) * _MANY + _PNG[33:],
        _PHOTOGRAPH[:20] + b"\xff\xe1\0\2" * _MANY + _PHOTOGRAPH[20:],
        _directory("<", 300, 10_000, sized=True),
    ],
)
def test_such_files_are_no_pictures(content: bytes) -> None:
    """For nobody who asks."""
    assert kind_of(content) is None
    assert raster(content) is None


@pytest.mark.parametrize(
    "content",
    [
        _directory("<", 30, 100, sized=True), _PHOTOGRAPH, _saved("JPEG", progressive=True),
        _saved("JPEG", exif=b"Exif\0\0" + _directory("<", 2, 30)), _saved("JPEG", quality=100),
        _saved("PNG"), _saved("TIFF"), _saved("GIF"), _saved("BMP"),
    ],
    ids=["sized", "jpeg", "progressive", "exif", "fine", "png", "tiff", "gif", "bmp"],
)  # fmt: skip
def test_what_programs_make_is_a_picture(content: bytes) -> None:
    """With all that they put into it."""
    assert kind_of(content) is not None
    assert raster(content) is not None
