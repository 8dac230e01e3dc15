"""Read how many years texts count beside the first and the last day of them: `four years from 1 January 2028 to …`."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import TextField
from oewg_cli.statements.numbers.counted_things import is_limited
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.quoted_parts import QuotedParts
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.phrases import phrases

_DAYS_IN_YEAR = 365.25
_NEARLY = 5
"""By so many days the days may differ from whole years."""
_LONGEST_BEFORE = 12
_TERM = r"\b(?i:terms?|office|elect\w*|serv\w+|mandates?|appoint\w*|chair\w*)\b"
_TERM_BEFORE = 120
_TWO = 2
_OTHERS = r"\b(?:every|each|after|before|within|except|extension|extended|renew\w*|first|last|past|previous)\b"


class CountedYears(NamedTuple):
    """A number of years that is not that of the days beside it; offsets are code points of the field."""

    field: TextField
    start: int
    end: int
    right: int


def counted_years(picture: Picture) -> tuple[CountedYears, ...]:
    """Return the numbers of years that differ from the days beside them, in reading order."""
    return tuple(found for field in picture.index.with_figures if "year" in field.plain for found in _in_field(field))


def _in_field(field: TextField) -> Iterator[CountedYears]:
    plain = field.plain
    for match, years in _of_plain_years(plain):
        around = plain[max(0, match.start() - _LONGEST_BEFORE) : match.end()]
        is_other = is_limited(plain, match.start("number")) or compiled(_OTHERS).search(around) is not None
        if not is_other and not QuotedParts(plain).has(match.start()):
            yield CountedYears(field, *match.span("counted"), years)
    for pattern in _patterns():
        for match in pattern.finditer(plain):
            number, right = cardinal(match["number"]), _years(match)
            around = plain[max(0, match.start() - _LONGEST_BEFORE) : match.end()]
            is_other = is_limited(plain, match.start("number")) or compiled(_OTHERS).search(around) is not None
            if right and number and number != right and not is_other and not QuotedParts(plain).has(match.start()):
                yield CountedYears(field, *match.span("counted"), right)


def _of_plain_years(plain: str) -> Iterator[tuple[re.Match[str], int]]:
    """Return numbers of years beside the first and the last one: `elected for three years, 2027 and 2028`.

    A term of two years may end in the third one.
    """
    for match in _plain_years().finditer(plain):
        number, right = cardinal(match["number"]), int(match["last"]) - int(match["first"]) + 1
        is_term = compiled(_TERM).search(plain, max(0, match.start() - _TERM_BEFORE), match.end()) is not None
        is_next = right == _TWO or match["joint"] != " and "
        if number and right > 1 and is_next and number not in {right, right - is_term}:
            yield match, right


def _years(match: re.Match[str]) -> int | None:
    """Return the whole years from the first to the last day, or to the day after it; None for other periods."""
    days = [_day(match[f"{end}_day"], match[f"{end}_month"], match[f"{end}_year"]) for end in ("first", "last")]
    if days[0] is None or days[1] is None:
        return None
    length = (days[1] - days[0]).days
    years = round(length / _DAYS_IN_YEAR)
    return years if years > 0 and abs(length - years * _DAYS_IN_YEAR) <= _NEARLY else None


def _day(day: str, month: str, year: str) -> date | None:
    try:
        return date(int(year), phrases("en")["months"].index(month) + 1, int(day))
    except ValueError:
        return None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Match a number of years and the two days, in either order."""
    first, last = (
        rf"(?P<{end}_day>[0-9]{{1,2}})\s(?P<{end}_month>[A-Z][a-z]+)\s(?P<{end}_year>(?:19|20)[0-9]{{2}})"
        for end in ("first", "last")
    )
    days = rf"{first}(?:,?\s(?:to|until|till|and\sending\son|and)\s(?:[A-Z][a-z]+day,\s)?|\s?[–-]\s?){last}"
    number = rf"(?P<number>{cardinals()}(?=\s)|\b(?:[A-Za-z]+|[0-9]{{1,2}})(?=-year))"
    counted = rf"(?P<counted>{number}[\s-]years?\b)"
    return (
        re.compile(rf"{counted}[^.;:0-9]{{1,50}}?{days}"),
        re.compile(
            rf"{days}(?:\s\(|,\s)(?:(?:that\sis|i\.e\.|or|for|in\sall|a|of|period|term|total)[,\s]+){{0,6}}{counted}"
        ),
    )


@cache
def _plain_years() -> re.Pattern[str]:
    """Match a number of years and the first and the last of them directly after it."""
    number = rf"(?P<number>{cardinals()}(?=\s)|\b(?:[A-Za-z]+|[0-9]{{1,2}})(?=-year))"
    return re.compile(
        rf"(?P<counted>{number}[\s-]years?)(?:\s(?:period|term|cycle|plan|programme|mandate))?(?:,\s|:\s|\s\(|\s[–—]\s)"
        r"(?:(?:namely|that\sis|i\.e\.),?\s)?(?:(?:for|in)\s)?(?P<first>(?:19|20)[0-9]{2})(?P<joint>\s?[–-]\s?|\sand\s)"
        r"(?P<last>(?:19|20)[0-9]{2})(?![\w/–-])"
    )
