"""Decide whether a sentence tells the history of the body, which stays the same however many sessions follow."""

import re
from functools import cache

from oewg_cli.programme.text_fields import TextField
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.source_text import Span
from oewg_cli.un.phrases import ordinals_pattern
from oewg_cli.un.un_data import read_data


def tells_history(sentence: NoteSentence) -> bool:
    """Return whether a sentence tells what was at the organizational session, or at several sessions in order.

    `The first session was held in May and the second in October`: what is told of the first one is not left over.
    """
    if sentence.tense_before(len(sentence.text)) is not Tense.PAST:
        return False
    folded = sentence.folded
    if "organizational session" in folded or "for the first time" in folded:
        return True
    return "session" in folded and len({match[0] for match in _ordinals().finditer(folded)}) > 1


def is_of_earlier_session(field: TextField, span: Span, *, in_past: bool = False) -> bool:
    """Return whether a sentence speaks of an earlier session, to which the words belong.

    `in_past` says that the words are spoken of in the past wherever they belong to.
    """
    start, end = next(((one, end) for one, end in field.sentences if one <= span.start < end), (0, len(field.plain)))
    sentence = NoteSentence(field, start, end)
    earlier = compiled(
        rf"\b(?:{'|'.join((*read_data('leftovers')['previous'], *read_data('leftovers')['outgoing']))})\b"
    )
    is_told = sentence.tense is Tense.PAST and not in_past
    # `Its theme is “Archives that last”`
    own = compiled("“[^”]*”").sub("", sentence.text)
    return is_told or tells_history(sentence) or earlier.search(own) is not None


@cache
def _ordinals() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{ordinals_pattern('en')})\b(?! (?:meeting|committee|plenary))")
