"""Read when texts say that the session before or after that of the note is held, and which number it has."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from oewg_cli.programme.text_fields import Role
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_facts import session_kinds, session_numbers
from oewg_cli.statements.sessions.session_mentions import SessionMention, mentions_in, session_mentions
from oewg_cli.statements.sessions.stated_dates import stated_dates
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.dates.dates import last_of_month
from oewg_cli.un.phrases import months_pattern, ordinal_number, ordinals_pattern, phrases
from oewg_cli.un.un_data import read_data

_OF_BODY = r"\s+of\s+(?:the|its)\s+[^.,;:()0-9]{3,160}?(?=\s+(?:will|shall|is|was|to be)\b|,|\s+\()"
_AGENDA_OF_NEXT = r"\b(?:provisional agenda|dates?|place|venue)\b[^.;]{0,60}\b(?:for|of) $"
_OF_YEAR = r",?\s(?:(?:of|in|for)\s(?:that|this|the\s[a-z]+)\s(?:calendar\s)?year\b|(?:of\s)?(?:19|20)[0-9]{2}(?!\w))"
"""What says that sessions are counted in each year: `the second regular session of 2026`."""
_LONGEST_GAP = 120
_MOST_APART = 10
"""Sessions of one body of which a text still gives the time."""
_LAST_MET = r"\blast\s(?:met|convened|assembled)\b(?:(?!\b(?:session|when)\b)[^;]){0,80}\s(?:held|for|at)\s\Z"
_TOLD = r"\b(?:announced|proposed|confirmed|convened|scheduled|fixed|set)\b"
_WORD = r"(?<!\w)[a-z]+"


class Period(NamedTuple):
    """A time that a text states: days, or a month or a year of which all days are possible."""

    wording: Wording
    first: date
    last: date
    is_year: bool


class NamedNumber(NamedTuple):
    """The number of a session, and where it stands."""

    number: int
    wording: Wording


class NeighbouringSession(NamedTuple):
    """A session before (-1) or after (1) that of the note, by its number or by the word for it.

    `is_named` says that a word such as "next" means it. `period` is when it is held, if the text says so.
    `is_of_year` is true if its number is that among the sessions of one year.
    """

    number: NamedNumber | None
    step: int
    is_named: bool
    period: Period | None
    is_of_year: bool = False


def neighbouring_sessions(picture: Picture) -> tuple[NeighbouringSession, ...]:
    """Return the earlier and later sessions of the body of the note that texts mention, in reading order.

    Sessions of another body and of another kind, such as special ones, are not read. Where several bodies have sessions
    with numbers of their own, only words such as "next" show which session is meant.
    """
    return tuple(_neighbours(picture)) if picture.index.has_any(("session",)) else ()


def is_further_ahead(picture: Picture, wording: Wording, own: int) -> bool:
    """Return whether a session is one after the next, by its year or by a text that has given the time of the next one.

    With at most one session a year, the second after that of 2027 is in 2029. Or a text has settled the next one
    before: `The fifty-ninth session will open on 29 February 2028. The dates of the sixtieth session are still open`.
    """
    year = picture.programme.session.opens.year
    for each in picture.read(neighbouring_sessions):
        if each.number is not None and each.number.wording == wording and each.period is not None:
            return each.period.first.year - year >= each.number.number - own
    named = [each for each in picture.read(session_mentions) if each.sentence.field is wording.field]
    before = [each for each in named if each.number is not None and each.sentence.start < wording.start]
    of_next = [each for each in before if each.number == own + 1]
    return bool(of_next) and _has_time_before(picture, of_next[0], wording.start)


def _has_time_before(picture: Picture, mention: SessionMention, end: int) -> bool:
    """Return whether a sentence from that on a session up to an offset has days after the session of the note."""
    closes, field = picture.programme.session.closes, mention.sentence.field
    sentences = [each for each in picture.sentences_of(field) if mention.sentence.start <= each.start < end]
    return any(
        day.first > closes and sentence.start + day.end <= end
        for sentence in sentences
        for day in stated_dates(picture, sentence)
    )


def _neighbours(picture: Picture) -> Iterator[NeighbouringSession]:
    numbers, kinds = list(session_numbers(picture.programme)), session_kinds(picture.programme)
    for mention in picture.read(session_mentions):
        year = _year_of_next(mention)
        if year is not None:
            yield year
        if mention.owner is Owner.OTHER or (mention.kind is not None and mention.kind not in kinds):
            continue
        if _is_far(mention.number, numbers):
            continue
        step = _step(mention) if mention.other else _step_of_last(mention)
        is_named = step != 0
        if not is_named and len(numbers) == 1 and mention.number not in {None, *numbers}:
            step = 1 if (mention.number or 0) > numbers[0] else -1
        if step:
            is_of_year = compiled(_OF_YEAR).match(mention.sentence.text, mention.end) is not None
            yield NeighbouringSession(_number(mention), step, is_named, _period(picture, mention), is_of_year)


def _is_far(number: int | None, numbers: Sequence[int]) -> bool:
    """Return whether a session may be that of a parent body, by its number: the sixtieth in a note of the tenth."""
    return number is not None and bool(numbers) and min(abs(number - own) for own in numbers) > _MOST_APART


def _year_of_next(mention: SessionMention) -> NeighbouringSession | None:
    """Return the next session that an agenda names by its year alone: `Provisional agenda for the 2025 session`."""
    if mention.year is None or mention.year_wording is None or mention.sentence.field.role is not Role.AGENDA_TITLE:
        return None
    before = mention.sentence.text[max(0, mention.start - _LONGEST_GAP) : mention.start].casefold()
    if mention.number is not None or mention.kind is not None or not compiled(_AGENDA_OF_NEXT).search(before):
        return None
    first = date(mention.year, 1, 1)
    return NeighbouringSession(None, 1, True, Period(mention.year_wording, first, first, is_year=False))  # noqa: FBT003


def _step(mention: SessionMention) -> int:
    words, data = set(mention.wording.text.casefold().split()), read_data("leftovers")
    return 1 if words & set(data["next"]) else -1 if words & set(data["previous"]) else 0


def _step_of_last(mention: SessionMention) -> int:
    """Return -1 for the session at which the body met last: `last met in Bonn, where it held its twelfth session`."""
    lead = mention.sentence.text[: mention.start] if mention.lead == "its" and mention.number is not None else ""
    return -1 if "last " in lead and compiled(_LAST_MET).search(lead) is not None else 0


def _number(mention: SessionMention) -> NamedNumber | None:
    """Return the number of a session, also after its body: `the next session of the Group, the fourth,`."""
    if mention.number is not None and mention.number_wording is not None:
        return NamedNumber(mention.number, mention.number_wording)
    text = mention.sentence.text
    of_body = compiled(_OF_BODY).match(text, mention.end)
    found = _apposition().match(text, of_body.end()) if of_body else None
    if found is None:
        return None
    return NamedNumber(ordinal_number(found[1]) or 0, mention.sentence.part(*found.span(1)))


def _period(picture: Picture, mention: SessionMention) -> Period | None:
    """Return the days, the month or the year that come next after a session, if nothing else comes between."""
    sentence, text = mention.sentence, mention.sentence.text
    of_body = compiled(_OF_BODY).match(text, mention.end)
    start = of_body.end() if of_body else mention.end
    # `the next session, the sixty-sixth, will take place from 8 to 11 June`
    apposed = _apposition().match(text, start)
    start = apposed.end() if apposed else start
    following = (each.start for each in mentions_in(picture, sentence) if each.start > mention.start)
    end = next(following, len(text))
    dates = stated_dates(picture, sentence)
    at = bisect_left(dates, start, key=attrgetter("start"))
    days = dates[at] if at < len(dates) and dates[at].start < end else None
    gap = text[start : min(days.lead, days.start)] if days is not None else ""
    if days is not None and days.first == days.last and gap.strip(" ,") in {"", "on"} and _is_of_act(mention):
        # `The Chair announced the next session on 12 May`: a single day is that on which it was announced.
        return None
    if days is not None and is_only_held(gap):
        return Period(sentence.part(days.start, days.end), days.first, days.last, is_year=False)
    found = _months().search(text, start, end)
    is_first = found is not None and not (days is not None and days.start < found.start())
    if found is None or not is_first or not is_only_held(text[start : found.start()]):
        return None
    year, month = int(found["year"]), found["month"]
    if month is None:
        return Period(sentence.part(*found.span()), date(year, 1, 1), date(year, 12, 31), is_year=True)
    number = phrases("en")["months"].index(month) + 1
    return Period(sentence.part(*found.span()), date(year, number, 1), last_of_month(year, number), is_year=False)


def _is_of_act(mention: SessionMention) -> bool:
    """Return whether a day beside a session is that of an act: `at the end of the second session, on 10 March`."""
    return (
        mention.word_before in {"at", "during", "of"}
        or mention.sentence.tense_before(mention.start) is Tense.PAST
        or compiled(_TOLD).search(mention.sentence.text, 0, mention.start) is not None
    )


def is_only_held(gap: str) -> bool:
    """Return whether words between a session and a time only say that it is held then, and where."""
    return (
        len(gap) <= _LONGEST_GAP
        and not set(";:.)") & set(gap)
        and set(compiled(_WORD).findall(gap)) <= set(read_data("leftovers")["between"])
    )


@cache
def _apposition() -> re.Pattern[str]:
    ordinals = ordinals_pattern("en")
    return re.compile(rf",?\s\(?(?:the\s+)?((?:[a-z]+\shundred\sand\s)?(?:{ordinals}))(?=[,).])", re.IGNORECASE)


@cache
def _months() -> re.Pattern[str]:
    months = months_pattern("en")
    return re.compile(rf"\b(?:(?P<month>{months})\s+)?(?P<year>(?:19|20)[0-9]{{2}})(?![\w/–-])")
