"""Find which of the bodies that meet does what a clause says."""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.name_search import folded
from oewg_cli.programme.text_fields import TextField
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.schedule.scheduling_clauses import Clause
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.body_names import body_names

_LONGEST_WORD = 32
_AFTER_NAME = r"\s*|,\s(?:which|that|who)\s[^;.]*,\s*"
_BY = r"\s*by\s(?:the\s)?"
_OF = (" of ", " of the ", " for the ", " from the ", " from ")
_THE = r"[\s,]*(?:(?:and|while|but|that)\s){0,2}(?:[Tt]he\s)?"
_GOES_ON = r"\w|\s(?:on|for|of)\s(?!(?:the\s)?(?:[0-9]|[MTWFS][a-z]{2,6}day\b|morning|afternoon|evening|same\sday))"
_OF_PERSON = (
    r"(?i:\b(?:[a-z]+-)?(?:chairs?|president|bureau|rapporteurs?|secretary|secretariat|members?|officers|representatives?|experts?"
    r"|facilitators?|moderators?|speakers?|head|work|results?|outcome|reports?)\s(?:of|from|for)\s(?:the\s)?)$"
)
_LONGER_NAME = r"\b(?!(?:The|This|A|An|Its|That)\b)[A-Z][\w’'-]*\s$"


_BESIDE = r"(?:,|\()\s?(?:which|who|whose|where|corresponding|identical|similar|like|unlike|as)\b[^,;()]*\Z"


class Agent(NamedTuple):
    """The bodies that do something, which all meet, and where the sentence names them; none if it names none."""

    bodies: tuple[str, ...] = ()
    start: int = 0
    end: int = 0


class Agents:
    """Finds who does what the clauses of one text say."""

    def __init__(self, picture: Picture, field: TextField) -> None:
        self._picture = picture
        self._field = field

    def of(self, sentence: NoteSentence, clause: Clause) -> Agent | None:
        """Return who does it, if the text says so and they meet; None if it is a body that does not meet."""
        meeting = self._meeting(sentence, clause)
        if meeting is not None:
            return meeting
        offset = sentence.start
        first = bisect_left(self._starts, offset + clause.start)
        names = body_names(self._field.plain)
        for number in range(max(0, first - 1), len(names)):
            named = names[number]
            if named.place.start >= offset + clause.end:
                break
            start, end = named.place.start - offset, named.place.end - offset
            is_subject = not clause.object_first and clause.start <= start and end <= clause.verb_start
            # `The Chair of the Panel will introduce`: a person speaks, at a meeting of any body.
            is_subject = is_subject and not sentence.text[: max(0, start)].casefold().endswith(_OF)
            is_subject = (
                is_subject and compiled(_AFTER_NAME).fullmatch(sentence.text, end, clause.verb_start) is not None
            )
            lead = sentence.text[clause.verb_end : max(clause.verb_end, start)]
            is_agent = clause.object_first and compiled(r"\s*by\s(?:the\s)?").fullmatch(lead) is not None
            if is_subject or (is_agent and start < clause.end):
                before = max(0, start - _LONGEST_WORD)
                if compiled(_OF_PERSON).search(sentence.text, before, max(0, start)):
                    return Agent()
                if compiled(_LONGER_NAME).search(sentence.text, before, max(0, start)):
                    return None
                bodies = meeting_body(self._picture, named.mention.text)
                return None if bodies is None else Agent(bodies, start, end)
        return Agent()

    def _meeting(self, sentence: NoteSentence, clause: Clause) -> Agent | None:
        """Return who does it, if it is named as the programme names it; the names may be of any form."""
        text, names = sentence.text, self._picture.read(MeetingNames)
        if clause.object_first:
            by = compiled(_BY).match(text, clause.verb_end, clause.end)
            found = names.at(text, by.end()) if by is not None else None
            start = by.end() if by is not None else 0
        else:
            lead = compiled(_THE).match(text, clause.start, clause.verb_start)
            start = lead.end() if lead is not None else clause.start
            found = names.at(text, start)
            found = found if found and not text[start + len(found[0]) : clause.verb_start].strip() else None
        return Agent(found[1], start, start + len(found[0])) if found is not None else None

    @cached_property
    def _starts(self) -> list[int]:
        return [named.place.start for named in body_names(self._field.plain)]


