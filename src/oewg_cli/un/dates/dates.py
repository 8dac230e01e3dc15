"""Write dates as the United Nations does, and find them in running text."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.phrases import listed, months_pattern, phrases

_SATURDAY = 5


def long_date(day: date, language: str) -> str:
    """Write day, month and year: `4 March 2024` (Editorial Manual, "Numbers, dates and time")."""
    return f"{day_and_month(day, language)} {day.year}"


def day_and_month(day: date, language: str) -> str:
    """Write day and month: `4 March`."""
    return f"{day.day} {phrases(language)['months'][day.month - 1]}"


def weekday(day: date, language: str) -> str:
    """Return the day of the week: `Monday`."""
    return str(phrases(language)["weekdays"][day.weekday()])


# A programme asks for the same days again and again.
@lru_cache(maxsize=1024)
def day_heading(day: date, language: str, *, with_year: bool = False) -> str:
    """Write a day as the heading of a programme: `Monday, 4 March`, or `Monday, 4 March 2024`."""
    return f"{weekday(day, language)}, {(long_date if with_year else day_and_month)(day, language)}"


def days_heading(ranges: Sequence[tuple[date, date]], language: str, *, with_year: bool = False) -> str:
    """Write several days as the heading of a programme: `Monday, 26 to Friday, 30 October and Tuesday, 3 November`.

    Each has its weekday, as one day alone has. The month is there once within a range, and once for days and ranges of
    it that come after one another. Where years are written, the year comes after each month.
    """
    parts: list[str] = []
    for _, together in groupby(ranges, key=_month_of):
        *others, (first, last) = together
        of_month = [_days_without_month(*each, language) for each in others]
        parts.append(listed([*of_month, _days_in_words(first, last, language, with_year=with_year)], language))
    return listed(parts, language)


def _month_of(days: tuple[date, date]) -> tuple[date | int, ...]:
    """Return the month of days, by which they are the same as others; the days themselves if they are of two months."""
    first, last = days
    return (first.year, first.month) if (first.year, first.month) == (last.year, last.month) else days


def _days_without_month(first: date, last: date, language: str) -> str:
    start, end = (f"{weekday(day, language)}, {day.day}" for day in (first, last))
    return end if first == last else str(phrases(language)["days_in_words"].format(first=start, last=end))


def _days_in_words(first: date, last: date, language: str, *, with_year: bool) -> str:
    end = day_heading(last, language, with_year=with_year)
    if first == last:
        return end
    if first.year != last.year or first.month != last.month:
        start = day_heading(first, language, with_year=with_year and first.year != last.year)
    else:
        start = f"{weekday(first, language)}, {first.day}"
    return str(phrases(language)["days_in_words"].format(first=start, last=end))


def date_range(first: date, last: date, language: str) -> str:
    """Write the dates of a session with an en dash without spaces, and shared parts once: `4–8 March 2024`."""
    if first == last:
        return long_date(first, language)
    if first.year != last.year:
        return f"{long_date(first, language)}–{long_date(last, language)}"
    if first.month != last.month:
        return f"{day_and_month(first, language)}–{long_date(last, language)}"
    return f"{first.day}–{long_date(last, language)}"


def is_weekend(day: date) -> bool:
    """Return whether a day is a Saturday or a Sunday."""
    return day.weekday() >= _SATURDAY


def last_of_month(year: int, month: int) -> date:
    """Return the last day of a month, up to the year 9998; `calendar` takes longer to load."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def days_between(first: date, last: date) -> list[date]:
    """Return each day from the first to the last, both included; empty if they are in the wrong order."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


_DIGIT = lazy_pattern(r"\d")


class WrittenDates(NamedTuple):
    """One date or a range of dates found in text, with its position in code points; `first` is `last` for one date."""

    first: date
    last: date
    start: int
    end: int


# The same sentences come again in other versions of a programme, and in those of other sessions.
@lru_cache(maxsize=256)
def find_dates(text: str) -> tuple[WrittenDates, ...]:
    """Find the full dates of an English text: `1 June 2022`, `4–8 March 2024`, `from 4 to 8 March 2024`.

    In `from Monday, 4 March, to Friday, 8 March 2024` the position begins with the first digit.
    Only a day, a month in full and a year count as a date; impossible dates are skipped. Two days joined by "and" are a
    range if one follows the other, as in `4 and 5 March 2024`, or after "between"; otherwise they are two dates.
    """
    found = []
    for match in _matches(text):
        year, month = int(match["year"]), match["month"]
        first_month = match["first_month"] or month
        first_year = int(match["first_year"] or year)
        last = _day(int(match["day"]), month, year)
        first = _day(int(match["first"]), first_month, first_year) if match["first"] else last
        if first is None or last is None:
            continue
        consecutive = last - first == timedelta(days=1)
        if match["and"] and not consecutive and not text.endswith("between ", 0, match.start()):
            found.append(WrittenDates(first, first, match.start(), match.start("and")))
            found.append(WrittenDates(last, last, match.start("day"), match.end()))
        else:
            found.append(WrittenDates(first, last, *match.span()))
    return tuple(found)


def find_months(text: str) -> tuple[date, ...]:
    """Find the months of a text that have a year and no day, such as `in June 2028`; return the first day of each."""
    months = phrases("en")["months"]
    return tuple(date(int(match[2]), months.index(match[1]) + 1, 1) for match in _months().finditer(text))


@cache
def _months() -> re.Pattern[str]:
    return re.compile(rf"(?<![0-9]\s)\b({months_pattern('en')})\s((?:19|20)[0-9]{{2}})\b")


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Find what has the form of a date; each begins with a digit, so that the search jumps from one to the next."""
    digit = _DIGIT.search(text)
    while digit:
        match = _dates().match(text, digit.start())
        if match:
            yield match
        digit = _DIGIT.search(text, (match or digit).end())


@cache
def _dates() -> re.Pattern[str]:
    month = months_pattern("en")
    weekday = f"(?:{'|'.join(phrases('en')['weekdays'])})"
    return re.compile(
        rf"(?<![\w/.])(?:(?P<first>\d{{1,2}})(?:\s+(?P<first_month>{month}))?(?:\s+(?P<first_year>\d{{4}}))?"
        rf"(?:,(?=\s+(?:to|and)\s+{weekday}))?"
        rf"(?:\s*[–-]\s*|\s+to\s+|(?P<and>\s+and\s+))(?:{weekday},?\s+)?)?(?P<day>\d{{1,2}})\s+(?P<month>{month})\s+(?P<year>\d{{4}})(?!\w)"
    )


def _day(day: int, month: str, year: int) -> date | None:
    try:
        return date(year, phrases("en")["months"].index(month) + 1, day)
    except ValueError:
        return None
