"""Suggest what a value that cannot be read was meant to be, if only one thing can be meant."""

import re
from datetime import date
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.dates.dates import find_dates
from oewg_cli.un.hours.hours import NOON, Hours
from oewg_cli.un.phrases import phrases, spelled_ordinals


class ValueSuggestion(NamedTuple):
    """The value as it should be typed; safe if it says the same in another form."""

    text: str
    safe: bool


_HALF = r"(?:\s*(?P<{0}_half>[ap])\.?\s?m\b\.?)?"
_CLOCK = r"(?P<{0}>[0-9]{{1,2}})(?:\s?[:.h]\s?(?P<{0}_minutes>[0-5][0-9]))?h?" + _HALF
_HOURS = lazy_pattern(
    rf"(?:from )?{_CLOCK.format('start')}\s*(?:–|—|-|to|until)\s*{_CLOCK.format('end')}(?: hours)?", re.IGNORECASE
)
_START = lazy_pattern(
    rf"(?:from |at )?(?:{_CLOCK.format('start')}|(?P<digits>[0-9]{{4}}))(?: hours| onwards)?|(?P<noon>(?:12 )?noon)",
    re.IGNORECASE,
)
_HALF_DAYS = {"a": "morning", "p": "afternoon"}
_HALF_DAY = lazy_pattern(
    r"(?:(?P<half>[ap])\.? ?m\.?|(?P<word>morning|lunch|afternoon|evening)(?:time)?(?: (?:meeting|session))?)",
    re.IGNORECASE,
)
_ISO = lazy_pattern(r"([12][0-9]{3})([-/.]?)([0-9]{1,2})\2([0-9]{1,2})")
_SHORT_MONTH = lazy_pattern(r"\b([A-Za-z]{3,4})(?:\.|\b)")
_DAY_FIRST = lazy_pattern(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([12][0-9]{3})")
_MONTHS = 12
_DASHES = lazy_pattern(r"[–—]")
_ITEM = lazy_pattern(
    r"(?:agenda )?(?:(?:sub-?)?item )?([1-9][0-9]{0,2}(?:\.[1-9][0-9]?){0,2})\.?((?: ?\([a-z]{1,3}\)){0,2})",
    re.IGNORECASE,
)
_LETTERED = lazy_pattern(r"([1-9][0-9]{0,2}) ?([a-z])\)?")
_FIRST_HOUR, _LAST_HOUR = 7, 24


def meant_hours(text: str) -> ValueSuggestion | None:
    """Read the hours of a meeting as people write them: `10.00–13.00`, `10 a.m. to 1 p.m.`, `Morning`.

    Hours without a.m. and p.m. are read as 24-hour time, which is not certain for early ones. If they would end before
    they start, None is returned.
    """
    half_day = _HALF_DAY.fullmatch(text.strip())
    if half_day:
        return ValueSuggestion(
            _HALF_DAYS[half_day["half"].lower()] if half_day["half"] else half_day["word"].lower(), safe=True
        )
    match = _HOURS.fullmatch(text.strip())
    if match is None:
        return None
    end_half = match["end_half"]
    start = _minutes(match, "start", match["start_half"] or end_half)
    end = _minutes(match, "end", end_half)
    is_certain = bool(end_half or (match["start_minutes"] and start and start >= _FIRST_HOUR * 60))
    if start is not None and end is not None and start >= end and end_half and not match["start_half"]:
        start, is_certain = _minutes(match, "start", "a"), False
    if start is None or end is None or start >= end or (match["start_half"] and not end_half):
        return None
    return ValueSuggestion(Hours(start, end).typed(), safe=is_certain)


def meant_start(text: str) -> ValueSuggestion | None:
    """Read the start of a meeting as people write it: `10.00`, `10 a.m.`, `at 3 p.m.`, `1500 hours`, `noon`.

    It is never certain: the end may have been left out by mistake.
    """
    match = _START.fullmatch(text.strip())
    if match is None:
        return None
    if match["noon"]:
        start: int | None = NOON
    elif match["digits"]:
        hour, minutes = divmod(int(match["digits"]), 100)
        start = hour * 60 + minutes if minutes < 60 else None  # noqa: PLR2004 - minutes of an hour
    else:
        start = _minutes(match, "start", match["start_half"])
    if start is None or start >= _LAST_HOUR * 60:
        return None
    return ValueSuggestion(f"{start // 60:02}:{start % 60:02}", safe=False)


def _minutes(match: re.Match[str], which: str, half: str | None) -> int | None:
    hour, minutes = int(match[which]), int(match[f"{which}_minutes"] or 0)
    if half is None:
        return hour * 60 + minutes if hour * 60 + minutes <= _LAST_HOUR * 60 else None
    if not 1 <= hour <= _LAST_HOUR // 2:
        return None
    return hour % 12 * 60 + minutes + (NOON if half.lower() == "p" else 0)


def meant_date(text: str) -> ValueSuggestion | None:
    """Read a date that begins with the year, or with a day that cannot be a month, `31/01/2024`, or is in words.

    The name of the month can be shortened, as in `10 Nov. 2025`.
    """
    typed = _SHORT_MONTH.sub(_whole_month, text.strip())
    written = [dates for dates in find_dates(typed) if (dates.start, dates.end) == (0, len(typed))]
    if written and written[0].first == written[0].last:
        return ValueSuggestion(written[0].first.isoformat(), safe=False)
    match = _ISO.fullmatch(typed)
    last_first = _DAY_FIRST.fullmatch(typed)
    if last_first and int(last_first[1]) > _MONTHS:
        meant = f"{last_first[4]}-{int(last_first[3]):02}-{int(last_first[1]):02}"
    elif match and (match[2] or len(typed) == len("20240304")):
        meant = f"{match[1]}-{int(match[3]):02}-{int(match[4]):02}"
    else:
        return None
    return ValueSuggestion(meant, safe=False) if _is_date(meant) else None


def _whole_month(short: re.Match[str]) -> str:
    months = (month for month in phrases("en")["months"] if month.startswith(short[1].capitalize()))
    return next(months, short[0])


def possible_dates(text: str) -> list[str]:
    """Return the dates that a text can mean, the day first: both `2024-03-04` and `2024-04-03` for `04/03/2024`."""
    typed = _DASHES.sub("-", text.strip())
    certain = meant_date(typed)
    if certain:
        return [certain.text]
    match = _DAY_FIRST.fullmatch(typed)
    if match is None:
        return []
    readings = [f"{match[4]}-{int(month):02}-{int(day):02}" for day, month in (match.group(1, 3), match.group(3, 1))]
    return [reading for reading in dict.fromkeys(readings) if _is_date(reading)]


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


_WITH_ORDINAL = lazy_pattern(r"([1-9][0-9]{0,3}) ?(?:st|nd|rd|th)(?: meeting| session)?", re.IGNORECASE)
_NOT_IN_WORDS = lazy_pattern(r"[^A-Za-z0-9_-]+")
_LONGEST_WORD = 64


def meant_number(text: str) -> ValueSuggestion | None:
    """Read the number of a meeting or a session that is typed as an ordinal: `34th`, `34th meeting`, `first`."""
    match = _WITH_ORDINAL.fullmatch(text.strip())
    spelled = spelled_ordinals("en").get(text.strip().casefold())
    number = match[1] if match else spelled
    return ValueSuggestion(str(number), safe=False) if number else None


def meant_word(text: str) -> ValueSuggestion | None:
    """Return the word that several words can be written as, with hyphens: `opening-plenary`."""
    word = _NOT_IN_WORDS.sub("-", text.strip()[:_LONGEST_WORD]).strip("-_")
    return ValueSuggestion(word, safe=False) if word else None


def meant_item(text: str) -> ValueSuggestion | None:
    """Read the number of an agenda item: `5(a)`, `5a`, `Item 5`, `5.`, `item 1.1`."""
    lettered = _LETTERED.fullmatch(text.strip())
    if lettered:
        return ValueSuggestion(f"{lettered[1]} ({lettered[2]})", safe=False)
    match = _ITEM.fullmatch(text.strip())
    if match is None:
        return None
    letters = "".join(f" ({letter.lower()})" for letter in re.findall(r"\(([a-z]+)\)", match[2], re.IGNORECASE))
    return ValueSuggestion(f"{match[1]}{letters}", safe=False)
