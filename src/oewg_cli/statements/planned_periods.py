"""Read for which years texts say that a plan is proposed or will be adopted: `Proposed programme of work for 2024`."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_ROLES = (
    *PARAGRAPHS,
    Role.TITLE,
    Role.SUBTITLE,
    Role.AGENDA_TITLE,
    Role.HEADING,
    Role.TEXT,
    Role.BULLET,
    Role.FOOTNOTE,
)
_SHORT = 100
_FOR_YEAR = r" for (?:the )?(?:[a-z]+ )?(?:19|20)[0-9]{2}"


class PlannedPeriod(NamedTuple):
    """A plan and the years for which it is made; `wording` has the years."""

    plan: str
    wording: Wording
    first: int
    last: int


def planned_periods(picture: Picture) -> tuple[PlannedPeriod, ...]:
    """Return the plans that texts propose for a year or for several, in reading order.

    `2024–2025` and `2024/25` are both years. A plan that is carried out or reviewed, or that was proposed in the past,
    is not read.
    """
    sentences = picture.sentences(*_ROLES, having=" for ")
    return tuple(found for sentence in sentences for found in _in_sentence(sentence))


def _in_sentence(sentence: NoteSentence) -> Iterator[PlannedPeriod]:
    if compiled(_FOR_YEAR).search(sentence.text) is None:
        return
    for match in _pattern().finditer(sentence.text):
        first = int(match["first"])
        last = int(match["last"] or first)
        last = last + first // _SHORT * _SHORT if last < _SHORT else last
        if sentence.tense is not Tense.PAST:
            yield PlannedPeriod(match["plan"], sentence.part(*match.span("years")), first, last)


@cache
def _pattern() -> re.Pattern[str]:
    words = {
        name: "|".join(sorted(read_data("leftovers")[name], key=len, reverse=True)).replace(" ", r"\s+")
        for name in ("planned", "plans")
    }
    return re.compile(
        rf"\b(?i:{words['planned']})\s+(?P<plan>(?:[a-z-]+\s+){{0,2}}?(?i:{words['plans']}))"
        r"(?:\s+of\s+the\s+[A-Z][^.;:,0-9]{2,80}?)?\s+for\s+(?:the\s+)?(?:(?:biennium|period|years?|triennium|quadrennium)\s+)?"
        r"(?P<years>(?P<first>(?:19|20)[0-9]{2})(?:(?:\s?[–/-]\s?|\s+(?:to|and)\s+)(?P<last>(?:(?:19|20)[0-9]{2}|[0-9]{2})))?)"
        r"(?![\w/–-])"
    )
