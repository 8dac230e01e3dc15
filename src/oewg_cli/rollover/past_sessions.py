"""Decide whether a sentence tells the history of the body, which stays the same however many sessions follow."""

import re
from functools import cache

from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.un.phrases import ordinals_pattern


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


@cache
def _ordinals() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{ordinals_pattern('en')})\b(?! (?:meeting|committee|plenary))")
