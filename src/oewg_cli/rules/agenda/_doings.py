"""Find who presents, introduces, hosts or moderates something, in texts and in the programme."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.schedule.schedule import Schedule, Slot
from oewg_cli.statements.schedule.subject_mentions import item_mentions
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_BODY = r"(?:delegations?|mission|representatives?|permanent\smission|government|secretariat)\sof\s(?:the\s)?"
_MORE = r"(?:\s(?:(?:of|for|on|and|in|to)\s(?:the\s)?)?(?![A-Z][a-z]+day\b)[A-Z][\w’-]*)*"
_WHO = rf"(?P<who>(?:{_BODY})?(?:[A-Z][\w’-]*){_MORE})"
PRESENT = "present"
_ACTS = {
    PRESENT: r"(?:presentations?|presented|present|introductions?|introduced|introduce|introductory"
    r"|lays?(?=\s[^;]{1,80}\sbefore\b))",
    "host": r"(?:hosted|host|organized?|sponsored|convened|offered)",
    "moderate": r"(?:moderated|moderate|facilitated|facilitate)",
}
_BY = rf"\b(?P<act>{{act}})\b(?:\s[^,;:.()]{{{{0,60}}}}?)?\sby\s(?:(?:the|its)\s)?{_WHO}"
_WILL = (
    rf"(?:\b[Tt]he\s|\A|;\s|\s){_WHO}(?:,\s[^,;]{{{{2,60}}}},)?\s(?:(?:will|shall|is\sto)\s(?:(?:then|also|again)\s)?|(?=[a-z]+s\s))"
    r"(?P<act>{act}s?)\b"
)
_PAST = r"\b(?:was|were|had|has|been|as|(?:may|can|could|might|should)(?:\sbe)?)\s(?:[a-z]+\s)?\Z"
_EVENTS = r"\b(?:reception|briefing|lunch|luncheon|exhibition|side\sevent|dinner|visit|panel|dialogue)s?\b"
_TITLES = r"\b(?:Mr|Ms|Mrs|Mx|Dr)\b"
_NO_NAME = r"They|It|He|She|We|These|Those|This|That|Both|All|Each|[A-Z][a-z]+s"
"""Words with a capital letter that name no one: `They will introduce`, `Delegations will present`."""
_MOST_BEFORE = 3
"""The sentences of a text in which an item is looked for, back from what is done under it."""


class Doing(NamedTuple):
    """What someone does, and the words for who it is."""

    act: str
    start: int
    at: int
    who: str


class StatedDoing(NamedTuple):
    """What a text says that someone does, the words for who it is, and the places of the programme that are meant."""

    doing: Doing
    wording: Wording
    slots: frozenset[int]

    def is_beside(self, other: "StatedDoing") -> bool:
        """Return whether someone else is said to do the like there."""
        is_like = self.doing.act == other.doing.act and not self.slots.isdisjoint(other.slots)
        return is_like and not is_same(self.doing.who, other.doing.who)


def stated_doings(context: CheckContext, planned: Iterable[Slot]) -> Iterator[StatedDoing]:
    """Return what paragraphs and footnotes say that someone does at some places, but for what is past or possible."""
    known = {slot.order for slot in planned}
    for sentence in context.picture.sentences(*PARAGRAPHS, Role.FOOTNOTE):
        for doing in _doings_in(sentence.text):
            if not compiled(_PAST).search(sentence.text, 0, doing.start):
                slots = known.intersection(slot.order for slot in _slots_meant(context, sentence, doing))
                yield StatedDoing(doing, sentence.part(doing.at, doing.at + len(doing.who)), frozenset(slots))


def planned_doings(context: CheckContext) -> Iterator[tuple[Slot, Doing]]:
    """Return what the texts of the programme say that someone does, with its place."""
    slots = {slot.path: slot for slot in context.picture.read(Schedule).slots}
    for field in context.picture.index.texts_with((" by ",)):
        slot = next((slots[path] for path in _paths(field) if path in slots), None)
        for doing in _doings_in(field.plain) if slot is not None and field.path[0] == "programme" else ():
            yield slot, doing  # type: ignore[misc]


def _paths(field: TextField) -> Iterator[tuple[str | int, ...]]:
    return (field.path[:length] for length in range(len(field.path), 0, -1))


def _doings_in(text: str) -> Iterator[Doing]:
    for act, words in _ACTS.items():
        for pattern in (_BY, _WILL):
            for match in compiled(pattern.format(act=f"(?i:{words})")).finditer(text):
                if not compiled(_TITLES).search(match["who"]) and not compiled(_NO_NAME).fullmatch(match["who"]):
                    yield Doing(act, match.start("act"), match.start("who"), match["who"])


def _slots_meant(context: CheckContext, sentence: NoteSentence, doing: Doing) -> list[Slot]:
    """Return the places of the item that is named next to what is done, or of the events of the kind beside it."""
    schedule = context.picture.read(Schedule)
    around = (doing.start, len(sentence.folded)) if doing.at < doing.start else (0, doing.start)
    events = list(compiled(_EVENTS).finditer(sentence.folded, *around))
    if events and doing.act != PRESENT:
        kind = subject_words(events[-1][0])
        same = [slot for slot in schedule.slots if slot.meeting is not None and kind <= _kind_of(slot)]
        about = subject_words(sentence.text[slice(*around)]) - kind
        return [slot for slot in same if about & subject_words(f"{slot.heading} {_called(slot)}")] or same
    for each in (sentence, *reversed(context.picture.sentences_before(sentence, _MOST_BEFORE))):
        mentions = sorted(item_mentions(each.text)) if "tem" in each.folded else []
        if mentions:
            first = [one for one in mentions if each is not sentence or one[0] < doing.start]
            return [slot for number in (first[-1:] or mentions[:1])[0][2] for slot in schedule.of_item(number)]
    return []


def _kind_of(slot: Slot) -> Words:
    return subject_words(_called(slot)) | slot.words


def _called(slot: Slot) -> str:
    meeting = slot.meeting.meeting if slot.meeting is not None else None
    return f"{meeting.kind or ''} {meeting.heading or ''}" if meeting is not None else ""


def is_same(one: str, other: str) -> bool:
    """Return whether two names may be of the same: the words of one are in the other, or it is short for it."""
    words, more = subject_words(one), subject_words(other)
    own, others = ("".join(letter for letter in name if letter.isupper()) for name in (one, other))
    return words <= more or more <= words or one == others or other == own
