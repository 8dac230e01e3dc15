"""Characters of symbol fonts: the bullets among them are known, the others have no text."""

import sys
from functools import cache

from oewg_cli.files.data_files import read_data_file

BULLET = "•"
UNKNOWN = "\ufffd"
_PRIVATE_USE = range(0xE000, 0xF900)
_SYMBOL_CODES = range(0xF000, 0xF100)
_ASTERISK = frozenset({0x2A, 0xF02A})
"""The mark of a footnote that Word inserts from its font of symbols."""
_TYPED_BULLETS = {0xF0B7: BULLET, 0xF0A7: BULLET}
"""The characters that Word itself types for bullets."""
_SURROGATES = range(0xD800, 0xE000)
_HOLLOW_BULLET = "o"


def symbol(font: str | None, code: str | None) -> str:
    """Return the character with this code in a font as it is in Unicode, U+FFFD where that is not known."""
    number = _hexadecimal(code)
    if number is None:
        return UNKNOWN
    name = (font or "").lower()
    if name.startswith("symbol") and number in _ASTERISK:
        return "*"
    if name.startswith(tuple(read_data_file(__file__, "symbol_fonts")["fonts"])):
        number = number if number in _SYMBOL_CODES else _SYMBOL_CODES.start + number % len(_SYMBOL_CODES)
        return BULLET if any(name.startswith(family) and number in codes for family, codes in _bullets()) else UNKNOWN
    return UNKNOWN if number in _PRIVATE_USE or not chr(number).isprintable() else chr(number)


def list_bullet(text: str) -> str:
    """Return what a list prints before its items: a dot for any character of a symbol font, and for `o`."""
    typed = text.strip()
    return BULLET if not typed or typed == _HOLLOW_BULLET or ord(typed[0]) in _PRIVATE_USE else typed


def with_plain_bullets(text: str) -> str:
    """Return text with the commonest bullets of symbol fonts as dots; all else is kept."""
    return text if text.isascii() else text.translate(_TYPED_BULLETS)


def _hexadecimal(code: str | None) -> int | None:
    try:
        number = int(code or "", 16)
    except ValueError:
        return None
    return number if 0 < number <= sys.maxunicode and number not in _SURROGATES else None


@cache
def _bullets() -> tuple[tuple[str, frozenset[int]], ...]:
    """Return the codes of the bullets of each family of fonts, by the beginning of their names."""
    return tuple(
        (name, frozenset(int(code, 16) for code in codes))
        for name, codes in read_data_file(__file__, "symbol_fonts")["bullets"].items()
    )
