"""Read numbers in figures and in words, `12`, `twelve`, `twenty-two`; the words are in `data/cardinals.toml`."""

import re
from functools import cache

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.word_patterns import any_case
from oewg_cli.un.un_data import read_data

COUNT_IN_FIGURES = lazy_pattern(
    r"[0-9][)\]]?\s(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[^\W\d_]"
    r"|[$€£]\s?[0-9]"
)
"""Match where a text may count in figures: before a word that is no month, or with a sign of money."""
_TEN = 10
_FIRST_OF_TENS = 2


def cardinal(word: str) -> int | None:
    """Return the number of figures up to three, or of a word up to ninety-nine; None for anything else."""
    if re.fullmatch("[0-9]{1,3}", word):
        return int(word)
    return _in_words().get(word.casefold())


@cache
def cardinals() -> str:
    """Return a pattern of the numbers that `cardinal` reads, in any case, which is not a part of a longer word."""
    data = read_data("cardinals")
    units, teens, tens = (list(filter(None, data[group])) for group in ("units", "teens", "tens"))
    words = rf"(?:{any_case(tens)}(?i:-(?:{'|'.join(units)}))?|{any_case([*teens, *units])})"
    return rf"(?:(?<![\w/.,–-])[1-9][0-9]{{0,2}}(?![\w/.–-]|,[0-9])|(?<![\w-]){words}(?![\w-]))"


@cache
def number_words() -> frozenset[str]:
    """Return the numbers that are written as words, in lower case, and "both"."""
    return frozenset(_in_words()) | {"both"}


@cache
def _in_words() -> dict[str, int]:
    data = read_data("cardinals")
    found = {word: number for number, word in enumerate([*data["units"], *data["teens"]]) if word}
    for place, word in enumerate(data["tens"]):
        if place >= _FIRST_OF_TENS:
            found[word] = place * _TEN
            found |= {f"{word}-{unit}": place * _TEN + number for number, unit in enumerate(data["units"]) if unit}
    return found
