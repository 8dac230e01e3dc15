"""Read the values of the parts of occasions: months, clock times, numbers and half-days."""

import re
from datetime import date
from functools import cache

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.un.hours.half_days import HalfDay
from oewg_cli.un.hours.hours import NOON
from oewg_cli.un.phrases import phrases, spelled_ordinals
from oewg_cli.un.un_data import read_data

_LONGEST_LEAD = 40


def has_weekday(day: date | None, name: str | None) -> bool:
    """Return whether a day is there and has the weekday that a text names, if it names one."""
    return day is not None and (name is None or phrases("en")["weekdays"][day.weekday()] == name)


def month_named(name: str) -> int | None:
    """Return the number of a month by its name, 1 to 12; None for any other word."""
    months = phrases("en")["months"]
    return months.index(name) + 1 if name in months else None


def minutes_of(typed: str, mark: str | None) -> int | None:
    """Return a clock time in minutes after midnight, by its figures or word and the mark of its half of the day."""
    if typed in {"noon", "midnight"}:
        return NOON if typed == "noon" else 2 * NOON
    hour, _, minute = typed.replace(":", ".").partition(".")
    if not 1 <= int(hour) <= 12 or mark is None:  # noqa: PLR2004 - the clock
        return None
    return int(hour) % 12 * 60 + int(minute or 0) + (NOON if mark[0] in "pP" else 0)


def number_of(word: str) -> int | None:
    """Return the number that a word counts, negative from the end: `the last meeting`; None if it counts nothing."""
    folded, data = " ".join(word.casefold().replace("-to-", " to ").split()), read_data("occasions")
    counted: int | None = data["from_the_end"].get(folded) or data["from_the_beginning"].get(folded)
    return counted or spelled_ordinals("en").get(folded) or int(re.sub(r"[^0-9]", "", folded) or 0) or None


@cache
def half_days_by_word() -> dict[str, HalfDay]:
    """Return the half-days by the words that texts have for them."""
    return {
        word: HalfDay[name.upper()] for name, words in read_data("occasions")["half_days"].items() for word in words
    }


def days_within(days: object, period: object) -> tuple[DateRange, ...]:
    """Return the days of a weekday that are in a week, or are a day: `Tuesday of the second week`."""
    if not isinstance(days, tuple) or not isinstance(period, tuple):
        return ()
    return tuple(day for day in days if any(each.first <= day.first <= each.last for each in period))


def is_number_of_thing(match: re.Match[str]) -> bool:
    """Return whether the first number is that of what is named before it, not a day."""
    before = match.string[: match.start()].rstrip()[-_LONGEST_LEAD:].split()
    return (
        match["weekday1"] is None
        and bool(before)
        and before[-1].casefold() in read_data("occasions")["words"]["things"]
    )
