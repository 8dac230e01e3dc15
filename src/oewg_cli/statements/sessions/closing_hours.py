"""Read at what hour texts close the session, or until when at the latest: `the Chair will close it by 1 p.m.`."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_days import DayRole, acts_in
from oewg_cli.statements.times.occasions import Limit, occasions
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_NEEDED = (" clos", " end", "adjourn", "conclud", " finish", " rise")
_HOURS = ("a.m", "p.m", "noon")
_GAP = r"[\s,]*(?:(?:by|at|on|before|until|not|no|later|than|in|the|of|its|day|officially|formally)\b[\s,]*){0,5}"


class ClosingHour(NamedTuple):
    """The hour, in minutes from midnight, at which a text closes the session, or the latest one."""

    wording: Wording
    minutes: int


def closing_hours(picture: Picture) -> tuple[ClosingHour, ...]:
    """Return the hours on the last day of the session at which texts close it, in reading order."""
    return tuple(
        found
        for field in (picture.index.texts_with(_NEEDED) if picture.index.held_of(_HOURS) else ())
        if field.role in {*PARAGRAPHS, Role.FOOTNOTE} and any(word in field.plain for word in _HOURS)
        for found in _in_sentences(picture, field)
    )


def _in_sentences(picture: Picture, field: TextField) -> Iterator[ClosingHour]:
    closes = picture.programme.session.closes
    for sentence in picture.sentences_of(field):
        has_both = all(any(word in sentence.folded for word in words) for words in (_NEEDED, _HOURS))
        if sentence.is_too_long or not has_both:
            continue
        for match, role, end in acts_in(picture, sentence):
            if role is not DayRole.CLOSES or end is None or not (match.lastgroup or "").endswith("verb"):
                continue
            stated = occasions(sentence.text, 0, len(sentence.text), picture.read(calendar_of))
            time = next((each for each in stated if each.start >= end), None)
            if time is None or time.hours is None or time.meetings or time.limit is Limit.SPAN:
                continue
            is_on_last = not time.days or any(days.first <= closes <= days.last for days in time.days)
            if is_on_last and compiled(_GAP).fullmatch(sentence.folded, end, time.start):
                wording = sentence.part(time.start, time.end)
                yield ClosingHour(wording, time.hours.start)
