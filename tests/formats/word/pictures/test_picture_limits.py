"""Pictures that would make a library read for minutes, or fill the memory, are refused before it reads them."""

from io import BytesIO
from struct import pack
from zlib import crc32

import pytest
from PIL import Image

from oewg_cli.formats.word.pictures.picture_kinds import kind_of, raster
from oewg_cli.formats.word.pictures.picture_limits import (
    has_few_segments,
    has_small_directories,
    has_small_frames,
    has_sound_chunks,
)
from oewg_cli.formats.word.pictures.png import png
from oewg_cli.formats.word.word_limits import MOST_PIXELS

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


def _chunk(kind: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + kind + content + pack(">I", crc32(kind + content))


def test_a_png_file_has_sound_chunks() -> None:
    """Each is an object in the memory."""
    chunk = bytes(4) + b"teXt" + bytes(4)
    assert has_sound_chunks(_PNG)
    assert has_sound_chunks(_PNG[:33] + chunk * 100 + _PNG[33:])
    assert not has_sound_chunks(_PNG[:33] + chunk * _MANY + _PNG[33:])


_HUGE_HEAD = _chunk(b"IHDR", pack(">II", 2**30, 2**30) + _PNG[24:29])
_TWO_SIZES = [
    _PNG[:33] + _HUGE_HEAD + _PNG[33:], _PNG[:-12] + _HUGE_HEAD + _PNG[-12:], _PNG[:33] + _PNG[8:],
    _PNG[:8] + _chunk(b"teXt", b"") + _PNG[8:],
]  # fmt: skip


@pytest.mark.parametrize("content", _TWO_SIZES, ids=["second", "before the end", "the same", "not first"])
def test_a_png_file_states_its_size_once_and_first(content: bytes) -> None:
    """Of two sizes a program might use the larger one."""
    assert not has_sound_chunks(content)


def _gif(*blocks: bytes, size: tuple[int, int] = (1, 1), colors: bytes = b"") -> bytes:
    flags = 0x80 if colors else 0
    return b"GIF89a" + pack("<HHBBB", *size, flags, 0, 0) + colors + b"".join(blocks) + b";"


def _frame(across: int, down: int, width: int, height: int, colors: bytes = b"") -> bytes:
    return b"," + pack("<HHHHB", across, down, width, height, 0x80 if colors else 0) + colors + b"\x02\x02L\x01\0"


_SMALL, _HUGE = _frame(0, 0, 1, 1), _frame(0, 0, 65535, 65535)
_COLORS, _TIMING, _REMARK = bytes(6), b"!\xf9\x04\0\0\0\0\0", b"!\xfe\x02,,\x01,\0"
_HUGE_FRAMES = {
    "only": _gif(_HUGE),
    "second": _gif(_SMALL, _HUGE),
    "after a table of colors": _gif(_HUGE, colors=_COLORS),
    "after colors of its own": _gif(_frame(0, 0, 1, 1, _COLORS), _HUGE),
    "after extensions": _gif(_TIMING, _REMARK, _HUGE),
    "after nothing": _gif(_SMALL, bytes(3), _HUGE),
    "far away": _gif(_frame(65535, 65535, 1, 1)),
    "without an end": _gif(_SMALL, _HUGE)[:-6],
    "after what is no block": _gif(_SMALL, b"x", _SMALL),
    "many": _gif(_SMALL * _MANY),
    "much data": _gif(b"!\xfe" + b"\x01," * _MANY + b"\0"),
}


@pytest.mark.parametrize("name", _HUGE_FRAMES)
def test_a_gif_file_has_no_picture_that_is_larger_than_one_may_be(name: str) -> None:
    """Whatever the size of its screen, and wherever the picture is in the file."""
    assert not has_small_frames(_HUGE_FRAMES[name])


@pytest.mark.parametrize("content", [
    _gif(), _gif(_SMALL), _gif(_TIMING, _SMALL, _REMARK, _SMALL, colors=_COLORS), _gif(_frame(2, 2, 30, 20, _COLORS)),
    _gif(_SMALL)[:-1], _gif(_SMALL)[:20], _gif(_SMALL) + _HUGE, _gif(_frame(0, 0, 10_000, MOST_PIXELS // 10_000)),
])  # fmt: skip
def test_other_gif_files_are_not_refused_here(content: bytes) -> None:
    """What comes after the end does not count."""
    assert has_small_frames(content)


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
        *_TWO_SIZES,
        *_HUGE_FRAMES.values(),
    ],
)
def test_such_files_are_not_pictures(content: bytes) -> None:
    """Neither for a template nor for a user."""
    assert kind_of(content) is None
    assert raster(content) is None


@pytest.mark.parametrize(
    "content",
    [
        _PHOTOGRAPH, _saved("JPEG", progressive=True),
        _saved("JPEG", exif=b"Exif\0\0" + _directory("<", 2, 30)), _saved("JPEG", quality=100),
        _saved("PNG"), _saved("TIFF"), _saved("GIF"), _saved("BMP"),
        _saved("GIF", save_all=True, append_images=[Image.new("RGB", (300, 300), shade) for shade in ("red", "blue")]),
        _saved("GIF", interlace=0, comment=b"Lamp", transparency=3),
    ],
    ids=["jpeg", "progressive", "exif", "fine", "png", "tiff", "gif", "bmp", "moving gif", "odd gif"],
)  # fmt: skip
def test_pictures_of_programs_are_accepted(content: bytes) -> None:
    """With all that programs write into them; their kind and size are those that another library reads."""
    kind, image, expected = kind_of(content), raster(content), Image.open(BytesIO(content))
    assert kind
    assert image
    assert kind.content_type == expected.get_format_mimetype()
    assert (image.px_width, image.px_height) == expected.size


def test_a_directory_that_points_to_little_text_is_a_picture() -> None:
    """With the size that it states."""
    content = _directory("<", 30, 100, sized=True)
    kind, image = kind_of(content), raster(content)
    assert kind
    assert image
    assert kind.content_type == "image/tiff"
    assert (image.px_width, image.px_height) == (10, 10)
