"""Read until when something can be sent in, whatever the verb: `The moderators, who are to be nominated by 3 May`."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from oewg_cli.statements.subject_words import subject_words
from oewg_cli.statements.times.occasions import Limit, Occasion
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
_ON_LIST = r"[^,;:()]{0,60}?\s(?:on|in|to)\s(?:the|its|that|a)\s(?:[a-z]+\s)?lists?(?:\sof\sspeakers)?(?=\s)"
_ARTICLES = frozenset({"draft", "the", "a", "an"})
"""After one of these comes a noun or what describes it: `the report`, `draft agreed conclusions`."""
_CLOSED = (
    r"\b(?:clos(?:e|es|ed|ing|ure)|[Dd]eadlines?|cut-off|(?:closing|final|latest|last)\s(?:date|day)s?"
    r"|time\slimit|due)\b"
)
_OPENED = r"\b[Oo]pen(?:s|ed|ing)?\b"
_ITSELF = (
    r"(?<!\bown\s)(?<!\bwhose\s)\b(?:(?:deadline|time\slimit|closing\sdate)"
    r"(?:\s(?:is|of|expires|falls|will\sbe|has\sbeen\sset|on|at|for|in)){1,3}|(?:deadline|closing\sdate)(?:[:,]|\s\())\s*$"
)
_LATEST_AFTER = r",?\s(?:at\sthe\slatest\b|(?:is|will\sbe|as)\sthe\s(?:last|final|latest|closing|deadline|cut-off)\b)"
_REGISTERING = (
    r"\b(?:(?:when|on|upon|while|in)\sregistering|(?:at|upon|on|with|during|in)\s(?:the\s)?(?:time\sof\s)?(?:their\s)?"
    r"(?:online\s)?(?:pre-)?registration)(?:\sonline)?,?\s\(?(?:that\sis,\s)?(?:by|no\slater\sthan|not\slater\sthan|until|before)\s$"
)
"""Before the day on which those who register say what else they ask for: it is that of the registration."""
_DEADLINES = ("deadline", "limit", "closing date")
_FROM = r"\b(?:[Ff]rom|[Ss]tarting(?:\son)?|[Bb]eginning(?:\son)?)\s$"
_ON_SITE = r"\b(?i:on-?\s?site|in\sperson|desks?|counters?|badges?|passes|building|floor|entrance|changes?|change)\b"
"""Where those who come are registered, and what is changed later: from a later day than online."""
_SAME = (
    r"[\s,()]*(?:(?:and|but|or|then|while)\s)*(?:(?:[Tt]hose|[Tt]hat|[Tt]hey|[Ii]t|[Tt]hese)\b(?P<about>\s(?:for|under|on|of)\s.{2,60}?)?"
    r"(?=\s(?:by|on|at|is|are|will|should|must|shall|may|clos\w+)\b))"
)
_GOES_ON = r"\s*(?:,|,?\s(?:and|but))\s(?:then\s)?(?:will|is|are|shall|must|should|may|clos\w+)\b"
_RECEIVED = r"\b(?:received|submitted|sent|made|given|lodged|tabled)\s(?:\w+\s){0,4}$"
_OF_PART = r"(?:[^,;:()]{0,40}?\s)?(?:[0-9]|items?\b|clusters?\b|segments?\b|groups?\b|parts?\b)[^;:().]{0,40}?"
_ABOUT_AFTER = (
    rf"\)?,?\s\(?(?P<about>(?:for|under|on)\s{_OF_PART})"
    r"(?=,?\sand(?:\s(?:by|on|until))?(?:\s*$|\s(?:[0-9]{1,2}\s)?[A-Z])|,?\sboth\b|[,.)]|\s*$)"
)
_ANOTHER = r"\)?,?\s\(?(?:for|under|on)\s[^;:.]{3,80}?\)?,?\sand(?:\s(?:by|on|until|from))?\s*"
_ABOUT_BEFORE = r"\s*(?:and\s)?(?P<about>(?:[Ff]or|[Uu]nder)\s(?:[^,;:()]{3,80}?)),"
_BEGINNINGS_BEFORE = ("and", "For", "for", "Under", "under")
_CLOCK = r"(?:(?:noon|midnight|[0-9.:]{1,5}\s[ap]\.m\.),?\s(?:on\s)?)?"
_LATE = (
    r"\b(?P<late>(?<!on\sor\s)[Aa]fter|(?<!not\s)(?<!no\s)later\sthan)"
    rf"(?=\s{_CLOCK}(?:[A-Z][a-z]{{2,5}}day,\s)?[0-9]{{1,2}}\s[A-Z][a-z]{{2,8}}\b)"
)
_REFUSED = r"\b(?:not?|cannot|neither|nor|longer|only|consent|unless|exceptional(?:ly)?|refused)\b"
_TO_COME = r"\b(?:will|shall|may|can|could|must|should|requires?|needs?|until|(?:are|is|be|has|have)\sto)\b"
_CAN_BE = r"\b(?:will|can|may|shall|should|must|to)\sbe\s\w+\s$"
_HAPPENED = (
    r"(?<!should\s)(?<!must\s)\b(?:had|has|have|was|were)\s"
    r"(?!to\b|until\b|not\b|set\b|fixed\b|been\s(?:set|fixed|asked|invited|requested))(?:already\s|all\s)?(?:been\s)?[a-z]+(?:ed|nt|en|ut)\b"
)
_HAPPENED_WORDS = ("had", "has", "have", "was", "were")
_JOINED_IN = (
    r"\b(?:attend|attending|join|joining|(?:take|taking)\spart\sin|participat(?:e|ing)\sin)\s(?P<what>[^,;:()]{3,60}?)"
    r"(?:,?\s(?:should|must|may|can|shall|will|are\s\w+\sto|have\sto))?(?:\s(?:also|please|themselves))?\s$"
)
_SHORT = 8
"""The words of a label before its time, such as `Draft decisions under item 4: by`."""
_WORD = r"[A-Za-z]+(?:-[a-z]+)*"
_NOTHING = "submission"
"""What is sent in where a text only names its deadline."""


class LatestTime(NamedTuple):
    """What can be sent in, and until when, or from when."""

    what: str
    occasion: Occasion
    is_opening: bool = False


class _Sent(NamedTuple):
    """What is sent in, and the words that say for what."""

    noun: str
    about: str = ""


def late_as_latest(text: str) -> str:
    """Return a sentence of the same length in which a time after which it is too late is the latest one.

    `Texts received after 6 November` says until when texts are received.
    """
    for match in compiled(_LATE).finditer(text) if "after " in text.casefold() or "later than " in text else ():
        start, end = match.span("late")
        before, after = (compiled("[;:]").split(each)[at] for each, at in ((text[:start], -1), (text[end:], 0)))
        refused = compiled(_REFUSED).search(f"{before} {after}".casefold()) is not None
        is_fronted = _is_empty(before)
        near = compiled(_WORD).findall(before)[-3:]
        is_sent = any(word.casefold() in _sending() for word in near) and compiled(_CAN_BE).search(before) is None
        # `Those received after 5 January are in the annex`: they have been received.
        is_sent = is_sent and (refused or compiled(_TO_COME).search(f"{before} {after}") is not None)
        if is_sent or (refused and _sent_in(after if is_fronted else before)):
            text = f"{text[:start]}{'until':>{end - start}}{text[end:]}"
    return text


def latest_times(text: str, stated: Sequence[Occasion], named: str = "") -> Iterator[LatestTime]:
    """Return what a sentence says can be sent in, or asked for, until a day; `named` is what the text named before."""
    last, is_limit = 0, False
    known, here = _Sent(named), _Sent("")
    for at, occasion in enumerate(stated):
        if occasion.room is not None and not occasion.days:
            continue  # `Requests for seats in Conference Room 4 should be made by 3 May.`
        part = _clause(text[last : occasion.start])
        end = stated[at + 1].start if at + 1 < len(stated) else len(text)
        rest = compiled("[;:]").split(text[occasion.end : end])[0]
        sent = _sent(part, rest, known, here)
        last = occasion.end
        if sent is None:
            continue
        known, here = (sent, sent) if sent.noun else (known, here)
        # `The deadline is 3 May for cluster 1 and 8 May for cluster 2`: both are deadlines.
        is_limit = (is_limit and at > 0 and _is_another(part)) or _is_limit(part, rest, occasion)
        if sent.noun and occasion.days and is_limit:
            yield LatestTime(f"{sent.noun}{sent.about}", occasion)
        elif sent.noun and occasion.days and _is_opening(part, rest, occasion):
            yield LatestTime(f"{sent.noun}{sent.about}", occasion, is_opening=True)


def _clause(before: str) -> str:
    """Return the clause that a time ends; `(deadline: 3 May)` is one with what is before it."""
    *earlier, last = compiled(r"[;:]\s|\b(?=what(?:ever)?\s)").split(before)
    return earlier[-1] if earlier and _is_empty(last) else last


def _is_another(part: str) -> bool:
    """Return whether there is nothing between two times but what the first one is for."""
    return compiled(_ANOTHER).fullmatch(part) is not None or _is_empty(part)


def _is_empty(part: str) -> bool:
    return compiled(r"\b(?i:(?!until\b|later\b|than\b|before\b)[a-z]{4})").search(part) is None


def _sent(part: str, rest: str, known: _Sent, here: _Sent) -> _Sent | None:
    """Return what is sent in, by the words before a time or after it; None if the secretariat does something.

    `known` is what the text named last, `here` what its sentence did: only that may go on with a second time.
    """
    sent = _sent_in(part)
    if sent is None:
        return None
    if compiled(_REGISTERING).search(part):
        return _Sent("registration")
    # `before the deadline of 3 May for nominations`
    named = _sent_in(rest) if rest.startswith(" for ") and compiled(_ITSELF).search(part) else None
    if named is not None and named.noun:
        return named
    if not sent.noun:
        same = compiled(_SAME).match(part) if known.noun else None
        if same is not None:
            sent = known if same["about"] is None else known._replace(about=same["about"])
        elif here.noun and (_is_another(part) or compiled(_GOES_ON).match(part)):
            sent = here
        elif any(word in part for word in _DEADLINES) and compiled(_ITSELF).search(part):
            sent = known if known.noun else _Sent(_NOTHING)
        elif (
            _is_empty(part)
            or compiled(rf"(?:As\s)?{_FROM}|.*\shave\suntil\s*$").match(part)
            or compiled(_LATEST_AFTER).match(rest)
        ):
            sent = _sent_in(rest) or sent
        elif compiled(r"\b(?i:those|what\s\w+|whatever\s\w+)\s(?:\w+\s){0,2}$").search(part):
            sent = known if known.noun else _Sent(_NOTHING)
    may_lead = part.lstrip().startswith(_BEGINNINGS_BEFORE)
    lead, after = compiled(_ABOUT_BEFORE).match(part) if may_lead else None, about_after(rest)
    about = after or (f" {lead['about']}" if lead is not None else "")
    return sent._replace(about=about) if about and (not sent.about or sent is known) else sent


def about_after(rest: str) -> str:
    """Return for which items or parts a time is, by the words after it: `, for clusters 1 and 2`."""
    may_follow = rest.lstrip("),").lstrip().lstrip("(").startswith(("for", "under", "on"))
    found = compiled(_ABOUT_AFTER).match(rest) if may_follow else None
    return f" {found['about']}" if found is not None else ""


def _is_limit(part: str, rest: str, occasion: Occasion) -> bool:
    """Return whether a time is the latest one, by the words directly before it, or by a word for closing beside it."""
    if any(word in part for word in _HAPPENED_WORDS) and compiled(_HAPPENED).search(part) is not None:
        return False
    is_span = occasion.limit is Limit.SPAN
    if is_span or occasion.limit is Limit.LATEST:
        # `A request to ensure the departure by 3 May`: nobody sends anything in.
        words = compiled(_WORD).findall(part.casefold())
        is_sent = len(words) <= _SHORT and not is_span
        is_sent = is_sent or not _sending().union(read_data("dated_lines")["speaking"]).isdisjoint(words)
        return is_sent or (not is_span and compiled(rf"{_TO_COME}|\b[Dd]eadlines?\b").search(part) is not None)
    closed = list(compiled(_CLOSED).finditer(part)) or list(compiled(_CLOSED).finditer(rest))
    opened = [each for each in compiled(_OPENED).finditer(part) if closed and each.start() > closed[-1].start()]
    return (bool(closed) and not opened) or compiled(_LATEST_AFTER).match(rest) is not None


def _is_opening(part: str, rest: str, occasion: Occasion) -> bool:
    """Return whether a day is the first one on which something is sent in, not that of an office or of an hour."""
    if occasion.limit is not Limit.AT or occasion.hours is not None or compiled(_FROM).search(part) is None:
        return False
    said = f"{part} {rest}" if compiled(rf"(?:As\s)?{_FROM}").match(part) else part
    words = {each.casefold() for each in compiled(_WORD).findall(said)}
    is_to_come = compiled(rf"{_TO_COME}|\bpossible\b").search(said) is not None
    is_to_come = is_to_come and compiled(f"{_HAPPENED}|{_ON_SITE}").search(said) is None
    is_of_delegations = subject_words(said).isdisjoint(read_data("dated_lines")["neutral"]["apart"])
    return is_to_come and is_of_delegations and not _sending().union({"possible"}).isdisjoint(words)


def sent_in(part: str) -> str:
    """Return what a part of a sentence says is sent in, with the words that say for what; empty if nothing is."""
    sent = _sent_in(part)
    return f"{sent.noun}{sent.about}" if sent is not None else ""


@cache
def _sending() -> frozenset[str]:
    data = read_data("dated_lines")
    return frozenset({*data["verbs"], *data["named_by_verbs"]} - set(data["speaking"]))


def _sent_in(part: str) -> _Sent | None:
    """Return what a part of a sentence says is sent in; None if the secretariat does something with it."""
    data = read_data("dated_lines")
    for phrase, word in data["phrases"].items():
        if phrase[1:] in part:
            part = part.replace(phrase, word).replace(phrase.capitalize(), word)
    kinds, named, blocked = data["kinds"], data["named_by_verbs"], data["blocked"]
    noun, verb, before = None, None, ""
    for token in compiled(_WORD).finditer(part):
        word = token[0].casefold()
        # `The secretariat will translate drafts received by 3 May`: what it does with them has no time.
        is_blocked = word in blocked and before not in {*_ARTICLES, "not", "cannot"}
        # `Texts are to be discussed in the group before the deadline of 3 May`: it is a deadline, whatever is done.
        if is_blocked and compiled(f"{_RECEIVED}|{_ITSELF}").search(part) is None:
            return None
        if word in named and verb is None:
            verb = token
        # `Names can be entered on the list of speakers.`
        is_first = noun is None or (word == "speakers" and noun[0].casefold() == "names")
        if word in kinds and is_first and (before == "draft" or word not in data["drafts"]):
            noun = token
        before = word
    if verb is not None:
        return _Sent(_of_verb(part, verb.start(), verb.end(), named[verb[0].casefold()]))
    if noun is None:
        return _Sent("")
    about = compiled(_ABOUT).match(part, noun.end())
    lead = compiled(r"(?:[a-z-]+\s){0,3}$").search(part[: noun.start()].casefold())
    modifiers = [each for each in (lead[0].split() if lead else ()) if each in data["modifiers"]]
    # `Side event proposals` and `non-governmental organizations seeking accreditation` are not those of delegations.
    words = compiled(_WORD).findall(part[: noun.start()])
    others = [word for word in words if subject_words(word) & set(data["neutral"]["apart"])]
    of_others = f" of {' '.join(others)}" if others else ""
    listed = "list of " if part.endswith(("list of ", "lists of "), 0, noun.start()) else ""
    return _Sent(" ".join((*modifiers, listed + noun[0])), (about[0] if about else "") + of_others)


def _of_verb(part: str, start: int, end: int, noun: str) -> str:
    """Return the noun for what a verb says, with what it is done to: `nominations of moderators`."""
    if noun.startswith(("list", "registration", "comments")):
        about = compiled(_ABOUT).match(part, end)
        if about is None or " list" in about[0]:
            # `to be inscribed on the list of speakers for the general debate`
            listed = compiled(_ON_LIST).match(part, end) if noun.startswith("list") else None
            about = compiled(_ABOUT).match(part, listed.end()) if listed is not None else None
        # `Those who wish to attend the side event should register by 3 May.`
        joined = compiled(_JOINED_IN).search(part[:start]) if about is None else None
        if joined is not None and compiled(r"\b(?:session|meetings?|conference)\b").search(joined["what"]) is None:
            return f"{noun} for {joined['what']}"
        return noun if about is None else noun + about[0]
    found = compiled(rf"\s(?:(?:the|their|any|written|further)\s)*(?=(?P<kind>{_WORD}))").match(part, end)
    if found is not None and found["kind"] in read_data("dated_lines")["kinds"]:
        about = compiled(_ABOUT).match(part, found.end("kind"))
        return found["kind"] + (about[0] if about is not None else "")
    is_passive = compiled(r"\b(?:be|been|are|is|were)\s$").search(part[:start])
    found = compiled(_SUBJECT).search(part[:start]) if is_passive else compiled(_OBJECT).match(part, end)
    # `It is proposed that the next session be held in May.`
    is_said = found is not None and found["what"].strip().casefold() == "it"
    return f"{noun} of {found['what'].strip()}" if found is not None and not is_said else ""
