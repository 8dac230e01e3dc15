"""Read under which item something is done at which meeting, and which body considers which items.

`At the 7th meeting, under item 6`; `the Working Group on Rain will consider item 5`.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from oewg_cli.programme.bodies import is_counted, names_of_bodies
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.statements.counts.counts_of_programme import ProgrammeCount
from oewg_cli.statements.counts.meetings_at_times import meetings_at
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.numbers.numbered_mentions import MEETING, NumberedMention, numbered_mentions
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.agents import MeetingNames
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.schedule.subject_mentions import item_numbers
from oewg_cli.statements.sessions.sentences_of_session import is_of_this_session
from oewg_cli.statements.times.occasions import occasions
from oewg_cli.statements.timing.said_of_bodies import Said
from oewg_cli.statements.timing.scheduling_statements import scheduling_statements
from oewg_cli.statements.timing.stated_meetings import stated_meetings
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals

_ROLES = frozenset({*PARAGRAPHS, Role.FOOTNOTE})
_UNDER = r"\b[Uu]nder\s(?:the\s)?(?:agenda\s)?$"
_BESIDE = (
    r"\b(?:parallel|concurrent\w*|simultaneous\w*|together|time|alongside|outside|coincid\w+|overlap\w*|before|after|following|prior\sto"
    r"|until|since|from|than|between|preced\w+|follow\w*|ahead\sof|margins\sof)\s(?:by\s|with\s|to\s|as\s)?(?:the\s)?$"
)
"""Before a meeting at which something is not done: `in parallel with the second plenary meeting`."""
_LONGEST_BEFORE, _LONGEST_LEAD = 20, 40

_CONSIDERS = (
    r"(?P<verb>,?\s(?:(?:which|that|who)\s)?(?:(?:will|is\sto|shall)\s(?:(?:be|have)\s)?(?:[a-z]+ly\s)?)?(?:address|addresses|considers?|deals?\swith"
    r"|discuss|discusses|examines?|handles?|reviews?|takes?\sup|(?:is\s)?responsible\sfor|consideration\sof"
    r"|(?:meets?|sits?|works?)\sunder)"
    r"|,\son\s[^.;:()]{3,140}?(?=\s\())?\s\(?(?:only\s)?(?:the\s)?(?P<items>(?:agenda\s)?(?:sub-)?items?\s"
    r"(?P<numbers>[1-9][0-9]?(?:\s\([a-z]\))?(?:(?:,\s|,?\sand\s|\sto\s)(?:[1-9][0-9]?(?:\s\([a-z]\))?|\([a-z]\))(?![a-z]))*))"
)
_AND_BODY = r"[,;]?\s?(?:and|while|whereas)?\s(?:the\s)?"


class ItemAtMeeting(NamedTuple):
    """An item under which something is done at a meeting; `shown` is the meeting as it is named, `7th meeting`.

    `at` and `match` are the words that name the item, `meeting_at` those for the meeting, and `bodies` those who meet,
    if only they are meant.
    """

    number: str
    meeting: int
    shown: str
    at: Wording
    match: TextMatch
    meeting_at: Wording
    bodies: tuple[str, ...] = ()


def items_at_meetings(picture: Picture) -> tuple[ItemAtMeeting, ...]:
    """Return the items that sentences about the future name with a meeting, if they name one of each.

    The sentences that say when an item itself is taken up are left to `scheduling_statements.py`.
    """
    mentions: dict[tuple[TextField, int], list[NumberedMention]] = {}
    for mention in picture.read(numbered_mentions):
        field = mention.match.field
        if mention.kind in ("item", MEETING) and field.role in _ROLES:
            sentence = picture.sentence_at(field, mention.match.start)
            mentions.setdefault((field, sentence.start), []).append(mention)
    found = (_at_meeting(picture, each) for each in mentions.values() if len({one.kind for one in each}) > 1)
    return (*(each for each in found if each is not None), *_begun_with(picture))


def _begun_with(picture: Picture) -> Iterator[ItemAtMeeting]:
    """Return the item with which a body begins or ends its work: `will begin it on Monday, 8 May, with item 7`."""
    items = [each for each in picture.read(numbered_mentions) if each.kind == "item" and len(each.labels) == 1]
    for stated in picture.read(stated_meetings) if items else ():
        held = [each for each in picture.meetings if not set(each.bodies).isdisjoint(stated.bodies)]
        meeting = (held[0] if stated.said is Said.BEGINS else held[-1]) if held else None
        with_it = compiled(r",?\swith\s(?:agenda\s)?(?=items?\s)").match(stated.sentence.text, stated.occasion.end)
        if with_it is None or meeting is None or stated.said not in {Said.BEGINS, Said.ENDS}:
            continue
        at = stated.sentence.start + with_it.end()
        named = next(
            (each for each in items if each.match.field is stated.wording.field and each.match.start == at), None
        )
        if named is not None and meeting.meeting.number is not None:
            label, nth = named.labels[0], meeting.meeting.number
            number = " ".join([str(label.number), *(f"({letter})" for letter in label.letters)])
            shown = f"{'first' if stated.said is Said.BEGINS else 'last'} meeting of the {stated.bodies[0]}"
            yield ItemAtMeeting(number, nth, shown, label.wording, named.match, stated.wording, stated.bodies)


def _at_meeting(picture: Picture, mentions: list[NumberedMention]) -> ItemAtMeeting | None:
    items = [each for each in mentions if each.kind != MEETING]
    meetings = [each for each in mentions if each.kind == MEETING]
    if len(items) != 1 or len(meetings) != 1 or len(items[0].labels) != 1 or len(meetings[0].labels) != 1:
        return None
    match, label = items[0].match, items[0].labels[0]
    plain, start = match.field.plain, match.start
    if (
        compiled(_BESIDE).search(plain, max(0, meetings[0].match.start - _LONGEST_LEAD), meetings[0].match.start)
        is not None
    ):
        return None
    sentence = picture.sentence_at(match.field, start)
    is_under = compiled(_UNDER).search(plain, max(0, start - _LONGEST_BEFORE), start) is not None
    owners = {picture.owners.owner(match.field, each.match.start, each.match.end) for each in mentions}
    if not is_under or sentence.tense is not Tense.FUTURE or Owner.OTHER in owners or _is_scheduled(picture, sentence):
        return None
    number = " ".join([str(label.number), *(f"({letter})" for letter in label.letters)])
    shown = " ".join(meetings[0].match.text.split())
    nth = meetings[0].labels[0]
    return ItemAtMeeting(number, nth.number, shown, label.wording, match, nth.wording)


class ItemsOfBody(NamedTuple):
    """The items that a body will consider by a text, and the words that name them."""

    body: str
    numbers: tuple[str, ...]
    wording: Wording


def items_of_bodies(picture: Picture) -> tuple[ItemsOfBody, ...]:
    """Return the items that texts give the bodies that meet, where no body has an agenda of its own.

    `The Committee will consider items 2 and 3 and the Working Group item 4`.
    """
    bodies = picture.programme.bodies
    is_of_several = len({body for each in picture.meetings for body in each.bodies}) > 1
    if not is_of_several or any(body.agenda is not None for body in bodies):
        return ()
    return tuple(
        found
        for sentence in picture.sentences(*_ROLES, having="item")
        if sentence.tense is not Tense.PAST and not sentence.is_too_long and not _is_scheduled(picture, sentence)
        for found in _items_of_bodies(picture, sentence)
    )


def _items_of_bodies(picture: Picture, sentence: NoteSentence) -> Iterator[ItemsOfBody]:
    text, last = sentence.text, None
    for start, end, bodies in picture.read(MeetingNames).all_in(text):
        is_next = last is not None and compiled(_AND_BODY).fullmatch(text, last, start) is not None
        given = compiled(_CONSIDERS).match(text, end)
        if given is None or (given["verb"] is None and not is_next):
            continue
        last = given.end()
        wording = sentence.part(given.start("items"), given.end())
        for body in bodies or (picture.programme.body,):
            yield ItemsOfBody(body, item_numbers(given["numbers"]), wording)


def runs_of_meetings(picture: Picture) -> tuple[ProgrammeCount, ...]:
    """Return the numbers of first or last meetings that texts give an item: `its first two meetings to item 6`."""
    return tuple(
        found
        for sentence in picture.sentences(*_ROLES, having="meetings")
        if "item" in sentence.folded and sentence.tense is not Tense.PAST and not sentence.is_too_long
        for pattern in (_runs(), _runs_after_item())
        for match in pattern.finditer(sentence.text)
        for found in _run(picture, sentence, match)
    )


def first_and_last_meetings(picture: Picture) -> tuple[ProgrammeCount, ...]:
    """Return the numbers of first or last meetings up to a time: `the first five meetings, from Monday to Tuesday`."""
    body = picture.programme.body
    held = [each for each in picture.meetings if body in each.bodies and is_counted(each.meeting)]
    sentences = [each for each in picture.sentences(*_ROLES, having=" meetings") if not each.is_too_long]
    found = [each for sentence in sentences for each in _ends_of(picture, sentence, held)]
    return tuple(each for each in found if min(each.right))


def _ends_of(picture: Picture, sentence: NoteSentence, held: list[PlacedMeeting]) -> Iterator[ProgrammeCount]:
    text = sentence.text
    for match in _first_from().finditer(text) if is_of_this_session(picture, sentence, may_be_short=True) else ():
        number, times = cardinal(match["number"]), occasions(text, match.end(), len(text), picture.read(calendar_of))
        if number is not None and len(times) > 1 and times[0].start - match.end() <= _LONGEST_BEFORE:
            is_span = compiled(r",?\s(?:to|until|through)\s(?:the\s)?").fullmatch(text, times[0].end, times[1].start)
            within = meetings_at(text, times[:2], held) if is_span is not None else ()
            paths = tuple(each.path for each in within)
            yield ProgrammeCount(sentence.part(*match.span("thing")), number, "", frozenset({len(within)}), paths)


@cache
def _first_from() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<thing>(?:[Ff]irst|[Ll]ast)\s(?P<number>{cardinals()})\s(?:plenary\s|formal\s)?meetings),?\s\(?(?:that\sis,\s|held\s)?from\s"
    )


def _run(picture: Picture, sentence: NoteSentence, match: re.Match[str]) -> Iterator[ProgrammeCount]:
    names = names_of_bodies(picture.programme)
    before = sentence.folded[: match.start()]
    named = max((name for name in names if name in before), key=before.rfind, default=None)
    bodies = {*names.values()} if named is None else {names[named]}
    place = sentence.start + match.start()
    number = cardinal(match["number"])
    if number is None or len(bodies) > 1 or picture.owners.owner(sentence.field, place, place) is Owner.OTHER:
        return
    schedule, body = picture.read(Schedule), bodies.pop()
    held = [each for each in schedule.meetings if body in each.bodies and is_counted(each.meeting)]
    items: dict[object, set[str]] = {}
    for slot in schedule.slots:
        if slot.meeting is not None and slot.items:
            items.setdefault(slot.meeting.path, set()).update(slot.items)
    having = {slot.meeting.path for slot in schedule.of_item(match["item"]) if slot.meeting is not None}
    ordered = held if match["end"].casefold() == "first" else held[::-1]
    # The meeting that closes the session may have no item, and be counted or not.
    without = len(list(takewhile(lambda each: each.path not in items, ordered)))
    ordered = ordered[without:]
    run = list(takewhile(lambda each: each.path in having, ordered))
    alone = list(takewhile(lambda each: all(match["item"] in line_of(item) for item in items.get(each.path, ())), run))
    right = frozenset({len(run), len(alone), len(run) + without, len(alone) + without} - {0})
    if run:
        wording = sentence.part(match.start("end"), match.end("thing"))
        paths = tuple(each.path for each in run)
        yield ProgrammeCount(wording, number, f" for item {match['item']}", right, paths)


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<end>[Ff]irst|[Ll]ast)\s(?P<thing>(?P<number>{cardinals()})(?:\s(?:plenary\s|formal\s)?meetings)?)"
        r"(?:\s(?:are|will\sbe|have\sbeen)\s\w+)?\s(?:to|for|on)\s(?:the\sconsideration\sof\s)?(?:agenda\s)?"
        r"item\s(?P<item>[0-9]{1,2}(?:\s\([a-z]\))?)"
    )


@cache
def _runs_after_item() -> re.Pattern[str]:
    """Match `Item 3 is assigned to the first two meetings`, but not `will begin at one of the first two meetings`."""
    not_between = (
        r"(?:sub-)?items?|begins?|starts?|open\w*|introduc\w+|conclu\w+|complet\w+|closed?|may|might|could|not|if"
    )
    not_before = r"before|after|of|than|from|until|between|following|within|either|by|but|except"
    return re.compile(
        rf"\b(?:[Ii]|[Ss]ub-i)tem\s(?P<item>[0-9]{{1,2}}(?:\s\([a-z]\))?)(?![0-9–-]|\sof\b|,?\s(?:and|to|or)\s)"
        rf"(?:(?!\b(?:{not_between})\b)[^.;]){{1,160}}?\s(?!(?:{not_before})\s)[a-z]+\s(?:the|its)\s(?P<end>first|last)\s"
        rf"(?P<thing>(?P<number>{cardinals()})\s(?:plenary\s|formal\s)?meetings)"
        r"(?=[.,;)]|\sof\sthe\s(?:[a-z-]+\s)?session\b|\sand\b|$)"
    )


def _is_scheduled(picture: Picture, sentence: NoteSentence) -> bool:
    """Return whether the sentence says when an item or an event is taken up."""
    return any(
        wording.field is sentence.field and sentence.start <= wording.start < sentence.end
        for statement in picture.read(scheduling_statements)
        for occasion in statement.occasions
        for wording in (statement.wording(occasion),)
    )
