"""Tell by how much a sentence speaks of an entry of the programme: by its words, its day and its agenda item."""

from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import TextField
from oewg_cli.statements.entries_of_texts import EntriesOfTexts
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.subject_mentions import item_mentions
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.statements.times.occasions import occasions

_LIKE = 6
"""Words that begin with so many equal letters are of one stem: `introduce` and `introduction`."""


class Shared(NamedTuple):
    """What a sentence has of an entry: stems of words, its item, its day; or only another day."""

    stems: frozenset[str]
    is_item: bool
    is_then: bool
    is_other_day: bool


def shared_with_entry(picture: Picture, sentence: NoteSentence, field: TextField, own: Words) -> Shared:
    """Return what a sentence has of the entry of a text, but for some words of both."""
    entries = picture.read(EntriesOfTexts)
    of_entry = " ".join([*entries.contexts(field), field.plain])
    numbers = {entry.item for _, entry in entries.entries(field)}
    items = {number for _, _, mentioned in item_mentions(sentence.text) for number in mentioned}
    days = [day.date for each in entries.days(field) if (day := picture.days[each]).date is not None]
    times = occasions(sentence.text, 0, len(sentence.text), picture.read(calendar_of))
    spans = [span for each in times for span in each.days]
    is_then = any(span.first <= day <= span.last for span in spans for day in days)
    stems = _stems(of_entry, own) & _stems(sentence.text, own)
    return Shared(stems, bool(items & numbers), is_then, bool(spans) and not is_then)


def _stems(text: str, own: Words) -> frozenset[str]:
    words = (word for word in subject_words(text) - own if word.isalpha() and word not in _general())
    return frozenset(word.removesuffix("ed").removesuffix("ing")[:_LIKE] for word in words)


@cache
def _general() -> frozenset[str]:
    return frozenset(("session", "meeting", "day", "will", "be", "committee", "commission", "conference", "forum"))
