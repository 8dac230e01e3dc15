"""Find the years for which a text says that a plan is proposed or will be adopted."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.source_text import Span
from oewg_cli.un.un_data import read_data

_SHORT = 100
_FOR_YEAR = r" for (?:the )?(?:[a-z]+ )?(?:19|20)[0-9]{2}"


class PeriodInText(NamedTuple):
    """A plan and its first and last year; `years` is where they stand, in code points of the text."""

    plan: str
    years: Span
    first: int
    last: int


def periods_in(text: str) -> Iterator[PeriodInText]:
    """Return the plans that a text names as proposed or still to be adopted, with their years."""
    if compiled(_FOR_YEAR).search(text) is None:
        return
    for match in _pattern().finditer(text):
        first = int(match["first"])
        last = int(match["last"] or first)
        last = last + first // _SHORT * _SHORT if last < _SHORT else last
        yield PeriodInText(" ".join(match["plan"].split()), Span(*match.span("years")), first, last)


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
