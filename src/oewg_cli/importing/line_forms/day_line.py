"""Read the line of a day: `Monday, 4 March`, and other forms of it."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from oewg_cli.importing.remembered_lines import remembered
from oewg_cli.text.source_text import Span
from oewg_cli.text.suggestions import nearest
from oewg_cli.un.dates.dates import day_heading
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

_LANGUAGE = "en"
_NEAR = 0.75
_CENTURY, _TWO_DIGITS = 2000, 2
_GAP = r"[ ,.:;–-]{0,4}"


class DayLine(NamedTuple):
    """A day as it is written; places are code points of the line.

    `weekday` is the weekday in full, if one is written, `named` its place. `end` is where the day ends and something
    else may begin. `is_right` says that it is written as the United Nations writes it, with or without the year.
    """

    weekday: str | None
    day: int
    month: int
    year: int | None
    start: int
    end: int
    named: Span | None
    is_right: bool

    def in_year(self, year: int) -> date | None:
        """Return the day, of this year if none is written; None where the calendar has no such day."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None


@remembered
def day_line(text: str) -> DayLine | None:
    """Read a line that begins with a day; None where it does not.

    A day without its weekday counts only where it is alone on the line. A word that is not a weekday, and not a near
    misspelling of one, does not begin a day.
    """
    match = next(filter(None, (pattern.match(text) for pattern in _patterns())), None)
    if match is None:
        return None
    typed, year = match["weekday"], match["year"]
    weekday = _weekday(typed) if typed else None
    if weekday is None and (typed or text[match.end() :].strip(" .:")):
        return None
    line = DayLine(
        weekday,
        int(match["day"]),
        months_by_name().get(match["month"].casefold()) or int(match["month"]),
        _in_full(year) if year else None,
        *match.span("all"),
        Span(*match.span("weekday")) if typed else None,
        is_right=False,
    )
    return line._replace(is_right=_is_right(line, match["all"]))


def _in_full(year: str) -> int:
    return int(year) if len(year) > _TWO_DIGITS else _CENTURY + int(year)


def _is_right(line: DayLine, typed: str) -> bool:
    """Return whether a day is written in the right form, whatever its weekday is."""
    day = line.in_year(2000)
    if day is None or line.weekday is None:
        return day is None and line.weekday is not None
    _, _, rest = day_heading(day, _LANGUAGE).partition(", ")
    right = f"{line.weekday}, {rest}"
    return typed in {right, f"{right} {line.year}"}


def _weekday(word: str) -> str | None:
    """Return a weekday in full; one that is misspelt is that which is nearest."""
    word = word.casefold()
    if word in weekdays_by_name():
        return weekdays_by_name()[word]
    near = nearest(word, weekdays_by_name(), cutoff=_NEAR)
    return weekdays_by_name()[near] if near else None


def weekday_named(text: str) -> tuple[str, str] | None:
    """Return the weekday with which a text begins, in full, and the rest; None where it begins with none."""
    found = _first_word().match(text)
    named = weekdays_by_name().get(found["word"].casefold()) if found else None
    return (named, text[found.end() :]) if found and named else None


@cache
def _first_word() -> re.Pattern[str]:
    return re.compile(rf" *(?P<word>[^\W\d_]{{2,10}})\.?(?![^\W\d_]){_GAP}")


@cache
def weekdays_by_name() -> dict[str, str]:
    """Return the weekdays in full by their names and abbreviations in lower case."""
    names = {name.casefold(): name for name in phrases(_LANGUAGE)["weekdays"]}
    return names | {short.casefold(): name for short, name in read_data("dates_and_times")["weekdays"].items()}


@cache
def months_by_name() -> dict[str, int]:
    """Return the numbers of the months by their names and abbreviations in lower case."""
    months = phrases(_LANGUAGE)["months"]
    numbers = {name.casefold(): number for number, name in enumerate(months, 1)}
    short = read_data("dates_and_times")["months"]
    return numbers | {name.casefold(): months.index(full) + 1 for name, full in short.items()}


def any_month() -> str:
    """Return a pattern of the names and abbreviations of the months, the longest first."""
    return "|".join(sorted(map(re.escape, months_by_name()), key=len, reverse=True))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    weekday = "|".join([*sorted(map(re.escape, weekdays_by_name()), key=len, reverse=True), "[a-z]{2,8}day"])
    month = any_month()
    day = r"0?(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9])"
    full = r"(?:19|20)[0-9]{2}"
    year = rf"(?:,? ?(?P<year>{full})(?![0-9]))?"
    with_short = rf"(?:,? ?(?P<year>{full}(?![0-9])|[0-9]{{2}}(?= *[.:]?$)))?"
    month_number = r"(?P<month>0[1-9]|1[0-2])"
    two = r"(?P<day>[0-9]{2})"
    name = rf"(?P<month>{month})\b\.?"
    week = rf"(?P<weekday>{weekday})\b\.?"
    forms = (
        rf"{week}{_GAP}(?:the )?{day}(?: of)? ?{name}{with_short}",
        rf"{week}{_GAP}{name} ?{day}{year}",
        rf"{day} ?{name}{year}(?:[ ,.:;(–-]{{0,4}}{week}\)?)?",
        rf"{name} ?{day}{year}(?:[ ,.:;(–-]{{0,4}}{week}\)?)?",
        rf"(?:{week}{_GAP})?(?P<year>{full})-{month_number}-{two}(?![0-9])",
        rf"(?:{week}{_GAP})?{two}\.{month_number}\.(?P<year>{full})(?![0-9])",
    )
    lead = rf" *(?:day [0-9]{{1,2}}{_GAP} ?)?"
    return tuple(re.compile(rf"{lead}(?P<all>{form})(?!\w)", re.IGNORECASE) for form in forms)
