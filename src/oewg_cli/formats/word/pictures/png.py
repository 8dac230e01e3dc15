"""Pictures of black and white cells as PNG files."""

from collections.abc import Sequence
from struct import pack
from zlib import adler32, crc32

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
# One bit for a pixel, greyscale; deflate and filters, of which the standard has one kind each; not interlaced.
_FORMAT = bytes((1, 0, 0, 0, 0))
_NOT_FILTERED = b"\0"
# Deflate with a window of 32 KiB, and the check bits that belong to it.
_ZLIB_HEADER = b"\x78\x01"
_LONGEST_BLOCK = 0xFFFF


def png(cells: Sequence[Sequence[bool]], *, scale: int, quiet: int = 0) -> bytes:
    """Return rows of cells as a PNG file in which true is black, the same bytes for the same cells on every machine.

    `scale` is the side of a cell in pixels, `quiet` the width of the white frame around all, in cells. Raises
    ValueError for no cells, rows of different lengths, a scale below 1 and a frame below 0.
    Source: ISO/IEC 15948 (PNG).
    """
    widths = {len(row) for row in cells}
    if len(widths) != 1 or 0 in widths:
        raise ValueError("a picture needs rows of one length, with at least one cell")
    if scale < 1 or quiet < 0:
        raise ValueError(f"a picture cannot have cells of {scale} pixels and a frame of {quiet} cells")
    rows = _framed(cells, quiet)
    size = pack(">II", len(rows[0]) * scale, len(rows) * scale)
    lines = b"".join(_line(row, scale) * scale for row in rows)
    chunks = _chunk(b"IHDR", size + _FORMAT), _chunk(b"IDAT", _stored(lines)), _chunk(b"IEND", b"")
    return _SIGNATURE + b"".join(chunks)


def _framed(cells: Sequence[Sequence[bool]], quiet: int) -> list[list[bool]]:
    side = [False] * quiet
    rows = [[*side, *row, *side] for row in cells]
    edge = [[False] * len(rows[0])] * quiet
    return [*edge, *rows, *edge]


def _line(row: Sequence[bool], scale: int) -> bytes:
    """Return one line of pixels, eight to a byte, the last byte filled up."""
    bits = "".join(("0" if black else "1") * scale for black in row)
    whole = bits + "0" * (-len(bits) % 8)
    return _NOT_FILTERED + int(whole, 2).to_bytes(len(whole) // 8)


def _chunk(name: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + name + data + pack(">I", crc32(name + data))


def _stored(data: bytes) -> bytes:
    """Return the data as a zlib stream (RFC 1950) of blocks that are stored as they are (RFC 1951, section 3.2.4).

    zlib is not used: its output, and where it splits stored blocks, differs from one version and build to the next.
    """
    *others, last = (data[start : start + _LONGEST_BLOCK] for start in range(0, len(data), _LONGEST_BLOCK))
    blocks = [_block(block) for block in others] + [_block(last, is_last=True)]
    return _ZLIB_HEADER + b"".join(blocks) + pack(">I", adler32(data))


def _block(data: bytes, *, is_last: bool = False) -> bytes:
    return pack("<BHH", is_last, len(data), len(data) ^ 0xFFFF) + data
