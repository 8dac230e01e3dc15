"""Hold what texts count against what the programme has: round tables on a day, States that speak at a meeting."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import groupby
from typing import NamedTuple

from oewg_cli.programme.item_numbers import line_of
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.numbers.counted_shares import shares_after
from oewg_cli.statements.numbers.counted_things import CountedThing, counted_things
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.named_groups import weekday_ranges
from oewg_cli.statements.schedule.programme_names import Level, ListOfEntry, Named, ProgrammeNames
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.schedule.subject_mentions import item_numbers
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.hours.half_days import HalfDay
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_FEWEST_LINES = 2
_FEWEST_WORDS = 2
_LONGEST_KIND = 3
_TIMES = frozenset({"meeting", "day"})
_OF_WHOLE = frozenset({"session", "agenda", "programme", "timetable", "schedule", "item", "work"})
"""Words of what is the whole, or is counted by other rules."""
_MOST_TIMES = 3
"""So many times as many side events as the programme has are those of a list elsewhere."""
_NUMBERED = r"(?i:\b{}s?)\s([0-9]{{1,2}}|[A-Z])\b"
_CLAUSE_END = r"[;:(–]|,\s(?:and|while|but|which|whose|where|with)\b|\sand\s(?:will|the|a|an)\b"
_MORE = (
    r"\b(?:another|an\sadditional|a\sfurther|the\sothers?|(?:the|a)\s(?:second|third|fourth|last|rest|remaining|latter)"
    r"(?:\sone)?(?=\s(?:on|in|at|for|by|with|from|is|are|will)\b))\b"
)
_LEAD = r"^(?:On|In|At|During|Under)\s[^;:]*$"
_NUMBER = r"[0-9]{1,3}(?:\s\([a-z]+\))?"
_ITEM = (
    r"\b(?:under|for|on|of|to|in)\s(?:agenda\s)?items?\s"
    rf"(?P<items>{_NUMBER}(?:(?:,\s|\sand\s|\sto\s){_NUMBER})*)"
)
_EACH = (
    r"(?:\s[a-z]+){0,3}?\s(?:(?:of|on|in|per|at|for|during)\s)?(?:a|each|every|per)\s"
    r"(?:of\sthe\s)?(?:[\w-]+\s)?(?P<unit>half-day|morning|afternoon|day|week|lunchtime)\b"
)
_SUBJECT = (
    r"\s(?:about|concerning|of|on|with|for)\s(?P<subject>(?!(?:the\s)?[0-9A-Z]|(?:each|every|a|item|agenda)\b)[^.,;:()]{3,80}?)"
    r"(?=\s(?:will|are|is|on|at|in|under)\s|[.,;:()]|$)"
)


class ProgrammeCount(NamedTuple):
    """A number that a text gives, the numbers that are right, and the places of the programme that were counted.

    `more` are words after the number that the wording does not have: what is counted, where a part has only a number.
    `of` is what has the right number.
    """

    wording: Wording
    number: int
    more: str
    right: frozenset[int]
    paths: tuple[NodePath, ...]
    of: str = "the programme"


def counts_of_programme(picture: Picture) -> tuple[ProgrammeCount, ...]:
    """Return the numbers that texts state of things in the programme, and the right ones."""
    things = [each for each in picture.read(counted_things) if each.sentence.field.role in _ROLES]
    if not things:
        return ()
    names = picture.read(ProgrammeNames)
    reader = _Reader(picture, names)
    return tuple(found for thing in things for found in reader.counts(thing))


class _Reader:
    def __init__(self, picture: Picture, names: ProgrammeNames) -> None:
        self._picture = picture
        self._names = names
        self._calendar = picture.read(calendar_of)

    def counts(self, thing: CountedThing) -> Iterator[ProgrammeCount]:
        """Return a number and those of its parts, with what the programme has."""
        if not self._is_of_programme(thing.sentence):
            return
        if thing.noun in _TIMES:
            yield from self._consisting(thing)
            return
        in_lists = thing.noun in {word.casefold() for word in _words("in_lists")}
        found = [] if in_lists else self._named(thing)
        if not found and not in_lists:
            return
        sentence, text = thing.sentence, thing.sentence.text
        shares = shares_after(thing)
        end = shares[0].wording.start - sentence.start if shares else len(text)
        cut = compiled(_CLAUSE_END).search(text, thing.end, end)
        end = cut.start() if cut else end
        each = compiled(_EACH).match(text, thing.end)
        if each is not None and found:
            yield from _each(thing, found, each["unit"])
            return
        lead = text[: thing.start] if compiled(_LEAD).match(text[: thing.start]) else ""
        times = [*self._occasions(text, 0, len(lead)), *self._occasions(text, thing.end, end)]
        if any(time.limit is Limit.LATEST or min(time.meetings, default=1) < 0 for time in times):
            return
        lists = self._lists(thing, times or self._occasions(text, 0, end)) if in_lists else []
        right = lines_of_lists(lists, times) if in_lists else _right(found, times)
        paths = [each.path for each in lists] if in_lists else [each.path for each in _at(found, times)]
        name = " ".join(text[thing.start : thing.end].split()[1:])
        # Not all side events and briefings are in the programme; those that are numbered are.
        is_definite = thing.wording.text.startswith(("Both", "both")) or text[: thing.start].endswith(("the ", "The "))
        # `Four clusters` are those from cluster 1 to cluster 4, however often each of them is on the programme.
        named = compiled(_NUMBERED.format(thing.noun))
        numbers = {match[1] for each in _at(found, times) for match in named.finditer(each.name)}
        right |= {len(numbers)} if right and numbers else set()
        has_numbers = any(compiled(r"[0-9]").search(each.name) for each in found)
        is_open = bool(found) and not times and not is_definite and not has_numbers
        is_elsewhere = bool(found) and not has_numbers and thing.number > _MOST_TIMES * max(right, default=0)
        if right and not (is_open and thing.number > max(right)) and not is_elsewhere:
            yield ProgrammeCount(thing.wording, thing.number, "", right, tuple(dict.fromkeys(paths)))
        for share in shares if lists or not in_lists else ():
            # `One on wells, in this room, and another on buses, in that room`: another is not a part of the one.
            more = compiled(_MORE).search(text, share.start, share.end)
            parts = self._occasions(text, share.start, more.start() if more else share.end)
            right = (lines_of_lists(lists, parts) if in_lists else _right(found, parts)) if parts else frozenset()
            if right and not text.startswith(" each", share.start):
                yield ProgrammeCount(share.wording, share.number, f" of the {name}", right, tuple(dict.fromkeys(paths)))

    def _consisting(self, thing: CountedThing) -> Iterator[ProgrammeCount]:
        """Return the meetings or days of an event: `The high-level segment … It consists of two meetings`."""
        sentence = thing.sentence
        verb = _consists().search(sentence.text, 0, thing.start)
        subject = sentence.text[: verb.start()] if verb is not None else ""
        if subject.strip() in {"It", "They", "This"} and sentence.start:
            before = self._picture.sentence_at(sentence.field, sentence.start - 1)
            end = compiled(r"\s(?:will|is|are|has|meets)\b").search(before.text)
            subject = before.text[: end.start()] if end is not None else ""
        words = subject_words(subject)
        if (
            len(words) < _FEWEST_WORDS
            or not words.isdisjoint(_OF_WHOLE)
            or compiled(r"\b(?:[Ee]ach|[Ee]very|[Bb]oth)\b").search(subject)
            or self._picture.owners.is_named_at_end(subject)
        ):
            return
        slots = [slot for slot in self._picture.read(Schedule).of_words(words) if slot.meeting is not None]
        if thing.noun == "meeting":
            paths = tuple(dict.fromkeys(slot.meeting.path for slot in slots if slot.meeting is not None))
        else:
            paths = tuple(dict.fromkeys(slot.day.path for slot in slots))
        if paths:
            yield ProgrammeCount(thing.wording, thing.number, "", frozenset({len(paths)}), paths)

    def _is_of_programme(self, sentence: NoteSentence) -> bool:
        """Return whether a sentence speaks of what is certain, of this session, and of the body of the note."""
        if sentence.tense is Tense.PAST or _uncertain().search(sentence.text):
            return False
        if any(each.meant is not Meant.THIS for each in mentions_in(self._picture, sentence)):
            return False
        at = sentence.start
        return self._picture.owners.owner(sentence.field, at, at) is not Owner.OTHER

    def _named(self, thing: CountedThing) -> list[Named]:
        """Return what has the name of a thing, in full; on the subject that is named after it, if one is."""
        is_excluded = thing.noun in _words("not_by_name") or " ".join(thing.words[-2:]) in _words("not_by_name")
        # `The four Geneva Conventions` is a name of its own.
        if is_excluded or thing.wording.text.split()[-1][0].isupper():
            return []
        found = self._names.of(thing.words)
        subject = compiled(_SUBJECT).match(thing.sentence.text, thing.end)
        words = subject_words(subject["subject"]) if subject is not None else frozenset()
        found = [each for each in found if words <= subject_words(each.name)]
        # `Round tables`, above `Round table 1` and `Round table 2`, is the heading of those.
        numbered = [each for each in found if compiled(r"\s[0-9]").search(each.name) and not each.is_plural]
        found = numbered if len(numbered) > 1 else [] if any(each.is_plural for each in found) else found
        best = min((each.level for each in found), default=Level.TEXT)
        return [each for each in found if each.level is best]

    def _occasions(self, text: str, start: int, end: int) -> list[Occasion]:
        return weekday_ranges(text, occasions(text, start, end, self._calendar)) if end > start else []

    def _lists(self, thing: CountedThing, times: Sequence[Occasion]) -> list[ListOfEntry]:
        """Return the lists of which a sentence speaks: under its items, at its times, or of an event that it names."""
        text = thing.sentence.text
        items = compiled(_ITEM).search(text)
        numbers = item_numbers(items["items"]) if items is not None else ()
        found = [each for each in self._names.lists if not numbers or _is_under(each, numbers)]
        found = [each for each in found if not times or any(each.named.is_at(time) for time in times)]
        named = [each for each in found if each.words and each.words <= subject_words(text)]
        if numbers:
            return found
        words = subject_words(text)
        named = named or [each for each in found if len(each.words & words) > 1]
        named = named or [each for each in found if each.head and each.head <= words]
        return named if len(named) == 1 else []


def _is_under(each: ListOfEntry, numbers: Sequence[str]) -> bool:
    return any(number in line_of(item) for number in numbers for item in each.named.items)


def _at(found: Sequence[Named], times: Sequence[Occasion]) -> list[Named]:
    return [each for each in found if not times or any(each.is_at(time) for time in times)]


def _right(found: Sequence[Named], times: Sequence[Occasion]) -> frozenset[int]:
    """Return how many of some named things are at the times stated; none where nothing is."""
    right = _numbers(_at(found, times))
    for time in times:
        for days in time.days if len(time.days) > 1 else ():
            right |= _numbers(_at(found, [time._replace(days=(days,))]))
    return right


def _numbers(found: Sequence[Named]) -> frozenset[int]:
    """Return in how many ways some things can be counted: each place, each meeting, each name."""
    names = {" ".join(each.name.split()).casefold() for each in found}
    meetings = {each.meeting.path for each in found}
    # The same short name several times is that of a kind: each is one more.
    of_names = set() if len(names) == 1 and len(next(iter(names)).split()) <= _LONGEST_KIND else {len(names)}
    return frozenset(({len(found), len({each.path for each in found}), len(meetings)} | of_names) - {0})


def _each(thing: CountedThing, found: Sequence[Named], unit: str) -> Iterator[ProgrammeCount]:
    """Return a number for each day, or the like, if the programme has the same number on each that has one."""
    half = {"morning": HalfDay.MORNING, "afternoon": HalfDay.AFTERNOON, "lunchtime": HalfDay.LUNCH}.get(unit)
    used = sorted(found, key=partial(_unit, unit)) if half is None else [e for e in found if e.meeting.half_day is half]
    groups = [list(group) for _, group in groupby(used, key=partial(_unit, unit))]
    right = [_numbers(group) for group in groups]
    if right and not any(thing.number in each for each in right):
        paths = tuple(each.path for each in used)
        yield ProgrammeCount(thing.wording, thing.number, f" in one {unit}", frozenset.union(*right), paths)


def _unit(unit: str, each: Named) -> tuple[int, int]:
    day = each.day.toordinal()
    if unit == "week":
        return (day - each.day.weekday(), 0)
    return (day, list(HalfDay).index(each.meeting.half_day) if unit == "half-day" and each.meeting.half_day else 0)


def lines_of_lists(lists: Sequence[ListOfEntry], times: Sequence[Occasion]) -> frozenset[int]:
    """Return how many lines some lists have, with and without those who lead."""
    lines = [
        line for each in lists if not times or any(each.named.is_at(time) for time in times) for line in each.lines
    ]
    if len(lines) < _FEWEST_LINES or any(
        compiled(r"^[A-Z][a-z-]+s$|\btwo\b|\bthree\b|[:;/]").search(line) for line in lines
    ):
        return frozenset()
    speaking = [line for line in lines if not line.casefold().startswith(_words("not_speaking"))]
    return frozenset({len(lines), len(speaking)} - {0})


@cache
def _consists() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(_words('consisting'))})\s(?:the\s)?$".replace(" ", r"\s"))


@cache
def _uncertain() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_words('not_certain'))})s?\b")


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(read_data("words/counted_things")[kind])
