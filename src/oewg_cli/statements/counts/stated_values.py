"""Read what texts say of the time for statements, of interpretation, of copies and pages, and of who may attend."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.entries_of_texts import EntriesOfTexts
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.numbers.counted_things import singular
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.ASIDE, Role.TEXT, Role.BULLET, Role.HEADING)
_OF_ITEM = frozenset({"item ", "items "})
_MOST = 60
_ALL_LANGUAGES = "all official languages"
_WHO = r"(?:The\s|All\s|Each\s|Every\s)?(?P<who>[A-Za-z-]+)\s(?:may|will|shall|should|can|have|has|are|is)\s"
_LIKE_OTHERS = r"\blike\s(?:(?:all|any|the)\s){0,2}others?\b"
_LANGUAGE = r"\b(?:Arabic|Chinese|English|French|Russian|Spanish)\b"
_ALL = r"\b(?:all|six)\s(?:the\s)?(?:six\s)?(?:(?:official|United\sNations|working)\s)*languages\b"


class StatedValue(NamedTuple):
    """A value that a text states, of a kind such as `speaking`, and for what part of the session; in words, for all.

    `value` is the form in which two are compared, `subject` what has the value, as a sentence begins with it.
    """

    kind: str
    subject: str
    scope: frozenset[str]
    value: str
    shown: str
    sentence: NoteSentence
    wording: Wording


class _Found(NamedTuple):
    """A value in a sentence, of what, where, and the words that say for what part of the session it holds."""

    subject: str
    value: str
    start: int
    end: int
    about: str


def stated_values(picture: Picture) -> tuple[StatedValue, ...]:
    """Return the values that the texts state, in reading order of each kind."""
    readers: tuple[tuple[str, tuple[str, ...], Callable[[NoteSentence], Iterator[_Found]]], ...] = (
        ("speaking", ("minute",), _speaking),
        ("interpretation", ("interpret", " only"), _interpretation),
        ("limit", tuple(read_data("stated_values")["limit"]["units"]), _limits),
        ("side", tuple(read_data("stated_values")["side"]["words"]), _sides),
    )
    found: list[StatedValue] = []
    for kind, needed, reader in readers:
        fields = [each for each in picture.index.texts_with(needed) if each.role in _ROLES]
        for sentence in (sentence for field in fields for sentence in picture.sentences_of(field)):
            if not sentence.is_too_long and len(found) < _MOST:
                values = reader(sentence) if sentence.tense is not Tense.PAST else ()
                found += [_value(picture, kind, sentence, each) for each in values]
    return tuple(found)


def _value(picture: Picture, kind: str, sentence: NoteSentence, found: _Found) -> StatedValue:
    wording = sentence.part(found.start, found.end)
    scope = _scope(picture, kind, sentence, found.about)
    return StatedValue(kind, found.subject, scope, found.value, " ".join(wording.text.split()), sentence, wording)


def _scope(picture: Picture, kind: str, sentence: NoteSentence, about: str) -> frozenset[str]:
    """Return for what part of the session a value holds: by its sentence, else by its text, else by its entry."""
    data = read_data("stated_values")[kind]
    before = (
        sentence.field.plain[: sentence.start] if not any(each in about.casefold() for each in data["whole"]) else ""
    )
    who = compiled(_WHO).match(sentence.text) if kind == "speaking" else None
    if who is not None and singular(who["who"].casefold()) not in data["speakers"]:
        return frozenset({singular(who["who"].casefold())})
    contexts = [about, before, *picture.read(EntriesOfTexts).contexts(sentence.field)]
    for context in contexts:
        folded = context.casefold()
        is_main = context is not about and any(each in folded for each in data["main"])
        scope = set() if is_main else {each for each in data["scopes"] if each in folded}
        # An item that a text names before says less than who speaks under it.
        scope -= _OF_ITEM if context is not about and scope - _OF_ITEM else set()
        if scope or is_main:
            return frozenset(scope - set(data["main"]))
    return frozenset()


def _is_of(kind: str, sentence: NoteSentence) -> bool:
    data = read_data("stated_values")[kind]
    return any(each in sentence.folded for each in data["words"]) and not any(
        each in sentence.folded for each in data["others"]
    )


def _speaking(sentence: NoteSentence) -> Iterator[_Found]:
    if not _is_of("speaking", sentence):
        return
    text = sentence.text
    matches = [each for each in _minutes().finditer(text) if _number(each) is not None]
    # `60 speakers of five minutes each` is arithmetic, and `five and eight minutes` are two limits.
    matches = [each for each in matches if not _no_limit().search(text[: each.start()])]
    # `a State has five minutes and a group seven`: the words for the time are before it.
    cuts = [each.start() for each in _other_time().finditer(text)] if matches else []
    for number, match in enumerate(matches):
        end = matches[number + 1].start() if number + 1 < len(matches) else len(text)
        about = text if len(matches) == 1 else text[match.end() : end]
        if cuts:
            first = max((each for each in cuts if each <= match.start()), default=0)
            about = text[first : min((each for each in cuts if each >= match.end()), default=len(text))]
            about = f"{'other' if first else ''}{about}"
        about = compiled(_LIKE_OTHERS).sub("", about)
        minutes = _number(match)
        yield _Found("The time for a statement", f"{minutes} minutes", match.start("number"), match.end(), about)


def _number(match: re.Match[str]) -> int | None:
    return cardinal(match["number"] or "")


def _interpretation(sentence: NoteSentence) -> Iterator[_Found]:
    if not _is_of("interpretation", sentence):
        return
    data, folded, text = read_data("stated_values")["interpretation"], sentence.folded, sentence.text
    none = next((each for each in data["none"] if each in folded), None)
    some = next((each for each in data["some"] if each in folded), None)
    start = folded.find("interpret")
    if start < 0:
        only = compiled(rf"\bin\s{_LANGUAGE}\sonly\b").search(text)
        if only is not None and "held" in folded:
            yield _Found("Interpretation", only[0].split()[1], *only.span(), text)
        return
    if none is not None:
        start = folded.index(none)
        yield _Found("Interpretation", "none", start, start + len(none), text)
    elif some is not None:
        found = list(compiled(_LANGUAGE).finditer(text))
        languages = {each[0] for each in found}
        is_all = compiled(_ALL).search(text)
        ends = [each.end() for each in (*found, is_all) if each is not None]
        end = max((each for each in ends if each > start), default=start + len("interpretation"))
        are_all = is_all is not None or len(languages) == read_data("words/counted_things")["languages"]["number"]
        value = _ALL_LANGUAGES if are_all else ", ".join(sorted(languages)) or "some"
        yield _Found("Interpretation", value, start, min(len(text), end), text)


def _limits(sentence: NoteSentence) -> Iterator[_Found]:
    """Read how many copies, pages or words something may have."""
    if any(each in sentence.folded for each in read_data("stated_values")["limit"]["others"]):
        return
    for match in _numbers_of_units().finditer(sentence.text):
        number = cardinal(match["number"])
        if number is not None:
            yield _Found(match["unit"], str(number), match.start("number"), match.end(), sentence.text)


def _sides(sentence: NoteSentence) -> Iterator[_Found]:
    """Read whether meetings are webcast or not, and open or closed."""
    data = read_data("stated_values")["side"]
    if any(each in sentence.folded for each in data["others"]):
        return
    for subject in ("webcast", "public"):
        for value in ("no", "yes"):
            said = next((each for each in data[subject][value] if each in sentence.folded), None)
            if said is not None:
                start = sentence.folded.index(said)
                yield _Found(subject, value, start, start + len(said), sentence.text)
                break


@cache
def _minutes() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<number>{cardinals()}|\b[a-z]{{3,6}}(?=-)|\b[1-9][0-9]?(?=-))[\s-]minutes?\b(?!\s(?:before|after|prior|later|early|earlier|in\sadvance|of\sthe)))"
    )


@cache
def _no_limit() -> re.Pattern[str]:
    return re.compile(rf"(?:\b(?:speakers|statements)\sof|(?:{cardinals()})\s(?:and|or|to))\s$")


@cache
def _other_time() -> re.Pattern[str]:
    number = rf"(?:{cardinals()})(?:\sminutes)?(?:[.,;]|$)"
    return re.compile(rf"(?:,?\s(?:and|while|but|whereas)|;)\s(?=[^;]*?\s{number})|,\s(?=(?:[a-z-]+\s){{1,4}}{number})")


@cache
def _numbers_of_units() -> re.Pattern[str]:
    units = "|".join(read_data("stated_values")["limit"]["units"])
    return re.compile(rf"(?P<number>{cardinals()})\s(?:[a-z]+\s){{0,2}}(?P<unit>{units})\b")
