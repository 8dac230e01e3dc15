"""Find symbols with a year of two figures, E/CN.6/26/4, by the other symbols of the note, E/CN.6/2026/1."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import TextField, series_of
from oewg_cli.rules.references._citations import cited_symbols, symbol_fields
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.references.symbols import Symbol, parse_symbol

_SHORT = lazy_pattern(r"[0-9]{2}")
_CENTURY = 100
_FURTHEST = 5
"""How many years a document may be older or younger than the others of its series, at most."""


class ShortYear(NamedTuple):
    """A symbol with a year of two figures; `field` is None for the value of a key, where it is all there is."""

    location: NodeLocation
    text: str
    right: str
    field: TextField | None = None
    start: int = 0
    end: int = 0


def short_years(context: CheckContext) -> Iterator[ShortYear]:
    """Return the symbols whose year has two figures, in keys first, then in texts."""
    typed, series = symbol_fields(context.programme), series_of(context.programme)
    of_keys = [(path, symbol) for path, text in typed if (symbol := parse_symbol(text.strip(), series))]
    cited = context.once(cited_symbols)
    symbols = [*(symbol for _, symbol in of_keys), *(reference.symbol for _, reference in cited)]
    if not any(_SHORT.fullmatch(part) for symbol in symbols for part in symbol.components[1:-1]):
        return
    years = {_series(symbol, at): year for symbol in symbols for at, year in _years(symbol)}
    for path, symbol in of_keys:
        right = _right(symbol, years)
        if right is not None:
            yield ShortYear(NodeLocation(path), symbol.text, right)
    for field, reference in cited:
        right = _right(reference.symbol, years)
        if right is not None:
            start, end = reference.start, reference.end
            yield ShortYear(field.plain_location(start, end), reference.text, right, field, start, end)


def _years(symbol: Symbol) -> Iterator[tuple[int, int]]:
    if symbol.year is not None and str(symbol.year) in symbol.components[1:-1]:
        yield symbol.components.index(str(symbol.year), 1), symbol.year


def _series(symbol: Symbol, at: int) -> tuple[str, ...]:
    return symbol.components[:at]


def _right(symbol: Symbol, years: dict[tuple[str, ...], int]) -> str | None:
    """Return a symbol with its year in full; None if it has none of two figures, or the series has no years."""
    for at, part in enumerate(symbol.components[:-1]):
        year = years.get(_series(symbol, at)) if _SHORT.fullmatch(part) else None
        if year is not None and not symbol.text.count(f"/{part}/") > 1:
            full = year // _CENTURY * _CENTURY + int(part)
            if abs(full - year) <= _FURTHEST:
                return symbol.text.replace(f"/{part}/", f"/{full}/")
    return None
