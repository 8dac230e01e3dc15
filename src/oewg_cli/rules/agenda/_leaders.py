"""Find who chairs, moderates or opens something, in texts and in lines such as `Co-chairs: Ghana and Nepal`."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.schedule.schedule import Schedule, Slot
from oewg_cli.statements.schedule.scheduled_phrases import NamedPart, ScheduledPhrases
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.word_list import place_words

WORDS = (
    *("chairs:", "chair:", "moderator:", "moderators:", "facilitators:", "facilitator:", "keynote"),
    *("chaired", "moderated", "facilitated"),
)
"""One of these is in a line of the programme that says who leads something."""
_WHO = r"(?P<who>(?!The\s)[A-Z][\w’-]*(?:,?\s(?:(?:of|for|and|in|from)\s(?:the\s)?)?(?![A-Z][a-z]+day\b)[A-Z][\w’-]*)*)"
_LINE = (
    r"(?P<role>(?i:(?:co-)?(?:chair|moderator|facilitator)s?|(?:co-)?(?:chair|moderat|facilitat)ed|keynote(?:\s\w+)?))"
    rf"(?::|\sby)\s(?:the\s)?{_WHO}$"
)
_ROLE = r"(?P<role>(?:co-?)?chair\w*|moderat\w+|facilitat\w+|keynote(?:\s\w+)?|guidance|leadership|led|headed)"
_AFTER = (
    rf"\b(?i:{_ROLE})(?:\s(?!(?:by|is|are|will|shall)\b)[a-z0-9-]+){{0,4}}?"
    r"(?:(?:\s(?:(?:will|shall|is\sto|are\sto)\sbe|is|are)(?:\s[a-z]+)?)?\sby|(?<=guidance)\sof|(?<=ship)\sof"
    rf"|\s(?:are|is|will\sbe)|[:,]|\s(?=\())\s?\(?(?:the\s)?{_WHO}"
)
_BEFORE = (
    rf"{_WHO}\s(?:(?:(?:will|shall|are\sto|is\sto)\s(?:jointly\s|also\s)?(?:(?:serve|act|be)\s)?)?as\s"
    r"|(?:will|shall|are\sto|is\sto)\s(?:jointly\s|also\s)?(?:deliver\s|give\s)?)(?:its\s|the\s|joint\s|a\s)?"
    rf"(?i:{_ROLE})\b"
)
_KINDS = ("chair", "moderat", "facilitat", "keynote")
_OTHER_NAMES = r"[A-Z][a-z]+s|It|Its|He|She|They|Their|This|That|Each|Both|All|The"
_UNSURE = r"\b(?:was|were|had|may|might|could|should|if|unless|not|instead|former|outgoing|last\syear)\b"
_SAME = r"(?:It|Its|They|Their|This)\b|The\s(?:co-?chairs?|moderators?|facilitators?|keynote|debate|panel|discussion)\b"
"""With one of these a sentence speaks of what the sentences before it name."""
_POST = r"\s(?:of|from|for)\s"
_OF_BODY = r"(?:\b|-)(?:[Cc]hair|[Pp]resident|[Rr]apporteur|[Mm]ember|[Cc]onvenor|[Cc]oordinator)s?\b"
"""A post that is held beside another one: the Chair of a body may be the Minister of a State."""


class Leader(NamedTuple):
    """Who leads something: `kinds` are beginnings of the words for it, `slots` are places of the programme."""

    kinds: frozenset[str]
    who: str
    slots: tuple[Slot, ...]
    wording: Wording

    def contradicts(self, other: "Leader") -> bool:
        """Return whether two names cannot be of the same: of two States, or of posts that exclude each other."""
        one, two = self.who, other.who
        posts = [compiled(_POST).split(each, maxsplit=1) for each in (one, two)]
        if all(len(post) > 1 for post in posts):
            if posts[0][0] == posts[1][0]:
                return _are_apart(posts[0][1], posts[1][1])
            is_any = any(compiled(_OF_BODY).search(post[0]) or post[0].islower() for post in posts)
            return not is_any and subject_words(posts[0][1]).isdisjoint(subject_words(posts[1][1]))
        return _is_of_places(one) and _is_of_places(two) and _are_apart(one, two)


def leaders_of_programme(context: CheckContext) -> list[Leader]:
    """Return who leads something by a line of an entry or of a meeting of the programme."""
    slots = {slot.path: slot for slot in context.picture.read(Schedule).slots}
    found = []
    for field in context.picture.index.texts_with(WORDS):
        match = compiled(_LINE).fullmatch(field.plain) if field.path[0] == "programme" else None
        slot = next((slots[path] for end in range(len(field.path), 0, -1) if (path := field.path[:end]) in slots), None)
        if match is not None and slot is not None:
            found.append(Leader(_kinds(match["role"]), match["who"], (slot,), Wording(field, 0, len(field.plain))))
    return found


def leaders_of_texts(context: CheckContext, planned: Sequence[Leader]) -> Iterator[Leader]:
    """Return who leads some of what the programme has leaders for, by paragraphs and footnotes."""
    known = {slot.order for each in planned for slot in each.slots}
    for sentence in context.picture.sentences(*PARAGRAPHS, Role.FOOTNOTE) if planned else ():
        stated = [] if sentence.is_too_long else list(_stated(sentence))
        named = _named(context, sentence, known) if stated else []
        for kinds, start, wording in stated:
            slots = _meant(named, start, [each for each in planned if each.kinds & kinds])
            yield Leader(kinds, wording.text, slots, wording)


def _stated(sentence: NoteSentence) -> Iterator[tuple[frozenset[str], int, Wording]]:
    for pattern in (_AFTER, _BEFORE) if compiled(rf"\b(?i:{_ROLE})").search(sentence.text) else ():
        for match in compiled(pattern).finditer(sentence.text):
            is_other = compiled(_OTHER_NAMES).fullmatch(match["who"].split()[0]) is not None
            before = sentence.text[max(0, match.start() - 20) : match.end("role")]
            is_past = sentence.tense_before(match.start()) is Tense.PAST
            if not is_other and not is_past and compiled(_UNSURE).search(before) is None:
                yield _kinds(match["role"]), match.start(), sentence.part(*match.span("who"))


def _named(context: CheckContext, sentence: NoteSentence, known: set[int]) -> list[NamedPart]:
    """Return what a sentence names of that which has leaders, else what the sentences before it name last."""
    is_same = compiled(_SAME).match(sentence.text) is not None
    for each in (sentence, *(reversed(context.picture.sentences_before(sentence)) if is_same else ())):
        named = [] if each.is_too_long else context.picture.read(ScheduledPhrases).named_in(each)
        own = [part for part in named if known & {slot.order for slot in part.slots}]
        if own:
            return own if each is sentence else [own[-1]._replace(start=0, end=0)]
    return []


def _meant(named: Sequence[NamedPart], start: int, planned: Sequence[Leader]) -> tuple[Slot, ...]:
    """Return the places of what is named last before a leader, else first after it; of the only one of its kind."""
    if len(planned) == 1:
        return planned[0].slots
    before = [part for part in named if part.end <= start]
    meant = before[-1] if before else named[0] if named else None
    return meant.slots if meant is not None and len(meant.apart) == 1 else ()


def _kinds(role: str) -> frozenset[str]:
    return frozenset(kind for kind in _KINDS if kind in role.casefold()) or frozenset(_KINDS[:-1])


def _are_apart(one: str, two: str) -> bool:
    words, others = subject_words(one), subject_words(two)
    return bool(words and others) and not (words <= others or others <= words)


def _is_of_places(who: str) -> bool:
    names = compiled(r"[^\W\d_]+").findall(who)
    return all(word.casefold() in place_words() or word in {"and", "of", "the"} for word in names)
