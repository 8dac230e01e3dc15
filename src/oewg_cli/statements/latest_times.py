"""Read until when something can be sent in, whatever the verb: `The moderators, who are to be nominated by 3 May`."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.statements.occasions import Limit, Occasion
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_ABOUT = (
    r"\s(?:of|on|for|to|under|about|regarding|concerning|in|at|during)\s(?!the\ssecretariat|the\sBureau|writing|up\sto)"
    r"[^,;:()“”]{2,100}?(?=[,;:()]|\s(?:should|must|shall|may|can|could|will|is|are|was|were|has|have|that|which|who|by|"
    r"until|before|not?|in|from|between|via|through|at|as|to|not|received|submitted|sent|remains?|closes?|opens?)\b|\s*$)"
)
_NOT = r"(?:[Tt]he|[Tt]heir|names)\s"
_SUBJECT = (
    r"(?:^|[,;:]\s|\b(?:[Tt]he|[Tt]heir|[Ii]ts|names\sof)\s)"
    rf"(?P<what>(?:(?!{_NOT})[^\s,;:()]+\s){{0,7}}?[^\s,;:()]+?)"
    r"(?:,?\s(?:who|which|that))?(?:\s(?:are|is|should|must|will|shall|may|can|to|be|were|was|have|has|been)\b)*\s*$"
)
_OBJECT = (
    r"\s(?:(?:the|their|its|an?|one|two|up\sto)\s)*(?P<what>[^,;:()]{3,100}?)"
    r"(?=[,;:()]|\s(?:by|until|before|no|not|in|via|through|to|at|from)\b|\s*$)"
)
_ARTICLES = frozenset({"draft", "the", "a", "an"})
"""After one of these comes a noun or what describes it: `the report`, `draft agreed conclusions`."""
_LONGEST_LEAD = 24


class LatestTime(NamedTuple):
    """What can be sent in, and until when."""

    what: str
    occasion: Occasion


def latest_times(text: str, stated: Sequence[Occasion]) -> Iterator[LatestTime]:
    """Return what a sentence says can be sent in, or asked for, until a day."""
    last, is_asked = 0, False
    for at, occasion in enumerate(stated):
        if occasion.limit in {Limit.LATEST, Limit.SPAN} and occasion.days:
            part = _clause(text, last, occasion.start)
            if occasion.start < _LONGEST_LEAD and not compiled(r"[a-z]{5}").search(part):
                end = stated[at + 1].start if at + 1 < len(stated) else len(text)
                part = compiled("[;:]").split(text[occasion.end : end])[0]
            # `Comments should be sent by 3 May, and questions by 8 May`: what is asked is said once.
            what = _what(part, is_asked=at > 0 and is_asked)
            is_asked = is_asked or bool(what) or _asks(text[last : occasion.start])
            if what:
                yield LatestTime(what, occasion)
        last = occasion.end


def _clause(text: str, start: int, end: int) -> str:
    return compiled(r"[;:]\s").split(text[start:end])[-1]


def _asks(part: str) -> bool:
    """Return whether a part of a sentence has one of the verbs of those who send in."""
    verbs = read_data("dated_lines")["verbs"]
    return any(word in verbs for word in compiled(r"[a-z]+(?:-[a-z]+)*").findall(part.casefold()))


def _what(part: str, *, is_asked: bool) -> str:
    """Return the name of what is sent in; empty if nothing of the kind is named, or if the secretariat does it."""
    data = read_data("dated_lines")
    for phrase, word in data["phrases"].items():
        part = part.replace(phrase, word).replace(phrase.capitalize(), word)
    kinds, verbs, named, blocked = data["kinds"], data["verbs"], data["named_by_verbs"], data["blocked"]
    noun, verb, before = None, None, ""
    for token in compiled(r"[A-Za-z]+(?:-[a-z]+)*").finditer(part):
        word = token[0].casefold()
        if word in blocked and before not in _ARTICLES:
            return ""
        before = word
        if word in named and verb is None:
            verb = token
        if word in kinds and noun is None:
            noun = token
        is_asked = is_asked or word in verbs or word in named
    if verb is not None:
        return _of_verb(part, verb.start(), verb.end(), named[verb[0].casefold()])
    if noun is None or not is_asked:
        return ""
    about = compiled(_ABOUT).match(part, noun.end())
    lead = compiled(r"(?:[a-z-]+\s){0,3}$").search(part[: noun.start()].casefold())
    modifiers = [each for each in (lead[0].split() if lead else ()) if each in data["modifiers"]]
    # `Side event proposals` and `non-governmental organizations seeking accreditation` are not those of delegations.
    words = compiled(r"[A-Za-z]+(?:-[a-z]+)*").findall(part[: noun.start()])
    others = [word for word in words if subject_words(word) & set(data["neutral"]["apart"])]
    of_others = f" of {' '.join(others)}" if others else ""
    return " ".join((*modifiers, noun[0])) + (about[0] if about else "") + of_others


def _of_verb(part: str, start: int, end: int, noun: str) -> str:
    """Return the noun for what a verb says, with what it is done to: `nominations of moderators`."""
    if noun.startswith(("list", "registration", "comments")):
        about = compiled(_ABOUT).match(part, end)
        return noun if about is None or " list" in about[0] else noun + about[0]
    is_passive = compiled(r"\b(?:be|been|are|is|were)\s$").search(part[:start])
    found = compiled(_SUBJECT).search(part[:start]) if is_passive else compiled(_OBJECT).match(part, end)
    return f"{noun} of {found['what'].strip()}" if found is not None else ""
