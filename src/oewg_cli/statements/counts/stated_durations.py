"""Read how long texts say that something lasts, beside its hours: `a dialogue of 90 minutes` from 1.15 to 2.30 p.m."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.bodies import is_of_nobody
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.numbers.counted_things import is_limited, singular
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.programme_names import Level, ProgrammeNames
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.statements.times.occasions import occasions
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.hours.hours import Hours
from oewg_cli.un.un_data import read_data

_HOUR = 60
_PARTS = {"half": 30, "quarter": 15}
_JOINED = r",?\s?(?:[(–—]\s?)?(?:(?:that\sis|i\.e\.|lasting|for|over|in\sthe\scourse\sof|a\stotal\sof|all|of),?\s){0,2}"
_JOINED_BEFORE = r"\)?(?:\sin\sall)?,?\s?(?:[(–—]\s?)?(?:(?:from|between|that\sis),?\s)?"
_WHOLE = r"\b(?:lasts?(?:\sfor)?|in\sthe\scourse\sof|duration\sof|length\sof|lasting)\s$"
_EVENTS = (
    r"\b(?i:each(?:\sof\sthe)?|every|all|the)\s(?P<words>(?:[a-z][\w-]*\s){0,2}?[a-z][\w-]*)"
    r"\s(?:will\s)?lasts?(?:\sfor)?\s$"
)
_EVENT = (
    r"\b(?i:an?|the)\s(?P<words>(?:[a-z][\w-]*\s){0,2}?[a-z][\w-]*)"
    r"\s(?:lasting|of|(?:(?:that|which)\s)?(?:lasts|will\slast)(?:\sfor)?)\s$"
)
_LASTS = r"\b(?:(?:will|shall|is\sto|are\sto)\s(?:last|take|run)|and\slast|lasts|takes|runs)(?:\sfor)?\s\Z"
_SUBJECT = (
    r"^(?:An?|The|This|One)\s(?P<words>[^,;:.]{3,90}?)"
    r"(?=,|\s(?:will|shall|is|lasts|takes|runs)\s|\s(?:on|from)\s(?:[A-Z0-9]|the\s(?:morning|afternoon)))"
)
_OF_EACH = r"\b(?P<words>[a-z][\w-]*s)\s(?:of|lasting)\s$"
_SHARED = r"\b(?:each|per|every|speakers?|statements?|delegations?|limit\w*)\b"


class StatedDuration(NamedTuple):
    """How many minutes a text gives something, and how many it has; `path` is where its hours are, None in the text."""

    wording: Wording
    minutes: int
    right: frozenset[int]
    path: NodePath | None


def stated_durations(picture: Picture) -> tuple[StatedDuration, ...]:
    """Return the durations in the texts that are not those of the hours beside them, of the meeting, or of meetings."""
    fields = [field for field in picture.fields if "minute" in field.plain or "hour" in field.plain]
    if not any(_durations().search(field.plain) for field in fields):
        return ()
    reader = _Reader(picture)
    return tuple(
        found
        for field in fields
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long and sentence.tense is not Tense.PAST
        for found in reader.durations(sentence)
    )


class _Reader:
    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._calendar = picture.read(calendar_of)
        schedule = picture.read(Schedule)
        self._own = {slot.path for slot in schedule.slots if slot.meeting and slot.hours != slot.meeting.hours}
        self._hours = {slot.path: slot.hours for slot in schedule.slots}
        self._hours |= {each.path: each.hours for each in schedule.meetings}
        # An entry that is alone has the whole meeting.
        self._own |= {(*each.path, "entries", 0) for each in schedule.meetings if len(each.meeting.entries) == 1}
        self._own |= {each.path for each in schedule.meetings}
        of_body = [each for each in schedule.meetings if not is_of_nobody(each.meeting)]
        lengths = {_length(each.hours) for each in of_body if each.hours is not None}
        self._lengths = frozenset(lengths) if all(each.hours for each in of_body) else frozenset()

    def durations(self, sentence: NoteSentence) -> Iterator[StatedDuration]:
        """Return the durations in a sentence that differ from the hours that are known."""
        for match in _durations().finditer(sentence.text):
            minutes = _minutes(match)
            # The word before a number is a verb in `will last 90 minutes`.
            is_part = is_limited(sentence.text, match.start()) and not compiled(_LASTS).search(
                sentence.text, 0, match.start()
            )
            if minutes is None or is_part:
                continue
            wording = sentence.part(match.start(), match.end())
            beside = self._beside(sentence, match)
            if beside is not None:
                is_shared = minutes < _length(beside) and compiled(_SHARED).search(sentence.folded)
                if _length(beside) != minutes and not is_shared:
                    yield StatedDuration(wording, minutes, frozenset({_length(beside)}), None)
            elif sentence.field.path[0] == "programme":
                yield from self._in_programme(sentence, match, minutes)
            elif events := self._of_events(sentence, match):
                lengths = frozenset(map(_length, events.values()))
                of_each = sentence.text.startswith(" each", match.end())
                others = [path for path, hours in events.items() if _length(hours) != minutes]
                if others and (minutes not in lengths or of_each):
                    yield StatedDuration(wording, minutes, lengths, others[0])
            elif event := self._too_short(sentence, match, minutes) or self._of_subject(sentence, match, minutes):
                yield StatedDuration(wording, minutes, frozenset({_length(event[1])}), event[0])
            elif self._lengths and minutes not in self._lengths and self._is_of_meetings(sentence, match):
                yield StatedDuration(wording, minutes, self._lengths, ("programme",))

    def _beside(self, sentence: NoteSentence, match: re.Match[str]) -> Hours | None:
        """Return the hours that are directly before or after a duration."""
        text = sentence.text
        for each in occasions(text, 0, len(text), self._calendar) if ".m." in text or "noon" in text else ():
            hours = each.hours
            if hours is None or hours.start == hours.end:
                continue
            is_after = each.end <= match.start() and compiled(_JOINED).fullmatch(text, each.end, match.start())
            is_before = match.end() <= each.start and compiled(_JOINED_BEFORE).fullmatch(text, match.end(), each.start)
            if is_after or is_before:
                return hours
        return None

    def _of_events(self, sentence: NoteSentence, match: re.Match[str]) -> dict[NodePath, Hours]:
        """Return the hours of the events of a duration: `Each panel lasts 90 minutes`, `panels of an hour each`."""
        lead = sentence.text[: match.start()]
        named = compiled(_EVENTS).search(lead)
        if sentence.text.startswith(" each", match.end()):
            named = named or compiled(_OF_EACH).search(lead)
        words = tuple(singular(word) for word in named["words"].casefold().split()) if named is not None else ()
        if not words or words[-1] in read_data("words/counted_things")["not_by_name"]:
            return {}
        found = [each.path for each in self._picture.read(ProgrammeNames).of(words) if each.level <= Level.ENTRY]
        known = {path: hours for path in found if path in self._own and (hours := self._hours.get(path)) is not None}
        return known if len(known) == len({*found}) else {}

    def _too_short(self, sentence: NoteSentence, match: re.Match[str], minutes: int) -> tuple[NodePath, Hours] | None:
        """Return the only event of a name that has not the time that it lasts: `a dialogue lasting five hours`."""
        named = compiled(_EVENT).search(sentence.text[: match.start()])
        words = tuple(singular(word) for word in named["words"].casefold().split()) if named is not None else ()
        if not words or words[-1] in read_data("words/counted_things")["not_by_name"]:
            return None
        paths = [each.path for each in self._picture.read(ProgrammeNames).of(words) if each.level <= Level.ENTRY]
        hours = self._hours.get(paths[0]) if len(paths) == 1 else None
        if hours is None or hours.start == hours.end:
            return None
        is_apart = _length(hours) != minutes if paths[0] in self._own else _length(hours) < minutes
        return (paths[0], hours) if is_apart else None

    def _of_subject(self, sentence: NoteSentence, match: re.Match[str], minutes: int) -> tuple[NodePath, Hours] | None:
        """Return the only event that has the words of a subject: `A dialogue with farmers will open … and last`."""
        lead = sentence.text[: match.start()]
        subject = compiled(_SUBJECT).match(lead) if compiled(_LASTS).search(lead) else None
        if subject is None or compiled(_SHARED).search(sentence.text):
            return None
        words = subject_words(subject["words"])
        slots = self._picture.read(Schedule).of_words(words) if len(words) > 1 else []
        paths = tuple(dict.fromkeys(slot.path for slot in slots))
        hours = self._hours.get(paths[0]) if len(paths) == 1 and paths[0] in self._own else None
        is_apart = hours is not None and hours.start != hours.end and _length(hours) != minutes
        return (paths[0], hours) if hours is not None and is_apart else None

    def _in_programme(self, sentence: NoteSentence, match: re.Match[str], minutes: int) -> Iterator[StatedDuration]:
        path = sentence.field.path
        while path and path not in self._hours:
            path = path[:-1]
        hours = self._hours.get(path)
        if hours is None or hours.start == hours.end:
            return
        has = _length(hours)
        lead = sentence.text[: match.start()]
        is_whole = compiled(_WHOLE).search(lead) and not compiled(_SHARED).search(sentence.text) and path in self._own
        if minutes > has or (is_whole and minutes < has):
            yield StatedDuration(sentence.part(match.start(), match.end()), minutes, frozenset({has}), path)

    def _is_of_meetings(self, sentence: NoteSentence, match: re.Match[str]) -> bool:
        """Return whether a duration is that of the meetings of the session: `each meeting lasts three hours`."""
        if any(each.meant is not Meant.THIS for each in mentions_in(self._picture, sentence)):
            return False
        lead = sentence.text[: match.start()]
        lasts = (
            r"\b(?i:each|every|all|the|its)\s(?:(?:morning|afternoon|plenary|formal|of\sthe)\s)*meetings?\s(?:will\s)?"
        )
        of = r"\b(?i:morning|afternoon|plenary|formal|all)\smeetings\s(?:of|lasting)\s$"
        if compiled(rf"{lasts}(?:lasts?|be)(?:\sfor)?\s$|{of}").search(lead):
            return True
        of_meetings = compiled(r"\s(?:plenary\s|formal\s)?meetings\b(?!\sof\b)").match(sentence.text, match.end())
        return "-" in match[0] and of_meetings is not None


def _length(hours: Hours) -> int:
    return hours.end - hours.start


def _minutes(match: re.Match[str]) -> int | None:
    typed = match["number"].casefold()
    if typed == "half an":
        return _HOUR // 2
    number = 1 if typed in {"an", "a"} else cardinal(typed)
    if number is None:
        return None
    if match["unit"] == "minute":
        return number
    more = _PARTS.get(match["more"] or ("half" if match["half"] else ""), cardinal(match["minutes"] or "") or 0)
    return number * _HOUR + more


@cache
def _durations() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<number>half\san|an?|{cardinals()}|[0-9]{{1,3}}(?=-)|[a-z]+(?=-(?:hour|minute)\b))"
        r"[\s-](?P<half>and\sa\shalf\s)?(?P<unit>minute|hour)s?\b"
        rf"(?:\sand\s(?:an?\s(?P<more>half|quarter)\b|(?P<minutes>{cardinals()})\sminutes\b))?(?!\s(?:before|after|earlier|later|prior))"
    )
