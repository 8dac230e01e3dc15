"""Read numbers beside a range of symbols: `five decisions, 2027/9 to 2027/13`, `decisions 1/3 to 1/6, four in all`."""

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.numbers.counted_shares import Share
from oewg_cli.statements.numbers.counted_sums import CountedSum
from oewg_cli.statements.numbers.counted_things import is_limited
from oewg_cli.statements.picture import Picture
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.BULLET, Role.ASIDE)
_NO_WORD = r"(?!(?:of|under|in|on|for|by|to|from|at|with|per)\s)"
_NOUN = rf"{_NO_WORD}(?:[a-z][a-z-]*\s{_NO_WORD}){{0,3}}?[a-z][a-z-]*s"
_LEAD = r"(?:,\s|\s\(|:\s|\s[–—]\s|\s)(?:(?:namely|that\sis|numbered|from|as|issued\sas),?\s){0,2}"
_RANGE = (
    r"(?P<range>(?P<stem>[A-Z0-9][\w./-]{0,40}?/(?:[A-Z]{1,6}\.)?)(?P<first>[1-9][0-9]{0,2})(?:\s(?:to|through)\s|[–—])"
    r"(?P=stem)(?P<last>[1-9][0-9]{0,2}))(?![\w/-]|\.\w)"
    r"(?!,?\s(?:(?:and|as\swell\sas|in|to)\s){0,2}(?:[a-z]+s?\s)?[A-Z0-9][\w.-]*/)"
)
"""What comes after another symbol is one of what is counted, or a range of its own."""


def symbol_ranges(picture: Picture) -> tuple[CountedSum, ...]:
    """Return the numbers of what has the symbols of a range directly before or after it."""
    fields = [each for each in picture.index.texts_with(("/",)) if each.role in _ROLES and _has_range(each.plain)]
    sentences = (sentence for field in fields for sentence in picture.sentences_of(field))
    return tuple(found for sentence in sentences if _may_have(sentence) for found in _in_sentence(sentence))


def _may_have(sentence: NoteSentence) -> bool:
    return not sentence.is_too_long and _has_range(sentence.text)


def _has_range(text: str) -> bool:
    return text.count("/") > 1 and any(each in text for each in (" to ", " through ", "–"))


def _in_sentence(sentence: NoteSentence) -> Iterator[CountedSum]:
    text = sentence.text
    if compiled(r"/[^\s]{0,20}(?:\sto\s|\sthrough\s|–)[^\s]{1,24}/").search(text) is None:
        return
    for pattern in _patterns():
        for match in pattern.finditer(text):
            number, first, last = cardinal(match["number"]), int(match["first"]), int(match["last"])
            if number is not None and first < last and not is_limited(text, match.start("number")):
                share = Share(last - first + 1, sentence.part(*match.span("range")), match.end(), match.end())
                yield CountedSum(sentence.part(*match.span("number")), number, "", None, sentence, (share,))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Match a number and a range of symbols, in either order."""
    number = rf"(?P<number>{cardinals()})"
    return (
        re.compile(rf"{number}\s{_NOUN}{_LEAD}(?:{_NOUN}\s)?{_RANGE}"),
        re.compile(rf"{_RANGE}(?:,\s|\s\(|\s[–—]\s){number}(?:\s{_NOUN})?\sin\s(?:all|number|total)\b"),
    )
