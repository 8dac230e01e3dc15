"""Read under which item something is done at which meeting, and which body considers which items.

`At the 7th meeting, under item 6`; `the Working Group on Rain will consider item 5`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.numbers.numbered_mentions import MEETING, NumberedMention, numbered_mentions
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.agents import MeetingNames
from oewg_cli.statements.schedule.subject_mentions import item_numbers
from oewg_cli.statements.timing.scheduling_statements import scheduling_statements
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

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
    return tuple(each for each in found if each is not None)


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


def _is_scheduled(picture: Picture, sentence: NoteSentence) -> bool:
    """Return whether the sentence says when an item or an event is taken up."""
    return any(
        wording.field is sentence.field and sentence.start <= wording.start < sentence.end
        for statement in picture.read(scheduling_statements)
        for occasion in statement.occasions
        for wording in (statement.wording(occasion),)
    )
