"""Find what a text has in the morning that the programme has in the afternoon: `The morning panel, on rivers`."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.schedule.scheduled_phrases import NamedPart, ScheduledPhrases
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.hours.half_days import half_day_named

_ON = (
    r"\b(?P<half>morning|afternoon)\s(?:panel|round\stable|dialogue|discussion|session|meeting),\s"
    r"(?:on|about|devoted\sto|dedicated\sto|concerned\swith)\s(?:the\s|an?\s)?[“‘]?"
)
"""What is beside a panel between commas; other readers have `the morning panel on rivers`."""
_UNSURE = r"\b(?:not|unless|if|may|might|or)\b"


class OtherHalfDay(NamedTuple):
    """What a text has in another half-day than the programme."""

    wording: Wording
    part: NamedPart
    half: str


def other_half_days(context: CheckContext, words: Sequence[str]) -> Iterator[OtherHalfDay]:
    """Return the subjects that texts give the panel, or the like, of a half-day in which the programme has another."""
    for field in context.picture.index.texts_with(words):
        for sentence in context.picture.sentences_of(field) if field.role in {*PARAGRAPHS, Role.FOOTNOTE} else ():
            found = [] if sentence.is_too_long else list(compiled(_ON).finditer(sentence.text))
            if not found or sentence.tense is Tense.PAST or compiled(_UNSURE).search(sentence.text):
                continue
            named = context.picture.read(ScheduledPhrases).named_in(sentence)
            for match in found:
                half = half_day_named(match["half"])
                part = next((each for each in named if each.start == match.end() and not each.weak), None)
                held = [slot.meeting.half_day for slot in part.slots if slot.meeting] if part else []
                if part is not None and held and all(each is not None and each != half for each in held):
                    yield OtherHalfDay(sentence.part(match.start(), part.end), part, match["half"])
