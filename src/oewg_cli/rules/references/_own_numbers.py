"""Find the numbers of resolutions and decisions of the body of the note itself: `decision 11/9`, `9/CP.5`, `V/9`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.sessions.session_facts import session_numbers
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.text.roman_numerals import arabic
from oewg_cli.un.references.references import NumberReference
from oewg_cli.un.references.resolutions import TextKind

_CITED = lazy_pattern(
    r"\b(?:resolution|decision)(?P<plural>s?)\s(?P<number>"
    r"(?P<of_body>(?P<number_of_body>[0-9]{1,3})(?P<dash_of_body>\s?[/.–-]\s?)(?P<body>CP|COP|CMP|CMA|MOP|MSP|BC|RC|SC)"
    r"(?P<dot>\.?)(?P<session_of_body>[0-9]{1,3}))"
    r"|(?P<roman>[IVXL]{1,6})(?P<dash_of_roman>\s?[/–-]\s?)[0-9]{1,3}"
    r"|(?P<session>[1-9][0-9]?)(?P<dash>\s?[/–-]\s?)[0-9]{1,3}"
    r")(?![\w/–-]|\.[0-9])"
)
_DRAFT = r"\b(?:draft|proposed|as|future|numbered)\s(?:(?:draft|proposed)\s)?$"
_MOST_SESSIONS = 30
"""The sessions that a body may have had whose numbers are not those of the General Assembly, which began with 31."""
_EARLIEST_OF_LATE, _LAST_SESSIONS = 60, 5
"""A session of the General Assembly of late, and how many sessions ago a decision that is cited may be."""


class OwnNumber(NamedTuple):
    """A number, the session in it, and its right form if it is not that."""

    match: TextMatch
    session: int
    right: str | None


def own_numbers(context: CheckContext) -> tuple[OwnNumber, ...]:
    """Return the numbers that begin or end with a session, and that no other organ has, in reading order."""
    return tuple(_found(context))


def _found(context: CheckContext) -> Iterator[OwnNumber]:
    for match in context.text_index.find_number(_CITED):
        typed = match.match
        session = _session(typed) if typed is not None else None
        if typed is None or session is None:
            continue
        start = match.end - len(typed["number"])
        dash = typed["dash_of_body"] or typed["dash_of_roman"] or typed["dash"]
        is_range = bool(typed["plural"]) and dash != "/"  # `decisions 11–13`
        if is_range or _is_of_other(match, start) or (session > _MOST_SESSIONS and dash != "/"):
            continue
        right = (
            f"{typed['number_of_body']}/{typed['body']}.{typed['session_of_body']}"
            if typed["of_body"]
            else typed["number"].replace(dash, "/")
        )
        yield OwnNumber(match.part(start, match.end), session, right if right != typed["number"] else None)


def _session(typed: re.Match[str]) -> int | None:
    if typed["roman"]:
        return arabic(typed["roman"])
    return int(typed["session_of_body"] or typed["session"])


def _is_of_other(match: TextMatch, start: int) -> bool:
    """Return whether a number is that of an organ whose numbers are known, or of a draft."""
    plain = match.field.plain
    cited = [each for each in match.field.references_between(start, start + 1) if isinstance(each, NumberReference)]
    is_known = any(each.mention is not None and each.mention.organs for each in cited)
    return is_known or compiled(_DRAFT).search(plain, max(0, match.start - 40), match.start) is not None


def is_own(context: CheckContext, match: TextMatch, session: int) -> bool:
    """Return whether a number is one of the body of the note, which alone has sessions with its numbers."""
    sentence, owners = context.picture.sentence_at(match.field, match.start), context.picture.owners
    named = [each for each in owners.names_in(match.field) if sentence.start <= each.start < sentence.end]
    # `By its decision 9/CP.5, the Conference decided`: the body that is named first is the subject.
    before = [each for each in named if each.end <= match.start]
    subject = before[-1].end if before else named[0].end if named else match.start
    told = [owners.owner(match.field, at, at) for at in (*(each.end for each in before), subject)] if named else []
    told.append(owners.owner_named_after(match.field, match.end))
    is_of_other = Owner.OTHER in told or (Owner.OWN not in told and session > _MOST_SESSIONS)
    return bool(session_numbers(context.programme)) and not is_of_other


def is_decision_of_body(context: CheckContext, reference: NumberReference) -> bool:
    """Return whether a decision without an organ has the number of one of the last sessions of the body of the note.

    A committee that adopts no resolutions numbers its decisions by its sessions too, as long as these are not those of
    the General Assembly of late.
    """
    session = compiled(r"(?P<session>[0-9]{2})/[0-9]{1,3}").fullmatch(reference.text)
    if session is None or reference.kind is not TextKind.DECISION:
        return False
    numbers = (each for each in session_numbers(context.programme) if each <= _EARLIEST_OF_LATE)
    return any(0 <= each - int(session["session"]) <= _LAST_SESSIONS for each in numbers)
