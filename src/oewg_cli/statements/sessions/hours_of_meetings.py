"""Read at what hours texts hold the meetings of the session, and when they begin and end them."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.meeting_places import is_stopped, meetings_held
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.hours.hours import Hours
from oewg_cli.un.hours.typed_times import TIMES, TypedTime, read_times

_NEW_CLAUSE = r"[;:]\s|,?\s(?:because|since|as|while|whereas|when|but|which)\s"
_FOR_OTHERS = r"\b(?:for|by|to|of)\s(?:an)?other\s(?!(?:[a-z]+\s)?(?:meetings|informal))"
_VERBS = (
    r"\b(?:(?P<ends>end|finish|clos|conclud|ris|adjourn)|beg[iu]n|start|open|resum|reconven)(?:s|e|es|d|ed|ing|ning)?\b"
)
_JOINED = r"(?:\b(?:and|or|but|then|to|will|shall|must|not|having|promptly|again)|,)\s\Z"
"""Before a verb that has the subject of the verb before it: `begin at 10 a.m. and end at 1 p.m.`."""
_OTHER_SUBJECT = (
    r"[,;]\s(?:(?:and|while|but)\s)?(?:the|its|an?)\s"
    r"(?!(?:[a-z]+\s)?(?:meetings?|first|last|others?|morning|afternoon)\b)[a-z-]+\s[a-z]+s\b"
)
"""What does something else at the next time: `begin at 10 a.m., and the shuttle leaves at 9 a.m.`."""
_EXCEPT = r",?\s(?:save|not|except(?:ing)?|with\sthe\sexception|apart\sfrom|other\sthan)\b"

_AT_ONE = (
    r"\b(?i:at|in|during|of|on|for)\s(?:the|its|that|an?)\s(?:same\s)?(?:[1-9][0-9]{0,3}(?:st|nd|rd|th)|[a-z-]{3,20})\s(?:[a-z]+\s)?meeting\b"
    r"|\b(?i:on)\s(?:the\s(?:morning|afternoon)\sof\s)?[A-Z][a-z]{2,5}day\b"
)
_WITH = r"\swith\s(?!(?:[a-z]+\s)?interpretation\b)"


class MeetingHours(NamedTuple):
    """The hours at which a text holds the meetings of the session; `half_day` is the half-day named before them.

    `has_exceptions` is true if the sentence says that some of them have other hours. `may_be_of_part` is true if they
    may be those of a part of one meeting: `At the 4th meeting the Board will meet with States, from 3 to 4 p.m.`.
    """

    wording: Wording
    hours: Hours
    half_day: Wording | None = None
    has_exceptions: bool = False
    may_be_of_part: bool = False


class MeetingStart(NamedTuple):
    """The time at which a text begins the meetings, in minutes from midnight; `half_day` is as in `MeetingHours`.

    If `is_end` is true, they end at it.
    """

    wording: Wording
    start: int
    half_day: Wording | None = None
    is_end: bool = False


def meeting_hours(picture: Picture) -> tuple[MeetingHours, ...]:
    """Return the hours at which texts hold the meetings of the session."""
    return tuple(
        MeetingHours(
            sentence.part(first, last),
            hours,
            _half_day_before(sentence, first),
            has_exceptions=text != sentence.text,
            may_be_of_part=_may_be_of_part(text, start, first),
        )
        for sentence, start in picture.read(meetings_held)
        for text in (_without_exceptions(sentence.text, start),)
        if not is_stopped(text[start:])
        for first, last, hours in hours_in(text, start)
        if not is_for_others(sentence.folded, (first, last))
    )


def _may_be_of_part(text: str, after: int, at: int) -> bool:
    """Return whether hours may be those of a part of a meeting: of one that is named, or of one with partners.

    `after` is where the verb ends, and `at` where the hours begin.
    """
    return compiled(_AT_ONE).search(text, 0, at) is not None or compiled(_WITH).search(text, after, at) is not None


def meeting_starts(picture: Picture) -> tuple[MeetingStart, ...]:
    """Return the times at which texts begin the meetings of the session, where they give no end, or end them."""
    return tuple(
        MeetingStart(
            sentence.part(times.first.start, times.first.end),
            start,
            _half_day_before(sentence, times.first.start),
            is_end=is_end,
        )
        for sentence, end in picture.read(meetings_held)
        if sentence.text[:end].endswith(("begin", "start", "begins", "starts", "end", "ends", "finish"))
        for text in (_without_exceptions(sentence.text, end),)
        for match in TIMES.finditer(text, end)
        if not is_stopped(text[end : _end_of_clause(text, match.end())])
        if (is_end := _is_end(text, end, match.start())) is not None
        for times in (read_times(match),)
        if times.last is None and times.first.has_half_day
        if (start := times.first.on_12_hour_clock(times.first.am_or_pm)) is not None
    )


def _is_end(text: str, after: int, at: int) -> bool | None:
    """Return whether the last verb before a time ends the meetings; None if that verb has another subject.

    `after` is where the first of these verbs ends: `The meetings will begin at 10 a.m. and end at 1 p.m.`.
    """
    is_end = text[:after].endswith(("end", "ends", "finish"))
    if compiled(_OTHER_SUBJECT).search(text, after, at):
        return None
    for verb in compiled(_VERBS).finditer(text, after, at):
        if compiled(_JOINED).search(text, after, verb.start()) is None:
            return None
        is_end = verb["ends"] is not None
    return is_end


def _without_exceptions(text: str, start: int) -> str:
    """Return a sentence up to what it says of other meetings: `from 3 to 6 p.m., save on Monday`."""
    following = compiled(_EXCEPT).search(text, start)
    return text[: following.start()] if following is not None else text


def is_for_others(folded: str, said: tuple[int, int]) -> bool:
    """Return whether a room or hours are those of others: `since Room 4 is reserved for another body until 3 p.m.`."""
    start = max([0, *(match.end() for match in compiled(_NEW_CLAUSE).finditer(folded, 0, said[0]))])
    end = compiled(_NEW_CLAUSE).search(folded, said[1])
    return compiled(_FOR_OTHERS).search(folded, start, end.start() if end else len(folded)) is not None


def _end_of_clause(text: str, start: int) -> int:
    """Return where the clause of a time ends: `start at 3 p.m. sharp, and the last of them will close the session`."""
    following = compiled(r";|,\s(?:and|while|but)\s(?!in\sthe\s(?:morning|afternoon)s?\b)").search(text, start)
    return following.start() if following is not None else len(text)


def _half_day_before(sentence: NoteSentence, start: int) -> Wording | None:
    """Return the half-day of which the meetings are that have the hours at an offset: `afternoon meetings from 3`."""
    named = compiled(r"\b(?P<half>(?i:morning|afternoon))\smeetings?\b[^0-9]{0,40}\Z").search(sentence.text, 0, start)
    return sentence.part(*named.span("half")) if named is not None else None


def hours_in(text: str, start: int) -> Iterator[tuple[int, int, Hours]]:
    """Return the ranges of hours in a text from an offset on, each with where it begins and ends."""
    for match in TIMES.finditer(text, start):
        times = read_times(match)
        last = times.last
        if last is None or not last.has_half_day:
            continue
        end = last.on_12_hour_clock(last.am_or_pm)
        begin = _start_before(times.first, last, end)
        if begin is not None and end is not None and begin < end:
            yield times.first.start, last.end, Hours(begin, end)


def _start_before(first: TypedTime, last: TypedTime, end: int | None) -> int | None:
    """Return when a range begins; `3 to 6 p.m.` begins in the half-day of its end, `9 to noon` before it."""
    if first.has_half_day:
        return first.on_12_hour_clock(first.am_or_pm)
    marks = [last.am_or_pm, "a.m."] if last.am_or_pm else ["a.m."]
    starts = [start for mark in marks if (start := first.on_12_hour_clock(mark)) is not None]
    return next((start for start in starts if end is not None and start < end), None)
