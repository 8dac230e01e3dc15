"""Read the hours at which texts begin or end a meeting that they number, and hours outside their half-day."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.quoted_parts import QuotedParts
from oewg_cli.statements.schedule.agents import MeetingNames
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.sessions.sentences_of_session import is_of_this_session
from oewg_cli.statements.times.occasion_values import number_of
from oewg_cli.statements.times.occasions import Occasion, occasions
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.hours.half_days import HalfDay
from oewg_cli.un.hours.hours import NOON, Hours

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_NUMBERED = (
    r"\b(?P<nth>[1-9][0-9]{0,3}(?:st|nd|rd|th)|[a-z]{3,12}(?:-[a-z]+)?)(?:\sand\slast)?(?:\s(?:plenary|formal|public|closed))?"
    r"\smeeting\b(?!\sbut\b)(?:(?!\b(?:meetings?|of|may|can|could|would|might|not|if)\b)[^.;:]){0,90}?\s(?:(?:will|shall|is\sto)\s)?(?:(?:therefore|however,|only)\s)?"
    r"(?:(?P<begins>begins?|starts?|opens?|commences?)|(?P<ends>ends?|closes?|concludes?))\sat\s"
)
_EACH_HALF = (
    r"\b(?:each|every)\s(?P<word>morning|afternoon)"
    r"(?:\s(?:of|during)\s(?:the\s|its\s|each\s)?(?:[a-z]+\s){0,2}(?:session|day|week|segment|period))?,?\s(?:(?:at|from|between)\s)?(?=[0-9])"
)
_HALF_AGAIN = (
    r"(?<!half\sof\s)\b(?P<day>the|every|each|[MTWF][a-z]{2,6}day)\s(?P<half>morning|afternoon)(?![\w-]|\s(?:of|meetings?)\b)"
    r"(?P<between>(?:[^.;:()]|\([^()]{1,24}\)){0,120}?\band\s(?:[^.;:()]|\([^()]{1,24}\)){0,160}?)\b(?P=day)\s(?P=half)(?=[.,;)]|\s(?:for|with|to)\s|\Z)"
)
_OF_OTHERS = (
    r"(?i:\b(?:morning|afternoon|evening|[a-z]{3,6}day|days?|both|again|also|too|same|next|following|only|not|each|until|before|after)\b"
    r"|\b(?:groups?|committees?|bureau|councils?|boards?|commissions?|delegations?|secretariat|plenary|sessions?)\b|[0-9](?:st|nd|rd|th)\b)|[0-9]\s[A-Z]"
)
"""Between two half-days that may be one for all that: those of several days, and what bodies do side by side."""
_DIVIDED = r"(?:\.m\.|noon),\s(?:the\s)?(?:morning|afternoon|evening|lunch)"
_HOUR = 60
_WITHIN = {
    HalfDay.MORNING: (0, NOON + _HOUR),
    HalfDay.LUNCH: (NOON - _HOUR // 2, NOON + 3 * _HOUR),
    HalfDay.AFTERNOON: (NOON, 24 * _HOUR),
    HalfDay.EVENING: (NOON + 4 * _HOUR, 24 * _HOUR),
}
"""Between which times, in minutes after midnight, what is held in a half-day begins, at the latest."""


class HourOfMeeting(NamedTuple):
    """An hour at which a text begins or ends a meeting, and the meetings of the programme that have its number."""

    wording: Wording
    shown: str
    minutes: int
    is_end: bool
    meetings: tuple[PlacedMeeting, ...]


def hours_of_single_meetings(picture: Picture) -> tuple[HourOfMeeting, ...]:
    """Return the hours at which texts begin or end meetings that they number, in reading order."""
    return tuple(
        found
        for field in picture.index.texts_with(["meeting"])
        if field.role in _ROLES
        for quoted in [QuotedParts(field.plain)]
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long and not quoted.has(sentence.start)
        for found in _in_sentence(picture, sentence)
    )


def _in_sentence(picture: Picture, sentence: NoteSentence) -> Iterator[HourOfMeeting]:
    text = sentence.text
    for match in compiled(_NUMBERED).finditer(text):
        # `The debate will begin half an hour after the opening of the 5th meeting, and end at noon.`
        is_beside = compiled(r"\b(?:of|after|before|at|during|until|following)\s(?:(?:the|its)\s)?\Z").search(
            text, 0, match.start()
        )
        number = number_of(match["nth"]) if is_beside is None else None
        times = occasions(text, match.end(), len(text), picture.read(calendar_of)) if number is not None else []
        if not times or times[0].start != match.end() or times[0].hours is None or number is None:
            continue
        hours = times[0].hours
        if hours.start != hours.end or not is_of_this_session(picture, sentence, [match.span()]):
            continue
        body = picture.read(MeetingNames).last_before(sentence.field, sentence.start + match.start())
        bodies = body or (picture.programme.body,)
        schedule = picture.read(Schedule)
        meetings = tuple(each for name in bodies for each in schedule.numbered(number, name))
        if meetings:
            shown = f"{match['nth']} meeting"
            wording = sentence.part(times[0].start, times[0].end)
            yield HourOfMeeting(wording, shown, hours.start, match["ends"] is not None, meetings)


def half_days_again(picture: Picture) -> tuple[tuple[Wording, Wording], ...]:
    """Return half-days that are given to a second thing as if they were others: `one in the morning and one in the`."""
    return tuple(
        (sentence.part(*match.span("half")), sentence.part(end - len(match["half"]), end))
        for field in picture.index.texts_with([" morning", " afternoon"])
        if field.role in _ROLES
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long and any(sentence.text.count(half) > 1 for half in (" morning", " afternoon"))
        for match in compiled(_HALF_AGAIN).finditer(sentence.text)
        for end in [match.end()]
        if compiled(_OF_OTHERS).search(match["between"]) is None and not match["between"].endswith("half of ")
    )


def hours_outside_half_days(picture: Picture) -> tuple[tuple[Wording, HalfDay], ...]:
    """Return times of texts whose hours are not in their half-day: `on Monday morning from 3 to 6 p.m.`."""
    return tuple(
        (sentence.part(each.start, each.end), each.half_day)
        for field in picture.index.texts_with([".m.", " noon"])
        if field.role in _ROLES
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long
        for each in (
            *occasions(sentence.text, 0, len(sentence.text), picture.read(calendar_of)),
            *_in_each_half(picture, sentence.text),
        )
        if each.hours is not None and each.half_day is not None and not _is_within(each.hours, each.half_day)
        # `One meeting at 3 p.m., the morning being needed for translation`
        if compiled(_DIVIDED).search(sentence.text, each.start, each.end) is None
    )


def _in_each_half(picture: Picture, text: str) -> Iterator[Occasion]:
    """Return the hours at which something is held in each half-day of a kind: `every morning, from 9 to 9.45 a.m.`."""
    is_said = any(f"{each} {half}" in text for each in ("each", "every") for half in ("morning", "afternoon"))
    for match in compiled(_EACH_HALF).finditer(text) if is_said else ():
        times = occasions(text, match.end(), len(text), picture.read(calendar_of))
        if times and times[0].start == match.end() and times[0].hours is not None:
            half = HalfDay.MORNING if match["word"] == "morning" else HalfDay.AFTERNOON
            yield times[0]._replace(start=match.start(), half_day=half)


def _is_within(hours: Hours, half_day: HalfDay) -> bool:
    first, last = _WITHIN[half_day]
    is_long = half_day is HalfDay.LUNCH and hours.end > last + _HOUR // 2
    return first <= hours.start <= last and not is_long
