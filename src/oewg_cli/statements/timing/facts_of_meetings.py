"""Read in which room, at what hours and on which days texts hold meetings, whatever the verb is.

A fact is that of the meetings that are named last before it, or directly after it (`Room 4 is reserved for the Board`).
What is only usual, possible or for some of them is left out, and so is what is kept in a room and not held there.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.quoted_parts import QuotedParts
from oewg_cli.statements.schedule.joined_subjects import Subject
from oewg_cli.statements.schedule.meeting_subjects import MeetingSubjects, by_pronoun
from oewg_cli.statements.schedule.meetings_by_name import NamedMeetings
from oewg_cli.statements.sessions.hours_of_meetings import hours_in, is_for_others
from oewg_cli.statements.sessions.sentences_of_session import is_of_this_session
from oewg_cli.statements.sessions.session_mentions import is_of_officer, mentions_in
from oewg_cli.statements.times.occasion_values import number_of
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.timing.excepted_meetings import (
    EXCEPTED_ONE,
    OPENING_OR_CLOSURE,
    by_opening,
    is_at,
    is_counted_part,
    is_denied,
    is_in_condition,
    is_room_of_opening,
    times_in_front,
    with_counted,
    without_exceptions,
)
from oewg_cli.statements.timing.paired_rooms import count_in_one_room, paired_rooms
from oewg_cli.statements.timing.times_of_sentences import rooms_in
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.ASIDE)
_NEEDED = ("room", "hall", "chamber", "salle", "auditorium", "theatre", "lounge", ".m.", " noon", "meeting")
_MEETS = (
    r"\b(?:(?:re)?conven\w+|meet\w*|sit|sits|sitting|sessions?|held|holds?|plenary|take\splace|takes\splace|gather\w*|assembl\w+|deliberat\w+"
    r"|its\swork|works?|working|has|have|disposal|venue|located|resum\w+|continu\w+|reserved|assigned|allocated|booked|set\saside|home|uses?|occup\w+)\b"
)
_FOR = (
    r"[^.,;:()]{0,40}?(?:\b(?:for|by|to|of)\s|\(|\b(?:hosts|houses|accommodates|seats)\s)(?:the\s|its\s|all\s|both\s)*"
    r"(?:(?:[0-9]+|[a-z]+)\s(?=meetings))?$|,\s(?:where|in\swhich)\s(?:the\s|its\s)?$"
)
_AND = (
    r",?\s(?:and|or|then|to)\s(?:then\s)?(?:in\sthe\safternoons?,?\s)?(?:(?:from|in|at|between)\s)?(?:the\s)?"
    r"|,\s(?:(?:on|in|from)\s)?(?:the\s)?"
)
_LEAD = (
    r"(?:In|From|At|On|Between|During)\s[^;:]{3,80},\s(?:where\s|there\s(?:are|is|will\sbe)\s)?"
    r"(?:the\s|its\s|all\s|both\s|an?\s)*$"
)
_TOPIC = r"^\s(?:on|about|concerning|for|with|of)\s[^,;:]*?(?=\s(?:will|is|are|shall|has|have|takes?|to\sbe|in\sr)\b)"
_SERVED = r"\s(?:with|without)\s(?:simultaneous\s|full\s|any\s)?(?:interpretation|webcast)(?:\sservices)?(?=\s|,)"
_SEAT = r"\bunited\snations\soffices?\sat\s[a-z]+"
"""A seat, of which the word `office` is a part: `will meet at the United Nations Office at Nairobi in` a room."""
_ALLOWED = r"^\s(?:may|can)\sbe\s(?:held|organized|convened|arranged|scheduled)\b"
"""After side events: where they may be held, there are those that are held."""
_LEAD_OF_PART = 16
_OF_ITEM = r"\bitems?\s[0-9][^;.]{0,80}\bat\s(?:[0-9]{1,2}|[a-z]+)\s\Z"
"""Before meetings that are those of an item: `Item 3 is taken up at three meetings, all in Room 4`."""
_AFTER = r"[\s,]*(?:and\s)?(?:on|at|from|in)?\s*(?:the\s)?"
_BETWEEN = r"(?<=\bbetween\s)[0-9.:]+(?:\s[ap]\.m\.)?\sand\s(?:noon|[0-9.:]+\s[ap]\.m\.)"
_ASIDE = (
    r"\b(?:(?:by|with|to|from|at)\s(?:the\s|its\s)?"
    r"|(?:parallel|simultaneously|concurrently|alongside)\s(?:(?:to|with)\s)?(?:the\s)?(?:[a-z0-9]+\s){0,2})$"
)
_DIRECT = r"(?:[^,;:]|,\s(?=(?:which|that|to\sbe)\b))*"
_ITS_OWN = r",?\s(?:which|for\swhich)\s|,?\swhose\s(?:meetings|room|venue)\b|\s\((?=[^()]*\broom\s[0-9a-z]+\))"
"""After the name of a body: what is said of it."""
_NTH = r"[1-9][0-9]?(?:st|nd|rd|th)|[a-z]{3,12}(?:st|nd|rd|th)"
_FOR_ONE = (
    rf",?\s(?:for|at|during)\s(?:the|its)\s(?P<one>{_NTH})(?:\s(?:and|to)\s(?:the\s)?(?P<two>{_NTH}))?"
    r"(?:\s(?:plenary\s)?meetings?)?(?=[.,;)]|\s(?:and|but|while)\b|\Z)"
)
"""After a room: the meetings alone that are held in it: `move to Room 4 for the 8th`."""
_DIVIDED = r"[;]|\s[–—]\s|:\s(?=(?:the|its)\s(?:[0-9]{1,2}(?:st|nd|rd|th)|first|last)\s)"


class FactOfMeetings(NamedTuple):
    """What a sentence says of some meetings: a room or hours; `times` are the times beside it."""

    sentence: NoteSentence
    subject: Subject
    occasion: Occasion
    wording: Wording
    meetings: tuple[PlacedMeeting, ...]
    times: tuple[Occasion, ...] = ()

    @property
    def at_times(self) -> tuple[PlacedMeeting, ...]:
        """Return the meetings that are on the days beside the fact; all of them if none is."""
        paths = {each.path for held in self.at_each_time for each in held}
        return tuple(each for each in self.meetings if each.path in paths) or self.meetings

    @property
    def at_each_time(self) -> list[tuple[PlacedMeeting, ...]]:
        """Return the meetings at each of the times beside the fact, if there are some."""
        held = [tuple(each for each in self.meetings if is_at(time, each)) for time in self.times]
        return [each for each in held if each]

    @property
    def all_of_them(self) -> bool:
        """Return whether the text says so: `All meetings will be held in`, `Two side events`, where there are two."""
        text = self.sentence.folded
        lead, gap = text[: self.subject.start], text[self.subject.end : self.occasion.start]
        is_said = compiled(r"\ball\s(?:of\s)?(?:the\s|its\s)?$").search(lead) is not None or " all " in gap
        return (
            is_said
            or is_counted_part(self.shown)
            or len(self.at_times) == len(self.meetings) == count_in_one_room(text, lead, gap)
        )

    @property
    def shown(self) -> str:
        """Return what the text calls the meetings."""
        return self.sentence.text[self.subject.start : self.subject.end]


def facts_of_meetings(picture: Picture) -> tuple[FactOfMeetings, ...]:
    """Return the facts in reading order."""
    subjects, named = picture.read(MeetingSubjects), picture.read(NamedMeetings)
    needed, kinds = [*_NEEDED, *named.rooms], list(named.kinds)
    return tuple(
        fact
        for field in picture.index.texts_with([*needed, *kinds])
        if field.role in _ROLES
        for quoted in [QuotedParts(field.plain)]
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long and not quoted.has(sentence.start)
        for is_sure in [any(word in sentence.folded for word in needed)]
        if is_sure or any(kind in sentence.folded for kind in kinds)
        for fact in _in_sentence(picture, sentence, subjects)
        if is_sure or compiled(_DIRECT).fullmatch(sentence.folded, fact.subject.end, fact.occasion.start)
    )


def _in_sentence(picture: Picture, sentence: NoteSentence, subjects: MeetingSubjects) -> Iterator[FactOfMeetings]:
    text = sentence.text
    before = subjects.before(sentence)
    named = [*by_pronoun(text, before), *subjects.in_sentence(sentence), *by_opening(picture, sentence)]
    named = with_counted(text, named, before)
    if not any(each.meetings for each in named):
        return
    stated = occasions(text, 0, len(text), picture.read(calendar_of))
    days = [each for each in stated if each.days and each.limit is not Limit.LATEST and not each.meetings]
    days = [each for each in days if not is_denied(sentence.folded, each)]
    facts = sorted(
        [
            *rooms_in(text, picture.read(NamedMeetings).rooms),
            *_hours(text, stated),
            *(each._replace(room=None, hours=None) for each in days),
        ]
    )
    spans = [*((each.start, each.end) for each in named), *((each.start, each.end) for each in (*stated, *facts))]
    is_paired = " respectively" in text
    if any(each.kind in OPENING_OR_CLOSURE for each in named):
        spans += [(each.start, each.end) for each in mentions_in(picture, sentence) if is_of_officer(each)]
    if not (facts or is_paired) or not is_of_this_session(picture, sentence, spans, is_paired=is_paired):
        return
    paired = {fact.start: (fact, subject) for fact, subject in paired_rooms(text, named, facts)}
    for fact, one in paired.values():
        yield FactOfMeetings(sentence, one, fact, sentence.part(fact.start, fact.end), one.meetings)
    last: dict[tuple[bool, bool], tuple[int, Subject | None]] = {}
    for fact in (each for each in facts if each.start not in paired and not is_paired):
        sort = (fact.room is None, fact.hours is None)
        end_before, subject_before = last.get(sort, (0, None))
        start = max([end_before, *(m.end() for m in compiled(_DIVIDED).finditer(text, 0, fact.start))])
        subject = _subject(sentence, named, start, fact)
        is_next = subject_before is not None and compiled(_AND).fullmatch(text, end_before, fact.start)
        # `Delegations sit in Room 4, but move to Room 9 for the eighth meeting.`
        if is_next or (subject is None and fact.room is not None and compiled(_FOR_ONE).match(text, fact.end)):
            subject = subject_before
        last[sort] = (fact.end, subject)
        if subject is not None and subject.meetings and not is_for_others(sentence.folded, (fact.start, fact.end)):
            times = (
                *times_in_front(text, stated, start, subject),
                *_times_beside(text, stated, max(start, subject.end), fact),
            )
            wording = sentence.part(fact.start, fact.end)
            subject = without_exceptions(picture, sentence.folded, subject, stated, fact)
            subject = _of_number_after(subject, sentence.folded, fact) if fact.room is not None else subject
            if fact.days:
                subject = _of_body_after(subject, named, sentence.folded, fact)
            yield FactOfMeetings(sentence, subject, fact, wording, subject.meetings, times)


def _times_beside(text: str, stated: Sequence[Occasion], start: int, fact: Occasion) -> Iterator[Occasion]:
    """Return the days between the meetings and a fact, and directly after it."""
    end = fact.end
    for each in stated:
        if each.limit is Limit.LATEST or each.start < start or not each.days:
            continue
        is_after = each.start > fact.start and each.start >= end
        if is_after and compiled(_AFTER).fullmatch(text, end, each.start) is None:
            break
        end = max(end, each.end)
        yield each


def _of_body_after(subject: Subject, named: Sequence[Subject], folded: str, day: Occasion) -> Subject:
    """Return those of the body that comes after a day: `evening meetings on Monday, for the first group`."""
    after = next((each for each in named if each.start >= day.end), None)
    if after is None or not compiled(r",?\s(?:for|of)\s(?:the\s)?").fullmatch(folded, day.end, after.start):
        return subject
    bodies = {body for each in after.meetings for body in each.bodies}
    return subject._replace(meetings=tuple(each for each in subject.meetings if bodies & {*each.bodies}))


def _of_number_after(subject: Subject, folded: str, room: Occasion) -> Subject:
    """Return the meetings with the numbers that come after a room; all of them if none do."""
    match = compiled(_FOR_ONE).match(folded, room.end) if not subject.is_heading else None
    numbers = [number_of(match[each]) for each in ("one", "two") if match[each]] if match is not None else []
    numbered = tuple(each for each in subject.meetings if each.meeting.number in numbers)
    return subject._replace(meetings=numbered) if numbers and len(numbered) == len(numbers) else subject


def _hours(text: str, stated: Sequence[Occasion]) -> Iterator[Occasion]:
    for start, end, hours in hours_in(text, 0):
        yield Occasion(start, end, hours=hours)
    for match in compiled(_BETWEEN).finditer(text) if "between " in text else ():
        hours_then = (each.hours for each in stated if each.start <= match.start() < each.end)
        yield from (Occasion(*match.span(), hours=each) for each in hours_then if each is not None)


def _subject(sentence: NoteSentence, named: Sequence[Subject], start: int, fact: Occasion) -> Subject | None:
    text, folded = sentence.text, sentence.folded
    after = next((each for each in named if each.start >= fact.end), None)
    before = [each for each in named if start <= each.start and each.end <= fact.start]
    before = [each for each in before if not _is_aside(folded, each) and not is_in_condition(folded, each, fact)]
    joint = compiled(r"\s\((?:the\s)?|,\s(?:where|in\swhich)\s(?:all\s)?(?:of\s)?(?:the\s|its\s)?")
    if after is not None and joint.fullmatch(folded, fact.end, after.start):
        return after  # `The rooms are Room I (plenary) and Room II (group on fog)`
    if not before:
        is_for = after is not None and (
            compiled(_FOR).match(folded[fact.end : after.start]) is not None
            or (not start and compiled(_LEAD).match(text[: after.start]) is not None)
            or is_room_of_opening(text, after, fact)
        )
        return after if is_for else None
    subject = before[-1]
    if subject.kind in OPENING_OR_CLOSURE:
        return subject if is_room_of_opening(text, subject, fact) else None
    lead = folded[max(start, subject.start - _LEAD_OF_PART) : subject.start]
    gap = compiled(_SERVED).sub("", compiled(_TOPIC).sub("", folded[subject.end : fact.start], count=1))
    gap = compiled(_ALLOWED).sub("", gap, count=1) if subject.kind else gap
    gap = compiled(_SEAT).sub("", gap) if " office" in gap else gap
    gap = compiled(EXCEPTED_ONE).sub("", gap)
    words = read_data("counted_statements")["facts"]
    if any(compiled(rf"\b{word}").search(gap) for word in words["other_facts"] if word in gap or "[" in word):
        return None
    if compiled(_OF_ITEM).search(folded, start, subject.start) or any(
        compiled(rf"\b{word}\b").search(part)
        for group, part in (("of_some", lead), ("not_always", gap))
        for word in words[group]
    ):
        return None
    end = min([fact.end + 40, len(text), *(m.start() for m in compiled(_DIVIDED).finditer(text, fact.end))])
    is_line = sentence.field.role in {Role.SUBPARAGRAPH, Role.BULLET} and not subject.start
    is_met = subject.says_meetings or is_line or compiled(_MEETS).search(folded, 0, end) is not None
    return subject if is_met else None


def _is_aside(folded: str, subject: Subject) -> bool:
    """Return whether a body only does something beside: `organized by the Board`."""
    lead = folded[: subject.start]
    # `Drafts go to the Board, which meets in Room 4`, or `to the Board (Room 4)`
    is_aside = compiled(_ASIDE).search(lead) is not None and compiled(_ITS_OWN).match(folded, subject.end) is None
    # `The First Committee will begin its work at the session of the Assembly in Room 4`
    is_of = not subject.meetings and compiled(r"\bsessions?\sof\s(?:the\s)?$").search(lead) is not None
    return is_aside or is_of
