"""Read how many meetings each of several items gets: `Two meetings are foreseen for sub-item (a) and one for (b)`."""

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.conditions import is_conditional
from oewg_cli.statements.counts.counts_of_programme import ProgrammeCount
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.sessions.sentences_of_session import is_of_this_session
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_LABEL = r"(?:[1-9][0-9]?(?:\s\([a-z]\))?|\([a-z]\))"
_ITEMS = rf"(?:agenda\s)?(?P<kind>(?:sub-)?items?)\s(?P<labels>{_LABEL}(?:(?:,\s(?:and\s)?|\sand\s){_LABEL})*)(?![\w(])"


def meetings_for_items(picture: Picture) -> Iterator[ProgrammeCount]:
    """Return the numbers of meetings that a sentence gives two or more items, where the programme has another one."""
    for field in picture.index.texts_with((" each for ", " one for ", " two for ", " three for ", " each to ")):
        for sentence in picture.sentences_of(field) if field.role in _ROLES else ():
            is_read = "meeting" in sentence.folded and "item" in sentence.folded and sentence.tense is not Tense.PAST
            if is_read and not sentence.is_too_long and not is_conditional(sentence.text):
                yield from _in_sentence(picture, sentence)


def _in_sentence(picture: Picture, sentence: NoteSentence) -> Iterator[ProgrammeCount]:
    first = _first().search(sentence.text)
    parts = [first] if first is not None else []
    while parts and (following := _next().match(sentence.text, parts[-1].end())) is not None:
        parts.append(following)
    if len(parts) == 1 or not is_of_this_session(picture, sentence):
        return
    for match in parts:
        number, labels = cardinal(match["number"]), compiled(_LABEL).findall(match["labels"])
        for label in labels if len(labels) == 1 or match["each"] else []:
            right, paths = _held(picture, label)
            if number is not None and right and number not in right:
                wording = sentence.part(*match.span("whole"))
                yield ProgrammeCount(wording, number, f" for {match['kind'].removesuffix('s')} {label}", right, paths)
                break


def _held(picture: Picture, label: str) -> tuple[frozenset[int], tuple[tuple[str | int, ...], ...]]:
    """Return how many meetings take up an item itself, or with those that belong to it."""
    agenda = picture.programme.agenda
    keys = list(map(str, agenda.items)) if agenda is not None else []
    named = [key for key in keys if key == label or (label.startswith("(") and key.endswith(f" {label}"))]
    if len(named) != 1:
        return frozenset(), ()
    slots = picture.read(Schedule).of_item(named[0])
    own = {slot.meeting.path: None for slot in slots if slot.meeting is not None and named[0] in slot.items}
    whole = {slot.meeting.path for slot in slots if slot.meeting is not None}
    return frozenset({len(own), len(whole)} - {0}), tuple(own)


@cache
def _first() -> re.Pattern[str]:
    verbs = (
        r"(?:are|is|will\sbe|have\sbeen|has\sbeen)\s(?:[a-z]+ly\s)?"
        r"(?:foreseen|planned|reserved|scheduled|allotted|allocated|set\saside|devoted|given|assigned)"
    )
    return re.compile(
        rf"(?P<whole>(?P<number>{cardinals()})\s(?:[a-z]+\s)?meetings?)(?P<each>\seach)?\s{verbs}"
        rf"(?:\seach)?\s(?:for|to)\s{_ITEMS}"
    )


@cache
def _next() -> re.Pattern[str]:
    return re.compile(
        rf"(?:,\s|;\s|,?\sand\s)(?:and\s)?(?P<whole>(?P<number>{cardinals()})(?:\smeetings?)?)"
        rf"(?P<each>\seach)?\s(?:for|to)\s{_ITEMS}"
    )
