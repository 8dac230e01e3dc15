"""Read what texts say of the number, the kind and the year of the session, where it can only be that of the note."""

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import Role
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.past_verbs import is_of_past
from oewg_cli.statements.sessions.session_mentions import (
    Meant,
    SessionMention,
    session_mentions,
)
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

LEAD_OF_FUTURE = frozenset({"at", "during", "for", "in", "throughout"})
_ADOPTION = r"(?i:adoption of (?:the|its) (?:draft )?report|(?:the|its) report)\b"
_NEXT_AGENDA = (
    r"(?i:(?:draft )?provisional agenda\b|^(?:dates?|place|venue)\b)"
    r"[^.;]{0,80}?\b(?:for|of)\s$"
)
_NEXT_PLAN = (
    r"(?i:\b(?:provisional|tentative|draft|proposed)\s(?:agenda|work\s?plan|programme\sof\swork)\s(?:for|of)\s$)"
)
_AND_NEXT_DATE = r"\band\s(?:the\s)?(?:dates?|place|venue|provisional\sagenda)\b[^.;]{0,40}?\b(?:for|of)\s(?:its\s)?$"
_NOW = (
    r"\b(?:is\sholding|will\s(?:be\sholding|(?:(?:[a-z]+ly|then)\s)?(?:open|convene|close|conclude|declare|adjourn|call)"
    r"|[^.;,]{0,80}\b(?:at|over|for|attend|during)\s(?:the\s)?(?:[a-z]+\s)?(?:opening|clos(?:ure|ing)|beginning)\sof))\s$"
    r"|^(?:The\spresent|This)\s(?:note|document|programme|paper)\b[^.;:]*\s(?:for|organizing|preparing|planning|holding)\s$"
)
_OF_DRAFT = r"\s\([^()]{1,40}/(?:L|CRP)\.[0-9]{1,3}\)"
_GOES_TO_ORGAN = (
    rf"(?:{_OF_DRAFT})?"
    r"(?:,?\s[^.,;()]{0,80}?,?)?\s(?:will|shall|is\sto)\s(?:then\s)?be\s(?:submitted|transmitted|forwarded|adopted|finalized|issued)\b"
    r"|\sand\s(?:submitted|transmitted|forwarded)\sto\b"
)
_ADOPTS_ITS = r"\b(?:adopt|approve|finalize)\sits\s(?:draft\s)?report\son\s(?:the\swork\sof\s)?$"
_FOR_NEXT = (
    r"(?i:\b(?:consider|decide|discuss|recommend|agree|approve)\b[^.;]{0,60}?\b(?:dates?|venue|place|(?:draft|provisional)\sagenda"
    r"|work\s?plan)\b[^.;]{0,40}?\b(?:for|of)\s$|\bserve\suntil\s(?:the\s(?:opening|end|close|beginning)\sof\s)?$)"
)
_OF_OTHER = r"(?!(?:\sof\s[^,]+)?,?\s(?:[a-z]+\s)?(?:which|whose)\b).*\b(?:which|whose|whom?)\b[^,;]*\Z"
"""A relative clause that goes on to its verb and does not come directly after the session."""


class Shown(StrEnum):
    """What shows that the session of the note, or the next one, is meant; past is one that has met already."""

    PRESENT = "present"
    HEADING = "heading"
    TITLE = "title"
    REPORT = "report"
    NEXT_AGENDA = "next-agenda"
    NEXT = "next"
    FUTURE = "future"
    PAST = "past"
    AHEAD = "ahead"
    NOW = "now"


class StatedNumber(NamedTuple):
    """The number that a text gives to the session of the note; to the next session if an agenda of it is adopted."""

    mention: SessionMention
    wording: Wording
    number: int
    shown: Shown


def stated_numbers(picture: Picture) -> tuple[StatedNumber, ...]:
    """Return the numbers by which texts name the session of the note, or in an agenda title the next one."""
    return tuple(
        StatedNumber(mention, mention.number_wording, mention.number, shown)
        for mention in picture.read(session_mentions)
        if mention.number is not None and mention.number_wording is not None and mention.owner is not Owner.OTHER
        if (shown := _shown(mention) or _shown_on_last_day(picture, mention)) is not None
    )


def _shown(mention: SessionMention) -> Shown | None:
    if mention.kind is not None and mention.meant is not Meant.THIS:
        return None
    field, text = mention.sentence.field, mention.sentence.text
    before = text[: mention.start]
    match field.role:
        case Role.HEADING | Role.NOTE_HEADING | Role.BULLET:
            return Shown.HEADING if _opens_or_closes().search(before) else None
        case Role.TITLE | Role.SUBTITLE | Role.STATUS:
            return Shown.TITLE if compiled(r"\b(?:of|for)\s$").search(before) and not mention.other else None
        case Role.AGENDA_TITLE:
            if compiled(_NEXT_AGENDA).search(before) or compiled(_AND_NEXT_DATE).search(before):
                return Shown.NEXT_AGENDA
            is_report = compiled(_ADOPTION).match(before) and compiled(r"\b(?:on|of)\s$").search(before)
            return Shown.REPORT if is_report and field.path[0] in {"agenda", "body"} else None
        case _:
            return _shown_in_text(mention)