class MeetingNames:
    """The names of the bodies that meet, and their short names; no body is named for that of the note."""

    def __init__(self, picture: Picture) -> None:
        own = picture.programme.bodies
        self._names: dict[str, tuple[str, ...]] = {}
        for meeting in picture.read(Schedule).meetings:
            for body in meeting.bodies:
                self._names[body.casefold()] = () if body == own[0].name else (body,)
        for each in own:
            if each.short is not None and each.name.casefold() in self._names:
                self._names[each.short.casefold()] = self._names[each.name.casefold()]
        self._ends: dict[TextField, list[tuple[int, int, str]]] = {}
        self._longest_first = sorted(self._names, key=len, reverse=True)
        # `Standards`, of a Committee on Standards; what it deals with are standards.
        shorts = ((each.short or "", each.name) for each in own)
        self._topics = {
            short.casefold() for short, name in shorts if short and name.endswith((f"n {short}", f"r {short}"))
        }
        kinds = (f"{each.meeting.kind}" for each in picture.read(Schedule).meetings if own[0].name in each.bodies)
        self._plenary = {"plenary": ()} if any("plenary" in kind.casefold() for kind in kinds) else {}

    @property
    def of_others(self) -> list[str]:
        """Return the names of the bodies that meet beside that of the note, in lower case."""
        return [name for name, bodies in self._names.items() if bodies]

    def at(self, text: str, start: int) -> tuple[str, tuple[str, ...]] | None:
        """Return the name at an offset, as typed, and the body; None if no name is there, or that of another body."""
        for name in self._longest_first:
            end = start + len(name)
            if text[start:end].casefold() == name:
                is_longer = compiled(_GOES_ON).match(text, end) is not None
                return None if is_longer else (text[start:end], self._names[name])
        return None

    def is_short_for_one(self, name: str) -> bool:
        """Return whether one word is how texts call a body that meets: `the Committee`, of a committee of the whole."""
        return " " not in name and any(name.casefold() in each.split() for each in self._names)

    def last(self, text: str) -> tuple[str, ...] | None:
        """Return the body whose name is the last one in a text; None if there is none."""
        last = self.last_name(text)
        return self._names[last] if last is not None else None

    def last_before(self, field: TextField, offset: int) -> tuple[str, ...] | None:
        """Return the body that is named last before an offset of the plain text of a field; None if none is."""
        last = self.last_name_before(field, offset)
        return self._names[last] if last is not None else None

    def last_name_before(self, field: TextField, offset: int) -> str | None:
        """Return the name of a body that is last before an offset of a text, in lower case; None if there is none."""
        if (ends := self._ends.get(field)) is None:
            text = folded(field.plain)
            names = [name for name in self._longest_first if name in text]
            found = ((name, re.finditer(f"(?={re.escape(name)})", text)) for name in names)
            ends = sorted((each.start() + len(name), len(name), name) for name, places in found for each in places)
            self._ends[field] = ends
        at = bisect_right(ends, offset, key=itemgetter(0)) - 1
        return ends[at][2] if at >= 0 else None

    def last_name(self, text: str) -> str | None:
        """Return the last name of a body in a text, in lower case; None if there is none."""
        folded = text.casefold()
        ends = {name: folded.rfind(name) + len(name) for name in self._longest_first if name in folded}
        return max(ends, key=lambda name: (ends[name], len(name)), default=None)

    def all_in(self, text: str) -> list[tuple[int, int, tuple[str, ...]]]:
        """Return where a text names bodies that meet, and the bodies; parts of longer names are left out."""
        folded = text.casefold()
        found: list[tuple[int, int, tuple[str, ...]]] = []
        for name in (*self._longest_first, *self._plenary):
            start = folded.find(name)
            while start >= 0:
                end = start + len(name)
                is_free = not any(one < end and start < two for one, two, _ in found)
                is_topic = name in self._topics and text[start].islower()
                if is_free and not is_topic and self._is_whole(text, start, end):
                    found.append((start, end, self._names.get(name, ())))
                start = folded.find(name, end)
        return sorted(found)

    @staticmethod
    def _is_whole(text: str, start: int, end: int) -> bool:
        """Return whether a name is not a part of a longer one: `the Committee on Fog`, `the Drafting Committee`."""
        is_longer = compiled(_GOES_ON).match(text, end) or text[start - 1 : start].isalnum()
        return not is_longer and compiled(_LONGER_NAME).search(text, max(0, start - _LONGEST_WORD), start) is None

    def ends_at(self, text: str, end: int) -> bool:
        """Return whether the name of a body that meets ends at an offset, or just after it."""
        return any(text[max(0, end - len(name)) : end].casefold() == name for name in self._longest_first)


def body_spoken_of(picture: Picture, sentence: NoteSentence, end: int) -> tuple[str, ...] | None:
    """Return the body of which words without a name speak; nothing for that of the note, None if none is named.

    It is the last one before them in the sentence; otherwise the first one of the nearest sentence before, but for what
    is said there beside: `item 6, which corresponds to item 4 of the agenda of the Panel`.
    """
    names = picture.read(MeetingNames)
    own = [each for each in picture.owners.names_in(sentence.field) if each.start < sentence.start + end]
    for each in reversed(picture.sentences_of(sentence.field)):
        if each.start > sentence.start:
            continue
        found = [(each.start + start, bodies) for start, _, bodies in names.all_in(each.text)]
        found += [
            (span.start, ())
            for span in own
            if each.start <= span.start < each.end
            and picture.owners.is_own_name(each.field.plain[slice(*span)])
            and all(start != span.start for start, _ in found)
        ]
        here = each.start == sentence.start
        found = sorted(one for one in found if not here or one[0] < sentence.start + end)
        if not here:
            beside = compiled(_BESIDE)
            found = [one for one in found if beside.search(each.text, 0, one[0] - each.start) is None]
        if found:
            return found[-1][1] if here else found[0][1]
    return None


def meeting_body(picture: Picture, name: str) -> tuple[str, ...] | None:
    """Return the body that meets and has a name; nothing for the body of the note, None for one that does not meet."""
    folded = folded_name(name)
    own = picture.programme.bodies
    others = {body for meeting in picture.read(Schedule).meetings for body in meeting.bodies} - {own[0].name}
    shorts = {body.name: body.short for body in own if body.short is not None}
    for body in others:
        if folded.startswith(folded_name(body)) or folded == folded_name(shorts.get(body, body)):
            return (body,)
    return () if picture.owners.is_own_name(name) else None
