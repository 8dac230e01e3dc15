"""Read where, and in which sentences, a text holds the meetings of the session."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import ADOPTED, PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.agents import MeetingNames, body_spoken_of
from oewg_cli.statements.sessions.held_days import is_held_at
from oewg_cli.statements.sessions.session_mentions import Meant, is_subject, mentions_in, session_mentions
from oewg_cli.statements.sessions.stated_dates import stated_dates
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.duty_stations import DutyStation, all_places, find_place
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

_PRACTICAL = frozenset({*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.ASIDE})
_LONGEST_GAP = 120
_NEEDED = (
    "meet",
    "session",
    "interpretation",
    "plenary",
    "hours",
    "mornings",
    "afternoons",
    "work begins",
    "work star",
)
_WILL = (
    r"(?:\s(?:will|shall|are\sto|is\sto|are|is)\s(?:all\s|normally\s|usually\s|also\s)?(?:be\s)?"
    r"(?:held|take\splace|convened?|meet|begin|start|end|finish|run|scheduled|planned)\b|\s(?:begin|start|end|run|last)s?\b|\stake\splace\b)"
)
_BEGINS = r"(?:\s(?:will|shall))?\s(?:begin|start|end|finish|resume)(?:s|es)?(?=(?:\spromptly|\ssharp|\sdaily)?\sat\s)"
_NEXT_CLAUSE = (
    r"(?:,\s(?:and|but|while|so\sthat)|;|:|\sand)\s(?=(?:every|each|all|the|its|both|mornings?|afternoons?|work)\s)"
)
_MEETS = r"(?:will\s(?:all\s)?(?:meet|sit)|(?:normally\s|usually\s)?(?:meets|sits))\b"
_FROM = r"\bmeetings\b(?:,[^.;:()]{0,80},)?(?=\sfrom\s[0-9])"
_ALL = r"\bmeetings\b[^.;:()]{0,48}?\ball(?:\sof\s(?:them|these|which))?"
_INTERPRETATION = r"Interpretation\s(?:will\sbe|is)\s(?:provided|available)(?=\sfrom\s[0-9])"
_SUBJECTS = ("meeting", "hours", "times", "plenary", "mornings", "afternoons", "work ")
_INTRODUCING = ("Unless", "As", "In", "Subject", "Throughout", "Where")
_INTRODUCED = (
    r"\A(?:Unless(?:\sotherwise)?|As\s(?:in|at|a\srule|usual|is|was)|In|Subject\sto|Throughout|Where)\b"
    r"(?P<more>[^.;:0-9]{0,120}?),\s(?=[a-z])"
)
"""What a sentence begins with before its subject: `Unless otherwise announced in the Journal, meetings will be`."""
_THEY = rf"(?i:they|these|all(?:\sof\sthem)?|each(?:\sof\sthem)?){_WILL}"
_FIRST_OF_THEM = ("they", "thes", "all", "each")
_OF_MEETINGS = (
    r"(?P<who>[^.,;:]{3,120}?)\s(?:will\s|shall\s)?(?:holds?|have|has)\s[^.;:]{0,40}?\bmeetings\b"
    r"|(?:[A-Z][a-z-]+|[0-9]+)\s(?:(?:formal|plenary|public|open|official)\s)?meetings\b"
)
_ITS = r"\b(?i:its|their)\s(?:[a-z-]+\s){{0,2}}?(?:{})"
_ONCE_MORE, _MOST_PLACES = frozenset({"again", "next"}), 3
_PLACE_AFTER = r"(?:,?\s(?:(?:which\s)?(?:will|is\sto)\sbe|to\sbe)?\s?held)?\s(?=(?:at|in)\s)"


class MeetingPlace(NamedTuple):
    """A duty station, by its city or one of its buildings, at which a text holds the meetings of the session."""

    wording: Wording
    station: DutyStation


class PracticalPlace(NamedTuple):
    """A city in which, by its name or that of a building, a text has something that is done at the session."""

    wording: Wording
    city: str


def meeting_places(picture: Picture) -> tuple[MeetingPlace, ...]:
    """Return the places at which texts hold the meetings of the session."""
    found = []
    for sentence, start in picture.read(meetings_held):
        match = _places().search(sentence.text, start, start + _LONGEST_GAP)
        station = find_place(" ".join(match["place"].split())) if match is not None else None
        if match is not None and station is not None and not is_stopped(sentence.text[start : match.start()]):
            found.append(MeetingPlace(sentence.part(*match.span("place")), station))
    found += _after_sessions(picture)
    return tuple(found)


def _after_sessions(picture: Picture) -> Iterator[MeetingPlace]:
    """Read the place that comes directly after the session of the note by its number: `its third session in Geneva`."""
    for mention in picture.read(session_mentions):
        is_numbered = mention.meant is Meant.THIS and mention.number is not None
        after = compiled(_PLACE_AFTER).match(mention.sentence.text, mention.end) if is_numbered else None
        match = _places().match(mention.sentence.text, after.end()) if after is not None else None
        station = find_place(" ".join(match["place"].split())) if match is not None else None
        if match is not None and station is not None:
            yield MeetingPlace(mention.sentence.part(*match.span("place")), station)


def practical_places(picture: Picture) -> tuple[PracticalPlace, ...]:
    """Return the cities in which texts have registration, badges, side events and the like, or open the session.

    Sentences that name another session or a day outside the session are left out.
    """
    needed = picture.index.held_of(read_data("counted_statements")["places"]["practical"])
    found = []
    fields = [field for field in picture.index.texts_with(needed) if field.role in _PRACTICAL]
    for sentence in (sentence for field in fields for sentence in picture.sentences_of(field)):
        folded = sentence.folded
        if sentence.is_too_long or not any(word in folded for word in needed) or sentence.tense is Tense.PAST:
            continue
        if any(each.meant is not Meant.THIS for each in mentions_in(picture, sentence)):
            continue
        if any(word in folded for word in read_data("counted_statements")["places"]["elsewhere"]):
            continue
        if any(word in folded for word in _times_after(picture)):
            continue
        match = None if _is_by_other_body(picture, sentence) else _places_of_all().search(sentence.text)
        if match is not None and compiled(r"\b(?:is|are|will|can|may|takes?|should|must)\b").search(
            sentence.text, 0, match.start()
        ):
            station = find_place(" ".join(match["place"].split()))
            city = station.name if station is not None else " ".join(match["place"].split())
            found.append(PracticalPlace(sentence.part(*match.span("place")), city))
    return tuple(found)


def _is_by_other_body(picture: Picture, sentence: NoteSentence) -> bool:
    """Return whether a sentence says what another body does: `The Board will discuss the outcome in Geneva`."""
    its = compiled(_ITS.format("|".join(read_data("counted_statements")["places"]["practical"]))).search(sentence.text)
    place = sentence.start + its.start() if its is not None else 0
    if its is not None and picture.owners.owner(sentence.field, place, place) is Owner.OTHER:
        return True  # `The report will be submitted to the Council at its high-level segment, in New York.`
    begins = sentence.start + (len("The ") if sentence.text.startswith("The ") else 0)
    name = next((each for each in picture.owners.names_in(sentence.field) if each.start == begins), None)
    if name is None or picture.owners.is_own_name(sentence.field.plain[begins : name.end]):
        return False
    return compiled(r"\s(?:will|shall|is\sto)\s(?!be\b)").match(sentence.text, name.end - sentence.start) is not None


def held_places(picture: Picture) -> tuple[PracticalPlace, ...]:
    """Return the cities at which sentences hold the session, whatever their verb, with or without its days."""
    found, words = [], read_data("held_days")
    fields = [each for each in picture.index.texts_with(_last_words() & picture.index.words) if each.role in _PRACTICAL]
    for sentence in (sentence for field in fields for sentence in picture.sentences_of(field)):
        named = [] if sentence.is_too_long else list(_places_of_all().finditer(sentence.text))
        elsewhere = {*compiled(r"[\w-]+").findall(sentence.folded)} & {*words["not_held_at"]} if named else set()
        if not named or elsewhere - _ONCE_MORE:
            continue
        dates, mentions = stated_dates(picture, sentence), mentions_in(picture, sentence)
        # `decided to meet again in Geneva from 4 to 8 March`: the days are those of this session.
        session = picture.programme.session
        if elsewhere and not any((each.first, each.last) == (session.opens, session.closes) for each in dates):
            continue
        for match in named[: _MOST_PLACES if dates else 1]:
            if is_held_at(picture, sentence, mentions, dates, match.span()):
                place = " ".join(match["place"].split())
                station = find_place(place)
                wording = sentence.part(*match.span("place"))
                found.append(PracticalPlace(wording, station.name if station else place))
                break
    return tuple(found)


def meetings_held(picture: Picture) -> tuple[tuple[NoteSentence, int], ...]:
    """Return the sentences that say where or when the meetings are held, with the offset after the verb."""
    return tuple(
        (sentence, end)
        for field in picture.index.texts_with(_NEEDED)
        if field.role not in ADOPTED
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long and (end := _end_of_verb(picture, sentence)) is not None
    )


def _end_of_verb(picture: Picture, sentence: NoteSentence) -> int | None:
    if any(each.meant is not Meant.THIS for each in mentions_in(picture, sentence)):
        return None
    return next(_ends_of_verbs(picture, sentence), None)


def _ends_of_verbs(picture: Picture, sentence: NoteSentence) -> Iterator[int | None]:
    """Return where the verbs end of which the subject is the meetings; None for a subject that is those of others."""
    if sentence.text.startswith("Interpretation"):
        match = compiled(_INTERPRETATION).match(sentence.text)
        if match is not None:
            yield match.end()
    introduced = compiled(_INTRODUCED).match(sentence.text) if sentence.text.startswith(_INTRODUCING) else None
    is_of_others = introduced is None or is_stopped(introduced["more"]) or _officers().search(introduced[0].casefold())
    starts = [0] if introduced is None or is_of_others else [0, introduced.end()]
    may_be_subject = any(word in sentence.folded for word in _SUBJECTS)
    starts += [each.end() for each in compiled(_NEXT_CLAUSE).finditer(sentence.text)] if may_be_subject else []
    for match in filter(None, (_subject().match(sentence.text, start) for start in starts if may_be_subject)):
        of = match["of"]
        place = sentence.start + match.start("of")
        is_own = of is None or "session" in of or picture.owners.owner_named_after(sentence.field, place) is Owner.OWN
        is_of_its = of is None and match[0].startswith("Its ")
        is_own = is_own and not (is_of_its and body_spoken_of(picture, sentence, 0))
        yield match.end() if is_own else None
    of_them = [start for start in starts if sentence.text[start : start + 4].casefold().startswith(_FIRST_OF_THEM)]
    for match in filter(None, (compiled(_THEY).match(sentence.text, start) for start in of_them)):
        yield match.end() if _speaks_of_meetings_before(picture, sentence) else None
    for verb, needed in (
        (_MEETS, ("meet", "sit")),
        (rf"(?:holds?|have)\s[^.;:()]{{1,40}}?(?:{_ALL}|{_FROM})", ("meetings",)),
    ):
        has_verb = any(word in sentence.text for word in needed)
        match = compiled(rf"[^.,;:]{{3,120}}?\s{verb}").match(sentence.text) if has_verb else None
        if match is not None and _is_body_or_delegates(picture, sentence, match.end()):
            yield match.end()
    for mention in mentions_in(picture, sentence):
        held = compiled(rf"(?:\sof\sthe\s[^.,;:()0-9]{{3,120}}?)?{_WILL}").match(sentence.text, mention.end)
        if held is not None and is_subject(mention):
            yield held.end()


def _speaks_of_meetings_before(picture: Picture, sentence: NoteSentence) -> bool:
    """Return whether the sentence before is of the meetings of the session: `The Group will hold nine meetings.`."""
    if not sentence.start:
        return False
    before = picture.sentence_at(sentence.field, sentence.start - 1)
    match = compiled(_OF_MEETINGS).match(before.text)
    if match is None or any(each.meant is not Meant.THIS for each in mentions_in(picture, before)):
        return False
    return match["who"] is None or _is_body_or_delegates(picture, before, match.end("who"))


def _is_body_or_delegates(picture: Picture, sentence: NoteSentence, end: int) -> bool:
    subject = sentence.folded[:end]
    if compiled(rf"(?:delegates|delegations|participants)(?:\sto\sthe\ssession)?\s{_MEETS}").fullmatch(subject):
        return True
    if picture.read(MeetingNames).last(subject):
        return False
    place = sentence.start + end
    is_own = picture.owners.owner(sentence.field, place, place) is Owner.OWN
    return is_own and not _officers().search(picture.owners.without_own_names(subject))


def _officers() -> re.Pattern[str]:
    return compiled(r"\b(?:bureau|chairs?|group|officers|experts|secretariat|friends)\b")


def is_stopped(gap: str) -> bool:
    """Return whether words come in between after which something else is held there."""
    words = read_data("counted_statements")["places"]["others"]
    return any(word in gap.casefold().replace("after lunch", "") for word in words)


def _times_after(picture: Picture) -> tuple[str, ...]:
    """Return the months after that in which the session closes, in small letters, and the next year."""
    closes = picture.programme.session.closes
    months = phrases("en")["months"][closes.month :]
    return (*(f" {name.casefold()}" for name in months), f" {closes.year + 1}")


@cache
def _subject() -> re.Pattern[str]:
    kinds = r"(?:formal|plenary|public|open|official|morning|afternoon)"
    number = r"(?:[0-9]+|t(?:wo|hree|en|welve)|f(?:our|ive)|s(?:ix|even)|eight|nine|eleven|[a-z]+teen|twenty)"
    return re.compile(
        r"(?:In\sthe\s(?:mornings|afternoons),\s)?"
        rf"(?:(?:(?:(?i:the)\s)?(?:(?i:usual|working|meeting)\s)?(?i:hours)\sof\s(?:the\s)?meetings\s(?:will\sbe|are|shall\sbe)\b)"
        r"|(?:(?:(?i:the)\s)?(?i:meeting|working|daily|usual|normal|regular)\s(?:hours|times)(?:\sof\swork)?\s(?:will\sbe|are|shall\sbe|run)\b)"
        rf"|(?:(?i:(?:all\s|the\s)?(?:mornings|afternoons)|work){_BEGINS})"
        rf"|(?:(?i:the)\splenary{_WILL})"
        rf"|(?:(?i:all|each|every)\s)?(?:(?i:the|its)\s(?:{number}\s)?)?(?i:{kinds}(?:\sand\s{kinds})?\s)?(?i:meetings?)(?P<of>\sof\sthe\s[^.,;:0-9]{{3,120}}?)?{_WILL})"
    )


@cache
def _last_words() -> frozenset[str]:
    """Return the last words of the names of places, in lower case: a text without all of them names no place."""
    return frozenset(name.split()[-1].casefold() for name in _names_of_all())


@cache
def _names_of_all() -> frozenset[str]:
    names = {name for place in all_places() for name in (place.name, *place.aliases, *place.buildings)}
    return frozenset(names | set(read_data("cities")["alone"]["seats"]))


@cache
def _places_of_all() -> re.Pattern[str]:
    """Match `at the Palais des Nations`, `in the World Conference Centre Bonn` and `the venue is Geneva`."""
    places = "|".join(sorted(_names_of_all(), key=len, reverse=True)).replace(" ", r"\s+")
    more = r"(?:(?:(?:[A-Z][\w’-]*|[0-9]+|of|the|des|lobby|foyer|entrance|hall|gate|room),?\s+){1,6}?(?!Headquarters))?"
    return re.compile(rf"\b(?:at|in|is|be)\s+(?:the\s+)?{more}(?P<place>{places})\b(?!\s+[Tt]ime\b)")


@cache
def _places() -> re.Pattern[str]:
    names = {name for place in all_places() for name in (place.name, *place.aliases, *place.buildings)}
    places = "|".join(sorted(names, key=len, reverse=True)).replace(" ", r"\s+")
    return re.compile(rf"\b(?:at|in)\s+(?:the\s+)?(?P<place>{places})\b")
