"""Read the symbols of United Nations documents, and find them in running text.

Source: "United Nations document symbols", https://research.un.org/en/docs/symbols; the series, components and
sessions are in `data/symbols.toml`. The module `malformed_symbols` finds symbols that are written wrongly.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from string import ascii_lowercase
from typing import NamedTuple

from oewg_cli.un.sessions import latest_session_at
from oewg_cli.un.un_data import read_data

PARTS_OF_SYMBOLS = (*(f"{letter}/" for letter in ascii_lowercase), "idb.", "gc.", "pbc.")
"""What is around the first slash of every symbol, in lower case: a text that has none of these has no symbol."""

_LONGEST_SERIES = 10
"""How far before the first slash a symbol may begin: `UNCTAD`, `IDB.49`."""


class Symbol(NamedTuple):
    """The symbol of a document, read into its components.

    `text` is the symbol as printed, without reissue asterisks; `reissues` is their number. `components` are the
    parts between slashes, the series first. `joint` is the second symbol of a document that has two.
    """

    text: str
    components: tuple[str, ...]
    reissues: int = 0
    joint: "Symbol | None" = None

    @property
    def series(self) -> str:
        """Return the first component, which means the organ or body: `A` of A/78/265."""
        return self.components[0]

    @property
    def session(self) -> int | None:
        """Return the regular session of the General Assembly in the symbol, if it is certainly one.

        In some series of the Assembly a year or a consecutive number is in the same place.
        """
        known = read_data("symbols")["sessions"]
        at = 2 if _head(self.components[1]) in known["after"] else 1
        if self.series != "A" or not self.goes_on(at) or not self.components[at].isdigit():
            return None
        session = int(self.components[at])
        return session if known["first"] <= session <= known["last"] else None

    @property
    def year(self) -> int | None:
        """Return the year in the symbol, if it is certainly one: 2021 of A/AC.292/2021/1."""
        return _year_of(self)

    @property
    def nature(self) -> str | None:
        """Return the letters for the kind of document, such as L or RES; if there are several, the last."""
        natures = read_data("symbols")["natures"]
        return next((head for part in reversed(self.components) if (head := _head(part)) in natures), None)

    @property
    def expected_distribution(self) -> str | None:
        """Return the distribution that belongs to the symbol; None if there is none, as for CRP. and WP."""
        nature = self.nature
        return "General" if nature is None else str(read_data("symbols")["natures"][nature]) or None

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Return the parts that show a later version of the document, in order: `Rev.1`, `Add.2`, `Corr.1`."""
        return tuple(component for component in self.components[1:] if is_suffix(component))

    @property
    def document(self) -> str:
        """Return the symbol as it is in addresses, without spaces; for a joint document the first one."""
        return compact(self.text if self.joint is None else self.text[: -len(self.joint.text) - 1])

    def is_ahead(self, day: date) -> bool:
        """Return whether the session or the year in the symbol is too late for a document of this day.

        Documents are issued up to some months before a session opens, so the next session and the next year are
        possible.
        """
        if self.session is not None and self.session > latest_session_at(day) + 1:
            return True
        return self.year is not None and self.year > day.year + 1

    def goes_on(self, at: int) -> bool:
        """Return whether this component is followed by another one that is not a suffix."""
        return at + 1 < len(self.components) and not is_suffix(self.components[at + 1])


@lru_cache(maxsize=256)
def _year_of(symbol: Symbol) -> int | None:
    in_brackets = re.search(r"\(([0-9]{4})\)$", symbol.text)
    if in_brackets:
        return int(in_brackets[1])
    known = read_data("symbols")["years"]
    for at, component in enumerate(symbol.components):
        if re.fullmatch(r"[0-9]{4}", component) and symbol.goes_on(at):
            year = int(component)
            return year if known["first"] <= year <= known["last"] else None
    return None


# Symbols are compared with each other again and again.
@lru_cache(maxsize=1024)
def compact(text: str) -> str:
    """Write a symbol without spaces, its letter parts as one range: `A/RES/31/6A-B` for A/RES/31/6 A and B."""
    return "".join(re.sub(r"\s(?:and|to)\s|[–‑]", "-", text).split())


@lru_cache(maxsize=256)
def parse_symbol(text: str, own: frozenset[str] = frozenset()) -> Symbol | None:
    """Read a text that is a symbol and nothing else; None if it is not a well-formed one.

    `own` are the series of the document that is read, which are symbols there even if they are not known.
    """
    match = _pattern().match(text)
    symbol = _read(match, own) if match else None
    if symbol is None or len(symbol.text) + symbol.reissues != len(text):
        return None
    return symbol


def own_series(symbols: Iterable[str | None]) -> frozenset[str]:
    """Return the series that are not known, of what a document names as its own symbols: `CCWD` of CCWD/CP/2027/2."""
    read = (_pattern().fullmatch(text.strip()) for text in symbols if text is not None and "/" in text)
    series = (match.group().partition("/")[0] for match in read if match is not None)
    return frozenset(each for each in series if len(each) > 1 and each.isalpha() and not is_series(each))


