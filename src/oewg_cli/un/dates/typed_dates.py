"""Read dates as people type them in English texts, right or wrong, and return their right form.

Source of the right form: Editorial Manual, "Numbers, dates and time". Day, month in full and year; no comma, no ending
after the day, no zero before it.
"""

import re
from datetime import date
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span
from oewg_cli.un.dates.days_before_months import is_before_month, is_of_month
from oewg_cli.un.dates.typed_weekdays import TypedWeekdays, weekdays_before
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

_LONG_NAME = 7
"""A misspelt month with so many letters or more is recognized by its letters and a number next to it."""
_LEAP_YEAR = 2000
_LAST_DAY = 31

_SPACE = r"[^\S\n]"
_GAP = rf"{_SPACE}{{1,2}}"
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?(?!\w)"
_MORE_DAYS = (
    rf"(?: (?: (?P<dash>{_SPACE}?[–-]{_SPACE}?) | {_GAP}to{_GAP}(?:the{_SPACE})? ) {_DAY}"
    rf" | (?: ,{_GAP}{_DAY} ){{0,5}} {_GAP}(?:and|or){_GAP}(?:the{_SPACE})?{_DAY} )?"
)
_NAME = r"[a-z]{2,9}(?!\w)(?!-[a-z])"
_YEAR = r"(?:19|20)[0-9]{2}(?!\w|[/.:][0-9]|[–-][0-9]{2}(?![0-9]))"

# The look-behind comes after the first character, so that the search can jump from one such character to the next.
# A digit after digits and a dash does not begin a date, unless those are a year.
DAY_FIRST = lazy_pattern(
    rf"""
    (?P<days> [0-9](?<![\w/.].)(?<!(?<![0-9]{{3}})[0-9][–-].) [0-9]? (?:st|nd|rd|th)?(?!\w) {_MORE_DAYS} )
    (?P<point>\.)? {_GAP} (?P<of> of{_GAP} )?
    (?P<month> [JFMASOND]{_NAME} ) (?P<stop>\.)? (?: (?P<comma>{_SPACE}?,)? {_GAP} (?P<year>{_YEAR}) )?
    """,
    re.VERBOSE,
)
"""`4 March 2024`, `4th–8th March`, `the 4th of Mar., 2024`."""
MONTH_FIRST = lazy_pattern(
    rf"""
    (?P<month> [JFMASOND](?<!\w.){_NAME} ) (?P<stop>\.)?
    (?: {_GAP} (?:the{_SPACE})? (?P<days> {_DAY} {_MORE_DAYS} ) (?![.,:/][0-9])
        (?: (?P<comma>,)? {_GAP} (?P<year>{_YEAR}) )?
      | {_GAP} (?P<year_alone>{_YEAR})
      | {_SPACE}?, {_GAP} (?P<year_after>{_YEAR}) )
    """,
    re.VERBOSE,
)
"""`March 4, 2024`, `March 4th`, `Sept. 2024`, `March, 2024`."""

_ORDINAL = lazy_pattern(r"(?<=[0-9])(?:st|nd|rd|th)\b")
_ZERO = lazy_pattern(r"\b0(?=[1-9])")
_THE = lazy_pattern(rf"the{_SPACE}")
_LIST_GOES_ON = lazy_pattern(rf"(?:,|{_SPACE}(?:and|or)){_SPACE}[0-9]{{1,2}}(?!\w)")
_LONGEST_BEFORE = 12
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_AFTER_A_DAY = lazy_pattern(rf"(?<![\w/])[0-9]{{1,2}}(?:st|nd|rd|th)?{_GAP}(?:of{_GAP})?\Z")
_COUNTED = lazy_pattern(rf"{_SPACE}[a-z]{{4,}}s\b")
"""What a number of four digits may count: `on 4 March, 2000 participants`."""
_GIVEN_NAME = lazy_pattern(rf"{_SPACE}[A-Z][a-z]")
"""What shows that an abbreviated month is a name: 12 Jan Smuts Avenue."""
_NEW_SENTENCE = lazy_pattern(rf"{_SPACE}*(?:\Z|\n|{_SPACE}[\"“‘(]?[A-Z])")
_PAUSE = lazy_pattern(rf"[.,;:)\n]|\Z|{_SPACE}?[–-]|{_SPACE}to{_SPACE}")


class DateError(Enum):
    """What can be wrong with the form of a date; of several errors the first in this list is reported."""

    MONTH_MISSPELT = auto()
    MONTH_FIRST = auto()
    MONTH_ABBREVIATED = auto()
    ORDINAL = auto()
    COMMA = auto()
    LEADING_ZERO = auto()
    OF = auto()
    POINT = auto()


