"""Find slips in symbols that are read as symbols otherwise: wrong signs between the parts, and suffixes spelt wrongly.

`A/80.655` is A/80/655, `E/CN.3/2026-19` is E/CN.3/2026/19, and `A/80/655/Cor.1` is A/80/655/Corr.1.
The words are in `un/data/symbols.toml`.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.symbols import parse_symbol
from oewg_cli.un.un_data import read_data

_HEAD = r"(?<![\w./-])[A-Z]{1,6}(?:/[A-Z][A-Za-z]{0,5}(?:\.[0-9]{1,4})?){0,3}"
_PART = "[A-Z][A-Za-z]{0,5}|[0-9]{1,5}"
_PARTS = (
    rf"(?<![\w./–-])[A-Z]{{1,6}}(?:(?:[/.,–-]|\s/\s(?=Add|Amend|Corr|Rev))(?:{_PART})(?![a-z])){{2,9}}(?!\w|[./–-]\w)"
)
_SIGN_OR_PART = rf"(\s/\s|[/.,–-])({_PART})"
_ODD = r"[,–\s-]|[0-9]\.|(?:Add|Amend|Corr|Rev)/"
"""What is in a symbol with a wrong sign between two of its parts, and in few others."""
_YEAR = r"(?:19|20)[0-9]{2}"
_ALONE_WORDS = ("Add", "Corr", "Rev", "Amend", " add", " corr", " rev")
_ALONE = (
    r"(?<![\w./])(?:(?P<word>Add|Corr|Rev|Amend)(?:\.\s|\s)|(?<=and\s)(?P<small>add|corr|rev)\.\s?)"
    r"(?P<number>[0-9]{1,2})(?!\w|[./-]\w|:[0-9])"
)
"""A suffix without the symbol to which it belongs, with a space in it: `A/80/655 and Add. 1`."""
_AND = r"(?:,\s(?:and\s)?|\s(?:and|with)\s|\s\(?(?:see\salso\s)?)"
_SYMBOL_BEFORE = rf"\b[A-Z]{{1,6}}(?:/[\w.()-]*[\w)])+(?:{_AND}(?:[A-Z][a-z]{{2,4}}\.\s?)?[0-9]{{1,2}})*{_AND}\Z"
_NEAR = 80


class SlipInSymbol(NamedTuple):
    """A symbol with a slip, its place in code points, and its right form."""

    start: int
    end: int
    text: str
    right: str


def slips_in_symbols(text: str, own: frozenset[str] = frozenset()) -> Iterator[SlipInSymbol]:
    """Find the symbols with a wrong sign between two of their parts, and those with a wrong suffix."""
    for match in compiled(_PARTS).finditer(text):
        right = _with_right_signs(match[0]) if compiled(_ODD).search(match[0]) else None
        symbol = parse_symbol(right, own) if right and right != match[0] else None
        if right and symbol is not None and (symbol.session or symbol.year):
            yield SlipInSymbol(*match.span(), match[0], right)
    for match in compiled(_ALONE).finditer(text) if any(map(text.__contains__, _ALONE_WORDS)) else ():
        # Before it is a symbol to which it belongs, not a sentence on other things: `(A/80/655 and Add. 1)`.
        if compiled(_SYMBOL_BEFORE).search(text, max(0, match.start() - _NEAR), match.start()) is not None:
            yield SlipInSymbol(
                *match.span(), match[0], f"{(match['word'] or match['small']).capitalize()}.{match['number']}"
            )
    if any(f"/{word}" in text for word in _suffixes()):
        for match in _with_suffix().finditer(text):
            right = f"{match['head']}/{_suffixes()[match['word']]}.{match['number']}"
            if parse_symbol(right, own) is not None:
                yield SlipInSymbol(*match.span(), match[0], right)


def _with_right_signs(typed: str) -> str | None:
    """Write a symbol with the signs that belong between its parts; None if it may be a range or no symbol."""
    before = re.split(r"[/.,–-]", typed, maxsplit=1)[0]
    right, wrong = before, 0
    for each in compiled(_SIGN_OR_PART).finditer(typed, len(before)):
        sign = _sign_between(before, each[1].strip(), each[2])
        wrong += sign != each[1]
        if sign is None or wrong > 1:
            return None
        before, right = each[2], f"{right}{sign}{each[2]}"
    return right


def _sign_between(before: str, typed: str, after: str) -> str | None:
    """Return the sign that belongs between two parts of a symbol; None if that is not known."""
    if before.isdigit() and after.isdigit():
        return "/" if typed in "/." or _is_no_range(before, after) else None
    if after.isdigit():
        if typed == "/":
            return "." if before in read_data("symbols")["components"]["suffixes"] else "/"
        is_special = before in {"S", "ES"} and typed == "-"
        return "-" if is_special else "." if typed == "." or before in _lettered() else None
    return typed if typed == "/" else "/" if after in _lettered() else None


def _is_no_range(before: str, after: str) -> bool:
    """Return whether a number after a hyphen is one of a year or session: `2026-19`, not 19-21 or 265-270."""
    if compiled(_YEAR).fullmatch(before):
        return compiled(_YEAR).fullmatch(after) is None and int(after) != (int(before) + 1) % 100
    return len(before) < len(after) == len("112")


@cache
def _lettered() -> frozenset[str]:
    """Return the letters that come before a number in a symbol: of bodies, kinds of documents and later versions."""
    components = read_data("symbols")["components"]
    return frozenset(name for kind in ("bodies", "natures", "suffixes") for name in components[kind])


@cache
def _suffixes() -> dict[str, str]:
    """Return the right suffixes by those that are typed for them."""
    typed = read_data("symbols")["suffixes_typed"]
    return {word: suffix for suffix, words in typed.items() for word in words}


@cache
def _with_suffix() -> re.Pattern[str]:
    words = "|".join(sorted(_suffixes(), key=len, reverse=True))
    return compiled(
        rf"(?P<head>{_HEAD}(?:/[A-Z]{{0,5}}\.?[0-9]{{1,5}}){{1,3}}(?:/[A-Z][a-z]{{2,4}}\.[0-9]{{1,2}})?)"
        rf"/(?P<word>{words})\.?\s?(?P<number>[0-9]{{1,2}})(?!\w|[./-]\w)"
    )
