"""Read what a sentence says of bodies that meet: that they meet or do not, or begin or end their work."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from oewg_cli.statements.schedule.bodies_in_sentences import BodyNamed
from oewg_cli.text.lazy_patterns import compiled

_WILL = (
    r"(?:\s(?:will|would|shall|is\sto|is\sexpected\sto|is\sscheduled\sto))?"
    r"(?:\s(?:then|next|again|also|thus|therefore|accordingly|only|both))?\s"
)
_DESCRIBED = (
    r"\s(?:(?:[a-z-]+(?:ed|ing)|led|set\sup|open|made\sup)\s(?:by|of|to|under|with|from|for|in|at)"
    r"|(?:of|for|under|with)(?=\s(?:the|its|an?|all|both|up|[0-9a-z]+\s(?:members|States|experts|delegations))\b))"
    r"\s(?:(?!(?:that|which|who|whose|if|when|where|will|shall|is|are|was|were|has|have|had|not?)\b)[^,;:()]){2,100}?"
)
"""What is said of a body before its verb: `a drafting group chaired by the Rapporteur will meet`."""
_VERB_NEXT = r"(?=\s(?:will|would|shall|is|are|(?:re)?convenes?|meets?|sits?|holds?)\b)"
_ASIDE = r",\swhich|,\s[^,;.]{3,80},|\s\([^()]{1,80}\)"
_HOLDS = r"(?:holds?|ha(?:s|ve)(?!\s(?:no|not|the)\b))\s(?:its\s)?(?:[\w-]+\s){0,2}?meetings?"
_WORK = r"\s(?:its|the|their)\s(?:work|deliberations|proceedings)"
_ON_DAY = r"(?=\son\s(?:(?:the\s)?(?:morning|afternoon|evening)\sof\s)?(?:[A-Z][a-z]+day\b|[0-9]))"
_MEETS = (
    rf"(?:(?P<meets>(?:re)?convenes?|meets?|(?<=,\s)meeting|sits?|{_HOLDS})|(?P<ends>(?:concludes?|completes?|finish(?:es)?|ends?)(?:{_WORK}|{_ON_DAY}))"
    rf"|(?P<begins>(?:begins?|starts?|commences?)(?:{_WORK}|{_ON_DAY})))\b"
)
_AND_ENDS = (
    rf"(?:(?!\b(?:will|would|is|are|was)\b)[^;:()]){{3,100}}?\sand{_WILL[:-2]}"
    rf"\s(?:concludes?|completes?|finish(?:es)?|ends?)(?:\s(?:it|them)|{_WORK})?{_ON_DAY}"
)
_DOES_NOT = r"\s(?:(?:will|shall|does|do)\snot|(?:is|are)\snot\sto)\s(?:meet|sit|(?:re)?convene)\b"
_BUT_NOT = (" not the ", " not ", " not that of the ")
_THEY_MEET = (
    r"\b(?:meets?|(?:at|holds?|have|has)\s[^,:;.]{2,30}\smeetings?|meetings\s(?:are|will\sbe)\sheld)(?:\sas\sfollows)?"
    r":\s(?:the\s)?\Z"
)
"""Before the bodies and their times: `Each adopts its report at its last meeting: the Panel on Monday`."""
_OF_OTHERS = r"\b(?:in|by|for|with|to|from|at|under|on|before|after)\s(?:(?:the|both)\s)?\Z"
"""Before a body that is not what begins or ends: `the debate in` Working Group II ends on Friday."""
_AND_BODY = r"(?:[,;]|,?\s(?:and|while|but|whereas))\s(?:that\sof\s)?(?:the\s)?\Z"
_TIME_NEXT = r"(?:\smeets|\salso)?\s(?:once|twice|three\stimes|on|in|at|from)\s"
_JOINED = r"(?:,|,?\sand|\sas\swell\sas)\s(?:the\s)?"
_OF = r"\b(?:of|by|to|with|for)\s(?:the\s)?\Z"
_REPORTS = (
    r"\b(?:reports?|presents?|submits?|introduces?|transmits?|(?:presented|submitted|introduced|transmitted))\b"
    r"[^,;:.]{0,100}?\sto\s(?:the\s)?"
)
_LONGEST_LEAD = 140
_GIVEN_TO = (
    r",?\s(?:is|are|will\sbe|has\sbeen|have\sbeen|was|being)\s(?:therefore\s|thus\s|also\s|again\s)?(?:set\saside|reserved|kept(?:\sfree)?|left"
    r"(?:\sfree)?|allocated|allotted|devoted|dedicated|assigned|earmarked|intended|foreseen|planned|given\sover|available|free)"
    r"\s(?:for|to)\s(?:(?:the|its|a|an|all)\s)?(?:(?:[a-z]+\s)?(?:meetings?|work|sessions?|deliberations)\sof\s(?:the\s)?)?\Z"
)
"""What is between a time and the body to which it is given: `Wednesday morning is set aside for the` group."""


class Said(StrEnum):
    """What a text says of a time: that a body meets, begins or ends its work or does not meet then."""

    MEETS = "meets"
    BEGINS = "begins"
    ENDS = "ends"
    NONE = "none"


class BodySaid(NamedTuple):
    """What a sentence says of a body, whose time may come after `end`; `named` is where the body is named.

    `has_verb` is true if a verb says it, whose time may come before it too.
    """

    end: int
    said: Said
    bodies: tuple[str, ...]
    named: tuple[int, int]
    has_verb: bool = False


def given_to(text: str, start: int) -> int | None:
    """Return where a time ends that a text gives to the body that begins at an offset."""
    match = compiled(_GIVEN_TO).search(text, max(0, start - _LONGEST_LEAD), start)
    return match.start() if match is not None else None


def bodies_said(text: str, known: Sequence[BodyNamed]) -> Iterator[BodySaid]:
    """Return which bodies a text says to meet, or not, and to begin or end their work."""
    before: list[BodySaid] = []
    has_met = False
    for number, (start, end, bodies) in enumerate(known):
        is_of_person = compiled(r"\bof\s(?:the\s)?\Z").search(text, 0, start) is not None
        match = compiled(rf"(?:,(?=\smeeting\b)|{_ASIDE})?{_WILL}{_MEETS}").match(text, end)
        match = match or compiled(rf"{_DESCRIBED}(?:{_ASIDE})?{_VERB_NEXT}{_WILL}{_MEETS}").match(text, end)
        if match is None and len(known) == 1 and not compiled(_OF).search(text, 0, start):
            # `The Credentials Committee will be appointed on Monday and will meet on Tuesday.`
            match = compiled(rf"[^;:()]{{0,160}}?\sand{_WILL}{_MEETS}").match(text, end)
        not_met = compiled(rf"(?:{_ASIDE})?{_DOES_NOT}").match(text, end)
        lead = compiled(_REPORTS + r"\Z").search(text, max(0, start - _LONGEST_LEAD), start)
        following = known[number + 1][0] if number + 1 < len(known) else end
        said = Said(match.lastgroup or Said.MEETS) if match is not None else Said.NONE
        if said in {Said.BEGINS, Said.ENDS} and compiled(_OF_OTHERS).search(text, 0, start):
            match = None
        if match is not None and not is_of_person:
            yield from (each._replace(end=match.end(), has_verb=True) for each in before if said is Said.MEETS)
            has_met = has_met or said is Said.MEETS
            yield BodySaid(match.end(), said, bodies, (start, end), has_verb=True)
            ended = compiled(_AND_ENDS).match(text, match.end()) if said is Said.BEGINS else None
            if ended is not None:
                yield BodySaid(ended.end(), Said.ENDS, bodies, (start, end), has_verb=True)
        elif not_met is not None:
            yield BodySaid(not_met.end(), Said.NONE, bodies, (start, end), has_verb=True)
        elif lead is not None:
            yield BodySaid(end, Said.MEETS, bodies, (start, end))
        elif has_met and text.endswith(_BUT_NOT, 0, start):
            yield BodySaid(end, Said.NONE, bodies, (start, end), has_verb=True)
        elif compiled(_TIME_NEXT).match(text, end) and (
            (has_met and compiled(_AND_BODY).search(text, 0, start)) or compiled(_THEY_MEET).search(text, 0, start)
        ):
            # `The Committee will meet twice on Monday, the group once on Tuesday.`
            has_met = True
            yield BodySaid(end, Said.MEETS, bodies, (start, end))
        is_joined = compiled(_JOINED).fullmatch(text, end, following) is not None
        before = [*before, BodySaid(end, Said.MEETS, bodies, (start, end))] if is_joined and not is_of_person else []
