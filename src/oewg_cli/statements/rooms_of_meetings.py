"""Read in which rooms texts hold the meetings of a body, side events and other kinds of meetings of the programme.

The meetings of the body of the note alone are read in `meeting_places`.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from oewg_cli.programme.bodies import folded_name, is_counted
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.agents import MeetingNames
from oewg_cli.statements.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.occasions import Limit, Occasion, occasions
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.quoted_parts import QuotedParts
from oewg_cli.statements.schedule import Schedule
from oewg_cli.statements.sentences_of_session import is_of_this_session
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.ASIDE)
_NEEDED = ("room", "hall", "chamber", "salle", "auditorium", "theatre", "lounge")
_LEAD = (
    r"(?:^|[,;:]|\b(?:and|but|while|that|which|where|all|any|each|of|two|three|four|five|six|first|last|one|other|closed|open"
    r"|the|an?|its|these)|[0-9])\s*$"
)
_OF_PERSON = (
    r"\b(?:chairs?|bureau|members|rapporteurs?|secretar\w+|officers|president|facilitators?)\sof\s(?:the\s|its\s)?$"
)
_HELD = (
    r"\b(?:(?:will|shall|are\sto|is\sto)\s(?:all\s|also\s)?(?:meet|sit|convene|hold|consider|discuss|continue|be\s(?:held|convened))|may\sbe\sheld|take\splace"
    r"|(?:is|are|to\sbe)\s(?:all\s)?(?:held|planned|scheduled)|meets?|sits?|holds?|be\sheld|(?:is|are)(?=\s(?:on|at|in)\s))\b|\b(?:has|have|will\shave|uses?|will\suse)\s\Z"
)
_NOT_ALWAYS = (
    r"\b(?:normally|usually|mainly|mostly|generally|as\sa\srule|unless|except|otherwise|or|some|one\sof|first|last"
    r"|overflow|latter|former|respectively|simultaneously|screen\w*|webcast)\b"
)
_FOR = (
    r"\s*(?:\(|(?:has\sbeen|have\sbeen|is|are|will\sbe)\s(?:reserved|booked|set\saside|used|kept)\s(?:for|by)\s"
    r"|is\sat\sthe\sdisposal\sof\s)(?:the\s)?(?:meetings\sof\sthe\s)?"
)
_OPENS = r"\bwill\sopen\s(?:it|the\ssession)(?=\s(?:at|in|on)\s)"
_AFTER_ROOM = r"[\s,]*(?:and\s)?(?:on|at|from|in)?\s*(?:the\s)?"
_NOT_KINDS = frozenset({"plenary", "formal", "open", "closed", "public", "private", "informal", "break", "lunch"})
_ENDS_TWICE = ("ss", "ch", "sh", "x")


class RoomOfMeetings(NamedTuple):
    """A room in which a text holds meetings, as the text calls them, and those of the programme that are meant."""

    wording: Wording
    shown: str
    meetings: tuple[PlacedMeeting, ...]


def rooms_of_meetings(picture: Picture) -> tuple[RoomOfMeetings, ...]:
    """Return the rooms of meetings in reading order; what is only usual, or for some meetings, is left out."""
    names = _Names(picture)
    if not names.rooms:
        return ()
    found: list[RoomOfMeetings] = []
    for field in picture.fields:
        folded = field.plain.casefold()
        if field.role not in _ROLES or not any(word in folded for word in (*_NEEDED, *names.rooms)):
            continue
        quoted = QuotedParts(field.plain)
        for sentence in picture.sentences_of(field):
            if not sentence.is_too_long and not quoted.has(sentence.start):
                found += _in_sentence(picture, sentence, names)
    return tuple(found)


class _Names:
    """The names of bodies and of kinds of meetings, each with its meetings, and the rooms of the programme."""

    def __init__(self, picture: Picture) -> None:
        self.of_meetings: dict[str, list[PlacedMeeting]] = {}
        bodies = picture.read(MeetingNames)
        self.rooms = set()
        own = picture.programme.body
        held = (each for each in picture.read(Schedule).meetings if own in each.bodies and is_counted(each.meeting))
        self.first = next(held, None)
        for each in picture.read(Schedule).meetings:
            if each.meeting.room:
                self.rooms.add(folded_name(each.meeting.room))
            kind = folded_name(each.meeting.kind or "")
            if kind and kind not in _NOT_KINDS:
                for name in (kind, kind + ("es" if kind.endswith(_ENDS_TWICE) else "s")):
                    self.of_meetings.setdefault(name, []).append(each)
            for body in each.bodies:
                for name in bodies.names_of(body):
                    self.of_meetings.setdefault(name, []).append(each)
            if kind == "plenary":
                for name in ("plenary", "plenary meetings"):
                    self.of_meetings.setdefault(name, []).append(each)
            if len(each.bodies) > 1:
                self.of_meetings.setdefault("joint meeting", []).append(each)
                self.of_meetings.setdefault("joint meetings", []).append(each)
        names = "|".join(map(re.escape, sorted(self.of_meetings, key=len, reverse=True)))
        self.pattern = rf"(?<![\w-])(?:{names})(?![\w-])" if names else r"(?!)"


def _in_sentence(picture: Picture, sentence: NoteSentence, names: _Names) -> Iterator[RoomOfMeetings]:
    text, folded = sentence.text, sentence.folded
    named = list(compiled(names.pattern).finditer(folded))
    if not named and compiled(_OPENS).search(folded) is None:
        return
    stated = occasions(text, 0, len(text), picture.read(calendar_of))
    rooms = sorted((start, start + len(room), room) for start, room in _rooms(stated, text, names))
    spans = [(match.start(), match.end()) for match in named] + [(each.start, each.end) for each in stated]
    if not rooms or not is_of_this_session(picture, sentence, spans):
        return
    is_line, was_held = sentence.field.role in {Role.SUBPARAGRAPH, Role.BULLET}, False
    for (_, before, _), (start, end, _) in pairwise([(0, 0, ""), *rooms]):
        after = compiled(rf"{_FOR}(?P<name>{names.pattern})").match(folded, end)
        opens = compiled(_OPENS).search(folded, before, start) if names.first is not None else None
        own = [match for match in named if before <= match.start() and match.end() <= start]
        if after is not None and (not own or folded[end:].lstrip().startswith("(")):
            shown, meetings = text[slice(*after.span("name"))], names.of_meetings[after["name"]]
        elif opens is not None and not own:
            shown, meetings = "opening", [names.first] if names.first else []
        elif own and _is_subject(folded, before, own[0].start()):
            held = compiled(_HELD).search(folded, before, start)
            # `- The contact group on fog, in Room IX`, `and the contact group on hail in Room XI`: the verb is before.
            has_verb_before = was_held or (is_line and own[0].start() == 0)
            verb_end = held.end() if held is not None else own[0].end() if has_verb_before else None
            was_held = verb_end is not None
            is_only = len({match[0] for match in own}) == 1
            if verb_end is None or not is_only or compiled(_NOT_ALWAYS).search(folded, own[0].start(), start):
                continue
            times = _times_of(stated, (verb_end, start, end), folded)
            shown = text[own[0].start() : own[0].end()]
            meetings = [each for each in names.of_meetings[own[0][0]] if _is_at_any(times, each)]
        else:
            continue
        yield RoomOfMeetings(sentence.part(start, end), shown, tuple(meetings))


def _rooms(stated: Sequence[Occasion], text: str, names: _Names) -> Iterator[tuple[int, str]]:
    """Return the rooms of a sentence, those that only this programme has among them, each with its offset."""
    taken = []
    for each in stated:
        if each.room is not None:
            start = text.find(each.room, each.start, each.end)
            if start >= 0:
                taken.append(range(start, start + len(each.room)))
                yield start, each.room
    for room in sorted(names.rooms, key=len, reverse=True):
        start = text.casefold().find(room)
        if start >= 0 and not any(start in each or start + len(room) - 1 in each for each in taken):
            taken.append(range(start, start + len(room)))
            yield start, text[start : start + len(room)]


def _is_subject(folded: str, before: int, start: int) -> bool:
    lead = folded[before:start]
    return compiled(_OF_PERSON).search(lead) is None and (not lead.strip() or compiled(_LEAD).search(lead) is not None)


def _times_of(stated: Sequence[Occasion], room: tuple[int, int, int], folded: str) -> list[Occasion]:
    """Return the times of what is held in a room: those between the verb and the room, and directly after it."""
    verb, start, end = room
    found: list[Occasion] = []
    for each in stated:
        if each.limit is Limit.LATEST or each.end <= verb:
            continue
        if each.start > start and compiled(_AFTER_ROOM).fullmatch(folded, end, each.start) is None:
            break
        found.append(each)
        end = max(end, each.end)
    return found


def _is_at_any(times: Sequence[Occasion], meeting: PlacedMeeting) -> bool:
    """Return whether a meeting is at one of the times; at any time if none is stated."""
    of_days = [each for each in times if each.days]
    halves = {each.half_day for each in times if each.half_day is not None}
    if halves and meeting.half_day is not None and meeting.half_day not in halves:
        return False
    return not of_days or any(
        own.first <= days.last and days.first <= own.last
        for each in of_days
        for days in each.days
        for own in meeting.day.day.ranges
    )
