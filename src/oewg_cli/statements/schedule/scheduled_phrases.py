"""Find in a sentence what the programme schedules: agenda items, events, bodies that meet, speakers."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from oewg_cli.programme.agendas import Agendas
from oewg_cli.programme.inline_text import shown
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.numbered_events import numbered_events, numbered_in
from oewg_cli.statements.schedule.other_things import is_numbered_otherwise, is_reversed, is_who_speaks
from oewg_cli.statements.schedule.schedule import Schedule, Slot, counts_all
from oewg_cli.statements.schedule.subject_mentions import items_in
from oewg_cli.statements.subject_words import WORD, Words, compared, end_of_name, subject_words, words_of_title
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.un.phrases import listed, spelled_ordinals
from oewg_cli.un.un_data import read_data

_STOPS = lazy_pattern(r"[,;:.()]|(?<![0-9])–|–(?=[^0-9]|\Z)")
_HEAD = (
    r"\b(?P<head>(?![a-z]+ed\s(?:on|for)\b)[\w-]+)"
    r"\s(?:of|on|for|about|regarding|concerning)\s(?:the\s|an?\s|its\s|all\s)?[“‘]?\Z"
)
_HEAD_OF_ITEM = (
    r"(?P<head>(?!aside\b|kept\b|left\b|[a-z]+ed\b)[\w-]+)\s(?:of|on|for|about|regarding|concerning)\s(?:the\s)?\Z"
)
_SPEAKS = (
    r"(?:\s(?:States|[a-z]+s))?(?:\s(?:will|shall|are|be|to|then|also|again|make|deliver|have|take|their|the)){0,5}"
    r"\s(?:speak|heard|floor|statements|intervene|address)\b|\sStates(?:,|\sat\b|;|\Z)"
)
_OF = ("from ", "from the ", "of ", "of the ", "by ", "by the ", "for ", "for the ", "with the ")
_HEARS = r"\b(?:hears?|listens?\sto)\s(?:the\s)?\Z"
_CAPITAL = r"\w\s[A-Z][\w-]*\s\Z"
_MEETINGS = r"\s(?:[a-z]+\s)?(?:meeting|session|consultation|part|segment)s?\b"
_OF_THIS_SESSION = (
    *(" session", " sessions", " Session", " conference", " Conference"),
    *("rovisional agenda", "raft agenda", "rovisional Agenda"),
)
_MEETING = subject_words("meeting")
_THE = ("the ", "The ")
_LONGEST_HEAD, _ENOUGH, _YEAR = 60, 2, 4
_MOST_NAMED = 40
"""What is found in one sentence; none of a note names so much."""


class NamedPart(NamedTuple):
    """What a part of a sentence names; offsets are code points of the sentence.

    `apart` are the places of each of several things of which the same is said, `Round tables 1 and 2`. `of_line` is
    true if only a line of a list has the words, which often is a person; `item` if an item is named by its number;
    `paper` if a paper on it is, `document` by its symbol. What is `weak` names nothing alone, and
    a `speaker` only makes a statement at these places.
    """

    start: int
    end: int
    shown: str
    words: Words
    apart: tuple[tuple[str, tuple[Slot, ...]], ...]
    of_line: bool = False
    item: bool = False
    paper: bool = False
    weak: bool = False
    document: bool = False
    speaker: bool = False

    @property
    def name(self) -> str:
        """Return how a message calls it."""
        return self.apart[0][0]

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Return all places of the programme that may be meant, in order."""
        found = {slot.order: slot for _, slots in self.apart for slot in slots}
        return tuple(found[order] for order in sorted(found))


class _Phrase(NamedTuple):
    words: Words
    slots: dict[int, Slot]
    of_line: bool

    @property
    def undated(self) -> Words:
        """Return the words without years: `the accounts` are those for 2025 and 2026."""
        return frozenset(word for word in self.words if not (word.isdigit() and len(word) == _YEAR))


class _Run(NamedTuple):
    start: int
    end: int
    words: frozenset[str]
    phrases: frozenset[int]
    is_doing: bool = False


