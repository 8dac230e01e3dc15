"""Read the lines of a session: `Fourth substantive session`, and `Geneva, 12–14 May 2025`."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from oewg_cli.importing.line_forms.session_dates import days_of, have_gaps, periods_of
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.dates.dates import date_range, find_dates
from oewg_cli.un.dates.typed_dates import TypedDate
from oewg_cli.un.phrases import phrases, spelled_ordinals
from oewg_cli.un.un_data import read_data

_LANGUAGE = "en"
SESSION, _MEETING = "session", "meeting"
_LONGEST, _MOST_WORDS = 120, 3
_NUMBER_AFTER = lazy_pattern(r" *(?:(?P<kind>[a-z-]+) )?session (?:no\. ?)?(?P<number>[0-9]{1,3}) *$", re.IGNORECASE)
_KIND_AFTER = lazy_pattern(r" session \(([a-z]+)\)$", re.IGNORECASE)
_HELD = lazy_pattern(r" \(([^()]{1,80})\)$")
_DIGITS = lazy_pattern(r"([0-9]{1,3})(?:st|nd|rd|th)?")

_KINDS = ("substantive", "organizational", "resumed", "special")
_SPELT_KINDS = {"organisational": "organizational"}


class SessionLine(NamedTuple):
    """A session as it is named: its number and its kind, None where the line does not say them.

    `called` is the word for it; bodies of some treaties call their sessions meetings.
    """

    number: int | None
    kind: str | None
    called: str = SESSION


class DatesLine(NamedTuple):
    """A place and the dates of a session; the dates are from `start` to `end`, in code points of the line.

    `is_right` says that they are written as they are printed, `is_assumed` that their year is that of the document,
    `has_gaps` that there are days between them that are not named, as between two parts of a session. `held` is how
    this part is held, in parentheses after the dates: `virtual`.
    """

    place: str
    opens: date
    closes: date
    start: int
    end: int
    is_right: bool
    is_assumed: bool = False
    has_gaps: bool = False
    held: str | None = None


def session_line(text: str) -> SessionLine | None:
    """Read a line that is the name of a session and nothing else but a mark; None for any other line."""
    if len(text) > _LONGEST:
        return None
    text = _KIND_AFTER.sub(r" \1 session", text.rstrip(" *"))
    after = _NUMBER_AFTER.match(text)
    if after:
        return SessionLine(int(after["number"]), _kind(after["kind"]))
    *words, last = text.casefold().strip(" ,.:").split() or [""]
    if last != phrases(_LANGUAGE)["session"]:
        return None
    kinds = [kind for kind in map(_kind, words) if kind]
    number = _number([word for word in words if not _kind(word) and word != "the"])
    if number is None and len(words) > len(kinds):
        return None
    return SessionLine(number, kinds[0] if kinds else None)


def session_called_meeting(text: str) -> SessionLine | None:
    """Read `Twenty-third meeting`, as bodies of some treaties call their sessions; the number is in words."""
    *words, last = text.casefold().strip(" ,.:*").split()[: _MOST_WORDS + 1] or [""]
    number = spelled_ordinals(_LANGUAGE).get("-".join(words)) if last == _MEETING else None
    return None if number is None else SessionLine(number, None, _MEETING)


def _kind(word: str | None) -> str | None:
    word = (word or "").casefold()
    word = _SPELT_KINDS.get(word, word)
    return word if word in _KINDS else None


def _number(words: list[str]) -> int | None:
    word = "-".join(words)
    digits = _DIGITS.fullmatch(word)
    return int(digits[1]) if digits else spelled_ordinals(_LANGUAGE).get(word)


def dates_line(text: str, dated: date | None = None) -> DatesLine | None:
    """Read a line that has a place and then the dates of a session; None for a sentence and for any other line.

    Dates without a year are the next ones after that of the document, `dated`, if it is known. A line in capitals is
    read as one without them.
    """
    text = text.rstrip(" *")
    text = text.title() if text.isupper() and len(text.title()) == len(text) else text
    if len(text) > _LONGEST or text.endswith("."):
        return None
    held = _HELD.search(text)
    if held is not None and not find_dates(held[0]) and not _weekdays().search(held[0]):
        line = dates_line(text[: held.start()], dated)
        return None if line is None else line._replace(held=held[1])
    found, periods = find_dates(text), periods_of(text)
    last = found[-1] if found else None
    if last is None or text[last.end :].strip(" ()") or (periods and periods[0].start < last.start):
        return _of_other_forms(text, periods, dated)
    right = date_range(last.first, last.last, _LANGUAGE)
    is_right = text[last.start : last.end] == right
    if _is_not_a_place(_place(text[: last.start])):
        return None
    return DatesLine(_place(text[: last.start]), last.first, last.last, last.start, last.end, is_right)


def _of_other_forms(text: str, periods: tuple[TypedDate, ...], dated: date | None) -> DatesLine | None:
    """Read dates that are typed in another form: `12-14 Sept. 2024`, `September 12-14, 2024`, `12 to 14 May`."""
    if not periods:
        return None
    start, end = periods[0].start, periods[-1].end
    place, typed = _place(text[:start]), periods[-1].year
    years = [typed] if typed else [dated.year, dated.year + 1] if dated and place else []
    for year in years:
        days = days_of(periods, year)
        if days and (typed or dated is None or days[0] >= dated):
            has_gaps = have_gaps(text, periods, days)
            return DatesLine(
                place, days[0], days[-1], start, end, is_right=False, is_assumed=not typed, has_gaps=has_gaps
            )
    return None


def _is_not_a_place(text: str) -> bool:
    """Return whether words before dates end in the middle: `Meetings in the week of`."""
    return text.rsplit(" ", maxsplit=1)[-1] in read_data("words/headings")["small"]


def _place(before: str) -> str:
    """Return the place before the dates, without the words that lead to them: `Geneva, from Monday,`."""
    return _before_dates().sub("", before).strip()


@cache
def _weekdays() -> re.Pattern[str]:
    return re.compile("|".join(phrases(_LANGUAGE)["weekdays"]))


@cache
def _before_dates() -> re.Pattern[str]:
    words = "|".join(["from", "on", "between", *phrases(_LANGUAGE)["weekdays"]])
    return re.compile(rf"(?:[ ,;:(·•|–-]|(?<![^ ,;:(–-])(?:{words})(?![^ ,;:(–-]))*$", re.IGNORECASE)