class TypedDate(NamedTuple):
    """Days of one month, or a month with its year, as typed; positions are code points of the text.

    `days` are all days that are named, empty if there is only a month; `has_dash` is true if there are two with a dash
    between them, and `last_day` is where the last one begins. `right` is the right form of the whole; `certain` is true
    if nothing else can be meant. `has_stop` is true if the full stop of an abbreviated month follows, which may end the
    sentence too.
    """

    start: int
    end: int
    last_day: int
    days: tuple[int, ...]
    has_dash: bool
    month: int
    year: int | None
    weekdays: TypedWeekdays | None
    error: DateError | None
    right: str
    certain: bool
    has_stop: bool = False

    def day(self, number: int, year: int) -> date | None:
        """Return one of the days, in the given year if none is typed; None if the calendar has no such day."""
        return _day(self.days[number], self.month, self.year or year)

    def days_of_weekdays(self) -> list[tuple[str, Span, int]]:
        """Return each weekday before the date, in full, its position, and the index of the day that it belongs to."""
        if self.weekdays is None or len(self.weekdays.names) != len(self.days):
            return []
        return list(zip(self.weekdays.names, self.weekdays.words, range(len(self.days)), strict=True))

    def is_impossible(self, number: int) -> bool:
        """Return whether the calendar has no such day, in the typed year, or in any year if none is typed."""
        return _day(self.days[number], self.month, self.year or _LEAP_YEAR) is None

    @property
    def is_in_calendar(self) -> bool:
        """Return whether its last day, and the first day of a range, are in the calendar; a month alone always is."""
        return not self.days or not (self.is_impossible(-1) or (self.has_dash and self.is_impossible(0)))


def typed_dates(text: str) -> list[TypedDate]:
    """Find the dates of an English text, first those that begin with the day, then those that begin with the month.

    A day has two digits at most, a year is one from 1900 to 2099. A month alone with its year is found if its name is
    abbreviated or misspelt, or if there is a comma between the two.
    """
    found = [read_typed_date(match) for pattern in (DAY_FIRST, MONTH_FIRST) for match in pattern.finditer(text)]
    return [typed for typed in found if typed is not None]


def read_typed_date(match: re.Match[str]) -> TypedDate | None:
    """Read a match of DAY_FIRST or MONTH_FIRST; None if it is not a date after all."""
    month = _month(match["month"])
    if month is None or (month.error is DateError.MONTH_MISSPELT and not _is_surely_meant(match, month)):
        return None
    return _day_first(match, month) if match.re.pattern == DAY_FIRST.pattern else _month_first(match, month)


def _is_surely_meant(match: re.Match[str], month: "_Month") -> bool:
    """Return whether a misspelt word is meant as a month: Septembr next to a number, Marsh only with day and year."""
    is_long = len(phrases("en")["months"][month.number - 1]) >= _LONG_NAME
    return is_long or bool(match["days"] and match["year"])


class _Month(NamedTuple):
    number: int
    error: DateError | None


def _day_first(match: re.Match[str], month: _Month) -> TypedDate | None:
    text, is_short = match.string, month.error is DateError.MONTH_ABBREVIATED
    has_ending = _ORDINAL.search(match["days"]) is not None
    if match["of"] and not has_ending and not is_of_month(match):
        return None
    if match["point"] and (month.error or not is_before_month(match)):
        return None
    year = None if match["stop"] and not is_short else _year(match)
    end, has_stop = match.end("year"), False
    if year is None:
        end = match.end("month")
        if is_short and match["stop"]:
            has_stop = _NEW_SENTENCE.match(text, match.end("stop")) is not None
            end += not has_stop
        elif is_short and _GIVEN_NAME.match(text, end):
            return None
    *_, last = re.finditer(r"[0-9]+", match["days"])
    last_day = match.start("days") + last.start()
    typed = _typed(match, (match.start(), end), last_day, month, year)
    typed = typed._replace(has_stop=True) if has_stop else typed
    if typed.error is None and all(0 < day <= _LAST_DAY for day in typed.days):
        error = _error_in(match, year)
        typed = typed._replace(error=error) if error else typed
    return _with_article(typed, match) if has_ending and text.endswith(("the ", "The "), 0, typed.start) else typed


def _error_in(match: re.Match[str], year: int | None) -> DateError | None:
    if _ORDINAL.search(match["days"]):
        return DateError.ORDINAL
    if match["of"]:
        return DateError.OF
    if match["point"]:
        return DateError.POINT
    if match["comma"] and year:
        return DateError.COMMA
    return DateError.LEADING_ZERO if _ZERO.search(match["days"]) else None


