"""Read what texts say of the time for statements, interpretation, copies, and the hours and the place of counters."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.entries_of_texts import EntriesOfTexts
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.numbers.counted_things import singular
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.named_officers import has_officers_of_another_session
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.hours.typed_times import TIMES, read_times
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.ASIDE, Role.TEXT, Role.BULLET, Role.HEADING)
_OF_BODIES = frozenset({"members", "representatives", "delegates", "seats"})
"""Of which each body has its own number."""
_COMPOSED = r"\b(?:compris(?:es|ing)|(?:composed|consist(?:s|ing)|made\sup)\sof)\s(?:the\s)?"
_ALL_OF_THEM = rf"(?:\b(?i:the|all|its|their|has|have|with)\s|{_COMPOSED})$"
_HAS = rf",?\s(?:(?:which\s)?(?:is\s)?(?:has\s|have\s|with\s|{_COMPOSED}))?"
_OF_ITEM = frozenset({"item ", "items "})
_MOST = 60
_ALL_LANGUAGES = "all official languages"
_WHO = r"(?:The\s|All\s|Each\s|Every\s)?(?P<who>[A-Za-z-]+)\s(?:may|will|shall|should|can|have|has|are|is)\s"
_LIKE_OTHERS = r"\blike\s(?:(?:all|any|the)\s){0,2}others?\b"
_LANGUAGE = r"\b(?:Arabic|Chinese|English|French|Russian|Spanish)\b"
_ALL = r"\b(?:all|six)\s(?:the\s)?(?:six\s)?(?:(?:official|United\sNations|working)\s)*languages\b"
_PLACE = (
    r"\b(?P<room>(?i:conference\sroom|meeting\sroom|room|counter|booth|gate)\s[A-Z]?[0-9A-Z-]{1,7})\b"
    r"|\b(?P<floor>(?:ground|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[1-9][0-9]?(?:st|nd|rd|th))\sfloor)\b"
)


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
        ("officer", ("mr. ", "ms. ", "mrs. ", "dr. ", "ambassador "), _officers),
        ("counter", tuple(read_data("stated_values")["counter"]["subjects"]), _counters),
    )
    found: list[StatedValue] = []
    for kind, needed, reader in readers:
        if kind == "officer" and len(picture.programme.bodies) > 1:
            continue
        fields = [each for each in picture.index.texts_with(needed) if each.role in _ROLES]
        for sentence in (sentence for field in fields for sentence in picture.sentences_of(field)):
            if not sentence.is_too_long and len(found) < _MOST:
                is_past = sentence.tense is Tense.PAST
                values = (
                    each for each in reader(sentence) if not is_past or (kind == "limit" and _lasts(sentence, each))
                )
                stated = [_value(picture, kind, sentence, each) for each in values]
                is_other = bool(stated) and kind == "officer" and has_officers_of_another_session(picture, sentence)
                found += [] if is_other else stated
    return tuple(found)


def _lasts(sentence: NoteSentence, found: _Found) -> bool:
    """Return whether a number holds for good, in a sentence of the past too: `set up, composed of 18 members`."""
    return (
        compiled(rf"(?:{_COMPOSED}|\b(?:is|are)\s(?:[a-z]+\s){{1,4}})$").search(sentence.text, 0, found.start)
        is not None
    )


def _value(picture: Picture, kind: str, sentence: NoteSentence, found: _Found) -> StatedValue:
    wording = sentence.part(found.start, found.end)
    is_alone = kind in {"counter", "officer"}
    scope = frozenset({found.subject}) if is_alone else _scope(picture, kind, sentence, found.about)
    if found.subject in _OF_BODIES:
        body = _body(picture, sentence, found)
        is_all = found.subject != "members" or compiled(_ALL_OF_THEM).search(sentence.text, 0, found.start) is not None
        # `In the absence of five members`: these are some of them.
        scope = body if body is not None else scope if is_all else frozenset({"some"})
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


def _body(picture: Picture, sentence: NoteSentence, found: _Found) -> frozenset[str] | None:
    """Return whose members are counted: of another body named beside them, else of the first one of the sentence.

    No body is named for that of the note; None if the sentence names no body.
    """
    field, start = sentence.field, sentence.start
    names = [each for each in picture.owners.names_in(field) if start <= each.start < start + found.start]
    is_beside = bool(names) and compiled(_HAS).fullmatch(field.plain, names[-1].end, start + found.start) is not None
    named = field.plain[slice(*names[-1 if is_beside else 0])] if names else ""
    name = picture.owners.name_after(field, start + found.end) or named
    is_other = name in {each.name for each in picture.programme.bodies[1:]} or not picture.owners.is_own_name(name)
    return frozenset({name} if is_other else ()) if name else None


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
    """Read how many copies, pages or words something may have, and how many delegates or members there are."""
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


def _officers(sentence: NoteSentence) -> Iterator[_Found]:
    """Read `the Chair, Ms. Ana Silva (Chile)`, `Ms. Ana Silva, Chair` and `The Chair is Ms. Ana Silva`."""
    if any(each in sentence.folded for each in read_data("stated_values")["officer"]["others"]):
        return
    posts = "|".join(read_data("stated_values")["officer"]["posts"]).replace(" ", r"\s")
    bodies = r"(?:[Ww]orking\s[Gg]roup|[Cc]ommittee|[Cc]ommission|[Ff]orum|[Cc]onference|(?:[a-z-]+\s){0,2}session)"
    post = rf"(?<!-)\b(?P<post>{posts})\b(?:\sof\sthe\s{bodies})?"
    person = r"(?P<person>(?:Mr|Ms|Mrs|Dr|Ambassador)\.?\s(?:[A-Z][\w’.-]*\s){0,4}[A-Z][\w’-]+)"
    country = r"(?:\s\([^()]{3,40}\))?"
    forms = (
        rf"\b(?:[Tt]he|[Ii]ts)\s{post}(?:,|:|\s(?:is|will\sbe))\s{person}",
        rf"{person}{country},\s(?:the\s)?{post}(?=[,.;)]|\s(?:will|is|has)\b|$)",
        rf"^{post}:\s{person}",
    )
    for form in forms:
        for match in compiled(form).finditer(sentence.text):
            name = match["person"].split()[-1].casefold()
            yield _Found(match["post"], name, *match.span("person"), sentence.text)


def _counters(sentence: NoteSentence) -> Iterator[_Found]:
    data, text = read_data("stated_values")["counter"], sentence.text
    subject = _subjects().search(text)
    if subject is None or any(each in sentence.folded.replace("today", "") for each in data["others"]):
        return
    what = subject["subject"].casefold().removesuffix("s")
    for match in TIMES.finditer(text, subject.end()):
        times = read_times(match)
        if times.last is not None and times.last.has_half_day:
            shown = " ".join(text[times.first.start : times.last.end].split())
            yield _Found(f"hours of {what}", shown.casefold(), times.first.start, times.last.end, text)
    for match in compiled(_PLACE).finditer(text, subject.end()):
        locator = match.lastgroup or ""
        yield _Found(f"{locator} of {what}", " ".join(match[0].split()).casefold(), *match.span(), text)


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


@cache
def _subjects() -> re.Pattern[str]:
    subjects = "|".join(read_data("stated_values")["counter"]["subjects"])
    verbs = r"(?:will|is|are|may|can|should|takes?|opens?|starts?|begins?|desk|counter|office|at|in|:)"
    return re.compile(
        rf"^(?:The\s|All\s|Their\s)?(?:[\w-]+\s){{0,2}}?(?P<subject>(?i:{subjects})s?)(?:\s(?:of|for)\s(?:all\s|the\s)?[a-z]+)?,?\s(?={verbs}\b)"
    )
