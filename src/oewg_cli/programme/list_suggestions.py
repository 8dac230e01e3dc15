"""Suggest which days or agenda items a text means that cannot be read: ranges and lists as people write them."""

import re
from datetime import date

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.item_numbers import comes_after
from oewg_cli.programme.item_references import read_reference
from oewg_cli.programme.value_suggestions import meant_date, meant_item
from oewg_cli.programme.value_types import ITEM_REFERENCE
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.dates.dates import find_dates

_LONGEST = 200
"""The longest text that is read; nobody types so many days or items in one text."""

_BETWEEN = lazy_pattern(r"\s*(?:[,;&/]|,?\s+and\b)\s*", re.IGNORECASE)
_DASH = lazy_pattern(r"\s*[–—-]\s*|\s+(?:to|through|until|bis)\s+", re.IGNORECASE)
_DASH_OR_SLASH = lazy_pattern(r"\s*[–—/]\s*|\s+-\s+|\s+(?:to|through|until|bis)\s+", re.IGNORECASE)
_DATES_WITH_HYPHEN = lazy_pattern(r"([0-9]{4}-[0-9]{1,2}-[0-9]{1,2})\s*-\s*([0-9]{4}-[0-9]{1,2}-[0-9]{1,2})")
_REST_OF_DATE = lazy_pattern(r"(?:([0-9]{1,2})-)?([0-9]{1,2})")
_ITEMS = lazy_pattern(r"(?:agenda )?(?:sub-?)?items? (?=[0-9])", re.IGNORECASE)
_LETTERS = lazy_pattern(r"(?:\([a-z]{1,3}\) ?){1,2}", re.IGNORECASE)
_REFERENCE = lazy_pattern(ITEM_REFERENCE)


def meant_days(text: str) -> tuple[str, ...]:
    """Return the days and ranges that a text names, as they are typed; none if it cannot be read for certain.

    It reads `4–8 March 2024`, `4 and 6 March 2024`, `2024-03-04 bis 2024-03-08`, `2024-03-04/08` and
    `2024-03-04, 2024-03-06`.
    """
    typed = text.strip()
    if not typed or len(typed) > _LONGEST:
        return ()
    return _days_in_words(typed) or _days_in_figures(typed)


def _days_in_words(typed: str) -> tuple[str, ...]:
    found = find_dates(typed)
    ends = [0, *(each.end for each in found)]
    starts = [*(each.start for each in found), len(typed)]
    first, *between, last = [typed[end:start] for end, start in zip(ends, starts, strict=True)] if found else ["", "x"]
    if first or last or not all(map(_BETWEEN.fullmatch, between)) or any(each.last < each.first for each in found):
        return ()
    return tuple(DateRange(each.first, each.last).typed() for each in found)


def _days_in_figures(typed: str) -> tuple[str, ...]:
    days = []
    whole = _range_in_figures(typed)
    parts = [typed] if whole is not None else [part for part in _BETWEEN.split(typed) if part]
    for part in parts:
        found = _range_in_figures(part)
        if found is None:
            return ()
        days.append(found)
    return tuple(days)


def _range_in_figures(typed: str) -> str | None:
    hyphened = _DATES_WITH_HYPHEN.fullmatch(typed)
    ends = list(hyphened.groups()) if hyphened else _DASH_OR_SLASH.split(typed)
    first = _day(ends[0])
    if first is None or len(ends) > 2:  # noqa: PLR2004 - a range has two ends
        return _whole_day(typed)
    last = _day(ends[-1]) or _completed(first, ends[-1])
    if last is None or last < first:
        return _whole_day(typed)
    return DateRange(first, last).typed()


def _whole_day(typed: str) -> str | None:
    day = _day(typed)
    return None if day is None else day.isoformat()


def _day(typed: str) -> date | None:
    meant = meant_date(typed)
    return date.fromisoformat(meant.text) if meant is not None else None


def _completed(first: date, rest: str) -> date | None:
    """Return the last day of a range of which only the day, or the month and the day, are typed."""
    match = _REST_OF_DATE.fullmatch(rest.strip())
    if match is None:
        return None
    try:
        return date(first.year, int(match[1] or first.month), int(match[2]))
    except ValueError:
        return None


def meant_items(text: str) -> tuple[str, ...]:
    """Return the agenda items and ranges that a text names, as they are typed; none if it cannot be read for certain.

    It reads `items 3 and 4`, `2(a)-(g)`, `3 to 5` and `5 (a) and (b)`.
    """
    typed = _ITEMS.sub("", text.strip(), count=1)
    if not typed or len(typed) > _LONGEST:
        return ()
    found: list[str] = []
    for part in _BETWEEN.split(typed):
        ends = _DASH.split(part)
        first = _item(ends[0], found[-1] if found else None)
        last = _item(ends[-1], None) or _letters(ends[-1])
        if first is None or last is None or len(ends) > 2:  # noqa: PLR2004 - a range has two ends
            return ()
        found.append(first if len(ends) == 1 else f"{first}–{last}")
        if not _REFERENCE.fullmatch(found[-1]):
            return ()
    references = [read_reference(each) for each in found]
    if any(each.last is not None and comes_after(each.first, each.last) for each in references):
        return ()
    return tuple(each.text for each in references)


def _item(typed: str, before: str | None) -> str | None:
    """Return an item; letters alone go on from the item before."""
    meant = meant_item(typed)
    if meant is not None:
        return meant.text
    letters = _letters(typed)
    if letters is None or before is None:
        return None
    number = re.split(r"[–(]", before)[0].strip()
    return f"{number} {letters}"


def _letters(typed: str) -> str | None:
    if not _LETTERS.fullmatch(typed.strip()):
        return None
    return " ".join(f"({letter.lower()})" for letter in re.findall(r"\(([a-z]+)\)", typed, re.IGNORECASE))
