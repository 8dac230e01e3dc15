"""Read how often a year something takes place beside what takes place: `twice a year, in March, July and November`."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.numbers.counted_shares import Share
from oewg_cli.statements.numbers.counted_sums import CountedSum
from oewg_cli.statements.numbers.counted_things import is_limited
from oewg_cli.statements.numbers.number_conflicts import NumberConflict
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.neighbouring_sessions import neighbouring_sessions
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals

if TYPE_CHECKING:
    from datetime import date

    from oewg_cli.statements.wording import Wording

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_YEARS = (" year", "annually")
_WORDS = {"once": 1, "twice": 2, "thrice": 3}
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_TIME = (
    r"(?:(?:early|mid|late|the\sbeginning\sof|the\send\sof)[\s-](?:in\s)?)?"
    rf"(?:{_MONTHS}|(?:the\s)?(?:spring|summer|autumn|winter))"
)
_JOINT = r"(?:,\s(?:and\s)?(?:in\s)?|\sand\s(?:in\s)?)"
_DAYS_OF_MONTH = 31
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


def months_of_sessions(picture: Picture) -> Iterator[NumberConflict]:
    """Return the months in which a body is said to meet every year, where the note has a session in another month."""
    session = picture.programme.session
    periods: list[tuple[date, date, Wording | None]] = [(session.opens, session.closes, None)]
    for sum_ in picture.read(times_in_year):
        listed = sum_.shares[0].wording
        months = {_MONTHS.split("|").index(each) + 1 for each in compiled(_MONTHS).findall(listed.text)}
        if not months or picture.owners.owner(listed.field, sum_.whole.start, sum_.whole.start) is Owner.OTHER:
            continue
        others = [each.period for each in picture.read(neighbouring_sessions) if each.period is not None]
        periods += [(each.first, each.last, each.wording) for each in others if not each.is_year]
        for first, last, wording in periods:
            if months.isdisjoint({first.month, last.month}) and (last - first).days < _DAYS_OF_MONTH:
                when = f"there is a session in {_MONTHS.split('|')[first.month - 1]}"
                yield NumberConflict(listed, when, "Correct the months, or the dates of that session.", wording)
                break