def find_symbols(text: str, own: frozenset[str] = frozenset()) -> Iterator[tuple[int, Symbol]]:
    """Find the well-formed symbols of a running text in order, each with the offset where it starts.

    A series with one short number and no more, as in `room A/3`, is not read as a symbol here. `own` are the series of
    the document that is read.
    """
    end = 0
    slash = text.find("/")
    while slash >= 0 and (match := _pattern().search(text, max(end, slash - _LONGEST_SERIES))) is not None:
        symbol, end = _read(match, own), match.end()
        if symbol is not None and not re.fullmatch(r"[A-Z]+/[0-9][0-9]?", symbol.text):
            yield match.start(), symbol
            end = match.start() + len(symbol.text)
        slash = text.find("/", end)


def is_series(text: str) -> bool:
    """Return whether symbols begin with this component, as they do with A, UNEP and IDB.49."""
    plain, numbered = _all_series()
    name, dot, number = text.partition(".")
    return (name in numbered and number.isdigit()) if dot else name in plain


def is_suffix(component: str) -> bool:
    """Return whether a component shows a later version of a document, as Rev.1 and Corr.2 do."""
    return _head(component) in read_data("symbols")["components"]["suffixes"]


def _read(match: re.Match[str], own: frozenset[str]) -> Symbol | None:
    symbol = _read_one(match, own)
    if symbol is None:
        return None
    text, end = match.string, match.start() + len(symbol.text)
    second = _pattern().match(text, end + 1) if text[end : end + 1] in ("–", "-") else None
    joint = _read_one(second, own) if second else None
    if joint is not None:
        end += 1 + len(joint.text)
    asterisks = text[end : end + 3]
    reissues = len(asterisks) - len(asterisks.lstrip("*"))
    return Symbol(text[match.start() : end], symbol.components, reissues, joint)


def _read_one(match: re.Match[str], own: frozenset[str]) -> Symbol | None:
    components = match.group().split("/")
    if (
        not (is_series(components[0]) or components[0] in own)
        or not _is_full(components[-1])
        or _is_never_issued(components)
    ):
        return None
    tail = _resolution_tail() if "RES" in components else _part_tail()
    ending = tail.match(match.string, match.end())
    if ending is None:
        return None
    components += ending["suffixes"].split("/")[1:]
    return Symbol(match.string[match.start() : ending.end()], tuple(components))


@cache
def _pattern() -> re.Pattern[str]:
    # The look-behind comes after the first letter, so that the search can jump from capital to capital. There is no
    # look-ahead after the last component, so that no text, however long, is read twice.
    return re.compile(
        r"""
        [A-Z] (?<![A-Za-z0-9/.].) [A-Za-z]* (?:\.[0-9]{1,3})?
        (?: / (?: E?S[-‑][0-9]{1,3}
                | [0-9]{1,5}
                | [A-Z][A-Za-z]{0,11} (?:\.[A-Z][A-Za-z]{0,5})* (?:\.[0-9]{1,5}[A-Z]?)?
                  (?:-[IVXP]{1,4})? (?:\([0-9]{1,3}\))?
        ) )+
        """,
        re.VERBOSE,
    )


_END = r"(?P<suffixes> (?: /[A-Z][a-z]{1,6}\.[0-9]{1,3} )* ) (?! [A-Za-z0-9/\\] | [-.][0-9] )"


@cache
def _resolution_tail() -> re.Pattern[str]:
    """Match the letter part and the session or year of a resolution: A/RES/217 A (III), S/RES/1373 (2001)."""
    return re.compile(
        r"(?: \s? [A-Z] (?: (?:[-–]|\sand\s|\sto\s) [A-Z] )? (?![A-Za-z0-9/]) )?"
        r"(?: \s? \( (?: (?:E?S[-‑])? [IVXLC]{1,7} | (?:19|20)[0-9][0-9] ) \) )?" + _END,
        re.VERBOSE,
    )


@cache
def _part_tail() -> re.Pattern[str]:
    """Match the part of a document and the suffixes after it: A/80/6 (Sect. 24)/Corr.1."""
    return re.compile(
        r"(?: \s? \( (?: Introduction | Plan\ outline"
        r" | (?:Income\ sect\.|Part|Prog\.|Sect\.|Supp\.|Vol\.) \s? (?:[IVXLC]{1,6}|[0-9]{1,3}[A-Z]?) ) \) )?" + _END,
        re.VERBOSE,
    )


@cache
def _all_series() -> tuple[frozenset[str], frozenset[str]]:
    groups = read_data("symbols")["series"]
    plain = frozenset(series for group in groups for series in (*group.get("principal", ()), *group.get("others", ())))
    return plain, frozenset(series for group in groups for series in group.get("numbered", ()))


def _is_never_issued(components: list[str]) -> bool:
    return components[1] in read_data("symbols")["never_issued"].get(components[0], ())


def _is_full(component: str) -> bool:
    """Return whether a symbol can end with this component: with a number, but not with the number of a body."""
    is_body = _head(component) in read_data("symbols")["components"]["bodies"]
    return component == "Summary" or (not is_body and any(map(str.isdigit, component)))


def _head(component: str) -> str:
    return component.partition(".")[0]
