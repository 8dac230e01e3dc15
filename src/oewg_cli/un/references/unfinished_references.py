"""Find references that are not complete: symbols and numbers with an open part, as in A/AC.292/2024/XX.

What people type in an open part is listed here and in `data/references.toml`.
"""

import re
from functools import cache

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span
from oewg_cli.un.references.resolutions import TextKind
from oewg_cli.un.references.symbols import is_series, parse_symbol
from oewg_cli.un.un_data import read_data

OPEN_SLASH = lazy_pattern(
    r"/(?=[0-9A-Za-z.]{0,8}?(?:[Xx]{2}|_{2}|-{2}|…|\.{3}|[\[#?]|TB[CD]\b)|[A-Z][A-Za-z]{0,4}\.(?![A-Za-z0-9])|[^\w…]|$)"
)
"""One of the slashes of every symbol with an open part."""

OPEN_NUMBER = lazy_pattern(r"ions?[^\S\n]+(?:[Nn]os?\.?\s?)?(?=[_#\[?XxT]|(?:E?S-)?[0-9]{1,3}/(?![0-9]{1,4}\b))")
"""The end of the word and the beginning of the number, for every number with an open part."""


def open_symbols(text: str) -> list[Span]:
    """Find the symbols of a running text that have an open part, in order.

    A session in Roman numerals is not an open part, as in A/C.5/XXX/CRP.1, nor is a symbol open if it means a whole
    series, `the A/AC.292/ series`.
    """
    return [Span(*match.span()) for match in _symbol().finditer(text) if _is_open(match) and not _is_prefix(match)]


def open_numbers(text: str) -> list[Span]:
    """Find open numbers after the word "resolution" or "decision", in order."""
    return [Span(*match.span("number")) for match in _number().finditer(text)]


def _is_prefix(match: re.Match[str]) -> bool:
    """Return whether the words before what ends with a slash say that it begins the symbols of many documents."""
    is_bare = match["open"] is None and match["letters"] is None
    return is_bare and _of_series().search(match.string, max(0, match.start() - 40), match.start()) is not None


def _is_open(match: re.Match[str]) -> bool:
    series, *parts = match["head"].split("/")
    if not is_series(series):
        return False
    is_known = any(map(str.isdigit, match["head"])) or set(parts) & set(read_data("symbols")["components"]["plain"])
    if match["open"]:
        is_roman = re.fullmatch(r"X{2,3}", match["open"]) and match["after"][-1:].isdigit()
        return not is_roman and bool(is_known or match["open"][0] in "Xx")
    symbol = parse_symbol(match["head"])
    is_complete = symbol is not None and (symbol.session or symbol.year) and not match["letters"]
    return any(map(str.isdigit, match["head"])) and not is_complete


@cache
def _open() -> str:
    """Match what people type in an open part."""
    letters = r"[Xx]{2,}(?![A-Za-z])|TB[CD]\b"
    chars = r"_{2,}|-{2,}|…|[.]{3,}|[#]{1,5}|[?]{1,5}"
    return rf"(?: {letters} | {chars} | {_brackets('…|[.]{2,}')} )"


def _brackets(others: str) -> str:
    """Match brackets with nothing, or with the name of what is missing, between them."""
    words = "|".join(map(re.escape, read_data("references")["open_words"])).replace(r"\ ", r"\s")
    return rf"\[ \s* (?: (?i:{words})\b [^\[\]0-9\n]{{0,40}} | [_Xx\s-]{{0,12}} | {others} ) \s* \]"


@cache
def _symbol() -> re.Pattern[str]:
    data = read_data("symbols")["components"]
    letters = "|".join((*data["natures"], *data["suffixes"]))
    return re.compile(
        rf"""
        (?P<head> [A-Z] (?<![A-Za-z0-9/.].) [A-Za-z]* (?:\.[0-9]{{1,3}})?
            (?: / (?! [Xx]{{2,}}(?![A-Za-z]) )
                (?: [A-Z][A-Za-z]{{0,11}} (?:\.[A-Z][A-Za-z]{{0,5}})* (?:\.[0-9]{{1,5}}[A-Z]?)?
                  | E?S-[0-9]{{1,3}} | [0-9]{{1,5}} ) )* )
        / (?: (?P<open> (?: [A-Z][A-Za-z]{{0,4}}\. | [0-9]{{1,5}} )? {_open()} )
              (?P<after> (?: [/.] (?: {_open()} | [A-Za-z0-9]{{1,12}} ) )* )
            | (?: (?P<letters> {letters} ) \. )?
              (?! [\w…\[#?-] | \.\. | \s?[0-9] | \s+(?:series|documents|symbols?)\b ) )
        """,
        re.VERBOSE,
    )


@cache
def _of_series() -> re.Pattern[str]:
    begins = r"(?:begin(?:s|ning)?|start(?:s|ing)?)\s(?:with|by|in)"
    return re.compile(rf"\b(?:symbols|(?:bearing|carrying)\sthe\ssymbol|series|prefix|{begins})\s[“\"(]?\Z")


@cache
def _number() -> re.Pattern[str]:
    words = "|".join(f"{word}s?" for kind in TextKind for word in (kind, kind.capitalize()))
    brackets = _brackets("_")
    return re.compile(
        rf"""
        (?<![^\W_]) (?: {words} ) \s+ (?: [Nn]os?\.? \s? )?
        (?P<number> (?:E?S-)? [0-9]{{1,3}} / (?: [0-9]{{0,3}} {_open()} | (?! \s?[\w(\[…._#?-] ) )
                  | [Xx]{{1,4}} / [Xx]{{2,4}} (?![A-Za-z0-9])
                  | (?: _{{2,}} | [#]{{1,5}} | {brackets} ) (?: / (?: _{{2,}} | [#]{{1,5}} | {brackets} ) )?
                  | (?: [?]{{2,5}} | X{{4,}} | x{{2,}} | TB[CD] ) (?![A-Za-z0-9/]) )
        """,
        re.VERBOSE,
    )
