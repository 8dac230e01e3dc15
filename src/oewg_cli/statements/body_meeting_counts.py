"""Read how many meetings texts give to a body that meets: `The Committee of the Whole will hold six meetings`.

The body is the one that is named last before the number, or after it with "to", "for" or "of"; "each" means all bodies
of a kind. A note of one body has no other bodies, and `meeting_counts` reads it.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.bodies import folded_name, is_of_nobody, names_of_bodies
from oewg_cli.programme.placed_parts import PlacedMeeting, meetings_of
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.counted_things import is_limited
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.session_mentions import Meant, mentions_in
from oewg_cli.statements.wording import Wording
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.phrases import spelled_ordinals

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_MOST_BODIES = 50
_WEEK = 7
_WORDS_OF_KIND = 2
_LONGEST_NAME = 300


class BodyMeetings(NamedTuple):
    """A number of meetings that a text gives a body, and the meetings of this body that the programme has.

    `right` are the numbers that are right: of all its meetings, and of those that are not joint.
    """

    wording: Wording
    number: int
    body: str
    right: frozenset[int]


def body_meeting_counts(picture: Picture) -> tuple[BodyMeetings, ...]:
    """Return the numbers of meetings that texts give the bodies that meet, in reading order."""
    sentences = picture.sentences(*_ROLES, having="meetings")
    if not sentences or any(len(day.ranges) != 1 for day in picture.programme.programme):
        return ()
    meetings = [each for each in meetings_of(picture.programme) if not is_of_nobody(each.meeting)]
    bodies = _Bodies(picture, meetings)
    return tuple(
        count
        for sentence in sentences
        if not _is_of_other_session(picture, sentence)
        for count in _in_sentence(sentence, bodies)
    )


class _Bodies:
    """The bodies that meet in a programme, by the names that texts can use, and their meetings."""

    def __init__(self, picture: Picture, meetings: list[PlacedMeeting]) -> None:
        self.meetings = meetings
        full = names_of_bodies(picture.programme)
        met = dict.fromkeys(body for each in meetings for body in each.bodies)
        known = {folded_name(name): name for name in list(met)[:_MOST_BODIES]}
        known |= {short: name for short, name in full.items() if name in met}
        for name in list(known.values()):
            head = re.split(r"\s(?:of|on|for|to)\s", folded_name(name), maxsplit=1)[0].split()
            for short in (" ".join(head), " ".join(head[-_WORDS_OF_KIND:])):
                if sum(short in folded_name(other) for other in met) == 1:
                    known.setdefault(short, name)
        self.names = known
        words = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
        self._pattern = re.compile(rf"\b(?:{words})\b", re.IGNORECASE) if known else None

    def named_in(self, text: str) -> list[tuple[int, str]]:
        """Return the bodies that a text names, each with the offset at which the name begins."""
        found = self._pattern.finditer(text) if self._pattern else ()
        return [(match.start(), self.names[folded_name(match.group())]) for match in found]

    def of(self, body: str, kind: str = "", *, alone: bool = False) -> frozenset[int]:
        """Return the numbers of meetings of a body that can be meant: all, those not joint, and those with numbers."""
        own = [each for each in self.meetings if body in each.bodies]
        counted = [each for each in own if kind and kind in (each.meeting.kind or "").casefold()] or own
        not_joint = len([each for each in counted if len(each.bodies) == 1])
        if not own or alone:
            return frozenset({not_joint} if own else ())
        return frozenset({len(counted), not_joint, _numbered(counted)})

    def in_week(self, body: str, week: int, first: PlacedMeeting) -> frozenset[int]:
        """Return how many meetings a body has in a week of the session: all, and those with numbers."""
        monday = first.day.date.toordinal() - first.day.date.weekday()
        days = range(monday + _WEEK * (week - 1), monday + _WEEK * week)
        found = [each for each in self.meetings if body in each.bodies and each.day.date.toordinal() in days]
        return frozenset({len(found), _numbered(found)})


def _numbered(meetings: list[PlacedMeeting]) -> int:
    """Return how many meetings have a number; all of them if none has."""
    return len([each for each in meetings if each.meeting.number is not None]) or len(meetings)


def _in_sentence(sentence: NoteSentence, bodies: _Bodies) -> Iterator[BodyMeetings]:
    text, plain = sentence.text, sentence.field.plain
    for match in _counts().finditer(text):
        number = cardinal(match["number"])
        if number is None or is_limited(text, match.start("number")) or not _is_stated(text, match):
            continue
        is_alone = len(set(bodies.names.values())) == 1 and match["interpretation"] is None
        if is_alone or sentence.tense_before(match.start()) is Tense.PAST:
            continue
        wording = sentence.part(match.start("number"), match.end())
        kinds = match["kinds"].casefold().split()
        kind = next((each for each in ("plenary", "closed", "open", "informal", "private") if each in kinds), "")
        each = re.search(r"\b[Ee]ach\s(?P<kind>(?:[\w-]+\s){1,3}?)will\b", text[: match.start()])
        if each is not None:
            is_own = text.startswith(" of its own", match.end())
            yield from _of_each(wording, number, each["kind"].strip(), bodies, alone=is_own)
            continue
        before = bodies.named_in(plain[max(0, sentence.start - _LONGEST_NAME) : sentence.start + match.start()])
        after = re.match(r"[^.;]{0,40}?\b(?:to|for|of)\sthe\s(?=[\w-])", text[match.end() :])
        named = bodies.named_in(text[match.end() + after.end() :])[:1] if after and not before else before[-1:]
        if not named or (after is not None and not before and named[0][0] != 0):
            continue
        body = named[0][1]
        yield BodyMeetings(wording, number, body, bodies.of(body, kind))
        for part, (start, end, right) in _parts(text, match.end(), body, bodies):
            yield BodyMeetings(sentence.part(start, end), part, body, right)


def _of_each(wording: Wording, number: int, kind: str, bodies: _Bodies, *, alone: bool) -> Iterator[BodyMeetings]:
    """Return the count of all bodies of a kind, where it is right for none of them: `Each subsidiary body`."""
    words = kind.casefold().split()
    meant = [
        name
        for name in dict.fromkeys(bodies.names.values())
        if all(word in folded_name(name).split() for word in words)
    ]
    right = [bodies.of(name, alone=alone) for name in meant]
    if len(meant) > 1 and not any(number in each for each in right):
        yield BodyMeetings(wording, number, meant[0], frozenset.union(*right))


def _parts(text: str, start: int, body: str, bodies: _Bodies) -> Iterator[tuple[int, tuple[int, int, frozenset[int]]]]:
    """Return the numbers of meetings in the weeks that a sentence names after the whole, and the right ones."""
    for match in _shares().finditer(text, start):
        number, week = cardinal(match["number"]), spelled_ordinals("en").get(match["week"].casefold())
        if number is not None and week is not None and bodies.meetings:
            yield number, (match.start("number"), match.end(), bodies.in_week(body, week, bodies.meetings[0]))


def _is_stated(text: str, match: re.Match[str]) -> bool:
    """Return whether the words around a number give the body its meetings, not a part of them."""
    before, after = text[max(0, match.start() - 60) : match.start()].casefold(), text[match.end() :].casefold()
    if re.search(r"\b(?:will|shall|would|to|is to)\s(?:\w+\s)?(?:hold|have)\s$|\band\s(?:hold|have)\s$", before):
        return True
    if re.match(r"\s(?:are|have been|will be)\s(?:available|allotted|allocated|reserved)", after):
        return not before.strip() or before.endswith((". ", "total of "))
    return re.search(r"\ba total of\s$", before) is not None


def _is_of_other_session(picture: Picture, sentence: NoteSentence) -> bool:
    return any(each.meant is not Meant.THIS for each in mentions_in(picture, sentence))


@cache
def _counts() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<number>{cardinals()})\s(?P<kinds>(?:(?:formal|plenary|open|closed|public|private|informal)\s){{0,2}})meetings\b(?P<interpretation>\swith\sinterpretation)?"
        r"(?!\s(?:on|between)\b)",
        re.IGNORECASE,
    )


@cache
def _shares() -> re.Pattern[str]:
    weeks = "|".join(word for word, number in spelled_ordinals("en").items() if number < _WEEK)
    return re.compile(rf"(?P<number>{cardinals()})\sin\sthe\s(?P<week>{weeks})(?:\sweek)?\b", re.IGNORECASE)
