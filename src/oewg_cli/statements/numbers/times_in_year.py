"""Read how often a year something takes place beside what takes place: `twice a year, in March, July and November`."""

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
from oewg_cli.un.phrases import months_pattern

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_YEARS = (" year", "annually")
_WORDS = {"once": 1, "twice": 2, "thrice": 3}
_MONTHS = months_pattern("en")
_TIME = (
    r"(?:(?:early|mid|late|the\sbeginning\sof|the\send\sof)[\s-](?:in\s)?)?"
    rf"(?:{_MONTHS}|(?:the\s)?(?:spring|summer|autumn|winter))"
)
_JOINT = r"(?:,\s(?:and\s)?(?:in\s)?|\sand\s(?:in\s)?)"
_OTHERS = r"\b(?:or|either|alternat\w+|usually|normally|between|if|may|also)\b"


def times_in_year(picture: Picture) -> tuple[CountedSum, ...]:
    """Return how often a year something takes place, with the months, seasons or sessions named directly after it."""
    return tuple(
        found
        for field in picture.index.texts_with(_YEARS)
        if field.role in _ROLES
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long and any(word in sentence.folded for word in _YEARS)
        for found in _in_sentence(sentence)
    )


def _in_sentence(sentence: NoteSentence) -> Iterator[CountedSum]:
    text = sentence.text
    for match in _times().finditer(text):
        number = _WORDS.get(match["number"].casefold()) or cardinal(match["number"])
        if number is None or is_limited(text, match.start()) or compiled(_OTHERS).search(text, match.end()):
            continue
        whole = sentence.part(*match.span())
        listed = compiled(
            rf"(?:,\s|\s\(|:\s|\s)(?:namely,?\s)?(?:in\s)?(?P<listed>{_TIME}(?:{_JOINT}{_TIME})+)(?=[.,;:)]|\s(?:and|at)\b|$)"
        )
        months = listed.match(text, match.end())
        if months is not None:
            count = len(compiled(_JOINT).split(months["listed"]))
            share = Share(count, sentence.part(*months.span("listed")), months.end(), months.end())
            yield CountedSum(whole, number, "", None, sentence, (share,))
            continue
        sessions = _sessions().match(text, match.end())
        if sessions is not None:
            shares = [
                Share(1 if each in {"a", "an"} else cardinal(each) or 0, sentence.part(*sessions.span(group)), 0, 0)
                for group in ("one", "other", "more")
                if (each := sessions[group]) is not None
            ]
            if all(share.number for share in shares):
                yield CountedSum(whole, number, "", None, sentence, tuple(shares))


@cache
def _times() -> re.Pattern[str]:
    """Match `twice a year`, `three times each year`, `two sessions a year`."""
    kinds = r"(?:[a-z-]+\s){0,2}(?:times|sessions|meetings)"
    a_year = r"(?:(?:a|per|each|every|in\s(?:each|every|the))\s(?:calendar\s)?year|annually)"
    return re.compile(rf"\b(?P<number>(?i:once|twice|thrice)|{cardinals()}(?=\s{kinds}\s))(?:\s{kinds})?\s{a_year}\b")


@cache
def _sessions() -> re.Pattern[str]:
    """Match `, in two regular sessions and one annual session`."""
    number = rf"(?:an?|{cardinals()})"
    kind = r"\s(?:[a-z-]+\s){1,2}?(?:sessions?|meetings?)"
    return re.compile(
        rf"(?:,\s|\s\(|:\s|\s)(?:namely,?\s)?(?:(?:in|at|for|with)\s)?(?P<one>{number})(?:{kind}|\s[a-z-]+)(?:,\s(?P<more>{number}){kind})?"
        rf",?\sand\s(?:(?:in|at|for)\s)?(?P<other>{number}){kind}(?=[.,;)]|\s?$)"
    )
