"""Read on which days texts prepare, approve, issue, introduce and adopt documents: `will circulate it on 4 March`."""

from collections.abc import Iterator
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.entries_of_texts import EntriesOfTexts
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.events.documents_of_verbs import document_after, document_before
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.quoted_parts import QuotedParts
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.times.session_calendar import SessionCalendar
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.ASIDE, Role.TEXT, Role.BULLET)
_MOST = 200
_FEWEST_WORDS = 2
_LONGEST_LEAD = 8
_LONGEST_GAP = 140
_BE = r"\b(?:be|been|being|is|are|was|were)\s(?:\w+ly\s|also\s|then\s|now\s|first\s)?"
_OF_SESSION = (
    r"\s(?:of|for)\s(?:the|its|this|that)\s(?:[\w-]+\s){0,3}(?:session|forum|meeting|conference|committee|commission|"
    r"working group|group|board|council|assembly)\b.*$"
)
_RELATIVE = r"(?:,?\s(?:which|that)\s(?:the\s|its\s)?(?:[\w-]+\s){1,4}?(?:will\s|has\s|had\s)?)"
_LED = rf"(?:{_BE}(?:made\s|sent\s)?|{_RELATIVE}|,\s|\sand\s|\sor\s|\(|\)\s)$"
_SYMBOL = r"\((?:see\s)?([A-Z][A-Z0-9]*/[^\s()]+)"
_WILL = r"\b(?:will|shall|is\sto|are\sto)\s$"
_PLANNED = r"\b(?:is|are|was|were|been)\s(?:\w+ly\s)?(?P<how>[a-z]+)\sfor\s(?:the\s)?$"
_LONGEST_BEFORE = 80
_COMPLEMENT = r"\s(?:on|of|to|for|about|concerning|regarding|from|by|at|in|under|listed|mentioned|referred|as|with)\s"


class Step(IntEnum):
    """What happens to a document, in the order in which it happens; persons are named."""

    NAMED = 0
    PREPARED = 1
    APPROVED = 2
    ISSUED = 3
    INTRODUCED = 4
    ADOPTED = 5

    @property
    def done(self) -> str:
        """Return the word for what is done: `approved`."""
        return self.name.lower()


class Happening(NamedTuple):
    """A day on which something happens to a document by a text.

    `head` is the main word of the document, `words` are all words for it, and `shown` is how the text names it; `by` is
    what the text says between the verb and the day. `wording` has the day; `symbol` is empty if there is none.
    """

    step: Step
    head: str
    words: frozenset[str]
    shown: str
    by: str
    occasion: Occasion
    sentence: NoteSentence
    wording: Wording
    symbol: str = ""

    @property
    def days(self) -> DateRange:
        """Return the day, or the days of which it is one."""
        return self.occasion.days[0]

    @property
    def has_versions(self) -> bool:
        """Return whether versions or parts of a document are meant, with days of their own, or another day now."""
        named = f"{compiled(_OF_SESSION).sub('', self.shown)} {self.by}".casefold()
        folded = self.sentence.folded
        is_changed = any(word in folded for word in read_data("dated_events")["changed"])
        return is_changed or any(word in named for word in read_data("happenings")["words"]["versions"])

    @property
    def is_of_persons(self) -> bool:
        """Return whether persons are meant, or their names."""
        return self.head in _persons()

    def is_of_same(self, other: "Happening") -> bool:
        """Return whether two texts speak of the same document: one names it by some words of the other."""
        if ("zero" in self.words) != ("zero" in other.words):
            return False  # the zero draft is another document than the drafts after it
        if self.symbol and other.symbol:
            return self.symbol == other.symbol
        return self.head == other.head and (self.words <= other.words or other.words <= self.words)

    def contradicts(self, other: "Happening") -> bool:
        """Return whether two texts give two days for one step; what is done by a day may be done on an earlier one."""
        if self.step is Step.INTRODUCED:
            return False  # in each of several bodies
        if self.sentence is other.sentence or self.step is not other.step or not self.is_of_same(other):
            return False
        names = {compiled(_OF_SESSION).sub("", f"{each.shown} ").strip().casefold() for each in (self, other)}
        is_short = min(len(self.words), len(other.words)) < _FEWEST_WORDS
        if is_short and len(names) > 1 and not (self.symbol and other.symbol):
            return False
        one, two = self.occasion.limit, other.occasion.limit
        if one is two:
            return self.days != other.days
        late, exact = (self, other) if one is Limit.LATEST else (other, self)
        return late.occasion.limit is Limit.LATEST and exact.days.first > late.days.last


class _Verb(NamedTuple):
    """A word that says what happens, with the words before it that make it a passive; code points of the sentence."""

    step: Step
    is_passive: bool
    start: int
    end: int


def happenings(picture: Picture) -> tuple[Happening, ...]:
    """Return what happens to documents on days of the calendar, in reading order."""
    found: list[Happening] = []
    calendar = picture.read(calendar_of)
    for field in picture.index.with_figures:
        if field.role not in _ROLES or not _may_happen(field.plain):
            continue
        subject = ""
        quoted = QuotedParts(field.plain)
        for sentence in picture.sentences_of(field):
            if sentence.is_too_long:
                continue
            for happening in _in_sentence(picture, sentence, calendar, subject, {each.words for each in found}):
                if len(found) < _MOST and not quoted.has(happening.wording.start):
                    found.append(happening)
                subject = happening.shown
    return tuple(found)


def named(what: str) -> tuple[str, frozenset[str]]:
    """Return the main word of a document that a text names, and all words for it."""
    what = compiled(_OF_SESSION).sub("", f" {what} ").strip()
    head = compiled(_COMPLEMENT).split(f"{what} ")[0]
    last = head.split()[-1] if head.split() else ""
    return next(iter(subject_words(last)), last.casefold()), subject_words(what)


