"""Read at what hour texts open or close the session: `will open it at 10 a.m.`, `the Chair will close it by 1 p.m.`."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_days import DayRole, acts_in
from oewg_cli.statements.times.occasions import Limit, occasions
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_CLOSING = (" clos", " end", "adjourn", "conclud", " finish", " rise")
_OPENING = (" open", " begin", " start", "convene")
_HOURS = ("a.m", "p.m", "noon")
_GAP = r"[\s,]*(?:(?:by|at|on|before|until|not|no|later|than|in|the|of|its|day|officially|formally)\b[\s,]*){0,5}"


class HourOfSession(NamedTuple):
    """The hour, in minutes from midnight, at which a text opens or closes the session, or the latest one."""

    wording: Wording
    minutes: int


def opening_hours(picture: Picture) -> tuple[HourOfSession, ...]:
    """Return the hours on the first day of the session at which texts open it, in reading order."""
    return tuple(_hours(picture, DayRole.OPENS, _OPENING))


def closing_hours(picture: Picture) -> tuple[HourOfSession, ...]:
    """Return the hours on the last day of the session at which texts close it, in reading order."""
    return tuple(_hours(picture, DayRole.CLOSES, _CLOSING))


def _hours(picture: Picture, role: DayRole, needed: Sequence[str]) -> Iterator[HourOfSession]:
    for field in picture.index.texts_with(needed) if picture.index.held_of(_HOURS) else ():
        if field.role not in {*PARAGRAPHS, Role.FOOTNOTE} or not any(word in field.plain for word in _HOURS):
            continue
        for sentence in picture.sentences_of(field):
            has_both = all(any(word in sentence.folded for word in words) for words in (needed, _HOURS))
            if not sentence.is_too_long and has_both:
                yield from _in_sentence(picture, sentence, role)


def _in_sentence(picture: Picture, sentence: NoteSentence, role: DayRole) -> Iterator[HourOfSession]:
    session = picture.programme.session
    day = session.opens if role is DayRole.OPENS else session.closes
    for match, of, end in acts_in(picture, sentence):
        if of is not role or end is None or not (match.lastgroup or "").endswith("verb"):
            continue
        stated = occasions(sentence.text, 0, len(sentence.text), picture.read(calendar_of))
        time = next((each for each in stated if each.start >= end), None)
        if time is None or time.hours is None or time.meetings or time.limit is Limit.SPAN:
            continue
        is_on_day = not time.days or any(days.first <= day <= days.last for days in time.days)
        is_exact = time.limit is Limit.AT or role is DayRole.CLOSES
        if is_on_day and is_exact and compiled(_GAP).fullmatch(sentence.folded, end, time.start):
            yield HourOfSession(sentence.part(time.start, time.end), time.hours.start)
