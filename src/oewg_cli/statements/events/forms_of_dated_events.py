"""The forms of sentences in which what is dated comes before the verb: `Nominations should be sent by 3 May`."""

import re
from functools import cache

from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_NOUNS = r"[^,;:.()“”]{2,120}?"


def _start(match: re.Match[str]) -> int:
    return match.start()


def matches_of_forms(text: str) -> list[re.Match[str]]:
    """Return what has the form of a statement, in order; a form is only looked for where one of its words is there."""
    folded = text.casefold()
    found: list[re.Match[str]] = []
    for kind, needed in read_data("dated_events")["needed"].items():
        if any(map(folded.__contains__, needed)):
            found += _pattern(kind).finditer(text)
    return sorted(found, key=_start)


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    words = {
        name: "|".join(each).replace(" ", r"\s") for name, each in read_data("dated_events").items() if name != "needed"
    }
    start = r"(?:^|[,;:]\s|\band\s|\bthat\s)"
    modal = r"(?P<ahead>will|shall|should|must|may|is\sto|are\sto|is\sexpected\sto|are\sexpected\sto)"
    what = r"(?P<what>[^,;:.“”]{2,120}?)"
    aside = r"(?:,\s(?:(?:as\s)?referred\sto|mentioned|if\sany|as|in|which\sare)[^,;:.“”]{0,80},)?"
    match kind:
        case "deadline":
            ahead = r"(?P<ahead>will|shall|is|are|falls|expires|has\sbeen|must|should)\b"
            be = rf"(?:{ahead}|$|[,:(–]|(?<=\s)-|\son\s(?:the\s)?(?=[0-9]|[A-Z]\w+day\b|morning|afternoon)|\sat\b)"
            form = rf"\b(?i:(?P<deadline>{words['deadline']}))\s(?:for|of)\s(?P<what>{_NOUNS})(?=(?P<from>\s?{be}))"
        case "closing_of":
            form = (
                r"^(?P<deadline>(?i:closing|closure|close))\sof\s(?:the\s)?"
                rf"(?P<what>(?i:{words['closed_lists']})\b[^,;:.()“”]{{0,80}})(?P<from>$)"
            )
        case "submitted":
            form = (
                rf"{start}{what}{aside}\s{modal}\s(?:\w+ly\s)?(?P<ask>be\s(?:{words['submitted']})|reach)\b(?P<from>)"
            )
        case "register":
            form = rf"\b(?:{words['asked']})\s(?P<ask>register)\b(?P<from>)"
        case "inscribe":
            names = r"(?:\stheir\snames?)?\s(?:on|in)\s(?:the\s)?"
            speakers = r"(?P<what>list\sof\sspeakers(?:\s(?:for|on|under)\s[^,;:.]{2,80}?)?)(?=\s(?:between|from)\s)"
            form = rf"\b(?:{words['asked']})\s(?P<ask>inscribe|enter|put){names}{speakers}(?P<from>)"
        case "submit":
            ends = r"to\sthe|to\sits|in|by|between|from|no\slater|not\slater|before|at|through|via|are|is|should"
            form = (
                rf"\b(?:{words['asked']})\s(?P<ask>{words['submit']})\s(?P<what>{_NOUNS})"
                rf"(?=(?P<from>,|\s(?:{ends})\b))"
            )
        case "opens":
            form = (
                rf"{start}{what}?\s?\b(?:{modal}\s)?(?:be\s|remain\s)?(?P<verb>{words['verbs']})\b(?P<from>)"
                r"(?!\s(?:meeting|session|consultation|discussion)s?\b)"
            )
        case _:
            form = rf"{start}{what}{aside}\s{modal}\sbe\s(?:\w+ly\s)?(?P<issued>{words['issued']})\b(?P<from>)"
    return compiled(form)
