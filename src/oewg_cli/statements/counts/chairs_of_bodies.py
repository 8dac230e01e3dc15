"""Read who chairs or moderates a body, a panel or a cluster: `Panel A, moderated by Ms. Silva`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.counts.stated_values import StatedValue
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.agents import MeetingNames
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.ASIDE, Role.BULLET, Role.HEADING)
_WORDS = ("chair", "moderat", "facilitat", "presid")
_LABEL = r"(?:I{1,3}|IV|V|[A-H]|[1-9][0-9]?|one|two|three|four|five|six)"
_WHAT = (
    r"(?i:\b(?P<kind>(?:(?:working|contact|drafting|expert|sessional|main|discussion|breakout|thematic)\s)?"
    r"(?:committee|panel|group|round\stable|cluster|chamber|workshop|subcommittee|seminar|dialogue))s?)"
    rf"\s(?P<labels>{_LABEL}(?:(?:,\s|,?\sand\s|,?\sor\s){_LABEL})*)\b(?!-)"
)
_STATE = r"(?P<state>[A-Z][\w’-]+(?:\s(?:(?:and|of)\s(?:the\s)?)?[A-Z][\w’-]+)*)"
_PART = r"(?:\s(?:d[aeiu]|del|van|von|der|el|al|bin|bint|ben|[A-Z][\w’-]*(?:\.(?=\s[A-Z]))?)){0,4}"
_WHO = (
    rf"(?:(?P<person>(?:Mr|Ms|Mrs|Mx|Dr|Ambassador)\.?\s(?:[A-Z][\w’-]*(?:\.(?=\s[A-Z]))?|[a-z]{{1,3}}){_PART}"
    rf"|[A-Z][\w’-]*[a-z]{_PART}\s[A-Z][\w’-]+(?=\s\([A-Z]))"
    rf"|(?:representative|delegation|Ambassador|Minister\s[^,;()]{{0,60}}?)\sof\s(?:the\s)?{_STATE})"
    r"(?:\s\((?P<country>[A-Z][^()]{3,40})\))?"
)
_POST = r"(?:(?:[Tt]he|[Ii]ts|an?|another)\s(?:[\w-]+\s){0,6}?[\w-]+,\s|the\s)?"
_CHAIRED = r"\b(?:chaired|moderated|facilitated|led|headed|presided\sover|guided|conducted)\sby\s"
_BEFORE = (
    rf"(?:{_CHAIRED}|\b[Uu]nder\sthe\s(?:chairmanship|presidency|leadership|guidance|moderation)\sof\s"
    r"|\b[Ii]n\sthe\s[Cc]hair\s(?:is|will\sbe)\s|\b(?:Chair|President|(?i:moderator|facilitator))s?(?:\s(?:of|for)\s(?:the\s)?[^,;.()]{3,60}?)?"
    rf"(?:\s(?:is|will\sbe)\s|,\s|:\s|\s\()){_POST}$"
)
_BY = rf"\bby\s{_POST}$"
_WITH = rf"\b(?:with|has|have)\s{_POST}$"
_IN_CHAIR = r",?\s(?:in\sthe\s[Cc]hair|presiding|as\s(?:its\s|the\s)?(?:[Cc]hair|[Mm]oderator|[Ff]acilitator))\b"
_CHAIRS = (
    r",?\s(?:who\s)?(?:(?:will|shall|is\sto)\s(?:then\s|also\s)?(?:chair|moderate|facilitate|lead|preside\sover)"
    r"|(?:chairs|moderates|facilitates|leads|presides\sover)"
    r"|,?\s?(?:is\s|as\s)?(?:the\s)?(?:Chair|President|(?i:moderator|facilitator))\sof|(?P<shared>for|in))\s(?:the\s)?"
)
_PRESIDES = (
    r",?\s(?:who\s)?(?:(?:will|shall|is\sto)\s(?:then\s)?(?:preside|(?:take|have|be\sin|hold)\sthe\s[Cc]hair)"
    r"|presides|(?:has|holds|is\sin)\sthe\s[Cc]hair)(?=[.,;]|\sthere\b|\sthroughout\b|\sand\b)"
)
"""After who chairs what was named before: `Karin Lind (Sweden) will preside.`"""
_OF_OWN = r"\b(?:Chair|President)\sof\s(?:the\s)?(?:{names})(?:,\s|\s(?:is|will\sbe)\s|\s(?=(?:Mr|Ms|Mrs|Dr)\b))"
_BOTH = r"\b(?:also|too|as\swell|herself|himself|personally|both|ex\sofficio)\b"
_JOINT = r",?\s(?:and|with|or)\s(?:by\s)?(?:the\s)?"
_PARTS = (
    r"\b(?:co-?(?:chair|moderat|facilitat)\w*|(?:first|second|third|last)(?!\s(?:mr|ms|mrs|dr)\b)|final|opening|closing|each|every|until|absence|former|outgoing"
    r"|previous|substitut\w*|replac\w*|succe\w*|if|unless|candidat\w*|nominat\w*|vice-chair\sof|jointly|together|morning|afternoon)\b"
)
"""What says that one chairs only a part of it, or not for sure."""
_AROUND = 30
_LONGEST = 120
_SUBJECT = r"^(?:It|Its|They|Their|The|This|In\sthe\s[Cc]hair)\b"


class _Group(NamedTuple):
    """What a sentence names to be chaired, and where."""

    names: tuple[str, ...]
    start: int
    end: int


class _Chair(NamedTuple):
    """Who chairs, by a family name or a State, the words that name it, and whether what is chaired comes after them."""

    who: tuple[str, ...]
    start: int
    end: int
    is_before: bool


def chairs_of_bodies(picture: Picture) -> tuple[StatedValue, ...]:
    """Return who chairs or moderates what, in reading order, by a person or by a State."""
    fields = [each for each in picture.index.texts_with(_WORDS) if each.role in _ROLES]
    found = [value for field in fields for value in _in_field(picture, field)]
    countries = {each.value: each.shown for each in found if each.kind == "country"}
    of_states = {each.subject for each in found if each.kind == "chair by a State"}
    by_state = [
        each._replace(kind="chair by a State", value=countries[each.value].casefold())
        for each in found
        if each.kind == "chair" and each.value in countries and each.subject in of_states
    ]
    return (*(each for each in found if each.kind != "country"), *by_state)


def chairs_at_same_time(picture: Picture) -> Iterator[tuple[StatedValue, StatedValue]]:
    """Return where one person chairs two bodies that meet at the same time, in two sentences."""
    persons = [each for each in picture.read(chairs_of_bodies) if each.kind == "chair"]
    for at, second in enumerate(persons):
        for first in persons[:at]:
            is_one = first.value == second.value and first.subject != second.subject
            if is_one and first.sentence is not second.sentence and _meet_together(picture, first, second):
                yield first, second
                break


def chairs_of_two(picture: Picture) -> Iterator[tuple[StatedValue, StatedValue]]:
    """Return where the Chair of the body of the note has the chair of another one, which is not said to be the same."""
    persons = [each for each in picture.read(chairs_of_bodies) if each.kind == "chair"]
    for own in _chairs_of_own(picture) if persons else ():
        for each in persons:
            is_same = each.value == own.value and each.sentence is not own.sentence
            if is_same and compiled(_BOTH).search(each.sentence.folded) is None:
                yield own, each


def _chairs_of_own(picture: Picture) -> Iterator[StatedValue]:
    """Return who is named as the Chair of the body of the note, where it is not the only one."""
    body = picture.programme.bodies[0]
    names = "|".join(re.escape(name) for name in (body.name, body.short) if name is not None)
    for field in picture.index.texts_with(("chair of", "president of")):
        for sentence in picture.sentences_of(field) if field.role in _ROLES else ():
            for match in compiled(_OF_OWN.format(names=names)).finditer(sentence.text):
                who = compiled(_WHO).match(sentence.text, match.end())
                around = (match.start() - _AROUND, who.end() + _AROUND) if who is not None else (0, 0)
                is_sure = compiled(_PARTS).search(sentence.folded, max(0, around[0]), around[1]) is None
                if who is not None and not who["state"] and is_sure:
                    yield from _values(sentence, body.name, _Chair(_who(who), *who.span(), is_before=False))


def _meet_together(picture: Picture, first: StatedValue, second: StatedValue) -> bool:
    meetings = picture.read(Schedule).meetings
    of_two = [[each for each in meetings if one.subject in map(str.casefold, each.bodies)] for one in (first, second)]
    return any(
        one.day.date == two.day.date
        and (
            one.half_day is two.half_day is not None
            or (one.hours is not None and two.hours is not None and one.hours == two.hours)
        )
        for one in of_two[0]
        for two in of_two[1]
    )


def _in_field(picture: Picture, field: TextField) -> Iterator[StatedValue]:
    groups: list[_Group] = []
    for sentence in picture.sentences_of(field):
        own = list(_groups(picture, sentence))
        is_on = compiled(rf"{_SUBJECT}|{_WHO}{_PRESIDES}").match(sentence.text) is not None
        known = own or (groups[:1] if is_on else [])
        is_read = not sentence.is_too_long and any(word in sentence.folded for word in _WORDS)
        if is_read and known:
            yield from _in_sentence(sentence, known, is_own=bool(own))
        groups = own or groups


def _groups(picture: Picture, sentence: NoteSentence) -> Iterator[_Group]:
    """Return what can be chaired: the bodies that meet, by their names, and `Clusters one and two`, in order."""
    names = picture.read(MeetingNames)
    found = [
        _Group(tuple(map(str.casefold, bodies)), start, end)
        for start, end, bodies in names.all_in(sentence.text)
        if bodies
    ]
    for match in compiled(_WHAT).finditer(sentence.text):
        if any(each.start < match.end() and match.start() < each.end for each in found):
            continue
        kind = match["kind"].casefold().removesuffix("s")
        numbers = (f"{cardinal(each) or each}" for each in compiled(_LABEL).findall(match["labels"]))
        of_names = [f"{kind} {each}".casefold() for each in numbers]
        bodies = [names.at(each, 0) for each in of_names]
        called = (
            body[1][0].casefold() if body and body[1] else name for body, name in zip(bodies, of_names, strict=True)
        )
        found.append(_Group(tuple(called), *match.span()))
    yield from sorted(found, key=lambda each: each.start)


def _in_sentence(sentence: NoteSentence, groups: list[_Group], *, is_own: bool) -> Iterator[StatedValue]:
    chairs = list(_chairs(sentence))
    names = [name for each in groups for name in each.names]
    if "respectively" in sentence.folded:
        # Two States for two panels, in their order: one of the names follows `by`, the others follow it.
        if is_own and len(names) == len(chairs):
            for name, chair in zip(names, chairs, strict=True):
                yield from _values(sentence, name, chair)
        return
    for chair in chairs:
        if is_own and chair.is_before:
            group = next((each for each in groups if each.start >= chair.end), None)
        else:
            group = next((each for each in reversed(groups) if not is_own or each.end <= chair.start), None)
        if group is None and is_own and sentence.text.startswith(("Under the ", "With ", "Chaired ", "Led ")):
            group = groups[0]
        if group is None or sentence.tense_before(chair.end) is Tense.PAST:
            continue
        first = max(0, min(group.start, chair.start) - _AROUND) if is_own else chair.start - _AROUND
        if compiled(_PARTS).search(sentence.folded, max(0, first), chair.end + _AROUND) is None:
            for name in group.names:
                yield from _values(sentence, name, chair)


def _values(sentence: NoteSentence, name: str, chair: _Chair) -> Iterator[StatedValue]:
    wording = sentence.part(chair.start, chair.end)
    kind, who, *country = chair.who
    yield StatedValue(kind, name, frozenset({name}), who.casefold(), wording.text, sentence, wording)
    for each in country:
        yield StatedValue("country", who, frozenset(), who.casefold(), each, sentence, wording)


def _chairs(sentence: NoteSentence) -> Iterator[_Chair]:
    """Return who chairs something by the words around; of two who do it together, none."""
    text = sentence.text
    all_who = list(compiled(_WHO).finditer(text))
    is_in_order = "respectively" in sentence.folded
    chaired = compiled(_CHAIRED).search(text)
    for number, match in enumerate(all_who):
        start, end = match.span()
        beside = (*all_who[number + 1 : number + 2], *all_who[max(0, number - 1) : number])
        joint = any(compiled(_JOINT).fullmatch(text, *sorted((start, end, *each.span()))[1:3]) for each in beside)
        before = text[max(0, start - _LONGEST) : start]
        is_after = compiled(_BEFORE).search(before) is not None or (
            compiled(_BY).search(before) is not None and chaired is not None and chaired.start() < start
        )
        is_after = is_after or (
            compiled(_WITH).search(before) is not None and compiled(_IN_CHAIR).match(text, end) is not None
        )
        is_after = is_after or compiled(_PRESIDES).match(text, end) is not None
        follows = compiled(_CHAIRS).match(text, end)
        is_shared = follows is not None and follows["shared"] is not None
        is_before = follows is not None and (not is_shared or "hair" in text[:start] or "oderator" in text[:start])
        if is_in_order or (not joint and (is_before or is_after)):
            yield _Chair(_who(match), start, end, is_before)


def _who(match: re.Match[str]) -> tuple[str, ...]:
    """Return of what kind a name is, the family name or the State, and the country of a person if it is there."""
    if match["state"]:
        return "chair by a State", match["state"]
    name = match["person"].split()[-1]
    return ("chair", name, match["country"]) if match["country"] else ("chair", name)
