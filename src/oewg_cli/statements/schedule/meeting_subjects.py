"""Find of which meetings of the programme a sentence speaks: those of a body, of a kind, or of a half-day.

No verb is asked for. `meetings` alone are those of the body that is named last, or of that of the note.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from oewg_cli.programme.bodies import folded_name, is_counted
from oewg_cli.programme.text_fields import TextField
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.joined_subjects import Subject, joint_meetings, with_bodies, with_topics
from oewg_cli.statements.schedule.meetings_by_name import NamedMeetings
from oewg_cli.statements.schedule.other_things import is_of_more
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.hours.half_days import HalfDay
from oewg_cli.un.phrases import ordinal

_MEETINGS = (
    r"(?<![\w-])(?:(?P<half>morning|afternoon|evening|lunchtime)\s(?=meetings?\b|[a-z]+\smeetings\b))?"
    r"(?:(?P<kind>plenary|formal|closed|open|public|private|informal)\s)?"
    r"(?:meetings|(?<=morning\s)meeting|(?<=afternoon\s)meeting|(?<=evening\s)meeting)\b"
    r"|(?:^|(?<=[.]\s))the\s(?:usual\s|working\s|meeting\s)?hours(?=\s(?:are|will|of\smeeting))"
)
_OTHERS = (
    r"(?<![\w-])(?:bureaux?|secretariat|regional\sgroups?|(?:political|major)\sgroups|friends\sof\sthe\schair|coordinators|officers"
    r"|group\sof\s(?:77|states)|advisory\s(?:board|panel)|steering\scommittee)\b"
)
"""Those who have meetings of their own, outside the programme."""
_OTHER = "other"
_AND_HALF = r"\b(?:morning|afternoon)\s(?:and|or)\s(?:[\w-]+\s)?$"
_OF = r"\s(?:of|for)\s(?:the\s|its\s)?"
_OF_SEVERAL = (
    r"\s(?:of|for)\s(?:[\w-]+\s){0,3}?"
    r"(?:(?:sub-?)?committees|commissions|(?:sub-?)?groups|bodies|panels|boards|councils|conferences)\b"
)
"""What is after the meetings of bodies that have no name of their own: `four meetings of the sectoral committees`."""
_NUMBERS = r"\s(?:[0-9]{1,2}|[ivx]{1,4}|[a-h])\b"
_OF_PERSON = (
    r"\b(?:(?:co-|vice-)?(?:chairs?|presidents?)|bureau|members|rapporteurs?|secretar\w+|officers|facilitators?|moderators?|reports?"
    r"|decisions?|recommendations?|work|representatives?|delegat\w+|spokes\w+|experts?|documents?|agenda)\s(?:of|for|to|in)\s(?:the\s|its\s)?$"
)
_BEFORE_PART = r"(?:(?:^|[.,;:(–—]|\b(?:the|this|that|its|our|each|both|all|said|same|present))\s*|[a-z]-)$"
_NTH = (
    r"\b(?:[a-z-]*(?:first|second|third|[a-z]th|last|next)|[0-9]+(?:st|nd|rd|th)|that|each|every|same|another|an?)\s$"
)
_HALF_DAYS = r"(?:morning|afternoon|evening|lunchtime)\b"
_THESE = r"\b(?:the|these|those|such|both|of\sthem)\s(?:[\w-]+\s)?$"
_THEIRS = r"\b(?:its|their|those|these|such)\s(?:[a-z]+\s){0,2}$"
_HALVES = {
    "morning": HalfDay.MORNING,
    "afternoon": HalfDay.AFTERNOON,
    "evening": HalfDay.EVENING,
    "lunchtime": HalfDay.LUNCH,
}
_PRONOUN = (
    r"(?:They|It|All\sof\sthem|These)\s(?=will|are|is|shall|take|meets?\b|sits?\b|has\b)|Their\s(?=venue|room|hours)"
)
_CLAUSE = r"(?:\A|[.;:,]\s|\b(?:and|but|while|whereas)\s)\Z"
_ARE = r"\s(?:will|shall|is|are|takes?|begins?|starts?|ends?|continues?|moves?)\b"
"""Before and after `the consultations` as the subject of a clause."""
_LONGEST = 20_000
_BEFORE = 60
_SEVERAL = 2


class MeetingSubjects:
    """Finds in texts of which meetings they speak."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._in_field: dict[TextField, list[Subject]] = {}

    @cached_property
    def _named(self) -> NamedMeetings:
        return self._picture.read(NamedMeetings)

    def in_sentence(self, sentence: NoteSentence) -> list[Subject]:
        """Return what a sentence speaks of, in order."""
        return [
            each._replace(start=each.start - sentence.start, end=each.end - sentence.start)
            for each in self.in_field(sentence.field)
            if sentence.start <= each.start and each.end <= sentence.end
        ]

    def before(self, sentence: NoteSentence) -> list[Subject]:
        """Return what the sentence before one speaks of."""
        return self.in_sentence(self._picture.sentence_at(sentence.field, sentence.start - 1)) if sentence.start else []

    def in_field(self, field: TextField) -> list[Subject]:
        """Return what a text speaks of, in order."""
        if field not in self._in_field:
            self._in_field[field] = self._read(field)
        return self._in_field[field]

    def _read(self, field: TextField) -> list[Subject]:
        text, folded = field.plain, field.plain.casefold()
        if len(text) != len(folded) or len(text) > _LONGEST:
            return []
        found: list[Subject] = []
        for start, end, bodies in self._bodies_in(field, folded):
            if folded[start:end] == "meeting" and compiled(_NTH).search(folded, max(0, start - _BEFORE), start):
                continue  # `its eighth meeting`, or `that meeting`, where the body of the note is a Meeting
            is_part = folded[start:end] not in self._named.in_full
            is_other = is_part and compiled(_BEFORE_PART).search(folded, max(0, start - _BEFORE), start) is None
            # `The drafting group`, where the body of the note is a group.
            body = None if is_other else self._meant(folded[start:end], bodies, found)
            is_of_person = compiled(_OF_PERSON).search(folded, max(0, start - _BEFORE), start) is not None
            held = () if is_of_person or body is None else self._named.of_body(body)
            kind = _OTHER if compiled(_OTHERS).fullmatch(folded, start, end) else ""
            # `Working Group on Drafts` may be what the programme has at a meeting, and no body of it.
            named = () if bodies or is_of_person else self._named.of_text(folded[start:end])
            found.append(Subject(start, end, held or named, says_meetings=bool(named), body=body or "", kind=kind))
        for match in self._named.others.finditer(folded):
            start, end, name = *match.span(), match[0]
            is_named = " " in name or folded.endswith("the ", 0, start) or name.endswith("s")
            # `Round tables 1 and 2` are not all of them.
            is_named = is_named and compiled(_NUMBERS).match(folded, end) is None
            if is_named and name.startswith("the "):
                lead = folded[max(0, start - _BEFORE) : start]
                is_named = bool(compiled(_CLAUSE).search(lead) and compiled(_ARE).match(folded, end))
            if is_named and not any(each.start < end and start < each.end for each in found):
                held, is_heading = self._named.of_kind(name), name not in self._named.kinds
                held = () if is_of_more(folded, start, end) else held
                kind = "" if name in self._named.numbered_bodies else name
                found.append(Subject(start, end, held, says_meetings=True, kind=kind, is_heading=is_heading))
        starts = [each.start for each in self._picture.sentences_of(field)]
        own = self._body_of_list(field) or self._named.own
        for match in compiled(_MEETINGS).finditer(folded):
            self._add_meetings(found, match, (field, folded), starts, own)
        joint = joint_meetings(folded, self._picture.meetings)
        found += [one for one in joint if not any(each.start < one.end and one.start < each.end for each in found)]
        return with_bodies(folded, with_topics(folded, sorted(found)), self._picture.meetings)

    def _is_host(self, field: TextField, body: Subject, at: int) -> bool:
        """Return whether a body that does not meet is said, in the sentence before, to do something for this session.

        `The Commission has offered its headquarters for the fifth session. Seven meetings are planned.`
        """
        before = field.plain[max(0, at - _BEFORE) : at].casefold()
        if body.body or body.meetings or body.kind or compiled(_THEIRS).search(before):
            return False
        sentence = self._picture.sentence_at(field, body.start)
        return sentence.end <= at and any(words in sentence.folded for words in self._names_of_session)

    @cached_property
    def _names_of_session(self) -> list[str]:
        """Return the words for the session of the note, in lower case: `the fifth session`."""
        programme = self._picture.programme
        numbers = [programme.session.number, *(body.number for body in programme.bodies)]
        named = [f"{ordinal(number, 'en')} session" for number in numbers if number is not None]
        return [*named, "this session", "present session"]

    def _bodies_in(self, field: TextField, folded: str) -> Iterator[tuple[int, int, list[str]]]:
        """Return where a text names bodies, and those that meet and can be meant; none for others."""
        taken: list[tuple[int, int]] = []
        for match in self._named.bodies.finditer(folded):
            taken.append(match.span())
            yield (*match.span(), self._named.of_name[match[0]])
        for match in compiled(_OTHERS).finditer(folded):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                yield (*match.span(), [])
        for span in self._picture.owners.names_in(field):
            if not any(start < span.end and span.start < end for start, end in taken):
                is_own = self._picture.owners.is_own_name(field.plain[slice(*span)])
                # Of several bodies of the note, each is its own.
                known = self._named.of_name.get(folded[slice(*span)], [self._named.own])
                yield span.start, span.end, known if is_own else []

    def _meant(self, name: str, bodies: list[str], before: list[Subject]) -> str | None:
        """Return which of several bodies is meant by a part of their names: the one named last before it."""
        if len(bodies) < _SEVERAL:
            return bodies[0] if bodies else None
        for each in sorted(before, reverse=True):
            if each.body in bodies:
                return each.body
        exact = [body for body in bodies if folded_name(body) == name]
        return exact[0] if exact else self._named.own if self._named.own in bodies else None

    def _body_of_list(self, field: TextField) -> str | None:
        """Return the body that is named last in the text before a list: `The Committee will meet as follows:`."""
        introduction = self._texts.get((*field.path[:-2], "text")) if field.path[-2:-1] == ("list",) else None
        named = self.in_field(introduction) if introduction is not None else []
        return next((each.body for each in reversed(named) if each.body and each.kind != _OTHER), None)

    @cached_property
    def _texts(self) -> dict[NodePath, TextField]:
        return {field.path: field for field in self._picture.fields if field.path[-1:] == ("text",)}

    def _add_meetings(
        self, found: list[Subject], match: re.Match[str], text: tuple[TextField, str], starts: Sequence[int], own: str
    ) -> None:
        """Add meetings that are called so, in place of the body whose they are: `evening meetings of the Committee`."""
        field, folded = text
        start, end = match.span()
        if any(each.start < end and start < each.end for each in found if each.says_meetings):
            return
        of = compiled(_OF).match(folded, end)
        whose = next((each for each in found if of is not None and each.start == of.end()), None)
        if whose is not None:
            found.remove(whose)
            end = whose.end
        else:
            whose = _spoken_of(
                [each for each in found if each.end <= start and each.kind in {"", _OTHER}], start, starts, folded
            )
            whose = None if whose is not None and self._is_host(field, whose, start) else whose
        if compiled(_OF_SEVERAL).match(folded, match.end()) and (whose is None or not whose.says_meetings):
            found.append(Subject(start, end, says_meetings=True))
            return
        is_of_other_text = whose is None and compiled(r"(?:its|these|those)\s$").search(folded[:start]) is not None
        body = whose.body if whose is not None else "" if is_of_other_text else own
        inside = [each for each in found if start <= each.start < each.end <= match.end()]
        for each in inside:
            found.remove(each)  # `plenary meetings`, where the plenary is a body
            body = each.body
        held = [each for each in self._picture.meetings if body in each.bodies or (is_of_other_text and each.bodies)]
        # `Morning meetings begin at 10 a.m. Eight meetings are planned.`
        is_half = whose is not None and whose.body and compiled(_HALF_DAYS).match(folded, whose.start) is not None
        is_apart = is_half and compiled(_THESE).search(folded, max(0, start - _BEFORE), start) is None
        if whose is not None and whose.says_meetings and not is_apart:
            held = list(whose.meetings)  # `meetings of the Main Committees`
        kind = match["kind"]
        of_kind = [each for each in held if kind and kind in folded_name(each.meeting.kind or "").split()]
        if kind == "informal" and not of_kind:
            held = []
        counted = of_kind or [each for each in held if is_counted(each.meeting)] or held
        # `Four morning and four afternoon meetings` are all of them.
        if match["half"] and compiled(_AND_HALF).search(folded, max(0, start - 40), start) is None:
            half = _HALVES[match["half"]]
            of_all = [each for each in self._picture.meetings if each.bodies and each.half_day is half]
            counted = [each for each in counted or held if each.half_day is half] or of_all
        found.append(Subject(start, end, tuple(counted), says_meetings=True, body=body))


def by_pronoun(text: str, named: Sequence[Subject]) -> Iterator[Subject]:
    """Return what the first word of a sentence means, if it is a pronoun: what the sentence before speaks of first."""
    match = compiled(_PRONOUN).match(text) if named else None
    if match is not None and (named[0].says_meetings or match[0].startswith("It")):
        yield named[0]._replace(start=0, end=match.end() - 1)


def _spoken_of(before: Sequence[Subject], at: int, starts: Sequence[int], folded: str) -> Subject | None:
    """Return whose `meetings` are: of the last body in the sentence, else of the first in the nearest one before."""
    before = sorted(before)
    begun = bisect_right(starts, at)
    if before and bisect_right(starts, before[-1].start) != begun:
        # `The Bureau has five members. It will hold two meetings.`
        is_it = folded.startswith("it will ", starts[begun - 1])
        before = [each for each in before if each.kind != _OTHER or (is_it and each.meetings)]
    sentence = [bisect_right(starts, each.start) for each in before]
    if not before:
        return None
    if sentence[-1] == bisect_right(starts, at):
        return before[-1]
    return before[sentence.index(sentence[-1])]
