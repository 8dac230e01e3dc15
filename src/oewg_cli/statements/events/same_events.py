"""Gather the dates that a note gives for the same thing, named in other words or with a part of the words."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from oewg_cli.programme.text_fields import Role
from oewg_cli.statements.entries_of_texts import EntriesOfTexts
from oewg_cli.statements.events.dated_events import DatedEvent, EventRole, dated_events
from oewg_cli.statements.events.deadlines_said_again import ends_of_lists, is_bare, said_again
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.statements.times.occasions import Limit, Occasion
from oewg_cli.statements.times.sent_in import apart, kind_and_about
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_FEWEST_WORDS = 2
_FOR_THEM = (" for them", " for it", " for these", " for those")
_DRAFTS = ("resolution", "decision")
_MOST = 40
"""Dates of one kind that are compared; no note has so many."""


class _Named(NamedTuple):
    """A dated event, the kind of thing that it dates, and the words that say for what or from whom."""

    event: DatedEvent
    kind: str
    about: Words


def of_same_things(picture: Picture, events: Sequence[DatedEvent]) -> list[list[DatedEvent]]:
    """Return the dated events of which at least two name the same thing, in reading order, gathered by the thing."""
    of_same: dict[tuple[Words, EventRole], list[DatedEvent]] = {}
    of_kind: dict[tuple[str, EventRole], list[_Named]] = {}
    of_lists = ends_of_lists(picture, events)
    for event in events:
        # `Proposals for them`: for what, is said before.
        if is_bare(event) or event in of_lists or event.what.casefold().endswith(_FOR_THEM):
            continue
        if event.role is not EventRole.ISSUED or len(event.words) >= _FEWEST_WORDS:
            of_same.setdefault((event.words | _of_occasion(picture, event), event.role), []).append(event)
        named = _named(picture, event)
        if named is not None and event.role is not EventRole.ISSUED:
            of_kind.setdefault((named.kind, event.role), []).append(named)
    found = [same for same in of_same.values() if len(same) > 1]
    pairs = (pair for each in of_kind.values() for pair in _pairs(picture, each[:_MOST]))
    return [*found, *map(list, pairs), *map(list, said_again(picture, events))]


class DeadlinesByKind:
    """The deadlines of a note, found by the kind of thing that they are for."""

    def __init__(self, picture: Picture) -> None:
        self._of_kind: dict[str, list[_Named]] = {}
        for each in picture.read(dated_events):
            named = _named(picture, each) if each.role is EventRole.ENDS else None
            if named is not None:
                self._of_kind.setdefault(named.kind, []).append(named)

    def of(self, what: str) -> list[DatedEvent]:
        """Return the deadlines of what a text names: `comments on the draft`; a part of their words is enough."""
        wanted = kind_and_about(what, subject_words(what))
        if wanted is None:
            return []
        kind, about = wanted
        same = self._of_kind.get(kind, [])[:_MOST]
        exact = [each.event for each in same if each.about == about]
        near = [each.event for each in same if each.about <= about or about <= each.about]
        return exact or (near if len(near) == len(same) else [])


def is_deadline(picture: Picture, wording: Wording, occasion: Occasion) -> bool:
    """Return whether a time is the latest one for something that is sent in, and not that of a meeting."""
    lead = picture.lead_of(wording.field)
    if lead is not None and "deadline" in lead.plain.casefold():
        return True
    events = (each for each in picture.read(dated_events) if each.wording.overlaps(wording))
    return any(occasion.limit is Limit.LATEST or each.is_list for each in events)


def _named(picture: Picture, event: DatedEvent) -> _Named | None:
    """Return an event by its main word; None if it is none of those that are sent in."""
    found = kind_and_about(event.what, event.words)
    if found is None:
        return None
    kind, about = found
    return _Named(event, kind, about or _of_occasion(picture, event))


def _of_occasion(picture: Picture, event: DatedEvent) -> Words:
    """Return the words of the occasion just before an event, if the event says nothing of what it is for.

    `Side events are held at lunchtime. Proposals should be received by 7 May`: they are proposals for side events.
    """
    data = read_data("dated_lines")["neutral"]
    found = kind_and_about(event.what, event.words)
    if found is None or found[1] or event.what.casefold().split()[-1:][0] not in data["for_occasions"]:
        return frozenset()
    start = event.sentence.start
    before = picture.sentence_at(event.wording.field, start - 1).folded if start else ""
    said = f"{before} {event.sentence.folded[: event.occasion.start]}"
    named = (each for each in data["occasions"] if compiled(rf"\b{each}s?\b").search(said))
    return frozenset(word for each in named for word in subject_words(each))


def _pairs(picture: Picture, named: Sequence[_Named]) -> Iterator[tuple[DatedEvent, DatedEvent]]:
    """Return two events of a kind each that name one thing, one of them with fewer words."""
    abouts = {each.about for each in named}
    for one, two in combinations(named, 2):
        if one.event.words == two.event.words:
            continue
        less, more = sorted((one, two), key=_length)
        rest = more.about - less.about
        if not less.about <= more.about:
            continue
        if rest and rest <= _above(picture, less.event):
            yield one.event, two.event
        if rest & apart():
            continue
        is_only = all(less.about <= each <= more.about or each <= less.about or more.about <= each for each in abouts)
        has_items = any(word.isdigit() for word in rest)
        # `Draft resolutions are due on 11 June. Draft resolutions on budgets are due on 4 June.`
        is_set_apart = bool(rest) and not less.about and less.event.wording.field is more.event.wording.field
        is_set_apart = is_set_apart or (bool(rest) and _is_other_thing(less.event, more.event))
        if is_only and not is_set_apart and (not has_items or less.about):
            yield one.event, two.event


def _is_other_thing(less: DatedEvent, more: DatedEvent) -> bool:
    """Return whether two events of one kind are of two things.

    Draft decisions are no draft resolutions; and `Ministers who wish to take the floor` after a sentence on a forum
    speak in the forum.
    """
    for one, two in (_DRAFTS, _DRAFTS[::-1]):
        if one in less.what.casefold() and two in more.what.casefold():
            return not (two in less.what.casefold() or one in more.what.casefold())
    field, start = less.wording.field, less.sentence.start
    named = subject_words(field.plain[:start]) & frozenset(read_data("dated_lines")["neutral"]["events"])
    return less.is_list and bool(named - more.words)


def _length(named: _Named) -> int:
    return len(named.about)


def _above(picture: Picture, event: DatedEvent) -> Words:
    """Return the words of the headings and of the text above an event, and those before it in its text."""
    field = event.wording.field
    above = [field.plain[: event.wording.start]]
    above += [] if picture.lead_of(field) is None else [picture.lead_of(field).plain]  # type: ignore[union-attr]
    if field.path[0] == "paragraphs":
        headings = (each for each in picture.fields if each.role is Role.NOTE_HEADING)
        above += [each.plain for each in headings if each.path[:-1] == field.path[: len(each.path) - 1]]
    else:
        above += picture.read(EntriesOfTexts).contexts(field)
    return frozenset(word for each in above for word in subject_words(each))
