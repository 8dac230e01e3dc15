"""Read how many days or weeks texts give a period whose days they name: `six weeks, from 4 October to 12 November`."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.numbers.counted_things import is_limited
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_lengths import session_lengths
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.dates.dates import days_between, is_weekend
from oewg_cli.un.holidays import holiday

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.BULLET, Role.ASIDE)
_WEEK, _WORKING = 7, 5
_OPENS = r"(?:,\s|\s\(|\s[–—]\s|:\s|\s)(?:(?:that\sis|i\.e\.|namely|all),?\s)?"
_OTHER_CLAUSE = r"[;:]\s(?:it|that\s[a-z]+|(?:the|its)\s(?:[a-z-]+\s)?(?:session|meeting))\s"
_TO_PERIOD = (
    rf"(?:{_OTHER_CLAUSE}|{_OPENS}(?:(?:and|which)\s)?)"
    r"(?:(?:was|were|is|are|will|has|have|be|been|to|open|held|planned|scheduled|convened|given|organized|take\splace|took\splace)\s){0,4}"
    r"(?:(?:in|at)\s(?:the\s)?[A-Z][\w’-]+(?:[\s,]+(?:of\s|the\s)?[A-Z][\w’-]+){0,6},?\s)?(?:from|between|on)?\s?"
)
_TO_NUMBER = (
    rf"\)?{_OPENS}(?:(?:it|which)\s)?(?:(?:will|to|on|over|for|in|during|within|lasting|lasts?|lasted)\s){{0,2}}"
    r"(?:a\s(?:total|period|duration)\sof\s)?"
)
_AND_PERIOD = r",?\s(?:and|then|and\sthen|and\sagain)\s(?:from\s)?"
_MAY_BE_LESS = r"\b(?:except\w*|holidays?|closed|not|without|apart|respectively|interrupt\w+|break)\b"


class LengthOfPeriod(NamedTuple):
    """A number of days or weeks beside the dates of a period, and the numbers that are right."""

    wording: Wording
    number: int
    unit: str
    period: Wording
    right: frozenset[int]


def lengths_of_periods(picture: Picture) -> tuple[LengthOfPeriod, ...]:
    """Return the lengths that texts state directly beside the first and last day of a period, in reading order.

    Those of the session itself are left out where they are read as such.
    """
    known = {(each.wording.field, each.wording.start) for each in picture.read(session_lengths)}
    fields = [field for field in picture.index.texts_with(("day", "week")) if field.role in _ROLES]
    found = [
        each
        for field in fields
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long
        for each in _in_sentence(picture, sentence)
    ]
    return tuple(each for each in found if (each.wording.field, each.wording.start) not in known)


def _in_sentence(picture: Picture, sentence: NoteSentence) -> Iterator[LengthOfPeriod]:
    text = sentence.text
    matches = [] if compiled(_MAY_BE_LESS).search(text) else [*_lengths().finditer(text)]
    if not matches:
        return
    calendar = picture.read(calendar_of)
    periods = [each for each in occasions(text, 0, len(text), calendar) if _is_period(each)]
    for match in matches:
        number = cardinal(match["number"])
        beside = [each for each in periods if _is_beside(text, match, each)]
        if number is None or len(beside) != 1 or is_limited(text, match.start()):
            continue
        period, days = beside[0], beside[0].days[0]
        held = {each.day.date for each in picture.meetings if days.first <= each.day.date <= days.last}
        right = _right(days, match["unit"], picture.programme.session.place)
        right |= {len(held)} - {0} if match["unit"] == "day" else set()
        first = next((each for each in periods if compiled(_AND_PERIOD).fullmatch(text, each.end, period.start)), None)
        if first is not None:
            # `From 19 April to 28 May and from 28 June to 30 July, that is, eleven weeks`
            others = _right(first.days[0], match["unit"], picture.programme.session.place)
            right |= {one + two for one in others for two in right}
        yield LengthOfPeriod(
            sentence.part(*match.span()), number, match["unit"], sentence.part(period.start, period.end), right
        )


def _is_period(occasion: Occasion) -> bool:
    is_one = len(occasion.days) == 1 and occasion.days[0].first < occasion.days[0].last
    return is_one and occasion.limit is Limit.SPAN and occasion.hours is None


def _is_beside(text: str, match: re.Match[str], period: Occasion) -> bool:
    if match.end() <= period.start:
        return compiled(_TO_PERIOD).fullmatch(text, match.end(), period.start) is not None
    return period.end <= match.start() and compiled(_TO_NUMBER).fullmatch(text, period.end, match.start()) is not None


def _right(days: DateRange, unit: str, place: str) -> frozenset[int]:
    """Return how many days a period has, with and without those off, or how many weeks, begun or ended."""
    whole = days_between(days.first, days.last)
    if unit == "day":
        working = [day for day in whole if not is_weekend(day)]
        return frozenset({len(whole), len(working), sum(holiday(place, day) is None for day in working)})
    mondays = {day.toordinal() - day.weekday() for day in whole if not is_weekend(day)}
    ended, more = divmod(len(whole), _WEEK)
    return frozenset({len(mondays), ended + (more >= _WORKING), ended + (more > 1)})


@cache
def _lengths() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<number>{cardinals()}|\b[a-z]+(?=-(?:day|week)\b))[\s-](?:(?:full|consecutive|working|calendar|meeting)\s)*"
        r"(?P<unit>day|week)s?\b(?!\s(?:before|after|prior|earlier|later|in\sadvance|thereafter|each|notice))"
        r"(?:\s(?:session|meeting|visit|mission|workshop|retreat|course)s?(?=[\s,(]))?"
    )
