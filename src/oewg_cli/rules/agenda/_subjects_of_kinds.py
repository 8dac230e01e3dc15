"""Find what a text has a panel or a visit on that the programme has on something else: `a visit to the radar station`.

The words that differ are nowhere else: neither those of the text in the programme, nor those of the programme in texts.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.rules.agenda._events_of_kinds import KINDS, SUBJECT, EventOfKind, events_of_kinds
from oewg_cli.rules.agenda._known_items import stems_of
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.subject_words import Words
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_TO = ("visit", "tour", "excursion")
_OF = ("evaluation",)
"""What is `of` its subject; there may be several of them."""
_IN_TEXT = (
    rf"\b(?:(?P<the>[Tt]he)\s(?:[a-z]+\s)?)?(?P<kind>{'|'.join(KINDS)})(?:\sdiscussion)?,?\s(?P<link>on|about|to|of)\s"
    rf"(?:the\s|an?\s)?{SUBJECT}"
)
ENDS = (
    r"\s(?:is|are|will|shall|may|can|should|must|has|have|that|which|who|by|from|at|for|follows?|begins?|takes?|with|during|after|before"
    r"|under|on|(?:in|of)\s(?:the\s)?(?:morning|afternoon|evening|[A-Z0-9])|and\s(?:the|a|an|one)\b)(?:\s|$).*"
)
"""What comes after a subject in a sentence; places and persons are not told from it."""
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri)day\b|[0-9]|.*\b(?:room|hall|meeting|session|day)\b"
_GENERAL = r"\b(?:themes?|topics?|subjects?|issues?|matters?|questions?|agenda|same|these|those|work|items?)\b"
"""Words that name no subject of their own."""
_OF_OTHERS = (
    r"\b(?:next|last|previous\w*|earlier|preceding|another|further|future|former|subsequent|series|convened\sby"
    r"|organized\sby|hosted\sby|held\sin|of\sthe\s(?:[a-z-]+\s)?(?:third|fourth|fifth|sixth)\s)"
)
"""Words that speak of what other bodies or sessions have."""
_MOST = 100
"""Panels, visits and the like that are compared with texts; no note has so many."""


class Otherwise(NamedTuple):
    """What a text has something on, and the text of the programme that has it on something else."""

    wording: Wording
    field: TextField


class _Said(NamedTuple):
    """What a text has something of a kind on; `is_known` is true where it is spoken of as known: `the panel on`."""

    kind: str
    words: Words
    wording: Wording
    is_known: bool


def subjects_of_kinds(context: CheckContext) -> Iterator[Otherwise]:
    """Return the subjects that texts give something of a kind that the programme has on other ones only."""
    planned = context.once(events_of_kinds)
    if not 0 < len(planned) <= _MOST:
        return
    texts = [field for field in context.picture.fields if field.role in {*PARAGRAPHS, Role.FOOTNOTE}]
    found = list(_said(context, frozenset(texts), planned))
    if not found:
        return
    said = stems_of(" ".join(field.plain for field in texts))
    own = [(each, stems_of(each.plain)) for each in context.picture.fields if each.path[0] in {"programme", "agenda"}]
    known = frozenset[str]().union(*(words for _, words in own))
    for each in found:
        of_kind = [one for one in planned if one.kind == each.kind]
        meant = None if each.words <= known else _meant(of_kind, each.words, known, said)
        meant = meant or _only(of_kind, each, [one for one in found if one.kind == each.kind])
        if meant is not None and not any(each.words <= words for field, words in own if field is not meant.field):
            yield Otherwise(each.wording, meant.field)


def _said(context: CheckContext, texts: frozenset[TextField], planned: Sequence[EventOfKind]) -> Iterator[_Said]:
    kinds = {each.kind for each in planned}
    for field in context.picture.index.texts_with(sorted(kinds)):
        for match in compiled(_IN_TEXT).finditer(field.plain) if field in texts else ():
            kind, subject = match["kind"], compiled(ENDS).sub("", match["subject"])
            link = "to" if kind in _TO else "of" if kind in _OF else match["link"].replace("about", "on")
            sentence = context.picture.sentence_at(field, match.start())
            is_ahead = sentence.tense is not Tense.PAST and not compiled(_OF_OTHERS).search(sentence.folded)
            words = stems_of(subject)
            if (
                kind in kinds
                and words
                and is_ahead
                and link == match["link"].replace("about", "on")
                and not compiled(DAY).match(subject)
                and not compiled(_GENERAL).search(subject)
            ):
                wording = Wording(field, match.start("kind"), match.start("subject") + len(subject.rstrip()))
                yield _Said(kind, words, wording, bool(match["the"]) and sentence.tense is Tense.FUTURE)


def _meant(own: Sequence[EventOfKind], words: Words, known: Words, said: Words) -> EventOfKind | None:
    """Return what is meant: the only visit, or the only panel with some of the words, in place of the others."""
    near = [each for each in own if words & each.words]
    if any(words <= each.words or each.words <= words for each in own):
        return None
    meant = near[0] if len(near) == 1 else own[0] if len(own) == 1 and own[0].kind in _TO else None
    if meant is None or words & (known - meant.words) or meant.words & (said - words):
        return None
    return meant


def _only(own: Sequence[EventOfKind], said: _Said, others: Sequence[_Said]) -> EventOfKind | None:
    """Return the only one of its kind, where the texts have one of the kind too, or speak of it as known."""
    if len(own) != 1 or said.words & own[0].words or said.kind in {*_OF, *_TO}:
        return None
    is_one = all(each.words & said.words for each in others)
    is_named = any(each.words & own[0].words for each in others)
    return own[0] if is_one or (is_named and said.is_known) else None
