"""Characters that get into texts from word processors and web pages, and are invisible or shown wrongly.

Source: The Unicode Standard; the characters are in `data/stray_characters.toml`.
"""

import re
from functools import cache
from unicodedata import bidirectional, category

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.un_data import read_data

_JOINERS = "\u200c\u200d"
_DIRECTION_MARKS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ONLY_JOINERS = lazy_pattern(f"[{_JOINERS}]+")
_ONLY_DIRECTION = lazy_pattern(f"[{_DIRECTION_MARKS}]+")
_LATIN_LETTER = lazy_pattern(r"[A-Za-zÀ-ɏ]")
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_NEAR = 8
_PLAUSIBLE = lazy_pattern(r"[\u00a0-\u024f\u0370-\u052f\u2010-\u2044\u20a0-\u20bf\u2122\u2190-\u2212\u25a0-\u25ff]+")


@cache
def invisible_characters() -> re.Pattern[str]:
    """Match invisible characters, several in a row at once; `serves_a_script` finds those that are needed."""
    return re.compile(f"[{''.join(read_data('stray_characters')['invisible'])}]+")


def name_of_invisible(char: str) -> str:
    """Return a plain name for an invisible character, with its article: `a soft hyphen`."""
    return str(read_data("stray_characters")["invisible"][char])


def serves_a_script(text: str, start: int, end: int) -> bool:
    """Return whether a script needs invisible characters at a place.

    Joiners are needed next to a letter that is not Latin and next to a picture, direction marks near letters that are
    written from right to left.
    """
    if _ONLY_JOINERS.fullmatch(text, start, end):
        return any(map(_is_joined, text[max(0, start - 1) : start] + text[end : end + 1]))
    if _ONLY_DIRECTION.fullmatch(text, start, end):
        near = text[max(0, start - _NEAR) : end + _NEAR]
        return any(bidirectional(char) in _RIGHT_TO_LEFT for char in near if char not in "\u061c\u200f")
    return False


def _is_joined(char: str) -> bool:
    return category(char)[0] in "LMS" and not _LATIN_LETTER.match(char)


@cache
def garbled_characters() -> re.Pattern[str]:
    """Match what may be UTF-8 that was read as Windows-1252; `decoded` decides whether it is."""
    after = "\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
    return re.compile(f"[ÂÃÄÅâÎÏÐÑ][{after}]{{1,2}}(?:[ÂÃÄÅâÎÏÐÑ][{after}]{{1,2}})*")


def decoded(garbled: str) -> str | None:
    """Return characters that were read in the wrong encoding, `–` for `â€“`; None if nothing like that happened."""
    try:
        chars = garbled.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None
    return chars if _PLAUSIBLE.fullmatch(chars) else None


def typed_bullets() -> str:
    """Return the characters that are typed as bullets before a line."""
    return str(read_data("stray_characters")["typed"]["bullets"])
