"""Read when texts say that an item is taken up that the programme has nowhere: `Item 6 comes up on Monday morning`."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.schedule import Slot
from oewg_cli.statements.schedule.subject_mentions import item_mentions
from oewg_cli.statements.sessions.sentences_of_session import part_of_this_session
from oewg_cli.statements.times.occasions import Limit, Occasion
from oewg_cli.statements.timing.slots_at_times import slots_at
from oewg_cli.statements.timing.times_of_sentences import times_in
from oewg_cli.statements.timing.times_without_meetings import FRONT
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_FEWEST_WORDS = 2
_OF_OTHERS = (
    r"\b(?:which|who|whose|by|until|before|after|since|not|no|deadline|reach(?:es)?|submitted|sent|issued|lists?)\b"
)
"""Between an item and a time that is not its own: `item 6, for which the list of speakers closes on Monday`."""

_HEAD = r"(?P<head>[a-z-]+)\s(?:of|on|about|regarding|concerning)\s(?:the\s)?(?:agenda\s)?[“‘]?\Z"
_LONGEST_HEAD = 60


class TimeOfItem(NamedTuple):
    """A time at which a text has an item, and what the programme has then, which is something else."""

    wording: Wording
    slots: tuple[Slot, ...]


def time_of_missing_item(picture: Picture, number: str, title: str) -> TimeOfItem | None:
    """Return the first time at which a text has an item, of which the programme has nothing; None if there is none."""
    named = title.casefold() if len(title.split()) >= _FEWEST_WORDS else ""
    for sentence in picture.sentences(*_ROLES):
        has_title = bool(named) and named in sentence.folded
        if not (has_title or "item" in sentence.folded) or sentence.is_too_long or sentence.tense is Tense.PAST:
            continue
        spans = [
            (start, end)
            for start, end, numbers in item_mentions(sentence.text)
            if number in numbers and not _is_of_other_thing(sentence.folded, start)
        ]
        if has_title:
            start = sentence.folded.find(named)
            spans += [] if _is_of_other_thing(sentence.folded, start) else [(start, start + len(named))]
        for time in _times(picture, sentence, spans) if spans else ():
            slots = tuple(slots_at(picture, time))
            if slots and any(slot.items for slot in slots):
                return TimeOfItem(sentence.part(time.start, time.end), slots)
    return None


def _times(picture: Picture, sentence: NoteSentence, spans: list[tuple[int, int]]) -> Iterator[Occasion]:
    """Return the times beside an item, with nothing between them that a time may be that of."""
    times = times_in(picture, sentence)
    named = [*spans, *((each.start, each.end) for each in times)]
    ours = part_of_this_session(picture, sentence, named, may_be_short=True)
    others = [each[:2] for each in item_mentions(sentence.text) if each[:2] not in spans]
    for time in times:
        is_plain = time.limit is Limit.AT and bool(time.days or time.meetings)
        if ours is None or not is_plain or time.end > len(ours.text.rstrip()):
            continue
        for start, end in spans:
            first, last = (end, time.start) if end <= time.start else (time.end, start)
            between = sentence.folded[first:last]
            is_beside = first <= last and not any(mark in between for mark in ";:.")
            is_beside = is_beside and not any(first <= one < last for one, _ in others)
            between_times = any(first <= each.start < last for each in times if each != time)
            is_led = compiled(FRONT).fullmatch(sentence.text, 0, time.start) is not None and not others
            is_beside = is_beside and (is_led or not between_times)
            if is_beside and compiled(_OF_OTHERS).search(between) is None:
                yield time


def _is_of_other_thing(folded: str, start: int) -> bool:
    """Return whether what belongs to an item is named before it: `Documents on item 6 are distributed on Monday`."""
    head = compiled(_HEAD).search(folded, max(0, start - _LONGEST_HEAD), start)
    work = set(read_data("scheduled_phrases")["words"]["work"]) - {"consultation", "consultations"}
    return head is not None and head["head"] not in work
