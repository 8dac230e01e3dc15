"""Read how many meetings texts give to a body that meets: `The Committee of the Whole will hold six meetings`.

The body is the one that is named last before the number, or after it with "to", "for" or "of"; "each" means all bodies
of a kind. A note of one body has no other bodies, and `meeting_counts` reads it.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.bodies import folded_name, is_of_nobody, names_of_bodies
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.counts.meetings_of_each import kind_of_each
from oewg_cli.statements.counts.meetings_of_several import meetings_of_several
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.numbers.counted_patterns import OF_SOME
from oewg_cli.statements.numbers.counted_shares import shares_after
from oewg_cli.statements.numbers.counted_things import CountedThing, counted_things
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.agents import body_spoken_of
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.statements.times.occasions import Occasion, occasions
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.phrases import spelled_ordinals

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_MOST_BODIES = 50
_WEEK = 7
_KINDS = frozenset({"formal", "plenary", "open", "closed", "public", "private", "informal"})
_PLANNED = (
    r"(?:\sof\sthe\s[\w\s,-]{2,160}?)?\s(?:are|have\sbeen|will\sbe)\s"
    r"(?:available|allotted|allocated|reserved|planned|scheduled|foreseen)"
)
_RESTRICTED = r"\s(?:on|between)\b|\s(?:a|per|each|every)\s(?:half-)?(?:day|week)\b|\sdaily\b"
"""After a number of meetings that is not that of all of them: `two meetings a day`."""
_WITH_OTHERS = rf"\b(?i:together)\b|{OF_SOME}"
_AFTER_ARTICLE = r"(?:^|\b(?:[Tt]he|[Tt]his)\s)\Z"
_WORDS_OF_KIND = 2
_LONGEST_NAME = 300


class BodyMeetings(NamedTuple):
    """A number of meetings that a text gives a body, and the meetings of this body that the programme has.

    `right` are the numbers that are right: of all its meetings, and of those not joint. `other` is where another
    text gives all of them another number: with and without informal meetings both are right, but not in one note.
    """

    wording: Wording
    number: int
    body: str
    right: frozenset[int]
    is_of_all: bool = False
    other: Wording | None = None


def body_meeting_counts(picture: Picture) -> tuple[BodyMeetings, ...]:
    """Return the numbers of meetings that texts give the bodies that meet, in reading order."""
    things = [each for each in picture.read(counted_things) if each.noun == "meeting"]
    things = [each for each in things if each.sentence.field.role in _ROLES and not each.in_number]
    if not things or any(len(day.ranges) != 1 for day in picture.programme.programme):
        return ()
    meetings = [each for each in picture.meetings if not is_of_nobody(each.meeting)]
    bodies = _Bodies(picture, meetings)
    counts = [
        count
        for thing in things
        if not _is_of_other_session(picture, thing.sentence)
        for count in _of_thing(thing, bodies)
    ]
    firsts: dict[str, BodyMeetings] = {}
    for count in counts:
        if count.is_of_all and count.number in count.right:
            firsts.setdefault(count.body, count)
    return tuple(_with_other(count, firsts.get(count.body)) for count in counts)


def _with_other(count: BodyMeetings, first: BodyMeetings | None) -> BodyMeetings:
    is_another = first is not None and count.is_of_all and count.number != first.number
    return count._replace(other=first.wording) if is_another and first is not None else count


class _Bodies:
    """The bodies that meet in a programme, by the names that texts can use, and their meetings."""

    def __init__(self, picture: Picture, meetings: list[PlacedMeeting]) -> None:
        self.picture = picture
        self.meetings = meetings
        self.calendar = picture.read(calendar_of)
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
        """Return the bodies that a text names, each with the offset at which the name begins.

        One word in small letters is a name after an article: not `at the fifth plenary meeting`.
        """
        found = self._pattern.finditer(text) if self._pattern else ()
        return [
            (each.start(), self.names[folded_name(each[0])])
            for each in found
            if " " in each[0] or not each[0].islower() or compiled(_AFTER_ARTICLE).search(text, 0, each.start())
        ]

    def of_kind(self, kind: str) -> list[str]:
        """Return the bodies whose names have all words of a kind: `subsidiary body`."""
        words = kind.casefold().split()
        names = dict.fromkeys(self.names.values())
        return [name for name in names if all(word in folded_name(name).split() for word in words)]

    def of(self, body: str, kind: str = "", *, alone: bool = False) -> frozenset[int]:
        """Return the numbers of meetings of a body that can be meant: all, those not joint, and those with numbers."""
        own = [each for each in self.meetings if body in each.bodies]
        counted = [each for each in own if kind and kind in (each.meeting.kind or "").casefold().split()] or own
        if kind == "formal" and counted is own and any(each.meeting.number is not None for each in own):
            return frozenset({_numbered(own)})
        not_joint = len([each for each in counted if len(each.bodies) == 1])
        if not own or alone:
            return frozenset({not_joint} if own else ())
        return frozenset({len(counted), not_joint, _numbered(counted)})

    def at(self, body: str, time: Occasion) -> frozenset[int]:
        """Return how many meetings a body has on the days and half-days that a text names; none where it has none."""
        found = [
            each
            for each in self.meetings
            if body in each.bodies
            and any(days.first <= each.day.date <= days.last for days in time.days)
            and time.half_day in {None, each.half_day}
        ]
        return frozenset({len(found), _numbered(found)} - {0})

    def in_week(self, body: str, week: int, first: PlacedMeeting) -> frozenset[int]:
        """Return how many meetings a body has in a week of the session: all, and those with numbers."""
        monday = first.day.date.toordinal() - first.day.date.weekday()
        days = range(monday + _WEEK * (week - 1), monday + _WEEK * week)
        found = [each for each in self.meetings if body in each.bodies and each.day.date.toordinal() in days]
        return frozenset({len(found), _numbered(found)})


def _numbered(meetings: list[PlacedMeeting]) -> int:
    """Return how many meetings have a number; all of them if none has."""
    return len([each for each in meetings if each.meeting.number is not None]) or len(meetings)


def _of_thing(thing: CountedThing, bodies: _Bodies) -> Iterator[BodyMeetings]:
    sentence, text, plain = thing.sentence, thing.sentence.text, thing.sentence.field.plain
    kinds, end, number = thing.words[:-1], thing.end, thing.number
    interpretation = compiled(r"\swith\sinterpretation").match(text, end)
    is_alone = len(set(bodies.names.values())) == 1 and interpretation is None
    if is_alone or not {*kinds} <= _KINDS or compiled(_RESTRICTED).match(text, end):
        return
    if sentence.tense_before(thing.start) is Tense.PAST or compiled(_WITH_OTHERS).search(text) is not None:
        return
    wording = sentence.part(thing.start, interpretation.end() if interpretation else end)
    kind = next((each for each in ("plenary", "closed", "open", "informal", "private", "formal") if each in kinds), "")
    after = compiled(r"[^.;]{0,40}?\b(?:to|for|of)\sthe\s(?=[\w-])").match(text, end)
    of_body = bodies.named_in(text[after.end() :])[:1] if after else []
    is_of_body = bool(of_body) and of_body[0][0] == 0
    if is_of_body and compiled(r"\sof\sthe\s").fullmatch(text, end, after.end() if after else end):
        # `With the seven meetings of the Conference`
        if compiled(r"(?i:\b(?:the|all|its)\s)$").search(text, 0, thing.start) or _is_stated(thing):
            yield BodyMeetings(wording, number, of_body[0][1], bodies.of(of_body[0][1], kind), is_of_all=not kind)
        return
    of_each = kind_of_each(thing, bodies.of_kind, is_stated=_is_stated(thing))
    yield from _of_each(thing, wording, of_each, bodies) if of_each else ()
    if of_each is not None or not _is_stated(thing):
        return
    if after is None and number in meetings_of_several(bodies.picture, thing):
        return
    before = bodies.named_in(plain[max(0, sentence.start - _LONGEST_NAME) : sentence.start + thing.start])
    if not before and after is None and body_spoken_of(bodies.picture, sentence, thing.start) == ():
        before = [(0, bodies.picture.programme.body)]  # The Board, of the Executive Board and another one.
    named = of_body if after and not before else before[-1:]
    if not named or (after is not None and not before and not is_of_body):
        return
    for body in _meant(thing, named[0][1], bodies) if before else [named[0][1]]:
        yield BodyMeetings(wording, number, body, bodies.of(body, kind), is_of_all=not kind)
        yield from _parts(thing, body, bodies)


def _meant(thing: CountedThing, named: str, bodies: _Bodies) -> Iterator[str]:
    """Return the body of which a sentence speaks; none for that of a note of one body, whose meetings others count."""
    found = body_spoken_of(bodies.picture, thing.sentence, thing.start)
    if found != () or named in (each.name for each in bodies.picture.programme.bodies):
        yield found[0] if found else named


def _of_each(thing: CountedThing, wording: Wording, kind: str, bodies: _Bodies) -> Iterator[BodyMeetings]:
    """Return the count of all bodies of a kind, or of those named before, where it is right for none of them."""
    sentence = thing.sentence
    before = sentence.field.plain[max(0, sentence.start - _LONGEST_NAME) : sentence.start]
    meant = [name for _, name in bodies.named_in(before)] if kind in {"of them", "of these"} else bodies.of_kind(kind)
    is_alone = sentence.text.startswith(" of its own", thing.end)
    right = [bodies.of(name, alone=is_alone) for name in dict.fromkeys(meant)]
    if len(right) > 1 and not any(thing.number in each for each in right):
        yield BodyMeetings(wording, thing.number, meant[0], frozenset.union(*right))


def _parts(thing: CountedThing, body: str, bodies: _Bodies) -> Iterator[BodyMeetings]:
    """Return the numbers of meetings in the weeks and on the days that a sentence names after the whole."""
    sentence, text = thing.sentence, thing.sentence.text
    in_weeks = set()
    for match in _shares().finditer(text, thing.end):
        number, week = cardinal(match["number"]), spelled_ordinals("en").get(match["week"].casefold())
        if number is not None and week is not None and bodies.meetings:
            in_weeks.add(match.start("number"))
            right = bodies.in_week(body, week, bodies.meetings[0])
            yield BodyMeetings(sentence.part(match.start("number"), match.end()), number, body, right)
    for share in shares_after(thing):
        times = occasions(text, share.start, share.end, bodies.calendar)
        is_plain = len(times) == 1 and times[0].days and not times[0].meetings and times[0].hours is None
        if is_plain and share.wording.start - sentence.start not in in_weeks:
            yield BodyMeetings(share.wording, share.number, body, bodies.at(body, times[0]))


def _is_stated(thing: CountedThing) -> bool:
    """Return whether the words around a number give the body its meetings, not a part of them."""
    text = thing.sentence.text
    before, after = text[max(0, thing.start - _LONGEST_NAME) : thing.start].casefold(), text[thing.end :].casefold()
    holds = r"\b(?:will|shall|would|to|is to)\s(?:\w+\s)?(?:hold|have|meet)\s$|\band\s(?:hold|have)\s$|\bof its\s$"
    if re.search(rf"{holds}|^there (?:will be|are)\s$|^each\s[^,;]{{3,60}}\s(?:has|holds|gets|receives)\s$", before):
        return True
    if compiled(_PLANNED).match(after):
        # `Eight meetings of the Conference and three of the Committee are scheduled`
        other = r"\s?[\w-]+\s(?:[\w-]+\s)?meetings\sof\s[^.;:]{2,160}(?:,|\sand)\s"
        is_after_other = compiled(other).fullmatch(before)
        return (
            before.strip() in {"", "its", "their"} or is_after_other is not None or before.endswith((". ", "total of "))
        )
    return re.search(r"\ba total of\s$", before) is not None


def _is_of_other_session(picture: Picture, sentence: NoteSentence) -> bool:
    return any(each.meant is not Meant.THIS for each in mentions_in(picture, sentence))


@cache
def _shares() -> re.Pattern[str]:
    weeks = "|".join(word for word, number in spelled_ordinals("en").items() if number < _WEEK)
    return re.compile(rf"(?P<number>{cardinals()})\sin\sthe\s(?P<week>{weeks})(?:\sweek)?\b", re.IGNORECASE)
