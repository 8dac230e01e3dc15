"""Hold what texts say that agenda items are about against the agenda."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.agendas import PlacedItem
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.rules.agenda._acting_elsewhere import acts_elsewhere
from oewg_cli.rules.agenda._scheduled_items import agendas_of
from oewg_cli.statements.agenda.item_subjects import ItemSubject, item_subjects
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import spelled_ordinals
from oewg_cli.un.un_data import read_data

_FEWEST = 2
_ORGANS = r"\b(?:(?:General|Health|Environment)\sAssembly|(?:Security|Human\sRights|Economic\sand\sSocial)\sCouncil)\b"
_MOST_MORE = 2
"""So many words more than the title a subject may have that names it."""
_MOST_WORDS = 12
_RELATIVE = frozenset({"next", "same", "following", "previous"})
_PARTS_OF_TIME = frozenset({"day", "week", "morning", "afternoon", "last", "final"})
_MOST_ITEMS = 300
"""The items of the longest agenda that is compared; that of the General Assembly has fewer than two hundred."""


class Misnumbered(NamedTuple):
    """An agenda item that a text says is about what another item is about; `wording` are the words for that."""

    subject: ItemSubject
    wording: Wording
    item: PlacedItem
    own: PlacedItem
    is_certain: bool


class _Titled(NamedTuple):
    item: PlacedItem
    words: Words


def misnumbered_items(context: CheckContext) -> Iterator[Misnumbered]:
    """Return the items of which no word, nor of what is done under them, is that of the subject, but of another one."""
    subjects = context.picture.read(item_subjects)
    titled = [_Titled(each, _words_of(shown(each.item.title))) for each in _items(context, subjects)]
    reported: set[tuple[object, int]] = set()
    for subject in subjects if titled else ():
        own = [each for each in titled if _is_in_line(each.item.number, subject.number)]
        top = next((each.item for each in reversed(own) if each.item.number in line_of(subject.number)), None)
        # `Under item 7, the Board has before it a report` is not about the item `Segment of the Executive Boards`.
        is_body = context.picture.owners.is_own_name(subject.wording.text.removeprefix("the "))
        if top is None or is_body or (subject.match.field, subject.at.start) in reported:
            continue
        others = [each for each in titled if each not in own]
        found = _other(context, subject, own, others)
        if found is None or acts_elsewhere(subject.match, shown(found[1].item.title), context):
            continue
        wording, item, is_certain = found
        reported.add((subject.match.field, subject.at.start))
        yield Misnumbered(subject, wording, item, top, is_certain)


def _words_of(title: str) -> Words:
    """Return the words of a title without the names of organs, which are no subject: a debate is not `General`."""
    return subject_words(compiled(_ORGANS).sub(" ", title)) or subject_words(title)


def _items(context: CheckContext, subjects: Sequence[ItemSubject]) -> Iterator[PlacedItem]:
    """Return the items of the agenda of the note; of several agendas another one may be meant."""
    own = list(context.once(agendas_of).all_items()) if subjects else []
    yield from own if len({each.path[:-1] for each in own}) == 1 and len(own) <= _MOST_ITEMS else ()


def _is_in_line(number: str, other: str) -> bool:
    return number in line_of(other) or other in line_of(number)


def _other(
    context: CheckContext, subject: ItemSubject, own: Sequence[_Titled], others: Sequence[_Titled]
) -> tuple[Wording, PlacedItem, bool] | None:
    words = subject_words(subject.wording.text)
    # `on the second day`, `on the next day` are not on the report on the second, or on the next session.
    if len(words) > _MOST_WORDS or words - _PARTS_OF_TIME <= spelled_ordinals("en").keys() | _RELATIVE:
        return None
    if subject.wording.text.endswith(("’s", "s’")):
        return None  # `is item 3 on that agenda, but item 4 on the Group’s`
    exact = [each for each in others if each.words == words]
    of_own = {word for each in own for word in each.words}
    of_item = {word for each in own if subject.number in line_of(each.item.number) for word in each.words}
    if words & of_item - general_words():
        return (subject.wording, exact[0].item, True) if len(exact) == 1 and not words <= of_own else None
    if words & of_own:
        # The words of the whole item do not say which of its sub-items is meant.
        above = subject.number.rpartition(" ")[0]
        others = [each for each in others if each.item.number.rpartition(" ")[0] == above]
    for wording in _phrases(subject):
        phrase = subject_words(wording.text)
        meant = [each for each in others if _names(phrase, each.words, 0 if subject.is_loose else _MOST_MORE)]
        meant = [each for each in meant if each.words == phrase] or meant
        # The sub-item is meant where its item has the words too.
        item = max((each.item for each in meant), key=lambda item: len(item.number), default=None)
        if item is not None and all(each.item.number in line_of(item.number) for each in meant):
            done = context.picture.read(Schedule).of_item(subject.number)
            titles = {each.words for each in others}
            parts = (part for slot in done for part in slot.phrases if part not in titles)
            is_done_there = any(phrase & part - general_words() for part in parts)
            return None if is_done_there else (wording, item, len(phrase) >= _FEWEST)
    return None


def _phrases(subject: ItemSubject) -> Iterator[Wording]:
    """Return the subject, and where it may begin later, each end of it that has two words that say something."""
    yield subject.wording
    if not subject.is_tail:
        return
    text, start = subject.wording.text, subject.wording.start
    at = text.find(" ") + 1
    while at > 0:
        if len(subject_words(text[at:])) >= _FEWEST and subject_words(text[at:].split()[0]):
            yield Wording(subject.wording.field, start + at, subject.wording.end)
        at = text.find(" ", at) + 1


def _names(phrase: Words, title: Words, most_more: int) -> bool:
    """Return whether words name the title of an item: some of its words and no others, or all and few others."""
    known = phrase - general_words() if most_more else phrase
    if not phrase & title - general_words() and (phrase != title or not most_more):
        return False
    return known <= title or (len(title) >= _FEWEST and title <= phrase and len(known - title) <= most_more)


@cache
def general_words() -> frozenset[str]:
    """Return the words of titles and subjects that do not say by themselves which item is meant."""
    return frozenset(read_data("item_subjects")["en"]["general"])
