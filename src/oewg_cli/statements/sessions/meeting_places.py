"""Read where, in which room and at what hours a text says that the meetings of the session are held."""

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
from oewg_cli.un.hours.hours import Hours
from oewg_cli.un.hours.typed_times import TIMES, TypedTime, read_times
from oewg_cli.un.un_data import read_data

_PRACTICAL = frozenset({*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.ASIDE})
_LONGEST_GAP = 120
_NEEDED = ("meet", "Meet", "session", "Interpretation", "plenary")
_WILL = (
    r"(?:\s(?:will|shall|are\sto|is\sto|are|is)\s(?:all\s|normally\s|usually\s|also\s)?(?:be\s)?"
    r"(?:held|take\splace|convened?|meet|begin|start|run|scheduled|planned)\b|\s(?:begin|start|run|last)s?\b|\stake\splace\b)"
)
_MEETS = r"(?:will\s(?:all\s)?(?:meet|sit)|(?:normally\s|usually\s)?(?:meets|sits))\b"
_FROM = r"\bmeetings\b(?:,[^.;:()]{0,80},)?(?=\sfrom\s[0-9])"
_ALL = r"\bmeetings\b[^.;:()]{0,48}?\ball(?:\sof\s(?:them|these|which))?"
_PLACE_AFTER = r"(?:,?\s(?:(?:which\s)?(?:will|is\sto)\sbe|to\sbe)?\s?held)?\s"


class MeetingPlace(NamedTuple):
    """A duty station, by its city or one of its buildings, at which a text holds the meetings of the session."""

    wording: Wording
    station: DutyStation


class PracticalPlace(NamedTuple):
    """A city in which, by its name or that of a building, a text has something that is done at the session."""

    wording: Wording
    city: str


class MeetingHours(NamedTuple):
    """The hours at which a text holds the meetings of the session; `half_day` is the half-day named before them."""

    wording: Wording
    hours: Hours
    half_day: Wording | None = None


class MeetingStart(NamedTuple):
    """The time at which a text begins the meetings, in minutes from midnight; `half_day` is as in `MeetingHours`."""

    wording: Wording
    start: int
    half_day: Wording | None = None


def meeting_places(picture: Picture) -> tuple[MeetingPlace, ...]:
    """Return the places at which texts hold the meetings of the session."""
    found = []
    for sentence, start in _meetings_held(picture):
        match = _places().search(sentence.text, start, start + _LONGEST_GAP)
        station = find_place(" ".join(match["place"].split())) if match is not None else None
        if match is not None and station is not None and not _is_stopped(sentence.text[start : match.start()]):
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
        match = _places_of_all().search(sentence.text)
        if match is not None and compiled(r"\b(?:is|are|will|can|may|takes?|should|must)\b").search(
            sentence.text, 0, match.start()
        ):
            station = find_place(" ".join(match["place"].split()))
            city = station.name if station is not None else " ".join(match["place"].split())
            found.append(PracticalPlace(sentence.part(*match.span("place")), city))
    return tuple(found)


def held_places(picture: Picture) -> tuple[PracticalPlace, ...]:
    """Return the cities at which sentences hold the session, whatever their verb, with or without its days."""
    found, words = [], read_data("held_days")
    fields = [each for each in picture.index.texts_with(_last_words()) if each.role in _PRACTICAL]
    for sentence in (sentence for field in fields for sentence in picture.sentences_of(field)):
        match = None if sentence.is_too_long else _places_of_all().search(sentence.text)
        if match is None or not set(compiled(r"[\w-]+").findall(sentence.folded)).isdisjoint(words["not_held_at"]):
            continue
        dates, mentions = stated_dates(picture, sentence), mentions_in(picture, sentence)
        if is_held_at(picture, sentence, mentions, dates, match.span()):
            place = " ".join(match["place"].split())
            station = find_place(place)
            found.append(PracticalPlace(sentence.part(*match.span("place")), station.name if station else place))
    return tuple(found)


def meeting_hours(picture: Picture) -> tuple[MeetingHours, ...]:
    """Return the hours at which texts hold the meetings of the session."""
    return tuple(
        MeetingHours(sentence.part(first, last), hours, _half_day_before(sentence, first))
        for sentence, start in _meetings_held(picture)
        if not _is_stopped(sentence.text[start:])
        for first, last, hours in hours_in(sentence.text, start)
    )


def meeting_starts(picture: Picture) -> tuple[MeetingStart, ...]:
    """Return the times at which texts begin the meetings of the session, where they give no end."""
    return tuple(
        MeetingStart(
            sentence.part(times.first.start, times.first.end), start, _half_day_before(sentence, times.first.start)
        )
        for sentence, end in _meetings_held(picture)
        if sentence.text[:end].endswith(("begin", "start", "begins", "starts"))
        for match in TIMES.finditer(sentence.text, end)
        if not _is_stopped(sentence.text[end : _end_of_clause(sentence.text, match.end())])
        for times in (read_times(match),)
        if times.last is None and times.first.has_half_day
        if (start := times.first.on_12_hour_clock(times.first.am_or_pm)) is not None
    )


