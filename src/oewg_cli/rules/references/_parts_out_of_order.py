"""Find symbols whose parts are right, but in the wrong order or joined by the wrong mark.

`A/AC.999/Rev.1/2024/7` is A/AC.999/2024/7/Rev.1, `A/AC.999/L.3/2024` is A/AC.999/2024/L.3, and `X/13/INF.2` is
X/13/INF/2 where the other symbols of the note are so.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.rules.masthead._own_symbol import own_symbol
from oewg_cli.rules.references._citations import symbol_fields
from oewg_cli.rules.references._miswritten_own_symbols import MiswrittenSymbol, before_own
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.symbols import is_suffix
from oewg_cli.un.un_data import read_data

_SUFFIX = r"(?:Rev|Add|Corr|Amend)\.[0-9]{1,3}"
_LATER = r"(?:[0-9]{1,5}|(?:CRP|INF|L|SR|PV)\.[0-9]{1,4})"
_INNER_SUFFIX = (
    rf"(?<![\w./-])[A-Z]{{1,6}}(?:/[A-Z][A-Za-z]{{0,5}}\.[0-9]{{1,4}}|/[A-Z]{{2,5}}|/[0-9]{{1,4}}){{1,5}}"
    rf"/{_SUFFIX}/{_LATER}(?:/{_SUFFIX})*(?![\w/-]|\.[0-9])"
)
_OWN = r"{series}(?<![\w./-]{series})/[\w./-]*\w"
_LETTERED = r"(?P<letters>[A-Z][A-Za-z]{0,3})(?P<mark>[./-])(?P<number>[0-9]{1,4})(?![\w-])"
_ALWAYS_WITH_DOT = frozenset({"CRP", "L"})
_YEAR = r"(?:19|20)[0-9]{2}"
_DOT = "."
_OF_ORGAN, _LETTERS_OF_ORGAN = 2, 2
"""The parts with which the symbols of a principal organ begin, E/2024, and its letters."""


class MiswrittenField(NamedTuple):
    """The place of a symbol that is the value of a key, what is typed, and what is meant."""

    location: NodeLocation
    text: str
    right: str


class _Own:
    """What all symbols of the own series begin with, and the marks that the note has after letters in them."""

    def __init__(self, before: str, symbols: Sequence[str]) -> None:
        self.before, self.parts = before, before.rstrip("/").split("/")
        self._marks: dict[str, Counter[str]] = {}
        for symbol in symbols:
            if (found := self.lettered(symbol)) is not None:
                self._marks.setdefault(found["letters"].upper(), Counter())[found["mark"]] += 1

    def lettered(self, symbol: str) -> re.Match[str] | None:
        """Return the letters of a kind of document with their number, directly after what all have."""
        if not symbol.startswith(self.before):
            return None
        found = compiled(_LETTERED).match(symbol, len(self.before))
        return found if found is not None and found["letters"].upper() in read_data("symbols")["natures"] else None

    def mark_of(self, letters: str) -> str | None:
        """Return the mark that belongs after some letters; None if that is not known."""
        if letters in _ALWAYS_WITH_DOT:
            return _DOT
        (mark, most), *others = [*self._marks[letters].most_common(2), ("", 0)]
        return mark if most > others[0][1] and mark != "-" else None


def parts_out_of_order(context: CheckContext) -> Iterator["MiswrittenSymbol | MiswrittenField"]:
    """Return the symbols in texts, and those under a key with their place, each with its right form."""
    index = context.text_index
    if any(f"/{each}." in index.text for each in ("Rev", "Add", "Corr", "Amend")):
        for match in index.find(compiled(_INNER_SUFFIX)):
            yield MiswrittenSymbol(match, _with_suffixes_last(match.text.split("/")))
    symbol = context.once(own_symbol)
    if symbol is None:
        return
    matches = list(index.find(compiled(_OWN.format(series=re.escape(symbol.series)))))
    fields = [(path, text.strip()) for path, text in symbol_fields(context.programme)]
    own = _Own(before_own(symbol), [*(each.text for each in matches), *(text for _, text in fields)])
    for match in matches:
        if (right := _right(match.text, own)) is not None:
            yield MiswrittenSymbol(match, right)
    for path, text in fields:
        if (right := _right(text, own)) is not None:
            yield MiswrittenField(NodeLocation(path), text, right)


def _right(symbol: str, own: _Own) -> str | None:
    """Return the right form of a symbol of the own series; None if nothing is certainly wrong."""
    found = own.lettered(symbol)
    if found is not None:
        letters = found["letters"].upper()
        mark = own.mark_of(letters)
        right = f"{own.before}{letters}{mark}{found['number']}{symbol[found.end() :]}"
        return right if mark is not None and right != symbol else None
    parts, rest = symbol.split("/"), [*own.parts]
    if symbol.startswith(own.before) or len(parts) <= len(rest) or not set(rest) <= set(parts):
        return None
    size, year = len(rest), compiled(_YEAR).fullmatch(rest[-1])
    others = [*parts]
    for part in rest:
        others.remove(part)
    # `E/INF/2024/2` is a document of all: only where a body has its own letters, or is no principal organ, it is not.
    is_of_body = size > _OF_ORGAN or len(own.parts[0]) > _LETTERS_OF_ORGAN
    is_year_last = year is not None and parts[-1] == rest[-1] and len(parts[size - 1]) < len(rest[-1])
    is_misplaced = _is_kind(parts[size - 1]) or is_year_last
    is_same_body = parts[: size - 1] == rest[: size - 1]
    if is_of_body and is_same_body and is_misplaced and all(map(_is_kind_or_number, others)):
        return _with_suffixes_last([*rest, *others])
    return None


def _with_suffixes_last(parts: Sequence[str]) -> str:
    suffixes = [part for part in parts if is_suffix(part)]
    return "/".join([*(part for part in parts if not is_suffix(part)), *suffixes])


def _is_kind(part: str) -> bool:
    return part.partition(".")[0] in read_data("symbols")["natures"] or is_suffix(part)


def _is_kind_or_number(part: str) -> bool:
    return _is_kind(part) or part.isdigit()
