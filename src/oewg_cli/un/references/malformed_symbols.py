"""Find what is meant as the symbol of a document in running text, but is written wrongly.

Source: "United Nations document symbols", https://research.un.org/en/docs/symbols: a symbol has no spaces, slashes join
its parts, and a dot joins the letters of a part to its number.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.un.references.slips_in_symbols import slips_in_symbols
from oewg_cli.un.references.symbols import Symbol, parse_symbol
from oewg_cli.un.references.web_addresses import without_addresses
from oewg_cli.un.un_data import read_data

_LONGEST_SERIES = 10
_SLASHES = r"/\\∕⁄／"
_YEARS = range(1946, 2100)

SEPARATOR = lazy_pattern(rf"[{_SLASHES}_-](?:(?<=[{_SLASHES}])|(?<=[A-Z].)(?=[A-Z]))")
"""What every malformed symbol has in it: a slash, or between capital letters what replaces one."""

_GLUED_SUFFIX = r"[-.]?((?:Add|Amend|Corr|Rev)\.?[0-9]{1,3})\.?"
_WHOLE = lazy_pattern(
    r"(?<![A-Za-z0-9@._/-])[A-Z]{1,6}(?:/(?:[A-Z]{1,5}\.)?[0-9]{1,5})+(?=[,;:)]|\.?(?:\Z|\s(?!Add|Amend|Corr|Rev)\w))"
)
"""A symbol in its usual form, and nothing after it that may be meant as a part of it."""
_SPECIAL = lazy_pattern(r"(E?S)-?([0-9]+)", re.IGNORECASE)
_NUMBERED = lazy_pattern(r"([A-Za-z]+)[.\s]*([0-9]+[A-Z]?)")


class MalformedSymbol(NamedTuple):
    """A malformed symbol with its position in code points, and the right form if it is known."""

    start: int
    end: int
    text: str
    right: str | None


@lru_cache(maxsize=256)
def malformed_symbols(text: str, own: frozenset[str] = frozenset()) -> tuple[MalformedSymbol, ...]:
    """Find the malformed symbols of a running text in order; web addresses are skipped.

    Only what can hardly be anything else counts: a known series, then a session, a year or a known part, and
    something more. A symbol that is not complete, such as A/AC.292/2024/XX, is not malformed.
    `own` are the series of the document that the text is in.
    """
    shown = without_addresses(text)
    found = [malformed for each in _candidates(shown, own) if (malformed := _judge(each, own)) is not None]
    slips = [MalformedSymbol(*slip) for slip in slips_in_symbols(shown, own)]
    others = [slip for slip in slips if all(slip.end <= each.start or each.end <= slip.start for each in found)]
    return tuple(sorted([*found, *others]) if others else found)


def _candidates(text: str, own: frozenset[str]) -> Iterator[re.Match[str]]:
    """Find what may be meant as symbols, by the first separator between their parts."""
    end = 0
    for separator in SEPARATOR.finditer(text):
        start = at = separator.start()
        if at < end:
            continue
        start -= text[at - 1 : at].isspace()
        while start > 0 and at - start < _LONGEST_SERIES and (text[start - 1].isalnum() or text[start - 1] == "."):
            start -= 1
        if not text[start].isalpha():
            continue
        plain = _WHOLE.match(text, start)
        if plain is not None and _is_right(plain[0], own):
            end = plain.end()  # the long pattern is not needed for what is right, as most symbols are
            continue
        match = _candidate().match(text, start)
        if match is not None:
            end = match.end()
            yield match


def _is_right(symbol: str, own: frozenset[str]) -> bool:
    """Return whether a symbol is known and written as it should be."""
    return all(_fixed_part(part) == part for part in symbol.split("/")) and parse_symbol(symbol, own) is not None


def _judge(match: re.Match[str], own: frozenset[str]) -> MalformedSymbol | None:
    printed, right = match.group(), _fixed(match)
    glued = _glued().match(match.string, match.end())
    symbol = None if printed == right and glued is None else parse_symbol(right, own)
    if symbol is None or not _is_meant(match, symbol):
        return None
    if glued is None:
        return MalformedSymbol(match.start(), match.end(), printed, right)
    suffix = compiled(_GLUED_SUFFIX).fullmatch(glued.group())
    if suffix is not None:
        right += f"/{_fixed_part(suffix[1])}"
        end = suffix.end(1)
        return MalformedSymbol(match.start(), glued.start() + end, printed + glued.group()[:end], right)
    after = glued.group()
    if _is_one_slash(match.string, glued) and (symbol.session or symbol.year):
        return MalformedSymbol(match.start(), match.end() + 1, printed + after[0], right)
    if re.search(r"[^A-Za-z]|[Xx]{2}", after) or (printed == right and parse_symbol(right + after, own)):
        return None
    right += after
    return MalformedSymbol(match.start(), glued.end(), printed + after, right if parse_symbol(right, own) else None)


def _is_meant(match: re.Match[str], symbol: Symbol) -> bool:
    """Return whether a candidate can hardly be anything else than this symbol."""
    is_plain = bool(symbol.session or symbol.year or match["part"])
    if match["hyphen"]:
        return is_plain and int(re.split("[-–]", match["hyphen"])[-1]) not in _YEARS
    is_usual = match["series"].isupper() and not match["dotted"]
    return is_usual or (is_plain and symbol.series in _principal_series())


def _is_one_slash(text: str, glued: re.Match[str]) -> bool:
    """Return whether a slash follows a symbol that is complete without it, and is not the start of an open part."""
    is_only_slash = re.fullmatch(rf"[{_SLASHES}]\.?", glued.group())
    return is_only_slash is not None and text[glued.end() : glued.end() + 1] not in {"…", "[", "(", "<", "*"}


def _fixed(match: re.Match[str]) -> str:
    """Write a candidate as a symbol would be written."""
    if match["flat"]:
        between = r"(?<!\bS)(?<!\bES)[-_]"
    elif match["hyphen"]:
        between = rf"[{_SLASHES}–-]"
    else:
        between = rf"\s?[{_SLASHES}]+\s?" + (r"|(?<=^[A-Z])\.|(?<=^ST)\." if match["dotted"] else "")
    series, *parts = re.split(between, match["head"])
    parts += _suffix_after().findall(match["after"])
    return "/".join([series.upper(), *map(_fixed_part, parts)])


def _fixed_part(part: str) -> str:
    special = _SPECIAL.fullmatch(part)
    if special is not None:
        return f"{special[1].upper()}-{special[2]}"
    numbered = _NUMBERED.fullmatch(part)
    if numbered is not None:
        letters = _dotted().get(numbered[1].upper())
        return f"{letters}.{numbered[2]}" if letters else part
    return _plain().get(part.upper(), part.upper() if part.islower() else part)


@cache
def _principal_series() -> frozenset[str]:
    return frozenset(series for group in read_data("symbols")["series"] for series in group.get("principal", ()))


@cache
def _dotted() -> dict[str, str]:
    """Return the letters that a dot joins to a number, by their upper-case form."""
    data = read_data("symbols")["components"]
    return {name.upper(): name for group in ("bodies", "natures", "suffixes", "others") for name in data[group]}


@cache
def _plain() -> dict[str, str]:
    return {name.upper(): name for name in read_data("symbols")["components"]["plain"]}


@cache
def _candidate() -> re.Pattern[str]:
    # There is no look-ahead at the end, so that a part that was read is not read again in another way.
    dotted = "|".join(sorted(_dotted(), key=len, reverse=True))
    numbered = rf"(?i:{dotted})[.\s]{{0,2}}[0-9]{{1,5}}[A-Z]?"
    plain = rf"(?i:{'|'.join(_plain())})(?![A-Za-z])"
    body = r"[A-Z]{2,8}(?:\.[A-Z0-9]{1,6})*(?![A-Za-z])"
    number = r"[0-9]{1,5}"
    session = r"(?i:E?S)-?[0-9]{1,3}"
    slash = rf"(?:\s?[{_SLASHES}]{{1,2}}|[{_SLASHES}]{{1,2}}\s)"
    return re.compile(
        rf"""
        (?<![A-Za-z0-9@.{_SLASHES}_-])
        (?P<head> (?P<series> [A-Za-z]{{1,6}} (?:\.[0-9]{{1,3}})? )
            (?: (?P<hyphen> (?:[{_SLASHES}]RES)? [{_SLASHES}][0-9]{{2,4}} [-–][0-9]{{3,5}} (?![0-9]) )
              | (?P<dotted> \. )? (?(dotted)|{slash})
                (?: (?P<part> {numbered} | {plain} | {session} ) | [0-9]{{2,5}} | {body} )
                (?: {slash} (?: {numbered} | {session} | {number} )
                  | [{_SLASHES}]{{1,2}} [A-Za-z]{{1,12}} (?:\.[A-Za-z0-9]{{1,6}})* )+
              | (?P<flat> [-_] (?:{numbered}|{plain})
                  (?: [-_] (?: {numbered} | {session} | {number} | [A-Z]{{1,6}} ) )+ )
            ) )
        (?P<after> (?: \s(?:Add|Amend|Corr|Rev)\.?\s?[0-9]{{1,3}} )* )
        """,
        re.VERBOSE,
    )


@cache
def _suffix_after() -> re.Pattern[str]:
    return re.compile(r"\s((?:Add|Amend|Corr|Rev)\.?\s?[0-9]{1,3})")


@cache
def _glued() -> re.Pattern[str]:
    """Match what follows a candidate without a space, so that it is not a symbol by itself."""
    return re.compile(rf"(?=[A-Za-z0-9_{_SLASHES}]|[-.][0-9A-Za-z])[A-Za-z0-9._{_SLASHES}-]+")
