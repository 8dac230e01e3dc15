"""The fixed words of a note, in one data file for each language in which the program can write a note."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

WRITTEN = ("en",)
"""The languages in which notes can be written."""

_SPELT_OUT = range(1, 100)
_HUNDREDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
"""The six official languages."""


def phrases(language: str) -> dict[str, Any]:
    """Return the phrases of a language, one of WRITTEN."""
    return read_data(f"phrases_{language}")


def listed(words: Sequence[str], language: str) -> str:
    """Write words as a list: `English, French and Spanish`."""
    *others, last = words
    return str(phrases(language)["and"].format(first=", ".join(others), last=last)) if others else last


def ordinal(number: int, language: str) -> str:
    """Write an ordinal from 1 to 99 as a word in lower case, `seventh`, `fifty-third`; higher ones as `100th`."""
    words = phrases(language)
    tens, unit = divmod(number, 10)
    if number not in _SPELT_OUT:
        return ordinal_in_digits(number)
    if tens == 0:
        return str(words["units"][unit])
    if tens == 1:
        return str(words["teens"][unit])
    return f"{words['tens'][tens]}-{words['units'][unit]}" if unit else str(words["round_tens"][tens])


def ordinal_in_digits(number: int) -> str:
    """Write an ordinal in digits, as those of meetings are in English: `1st`, `34th`."""
    return f"{number}{_suffix(number)}"


@cache
def spelled_ordinals(language: str) -> dict[str, int]:
    """Return the ordinals that are written as words, in lower case, with their numbers from 1 to 99."""
    return {ordinal(number, language): number for number in _SPELT_OUT}


@cache
def ordinals_pattern(language: str) -> str:
    """Return a pattern of the ordinals that are written as words, in lower case, the longer ones first."""
    words = sorted(spelled_ordinals(language), key=len, reverse=True)
    # Tens and units are written once each: the pattern is compiled in a third of the time.
    tens, units = (dict.fromkeys(word.split("-")[at] for word in words if "-" in word) for at in (0, 1))
    others = [word for word in words if "-" not in word]
    return "|".join([f"(?:{'|'.join(tens)})-(?:{'|'.join(units)})", *others])


@cache
def months_pattern(language: str) -> str:
    """Return what matches the name of a month."""
    return "|".join(phrases(language)["months"])


def _suffix(number: int) -> str:
    if number // 10 % 10 == 1:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def ordinal_number(word: str) -> int | None:
    """Return the number of an English ordinal, in words or in figures, as in `third` and `3rd`; None if it is none."""
    hundreds, _, units = word.casefold().rpartition(" hundred and ")
    known = spelled_ordinals("en").get(units)
    if known is not None:
        return known + 100 * (_HUNDREDS.index(hundreds) + 1 if hundreds in _HUNDREDS else 0)
    typed = compiled("([1-9][0-9]{0,2})(?:st|nd|rd|th)").fullmatch(word)
    return None if typed is None else int(typed[1])
