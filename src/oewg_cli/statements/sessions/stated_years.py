"""Read in which year or month a text holds the session of the note: `its third session, to be held in June 2028`."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.neighbouring_sessions import is_only_held
from oewg_cli.statements.sessions.session_identity import LEAD_OF_FUTURE, is_ahead, is_of_arrangements
from oewg_cli.statements.sessions.session_mentions import (
    Meant,
    SessionMention,
    is_subject,
    mentions_in,
    session_mentions,
)
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import months_pattern, phrases
from oewg_cli.un.references.references import NumberReference

_ON_THE_PAST = frozenset({"of", "on", "from", "since", "after"})
_LONGEST_VERB = 12
_CENTURIES = ("19", "20")
_YEAR = rf"(?:{'|'.join(_CENTURIES)})[0-9]{{2}}"
_HALF = rf"\bin\s(?P<time>the\s(?P<half>first|second)\shalf\sof\s(?P<year>{_YEAR}))\b(?!/)"
_DECIDED = (
    r"\b(?:decided|requested|recommended)\b[^.;]{3,120}?\s(?P<verb>(?:would|should|shall|was\sto|to)\s(?:hold|meet|convene)\b)"
    rf"[^.;()0-9]{{3,80}}\bsessions\b[^.;()0-9]{{0,60}}\sin\s(?P<year>{_YEAR})\b"
)


class StatedYear(NamedTuple):
    """The year, with or without a month, in which a text says that the session of the note is held.

    `number` is where the text has the number of the session before it; None if it has none. `half` is 1 or 2 for a
    half of the year, else 0.
    """

    wording: Wording
    year: int
    month: int | None
    number: Wording | None = None
    half: int = 0


def stated_years(picture: Picture) -> tuple[StatedYear, ...]:
    """Return the years in which texts say that the session of the note is held, where they give no full dates."""
    mentioned = [found for mention in picture.read(session_mentions) for found in _years_of(picture, mention)]
    return (*mentioned, *_decided_years(picture), *_halves(picture))


def _halves(picture: Picture) -> Iterator[StatedYear]:
    """Return the halves of its own year in which texts hold the session: `in New York in the second half of 2027`."""
    for sentence in picture.sentences(*PARAGRAPHS, having=" half of "):
        found = None if sentence.is_too_long else compiled(_HALF).search(sentence.text)
        before = [each for each in mentions_in(picture, sentence) if found is not None and each.end <= found.start()]
        if found is None or not before or int(found["year"]) != picture.programme.session.opens.year:
            continue
        mention, half = before[-1], 1 if found["half"] == "first" else 2
        is_own = mention.meant is Meant.THIS and (mention.number is not None or mention.present)
        if is_own and is_only_held(sentence.text[mention.end : found.start()]):
            yield StatedYear(sentence.part(*found.span("time")), int(found["year"]), None, None, half)


def _decided_years(picture: Picture) -> Iterator[StatedYear]:
    """Return the year for which a resolution decided on sessions of the body, if that is no later than its own.

    A resolution of December is about the sessions of the next year: `decided that it would hold two sessions in 2026`.
    """
    opens = picture.programme.session.opens.year
    for sentence in picture.sentences(*PARAGRAPHS, having="sessions"):
        found = None if sentence.is_too_long else compiled(_DECIDED).search(sentence.text)
        years = {int(year) for year in compiled(rf"(?<![\w/]){_YEAR}(?![\w/])").findall(sentence.text)}
        if found is None or years != {int(found["year"])} or max(years) >= opens:
            continue
        end = sentence.start + found.start("verb")
        adopted = [
            each.adopted.years.start
            for each in sentence.field.references_between(sentence.start, end)
            if isinstance(each, NumberReference) and each.adopted
        ]
        if adopted and min(adopted) >= max(years) and picture.owners.owner(sentence.field, end, end) is Owner.OWN:
            yield StatedYear(sentence.part(*found.span("year")), max(years), None)


def _years_of(picture: Picture, mention: SessionMention) -> Iterator[StatedYear]:
    if mention.owner is Owner.OTHER or mention.sentence.field.role is Role.AGENDA_TITLE:
        return
    sentence = mention.sentence
    if mention.year is not None and mention.year_wording is not None:
        if mention.present or _is_spoken_of_in_future(sentence, mention):
            yield StatedYear(mention.year_wording, mention.year, None)
        return
    has_year = any(century in sentence.text for century in _CENTURIES)
    if not has_year or mention.meant is not Meant.THIS or mention.word_before in _ON_THE_PAST:
        return
    after = _month_and_year_after().match(sentence.text, mention.end)
    if after is None and mention.number is not None:
        after = _month_and_year_of_plan().match(sentence.text, mention.end)
        is_own = after is not None and not any(
            mention.end < each.end <= after.end() for each in mentions_in(picture, sentence)
        )
        after = after if is_own else None
    if after is None and sentence.text.startswith("In") and len(mentions_in(picture, sentence)) == 1:
        after = _month_and_year_before().match(sentence.text)
    is_named = mention.number is not None or mention.present
    if after is not None and (is_named or (is_subject(mention) and _is_held_in(sentence, after))):
        month = phrases("en")["months"].index(after["month"]) + 1 if after["month"] else None
        start = after.start("month") if after["month"] else after.start("year")
        number = mention.number_wording if after.start() == mention.end else None
        yield StatedYear(sentence.part(start, after.end("year")), int(after["year"]), month, number)


def _is_held_in(sentence: NoteSentence, match: re.Match[str]) -> bool:
    """Return whether a session is said to be held in a year: `to be held in July 2026`, `of 2025 will be held`."""
    after = sentence.text[match.end() : match.end() + _LONGEST_VERB]
    return "held" in match[0] or ("of " in match[0] and after.startswith((" will ", " is to ")))


def _is_spoken_of_in_future(sentence: NoteSentence, mention: SessionMention) -> bool:
    if mention.other:
        return False
    if is_of_arrangements(mention):
        return sentence.tense is not Tense.PAST
    is_first = sentence.text[: mention.start].strip().casefold() in {"", *LEAD_OF_FUTURE}
    return is_first and mention.word_before not in _ON_THE_PAST and is_ahead(mention)


@cache
def _month_and_year_after() -> re.Pattern[str]:
    months = months_pattern("en")
    return re.compile(
        rf"(?:\s(?:of|for)\sthe\s[^.,;:()0-9]{{3,120}}?)?(?:,?\s(?:to\sbe\s|which\s)?(?:(?:will\sbe\s|was\s)?held|took\splace))?"
        rf"(?:,?\s(?:in|at)\s(?!(?:{months})\b)[^.,;:()0-9]{{3,40}}?)?,?\s(?:in|of)\s(?:(?P<month>{months})\s)?(?P<year>{_YEAR})\b(?!/)"
    )


@cache
def _month_and_year_of_plan() -> re.Pattern[str]:
    """Return a pattern for when a session is planned, after what else is said of it.

    `, for which a provisional agenda is considered directly after, is expected at Vienna in November 2029`
    """
    months = months_pattern("en")
    return re.compile(
        r"(?:,\s(?:for|of|to)\swhich\b(?:[^.;]|\.(?=\S)){3,140}?,|,\s(?:which|that)|\sthat)?\s(?:is|will|shall|should)\s(?:[a-z]+\s){0,3}?"
        r"(?:held|place|convened?|expected|foreseen|hosted|meet|planned|scheduled)"
        rf"(?:\s(?:at|in)\s(?!(?:{months})\b)[^.,;:()0-9]{{3,40}}?)?,?\s(?:in|for)\s(?:(?P<month>{months})\s)?(?P<year>{_YEAR})\b(?!/)"
    )


@cache
def _month_and_year_before() -> re.Pattern[str]:
    months = months_pattern("en")
    return re.compile(
        rf"In\s(?:(?P<month>{months})\s)?(?P<year>{_YEAR}),?\s(?=[^.;]{{0,80}}\bwill\s(?:hold|meet|convene)\b)"
    )
