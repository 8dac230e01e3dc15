"""Read numbers beside the labels or the days they count: `the last three meetings, the 12th and 13th`."""

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.numbers.counted_shares import Share
from oewg_cli.statements.numbers.counted_sums import CountedSum
from oewg_cli.statements.picture import Picture
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.phrases import months_pattern

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.ASIDE)
_NOUNS = ("items", "meetings", "paragraphs", "sections", "chapters", "articles", "annexes", "rules", "days", "pages")
_LABEL = r"[1-9][0-9]{0,3}(?:st|nd|rd|th)?"
_JOINT = r",\s(?:and\s)?(?:the\s)?|\sand\s(?:the\s)?"
_TO = r"\sto\s(?:the\s)?|\sthrough\s(?:the\s)?|–"
_LABELS = rf"{_LABEL}(?:(?:{_JOINT}|{_TO}){_LABEL})+"
_MONTHS = months_pattern("en")
_WEEKDAY = r"(?:[A-Z][a-z]{2,5}day,?\s)?"
_END = r"(?=[),.;:]|\s(?:are|is|will|were|have)\b|\s?$)"


def counted_labels(picture: Picture) -> tuple[CountedSum, ...]:
    """Return the numbers of numbered things, and of days, whose numbers come directly before or after them."""
    held = picture.index.held_of(_NOUNS)
    with_figures = set(picture.index.with_figures) if held else set()
    fields = [each for each in picture.index.texts_with(held) if each.role in _ROLES and each in with_figures]
    sentences = (sentence for field in fields for sentence in picture.sentences_of(field))
    return tuple(found for sentence in sentences if not sentence.is_too_long for found in _in_sentence(sentence))


def _in_sentence(sentence: NoteSentence) -> Iterator[CountedSum]:
    for words, pattern in _patterns():
        for match in pattern.finditer(sentence.text) if any(each in sentence.folded for each in words) else ():
            number, count = cardinal(match["number"]), _count(match["labels"])
            if number is not None and count is not None:
                share = Share(count, sentence.part(*match.span("labels")), match.end(), match.end())
                yield CountedSum(sentence.part(*match.span("whole")), number, "", None, sentence, (share,))


def _count(labels: str) -> int | None:
    """Return how many there are; None if a range has the wrong order."""
    count = 0
    for part in compiled(_JOINT).split(labels):
        ends = [int(each) for each in compiled(r"[0-9]+").findall(part)]
        if not ends or ends[0] > ends[-1]:
            return None
        count += ends[-1] - ends[0] + 1
    return count


@cache
def _patterns() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    number = rf"(?P<number>{cardinals()})"
    nouns = "|".join(_NOUNS[:-2])
    end = rf"(?P<whole>(?:first|last|next|final|following|other|remaining)\s{number}\s(?:[a-z]+\s)?(?P<noun>{nouns}))"
    units = "days|mornings|afternoons|evenings"
    days = rf"(?P<whole>{number}\s(?:working\s|different\s|consecutive\s|successive\s)?(?:{units}))"
    return (
        # `The last three meetings, the 12th and 13th`
        (
            ("first ", "last ", "next ", "final ", "following ", "other ", "remaining "),
            re.compile(
                rf"\b{end}(?:,\s|\s\(|:\s)(?:(?:namely|that\sis),?\s)?(?:the\s)?(?:(?P=noun)\s)?(?P<labels>{_LABELS})"
                rf"(?:\s(?P=noun))?{_END}"
            ),
        ),
        # `On three days, namely on 8, 9 and 14 June`
        (
            tuple(
                f"{unit}{mark}"
                for unit in ("days", "mornings", "afternoons", "evenings")
                for mark in (", ", " (", ": ")
            ),
            re.compile(
                rf"\b[Oo]n\s{days}(?:,\s|\s\(|:\s)(?:(?:namely|that\sis),?\s)?(?:on\s)?{_WEEKDAY}"
                rf"(?P<labels>[0-9]{{1,2}}(?:,\s[0-9]{{1,2}})*,?\sand\s[0-9]{{1,2}})\s(?:{_MONTHS})"
                r"(?:\s[0-9]{4})?(?=[),.;:]|\s(?:are|is|will|were|have)\b|\s?$)(?!,?\s(?:and|[0-9]))"
            ),
        ),
        # `The 6th, 7th and 8th meetings, three in all`, `paragraphs 2 to 4 (three paragraphs)`
        (
            (" in all", " in number", " in total", " altogether", *(f"{noun})" for noun in _NOUNS)),
            re.compile(
                rf"\b(?:(?P<before>(?i:{nouns}|pages))\s)?(?P<labels>{_LABELS})(?:\s(?P<after>{nouns}))?(?:,\s|\s\()"
                rf"(?:(?:that\sis|i\.e\.),?\s)?(?P<whole>{number}\s(?:in\s(?:all|number|total)|altogether|(?i:(?P=before))|(?P=after)))\b"
            ),
        ),
    )
