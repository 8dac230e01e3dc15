"""Read for which years texts have officers still to be elected, or in office: `A Chair for 2027 will be elected`."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.HEADING, Role.TEXT, Role.BULLET, Role.AGENDA_TITLE, Role.NOTE_HEADING)
_POSTS = (
    r"(?:[Oo]fficers|Bureau|(?:[Cc]o-|[Vv]ice-)?(?:[Cc]hairs?|[Pp]residents?)(?:person)?|[Rr]apporteurs?|[Mm]embers"
    r"|[Vv]acanc(?:y|ies)|[Cc]andidates|[Nn]ominations|[Ss]eats)"
)
_YEARS = r"(?P<years>(?P<first>20[0-9]{2})(?:(?:[–-]|\s(?:to|and)\s)(?P<last>20[0-9]{2}))?)(?![\w/–-])"
_FOR = (
    rf"\b{_POSTS}\b(?:\s(?:of|among|in)\s(?:the|its)\s[A-Za-z\s]{{3,60}}?)?\sfor\s(?:the\s)?"
    rf"(?:(?:period|term|biennium|years?)\s)?{_YEARS}"
)
_ELECT = (
    r"\b(?:elect|elects|elections?|choose|designate|appoint|fill|be\s(?:elected|filled|chosen|appointed|designated)"
    r"|candidates|nominations)\b"
)
_NOT_NOW = (
    r"\b(?:was|were|had|has|have|until|outgoing|former\w*|previous\w*|last|resign\w+|report\w*|expir\w+|remain\w*)\b"
)
_IN_OFFICE = (
    rf"\A(?:The|Its)\s(?:Bureau|officers)\b[^,;:]{{0,60}}?\sfor\s{_YEARS}(?:,\selected\b[^;:]{{3,80}}?,)?"
    r"\s(?:is|are|consists?|comprises?)\s"
)


class ElectedPeriod(NamedTuple):
    """The years for which a text has an election, or a Bureau that is in office."""

    wording: Wording
    last: int
    is_in_office: bool


def elected_periods(picture: Picture) -> tuple[ElectedPeriod, ...]:
    """Return the years of elections that are still to be held, and of officers who are in office, in reading order."""
    sentences = picture.sentences(*_ROLES, having=" for ") if "20" in picture.index.text else []
    return tuple(found for sentence in sentences if not sentence.is_too_long for found in _in_sentence(sentence))


def _in_sentence(sentence: NoteSentence) -> Iterator[ElectedPeriod]:
    if "20" not in sentence.text:
        return
    in_office = compiled(_IN_OFFICE).match(sentence.text)
    if in_office is not None:
        last = int(in_office["last"] or in_office["first"])
        yield ElectedPeriod(sentence.part(*in_office.span("years")), last, is_in_office=True)
    elif compiled(_ELECT).search(sentence.folded) and not compiled(_NOT_NOW).search(sentence.folded):
        is_text = sentence.field.role in {*PARAGRAPHS, Role.FOOTNOTE}
        for match in compiled(_FOR).finditer(sentence.text) if sentence.tense is Tense.FUTURE or not is_text else ():
            last = int(match["last"] or match["first"])
            yield ElectedPeriod(sentence.part(*match.span("years")), last, is_in_office=False)
