"""The patterns of numbers that are parts of a whole, or the whole of such parts."""

import re
from functools import cache

from oewg_cli.un.cardinals import cardinals
from oewg_cli.un.un_data import read_data


def words_of(kind: str) -> tuple[str, ...]:
    """Return the words of a kind around counted things."""
    return tuple(read_data("words/counted_things")[kind])


@cache
def share_pattern() -> re.Pattern[str]:
    """Return what matches a part of a whole: `and four at the 9th meeting`."""
    of, no = ("|".join(words_of(kind)).replace(" ", r"\s") for kind in ("of_shares", "no_shares"))
    return re.compile(
        rf"(?:[,;:(–—]\s?|\b(?:and|or|with)\s|^)(?:and\s|with\s|including\s|of\swhich\s|of\swhom\s|namely,?\s|the\s)?(?P<number>{cardinals()})"
        rf"(?:\sof\s(?:them|which|these|those|whom))?(?:\s(?P<noun>[^\W\d][\w-]+s))?(?=\s(?!(?:{no})\b)(?:(?:are|is|will\sbe)\s)?(?:{of})\b)"
    )


@cache
def of_them_pattern() -> re.Pattern[str]:
    """Return what matches `three of them`."""
    return re.compile(rf"(?P<part>(?P<number>{cardinals()})\sof\s(?:them|these|those))(?:\s\w+)?\b")


@cache
def totals_pattern() -> re.Pattern[str]:
    """Return what matches `that is six`, and `six in all`."""
    return re.compile(
        rf"\b(?:that\sis,?|i\.e\.,?|(?:making|giving|totalling)(?:\sa\stotal\sof)?|a\stotal\sof|altogether,?|in\sall,?|in\stotal,?)"
        rf"\s(?P<number>{cardinals()})|(?P<number2>{cardinals()})(?:\s[\w-]+){{0,3}}\s(?:in\sall|altogether|in\stotal)\b"
    )


@cache
def alone_pattern() -> re.Pattern[str]:
    """Return what matches a number alone at the end of a line."""
    return re.compile(rf"(?:[:–(,]\s?)(?P<number>{cardinals()})(?=[).;,]|\s?$)")
