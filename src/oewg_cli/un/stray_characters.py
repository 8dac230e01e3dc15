"""Signs that get into texts from word processors and web pages, and show as nothing or as something else.

Source: The Unicode Standard; the signs stand in `data/signs.toml`.
"""

import re
from functools import cache
from unicodedata import bidirectional, category

from oewg_cli.un.un_data import read_data

_JOINERS = "\u200c\u200d"
_MARKS_OF_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ONLY_JOINERS = re.compile(f"[{_JOINERS}]+")
_ONLY_DIRECTION = re.compile(f"[{_MARKS_OF_DIRECTION}]+")
_LATIN_LETTER = re.compile(r"[A-Za-zÀ-ɏ]")
_FROM_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_NEAR = 8
_PLAUSIBLE = re.compile(r"[\u00a0-\u024f\u0370-\u052f\u2010-\u2044\u20a0-\u20bf\u2122\u2190-\u2212\u25a0-\u25ff]+")


@cache
def invisible_characters() -> re.Pattern[str]:
    """Match signs that are not seen, several in a row at once; `unwanted` tells which of them serve no script."""
    return re.compile(f"[{''.join(read_data('signs')['invisible'])}]+")


def name_of_invisible(char: str) -> str:
    """Name a sign that is not seen in a drafter's words, with its article: `a soft hyphen`."""
    return str(read_data("signs")["invisible"][char])


def serves_a_script(text: str, start: int, end: int) -> bool:
    """Return whether invisible signs stand where a script needs them.

    Joiners do beside a letter that is not Latin and beside a picture, marks of direction near letters that are written
    from right to left.
    """
    if _ONLY_JOINERS.fullmatch(text, start, end):
        return any(map(_is_joined, text[max(0, start - 1) : start] + text[end : end + 1]))
    if _ONLY_DIRECTION.fullmatch(text, start, end):
        near = text[max(0, start - _NEAR) : end + _NEAR]
        return any(bidirectional(char) in _FROM_RIGHT_TO_LEFT for char in near if char not in "\u061c\u200f")
    return False


def _is_joined(char: str) -> bool:
    return category(char)[0] in "LMS" and not _LATIN_LETTER.match(char)


@cache
def garbled_characters() -> re.Pattern[str]:
    """Match what may be the signs of UTF-8 read as Windows-1252; `regained` tells whether it is."""
    after = "\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
    return re.compile(f"[ÂÃÄÅâÎÏÐÑ][{after}]{{1,2}}(?:[ÂÃÄÅâÎÏÐÑ][{after}]{{1,2}})*")


def regained(garbled: str) -> str | None:
    """Return signs that were read in the wrong encoding, `–` for `â€“` or None where nothing of that kind happened."""
    try:
        chars = garbled.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None
    return chars if _PLAUSIBLE.fullmatch(chars) else None


def typed_bullets() -> str:
    """Return the signs that are typed as bullets before a line."""
    return str(read_data("signs")["typed"]["bullets"])
