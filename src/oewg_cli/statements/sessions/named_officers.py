"""Read of which session the officers are that a text names: `the Bureau elected at the second session`."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_mentions import Meant, SessionMention, mentions_in, session_mentions
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_ELECTED = (
    r"(?<!be )\b(?:elected|appointed)\s+(?:by\s+the\s+[\w -]{3,80}\s+)?(?:at|during)\s+"
    r"(?:the\s+[a-z]+\s+(?:part|meeting)\s+of\s+)?$"
)
_MOST_WORDS_BEFORE = 6
_FURTHEST = 240
"""How far before a session the words are looked for that name its officers, in code points."""
_WERE_ELECTED = (
    r"(?:\sof\sthe\s[^.,;:()0-9]{3,120}?)?\s(?:was|were|has\sbeen|have\sbeen)\s(?:\w+ly\s)?(?:elected|constituted)\b"
)
_HAS_ELECTED = (
    r"(?<!be )(?<!to be )\b(?:elected|appointed)\s(?:(?:the|its|as|following|new|other)\s){0,3}"
    r"(?:Bureau|officers|members\sof\sthe\sBureau)\s(?:of|for)\s$"
)
_LISTED_IN = (
    r"\b(?:Bureau|officers)\s+(?:is|are)\s+(?:listed|named|given|contained|set\s+out)\s+in\s+[^.;]{0,20}\breport\b[^.;()]{0,160}?"
    r"\b(?:on|of)\s+$"
)
_AT = (
    r"(?<!decided\s)(?<!agreed\s)(?<!done\s)(?<!noted\s)\b(?:[Aa]t|[Dd]uring)\s(?:the\s(?:[a-z]+\s)?(?:end|close|closing|part|meeting)\s(?:meeting\s)?of\s)?"
    r"(?:(?:its|the)\s)?(?:(?:reconvened|resumed)\s)?$"
)
"""Before the session at which something was done."""
_OFFICERS_OF = r"\b(?:Bureau|officers|office-holders)\s+(?:of|for)\s+$"
_WILL_OPEN = (
    r"(?:,\s[^.;:]{3,80},)?\s(?:will|shall|is\sto)\s(?:formally\s)?(?:open|declare\sopen)\sthe\s(?:[\w-]+\s)?session\b"
)
_OFFICER_OF = r"\b(?:Chair|Chairs|Chairperson|Co-Chairs|President|Rapporteur)\s+(?:of|for)\s+$"
_POST_OF = (
    r"\b(?:Chair|President|Rapporteur|Bureau|Secretary|officer|office-holder)(?:person)?s?\b"
    r"[^.;]{0,40}?\s(?:of|at|for|during|in)\s"
)
_OF_YEAR = rf"{_POST_OF}(?P<year>20[0-9]{{2}})\b"
_TERM_OVER = (
    r"\b(?:(?:complet|end|conclud|finish|serv|expir|relinquish|vacat|hand|stepp)ed|left|gave\sup|terms?\sof\soffice)\b"
)


class Bond(StrEnum):
    """How officers belong to a session: they were elected at it, are listed in the report on it, or are those of it.

    Those of a session who will open that of the note are in office until then. Those of this session were elected, by
    what the same sentence says, at the session with the number.
    """

    ELECTED_AT = "elected-at"
    LISTED_IN = "listed-in"
    OF = "of"
    OPENS = "opens"
    OF_THIS = "of-this"


class NamedOfficers(NamedTuple):
    """The session of the body to which officers belong by a text; `act` says that they do something now.

    That is what they will do, or what they did to the programme; for the latter `has_approved` is true too.
    `is_elected` is true if the text says that they were elected already.
    """

    bond: Bond
    number: int
    wording: Wording
    act: bool
    has_approved: bool = False
    is_elected: bool = False


def named_officers(picture: Picture) -> tuple[NamedOfficers, ...]:
    """Return the officers that texts name with the number of a session, in reading order.

    Outgoing officers, and those whose report is spoken of, are named for the past and do not act.
    """
    return (*_found(picture), *_of_this_session(picture))


def _of_this_session(picture: Picture) -> Iterator[NamedOfficers]:
    """Return at which session officers of this one were elected: `At its fourth session, it elected the Bureau of`."""
    for mention in picture.read(session_mentions):
        sentence = mention.sentence
        if mention.meant is not Meant.THIS or mention.number is None or "elected" not in sentence.folded:
            continue
        before = sentence.text[max(0, mention.start - _FURTHEST) : mention.start]
        others = [each for each in mentions_in(picture, sentence) if each.number not in {None, mention.number}]
        if len(others) == 1 and compiled(_OFFICERS_OF).search(before):
            (other,) = others
            wording, is_at = other.number_wording, compiled(_AT).search(sentence.text, 0, other.start) is not None
            if other.owner is not Owner.OTHER and is_at and wording is not None and other.number is not None:
                yield NamedOfficers(Bond.OF_THIS, other.number, wording, act=True)


def _found(picture: Picture) -> Iterator[NamedOfficers]:
    for mention in picture.read(session_mentions):
        number, wording = mention.number, mention.number_wording
        if number is None or wording is None or mention.owner is Owner.OTHER or mention.kind is not None:
            continue
        before = mention.sentence.text[max(0, mention.start - _FURTHEST) : mention.start]
        if compiled(_ELECTED).search(before) and _officers().search(before):
            yield NamedOfficers(Bond.ELECTED_AT, number, wording, _act(mention))
        elif compiled(_LISTED_IN).search(before):
            yield NamedOfficers(Bond.LISTED_IN, number, wording, act=False)
        elif compiled(_OFFICERS_OF).search(before):
            has_approved = _act(mention) and _have_approved(mention)
            yield NamedOfficers(Bond.OF, number, wording, _act(mention), has_approved, _are_elected(mention))
        elif compiled(_OFFICER_OF).search(before) and compiled(_WILL_OPEN).match(mention.sentence.text, mention.end):
            yield NamedOfficers(Bond.OPENS, number, wording, act=True)
        elif compiled(_OFFICER_OF).search(before) and _are_elected(mention):
            yield NamedOfficers(Bond.OF, number, wording, act=False, is_elected=True)


def has_officers_of_another_session(picture: Picture, sentence: NoteSentence) -> bool:
    """Return whether a sentence names officers of another session or year, or whose term is over, or will be."""
    year = compiled(_OF_YEAR).search(sentence.text)
    is_over = compiled(_TERM_OVER).search(sentence.text) is not None
    return (
        is_over
        or (year is not None and int(year["year"]) != picture.programme.session.opens.year)
        or any(
            mention.meant is Meant.OTHER and compiled(rf"{_POST_OF}$").search(sentence.text[: mention.start])
            for mention in mentions_in(picture, sentence)
        )
    )


def _act(mention: SessionMention) -> bool:
    """Return whether the first verb after the session is one of the future, or says what was done to the programme."""
    sentence = mention.sentence
    around = sentence.text[max(0, mention.start - _FURTHEST) : mention.end + _FURTHEST]
    is_now = sentence.tense_after(mention.end) is Tense.FUTURE or _have_approved(mention)
    return is_now and _outgoing().search(around) is None


def _have_approved(mention: SessionMention) -> bool:
    """Return whether the officers of a session, named first in a sentence, approved the programme."""
    text, end = mention.sentence.text, mention.end
    match = _approved().search(text, end, end + _FURTHEST)
    is_first = text[: mention.start].count(" ") <= _MOST_WORDS_BEFORE
    return match is not None and is_first and not compiled(r"\b(?:will|had|would)\b").search(text, end, match.start())


def _are_elected(mention: SessionMention) -> bool:
    text = mention.sentence.text
    return (
        compiled(_WERE_ELECTED).match(text, mention.end) is not None
        or compiled(_HAS_ELECTED).search(text, 0, mention.start) is not None
    )


@cache
def _officers() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(read_data('leftovers')['officers'])})\b")


@cache
def _approved() -> re.Pattern[str]:
    verbs, things = ("|".join(read_data("leftovers")[name]).replace(" ", r"\s+") for name in ("approved", "programmes"))
    return re.compile(rf"(?<!be )\b(?:{verbs})\s+(?:{things})\b")


@cache
def _outgoing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(read_data('leftovers')['outgoing'])})\b")