def _with_article(typed: TypedDate, match: re.Match[str]) -> TypedDate:
    """Add "the" to a date if it belongs to the ending: on the 4th of March, but not at the 4th March meeting."""
    if match["of"] is None and not _PAUSE.match(match.string, typed.end):
        return typed._replace(certain=False)
    return typed._replace(start=typed.start - len("the "))


def _month_first(match: re.Match[str], month: _Month) -> TypedDate | None:
    text, start = match.string, match.start()
    if _AFTER_A_DAY.search(text, max(0, start - _LONGEST_BEFORE), start):
        return None
    if match["stop"] and month.error is not DateError.MONTH_ABBREVIATED:
        return None
    if match["year_alone"]:
        is_date = month.error is not None and text[start - 1 : start] not in {"–", "-"}
        return _typed(match, match.span(), start, month, int(match["year_alone"])) if is_date else None
    if match["year_after"]:
        return _month_with_comma(match, month)
    year = _year(match)
    typed = _typed(match, (start, match.end("days" if year is None else "year")), start, month, year)
    if typed.error is not DateError.MONTH_MISSPELT:
        typed = typed._replace(error=DateError.MONTH_FIRST)
    return typed if year or _is_surely_a_day(match, typed) else None


def _month_with_comma(match: re.Match[str], month: _Month) -> TypedDate | None:
    """Read a month in full with a comma before its year, unless the number counts something."""
    if month.error is not None or _COUNTED.match(match.string, match.end()):
        return None
    typed = _typed(match, match.span(), match.start(), month, int(match["year_after"]))
    is_certain = _PAUSE.match(match.string, match.end()) is not None
    return typed._replace(error=DateError.COMMA, certain=is_certain)


def _is_surely_a_day(match: re.Match[str], typed: TypedDate) -> bool:
    """Return whether the number after a month is its day: "on March 4", not "in March 4 countries"."""
    text = match.string
    if max(typed.days) > _LAST_DAY or _LIST_GOES_ON.match(text, typed.end):
        return False
    if _ORDINAL.search(match["days"]):
        return True
    has_pause = bool(_PAUSE.match(text, typed.end)) and not text.endswith(("in ", "In "), 0, typed.start)
    if len(typed.days) > 1:
        return has_pause
    return has_pause or typed.weekdays is not None or text.endswith(("on ", "On "), 0, typed.start)


def _typed(match: re.Match[str], span: tuple[int, int], last_day: int, month: _Month, year: int | None) -> TypedDate:
    days = match["days"] or ""
    name = phrases("en")["months"][month.number - 1]
    plain = days if days.isdigit() and days[0] != "0" else _ZERO.sub("", _ORDINAL.sub("", _THE.sub("", days)))
    gap = _NO_BREAK_SPACE if _NO_BREAK_SPACE in match[0] else " "
    return TypedDate(
        *span,
        last_day,
        days=tuple(map(int, re.findall(r"[0-9]+", days))),
        has_dash=match["dash"] is not None,
        month=month.number,
        year=year,
        weekdays=weekdays_before(match.string, match.start()) if days else None,
        error=month.error,
        right=gap.join(filter(None, (plain, name))) + (f" {year}" if year else ""),
        certain=month.error is not DateError.MONTH_MISSPELT,
    )


def _year(match: re.Match[str]) -> int | None:
    """Return the year after a date, unless the number counts something: "on 4 March, 2000 participants"."""
    if match["year"] is None or (match["comma"] and _COUNTED.match(match.string, match.end("year"))):
        return None
    return int(match["year"])


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=256)
def _month(word: str) -> _Month | None:
    """Return the number of a month and what is wrong with its name; None if the word cannot be a month."""
    months = phrases("en")["months"]
    if word in months:
        return _Month(months.index(word) + 1, None)
    short = read_data("dates_and_times")["months"]
    if word in short:
        return _Month(months.index(short[word]) + 1, DateError.MONTH_ABBREVIATED)
    near = [number for number, name in enumerate(months, 1) if _differs_by_one_letter(word, name)]
    return _Month(near[0], DateError.MONTH_MISSPELT) if len(near) == 1 else None


def _differs_by_one_letter(word: str, name: str) -> bool:
    """Return whether one letter of a name is wrong, missing or added, or two are swapped."""
    if abs(len(word) - len(name)) > 1:
        return False
    pairs = enumerate(zip(word, name, strict=False))
    head = next((at for at, (one, other) in pairs if one != other), min(len(word), len(name)))
    word, name = word[head:], name[head:]
    swapped = word[1:2] + word[:1] + word[2:]
    return name in {swapped, word[1:]} or name[1:] in {word, word[1:]}
