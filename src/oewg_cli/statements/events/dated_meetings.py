"""Read when and where texts say that single meetings are held: `The last meeting, on Friday afternoon, is reserved`."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.quoted_parts import QuotedParts
from oewg_cli.statements.schedule.agents import MeetingNames, meeting_body
from oewg_cli.statements.schedule.bodies_in_sentences import bodies_in
from oewg_cli.statements.times.occasion_values import number_of
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.times.words_beside_times import is_done_otherwise
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal
from oewg_cli.un.references.body_names import body_names
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.ASIDE, Role.TEXT, Role.BULLET)
_NEEDED = ("meeting", "will meet", " of them", " time")
_NEAR = 80
_PAST = r"\b(?:was|were|had|has\sbeen|have\sbeen|as\sdecided|as\sagreed)\b[^.;]*$"
_MEETING_NAME = (
    r"(?:[0-9]+[a-z]{2}|[a-z]+(?:-[a-z]+)?)(?:\s(?:plenary|formal|open|public|official|regular))?\smeeting\b"
)
_AT = r"\b(?:at|in|over|during|for)\s(?:(?:the|its|these)\s)?(?:[\w-]+\s){0,2}$"
_ROOM = r"(?:Conference|Meeting|Committee)?\s?Rooms?\b|Boardroom|Salle"
_SUBJECT = r"(?:\A|[,;:]\s|\b(?:and|while|but|that|when)\s)(?:[Tt]he|[Ii]ts|[Tt]heir)\s\Z"
_IS_HELD = (
    r"\s(?!(?:the|an?|its?|and|or|to|of|that|which|who|in|on|at|was|were|had)\s)"
    r"(?:(?!(?:not|never|if|unless|may|might|after|before|until|by|from|since|than)\s)[a-z]+\s){1,5}(?:the\s)?"
)
"""Between a meeting as the subject and its time: `The first meeting will be held on`."""
_COUNTED = r"(?P<of>\b[Oo]f\s(?:the|its|these)\s)?\b(?P<number>[\w-]+)\s(?:[a-z]+\s)?(?P<noun>[a-z-]+s)\b"
_BETWEEN = (
    r",?\s(?:(?:that\sis|i\.e\.),?\s)?between\sthe\s(?P<one>[0-9]{1,2}(?:st|nd|rd|th)|[a-z]{3,12})\sand\s(?:the\s)?"
    r"(?P<two>[0-9]{1,2}(?:st|nd|rd|th)|[a-z]{3,12})\s(?:plenary\s)?meetings?\b"
)
_OF_ITEM = (
    r"\b(?i:items?|sub-items?|debate|exchange|discussion|consideration)\b[^.;]{0,120}?\b(?P<number>[0-9]{1,2}|two|three|four|five|six|seven|eight)"
    r"\s(?:[a-z]+\s)?meetings\b"
)
"""Something that is dealt with at some of the meetings, and their number."""
_FURTHEST = 600
"""How far before a meeting those are counted of which it is one."""
_MOST = 200
"""Meetings that are read; no note dates so many."""


class DatedMeeting(NamedTuple):
    """A meeting of which a text says when or where it is held; `occasion` has offsets of the sentence.

    `numbers` count the meetings of a body, those from the end negative; they are empty for a joint meeting. `body` is
    who meets, None if the text does not say it, and empty for the body of the note.
    """

    sentence: NoteSentence
    shown: str
    numbers: tuple[int, ...]
    body: tuple[str, ...] | None
    occasion: Occasion
    is_joint: bool = False

    def name(self, names: MeetingNames) -> Wording | None:
        """Return where the sentence names the body before the meeting; None if it does not."""
        before = [each for each in names.all_in(self.sentence.text) if each[1] <= self.occasion.start]
        is_meant = bool(before) and self.body is not None and before[-1][2] == self.body
        return self.sentence.part(*before[-1][:2]) if is_meant else None

    @property
    def wording(self) -> Wording:
        """Return the place of the time or the room."""
        return self.sentence.part(self.occasion.start, self.occasion.end)


def dated_meetings(picture: Picture) -> tuple[DatedMeeting, ...]:
    """Return the meetings with their times and rooms, in reading order; those of others are left out."""
    found: list[DatedMeeting] = []
    for field in picture.index.texts_with(_NEEDED):
        if field.role in _ROLES and len(found) < _MOST:
            quoted = QuotedParts(field.plain)
            found += [
                each
                for sentence in picture.sentences_of(field)
                if not sentence.is_too_long
                for each in _in_sentence(picture, field, sentence)
                if not quoted.has(each.wording.start)
            ]
    return tuple(found)


def _in_sentence(picture: Picture, field: TextField, sentence: NoteSentence) -> Iterator[DatedMeeting]:
    text = sentence.text
    matches = list(_forms().finditer(text))
    stated = occasions(text, 0, len(text), picture.read(calendar_of)) if matches or "meeting" in text else []
    if not stated:
        return
    stated = _with_times_said(text, stated)
    for occasion in stated:
        # `Until the end of the third meeting, on Tuesday`: the day is that of the meeting, whatever ends there.
        is_timed = (occasion.days or occasion.half_day or occasion.room) and occasion.limit is not Limit.SPAN
        # `The Convention of 10 December 1982, at the second meeting`: the day is that of the text before it.
        is_timed = is_timed and not text.endswith(" of ", 0, occasion.start)
        if occasion.meetings and is_timed and _is_ahead(text, occasion.start):
            # What is said before in the sentence may be of others: `report on the Convention, until the third meeting`.
            start = max(text.rfind(mark, 0, occasion.start) for mark in ",;:") + 1
            start = 0 if text.endswith((" its ", " their "), 0, occasion.start) else start
            if not _is_certain(picture, field, sentence, start, occasion):
                continue
            body = _body_before(picture, sentence, occasion.start)
            shown = compiled(_MEETING_NAME).search(text, occasion.start, occasion.end)
            if shown is not None:
                names = picture.read(MeetingNames)
                if "plenary" in shown[0] and not names.all_in(text[: occasion.start]):
                    # What the sentence before names is not what meets in plenary.
                    body = next((each[2] for each in names.all_in(shown[0])), ())
                yield DatedMeeting(sentence, shown[0], occasion.meetings, body, occasion._replace(limit=Limit.AT))
    if "between the " in text:
        yield from _between(picture, field, sentence, stated)
    for match in matches if _is_certain(picture, field, sentence) else ():
        following = (each for each in stated if each.start >= match.end())
        occasion = next(following, stated[0])
        if _is_of_match(text, match, occasion) and not occasion.meetings and _is_ahead(text, match.start()):
            yield from _of_form(picture, sentence, match, occasion)


def _between(
    picture: Picture, field: TextField, sentence: NoteSentence, stated: list[Occasion]
) -> Iterator[DatedMeeting]:
    """Return two meetings with the day of what is between them: `on Wednesday at 1 p.m., between the 5th and 6th`."""
    for match in compiled(_BETWEEN).finditer(sentence.text):
        time = next((each for each in reversed(stated) if each.end == match.start()), None)
        numbers = [number_of(match[each]) for each in ("one", "two")]
        if time is not None and len(time.days) == 1 and time.limit is Limit.AT and None not in numbers:
            body = _body_before(picture, sentence, match.start())
            day = time._replace(end=match.end(), half_day=None, hours=None, meetings=(), room=None)
            if _is_certain(picture, field, sentence, 0, day):
                yield DatedMeeting(sentence, f"{match['one']} meeting", (numbers[0] or 0, numbers[1] or 0), body, day)


def _with_times_said(text: str, stated: list[Occasion]) -> list[Occasion]:
    """Return occasions with the time that a meeting is said to have: `Its first meeting is on Thursday at 3 p.m.`."""
    found = list(stated)
    for at, (one, two) in enumerate(pairwise(stated)):
        is_meeting = bool(one.meetings) and not (one.days or one.half_day or one.hours) and bool(two.days or two.room)
        is_said = is_meeting and not two.meetings and compiled(_SUBJECT).search(text, 0, one.start) is not None
        if is_said and two.limit is Limit.AT and compiled(_IS_HELD).fullmatch(text, one.end, two.start):
            found[at] = two._replace(start=one.start, meetings=one.meetings)
    return found


def _of_form(
    picture: Picture, sentence: NoteSentence, match: re.Match[str], occasion: Occasion
) -> Iterator[DatedMeeting]:
    if match["joint"] is not None:
        if match["with"] is None or picture.read(MeetingNames).last_name(match["with"]) is not None:
            yield DatedMeeting(sentence, "joint meeting", (), None, occasion, is_joint=True)
        return
    nth = "first" if match["begins"] else match["nth"] or match["time"] or match["which"]
    number, body = number_of(nth), _body_before(picture, sentence, match.start())
    if match["of"] is not None:
        body = _named_at(picture, sentence, match)
    before = _before(sentence, match.start())
    is_of_others = match["which"] is not None and (
        _is_one_of_others(sentence, match.start(), number) or _is_of_item(picture, before)
    )
    is_elliptic = match["which"] is not None and ("meetings" not in before or is_of_others)
    is_elliptic = is_elliptic or (match["time"] is not None and is_done_otherwise(sentence.text, match.start()))
    is_elliptic = is_elliptic or (match["begins"] is not None and _is_of_thing(picture, sentence, match.start()))
    if number is not None and not is_elliptic and not (match["of"] is not None and body is None):
        yield DatedMeeting(sentence, f"{nth} meeting", (number,), body, occasion)


def _is_one_of_others(sentence: NoteSentence, start: int, nth: int | None) -> bool:
    """Return whether a sentence counts other things first: `Of the six half-days, five are for …; the sixth is`."""
    found = [each for each in compiled(_COUNTED).finditer(sentence.text, 0, start) if cardinal(each["number"])]
    first = next((each for each in found if each["of"] or cardinal(each["number"]) == nth), None)
    return first is not None and first["noun"] != "meetings"


def _is_of_item(picture: Picture, before: str) -> bool:
    """Return whether the meetings that are counted last are some of all: `Item 3 fills two meetings. The first is`."""
    counted = list(compiled(_OF_ITEM).finditer(before))
    number = cardinal(counted[-1]["number"]) if counted else None
    return number is not None and number < len(picture.meetings)


def _is_of_thing(picture: Picture, sentence: NoteSentence, start: int) -> bool:
    """Return whether something is held at the meetings that begin then: `The debate will be held at four meetings`."""
    before, names = sentence.text[:start], picture.owners.names_in(sentence.field)
    is_of_body = any(sentence.start <= each.start < sentence.start + start for each in names)
    is_of_body = is_of_body or bool(picture.read(MeetingNames).all_in(before))
    is_pronoun = compiled(r"(?:It|They|Its|Their)\b|\s*\Z").match(before) is not None
    return not (is_of_body or is_pronoun) or compiled(_AT).search(before) is not None


def _is_of_match(text: str, match: re.Match[str], occasion: Occasion) -> bool:
    is_after = match.end() <= occasion.start and not text[match.end() : occasion.start].strip(" ,(")
    return is_after and occasion.limit is Limit.AT


def _is_certain(
    picture: Picture, field: TextField, sentence: NoteSentence, start: int = 0, of: Occasion | None = None
) -> bool:
    """Return whether a sentence speaks of what is ahead, of single meetings, and of bodies that meet.

    A body that is named in the time and the room of the meeting is no other one: `in the Assembly Hall`.
    """
    words = f" {sentence.folded}"
    if sentence.tense_after(0) is Tense.PAST or any(word in words for word in _left_out()):
        return False
    first, last = sentence.start + start, sentence.end
    names, place = body_names(field.plain), attrgetter("place.start")
    names = names[bisect_left(names, first, key=place) : bisect_left(names, last, key=place)]
    if of is not None:
        names = tuple(each for each in names if not of.start <= each.place.start - sentence.start < of.end)
    meeting = picture.read(MeetingNames)
    others = [
        each
        for each in names
        if not meeting.ends_at(sentence.text, each.place.end - sentence.start)
        and meeting_body(picture, each.mention.text) is None
        # The Parties of a treaty are its members.
        and not each.mention.text.casefold().endswith("parties")
    ]
    known = bodies_in(picture, sentence) if others else []
    spans = [(sentence.start + start, sentence.start + end) for start, end, _ in known]
    # Of `Sessional Committee II` the name is read without its number.
    return all(
        any(
            (start <= each.place.start < end and each.place.end <= end) or each.place.end == end for start, end in spans
        )
        for each in others
    )


def _is_ahead(text: str, start: int) -> bool:
    return compiled(_PAST).search(text, max(0, start - _NEAR), start) is None


def _before(sentence: NoteSentence, start: int) -> str:
    at = sentence.start + start
    return sentence.field.plain[max(0, at - _FURTHEST) : at]


def _body_before(picture: Picture, sentence: NoteSentence, start: int) -> tuple[str, ...] | None:
    """Return the body that is named last before a meeting, in the sentence or before it."""
    return picture.read(MeetingNames).last_before(sentence.field, sentence.start + start)


def _named_at(picture: Picture, sentence: NoteSentence, match: re.Match[str]) -> tuple[str, ...] | None:
    """Return the body of which a meeting is; None for words that name no body that meets."""
    name = picture.read(MeetingNames).at(sentence.text, match.start("of"))
    if name is None and picture.owners.is_own_name(match["of"]):
        return ()
    return name[1] if name is not None and len(name[0]) == len(match["of"]) else None


@cache
def _left_out() -> tuple[str, ...]:
    data = read_data("scheduling_words")
    return tuple(
        f" {word}" for word in (*data["uncertain"], *data["elsewhere"], "each ", "every ", "daily", "both bodies")
    )


@cache
def _forms() -> re.Pattern[str]:
    """Return the forms in which a meeting is named before its time: by its number, or as one of several."""
    held = (
        r"(?:(?:(?:will|shall|is|are|has|have)\s)?(?:to\s|been\s|be\s)*"
        r"(?:(?:takes?\splace|falls?|begins?|held|set|due|[a-z]+ed|(?<=is\s)|(?<=be\s))\s?))"
    )
    lead = rf"(?:,|\s\()?\s?{held}?(?:for\s|on\s|in\s|at\s|the\s)*"
    nth = r"[a-z]{4,20}(?:-[a-z]+)?"
    return re.compile(
        rf"""
        \b(?: (?P<joint> joint\smeeting (?P<with>\s(?:of|between|with)\s[^,;.()0-9]{{3,200}}?)? )
            | (?:[Tt]he|[Ii]ts)\s(?P<nth>(?!joint){nth}|[0-9]+[a-z]{{2}}) \smeeting
                \sof\s(?:the\s)?(?P<of>[A-Za-z][^,;.()0-9]{{1,100}}?)
            | [Tt]he\s(?P<which>{nth}) (?!\s(?:[MTWFS][a-z]+day|morning|afternoon|evening)\b)
                (?:\s(?:of|among)\s(?:them|these|those|which))?
            | (?:for\s)?the\s(?P<time>first|last)\stime
            | (?P<begins> \bmeet(?:ings?)?\b [^.;]{{0,60}}? \b(?:beginning|starting|commencing) ) )
        (?={lead}(?:[0-9]|[MTWFS][a-z]+day|[Mm]orning|[Aa]fternoon|[Ee]vening|{_ROOM})) {lead}
        """,
        re.VERBOSE,
    )
