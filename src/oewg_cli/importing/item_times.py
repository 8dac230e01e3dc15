"""Read when an item is taken up: `Monday, 8 July–Wednesday, 10 July, a.m.`, `8 and 9 May`, and other forms of it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from oewg_cli.importing.line_forms.day_line import DayLine, any_month, months_by_name, weekdays_by_name
from oewg_cli.importing.line_forms.days_line import DaysLine
from oewg_cli.importing.line_forms.hours_line import hours_line
from oewg_cli.importing.line_forms.session_line import DatesLine
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.placed_lines import LineOfHours, LineOfTime, line_of_hours
from oewg_cli.note.source_document import SourceLine, SourceRun
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span
from oewg_cli.un.dates.dates import day_heading

_LANGUAGE = "en"
_LONGEST = 400
_LONGEST_RANGE, _SHORT_RANGE, _SATURDAY = 31, 5, 5
_ANY_YEAR = 2001
_SEVERAL = 2
_BEFORE_HOURS = lazy_pattern(r"[ ,:;(\[]*(?:(?:in|at|from) (?:the )?)?")
_AFTER = lazy_pattern(r"[ )\].]*")
_HALF_DAY = lazy_pattern(r"(?:[ap]\.? ?m\b\.?|morning\b|afternoon\b|evening\b)", re.IGNORECASE)
_JOINT = lazy_pattern(
    r" *(?P<range>[–—-]|to\b|until\b|through\b)? *(?P<list>(?:[,;/&]|and\b)(?: *and\b)?)? *", re.IGNORECASE
)


class _Point(NamedTuple):
    """A day in a text: where it is, what it says, its hours, and whether it ends a range with the one before it."""

    span: Span
    weekday: str | None
    day: int
    month: int | None
    year: int | None
    hours: Span | None
    ends_range: bool


class ItemTime(NamedTuple):
    """A time of an item: its day, and its hours if it has some."""

    day: LineOfTime
    hours: LineOfHours | None


def item_times(line: SourceLine, session: DatesLine | None) -> tuple[list[ItemTime], Words]:
    """Return the times that a line says, of a range all its days, and the words that are left after them.

    The first and the last day of a range have the hours that come after them. The days of a weekend within a range of
    more than a working week are left out.
    """
    words = Words(line.runs)
    points, end = _points(words.plain) if len(words.plain) <= _LONGEST else ([], 0)
    points = _with_months(points)
    if not points:
        return [], words
    times: list[ItemTime] = []
    for number, point in enumerate(points):
        if point.ends_range and number:
            times += _between(line, points[number - 1], point, session)
        times.append(ItemTime(_day_line(line, words, point), _hours_line(line, words, point)))
    return times, words.cut(end).strip(" .,;:()–-")


def several_days_of(text: str) -> DaysLine | None:
    """Read several days with their weekdays, `Monday, 5 May / Tuesday, 6 May`; None for all other texts."""
    points, end = _points(text) if len(text) <= _LONGEST else ([], 0)
    points = _with_months(points)
    if len(points) < _SEVERAL or text[end:].strip(" .:") or any(point.hours is not None for point in points):
        return None
    ranges: list[tuple[DayLine, DayLine]] = []
    for point in points:
        day = _day_of(point)
        first = ranges.pop()[0] if point.ends_range and ranges else day
        ranges.append((first, day))
    return DaysLine(tuple(ranges), end)


def _points(text: str) -> tuple[list[_Point], int]:
    points: list[_Point] = []
    at = end = len(text) - len(text.lstrip())
    ends_range = False
    while (found := _day().match(text, at)) is not None:
        named, month = found["weekday"], found["month"] or found["first_month"]
        hours, end = _hours_after(text, found.end())
        points.append(
            _Point(
                Span(*found.span()),
                weekdays_by_name()[named.casefold()] if named else None,
                int(found["day"] or found["first_day"]),
                months_by_name()[month.casefold()] if month else None,
                int(found["year"]) if found["year"] else None,
                hours,
                ends_range,
            )
        )
        joint = _JOINT.match(text, end)
        if joint is None or not (joint["range"] or joint["list"]):
            break
        ends_range, at = joint["range"] is not None, joint.end()
    return points, end


def _hours_after(text: str, at: int) -> tuple[Span | None, int]:
    """Return where the hours of a day are, and where they end."""
    before = _BEFORE_HOURS.match(text, at)
    start = before.end() if before is not None else at
    half = _HALF_DAY.match(text, start)
    found = hours_line(text, start) if half is None else None
    if half is not None:
        span = Span(*half.span())
    elif found is not None and (found.hours is not None or found.begins is not None):
        span = Span(start, found.end)
    else:
        return None, at
    after = _AFTER.match(text, span.end)
    return span, after.end() if after is not None else span.end


def _with_months(points: Sequence[_Point]) -> list[_Point]:
    """Return days with their months, which are those of the next ones that have them; none where one has none."""
    found: list[_Point] = []
    month = year = None
    for point in reversed(points):
        month, year = point.month or month, point.year or year
        if month is None:
            return []
        found.append(point._replace(month=month, year=year))
    return found[::-1]


def _day_of(point: _Point) -> DayLine:
    return DayLine(point.weekday, point.day, point.month or 1, point.year, 0, 0, None, is_right=True)


def _day_line(line: SourceLine, words: Words, point: _Point) -> LineOfTime:
    made = LineOfTime(*line._replace(runs=words.cut(*point.span).pieces))
    made.day = _day_of(point)
    return made


def _hours_line(line: SourceLine, words: Words, point: _Point) -> LineOfHours | None:
    return line_of_hours(line._replace(runs=words.cut(*point.hours).pieces)) if point.hours is not None else None


def _between(line: SourceLine, first: _Point, last: _Point, session: DatesLine | None) -> Iterator[ItemTime]:
    """Return the days between the ends of a range."""
    typed = first.year or last.year
    year = typed or (session.opens.year if session is not None else _ANY_YEAR)
    begin, end = _day_of(first).in_year(year), _day_of(last).in_year(year)
    if begin is None or end is None or not 0 < (end - begin).days <= _LONGEST_RANGE:
        return
    is_long = (end - begin).days > _SHORT_RANGE - 1 and max(begin.weekday(), end.weekday()) < _SATURDAY
    knows_year = typed is not None or session is not None
    for day in (begin + timedelta(days=count) for count in range(1, (end - begin).days)):
        if not (is_long and knows_year and day.weekday() >= _SATURDAY):
            yield ItemTime(_added_day(line, day, typed), None)


def _added_day(line: SourceLine, day: date, year: int | None) -> LineOfTime:
    made = LineOfTime(*line._replace(runs=(SourceRun(day_heading(day, _LANGUAGE), line.span),)))
    made.day = DayLine(None, day.day, day.month, year, 0, 0, None, is_right=True)
    return made


@cache
def _day() -> re.Pattern[str]:
    weekday = "|".join(sorted(map(re.escape, weekdays_by_name()), key=len, reverse=True))
    month = any_month()
    year = r"(?:,? +(?P<year>20[0-9]{2})(?![0-9]))?"
    day_first = rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9:./h]|\.[0-9])(?: +(?:of +)?(?P<month>{month})\b\.?)?"
    month_first = rf"(?P<first_month>{month})\.? +(?P<first_day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9:])"
    named = rf"(?:(?P<weekday>{weekday})\b\.?,? +)?"
    return re.compile(rf"(?:on +)?{named}(?:{month_first}|{day_first}){year}", re.IGNORECASE)
