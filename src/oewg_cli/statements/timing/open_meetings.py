"""Read which meetings texts open or close: `the drafting group, closed to observers`, `work behind closed doors`."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.conditions import is_conditional
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.quoted_parts import QuotedParts
from oewg_cli.statements.schedule.joined_subjects import Subject
from oewg_cli.statements.schedule.meeting_subjects import MeetingSubjects
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.timing.admissions import WORDS, admissions
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.ASIDE)
_WHO = (
    r"(?:(?:all\s|any\s|the\s|other\s)*(?:observers?|public|press|media|participants|non-members|civil\ssociety"
    r"|stakeholders|everyone|anyone|non-governmental))"
)
_OTHERS_AND = r"(?:(?:(?!\b(?:but|closed|not|only|without)\b)[^.,;:()]){1,40}?\s(?:and|or|as\swell\sas)\s(?:to\s)?)?"
_MEETING = r"(?:meetings?|sessions?|plenary|plenaries|sittings?|settings?|format)"
_SAID = (
    rf"(?P<closed>\bclosed\s(?:to|for)\s{_WHO}\b|\bnot\s(?:be\s)?open\s(?:to|for)\s{_WHO}\b|\bbehind\sclosed\sdoors\b|\bin\s(?:private|camera)\b"
    rf"|\b(?:in|as|at)\s(?:an?\s|its\s)?(?:closed|private)\s{_MEETING}\b|\bwithout\sobservers\b"
    r"|\b(?:is|are|be|remains?)\s(?:all\s|both\s)?(?:closed|private)(?=[.,;)]|$|\sand\s)|,\sclosed(?=[,.;)]))"
    rf"|(?P<open>\bopen\s(?:to|for)\s{_OTHERS_AND}{_WHO}\b|\bin\spublic\b"
    rf"|\b(?:in|as|at)\s(?:an?\s|its\s)?(?:open|public)\s{_MEETING}\b|\bnot\s(?:be\s)?closed(?=[.,;)]|$|\s(?:to|for)\b)"
    r"|\b(?:is|are|be)\s(?:all\s|both\s)?(?:open|public)(?=[.;)]|,(?!\s(?:and|but)\b)|$)|,\sopen(?=[,.;)]))"
)
_OF_A_TIME = (
    r"\b(?P<closed>closed|private)\smeetings?,?\s(?:(?:held|to\sbe\sheld|scheduled|planned)\s)?"
    r"(?:on|in|of)\s(?:the\s)?$"
)
_ORDINAL = r"\bmeetings?\s(?:of|for)\s(?:the\s)?$"
_UNCERTAIN = (
    r"\b(?:may|might|could|would|unless|whether|if|until|once|as\srequired|in\sprinciple|normally|usually|generally"
    r"|except|exception|no|none|some|most|other\sthan|unlike|either|also|decide[ds]?|request\w*|not\s(?:yet|only))\b"
)
_EXCEPT = r"\b(?:except|exception|unless|other\sthan|apart\sfrom|if)\b"
_BESIDE = r"[;:]|\b(?:while|whereas|but)\b"
_NO_MEETING = (
    r"\b(?:list|registration|register|seats?|floor|post|membership|call|counter|desk|consultation\speriod|survey"
    r"|exhibition)\b"
)
_CLOSED, _OPEN = frozenset({"closed", "private"}), frozenset({"open", "public"})


class OpenMeetings(NamedTuple):
    """Meetings that a text opens or closes; `shown` is what it calls them, or nothing, and `named` is where."""

    wording: Wording
    is_closed: bool
    shown: str
    meetings: tuple[PlacedMeeting, ...]
    named: Wording | None = None


def is_closed(meeting: PlacedMeeting) -> bool:
    """Return whether a meeting is closed by its kind."""
    return not _CLOSED.isdisjoint(folded_name(meeting.meeting.kind or "").split())


def has_part(meeting: PlacedMeeting, *, closed: bool) -> bool:
    """Return whether an entry of a meeting is closed, or open, by what is said beside it: `aside: closed`."""
    wanted = _CLOSED if closed else _OPEN
    asides = [meeting.meeting.aside, *(each.aside for each in meeting.meeting.entries)]
    return any(not wanted.isdisjoint(compiled(r"[a-z]+").findall(folded_name(each or ""))) for each in asides)


def open_meetings(picture: Picture) -> tuple[OpenMeetings, ...]:
    """Return what texts say in reading order; what is only possible, usual or past is left out."""
    return tuple(
        found
        for field in picture.index.texts_with(WORDS)
        if field.role in _ROLES
        for quoted in [QuotedParts(field.plain)]
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long and any(word in sentence.folded for word in WORDS)
        if not quoted.has(sentence.start) and not is_conditional(sentence.text)
        for found in _of_sentence(picture, sentence)
    )


def _of_sentence(picture: Picture, sentence: NoteSentence) -> Iterator[OpenMeetings]:
    """Return what a sentence says of the meetings of a body or of a kind, then of single ones."""
    known = list(_in_sentence(picture, sentence))
    yield from known
    for each in admissions(picture, sentence):
        wording, named = sentence.part(*each.said), sentence.part(*each.named)
        if not any(wording.overlaps(one.wording) or named.overlaps(one.wording) for one in known):
            yield OpenMeetings(wording, each.is_closed, named.text, each.meetings, named)


def _in_sentence(picture: Picture, sentence: NoteSentence) -> Iterator[OpenMeetings]:
    text, folded = sentence.text, sentence.folded
    if len(text) != len(folded):
        return
    stated = [
        each for each in occasions(text, 0, len(text), picture.read(calendar_of)) if each.limit is not Limit.LATEST
    ]
    for time in stated:
        match = compiled(_OF_A_TIME).search(folded, 0, time.start)
        if match is not None and time.days and not time.meetings and not _is_past(sentence, match.span("closed")):
            # `the closed meeting on Monday`: one of those that are held then is closed.
            held = tuple(each for each in picture.meetings if each.bodies and _is_at(time, each))
            if held:
                yield OpenMeetings(sentence.part(time.start, time.end), is_closed=True, shown="", meetings=held)
    subjects = [each for each in picture.read(MeetingSubjects).in_sentence(sentence) if not _is_within(each, stated)]
    for match in compiled(_SAID).finditer(folded) if subjects else ():
        start = max((each.end() for each in compiled(_BESIDE).finditer(folded, 0, match.start())), default=0)
        end = next((each.start() for each in compiled(_BESIDE).finditer(folded, match.end())), len(folded))
        times = [each for each in stated if start <= each.start < end]
        subject = next((each for each in reversed(subjects) if start <= each.start < match.start()), None)
        if subject is None or not subject.meetings or _is_past(sentence, match.span()):
            continue
        is_excepted = compiled(_EXCEPT).search(folded, match.end(), end) is not None
        if is_excepted or not _is_sure(folded[start : subject.start], folded[subject.end : match.start()]):
            continue
        wording, shown = sentence.part(*match.span()), text[subject.start : subject.end]
        if meetings := _at_times(subject.meetings, times):
            yield OpenMeetings(wording, match["closed"] is not None, shown, meetings)


def _is_within(subject: Subject, stated: Sequence[Occasion]) -> bool:
    """Return whether what looks like a body is the word in `its eighth meeting`."""
    return any(each.start <= subject.start and subject.end <= each.end for each in stated)


def _is_past(sentence: NoteSentence, words: tuple[int, int]) -> bool:
    """Return whether the verb before some words is of the past; `closed` is none."""
    return sentence.without(*words).tense_before(words[0]) is Tense.PAST


def _is_sure(lead: str, gap: str) -> bool:
    """Return whether a clause says what is certain of meetings, and of all that it names."""
    # `Both panels, except the first meeting of Panel B, which is closed`: what is said is said of what is excepted.
    excepted = compiled(_ORDINAL).search(lead)
    parts = (gap,) if excepted is not None else (lead, gap)
    return not any(compiled(each).search(part) for each in (_UNCERTAIN, _NO_MEETING) for part in parts)


def _at_times(meetings: tuple[PlacedMeeting, ...], times: Sequence[Occasion]) -> tuple[PlacedMeeting, ...]:
    """Return those of the meetings that are held at the times of a sentence; all of them if it has none."""
    for time in times:
        if time.meetings:
            meetings = tuple(each for number in time.meetings for each in _numbered(meetings, number))
    timed = [each for each in times if each.days or each.half_day or each.hours]
    return tuple(each for each in meetings if not timed or any(_is_at(time, each) for time in timed))


def _numbered(meetings: tuple[PlacedMeeting, ...], number: int) -> tuple[PlacedMeeting, ...]:
    """Return the meeting of a body with a number, else the one at that place; negative ones are from the end."""
    by_number = tuple(each for each in meetings if each.meeting.number == number)
    place = number - 1 if number > 0 else len(meetings) + number
    return by_number or (meetings[place : place + 1] if place >= 0 else ())


def _is_at(time: Occasion, meeting: PlacedMeeting) -> bool:
    """Return whether a meeting is held at a time, as far as both are known."""
    is_on = not time.days or meeting.day.is_on(time.days)
    is_half = time.half_day is None or meeting.half_day is None or time.half_day is meeting.half_day
    return is_on and is_half and (time.hours is None or meeting.hours is None or meeting.hours.overlaps(time.hours))