def _end_of_clause(text: str, start: int) -> int:
    """Return where the clause of a time ends: `start at 3 p.m. sharp, and the last of them will close the session`."""
    following = compiled(r";|,\s(?:and|while|but)\s(?!in\sthe\s(?:morning|afternoon)s?\b)").search(text, start)
    return following.start() if following is not None else len(text)


def _half_day_before(sentence: NoteSentence, start: int) -> Wording | None:
    """Return the half-day of which the meetings are that have the hours at an offset: `afternoon meetings from 3`."""
    named = compiled(r"\b(?P<half>(?i:morning|afternoon))\smeetings?\b[^0-9]{0,40}\Z").search(sentence.text, 0, start)
    return sentence.part(*named.span("half")) if named is not None else None


def hours_in(text: str, start: int) -> Iterator[tuple[int, int, Hours]]:
    """Return the ranges of hours in a text from an offset on, each with where it begins and ends."""
    for match in TIMES.finditer(text, start):
        times = read_times(match)
        last = times.last
        if last is None or not last.has_half_day:
            continue
        end = last.on_12_hour_clock(last.am_or_pm)
        begin = _start_before(times.first, last, end)
        if begin is not None and end is not None and begin < end:
            yield times.first.start, last.end, Hours(begin, end)


def _start_before(first: TypedTime, last: TypedTime, end: int | None) -> int | None:
    """Return when a range begins; `3 to 6 p.m.` begins in the half-day of its end, `9 to noon` before it."""
    if first.has_half_day:
        return first.on_12_hour_clock(first.am_or_pm)
    marks = [last.am_or_pm, "a.m."] if last.am_or_pm else ["a.m."]
    starts = [start for mark in marks if (start := first.on_12_hour_clock(mark)) is not None]
    return next((start for start in starts if end is not None and start < end), None)


def _meetings_held(picture: Picture) -> tuple[tuple[NoteSentence, int], ...]:
    return picture.read(_find_meetings_held)


def _find_meetings_held(picture: Picture) -> tuple[tuple[NoteSentence, int], ...]:
    """Return the sentences that say where or when the meetings are held, with the offset after the verb."""
    return tuple(
        (sentence, end)
        for field in picture.fields
        if field.role not in ADOPTED and any(word in field.plain for word in _NEEDED)
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long and (end := _end_of_verb(picture, sentence)) is not None
    )


def _end_of_verb(picture: Picture, sentence: NoteSentence) -> int | None:
    if any(each.meant is not Meant.THIS for each in mentions_in(picture, sentence)):
        return None
    match = compiled(r"Interpretation\s(?:will\sbe|is)\s(?:provided|available)(?=\sfrom\s[0-9])").match(sentence.text)
    if match is not None:
        return match.end()
    match = _subject().match(sentence.text)
    if match is not None:
        of = match["of"]
        place = sentence.start + match.start("of")
        is_own = of is None or "session" in of or picture.owners.owner_named_after(sentence.field, place) is Owner.OWN
        is_of_its = of is None and match[0].startswith("Its ")
        is_own = is_own and not (is_of_its and body_spoken_of(picture, sentence, 0))
        return match.end() if is_own else None
    for verb in (_MEETS, rf"(?:holds?|have)\s[^.;:()]{{1,40}}?(?:{_ALL}|{_FROM})"):
        match = compiled(rf"[^.,;:]{{3,120}}?\s{verb}").match(sentence.text)
        if match is not None and _is_body_or_delegates(picture, sentence, match.end()):
            return match.end()
    for mention in mentions_in(picture, sentence):
        held = compiled(rf"(?:\sof\sthe\s[^.,;:()0-9]{{3,120}}?)?{_WILL}").match(sentence.text, mention.end)
        if held is not None and is_subject(mention):
            return held.end()
    return None


def _is_body_or_delegates(picture: Picture, sentence: NoteSentence, end: int) -> bool:
    subject = sentence.folded[:end]
    if compiled(rf"(?:delegates|delegations|participants)(?:\sto\sthe\ssession)?\s{_MEETS}").fullmatch(subject):
        return True
    if picture.read(MeetingNames).last(subject):
        return False
    place = sentence.start + end
    return picture.owners.owner(sentence.field, place, place) is Owner.OWN and not compiled(
        r"\b(?:bureau|chairs?|group|officers|experts|secretariat|friends)\b"
    ).search(picture.owners.without_own_names(subject))


def _is_stopped(gap: str) -> bool:
    """Return whether words come in between after which something else is held there."""
    shown = gap.casefold()
    return any(word in shown for word in read_data("counted_statements")["places"]["others"])


@cache
def _subject() -> re.Pattern[str]:
    kinds = r"(?:formal|plenary|public|open|official|morning|afternoon)"
    number = r"(?:[0-9]+|t(?:wo|hree|en|welve)|f(?:our|ive)|s(?:ix|even)|eight|nine|eleven|[a-z]+teen|twenty)"
    return re.compile(
        r"(?:In\sthe\s(?:mornings|afternoons),\s)?"
        rf"(?:(?:(?i:the)\s(?:(?i:usual|working|meeting)\s)?(?i:hours)\sof\s(?:the\s)?meetings\s(?:will\sbe|are|shall\sbe)\b)"
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
