"""Find facts of an entry that a text has otherwise: minutes for each, interpretation, and who speaks by video link."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.events.entries_spoken_of import ACTS, ROLES, shared_with_entry
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals

_SAID = (*PARAGRAPHS, Role.FOOTNOTE)
_WORDS = ("minutes", "interpretation", "video", "in person", "remote", "online", "virtual")
_OWN = "interpretation each every minutes video link person remotely online virtually"
_ENOUGH = 2
_MOST = 2_000
"""The pairs of facts that are compared; no note has so many."""
_KINDS = {
    "interpretation": {
        "none": r"\b(?:without|no|have\sno)\s(?:simultaneous\s)?interpretation\b|\bnot\sinterpreted\b",
        "some": r"\b(?:with|(?:has|have|with)\sfull)\s(?:simultaneous\s)?interpretation\b|(?<!not\s)\binterpreted\b",
    },
    "place": {
        "video": r"\b(?:by|via|through)\s(?:a\s)?(?:live\s)?(?:video(?:\s?link|conference)?|video\smessage)\b"
        r"|\b(?:remotely|virtually|online)\b",
        "person": r"\bin\sperson\b",
    },
}
_UNSURE = r"\b(?:if|unless|may|might|could|should|request|not\sall|some|except)\b"


class Fact(NamedTuple):
    """A fact, of one kind and with one value, and the words for it."""

    kind: str
    value: str
    sentence: NoteSentence
    wording: Wording


def facts_stated_otherwise(picture: Picture) -> tuple[tuple[Fact, Fact], ...]:
    """Return the facts of paragraphs and footnotes, each with the other one of the entry of which the text speaks."""
    fields = picture.index.texts_with(_WORDS)
    planned = [each for field in fields if field.path[0] == "programme" for each in _facts_in(picture, field)]
    planned = [each for each in planned if each.sentence.field.role in ROLES]
    said = [each for field in fields if field.role in _SAID and planned for each in _facts_in(picture, field)]
    found = []
    for one in said if len(said) * len(planned) <= _MOST else ():
        other = next((each for each in planned if each.kind == one.kind and _speaks_of(picture, one, each)), None)
        values = {each.value for each in said if each.kind == one.kind and each.sentence is one.sentence}
        if other is not None and other.value not in values:
            found.append((one, other))
    return tuple(found)


def _facts_in(picture: Picture, field: TextField) -> Iterator[Fact]:
    for sentence in picture.sentences_of(field):
        if sentence.is_too_long or sentence.tense is Tense.PAST or compiled(_UNSURE).search(sentence.folded):
            continue
        for match in _minutes_of_each().finditer(sentence.text) if "minutes" in sentence.text else ():
            yield _fact("minutes", f"{cardinal(match['number'] or match['of_each'])}", sentence, *match.span())
        for kind, values in _KINDS.items():
            matches = [
                (value, match) for value, form in values.items() for match in compiled(form).finditer(sentence.text)
            ]
            if len(matches) == 1:
                yield _fact(kind, matches[0][0], sentence, *matches[0][1].span())


def _fact(kind: str, value: str, sentence: NoteSentence, start: int, end: int) -> Fact:
    return Fact(kind, value, sentence, sentence.part(start, end))


def _speaks_of(picture: Picture, said: Fact, planned: Fact) -> bool:
    """Return whether a sentence speaks of the entry of a fact; of a line with a person it has most words."""
    own = subject_words(_OWN)
    field = planned.sentence.field
    if said.kind == "place":
        words, of_line = subject_words(said.sentence.text), subject_words(field.plain) - own
        return len(of_line) >= _ENOUGH and 3 * len(of_line & words) >= 2 * len(of_line)
    shared = shared_with_entry(picture, said.sentence, field, own)
    known = len(shared.stems - ACTS) + shared.is_item + shared.is_then
    return known >= _ENOUGH and not shared.is_other_day


@cache
def _minutes_of_each() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<number>{cardinals()})\sminutes(?:\s(?:each|apiece)\b|\s(?:per|for\s(?:each|every))\s)"
        rf"|\b[Ee](?:ach|very)\b(?!\smeeting)[^.;:()]{{0,60}}?\s(?P<of_each>{cardinals()})\sminutes\b"
    )
