"""Find slips in symbols that are read as symbols otherwise: a stop in place of a slash, and suffixes spelt wrongly.

`A/80.655` is A/80/655, and `A/80/655/Cor.1` is A/80/655/Corr.1. The words are in `un/data/symbols.toml`.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.symbols import parse_symbol
from oewg_cli.un.un_data import read_data

_HEAD = r"(?<![\w./-])[A-Z]{1,6}(?:/[A-Z][A-Za-z]{0,5}(?:\.[0-9]{1,4})?){0,3}"
_STOP = rf"(?P<head>{_HEAD}/[0-9]{{2,4}})\.(?P<number>[0-9]{{1,4}})(?!\w|[./-]\w)"
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
    """Find the symbols with a stop in place of a slash after the session or the year, and those with a wrong suffix."""
    for match in compiled(_STOP).finditer(text):
        right = f"{match['head']}/{match['number']}"
        symbol = parse_symbol(right, own)
        if symbol is not None and (symbol.session or symbol.year):
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
