"""Read lines of a title block besides the session: the agenda item, the annex, the number or letter of a paragraph."""

import re
from functools import cache
from typing import NamedTuple

from oewg_cli.importing.recognition_words import words_of
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.references.symbols import parse_symbol

_ITEM = lazy_pattern(
    r" *(?P<adopted>agenda )?items? (?P<numbers>[0-9][0-9a-z() ,&]*?)"
    r"(?: of the (?P<kind>provisional agenda|preliminary list|agenda|provisional list)\b(?P<rest>[^*]*))?"
    r"(?P<asterisks>\**) *$",
    re.IGNORECASE,
)
_ONE = lazy_pattern(r"[1-9][0-9]{0,2}(?: ?\([a-z]{1,3}\)){0,2}", re.IGNORECASE)
_JOINTS = lazy_pattern(r"(?:,|&|\band\b|\s)+", re.IGNORECASE)
_OF_SESSION = lazy_pattern(r"of the [a-z -]{0,60}session", re.IGNORECASE)
_LONGEST = 300
_LONGEST_TITLE = 60
_NUMBERED = lazy_pattern(r" *(?P<number>[0-9]{1,3})(?:\.(?![0-9])|\)) *(?=\S)")
_MARKER = lazy_pattern(r"\(?([0-9]{1,3})[.)]*")
_LETTERS = r"(?P<letters>[a-z]|([a-z])\2{1,2})"
_LETTERED = lazy_pattern(rf" *\(?{_LETTERS}\) *(?=\S)")
_LETTER_MARKER = lazy_pattern(rf"\(?{_LETTERS}[.)]*")
_KINDS = {"provisional agenda": "provisional", "provisional list": "provisional", "preliminary list": "preliminary"}


class UnderItem(NamedTuple):
    """The agenda item under which a note is submitted: its numbers, how far the agenda is, and the asterisks after it.

    `symbol` is that of the agenda, if it comes after it, and `rest` what else comes there and is not a session.
    """

    numbers: tuple[str, ...]
    agenda: str
    char: str
    symbol: str | None = None
    rest: str = ""


def under_item(text: str) -> UnderItem | None:
    """Read `Item 3 of the provisional agenda**`; None for any other line, and for the heading of an item."""
    match = _ITEM.match(text.rstrip()) if len(text) <= _LONGEST else None
    if match is None or _JOINTS.sub("", _ONE.sub("", match["numbers"])):
        return None
    numbers = tuple(re.sub(r" ?\(", " (", number).lower() for number in _ONE.findall(match["numbers"]))
    rest = _OF_SESSION.sub("", match["rest"] or "").strip(" ,")
    symbol = rest.removeprefix("(").removesuffix(")")
    is_symbol = parse_symbol(symbol) is not None
    agenda = _KINDS.get((match["kind"] or "").lower(), "adopted")
    return UnderItem(numbers, agenda, match["asterisks"], symbol if is_symbol else None, "" if is_symbol else rest)


def annex_head(text: str) -> int | None:
    """Return where the head of an annex ends, with its number or without: `Annex`, `Annex II`, `Annex: its title`.

    A title after it without a separator is short, and not a sentence. None for any other line.
    """
    match = _annex().match(text)
    if match is None:
        return None
    is_apart = match.end() == len(text) or not match["space"]
    is_title = len(text) - match.end() <= _LONGEST_TITLE and not text.rstrip().endswith(".")
    return match.end() if is_apart or is_title else None


@cache
def _annex() -> re.Pattern[str]:
    words = "|".join(words_of("annexes"))
    number = r"[IVX]{1,4}|[0-9]{1,2}"
    return re.compile(
        rf" *(?i:{words})(?:(?: (?:{number}|[A-Z]))?\** *(?:[:.–—] *|- +|$)|(?: (?:{number}))(?P<space> +)(?=[A-Z“\"]))"
    )


def numbered(text: str, marker: str | None) -> tuple[str, int] | None:
    """Return the number before a paragraph, and where its text begins; None where it has none."""
    if marker is not None:
        match = _MARKER.fullmatch(marker.strip())
        return (match[1], 0) if match else None
    typed = _NUMBERED.match(text)
    return (typed["number"], typed.end()) if typed else None


def lettered(text: str, marker: str | None) -> tuple[str, int] | None:
    """Return the letter before a subparagraph, `a` for (a), and where its text begins; None where it has none."""
    if marker is not None:
        match = _LETTER_MARKER.fullmatch(marker.strip())
        return (match["letters"], 0) if match else None
    typed = _LETTERED.match(text)
    return (typed["letters"], typed.end()) if typed else None
