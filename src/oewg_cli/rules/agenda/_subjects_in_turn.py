"""Find what texts have several events on, one after the other, that the programme has on something else.

`Two side events will be held, one on kites and the other on balloons`.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.rules.agenda._events_of_kinds import KINDS, EventOfKind, events_of_kinds
from oewg_cli.rules.agenda._known_items import stems_of
from oewg_cli.rules.agenda._subjects_of_kinds import DAY, ENDS, Otherwise
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.subject_words import Words
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_SEVERAL = rf"\b(?i:(?P<kind>{'|'.join(KINDS)}))s\b"
_IN_TURN = (
    r"(?:\b(?:[Oo]ne|another|[Tt]he\s(?:other|first|second|third|fourth|fifth|last))(?:\sof\sthem)?,?\s(?:(?:is|will\sbe)\s)?"
    r"|(?:[:;,]|\band)\s(?:and\s)?)(?:on|about)\s(?:the\s|an?\s)?(?=(?P<subject>(?!an?\b|the\b|[0-9])[^,.;:()–—“”]{3,90}))"
)
_FEWEST, _MOST = 2, 8


def subjects_in_turn(context: CheckContext) -> Iterator[Otherwise]:
    """Return the only subject of several that no event of the kind has, with the only event that none of them names."""
    planned: dict[str, list[EventOfKind]] = {}
    for each in context.once(events_of_kinds):
        planned.setdefault(each.kind, []).append(each)
    kinds = [kind for kind, found in planned.items() if _FEWEST <= len(found) <= _MOST]
    for field in context.picture.index.texts_with([f"{kind}s" for kind in kinds]):
        sentences = context.picture.sentences_of(field) if field.role in {*PARAGRAPHS, Role.FOOTNOTE} else ()
        for sentence, following in zip_longest(sentences, sentences[1:]):
            several = compiled(_SEVERAL).search(sentence.text) if not sentence.is_too_long else None
            kind = several["kind"].casefold() if several is not None else ""
            if several is not None and kind in kinds and sentence.tense is not Tense.PAST:
                named = [*_named(sentence, several.end())] or [*_named(following, 0)]
                yield from _other(planned[kind], named)


def _named(sentence: NoteSentence | None, start: int) -> Iterator[tuple[Words, Wording]]:
    if sentence is None or sentence.is_too_long:
        return
    for match in compiled(_IN_TURN).finditer(sentence.text, start):
        subject = compiled(ENDS).sub("", match["subject"])
        words = stems_of(subject)
        if words and compiled(DAY).match(subject) is None:
            at = match.start("subject")
            yield words, sentence.part(at, at + len(subject.rstrip()))


def _other(planned: Sequence[EventOfKind], named: Sequence[tuple[Words, Wording]]) -> Iterator[Otherwise]:
    """Return the subject that is none of those in the programme, if all the others are there."""
    others = [each for each in named if not any(_is_of(each[0], event) for event in planned)]
    left = [event for event in planned if not any(_is_of(words, event) for words, _ in named)]
    if len(named) == len(planned) and len(others) == len(left) == 1:
        yield Otherwise(others[0][1], left[0].field)


def _is_of(words: Words, event: EventOfKind) -> bool:
    """Return whether some words may be those of an event: `climate finance` is not `urban finance`."""
    is_of_one_other = len(words) == len(event.words) == len(words & event.words) + 1
    return bool(words & event.words) and not is_of_one_other
