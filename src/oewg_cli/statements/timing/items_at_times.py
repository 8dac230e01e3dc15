"""Read how many agenda items texts have at one time: `Thursday morning is shared by two items`."""

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.programme.item_numbers import line_of
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.counts.counts_of_programme import ProgrammeCount
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.numbers.counted_things import is_limited
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.schedule import Slot
from oewg_cli.statements.schedule.subject_mentions import item_mentions
from oewg_cli.statements.sessions.sentences_of_session import is_of_this_session
from oewg_cli.statements.times.occasions import Limit, Occasion
from oewg_cli.statements.timing.slots_at_times import slots_at
from oewg_cli.statements.timing.times_of_sentences import times_in
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_MOST_TIMES = 60
_TAKEN_UP = r"(?:taken\sup|considered|discussed|dealt\swith|examined|reviewed)"
_PLANNED = rf"(?:{_TAKEN_UP}|scheduled|planned|foreseen|on\sthe\sprogramme|down)"
_HAS = (
    r"(?:(?:is|are|will\sbe)\s(?:shared|divided|split)\s(?:by|between|among|equally\sbetween)"
    r"|(?:is|are|will\sbe)\s(?:devoted|given|reserved|allotted|allocated|assigned|set\saside|kept)\s(?:to|for)"
    r"|(?:has|have|covers?|includes?|comprises?|deals?\swith))"
)
_ACTS = r"[^,.;:()]{3,80}?\s(?:will|is\sto)\s(?:take\sup|consider|discuss|deal\swith)"
_AFTER_TIME = rf"[\s,]*(?:{_HAS}|there\s(?:are|will\sbe)|{_ACTS})\s$"
_ALONE_AFTER_TIME = r"[\s,]*$"
_BEFORE_TIME = rf"\s(?:(?:are|will\sbe|is)\s(?:to\sbe\s)?{_PLANNED}\s)?(?:(?:for|on|in|at|during)\s)?(?:the\s|its\s)?$"
_FORM = (
    r"\b(?P<number>NUMBER)\s(?:agenda\s|substantive\s)?items\b(?!\s(?:of|that|which|under|from|concerning|relating)\b)"
)
_OF_ALL = r"\b(?:first|last|other|remaining|next|further|more|these|those|following|same|all)\s$"


def items_at_times(picture: Picture) -> Iterator[ProgrammeCount]:
    """Yield the numbers of items that texts have at one half-day, meeting or day, and those that the programme has."""
    read = 0
    for sentence in picture.sentences(*_ROLES, having=" items"):
        if sentence.is_too_long or sentence.tense is Tense.PAST or compiled(_form()).search(sentence.text) is None:
            continue
        read += 1
        if read > _MOST_TIMES or not is_of_this_session(picture, sentence):
            continue
        # `Two items, items 6 and 7, are taken up`: those are named.
        if next(item_mentions(sentence.text), None) is None:
            yield from _in_sentence(picture, sentence)


def _in_sentence(picture: Picture, sentence: NoteSentence) -> Iterator[ProgrammeCount]:
    counted = list(compiled(_form()).finditer(sentence.text))
    times = times_in(picture, sentence)
    if len(counted) != 1 or len(times) != 1:
        return
    match, time = counted[0], times[0]
    number = cardinal(match["number"])
    is_part = compiled(_OF_ALL).search(sentence.text, 0, match.start()) is not None
    if number is None or is_part or is_limited(sentence.text, match.start()) or not _is_beside(sentence, match, time):
        return
    body = picture.programme.body
    slots = [slot for slot in slots_at(picture, time) if slot.items and body in slot.bodies]
    right = _numbers(slots)
    if right:
        wording, paths = sentence.part(*match.span()), tuple(dict.fromkeys(slot.path for slot in slots))
        yield ProgrammeCount(wording, number, "", right, paths, "the programme at this time")


def _is_beside(sentence: NoteSentence, match: re.Match[str], time: Occasion) -> bool:
    """Return whether the items are those of the time: nothing else is between them that they may be of."""
    if time.limit is not Limit.AT or not (time.half_day or time.meetings or time.days) or time.hours or time.room:
        return False
    if len(time.days) > 1 or len(time.meetings) > 1 or any(day.first != day.last for day in time.days):
        return False
    if time.end <= match.start():
        between = sentence.text[time.end : match.start()]
        if compiled(_AFTER_TIME).fullmatch(between):
            return True
        after = compiled(rf"\s(?:are|will\sbe)\s(?:to\sbe\s)?{_PLANNED}\b").match(sentence.text, match.end())
        return compiled(_ALONE_AFTER_TIME).fullmatch(between) is not None and after is not None
    return compiled(_BEFORE_TIME).fullmatch(sentence.text, match.end(), time.start) is not None


def _numbers(slots: list[Slot]) -> frozenset[int]:
    """Return in how many ways the items of some places can be counted: with sub-items, or each with its sub-items."""
    items = {item for slot in slots for item in slot.items}
    tops = {line_of(item)[0] for item in items}
    return frozenset({len(items), len(tops)} - {0})


@cache
def _form() -> str:
    return _FORM.replace("NUMBER", cardinals())
