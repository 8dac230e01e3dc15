"""Read when bodies that meet submit their proposals: `the Working Group will submit its proposals on 3 May`."""

from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.agents import MeetingNames
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.statements.times.occasions import Occasion, occasions
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.ASIDE, Role.TEXT, Role.BULLET)
_SUBMIT = (
    r"\b(?:will|shall|should|and|is\sto|are\sto)\s(?:then\s)?(?:submit|present|deliver|transmit)\s(?:its|their)\s"
    r"(?P<what>(?:[a-z-]+\s){0,2}?(?:proposals?|conclusions|recommendations|reports?|findings|results|draft\s[a-z]+))\b"
)
_TO = r"(?:\sto\s(?:the\s)?[A-Z][\w\s]{2,60}?)?(?:,|\s)(?:on|by|in|at|the|no\slater\sthan|\s)*"


class SubmittedWork(NamedTuple):
    """What a body that meets submits, the words of both, and when; `occasion` has at least one day."""

    what: str
    words: Words
    occasion: Occasion
    wording: Wording


def submitted_work(picture: Picture) -> tuple[SubmittedWork, ...]:
    """Return what bodies submit on stated days, in reading order."""
    found: list[SubmittedWork] = []
    for sentence in (*picture.sentences(*_ROLES, having=" its "), *picture.sentences(*_ROLES, having=" their ")):
        for match in compiled(_SUBMIT).finditer(sentence.text):
            stated = occasions(sentence.text, match.end(), len(sentence.text), picture.read(calendar_of))
            body = picture.read(MeetingNames).last_name_before(sentence.field, sentence.start + match.start())
            is_next = stated and compiled(_TO).fullmatch(sentence.text, match.end(), stated[0].start)
            if body is not None and is_next and stated[0].days:
                wording = sentence.part(stated[0].start, stated[0].end)
                words = subject_words(match["what"]) | subject_words(body)
                found.append(SubmittedWork(match["what"], words, stated[0], wording))
    return tuple(found)
