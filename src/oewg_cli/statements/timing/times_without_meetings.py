"""Read the times at which texts have no meeting: `No meeting is held on Friday morning`, `Friday is left free`."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.agents import MeetingNames, body_spoken_of
from oewg_cli.statements.sessions.sentences_of_session import part_of_this_session
from oewg_cli.statements.times.occasion_values import half_days_by_word
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.timing.missing_meetings import is_of_others, none_of_kind, none_of_them
from oewg_cli.text.lazy_patterns import compiled

FRONT = r"(?:(?:But|And|Thus|However|Only),?\s)?(?:(?:[Oo]n|[Ii]n|[Dd]uring|[Aa]t)\s(?:the\s)?)?"
"""What is before a time with which a sentence begins."""
GAP = (
    r"[\s,]*(?:(?:(?:will\sbe|is|are)\s(?:held|planned|scheduled|foreseen)|(?:will\s)?takes?\splace)\s?)?"
    r"(?:(?:in\splenary|in\sparallel|simultaneously|for|on|at|in|of|the|a|its|(?:fir|la)st\stime|from|between|twice|once|(?:two|three|four|five|six|[1-9])\stimes:?|only|again|and|during)\s?|[\s,()]){0,8}"
)
"""What may be between meetings and their time."""
_NONE = (
    r"\b(?:no\s(?:(?P<sort>[a-z]+)\s)?meetings?\b|without\s(?:a|any)\s(?:[a-z]+\s)?meetings?\b|without\smeetings\b"
    r"|(?:will|shall|is|are)\snot\s(?:be\s)?(?:an?|any)\s(?:[a-z]+\s)?meetings?\b"
    r"|meetings?\s(?:will|shall|is|are)\snot\s(?:to\s)?(?:be\s)?(?:held|planned|scheduled|foreseen)\b"
    r"|(?:will|does|do|shall)\snot\s(?:meet|sit|reconvene)\b|(?:is|are)\snot\sto\s(?:meet|sit)\b)"
)
_IT = r"(?:\b(?:it|they)|,?\s(?:but|and|nor|yet)(?:\salso|\sthen)?)\s\Z"
"""What stands for a body named before: `The Committee has two meetings, but does not meet on Monday`."""
_FREE = (
    r",?\s(?:is|are|will\sbe|has\sbeen|remains?|stays?|being|should\sbe|shall\sbe)\s(?:kept\s|left\s|set\s)?"
    r"(?:free(?!\sto|\sfor(?!\s(?:the\s)?(?:drafting|preparation|negotiations|consultations|informal|internal|work\sof)))|(?:free\sof|without)\smeetings|open(?!\sto|\sfor))\b"
)
_OF_TIME = (
    r",?\s(?:(?:when\s)?there\s(?:is|are|will\sbe)\s|(?:has|have|will\shave)\s"
    r"|(?:is|are|will\sbe|has\sbeen|remains?|stays?|being)\s(?:(?:left|kept|planned)\s)?)?\Z"
)
"""What is between a time and its having no meeting: `Friday afternoon is left` without one."""
_CLAUSE = (
    r"(?:\A|[,;:]\s(?:and\s|but\s|while\s)?|\s(?:and|but|while|since|because|as)\s)(?:on|in|during|at)?\s?(?:the\s)?\Z"
)
_SUBJECT = (
    r"(?:\A|[,;:]\s(?:and\s|but\s|while\s)?|\s(?:and|but|while|since|because|that)\s)"
    r"(?:only\s|both\s)?(?:the\s)?(?:(?:whole|entire)\s(?:of\s)?(?:the\s)?)?\Z"
)
"""What is before a time of which a clause speaks."""
_OR = r",?\s(?:or|and|nor)\s(?:on\s|in\s)?(?:the\s)?"
_WHO = r",\s(?:the\s(?P<name>[A-Za-z][\w\s-]{2,80}?)|it)\s\Z"
"""Who does not meet, after the time with which a clause begins: `On Friday morning, the plenary will not meet`."""
_AND = r"(?:,?\s(?:or|and|nor)|,)\s(?:on\s|in\s)?(?:the\s)?"
_FROM = r"\b(?:from|between)\s(?:the\s)?\Z"
_UNTIL = r",?\s(?:and|to|until|till)\s"
"""What is around the first of two times that bound a time without meetings: `between Monday at noon and Tuesday`."""
_PLURAL = ("mornings", "afternoons", "evenings", "lunchtimes")
_END_OF_LIST = r"[.;:]|\Z|,?\s(?:so\sthat|since|because|as|when|owing|due|in\sorder)\b"
_OF_SOME = r"\b(?:that|who|which|those)\s(?:have|has|had)\s\Z|\b(?:representatives?|delegations?)\swithout\s\Z"
"""What is before the meetings that only some do not have: `Delegations that have no meeting on Tuesday`."""
_LIMITED = r"\s(?:[a-z]+\s){0,4}(?:before|after|beyond|until|under|on\sitem|in\s[A-Z])\b"
"""What leaves a part of a day for meetings: `On Friday, no meeting will be held after 4 p.m.`"""
_ANY_DAY = r"[^.;:]{0,80}?\bon\s(?:any\s(?P<one>[A-Z][a-z]+day)\b|(?P<all>[A-Z][a-z]+day)s\b)"
_PART_OF_DAY = r"\s(?:[a-z]+\s){0,4}in\sthe\s\Z"
_NO_ROOM = (
    r"\s(?:(?:will|shall|is|are)\snot\s(?:be\s)?(?:available|free|accessible|at\s(?:the|its)\sdisposal)"
    r"|(?:will\sbe|is|are)\s(?:closed|unavailable)|(?:cannot|will\snot)\sbe\sused)\b"
)


class FreeTime(NamedTuple):
    """A time without a meeting, in the room of the occasion if it has one.

    `bodies` do not meet, and `named` is where the text names them; `kind` is the kind of meeting that there is not.
    """

    occasion: Occasion
    bodies: tuple[str, ...] = ()
    named: tuple[int, int] | None = None
    kind: str = ""


def free_times(picture: Picture, sentence: NoteSentence) -> Iterator[FreeTime]:
    """Return the times without meetings of the body of the note, of a body that a sentence names, or in a room."""
    folded = sentence.folded
    none = [
        *compiled(_NONE).finditer(folded),
        *none_of_them(picture, sentence),
        *none_of_kind(picture, folded),
    ]
    free = list(compiled(_FREE).finditer(folded))
    no_room = compiled(_NO_ROOM).search(folded)
    if not (none or free or no_room):
        return
    stated = occasions(sentence.text, 0, len(sentence.text), picture.read(calendar_of))
    dated = [each for each in stated if each.days and not each.meetings and each.limit is Limit.AT]
    spans = [(each.start, each.end) for each in dated]
    if none and (why := compiled(r":\s").search(folded, none[0].end())) is not None:
        # `No meeting will be held on Monday: the Secretariat will prepare the report`
        spans.append((why.end(), len(folded)))
        dated = [each for each in dated if each.end <= why.start()]
    has_time = bool(dated) or compiled(_ANY_DAY).match(sentence.text) is not None
    ours = part_of_this_session(picture, sentence, spans) if has_time else None
    if ours is not sentence:
        yield from free_times(picture, ours) if ours is not None else ()
        return
    room = next((each for each in stated if no_room and each.end == no_room.start()), None)
    if no_room is not None and room is not None and room.room is not None:
        times = _after(sentence, no_room, dated) or _before(picture, sentence, no_room, stated, dated)
        yield from (FreeTime(each._replace(room=room.room)) for each in times if not each.hours)
    for match in none:
        yield from _without(picture, sentence, match, stated, dated)
    for match in free:
        before = _subjects_before(folded, match, dated)
        # `The Committee sits on Tuesday and Wednesday. Thursday is kept free.`
        bodies = body_spoken_of(picture, sentence, match.start()) or () if before else ()
        yield from (FreeTime(each, bodies) for each in before if not is_of_others(picture, folded[: each.end]))


def _subjects_before(folded: str, match: re.Match[str], dated: Sequence[Occasion]) -> list[Occasion]:
    """Return the times of which a clause says that they are free: `Friday afternoon and Monday are left free`."""
    found: list[Occasion] = []
    for each in reversed(dated):
        end = found[0].start if found else match.start()
        if each.end == end if not found else compiled(_AND).fullmatch(folded, each.end, end):
            found.insert(0, each)
    # `The guided tour on Friday is free`
    is_subject = found and compiled(_SUBJECT).search(folded, 0, found[0].start) is not None
    return [_with_half_day(folded, found[0], each) for each in found] if is_subject else []


def _with_half_day(text: str, first: Occasion, each: Occasion) -> Occasion:
    """Return a time of a list with the half-day that stands before all of them: `the mornings of 10 and 14 June`."""
    is_shared = each.half_day is None and text[first.start : first.end].casefold().startswith(_PLURAL)
    return each._replace(half_day=first.half_day) if is_shared else each


def _without(
    picture: Picture,
    sentence: NoteSentence,
    match: re.Match[str],
    stated: Sequence[Occasion],
    dated: Sequence[Occasion],
) -> Iterator[FreeTime]:
    text, folded = sentence.text, sentence.folded
    found = _after(sentence, match, dated) or _before(picture, sentence, match, stated, dated)
    if compiled(_OF_SOME).search(folded, 0, match.start()):
        return
    kind = " ".join((match.groupdict().get("kind") or "").split())
    if not found or (not kind and is_of_others(picture, folded[: max(match.end(), found[0].end)])):
        return
    # `The drafting committee does not meet on Monday`: others may.
    end = len(compiled(r",?\s(?:which|that|who)?\s?$").sub("", text[: match.start()]))
    names = picture.read(MeetingNames).all_in(text)
    of_body = next(((bodies, (first, last)) for first, last, bodies in names if last == end), None)
    if (
        of_body is None
        and "meeting" not in match[0]
        and (it := compiled(_IT).search(folded, 0, match.start())) is not None
    ):
        of_body = (body_spoken_of(picture, sentence, match.start()) or (), it.span())
    bodies, named = of_body or ((), None)
    yield from (FreeTime(each, bodies, named, kind) for each in found)


def _after(sentence: NoteSentence, match: re.Match[str], dated: Sequence[Occasion]) -> list[Occasion]:
    """Return the times directly after a match."""
    at = match.end()
    after = next((each for each in dated if each.start >= at), None)
    if after is None or not compiled(GAP).fullmatch(sentence.folded, at, after.start):
        return []
    if compiled(_FROM).search(sentence.folded, at, after.start) and compiled(_UNTIL).match(sentence.folded, after.end):
        return []
    return [after, *_further(sentence.text, after, dated)]


def _before(
    picture: Picture,
    sentence: NoteSentence,
    match: re.Match[str],
    stated: Sequence[Occasion],
    dated: Sequence[Occasion],
) -> list[Occasion]:
    """Return the times of a match that are before it: `On Friday, there is no meeting in the morning`."""
    text, folded = sentence.text, sentence.folded
    who = compiled(_WHO).search(text, 0, match.start())
    is_own = who is not None and (who["name"] in {None, "plenary"} or picture.owners.is_own_name(who["name"]))
    end = who.start() if who is not None and is_own else len(compiled(_OF_TIME).sub("", folded[: match.start()]))
    first = next((each for each in dated if each.end == end), None)
    found = [] if first is None else [first]
    for each in reversed([one for one in dated if first is not None and one.end < first.start]):
        if compiled(_AND).fullmatch(folded, each.end, found[0].start):
            found.insert(0, each)
    is_led = bool(found) and (
        compiled(FRONT).fullmatch(text, 0, found[0].start) or compiled(_CLAUSE).search(folded, 0, found[0].start)
    )
    if first is None or not is_led:
        return []
    if first.half_day is not None:
        return [each for each in found if each.half_day is not None]
    half = half_days_by_word().get(match.groupdict().get("sort") or "")
    part = next((each for each in stated if each.start >= match.end() and each.half_day is not None), None)
    if half is None and part is not None and compiled(_PART_OF_DAY).fullmatch(folded, match.end(), part.start):
        half = part.half_day
    if half is not None:
        return [first._replace(half_day=half)]
    return [] if compiled(_LIMITED).match(text, match.end()) else [first]


def _further(text: str, first: Occasion, stated: Sequence[Occasion]) -> list[Occasion]:
    """Return the further times of a list: `on Thursday morning, Friday morning and Monday afternoon`.

    Where the list does not end the clause, only half-days that "or" divides are surely of it.
    """
    found = [first]
    sure = 1
    for each in (one for one in stated if one.start >= first.end):
        if compiled(_AND).fullmatch(text, found[-1].end, each.start) is None:
            break
        own = _with_half_day(text, first, each)
        if own.half_day is None and first.half_day is not None:
            break
        joint = compiled(_OR).fullmatch(text, found[-1].end, each.start)
        is_or = joint is not None and own.half_day is not None
        found.append(own)
        # `and on Friday afternoon, the report is adopted` begins another clause.
        ends = r"[.:;]|$" if joint is not None and "and" in joint[0] else r"[.,:;]|$"
        if is_or and sure == len(found) - 1 and compiled(ends).match(text, each.end):
            sure = len(found)
    return found[1:] if compiled(_END_OF_LIST).match(text, found[-1].end) else found[1:sure]
