"""Find what a text has a panel or a visit on that the programme has on something else: `a visit to the radar station`.

The words that differ are nowhere else: neither those of the text in the programme, nor those of the programme in texts.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.rules.agenda._known_items import stems_of
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.subject_words import Words
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

KINDS = ("panel", "round table", "workshop", "seminar", "visit", "tour", "excursion")
_SUBJECT = r"(?P<subject>(?!(?:the|an?|which|what|how|whether|this|these|that|those|it)\b)[^,.;:()–—“”]{3,90})"
_IN_TEXT = rf"\b(?P<kind>{'|'.join(KINDS)})(?:\sdiscussion)?,?\s(?P<link>on|about|to)\s(?:the\s|an?\s)?{_SUBJECT}"
_IN_ENTRY = rf"\b(?i:(?P<kind>{'|'.join(KINDS)}))(?:\sdiscussion)?(?::|\s(?:on|about|to))\s(?:the\s|an?\s)?{_SUBJECT}"
_ENDS = (
    r"\s(?:is|are|will|shall|has|have|that|which|who|by|from|at|for|follows?|begins?|takes?|with|during|after|before|under"
    r"|on|(?:in|of)\s(?:the\s)?(?:morning|afternoon|evening|[A-Z0-9])|and\s(?:the|a|an|one)\b)(?:\s|$).*"
)
"""What comes after a subject in a sentence; places and persons are not told from it."""
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri)day\b|[0-9]|.*\b(?:room|hall|meeting|session|day)\b"
_TO = ("visit", "tour", "excursion")
_MOST = 100
"""Panels, visits and the like that are compared with texts; no note has so many."""


class Otherwise(NamedTuple):
    """What a text has something on, and the text of the programme that has it on something else."""

    wording: Wording
    field: TextField


class _Planned(NamedTuple):
    kind: str
    words: Words
    field: TextField


def subjects_of_kinds(context: CheckContext) -> Iterator[Otherwise]:
    """Return the subjects that texts give something of a kind that the programme has on other ones only."""
    planned = list(_planned(context))
    if not 0 < len(planned) <= _MOST:
        return
    texts = [field for field in context.picture.fields if field.role in {*PARAGRAPHS, Role.FOOTNOTE}]
    said = stems_of(" ".join(field.plain for field in texts))
    known = stems_of(" ".join(each.plain for each in context.picture.fields if each.path[0] in {"programme", "agenda"}))
    for field in context.picture.index.texts_with(sorted({each.kind for each in planned})):
        for match in compiled(_IN_TEXT).finditer(field.plain) if field in texts else ():
            own = [each for each in planned if each.kind == match["kind"]]
            subject = compiled(_ENDS).sub("", match["subject"])
            words = stems_of(subject)
            is_said = match["link"] == "to" if match["kind"] in _TO else match["link"] != "to"
            if not own or not is_said or not words or compiled(_DAY).match(subject) or words <= known:
                continue
            meant = _meant(own, words, known, said)
            sentence = context.picture.sentence_at(field, match.start())
            if meant is not None and sentence.tense is not Tense.PAST:
                start = match.start("subject")
                yield Otherwise(Wording(field, match.start(), start + len(subject)), meant.field)


def _planned(context: CheckContext) -> Iterator[_Planned]:
    """Return what the programme has of each kind, with the words for its subject."""
    kinds = {(*each.path, "text"): (each.meeting.kind or "").casefold() for each in context.meetings}
    for field in context.texts(Role.HEADING, Role.TEXT):
        of_meeting = next((kind for kind in KINDS if kinds.get(field.path, "").endswith(kind)), None)
        match = compiled(_IN_ENTRY).search(field.plain) if field.path[0] == "programme" else None
        kind = of_meeting or (match["kind"].casefold() if match else None)
        words = stems_of(match["subject"] if match and not of_meeting else field.plain) if kind else frozenset()
        if kind is not None and words:
            yield _Planned(kind, words, field)


def _meant(own: Sequence[_Planned], words: Words, known: Words, said: Words) -> _Planned | None:
    """Return what is meant: the only visit, or the only panel with some of the words, in place of the others."""
    near = [each for each in own if words & each.words]
    if any(words <= each.words or each.words <= words for each in own):
        return None
    meant = near[0] if len(near) == 1 else own[0] if len(own) == 1 and own[0].kind in _TO else None
    if meant is None or words & (known - meant.words) or meant.words & (said - words):
        return None
    return meant
