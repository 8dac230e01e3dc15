"""Find lists in a text and count their elements: labels, days, names, titles, parts, or phrases between commas.

Where an "and" may stand within an element, each number of elements that may be meant is one of `numbers`.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from oewg_cli.reading.lexicon import is_plural
from oewg_cli.reading.scanner import Tokens

_FEWEST = 2
_OPENING, _CLOSING = "([", ")]"
_PLACED = r"(?:p[^NOLR]*)?"
_KINDS = {
    "label": rf"t?[ai]?[si]?(?:(?:NL?|R|L)(?![sC])|O[sa]?{_PLACED})",
    "range": r"t?[ai]?[si]?p?t?(?P<first>NL?|O|R|Y)-t?(?P<last>NL?|O|R|Y)[sa]?",
    "symbol": r"[as]{0,2}Y",
    "day": r"p?(?:tHpt?)?(?:D,?)?(?:NM?J?|M|D)H?",
    "month": r"p?(?:[ao]*t?)?M",
    "name": r"p?t?h?[CG]+(?:ot?[CG]+)*(?:\([^()]*\))?",
    "title": r"\[[^\[\]]*\](?:\([^()]*\))?",
    "document": r"p[^(),;]*\(Y[^()]*\)",
    "with": r"[^()]*\([^()]*\)",
    "counted": r"(?:N|t)(?!p)[^;:]*",
}
"""What an element of each kind is, over the letters of its tokens; the first one that fits is its kind."""
_TYPED = {"label", "range", "symbol", "day", "month", "name", "title", "document", "with"}


class Element(NamedTuple):
    """An element of a list; `number` is how many it stands for, 0 if that cannot be told."""

    start: int
    end: int
    kind: str
    number: int = 1


class Listing(NamedTuple):
    """The elements of a list, from one token to before another, and each number of them that may be meant."""

    elements: tuple[Element, ...]
    numbers: frozenset[int]

    @property
    def start(self) -> int:
        """Return the index of the first token."""
        return self.elements[0].start

    @property
    def end(self) -> int:
        """Return the index of the token after the last."""
        return self.elements[-1].end

    def is_of(self, *kinds: str) -> bool:
        """Return whether all elements are of some kinds."""
        return all(element.kind in kinds for element in self.elements)


def list_between(tokens: Tokens, start: int, end: int, kinds: Sequence[str]) -> Listing | None:
    """Return what is listed from one token to before another; None if it is no list."""
    outer = _outer(tokens.letters, start, end)
    all_cut = _listing(tokens, [start, *outer, end], kinds)
    if all_cut is not None and all_cut.numbers:
        return all_cut
    cuts, joint = _cuts(tokens.letters, outer, start)
    listing = _listing(tokens, [start, *cuts, end], kinds)
    if listing is None or listing.numbers or len(listing.elements) < _FEWEST or not joint:
        return listing if listing is not None and listing.numbers else None
    # With a comma before the last "and", or semicolons, each other "and" is within an element.
    inner = sum(tokens.letters[each.start : each.end].count("&") for each in listing.elements) if joint == "&" else 0
    fewest = len(listing.elements)
    return listing._replace(numbers=frozenset(range(fewest, fewest + inner + 1)))


def _listing(tokens: Tokens, cuts: Sequence[int], kinds: Sequence[str]) -> Listing | None:
    """Return the elements between some cuts, with their number if all are of kinds that show where they end."""
    elements = [_element(tokens, first, last, kinds) for first, last in pairwise(cuts)]
    if any(element.start >= element.end or not (element.number or element.kind == "counted") for element in elements):
        return None
    listing = Listing(tuple(elements), frozenset())
    if listing.is_of("name", "counted"):
        return _of_persons(listing)
    is_of_one_kind = len({each.kind for each in elements}) == 1 and listing.is_of(*_TYPED)
    if is_of_one_kind or listing.is_of("label", "range") or listing.is_of("symbol", "range"):
        return listing._replace(numbers=frozenset({sum(element.number for element in elements)}))
    return listing


def _of_persons(listing: Listing) -> Listing | None:
    """Return a list whose elements have numbers of their own, one of them at least more than one; or which has names.

    `The Chair, Ana Diaz (Peru), and the Vice-Chairs, Bo Rask (Chad) and Eva Roy (Mali)` are three.
    """
    posts = [each.number for each in listing.elements if each.kind == "counted"]
    names = len(listing.elements) - len(posts)
    is_each = all(posts) and sum(posts) > len(posts)
    return listing._replace(numbers=frozenset({sum(posts) if is_each else names})) if is_each or names else None


def list_at(tokens: Tokens, start: int, kinds: Sequence[str], end: int | None = None) -> Listing | None:
    """Return the list of labels, days, names or titles that begins at a token and goes as far as such elements do."""
    end = len(tokens.letters) if end is None else end
    match = _row(tuple(kinds)).match(tokens.letters, start, end)
    return list_between(tokens, start, match.end(), kinds) if match is not None else None


def _outer(letters: str, start: int, end: int) -> list[int]:
    """Return the commas, semicolons and "and" that are in no parentheses or quotation marks, and in no date."""
    depth, found = 0, []
    for at in range(start, end):
        depth += (letters[at] in _OPENING) - (letters[at] in _CLOSING)
        # `Monday, 8 January`
        if depth == 0 and letters[at] in ";,&" and letters[at - 1 : at + 2] != "D,N":
            found.append(at)
    return [at for at in found if not (letters[at] == "&" and at - 1 in found)]


def _cuts(letters: str, outer: Sequence[int], start: int) -> tuple[list[int], str]:
    """Return where elements begin, but for the first; and what joins the last: `;`, `,&`, `&`, or nothing."""
    if any(letters[at] == ";" for at in outer):
        return [at for at in outer if letters[at] == ";"], ";"
    commas = [at for at in outer if letters[at] == ","]
    last = max(commas, default=start)
    after = [at for at in outer if letters[at] == "&" and at > last]
    is_closed = letters[last : last + 2] == ",&"
    joint = [] if is_closed or not after else [after[-1] if commas else after[0]]
    return sorted({*commas, *joint}), ",&" if is_closed else "&" * len(joint)


def _element(tokens: Tokens, start: int, end: int, kinds: Sequence[str]) -> Element:
    while start < end and tokens.letters[start] in ",;&":
        start += 1
    letters = tokens.letters[start:end]
    for kind in kinds:
        match = _pattern(kind).fullmatch(letters)
        if match is None:
            continue
        number = 1
        if kind == "range":
            first, last = (tokens.tokens[start + match.start(each)] for each in ("first", "last"))
            number = _between(first.text, last.text, first.value, last.value)
        elif kind == "counted":
            words = [each.text for each in tokens.tokens[start + 1 : end] if each.letter in "sF"]
            is_many = any(map(is_plural, words))
            number = tokens.tokens[start].value or (0 if is_many else 1)
        return Element(start, end, kind, number)
    return Element(start, end, "phrase")


def _between(first: str, last: str, lower: int, upper: int) -> int:
    """Return how many a range has; 0 if its ends are in the wrong order, or of different series."""
    if "/" in first:
        stems = [each.rstrip("0123456789") for each in (first, last)]
        lower, upper = (int(each[len(stem) :] or 0) for each, stem in zip((first, last), stems, strict=True))
        upper = upper if stems[0] == stems[1] else 0
    return max(0, upper - lower + 1) if upper > lower else 0


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(_KINDS[kind])


@cache
def _row(kinds: tuple[str, ...]) -> re.Pattern[str]:
    """Match elements of some kinds one after another; in a row, an element has no words after it."""
    one = "|".join(re.sub(r"[(][?]P<[a-z]+>", "(?:", _KINDS[kind].replace(_PLACED, "")) for kind in kinds)
    return re.compile(rf"(?:{one})(?:(?:,&?|;&?|&)(?:{one}))*")
