"""Tell which clauses and times of a sentence speak of something else than of what it begins with."""

from collections.abc import Sequence
from itertools import pairwise

from oewg_cli.programme.front_page import Session
from oewg_cli.statements.times.occasions import Occasion
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import spelled_ordinals

_HELD = r"(?:scheduled|planned|foreseen|expected|to\sbe\s(?:held|convened)|to\stake\splace|held|convened)\b"
_SESSION = (
    r"\b(?:at|during|in|to|until)\s(?:its|the)\s(?P<at>[a-z-]+)\ssession\b"
    rf"|\b(?:the|its)\s(?P<held>[a-z-]+)\ssession,?\s(?:(?:which|that)\s(?:is|will\sbe)\s(?:[a-z]+ly\s)?)?{_HELD}"
    r"|\b(?:the|its)\s(?P<open>[a-z-]+)\ssession,\s(?:which|that)\s(?:will\s)?(?:opens?|begins?|starts?|takes?\splace|runs?|meets?)\b"
)
_NOT_THIS = frozenset({"next", "following", "coming", "forthcoming", "subsequent"})
_NEXT_MEETING = (
    r"(?:\A\s?|\b(?:at|for|of|that|to)\s)(?:the|its)\s[a-z-]+\s(?:[a-z]+\s){0,2}?"
    r"(?:session|meeting|conference|congress|assembly|forum)\b[^,;:.]{0,120}?,?\s(?:which\s)?(?:is|will|are|shall)\s"
)
_YEAR = r"\b(?:19|20)[0-9]{2}\b"
_AND_OTHER = (
    r"(?:\band|[,;])\s(?:(?:the|its|their|that|those|an?)\s(?=\w)|[^,;()]{2,80}(?:\(|\s(?:under|on)\s)(?:agenda\s|sub-)?items?\s[0-9])"
    r"|\band\s(?:(?:then|also|later|thereafter)\s){0,2}(?!(?:during|from|with|for|after|before|under|through|throughout|until"
    r"|only|again|either|all|about|will|shall|are|tak(?:e|es|en)\sup|(?:begin|start|open|commenc|conclud|clos|end|complet|finish"
    r"|continu|resum|consider|discuss|deal|return|adopt|introduc|held|hold|meet)[a-z]*)\b)"
    r"[a-z]{3,}\s(?:the|its|his|her|their|an?|to|over)\s(?=\w)"
    r"|\b(?:while|whereas)\b|\band\s(?=(?:(?:documents?|papers?|reports?|notes?)\s)?[A-Z])"
)
_WHICH = r",\s(?:which|who)\s[^,;]*\Z"
_VERB = (
    r"\b(?:(?:will|shall|may|can|should|is|are)\s(?:be\s|also\s|then\s)*[a-z]+|precedes?|follows?|opens|begins|closes|ends|leads|includes?"
    r"|concerns?|has|have|comprises?|contains?)\s(?:by\s|with\s|to\s|in\s)?"
)


def is_of_another_session(words: str, session: Session) -> bool:
    """Return whether words in lower case name another session at which something is done, or which is held.

    `session` is that of the note. `The agenda for the sixth session, which is scheduled for 3 to 7 May`
    has the days of that session, and so has `The ninth Meeting is scheduled for 3 to 7 May 2028`.
    """
    named = [match[str(match.lastgroup)] for match in compiled(_SESSION).finditer(words)]
    numbers = (spelled_ordinals("en").get(each) for each in named)
    if any(each in _NOT_THIS for each in named) or any(
        number is not None and number != session.number for number in numbers
    ):
        return True
    if compiled(_NEXT_MEETING).search(words) is None:
        return False
    years = {int(match[0]) for match in compiled(_YEAR).finditer(words)}
    return bool(years) and years.isdisjoint({session.opens.year, session.closes.year})


def of_one_thing(text: str, times: Sequence[Occasion]) -> list[Occasion]:
    """Return the times before another thing is named, or done: `on Monday, and the rest of it on Tuesday`.

    `The Chair will be elected on Monday and take the floor on Tuesday`
    """
    of_other = compiled(_AND_OTHER)
    ends = [at for at, (one, two) in enumerate(pairwise(times), 1) if of_other.search(text, one.end, two.start)]
    return list(times[: ends[0]] if ends else times)


def start_of_antecedent(text: str, start: int, end: int) -> int:
    """Return where that begins which a relative clause is said of, if a verb divides it from the subject before.

    `Item 6 precedes a joint meeting with the Board, which begins at 4 p.m.`: it is the joint meeting that begins then.
    """
    relative = compiled(_WHICH).search(text, start, end)
    verbs = list(compiled(_VERB).finditer(text, start, relative.start())) if relative is not None else []
    return verbs[-1].end() if verbs else start
