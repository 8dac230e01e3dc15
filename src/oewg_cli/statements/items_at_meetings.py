"""Read under which item something is said to be done at which meeting: `at the 7th meeting, under item 6`."""

from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.numbered_mentions import MEETING, NumberedMention, numbered_mentions
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.scheduling_statements import scheduling_statements
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_ROLES = frozenset({*PARAGRAPHS, Role.FOOTNOTE})
_UNDER = r"\b[Uu]nder\s(?:the\s)?(?:agenda\s)?$"
_LONGEST_BEFORE = 20


class ItemAtMeeting(NamedTuple):
    """An item under which something is done at a meeting; `shown` is the meeting as it is named, `7th meeting`.

    `at` and `match` are the words that name the item.
    """

    number: str
    meeting: int
    shown: str
    at: Wording
    match: TextMatch


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
    sentence = picture.sentence_at(match.field, start)
    is_under = compiled(_UNDER).search(plain, max(0, start - _LONGEST_BEFORE), start) is not None
    owners = {picture.owners.owner(match.field, each.match.start, each.match.end) for each in mentions}
    if not is_under or sentence.tense is not Tense.FUTURE or Owner.OTHER in owners or _is_scheduled(picture, sentence):
        return None
    number = " ".join([str(label.number), *(f"({letter})" for letter in label.letters)])
    shown = " ".join(meetings[0].match.text.split())
    return ItemAtMeeting(number, meetings[0].labels[0].number, shown, label.wording, match)


def _is_scheduled(picture: Picture, sentence: NoteSentence) -> bool:
    """Return whether the sentence says when an item or an event is taken up."""
    return any(
        wording.field is sentence.field and sentence.start <= wording.start < sentence.end
        for statement in picture.read(scheduling_statements)
        for occasion in statement.occasions
        for wording in (statement.wording(occasion),)
    )
