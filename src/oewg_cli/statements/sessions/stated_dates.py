"""Read the days that a sentence names, with their year or without it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.sessions_of_years import session_of_year_before
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.dates.dates import WrittenDates, find_dates
from oewg_cli.un.dates.typed_dates import TypedDate, typed_dates
from oewg_cli.un.phrases import months_pattern, phrases, spelled_ordinals

LONE_DAY = r"(?<![\w/.])[0-9]{1,2}(?![\w/])(?!\s(?!and\b|or\b|to\b|from\b)[a-z])"
"""A day without its month, but not a number of days, such as `for 10 working days, from`."""
_YEAR = r"(?<![\w/.-])(?:19|20)[0-9]{2}(?![\w/-])"
_SAME_YEAR = r"\s(?:of|in)\s(?:the\ssame|that)\syear\b"
_IN_YEAR = (
    rf"\s*In\s(?P<year>{_YEAR})[^.;]*?\b(?:held|met|took\splace|convened)\b"
    r"(?:(?!(?:19|20)[0-9]{2}|\b(?:will|is|are|would|should)\b)[^;]){0,60}\Z"
)
"""What gives its year to days in the past: `In 2025, at its session, which was held from 10 to 14 March`."""
_WEEK = 7
_MOST_OF_A_WEEKDAY = 5
_NEW_YEAR = 12
_BETWEEN = len("between the ")


class StatedDates(NamedTuple):
    """A day, or the first and the last of several; offsets are code points of the sentence.

    `start` is that of the first digit, or word; `lead` that of the weekday before it. `is_range` is true for days from
    the first to the last, false for two days with "and" or "or" between them; `day` has all days that are named then.
    """

    start: int
    end: int
    lead: int
    first: date
    last: date
    is_range: bool = False


def stated_dates(picture: Picture, sentence: NoteSentence) -> list[StatedDates]:
    """Return the days that a sentence names, in order; a day without a year is of the year of the session.

    In a session that goes on in the next year, it is of the year in which it is nearer to the session. After `the first
    session of 2027`, and before `of the same year`, it is of the year named there.
    """
    # Many readers ask for those of the same sentence.
    known = picture.read(_known_dates)
    if (found := known.get(sentence.text)) is None:
        found = known[sentence.text] = _find(picture, sentence.text)
    return found


def _known_dates(picture: Picture) -> dict[str, list[StatedDates]]:  # noqa: ARG001 - what a reader gets
    return {}


def _find(picture: Picture, text: str) -> list[StatedDates]:
    across = [
        StatedDates(found.start, found.end, _lead(text, found.start), _in_order(found), found.last, is_range=True)
        for found in find_dates(text)
        if (found.first.year, found.first.month) != (found.last.year, found.last.month)
    ]
    alone = (each for each in typed_dates(text) if not any(one.start <= each.start < one.end for one in across))
    typed = sorted(each if each.year else each._replace(year=_year_named(picture, text, each)) for each in alone)
    found = across + list(_joined(picture, text, typed))
    return sorted([*found, *_counted_weekdays(picture, text)])


def _year_named(picture: Picture, text: str, typed: TypedDate) -> int | None:
    """Return the year that a sentence names for a day without a year, if it does.

    A session of an earlier year may have decided on one of this year: `its session of 2025 decided that this session`.
    """
    if compiled(_SAME_YEAR).match(text, typed.end):
        before = compiled(_YEAR).findall(text, 0, typed.start)
        return int(before[-1]) if before else None
    in_year = compiled(_IN_YEAR).match(text, 0, typed.start)
    if in_year is not None:
        return int(in_year["year"])
    named = session_of_year_before(text, typed.start)
    if named is None:
        return None
    year, is_last = int(named["year"]), "session" not in text[named.end() : typed.start]
    return year if is_last or year > picture.programme.session.opens.year else None


def _in_order(found: WrittenDates) -> date:
    """Return the first day; `30 December to 3 January 2025` begins in the year before."""
    first, last = found.first, found.last
    return first.replace(year=first.year - 1) if last < first and first.month == _NEW_YEAR else first


def _joined(picture: Picture, text: str, typed: Sequence[TypedDate]) -> Iterator[StatedDates]:
    """Return the days that are typed; two with a weekday or a month each are the ends of one range.

    `from Monday, 5 October, to Friday, 9 October 2026`: the year of the last one is that of the first one as well.
    """
    first: StatedDates | None = None
    for each, following in zip_longest(typed, typed[1:]):
        goes_on = following is not None and _goes_on(text, each, following)
        year = following.year if following is not None and goes_on and each.year is None else None
        dated = _dated(picture, text, each._replace(year=year) if year is not None else each)
        if first is not None and dated is not None and first.first <= dated.last:
            dated = StatedDates(first.start, dated.end, first.lead, first.first, dated.last, is_range=True)
        elif first is not None:
            yield first
        first = dated if goes_on else None
        if dated is not None and not goes_on:
            yield dated


def _goes_on(text: str, one: TypedDate, other: TypedDate) -> bool:
    """Return whether two days are the first and the last of a range: `Monday, 5 October, to Friday, 9 October`."""
    lead = _lead(text, one.start)
    is_between = compiled(r"\b[Bb]etween\s(?:the\s)?\Z").search(text, max(0, lead - _BETWEEN), lead) is not None
    joint = r"(?:to|until|till|through|and)" if is_between else r"(?:to|until|till|through(?:\sto)?)"
    is_joint = rf",?\s(?:{joint})\s(?:and\sincluding\s)?|\s?[–-]\s?"
    return len(one.days) == len(other.days) == 1 and (
        compiled(is_joint).fullmatch(text, one.end, _lead(text, other.start)) is not None
    )


def _dated(picture: Picture, text: str, typed: TypedDate) -> StatedDates | None:
    if not typed.days:
        return None
    days = [_nearest(picture, typed, number) for number in range(len(typed.days))]
    if any(day is None for day in days):
        return None
    known = [day for day in days if day is not None]
    first, last = known[0], known[-1]
    is_range = len(known) > 1 and (
        typed.has_dash
        or compiled(r"[0-9]\s+to\s").search(text, typed.start, typed.end) is not None
        or last - first == timedelta(days=1)
    )
    return StatedDates(typed.start, typed.end, _lead(text, typed.start), first, last, is_range)


def _nearest(picture: Picture, typed: TypedDate, number: int) -> date | None:
    session = picture.programme.session
    years = {session.opens.year, session.closes.year} if typed.year is None else {typed.year}
    days = [day for year in years if (day := typed.day(number, year)) is not None]
    return min(days, key=lambda day: abs((day - session.opens).days), default=None)


def _lead(text: str, start: int) -> int:
    """Return where the weekday before a day begins, else the day itself."""
    before = _weekday_before().search(text, max(0, start - 16), start)
    return start if before is None else before.start()


@cache
def _weekday_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases('en')['weekdays'])}),?\s+(?:the\s+)?$")


def _counted_weekdays(picture: Picture, text: str) -> list[StatedDates]:
    """Return days such as `the second Monday of June 2026`."""
    found = []
    for match in _counted().finditer(text) if "day " in text else ():
        month = phrases("en")["months"].index(match["month"]) + 1
        year = int(match["year"] or picture.programme.session.opens.year)
        first = date(year, month, 1)
        weekday = phrases("en")["weekdays"].index(match["weekday"])
        count = spelled_ordinals("en").get(match["count"].casefold(), 0)
        days = first + timedelta(days=(weekday - first.weekday()) % _WEEK)
        if count == 0:
            next_month = date(year + month // 12, month % 12 + 1, 1)
            day = next_month - timedelta(days=(next_month.weekday() - weekday - 1) % _WEEK + 1)
        else:
            day = days + timedelta(weeks=count - 1)
        if count <= _MOST_OF_A_WEEKDAY and day.month == month:
            found.append(StatedDates(match.start("count"), match.end(), match.start(), day, day))
    return found


@cache
def _counted() -> re.Pattern[str]:
    counts = [number for number, value in spelled_ordinals("en").items() if value <= _MOST_OF_A_WEEKDAY]
    return re.compile(
        rf"\b(?:the\s+)?(?P<count>{'|'.join(counts)}|last)\s+(?P<weekday>{'|'.join(phrases('en')['weekdays'])})"
        rf"\s+(?:of|in)\s+(?P<month>{months_pattern('en')})(?:\s+(?P<year>(?:19|20)[0-9]{{2}}))?\b"
    )
