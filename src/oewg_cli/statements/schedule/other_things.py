"""Tell where words of the programme are those of another thing: in another order, another number, who speaks."""

import re
from functools import cache

from oewg_cli.programme.inline_text import shown
from oewg_cli.statements.subject_words import WORD, Words, compared, subject_words
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import ordinals_pattern, spelled_ordinals

_LONGEST = 40
_SPEECH = (
    r"\A(?i:(?:oral|opening|closing|video|joint|special|introductory|welcoming|concluding|brief)\s){0,2}"
    r"(?i:statements?|addresse?s?|remarks|messages?|speech(?:es)?|interventions?|briefings?|updates?|report)\s"
    r"(?i:by|from|of)\s(?:the\s)?"
)
_MORE = r"(?<!\b[Tt]he\s)\b(?i:further|additional|other|more|another)\s\Z"
_LONGEST_MORE = 16


def is_reversed(name: str, typed: str) -> bool:
    """Return whether a text of the programme has words in the other order: `clouds of colour`, `colours of clouds`."""
    around = compiled(r"([\w-]+)\sof\s(?:the\s)?([\w-]+)").search(name.casefold())
    if around is None:
        return False
    words = [compared(word) for word in compiled(WORD).findall(typed.casefold())]
    first, second = compared(around[1]), compared(around[2])
    return first in words and second in words and words.index(first) > words.index(second)


def is_of_more(text: str, start: int, end: int) -> bool:
    """Return whether words are those of more than the programme has.

    `Further side events will be held`, and `Side events may also be held`.
    """
    before = compiled(_MORE).search(text, max(0, start - _LONGEST_MORE), start)
    return before is not None or compiled(r"\s(?:may|can|might|could)\salso\b").match(text, end) is not None


def is_numbered_otherwise(text: str, start: int, typed: str) -> bool:
    """Return whether an ordinal before words is not the one of the programme: `the eighth session`.

    It is not in `Dates of the ninth session`. A text of the programme without an ordinal may be that of any.
    """
    before = _ordinal_before().search(text, max(0, start - _LONGEST), start)
    named = {spelled_ordinals("en")[each.casefold()] for each in _ordinals().findall(typed)} if before else set()
    return before is not None and bool(named) and spelled_ordinals("en")[before[1].casefold()] not in named


def is_who_speaks(words: Words, typed: str) -> bool:
    """Return whether words are only those of who speaks: `the Forum`, of `Statement by the Forum of Cities`."""
    speech = compiled(_SPEECH).match(plain := shown(typed))
    return speech is not None and words <= subject_words(plain[speech.end() :])


@cache
def _ordinals() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{ordinals_pattern('en')})\b")


@cache
def _ordinal_before() -> re.Pattern[str]:
    return re.compile(rf"\b((?i:{ordinals_pattern('en')}))\s(?:[a-z]+\s)?\Z")