class ScheduledPhrases:
    """The titles, headings, texts and lines of a programme, found by their words in any order."""

    def __init__(self, picture: Picture) -> None:
        self._schedule, self._numbered = picture.read(Schedule), picture.read(numbered_events)
        self._phrases: list[_Phrase] = []
        programme = picture.programme
        self._title, self._place = (subject_words(shown(each)) for each in (programme.title, programme.session.place))
        self._body = subject_words(shown(programme.body)) | _MEETING
        slots_of: dict[Words, dict[int, Slot]] = {}
        self._speakers, self._titles = set[Words](), dict[Words, str]()
        self._agendas = Agendas(programme)
        for item in self._agendas.all_items():
            places = self._schedule.of_item(item.number, item.path[:-1])
            for words in words_of_title(shown(item.item.title)):
                slots_of.setdefault(words, {}).update((slot.order, slot) for slot in places)
                self._titles.setdefault(words, item.item.title)
        of_lines, of_others = set[Words](), set(slots_of)
        for slot in self._schedule.slots:
            for words in slot.phrases:
                slots_of.setdefault(words, {})[slot.order] = slot
                (of_lines if words in slot.lines else of_others).add(words)
                for part, is_speaker in self._schedule.parts_of(words):
                    if part and (is_speaker or not part <= _general()):
                        slots_of.setdefault(part, {})[slot.order] = slot
                        (self._speakers if is_speaker else of_others).add(part)
        self._speakers -= of_others
        of_lines |= self._speakers
        of_lines -= of_others
        self._index: dict[str, set[int]] = {}
        for words, slots in slots_of.items():
            for word in words if slots else ():
                self._index.setdefault(word, set()).add(len(self._phrases))
            self._phrases.append(_Phrase(words, slots, words in of_lines))

    def named_in(self, sentence: NoteSentence) -> list[NamedPart]:
        """Return what a sentence names, in order; parts of longer names are left out."""
        found = [part for part in (*self._items_in(sentence), *self._numbered_in(sentence)) if part.slots]
        taken = [range(part.start, part.end) for part in found]
        for run in self._runs(sentence.text):
            if len(found) >= _MOST_NAMED:
                break
            if any(run.start in each or run.end - 1 in each for each in taken):
                continue
            part = self._part(sentence.text, run)
            # `No meeting` is nothing that is scheduled.
            if part is not None and not part.shown.startswith(("No ", "no ")):
                found.append(part)
        return sorted(found, key=lambda part: part.start)

    def _runs(self, text: str) -> Iterator[_Run]:
        """Return the parts of a text whose words are, one after the other, those of a phrase."""
        data = read_data("scheduled_phrases")
        passed, doings = data["passed_over"], data["doings"]
        run: _Run | None = None
        for match in compiled(WORD).finditer(text):
            folded = match[0].casefold()
            if run is not None and _STOPS.search(text, run.end, match.start() + 1):
                yield run
                run = None
            if folded in passed:
                continue
            word = compared(folded)
            if word is None:
                continue
            is_doing = folded in doings and (word not in self._index or _is_verb(text, match))
            word = doings[folded] if is_doing else word
            phrases = frozenset(self._index.get(word, ()))
            both = run.phrases & phrases if run is not None else phrases
            if run is not None and both:
                run = _Run(run.start, match.end(), run.words | {word}, both, run.is_doing or is_doing)
                continue
            if run is not None:
                yield run
            run = _Run(match.start(), match.end(), frozenset({word}), phrases) if phrases else None
        if run is not None:
            yield run

    def _part(self, text: str, run: _Run) -> NamedPart | None:
        phrases = [self._phrases[at] for at in sorted(run.phrases)]
        typed = {
            each.words: self._titles.get(each.words) or self._schedule.texts.get(each.words, "") for each in phrases
        }
        phrases = [each for each in phrases if not is_reversed(text[run.start : run.end], typed[each.words])]
        phrases = [each for each in phrases if not is_numbered_otherwise(text, run.start, typed[each.words])]
        speaks = run.words in self._speakers and _speaks(text, run)
        phrases = [each for each in phrases if speaks or each.words not in self._speakers]
        phrases = [each for each in phrases if not each.of_line or (speaks and each.words in self._speakers)] or phrases
        # `The organization of work` is the note itself.
        is_weak = bool(phrases) and not speaks and not self._is_enough(text, run, phrases)
        is_general = run.words <= self._title or run.words <= self._place or self._is_of_body(run, phrases)
        # `The brochure “Transport for all”` is not the item on transport.
        is_in_title = text.endswith("“", 0, run.start) and "”" in text[run.end + 1 :] and text[run.end] not in "”,"
        if not phrases or is_general or is_in_title or (is_weak and all(phrase.of_line for phrase in phrases)):
            return None
        slots = {order: slot for phrase in phrases for order, slot in phrase.slots.items()}
        if speaks:  # Where the programme has the item alone, they may speak too.
            same = [each for slot in slots.values() for number in slot.items for each in self._schedule.of_item(number)]
            slots |= {
                each.order: each for each in same if any({*each.phrases} < {*one.phrases} for one in slots.values())
            }
        words = frozenset(word for slot in slots.values() for word in slot.words)
        head = compiled(_HEAD).search(text, max(0, run.start - _LONGEST_HEAD), run.start)
        data = read_data("scheduled_phrases")["words"]
        is_paper = head is not None and head["head"].casefold() in data["papers"]
        is_known = head is None or is_paper or head["head"].casefold() in data["work"]
        if head is not None and not is_known and compared(head["head"].casefold()) not in {None, *words}:
            return None
        end = end_of_name(text, run.end)
        if end is None or compiled(_CAPITAL).search(text, max(0, run.start - _LONGEST_HEAD), run.start):
            return None
        name = " ".join(text[run.start : end].split())
        places = tuple(slots[order] for order in sorted(slots))
        of_line = speaks or all(phrase.of_line for phrase in phrases)
        is_speaker = all(is_who_speaks(run.words, typed[each.words]) for each in phrases)
        # `The two panels on Thursday` are both of them.
        is_all = is_weak and counts_all(text[: run.start], name, len(places))
        apart = tuple((f"“{name}”", (each,)) for each in places) if is_all else ((f"“{name}”", places),)
        weak = is_weak and not is_all
        return NamedPart(run.start, end, name, run.words, apart, of_line, paper=is_paper, weak=weak, speaker=is_speaker)

    def _is_of_body(self, run: _Run, phrases: list[_Phrase]) -> bool:
        """Return whether the words are a part of a name only by the body of the note: `meetings of the Board`."""
        is_meeting = _MEETING <= run.words <= self._body
        return is_meeting and not any(run.words == phrase.words for phrase in phrases)

    def _is_enough(self, text: str, run: _Run, phrases: list[_Phrase]) -> bool:
        """Return whether the words can only mean what the programme has: whole names, or words of their own."""
        own = {word for word in run.words - _general() if len(word) > 1 and not word.isdigit()}
        is_whole = any(run.words in {phrase.words, phrase.undated} for phrase in phrases)
        if not is_whole and text.endswith(_OF_THIS_SESSION, run.start, run.end):
            return False  # `Its fourth session` and `the provisional agenda` are not the agenda of the fifth session.
        if all(phrase.of_line for phrase in phrases):
            return is_whole
        if is_whole and run.words <= _qualities():
            # A kind of meetings is not what is closed, or open to the public.
            return compiled(_MEETINGS).match(text, run.end) is not None
        if is_whole and len(run.words) == 1:
            is_any = compiled(r"\b(?i:an?|another|any|each|every|no)\s\Z").search(text[: run.start][-12:])
            is_only = len(phrases) == 1 and phrases[0].words != run.words and text.endswith(_THE, 0, run.start)
            return (bool(own) or is_only) and is_any is None
        shortest, number = min(len(phrase.words) for phrase in phrases), len(run.words)
        if not own:
            is_name = text[run.start].isupper() and any(letter.isupper() for letter in text[run.start + 1 : run.end])
            meetings = {slot.meeting.path for phrase in phrases for slot in phrase.slots.values() if slot.meeting}
            is_one = len(phrases) == 1 or (number > _ENOUGH and len(meetings) == 1)
            is_most = len(phrases) == 1 and 3 * number >= 2 * shortest
            is_known = (is_most or is_one) and not self._is_of_several(run.words) if run.is_doing else is_most
            return not is_name and number >= _ENOUGH and (is_whole or is_known)
        return is_whole or len(own) >= _ENOUGH or (number >= _ENOUGH and 2 * number + 1 >= shortest)

    def _is_of_several(self, words: Words) -> bool:
        """Return whether what is done may be done to several things: `the segment will be opened`, of two segments."""
        rest = words - {*read_data("scheduled_phrases")["doings"].values()}
        own = [phrase.words - _general() for phrase in self._phrases if rest <= phrase.words]
        return any(one.isdisjoint(other) for one, other in pairwise(each for each in own if each))

    def _items_in(self, sentence: NoteSentence) -> Iterator[NamedPart]:
        if "tem" not in sentence.folded:
            return
        for start, end, numbers in items_in(sentence, self._agendas.only_with_letters):
            slots = tuple(slot for number in numbers for slot in self._schedule.of_item(number))
            head = compiled(_HEAD_OF_ITEM).search(sentence.folded, max(0, start - _LONGEST_HEAD), start)
            data = read_data("scheduled_phrases")["words"]
            if head is not None and head["head"] not in data["work"] and head["head"] not in data["papers"]:
                continue
            is_paper = head is not None and head["head"] in data["papers"]
            typed = sentence.text[start:end]
            named = typed.removeprefix("the ").removeprefix("agenda ").lower()
            name = named if named.startswith("sub-") else f"agenda {named}"
            if typed.endswith("items"):
                name = f"agenda items {listed(numbers, 'en')}"
            yield NamedPart(start, end, typed, frozenset(), ((name, slots),), item=True, paper=is_paper)

    def _numbered_in(self, sentence: NoteSentence) -> Iterator[NamedPart]:
        for start, end, apart in numbered_in(self._numbered, sentence):
            yield NamedPart(start, end, sentence.text[start:end], frozenset(), apart)


def _is_verb(text: str, match: re.Match[str]) -> bool:
    """Return whether a word such as "closed" is said of what happens: `will be closed at the 9th meeting`."""
    is_passive = text.endswith((" be ", " is ", " are ", " been ", " being "), 0, match.start())
    return is_passive and compiled(_MEETINGS).match(text, match.end()) is None


def _speaks(text: str, run: _Run) -> bool:
    """Return whether a group is said to speak, or is a line of a list of those who do: `Ministers are heard`."""
    lead = text[: run.start]
    return bool(compiled(_SPEAKS).match(text, run.end) or compiled(_HEARS).search(lead)) and not lead.endswith(_OF)


@cache
def _qualities() -> frozenset[str]:
    return frozenset(read_data("scheduled_phrases")["words"]["qualities"])


@cache
def _general() -> frozenset[str]:
    return frozenset([*read_data("scheduled_phrases")["general"], *spelled_ordinals("en")])