def _may_happen(text: str) -> bool:
    folded = text.casefold()
    return compiled("[0-9]").search(text) is not None and any(word in folded for word in _stems())


def _in_sentence(
    picture: Picture, sentence: NoteSentence, calendar: SessionCalendar, subject: str, known: set[Words]
) -> Iterator[Happening]:
    text = sentence.text
    verbs = list(_verbs(text)) if _may_happen(text) else []
    stated = [each for each in occasions(text, 0, len(text), calendar) if len(each.days) == 1] if verbs else []
    last_end = 0
    for number, verb in enumerate(verbs):
        end = verbs[number + 1].start if number + 1 < len(verbs) else len(text)
        occasion = next((each for each in stated if verb.end <= each.start < end), None)
        until = occasion.start if occasion else end
        what = document_before(text, last_end, verb.start) if verb.is_passive else document_after(text, verb.end, until)
        if _is_again(what):
            what = subject or _of_entry(picture, sentence.field)
        what = subject = _antecedent(text[: verb.end], what, known) if verb.is_passive else what
        is_first = occasion is None and number == 0 and bool(stated)
        if is_first and stated[0].end < verb.start and stated[0].start < _LONGEST_LEAD:
            occasion = stated[0]
        gap = text[verb.end : occasion.start] if occasion is not None and occasion.start >= verb.end else ""
        if occasion is None or len(gap) > _LONGEST_GAP or ";" in gap or compiled(_OTHER).search(gap):
            continue
        begun, last_end = last_end, occasion.end
        head, words = named(what)
        step = verb.step
        if words and (
            head in (_persons() if step is Step.NAMED else _documents())
            or (step is Step.ISSUED and head == "name")
            or (step is Step.INTRODUCED and head in _persons())
        ):
            wording = sentence.part(occasion.start, occasion.end)
            symbols = compiled(_SYMBOL).findall(text, begun, verb.start) if verb.is_passive else []
            symbol = symbols[0] if len(symbols) == 1 else ""
            yield Happening(step, head, words, what, gap, occasion, sentence, wording, symbol)


_OTHER = r"\b(?:dated|held|until|of which|will|shall|when|after|before|since|at the request)\b"


def _antecedent(read: str, what: str, known: set[Words]) -> str:
    """Return which of the documents named before a relative clause it is about: a known one, else all."""
    if compiled(r"\s(?:which|that)\s(?:\w+\s){1,3}\w+$").search(read) is None:
        return what
    parts = (what[match.end() :] for match in compiled(r"\s(?:on|of|to|for)\s(?:the\s)?").finditer(what))
    return next((part for part in parts if subject_words(part) in known), what)


def _is_again(what: str) -> bool:
    words = what.casefold().split()
    return not words or (len(words) == 1 and words[0] in read_data("happenings")["words"]["again"])


def _of_entry(picture: Picture, field: TextField) -> str:
    """Return the document of the entry of a footnote, if it is one: `Draft declaration`."""
    texts = picture.read(EntriesOfTexts).headings(field)
    return next((text for text in texts if named(text)[0] in _documents()), "")


@cache
def _persons() -> frozenset[str]:
    return frozenset(read_data("happenings")["words"]["persons"])


@cache
def _documents() -> frozenset[str]:
    return frozenset(
        word for each in read_data("happenings")["words"]["documents"] for word in subject_words(each) or {each}
    )


@cache
def _stems() -> tuple[str, ...]:
    data = read_data("happenings")
    return tuple(
        {
            word[:5].casefold()
            for step in Step
            for word in (*data[step.name.lower()]["participles"], *data[step.name.lower()]["nouns"])
        }
    )


@cache
def _by_word() -> dict[str, tuple[Step, str]]:
    """Return what each word says that happens, and its form; of two words the one that is found by itself."""
    data = read_data("happenings")
    found: dict[str, tuple[Step, str]] = {}
    for step in Step:
        for form in ("participles", "verbs", "nouns", "goes"):
            found |= {word.split()[0]: (step, form) for word in data[step.name.lower()].get(form, ())}
    return found


def _verbs(text: str) -> Iterator[_Verb]:
    """Return the words that say what happens, in order; words are looked up, since so many take long to compile."""
    for token in compiled(r"[A-Za-z]+").finditer(text):
        word = _by_word().get(token[0].casefold())
        if word is None:
            continue
        step, form = word
        start, end = token.span()
        has_object = compiled(r"\s(?:the|its|an?)\s").match(text, end) is not None
        lead = compiled(_LED if form == "participles" else _WILL).search(text, max(0, start - _LONGEST_BEFORE), start)
        is_expected = token[0] == "expected" and text.startswith(" to ", end)
        is_sent_in = text.startswith((" to the secretariat", " to the Secretariat"), end)
        if form == "participles" and lead and not has_object and not is_expected and not is_sent_in:
            yield _Verb(step, is_passive=True, start=lead.start(), end=end)
        elif form == "goes":
            if lead is not None and not text.startswith(" the secretariat", end):
                data = read_data("happenings")["issued"]
                if token[0] == "go" and not text.startswith(tuple(data["gone"]), end):
                    continue
                yield _Verb(step, is_passive=True, start=lead.start(), end=end)
        elif step is Step.ISSUED and form == "nouns" and (lead := compiled(_PLANNED).search(text[:start])):
            if lead["how"] in read_data("happenings")["issued"]["planned"]:
                yield _Verb(step, is_passive=True, start=lead.start(), end=end)
        elif form == "verbs" or has_object or (form == "nouns" and text.startswith(" of ", end)):
            yield _Verb(
                step, is_passive=False, start=start, end=end + (len(" of") if text.startswith(" of ", end) else 0)
            )
