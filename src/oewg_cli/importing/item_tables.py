"""Read the rows of an item table, each an item with its dates and documents, as the lines of days."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from oewg_cli.importing.line_forms.day_line import DayLine, day_line
from oewg_cli.importing.line_forms.days_line import days_line
from oewg_cli.importing.line_forms.entry_heading import state_at_end
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.placed_lines import LineOfDocuments, LineOfItem, LineOfTime, LineOfTitle, line_of_hours
from oewg_cli.note.source_document import SourceLine, SourceRun
from oewg_cli.un.dates.dates import day_heading, weekday

ItemRow = tuple[Sequence[SourceLine], Sequence[SourceLine], Sequence[SourceLine]]
_LANGUAGE = "en"
_DASH, _SEPARATOR = "–", ", "
_LONGEST_RANGE = 31
_YEARS = range(2000, 2028)
"""Among these each day of the year has each weekday, in leap years and in others."""


def times_of_items(rows: Iterable[ItemRow]) -> Iterator[SourceLine]:
    """Return for each time of each item its day, its hours and the item.

    The titles of several items and the documents come after the first of them, and a line without a date after the time
    above it. The marks of footnotes are those of the first time. A row without a date is read as it is.
    """
    for item, dates, documents in rows:
        more: list[SourceLine] = [LineOfTitle(*line) for line in item[1:]]
        more += (LineOfDocuments(*line) for line in documents)
        if not item or not any(_day_end(line) for line in dates):
            yield from (*item, *dates, *documents)
            continue
        runs = item[0].runs
        for line in dates:
            if _day_end(line) is None:
                yield line
                continue
            for time in _times(line):
                yield from time
                yield LineOfItem(*item[0]._replace(runs=(*runs, *_state(line, item[0])), level=0))
                yield from more
                more = []
                runs = tuple(run for run in runs if run.footnote is None)


def _day_end(line: SourceLine) -> int | None:
    """Return where the day or the days end with which a line begins; None if it begins with none."""
    plain = Words(line.runs).plain
    day = day_line(plain)
    days = days_line(plain) if day is None or day.weekday is None else None
    return days.end if days is not None else day.end if day is not None else None


def _state(line: SourceLine, item: SourceLine) -> tuple[SourceRun, ...]:
    """Return the runs of the state at the end of a time, in the form of the heading that they come after."""
    words = Words(line.runs)
    state, opens = state_at_end(words.plain)
    is_bold = bool(item.runs) and item.runs[-1].bold
    return () if state is None else tuple(run._replace(bold=is_bold) for run in words.cut(opens).pieces)


def _times(line: SourceLine) -> Iterator[list[SourceLine]]:
    """Return the day and the hours of each time of a line, of a range all whole days between its ends."""
    words = Words(line.runs)
    state, opens = state_at_end(words.plain)
    words = words.cut(0, opens) if state is not None else words
    parts = _ends_of_range(words)
    if parts is None:
        yield _time(line, words)
        return
    first, last, days = parts
    yield _time(line, first)
    for day in days:
        text = day_heading(day, _LANGUAGE)
        yield [LineOfTime(*line._replace(runs=(SourceRun(text, line.span),)))]
    yield _time(line, last)


def _time(line: SourceLine, words: Words) -> list[SourceLine]:
    end = _day_end(line._replace(runs=words.pieces)) or len(words.plain)
    found: list[SourceLine] = [LineOfTime(*line._replace(runs=words.cut(0, end).pieces))]
    if words.plain.startswith(_SEPARATOR, end):
        found.append(line_of_hours(line._replace(runs=words.cut(end + len(_SEPARATOR)).pieces)))
    return found


def _ends_of_range(words: Words) -> tuple[Words, Words, list[date]] | None:
    """Return both ends of a range of days, `Monday, 8 July, p.m.–Wednesday, 10 July, a.m.`, and the days between."""
    first = day_line(words.plain)
    at = words.plain.find(_DASH)
    while first is not None and at > 0:
        last = day_line(words.plain[at + 1 :])
        if last is not None and last.weekday is not None:
            days = _between(first, last)
            return None if days is None else (words.cut(0, at), words.cut(at + 1), days)
        at = words.plain.find(_DASH, at + 1)
    return None


def _between(first: DayLine, last: DayLine) -> list[date] | None:
    """Return the days between two days, in a year in which both have their weekdays; None if there is none."""
    years = _YEARS if first.year is None else [first.year]
    for year in years:
        begin = first.in_year(year)
        if begin is None or weekday(begin, _LANGUAGE) != first.weekday:
            continue
        for count in range(1, _LONGEST_RANGE):
            end = begin + timedelta(days=count)
            if (end.day, end.month) == (last.day, last.month):
                is_right = weekday(end, _LANGUAGE) == last.weekday
                return [begin + timedelta(days=number) for number in range(1, count)] if is_right else None
    return None
