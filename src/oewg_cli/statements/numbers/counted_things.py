"""Read what the texts of a note count: a number with the words of what is counted, as in `six round tables`.

The words are in `un/data/words/counted_things.toml`.
"""

import re
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.HEADING, Role.NOTE_HEADING, Role.ASIDE)
_SHORTEST_PLURAL = 4
_BOTH = 2
_OF_KIND = 2
_LONGEST_BEFORE = 40
_SPACES = str.maketrans("(),.;:-", "       ")


class CountedThing(NamedTuple):
    """A number and what it counts; `start` and `end` are code points of the sentence.

    `number_end` is the end of the number, `in_number` is true where the words come before it:
    `round tables, six in number`.
    `words` are those of what is counted, in small letters and without the ending of the plural; the noun is the last.
    """

    sentence: NoteSentence
    start: int
    end: int
    number: int
    words: tuple[str, ...]
    number_end: int
    in_number: bool = False

    @property
    def wording(self) -> Wording:
        """Return the number and the words after it."""
        return self.sentence.part(self.start, self.end)

    @property
    def wording_of_number(self) -> Wording:
        """Return the number alone."""
        return self.sentence.part(self.start, self.number_end)

    @property
    def is_both(self) -> bool:
        """Return whether the number is the word "both"."""
        return self.wording.text.casefold().startswith("both")

    @property
    def noun(self) -> str:
        """Return the noun that is counted."""
        return self.words[-1]


def counted_things(picture: Picture) -> tuple[CountedThing, ...]:
    """Return what the texts count, in reading order; limits, estimates and numbers of a part are left out."""
    numbers = _numbers()
    if numbers.isdisjoint(picture.index.words) and not picture.index.with_figures:
        return ()
    fields = {*picture.index.texts_with(numbers), *picture.index.with_figures}
    return tuple(
        thing
        for field in picture.fields
        if field.role in _ROLES and field in fields
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long and _has_number(sentence.folded, numbers)
        for thing in things_in(sentence)
    )


def things_in(sentence: NoteSentence) -> list[CountedThing]:
    """Return what one sentence counts, in order."""
    found = []
    for match in _counts().finditer(sentence.text):
        number = _BOTH if match["number"].casefold().startswith("both") else cardinal(match["number"])
        if number is None or is_limited(sentence.text, match.start()):
            continue
        words = tuple(match["words"].casefold().split())
        words = (*words[:-1], singular(words[-1]))
        found.append(CountedThing(sentence, *match.span(), number, words, match.end("number")))
        before = _coordinated().search(sentence.text, max(0, match.start() - _LONGEST_BEFORE), match.start())
        first = cardinal(before["number"]) if before is not None and len(words) == _OF_KIND else None
        if before is not None and first is not None and not is_limited(sentence.text, before.start()):
            of_kind = (before["kind"].casefold(), words[-1])
            found.insert(-1, CountedThing(sentence, *before.span("thing"), first, of_kind, before.end("number")))
    for match in _times().finditer(sentence.text) if " times" in sentence.folded else ():
        number = cardinal(match["number"])
        if number is not None and not is_limited(sentence.text, match.start("number")):
            found.append(CountedThing(sentence, *match.span("thing"), number, ("meeting",), match.end("number")))
    for match in _in_number().finditer(sentence.text) if "number" in sentence.folded else ():
        group = "number" if match["number"] else "number2"
        number = cardinal(match[group])
        words = tuple((match["words"] or match["words2"]).casefold().split())
        if number is not None and not is_limited(sentence.text, match.start(group)):
            words = (*words[:-1], singular(words[-1]))
            start, end = match.span(group)
            found.append(CountedThing(sentence, start, end, number, words, end, in_number=True))
    return found


def is_limited(text: str, start: int) -> bool:
    """Return whether the words before a number make it a limit, an estimate, or the number of a part."""
    before = f" {text[max(0, start - _LONGEST_BEFORE) : start].casefold().rstrip()}"
    return before.endswith(_limits("limits")) and not before.endswith(_limits("no_limits"))


@cache
def _limits(kind: str) -> tuple[str, ...]:
    return tuple(f" {word}" for word in read_data("counted_statements")[kind])


def singular(word: str) -> str:
    """Return a word in small letters without the ending of the plural."""
    if word.endswith("ies") and len(word) > _SHORTEST_PLURAL:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _has_number(folded: str, numbers: frozenset[str]) -> bool:
    words = folded.translate(_SPACES).split()
    return not numbers.isdisjoint(words) or any(map(str.isdigit, words))


@cache
def _numbers() -> frozenset[str]:
    data = read_data("cardinals")
    return frozenset(word for group in data.values() for word in group if word) | {"both"}


@cache
def _coordinated() -> re.Pattern[str]:
    """Match `four morning and` before `six afternoon meetings`."""
    return re.compile(rf"(?P<thing>(?P<number>{cardinals()})\s(?P<kind>[a-z][a-z-]+))(?:\sand|\splus|,(?:\sand)?)\s$")


@cache
def _times() -> re.Pattern[str]:
    """Match `will meet five times`, which counts meetings."""
    parts = r"\s(?:a|an|per|each|every|on|between|during|under|at|with|more|in\s(?![A-Z]))\b"
    return re.compile(rf"\b(?:meet|convene|sit|gather)s?\s(?P<thing>(?P<number>{cardinals()})\stimes)\b(?!{parts})")


@cache
def _in_number() -> re.Pattern[str]:
    """Match `the round tables, six in number`, and `the number of round tables is six`."""
    words = r"(?:[^\W\d][\w’-]*\s){0,2}?[^\W\d][\w-]*[^\Wsu]s"
    return re.compile(
        rf"\b(?i:the|its|these)\s(?P<words>{words}),\s(?P<number>{cardinals()})\sin\snumber\b"
        rf"|\bnumber\sof\s(?:the\s)?(?P<words2>{words})\s(?:is|are|will\sbe)\s(?P<number2>{cardinals()})\b"
    )


@cache
def _counts() -> re.Pattern[str]:
    words = read_data("words/counted_things")
    no_words, no_nouns = "|".join(words["no_words"]), "|".join(words["no_nouns"])
    return re.compile(
        rf"(?P<number>{cardinals()}|\b[Bb]oth(?:\sof)?(?:\s(?:the|its|these))?)\s"
        rf"(?P<words>(?:(?!(?:{no_words})\b)[^\W\d][\w’-]*\s){{0,3}}?(?!(?:{no_words}|{no_nouns})\b)[^\W\d][\w-]*[^\Wsu]s)\b(?!’)"
    )
