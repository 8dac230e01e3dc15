"""How much a library has to read before it knows the size of a picture: a hostile file makes it read for minutes."""

import re
from itertools import chain
from typing import Literal

_MOST_PIECES = 20_000
"""The chunks of a PNG file, or the segments of a JPEG file: large ones have two thousand."""

_MOST_IN_DIRECTORIES = 1024 * 1024
"""The bytes to which the directories of a TIFF file, or of those in a JPEG file, point."""

_PNG_HEAD, _PNG_FRAME, _PNG_END = 8, 12, b"IEND"
_EXIF = re.compile(rb"Exif\0\0")
_TIFF_ENTRY, _TEXT = 12, 2
_FILL, _ALONE, _SCAN, _END = 0xFF, frozenset((0x01, *range(0xD0, 0xD9))), 0xDA, 0xD9
_MARKER = 2


def has_few_chunks(png: bytes) -> bool:
    """Return whether the chunks of a PNG file are few; one that is cut short is for others to judge."""
    at = _PNG_HEAD
    for _ in range(_MOST_PIECES):
        if at >= len(png) or png[at + 4 : at + 8] == _PNG_END:
            return True
        at += _PNG_FRAME + int.from_bytes(png[at : at + 4], "big")
    return False


def has_few_segments(jpeg: bytes) -> bool:
    """Return whether the segments before the picture itself in a JPEG file are few, and nothing lies between them."""
    at = 0
    for _ in range(_MOST_PIECES):
        sign = jpeg[at : at + _MARKER]
        if len(sign) < _MARKER or sign[1] in {_SCAN, _END}:
            return True
        if sign[0] != _FILL:
            return False
        if sign[1] == _FILL:
            at += 1
        elif sign[1] in _ALONE:
            at += _MARKER
        else:
            at += _MARKER + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return False


def has_small_directories(content: bytes) -> bool:
    """Return whether the first directory of a TIFF file, or of each in a JPEG file, points to little text."""
    starts = chain((0,), (found.end() for found in _EXIF.finditer(content)))
    left = _MOST_IN_DIRECTORIES
    for start in starts:
        order = content[start : start + 2]
        if order in {b"II", b"MM"}:
            left -= _weight(content, start, "little" if order == b"II" else "big", left)
        if left < 0:
            return False
    return True


def _weight(content: bytes, start: int, order: Literal["little", "big"], most: int) -> int:
    """Return how many bytes a directory has, and its texts; no more of them are counted than there may be."""

    def number(at: int, length: int) -> int:
        return int.from_bytes(content[start + at : start + at + length], order)

    first = number(4, 4)
    weight = 0
    for entry in range(number(first, 2)):
        at = first + 2 + entry * _TIFF_ENTRY
        if weight > most or start + at >= len(content):
            break
        weight += _TIFF_ENTRY + (number(at + 4, 4) if number(at + 2, 2) == _TEXT else 0)
    return weight