def _shown_on_last_day(picture: Picture, mention: SessionMention) -> Shown | None:
    """Return what shows the next session on the last of several days of the programme: the plans spoken of there."""
    field, last = mention.sentence.field, len(picture.programme.programme) - 1
    is_on_last = field.role in {Role.TEXT, Role.ASIDE} and field.path[:2] == ("programme", last) and last > 0
    is_plan = is_on_last and compiled(_NEXT_PLAN).search(mention.sentence.text, 0, mention.start)
    return Shown.NEXT_AGENDA if is_plan else None


def _shown_in_text(mention: SessionMention) -> Shown | None:
    sentence = mention.sentence
    if mention.present or mention.lead == "this":
        return Shown.PRESENT
    if mention.start > 0 and compiled(_NOW).search(sentence.text, 0, mention.start):
        return Shown.FUTURE
    done = _shown_by_deed(mention)
    if done is not None:
        return done
    lead = mention.word_before
    first_words = (
        not sentence.text[: mention.start].strip() or sentence.text[: mention.start].casefold().strip() == lead
    )
    if not is_ahead(mention):
        return None
    if first_words and (lead in LEAD_OF_FUTURE or not lead):
        return Shown.FUTURE
    return Shown.FUTURE if is_of_arrangements(mention) else None


def _is_of_report_to_come(mention: SessionMention) -> bool:
    """Return whether a text says what will be done with the report on a session after it, as only with that on its own.

    The report of an earlier session has its symbol, which is not that of a draft.
    """
    sentence, text = mention.sentence, mention.sentence.text
    if not compiled(r"\breport\s(?:of\s[^.,;()]{3,120}?\s)?(?:on|of)\s(?:the\swork\sof\s)?$").search(
        text, 0, mention.start
    ):
        return False
    is_adopted = compiled(_ADOPTS_ITS).search(text, 0, mention.start) and sentence.tense is Tense.FUTURE
    goes_on = is_adopted or compiled(_GOES_TO_ORGAN).match(text, mention.end)
    is_cited = bool(sentence.field.references_between(sentence.start + mention.end, sentence.end))
    is_cited = is_cited and text[mention.end :].lstrip().startswith("(")
    is_cited = is_cited and compiled(_OF_DRAFT).match(text, mention.end) is None
    return bool(goes_on) and not is_cited


def _shown_by_deed(mention: SessionMention) -> Shown | None:
    """Return what shows by what is done that this session or the next one is meant."""
    sentence = mention.sentence
    before = sentence.text[: mention.start]
    if before and _is_of_report_to_come(mention):
        return Shown.REPORT
    if before and sentence.tense is not Tense.PAST and compiled(_FOR_NEXT).search(before):
        return Shown.NEXT
    return None


def is_of_arrangements(mention: SessionMention) -> bool:
    """Return whether a sentence begins with what is arranged for a session, such as its documents or its venue."""
    before = mention.sentence.text[: mention.start]
    return mention.word_before in {"of", "for", "at", "during"} and _arrangements().match(before) is not None


def is_ahead(mention: SessionMention) -> bool:
    """Return whether the first verb after a session is one of the future: not `completed texts, to which it will`."""
    rest = mention.sentence.text[mention.end :]
    will = compiled(r"\b(?:will|shall|was|were|had|has|have|held|took|met|lasted|ended)\b").search(rest)
    if will is None or will[0] not in {"will", "shall"} or "session" in rest[: will.start()].casefold():
        return False
    lead = rest[: will.start()]
    is_of_other = "wh" in lead and compiled(_OF_OTHER).match(lead) is not None
    return not is_of_other and not is_of_past(lead)


@cache
def _arrangements() -> re.Pattern[str]:
    words = "|".join(read_data("leftovers")["arrangements"]).replace(" ", r"\s+")
    return re.compile(rf"(?:(?:The|All|Any|No|Further)\s+)?(?:[a-z-]+\s+){{0,2}}(?i:{words})\s+(?:of|for|at|during)\s$")


@cache
def _opens_or_closes() -> re.Pattern[str]:
    words = [word for role in ("opens", "closes") for word in read_data("session_days")[role]["acts"]]
    return re.compile(rf"(?i:\b(?:{'|'.join(words)}))\sof\s$")
