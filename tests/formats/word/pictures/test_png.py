from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from oewg_cli.formats.word.pictures.png import png

_WIDE = 40
_CELLS = st.integers(1, _WIDE).flatmap(
    lambda width: st.lists(st.lists(st.booleans(), min_size=width, max_size=width), min_size=1, max_size=20)
)


def _read(picture: bytes) -> Image.Image:
    image = Image.open(BytesIO(picture), formats=["PNG"])
    image.load()
    return image


@given(_CELLS, st.integers(1, 5), st.integers(0, 5))
def test_a_reader_sees_each_cell_as_a_square_within_a_white_frame(
    cells: list[list[bool]], scale: int, quiet: int
) -> None:
    """Black where a cell is true, white elsewhere, also where the width is not a number of whole bytes."""
    image = _read(png(cells, scale=scale, quiet=quiet))
    width, height = len(cells[0]), len(cells)
    assert image.size == ((width + 2 * quiet) * scale, (height + 2 * quiet) * scale)
    for across in range(image.width):
        for down in range(image.height):
            column, row = across // scale - quiet, down // scale - quiet
            black = 0 <= column < width and 0 <= row < height and cells[row][column]
            assert image.getpixel((across, down)) == (0 if black else 255)


def test_a_picture_has_one_bit_for_a_pixel_and_no_metadata() -> None:
    """No time, no program, no resolution: the document states the size on the page."""
    image = _read(png([[True, False]], scale=1))
    assert image.mode == "1"
    assert not image.info


def test_the_bytes_are_those_of_the_standard() -> None:
    """They are written here, so that another zlib, Python or machine cannot make others unseen."""
    assert png([[True, False, True]], scale=1) == (
        bytes.fromhex("89504e470d0a1a0a")
        + bytes.fromhex("0000000d 49484452 00000003 00000001 01 00 00 00 00 339b2919")
        + bytes.fromhex("0000000d 49444154 7801 01 0200fdff 0040 00420041 20b099cb")
        + bytes.fromhex("00000000 49454e44 ae426082")
    )


def test_a_picture_larger_than_a_stored_block_is_read_back() -> None:
    """A block of deflate has 65,535 bytes at most."""
    cells = [[(column * row) % 3 == 0 for column in range(1000)] for row in range(1100)]
    picture = png(cells, scale=1)
    assert len(picture) > 2 * 0xFFFF
    assert _read(picture).convert("L").tobytes() == bytes(0 if black else 255 for row in cells for black in row)


@pytest.mark.parametrize("cells", [[], [[]], [[True], [True, False]], [[], [True]]])
def test_cells_that_are_not_a_rectangle_are_refused(cells: list[list[bool]]) -> None:
    """A picture has one width, which is not 0."""
    with pytest.raises(ValueError, match="rows of one length"):
        png(cells, scale=1)


@pytest.mark.parametrize(("scale", "quiet"), [(0, 0), (-1, 0), (1, -1)])
def test_a_cell_is_at_least_a_pixel_wide(scale: int, quiet: int) -> None:
    """And the frame at least 0."""
    with pytest.raises(ValueError, match=f"{scale} pixels and a frame of {quiet}"):
        png([[True]], scale=scale, quiet=quiet)
