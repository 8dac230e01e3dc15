"""Signs of fonts that are no letters: bullets are known, the others a reader of text cannot see."""

import sys
from functools import cache

from oewg_cli.files.data_files import read_data_file

BULLET = "•"
UNKNOWN = "\ufffd"
_OWN = range(0xE000, 0xF900)
_FONT_SIGNS = range(0xF000, 0xF100)
_SURROGATES = range(0xD800, 0xE000)
_HOLLOW = "o"


def char(font: str | None, code: str | None) -> str:
    """Return the sign with this code of a font, as it is in Unicode: U+FFFD where that is not known."""
    number = _hexadecimal(code)
    if number is None:
        return UNKNOWN
    name = (font or "").lower()
    if name.startswith(tuple(read_data_file(__file__, "symbol_fonts")["fonts"])):
        number = number if number in _FONT_SIGNS else _FONT_SIGNS.start + number % len(_FONT_SIGNS)
        return BULLET if any(name.startswith(family) and number in codes for family, codes in _bullets()) else UNKNOWN
    return UNKNOWN if number in _OWN or not chr(number).isprintable() else chr(number)


def bullet(text: str) -> str:
    """Return what a list prints before its items: a dot for all that the fonts of signs have, and for `o`."""
    typed = text.strip()
    return BULLET if not typed or typed == _HOLLOW or ord(typed[0]) in _OWN else typed


def plain(text: str) -> str:
    """Return typed text with the commonest bullets of such fonts as what they look like; the rest stays as it is."""
    return text if text.isascii() else text.translate(_typed_bullets())


def _hexadecimal(code: str | None) -> int | None:
    try:
        number = int(code or "", 16)
    except ValueError:
        return None
    return number if 0 < number <= sys.maxunicode and number not in _SURROGATES else None


@cache
def _bullets() -> tuple[tuple[str, frozenset[int]], ...]:
    """Return the bullets of each family of fonts, by how their names begin."""
    return tuple(
        (name, frozenset(int(code, 16) for code in codes))
        for name, codes in read_data_file(__file__, "symbol_fonts")["bullets"].items()
    )


@cache
def _typed_bullets() -> dict[int, str]:
    """Return those that are bullets in every such font that has them, and the two that Word itself types."""
    return {0xF0B7: BULLET, 0xF0A7: BULLET}
