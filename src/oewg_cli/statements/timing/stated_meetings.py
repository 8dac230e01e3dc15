"""Read when texts say that a body meets, begins or ends its work, hears a report, or that there is no meeting."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.counts.distributed_meetings import ends_of_meetings
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.quoted_parts import QuotedParts
from oewg_cli.statements.schedule.agents import MeetingNames, body_spoken_of
from oewg_cli.statements.schedule.bodies_in_sentences import bodies_in
from oewg_cli.statements.schedule.named_groups import with_shared_hours
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.sessions.sentences_of_session import is_of_this_session
from oewg_cli.statements.sessions.session_days import DayRole, session_days
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.timing.said_of_bodies import Said, bodies_said
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_RESUMES = (
    r"\b(?P<body>[a-z][\w’-]+)\s(?:will\s|shall\s|is\sto\s)?(?:then\s|next\s|again\s)?(?:reconvenes?|meets?|sits?|resumes?)"
    r"(?:\sagain|\sin\splenary|\sin\sthis\sroom|\sonce\smore)*"
    r"(?=[\s,]*(?:on|at|in|from|for|the|a|last|time)?\b)"
)
_TAKES_PLACE = (
    r"(?:\s(?:will|shall|is\sto|is\sexpected\sto|is\sscheduled\sto))?(?:\s(?:then|next|again|also))?"
    r"\s(?:be\s(?:held|convened)|take\splace)|\s(?:are|is)\s(?:held|scheduled|planned)"
)
_KINDS = ("committee", "commission", "group", "council", "board", "panel")
_FRONT = r"(?:(?:But|And|Thus|However|Only),?\s)?(?:(?:[Oo]n|[Ii]n|[Dd]uring|[Aa]t)\s(?:the\s)?)?"
_NONE = (
    r"\b(?:no\s(?:[a-z]+\s)?meetings?\b|(?:will|does|do|shall)\snot\s(?:meet|sit|reconvene)\b|is\snot\sto\s(?:meet|sit)\b"
    r"|without\sa\smeeting\b)"
)
_NONE_OF_THEM = (
    r"\A(?:there\s(?:will\sbe|is|are)\s)?none(?:\sof\s(?:them|these|the\smeetings))?"
    r"(?:\s(?:will\s)?takes?\splace)?(?=\s(?:will|is|are|held|planned|scheduled|on|in)\b)"
)
"""What is said of the meetings of the sentence before: `None will be held on Thursday`."""
_FREE = (
    r"(?:is|are|will\sbe|has\sbeen|remains?|stays?)\s(?:kept\s|left\s|set\s)?(?:free|without\smeetings|open)\b(?!\sto)"
)
_GAP = (
    r"[\s,]*(?:(?:will\sbe|is|are)\s(?:held|planned|scheduled|foreseen)\s?)?"
    r"(?:(?:in\splenary|in\sparallel|simultaneously|for|on|at|in|of|the|a|its|(?:fir|la)st\stime|from|between|twice|once|only|again|and|during)\s?|[\s,()]){0,8}"
)
_FROM = (
    r"(?:\sin\sparallel|\ssimultaneously|\sat\sthe\ssame\stime|\sin\s(?:the\s)?[A-Z][\w ]{2,40})?,?\sfrom\s(?:the\s)?"
)
_OR = r",?\s(?:or|and|nor)\s(?:on\s|in\s)?(?:the\s)?"
_ENDS = 2
_UNDER = r"(?:,?\sunder\s(?:agenda\s)?item\s[0-9]{1,2}(?:\s\([a-z]\))?,?)?"
_OTHER_MEETINGS = (
    "round table",
    "side event",
    "bureau",
    "regional group",
    "informal",
    "parallel",
    "drafting",
    "contact group",
    "subsidiary",
    "sub-committee",
    "subcommittee",
    "expert",
)
_NEEDED = (
    "meet",
    " sit",
    "convene",
    "resumes",
    " free",
    "its work",
    "their work",
    " report",
    "plenary",
    "informal",
    "side event",
)


class StatedMeeting(NamedTuple):
    """A time at which a text says that a body meets, or does not; offsets of the sentence.

    `bodies` are those who meet by their names; none is named for the body of the note. `named` is where they are named.
    `kind` is the kind of the meetings, in lower case, where the text names no body but `informal consultations`.
    """

    sentence: NoteSentence
    occasion: Occasion
    said: Said
    bodies: tuple[str, ...] = ()
    named: tuple[int, int] | None = None
    kind: str = ""

    @property
    def wording(self) -> Wording:
        """Return the place of the time."""
        return self.sentence.part(self.occasion.start, self.occasion.end)

    @property
    def name(self) -> Wording | None:
        """Return the place of the name."""
        return self.sentence.part(*self.named) if self.named is not None else None


def stated_meetings(picture: Picture) -> tuple[StatedMeeting, ...]:
    """Return the meetings in reading order; those of bodies that do not meet here are left out."""
    ends = (
        StatedMeeting(each.thing.sentence, each.occasion, Said.BEGINS if each.is_first else Said.ENDS, each.bodies)
        for each in picture.read(ends_of_meetings)
    )
    return (*_found(picture), *_openings(picture), *ends)


def _openings(picture: Picture) -> Iterator[StatedMeeting]:
    """Return the hours or the half-days at which the session is opened and closed."""
    for stated in picture.read(session_days):
        if stated.role is DayRole.HELD or stated.wording.field.role not in _ROLES:
            continue
        is_opening = stated.role is DayRole.OPENS
        sentence, start = stated.sentence, stated.wording.start - stated.sentence.start
        for each in occasions(sentence.text, 0, len(sentence.text), picture.read(calendar_of)):
            is_timed = each.half_day is not None or each.hours is not None
            if each.start <= start < each.end and is_timed and not each.meetings:
                yield StatedMeeting(sentence, each, Said.BEGINS if is_opening else Said.ENDS)


def _found(picture: Picture) -> Iterator[StatedMeeting]:
    for field in picture.fields:
        folded = field.plain.casefold()
        if field.role not in _ROLES or not any(word in folded for word in _NEEDED):
            continue
        quoted = QuotedParts(field.plain)
        for sentence in picture.sentences_of(field):
            if sentence.is_too_long or quoted.has(sentence.start):
                continue
            named = list(_of_named(picture, sentence))
            known = {(each.wording, each.said) for each in named}
            yield from (each for each in _in_sentence(picture, sentence) if (each.wording, each.said) not in known)
            yield from chain(named, _of_kind(picture, sentence))


def _of_named(picture: Picture, sentence: NoteSentence) -> Iterator[StatedMeeting]:
    """Return the times of bodies that a sentence names."""
    text = sentence.text
    if not any(word in sentence.folded for word in _NEEDED):
        return
    known = bodies_in(picture, sentence)
    found = list(bodies_said(text, known))
    stated = occasions(text, 0, len(text), picture.read(calendar_of)) if found else []
    spans = [*((each.start, each.end) for each in stated), *(each.named for each in found)]
    if not stated or not is_of_this_session(picture, sentence, spans):
        return
    times: list[Occasion] = []
    for at, said, bodies, named, has_verb in found:
        ends = _ends_after(text, at, stated) if said is Said.MEETS else ()
        yield from (StatedMeeting(sentence, each, end, bodies, named) for each, end in ends)
        # `On Monday, the Bureau and the Committee will meet, but not the group.`: they share the time.
        front = _time_before(text, found[0].named[0], stated) if has_verb else []
        own = [
            each if each.days or not front else each._replace(days=front[0].days)
            for each in _times_after(text, at, stated)
        ]
        times = own or front or (times if has_verb else [])
        for each in times if not ends else ():
            yield StatedMeeting(sentence, each, said, bodies, named)


def _time_before(text: str, start: int, stated: Sequence[Occasion]) -> list[Occasion]:
    """Return the day or the half-day with which a sentence begins, if what is named first comes next."""
    first = stated[0]
    is_led = first.days and not first.meetings and compiled(_FRONT).fullmatch(text, 0, first.start)
    return [first] if is_led and compiled(r",?\s(?:the\s|both\s(?:the\s)?)?").fullmatch(text, first.end, start) else []


def _of_kind(picture: Picture, sentence: NoteSentence) -> Iterator[StatedMeeting]:
    """Return the times of the meetings of a kind: `Informal consultations will be held from 8 to 14 April`."""
    text, folded = sentence.text, sentence.folded
    for kind in picture.read(_kinds):
        about = r"(?:,?\s(?:on|for)\s[^,;.:()]{3,80}?)?"
        form = rf"(?:the\s)?(?P<name>{re.escape(kind)}s?)\b{about}(?:{_TAKES_PLACE}|,(?=\son\s))"
        match = compiled(form).match(folded) if folded.startswith((kind, f"the {kind}")) else None
        stated = occasions(text, 0, len(text), picture.read(calendar_of)) if match is not None else []
        spans = [(each.start, each.end) for each in stated]
        if match is None or not stated or not is_of_this_session(picture, sentence, [match.span(), *spans]):
            continue
        for each in _times_after(text, match.end(), stated):
            yield StatedMeeting(sentence, each, Said.MEETS, (), match.span("name"), kind)


def _kinds(picture: Picture) -> tuple[str, ...]:
    """Return the kinds of meetings of the programme that have names of several words; side events are for AGD015."""
    kinds = {folded_name(each.meeting.kind or "") for each in picture.read(Schedule).meetings}
    return tuple(sorted(kind for kind in kinds if " " in kind and "event" not in kind))


def _ends_after(text: str, at: int, stated: Sequence[Occasion]) -> tuple[tuple[Occasion, Said], ...]:
    """Return the first and the last time of a body: `from the afternoon of 4 March to the morning of 6 March`."""
    after = [each for each in stated if each.start >= at][:3]
    if len(after) != _ENDS or not all(each.days and not each.meetings for each in after):
        return ()
    first, last = after
    is_from = compiled(_FROM).fullmatch(text, at, first.start) is not None
    is_to = compiled(r",?\s(?:to|until)\s(?:the\s)?").fullmatch(text, first.end, last.start) is not None
    return ((first, Said.BEGINS), (last._replace(limit=Limit.AT), Said.ENDS)) if is_from and is_to else ()


def _times_after(text: str, at: int, stated: Sequence[Occasion]) -> list[Occasion]:
    """Return the times directly after an offset, and the further ones that only "and" or a comma divides from them."""
    after = [each for each in stated if each.start >= at]
    # Which meeting has a number is for AGD015.
    if not after or after[0].meetings or not compiled(_UNDER + _GAP).fullmatch(text, at, after[0].start):
        return []
    times = [after[0]]
    for each in after[1:]:
        if not compiled(_GAP).fullmatch(text, times[-1].end, each.start):
            break
        times.append(each)
    return with_shared_hours(times)


def _in_sentence(picture: Picture, sentence: NoteSentence) -> Iterator[StatedMeeting]:
    folded = sentence.folded
    none = list(compiled(_NONE).finditer(folded))
    none += _none_of_them(picture, sentence)
    bodies = read_data("scheduling_words")["bodies"]
    held = [] if none else [match for match in compiled(_RESUMES).finditer(folded) if match["body"] in bodies]
    free = compiled(_FREE).search(folded)
    if not (none or held or free) or any(word in folded for word in _OTHER_MEETINGS):
        return
    stated = [
        each
        for each in occasions(sentence.text, 0, len(sentence.text), picture.read(calendar_of))
        if each.days and not each.meetings and each.limit is Limit.AT
    ]
    spans = [(each.start, each.end) for each in stated]
    if none and (why := compiled(r":\s").search(folded, none[0].end())) is not None:
        # `No meeting will be held on Monday: the Secretariat will prepare the report`
        spans.append((why.end(), len(folded)))
        stated = [each for each in stated if each.end <= why.start()]
    if not stated or not is_of_this_session(picture, sentence, spans):
        return
    names = picture.read(MeetingNames)
    held = [match for match in held if not names.ends_at(sentence.text, match.end("body"))]
    # `A drafting group is set up. The group will meet on Tuesday.`
    held = [match for match in held if not body_spoken_of(picture, sentence, match.start("body"))]
    # `The group`, where the body of the note is a Conference.
    of_own = " ".join(f"{body.name} {body.short}".casefold() for body in picture.programme.bodies)
    held = [match for match in held if match["body"] not in _KINDS or match["body"] in of_own]
    for match, said in [*((match, Said.NONE) for match in none), *((match, Said.MEETS) for match in held)]:
        occasion = next((each for each in stated if each.start >= match.end()), None)
        is_next = occasion is not None and compiled(_GAP).fullmatch(folded, match.end(), occasion.start) is not None
        is_after = is_next
        if said is Said.NONE and not is_next:
            # `On Friday afternoon, no meetings are scheduled.`
            end = len(compiled(r",?\s(?:there\s(?:is|are|will\sbe)\s)?\Z").sub("", folded[: match.start()]))
            front = [each for each in stated if each.end == end and each.half_day is not None]
            front = [each for each in front if compiled(_FRONT).fullmatch(sentence.text, 0, each.start)]
            occasion, is_next = next(iter(front), None), bool(front)
        if occasion is not None and is_next and (said is Said.NONE or occasion.half_day or occasion.hours):
            # `The drafting committee does not meet on Monday`: others may.
            end = len(compiled(r",?\s(?:which|that|who)?\s?$").sub("", sentence.text[: match.start()]))
            whose = [each for each in names.all_in(sentence.text) if said is Said.NONE and each[1] == end]
            further = _further(sentence.text, occasion, stated) if said is Said.NONE and is_after else []
            for each in (occasion, *further):
                yield StatedMeeting(sentence, each, said, *((whose[0][2], whose[0][:2]) if whose else ()))
    before = [each for each in stated if free is not None and not folded[each.end : free.start()].strip()]
    yield from (StatedMeeting(sentence, each, Said.NONE) for each in before[:1] if each.half_day)


def _further(text: str, first: Occasion, stated: Sequence[Occasion]) -> list[Occasion]:
    """Return the half-days that only "or" divides from the first: `on Thursday afternoon or on Friday morning`."""
    found = [first]
    for each in (one for one in stated if one.start >= first.end and one.half_day is not None):
        is_joined = compiled(_OR).fullmatch(text, found[-1].end, each.start) is not None
        if not is_joined or compiled(r"[.,:;]|$").match(text, each.end) is None:
            break
        found.append(each)
    return found[1:]


def _none_of_them(picture: Picture, sentence: NoteSentence) -> Iterator[re.Match[str]]:
    """Return where a sentence says that none of the meetings is held then of which the sentence before speaks."""
    match = compiled(_NONE_OF_THEM).match(sentence.folded) if sentence.start else None
    before = picture.sentence_at(sentence.field, sentence.start - 1) if match is not None else None
    is_counted = before is not None and compiled(r"\bmeetings\b").search(before.folded) is not None
    if match is not None and before is not None and is_counted:
        is_other = any(word in before.folded for word in _OTHER_MEETINGS)
        if not is_other and is_of_this_session(picture, before, []):
            yield match
