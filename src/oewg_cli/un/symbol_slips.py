"""What looks like the symbol of a document in running text, but is written wrongly.

Source: "United Nations document symbols", https://research.un.org/en/docs/symbols: a symbol has no blanks, strokes join
its parts, and a dot joins the letters of a part to its number.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.un.data_files import read_data
from oewg_cli.un.symbols import parse_symbol
from oewg_cli.un.web_addresses import web_addresses

_LONGEST_SERIES = 10
_STROKES = r"/\\∕⁄／"


class SuspectSymbol(NamedTuple):
    """A malformed symbol with its place in code points, and the right form where it can be told."""

    start: int
    end: int
    text: str
    right: str | None


def suspect_symbols(text: str) -> tuple[SuspectSymbol, ...]:
    """Find the malformed symbols of a running text in order; web addresses are passed over.

    Only what can hardly be anything else counts: a known series, then a session, a year or a known part, and
    something more. A place left open, as in A/AC.292/2024/XX, is not malformed.
    """
    addresses = web_addresses(text)
    suspects = (_judge(match) for match in _candidates(text))
    return tuple(
        suspect
        for suspect in suspects
        if suspect is not None and not any(start <= suspect.start < end for start, end in addresses)
    )


def _candidates(text: str) -> Iterator[re.Match[str]]:
    """Find what may be meant as symbols, by the first sign between their parts."""
    for sign in _sign().finditer(text):
        start = at = sign.start()
        if text[at] in "-_" and not (text[at - 1 : at].isupper() and text[at + 1 : at + 2].isupper()):
            continue
        start -= text[at - 1 : at].isspace()
        while start > 0 and at - start < _LONGEST_SERIES and (text[start - 1].isalnum() or text[start - 1] == "."):
            start -= 1
        match = _candidate().match(text, start)
        if match is not None:
            yield match


def _judge(match: re.Match[str]) -> SuspectSymbol | None:
    printed, right = match.group(), _mended(match)
    symbol = parse_symbol(right)
    if symbol is None:
        return None
    is_plain = symbol.session or symbol.year or match["part"]
    if not match["series"].isupper() and not (is_plain and symbol.series in _principal_series()):
        return None
    glued = _glued().match(match.string, match.end())
    if glued is not None:
        if re.search(r"[^A-Za-z]|[Xx]{2}", glued.group()):
            return None
        printed += glued.group()
        right += glued.group()
    if printed == right and (glued is None or parse_symbol(right)):
        return None
    return SuspectSymbol(match.start(), match.start() + len(printed), printed, right if parse_symbol(right) else None)


def _mended(match: re.Match[str]) -> str:
    """Write a candidate as a symbol would be written."""
    between = r"(?<!\bS)(?<!\bES)[-_]" if match["flat"] else rf"\s?[{_STROKES}]+\s?"
    series, *parts = re.split(between, match["head"])
    parts += _suffix_behind().findall(match["behind"])
    return "/".join([series.upper(), *map(_mended_part, parts)])


def _mended_part(part: str) -> str:
    special = re.fullmatch(r"(E?S)-?([0-9]+)", part, re.IGNORECASE)
    if special is not None:
        return f"{special[1].upper()}-{special[2]}"
    numbered = re.fullmatch(r"([A-Za-z]+)[.\s]*([0-9]+[A-Z]?)", part)
    if numbered is not None:
        letters = _dotted().get(numbered[1].upper())
        return f"{letters}.{numbered[2]}" if letters else part
    return _plain().get(part.upper(), part.upper() if part.islower() else part)


@cache
def _principal_series() -> frozenset[str]:
    return frozenset(series for group in read_data("symbols")["series"] for series in group.get("principal", ()))


@cache
def _dotted() -> dict[str, str]:
    """Give the letters that a dot joins to a number, by their capitals."""
    data = read_data("symbols")["components"]
    return {name.upper(): name for group in ("bodies", "natures", "suffixes", "others") for name in data[group]}


@cache
def _plain() -> dict[str, str]:
    return {name.upper(): name for name in read_data("symbols")["components"]["plain"]}


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(rf"[{_STROKES}_-]")


@cache
def _candidate() -> re.Pattern[str]:
    # Nothing is asked of what comes behind, so that a part once read is not read again in another way.
    dotted = "|".join(sorted(_dotted(), key=len, reverse=True))
    numbered = rf"(?i:{dotted})[.\s]{{0,2}}[0-9]{{1,5}}[A-Z]?"
    plain = rf"(?i:{'|'.join(_plain())})(?![A-Za-z])"
    number = r"[0-9]{1,5}"
    session = r"(?i:E?S)-?[0-9]{1,3}"
    stroke = rf"(?:\s?[{_STROKES}]{{1,2}}|[{_STROKES}]{{1,2}}\s)"
    return re.compile(
        rf"""
        (?<![A-Za-z0-9@.{_STROKES}_-])
        (?P<head> (?P<series> [A-Za-z]{{1,6}} (?:\.[0-9]{{1,3}})? )
            (?: {stroke} (?: (?P<part> {numbered} | {plain} | {session} ) | [0-9]{{2,5}} )
                (?: {stroke} (?: {numbered} | {session} | {number} )
                  | [{_STROKES}]{{1,2}} [A-Za-z]{{1,12}} (?:\.[A-Za-z0-9]{{1,6}})* )+
              | (?P<flat> [-_] (?:{numbered}|{plain})
                  (?: [-_] (?: {numbered} | {session} | {number} | [A-Z]{{1,6}} ) )+ )
            ) )
        (?P<behind> (?: \s(?:Add|Amend|Corr|Rev)\.?\s?[0-9]{{1,3}} )* )
        """,
        re.VERBOSE,
    )


@cache
def _suffix_behind() -> re.Pattern[str]:
    return re.compile(r"\s((?:Add|Amend|Corr|Rev)\.?\s?[0-9]{1,3})")


@cache
def _glued() -> re.Pattern[str]:
    """Match what runs on behind a candidate, so that it is no symbol as it stands."""
    return re.compile(rf"(?=[A-Za-z0-9_{_STROKES}]|[-.][0-9A-Za-z])[A-Za-z0-9._{_STROKES}-]+")
