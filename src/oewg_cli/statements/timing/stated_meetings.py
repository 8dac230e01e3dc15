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
from oewg_cli.statements.schedule.bodies_in_sentences import bodies_in
from oewg_cli.statements.schedule.named_groups import with_shared_hours
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.sessions.sentences_of_session import is_of_this_session, part_of_this_session
from oewg_cli.statements.sessions.session_days import DayRole, session_days
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.timing.said_of_bodies import Said, bodies_said, given_to
from oewg_cli.statements.timing.times_without_meetings import GAP, free_times
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_TAKES_PLACE = (
    r"(?:\s(?:will|would|shall|is\sto|is\sexpected\sto|is\sscheduled\sto))?(?:\s(?:then|next|again|also))?"
    r"\s(?:be\s(?:held|convened)|take\splace)|\s(?:are|is)\s(?:held|scheduled|planned)"
)
_FROM = (
    r"(?:\sin\sparallel|\ssimultaneously|\sat\sthe\ssame\stime|\sin\s(?:the\s)?[A-Z][\w ]{2,40})?,?\sfrom\s(?:the\s)?"
)
_ENDS = 2
_HOW = (
    r"(?:\s(?:in|at|as|behind)\s(?:an?\s)?(?:private|camera|public|(?:closed|open|private|public|formal|informal)\s[a-z]+)"
    r"|\swith(?:out)?\s[a-z]+(?:\s(?:and|or|by)\s[a-z]+){0,2}(?=,?\s(?:on|in|at|from)\s)|\s(?:[a-z]+al)ly|\sprivately)?"
    r"(?:,?\s(?:in\sorder\s)?to\s(?:(?!\b(?:which|that|who|before|after|following|until|by|if|not|[a-z]+ed|debates?|discussions?"
    r"|meetings?|sessions?|votes?|voting|action|elections?|adoption|panels?|dialogues?|plenary|events?|visits?)\b)[^,;:.()0-9]){3,80}"
    r"(?=,?\s(?:on|in|at)\s))?"
)
"""How a body meets, and what for: `will meet in private to prepare the report` on Thursday."""
_AMONG = (
    r"(?:(?!\b(?:will|is|are|which|who|that|not|except|after|before)\b)[^.;:()0-9]){0,80}?,\s(?:including|among\sthem|also)"
    r"\s(?:(?:on|in|at)\s)?(?:the\s)?"
)
"""Between meetings and one of their times: `will meet six times, with interpretation, including on the evening of`."""
_UNDER = r"(?:,?\sunder\s(?:agenda\s)?item\s[0-9]{1,2}(?:\s\([a-z]\))?,?)?"
_NEEDED = (
    *("meet", " sit", "convene", "resumes", " free", "its work", "their work", " report", "plenary", "informal"),
    *("start on", "starts on", "begin on", "begins on", "end on", "ends on", "conclude on", "concludes on"),
    *(
        "side event",
        " aside",
        "reserved",
        " kept",
        " left",
        "allocated",
        "allotted",
        "devoted",
        "dedicated",
        "assigned",
    ),
    *("earmarked", "intended", "foreseen", "planned", "given over", "available", "closed", "be used"),
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
    for field in picture.index.texts_with(_NEEDED):
        if field.role not in _ROLES:
            continue
        quoted = QuotedParts(field.plain)
        for sentence in picture.sentences_of(field):
            if sentence.is_too_long or quoted.has(sentence.start):
                continue
            named = list(_of_named(picture, sentence))
            known = {(each.wording, each.said) for each in named}
            others = (
                StatedMeeting(sentence, each.occasion, Said.NONE, *each[1:]) for each in free_times(picture, sentence)
            )
            yield from (each for each in others if (each.wording, each.said) not in known)
            yield from chain(named, _of_kind(picture, sentence))


def _of_named(picture: Picture, sentence: NoteSentence) -> Iterator[StatedMeeting]:
    """Return the times of bodies that a sentence names."""
    text = sentence.text
    if not any(word in sentence.folded for word in _NEEDED):
        return
    known = bodies_in(picture, sentence)
    found = list(bodies_said(text, known))
    given = [(end, each) for each in known if each[2] and (end := given_to(text, each[0])) is not None]
    stated = occasions(text, 0, len(text), picture.read(calendar_of)) if found or given else []
    spans = [*((each.start, each.end) for each in stated), *(each[:2] for each in known)]
    ours = part_of_this_session(picture, sentence, spans) if stated else None
    if ours is not sentence:
        yield from _of_named(picture, ours) if ours is not None else ()
        return
    for end, (start, last, bodies) in given:
        for each in stated:
            if each.end == end and each.days and not each.meetings:
                yield StatedMeeting(sentence, each, Said.MEETS, bodies, (start, last))
    times: list[Occasion] = []
    for at, said, bodies, named, has_verb in found:
        ends = _ends_after(text, at, stated) if said is Said.MEETS else ()
        yield from (StatedMeeting(sentence, each, end, bodies, named) for each, end in ends)
        # `On Monday, the Bureau and the Committee will meet, but not the group.`: they share the time.
        own = _times_after(text, at, stated)
        # `holds an evening meeting on Monday`: the half-day is before the noun.
        own = [each for each in stated if named[1] < each.start < at < each.end and each.days] or own
        times = own or (times if has_verb else [])
        for each in times if not ends else ():
            yield StatedMeeting(sentence, each, said, bodies, named)


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
    if not after or after[0].meetings or not compiled(_UNDER + _HOW + GAP).fullmatch(text, at, after[0].start):
        among = bool(after) and not after[0].meetings and compiled(_AMONG).fullmatch(text, at, after[0].start)
        return after[:1] if among else []
    times = [after[0]]
    for each in after[1:]:
        if not compiled(f"{GAP}|{_AMONG}").fullmatch(text, times[-1].end, each.start):
            break
        times.append(each)
    return with_shared_hours(times)
