"""Checks of how much a library has to read for the size of a picture: a hostile file can make it read for minutes."""

import re
from itertools import chain
from typing import Literal

from oewg_cli.formats.word.word_limits import LARGEST_PICTURE_DIRECTORIES, MOST_PICTURE_BLOCKS, MOST_PIXELS

_PNG_HEAD, _PNG_FRAME, _PNG_SIZE, _PNG_END = 8, 12, b"IHDR", b"IEND"
_GIF_HEAD, _GIF_FLAGS, _GIF_FRAME = 13, 10, 10
_GIF_EXTENSION, _GIF_PICTURE, _GIF_END = 0x21, 0x2C, 0x3B
_HAS_COLORS, _COLORS = 0x80, 0x07
_EXIF = re.compile(rb"Exif\0\0")
_TIFF_ENTRY, _TEXT = 12, 2
_FILL, _ALONE, _SCAN, _END = 0xFF, frozenset((0x01, *range(0xD0, 0xD9))), 0xDA, 0xD9
_MARKER = 2


def has_sound_chunks(png: bytes) -> bool:
    """Return whether the chunks of a PNG file are few, and only the first states the size of the picture.

    Programs differ in which of two sizes they use. A truncated file is not refused here.
    """
    at = _PNG_HEAD
    for number in range(MOST_PICTURE_BLOCKS):
        kind = png[at + 4 : at + 8]
        if at >= len(png) or kind == _PNG_END:
            return True
        if (kind == _PNG_SIZE) is not (number == 0):
            return False
        at += _PNG_FRAME + int.from_bytes(png[at : at + 4], "big")
    return False


def has_small_frames(gif: bytes) -> bool:
    """Return whether no picture in a GIF file needs a larger screen, and its blocks are few.

    The screen that the file states may be smaller than a picture on it. A truncated file is not refused here.
    """
    at = _GIF_HEAD + _color_bytes(gif[_GIF_FLAGS : _GIF_FLAGS + 1])
    left = MOST_PICTURE_BLOCKS
    while left > 0:
        left -= 1
        kind = gif[at] if at < len(gif) else _GIF_END
        if kind == _GIF_END:
            return True
        if kind == _GIF_PICTURE:
            across, down, width, height = (int.from_bytes(gif[at + n : at + n + 2], "little") for n in (1, 3, 5, 7))
            if (across + width) * (down + height) > MOST_PIXELS:
                return False
            # After the colors comes the width of the codes.
            at += _GIF_FRAME + _color_bytes(gif[at + 9 : at + 10]) + 1
        elif kind == _GIF_EXTENSION:
            at += 2
        elif kind == 0:
            # Some programs write an empty block of data here.
            at += 1
            continue
        else:
            return False
        while left > 0 and at < len(gif) and gif[at]:
            left -= 1
            at += 1 + gif[at]
        at += 1
    return False


def _color_bytes(flags: bytes) -> int:
    """Return the number of bytes of a table of colors, which the flags before it state."""
    flag_bits = int.from_bytes(flags)
    return 3 * 2 ** ((flag_bits & _COLORS) + 1) if flag_bits & _HAS_COLORS else 0


def has_few_segments(jpeg: bytes) -> bool:
    """Return whether a JPEG file has few segments before the picture itself, and nothing between them."""
    at = 0
    for _ in range(MOST_PICTURE_BLOCKS):
        char = jpeg[at : at + _MARKER]
        if len(char) < _MARKER or char[1] in {_SCAN, _END}:
            return True
        if char[0] != _FILL:
            return False
        if char[1] == _FILL:
            at += 1
        elif char[1] in _ALONE:
            at += _MARKER
        else:
            at += _MARKER + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return False


def has_small_directories(content: bytes) -> bool:
    """Return whether the first directory of a TIFF file, or of each in a JPEG file, points to little text."""
    starts = chain((0,), (found.end() for found in _EXIF.finditer(content)))
    left = LARGEST_PICTURE_DIRECTORIES
    for start in starts:
        order = content[start : start + 2]
        if order in {b"II", b"MM"}:
            left -= _directory_size(content, start, "little" if order == b"II" else "big", left)
        if left < 0:
            return False
    return True


def _directory_size(content: bytes, start: int, order: Literal["little", "big"], most: int) -> int:
    """Return the number of bytes of a directory and its texts; counting stops when there are more than allowed."""

    def number(at: int, length: int) -> int:
        return int.from_bytes(content[start + at : start + at + length], order)

    first = number(4, 4)
    size = 0
    for entry in range(number(first, 2)):
        at = first + 2 + entry * _TIFF_ENTRY
        if size > most or start + at >= len(content):
            break
        size += _TIFF_ENTRY + (number(at + 4, 4) if number(at + 2, 2) == _TEXT else 0)
    return size
