"""Find two entries of a meeting that the agenda and a text have in the other order."""

from collections.abc import Iterator, Sequence

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.programme.text_fields import PARAGRAPHS, TextField
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.schedule.schedule import Slot
from oewg_cli.statements.schedule.scheduled_phrases import NamedPart, ScheduledPhrases
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_NEXT = r"\b(?:after|afterwards|then|thereafter|next|subsequently|follow(?:s|ed|ing)?|finally|lastly|later|last)\b"
_BEGINNING = 5
"""So many letters of a word are the same in its other forms."""
_AND = r"(?:,?\sand\s(?:then\s)?)(?:to\s)?$"


def reversed_entries(context: CheckContext, pairs: Sequence[tuple[Slot, Slot]]) -> Iterator[Violation]:
    """Remark on two entries, of which the second has the lower number, where a text has that one first."""
    for first, second in pairs:
        stated = next(_stated(context, first, second), None)
        if stated is not None:
            yield Violation(
                NodeLocation((*first.path, "item")),
                f"Item {first.items[0]} is before item {second.items[0]} here, after it on the agenda and in the text.",
                "Exchange the two entries, or correct the text.",
                ((NodeLocation((*second.path, "item")), "the other entry"), (stated.location, "the text")),
                Severity.INFO,
            )


def _stated(context: CheckContext, first: Slot, second: Slot) -> Iterator[Wording]:
    """Return where a text has the second of two entries first."""
    for field in _fields(context, first, second):
        before: NamedPart | None = None
        for sentence in context.picture.sentences_of(field):
            named = [] if sentence.is_too_long or sentence.tense is Tense.PAST else _named(context, sentence)
            earlier, later = _only(named, second), _only(named, first)
            is_next = before is not None and earlier is None and compiled(_NEXT).search(sentence.text) is not None
            if later is not None and (is_next or (earlier is not None and _goes_on(sentence, earlier, later))):
                yield sentence.part(later.start, later.end)
            before = earlier


def _fields(context: CheckContext, first: Slot, second: Slot) -> list[TextField]:
    """Return the paragraphs that have a word of each of two entries, in reading order; in most there is none."""
    one, other = (
        context.text_index.texts_with(sorted({word[:_BEGINNING] for words in slot.phrases for word in words}))
        for slot in (first, second)
    )
    of_other = frozenset(other)
    return [field for field in one if field.role in PARAGRAPHS and field in of_other]


def _named(context: CheckContext, sentence: NoteSentence) -> list[NamedPart]:
    return [part for part in context.picture.read(ScheduledPhrases).named_in(sentence) if not part.item]


def _only(named: Sequence[NamedPart], slot: Slot) -> NamedPart | None:
    """Return what names one entry alone; what is too little to name it counts if it is there twice."""
    own = [part for part in named if [each.order for each in part.slots] == [slot.order]]
    sure = [part for part in own if not part.weak]
    return sure[0] if sure else own[0] if len(own) > 1 else None


def _goes_on(sentence: NoteSentence, earlier: NamedPart, later: NamedPart) -> bool:
    """Return whether one thing is done after another one: `will elect its officers and adopt its agenda`."""
    between = sentence.text[earlier.end : later.start]
    return compiled(_AND).search(between) is not None or compiled(r"\bthen\b|\bbefore\b").search(between) is not None
