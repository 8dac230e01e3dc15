"""Read when texts say that the body of the note meets, or that there is no meeting."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.occasions import Limit, Occasion, occasions
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.quoted_parts import QuotedParts
from oewg_cli.statements.sentences_of_session import is_of_this_session
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_MEETS = (
    r"\b(?P<body>[a-z][\w’-]+)\s(?:will\s|shall\s|is\sto\s)?(?:then\s|next\s|again\s)?(?:reconvenes?|meets?|sits?|resumes?)"
    r"(?:\sagain|\sin\splenary|\sin\sthis\sroom|\sonce\smore)*"
    r"(?=[\s,]*(?:on|at|in|from|for|the|a|last|time)?\b)"
)
_NONE = (
    r"\b(?:no\s(?:[a-z]+\s)?meetings?\b|(?:will|does|do|shall)\snot\s(?:meet|sit|reconvene)\b|is\snot\sto\s(?:meet|sit)\b"
    r"|without\sa\smeeting\b)"
)
_FREE = (
    r"(?:is|are|will\sbe|has\sbeen|remains?|stays?)\s(?:kept\s|left\s|set\s)?(?:free|without\smeetings|open)\b(?!\sto)"
)
_GAP = (
    r"[\s,]*(?:(?:will\sbe|is|are)\s(?:held|planned|scheduled|foreseen)\s?)?"
    r"(?:(?:in\splenary|for|on|at|in|of|the|a|its|last\stime)\s?)*"
)
_OWN = frozenset(
    {
        "committee",
        "commission",
        "group",
        "conference",
        "forum",
        "council",
        "board",
        "session",
        "meeting",
        "it",
        "plenary",
        "body",
        "assembly",
        "panel",
    }
)
_OTHER_MEETINGS = (
    "round table",
    "side event",
    "bureau",
    "regional group",
    "informal",
    "parallel",
    "drafting",
    "contact group",
    "subsidiary",
    "sub-committee",
    "subcommittee",
    "expert",
)


class StatedMeeting(NamedTuple):
    """A half-day, an hour or a day at which a text says that the body meets, or does not; offsets of the sentence."""

    sentence: NoteSentence
    occasion: Occasion
    is_held: bool

    @property
    def wording(self) -> Wording:
        """Return the place of the time."""
        return self.sentence.part(self.occasion.start, self.occasion.end)


def stated_meetings(picture: Picture) -> tuple[StatedMeeting, ...]:
    """Return the meetings in reading order; those of other bodies are left out."""
    return tuple(_found(picture))


def _found(picture: Picture) -> Iterator[StatedMeeting]:
    needed = ("meet", " sit", "convene", "resumes", " free")
    for field in picture.fields:
        folded = field.plain.casefold()
        if field.role not in _ROLES or not any(word in folded for word in needed):
            continue
        quoted = QuotedParts(field.plain)
        for sentence in picture.sentences_of(field):
            if sentence.is_too_long or quoted.has(sentence.start):
                continue
            yield from _in_sentence(picture, sentence)


def _in_sentence(picture: Picture, sentence: NoteSentence) -> Iterator[StatedMeeting]:
    folded = sentence.folded
    none = list(compiled(_NONE).finditer(folded))
    held = [] if none else [match for match in compiled(_MEETS).finditer(folded) if match["body"] in _OWN]
    free = compiled(_FREE).search(folded)
    if not (none or held or free) or any(word in folded for word in _OTHER_MEETINGS):
        return
    stated = [
        each
        for each in occasions(sentence.text, 0, len(sentence.text), picture.read(calendar_of))
        if each.days and not each.meetings and each.limit is Limit.AT
    ]
    if not stated or not is_of_this_session(picture, sentence, [(each.start, each.end) for each in stated]):
        return
    for match, is_held in [*((match, False) for match in none), *((match, True) for match in held)]:
        occasion = next((each for each in stated if each.start >= match.end()), None)
        is_next = occasion is not None and compiled(_GAP).fullmatch(folded, match.end(), occasion.start) is not None
        if occasion is not None and is_next and (not is_held or occasion.half_day or occasion.hours):
            yield StatedMeeting(sentence, occasion, is_held)
    before = [each for each in stated if free is not None and not folded[each.end : free.start()].strip()]
    yield from (StatedMeeting(sentence, each, is_held=False) for each in before[:1] if each.half_day)
