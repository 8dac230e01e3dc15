"""Read how many meetings a text gives the session, as a whole, in a week, on a day, or in the mornings."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import ADOPTED
from oewg_cli.statements.counted_things import is_limited
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.session_mentions import Meant, mentions_in
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.phrases import spelled_ordinals
from oewg_cli.un.un_data import read_data

_LONGEST_BEFORE = 40
_MOST_WEEKS = 5
_PAST = r"\b(?:held|met|had|was|were|took)\b"
_PART = rf"(?i:\b(?:first|last|final|next|remaining|other)\s(?:{cardinals()})\s(?:[\w-]+\s)?(?:days|weeks|meetings))"
"""What makes the meetings those of a part of the session: `during the first three days`."""


class CountedIn(StrEnum):
    """In what the meetings are counted."""

    SESSION = "session"
    DAY = "day"
    WEEK = "week"
    MORNINGS = "mornings"
    AFTERNOONS = "afternoons"


class MeetingCount(NamedTuple):
    """A number of meetings that a text states; `week` is the number of the week, `kind` a word such as `plenary`."""

    wording: Wording
    number: int
    counted_in: CountedIn
    week: int | None = None
    kind: str | None = None


def meeting_counts(picture: Picture) -> tuple[MeetingCount, ...]:
    """Return the numbers of meetings of the session that texts state for the time of the session."""
    return tuple(
        count
        for field in picture.fields
        if "meetings" in field.plain and field.role not in ADOPTED
        for sentence in picture.sentences_of(field)
        if "meetings" in sentence.text and not sentence.is_too_long and _is_of_session(picture, sentence)
        for count in _in_sentence(sentence)
    )


def _is_of_session(picture: Picture, sentence: NoteSentence) -> bool:
    """Return whether a sentence can only count the meetings of the body of the note at this session."""
    words = read_data("counted_statements")["meetings"]["of_parts"]
    others = picture.owners.without_own_names(sentence.folded)
    if any(compiled(rf"\b{word}\b").search(others) for word in words if word in others):
        return False
    if any(mention.meant is not Meant.THIS for mention in mentions_in(picture, sentence)):
        return False
    if compiled(r"\b[Oo]n\s(?:[A-Z][a-z]+day\b|[0-9]{1,2}\s[A-Z])").search(sentence.text):
        return False
    owner = picture.owners.owner(
        sentence.field, sentence.start + len(sentence.text), sentence.start + len(sentence.text)
    )
    return owner is not Owner.OTHER


def _in_sentence(sentence: NoteSentence) -> Iterator[MeetingCount]:
    text = sentence.text
    for match in _counts().finditer(text):
        number = cardinal(match["number"])
        if number is None or is_limited(text, match.start("number")):
            continue
        if compiled(_PAST).search(text, 0, match.start()) or compiled(_PART).search(text):
            continue
        scope = _scope().match(text, match.end())
        if scope is None and not _is_whole(text, match):
            continue
        if scope is not None and scope["day"] is None and not (_is_whole(text, match) or _is_planned(text, scope)):
            continue
        neutral = read_data("counted_statements")["meetings"]["neutral"]
        kind = next((word for word in match["kind"].casefold().split() if word not in neutral), None)
        wording = sentence.part(match.start("number"), match.end("kind") + len("meetings"))
        yield _scoped(MeetingCount(wording, number, CountedIn.SESSION, None, kind), scope)
        yield from _shares(sentence, scope.end() if scope else match.end())


def _is_whole(text: str, match: re.Match[str]) -> bool:
    if match["of_session"] and compiled(r"(?i:\b(?:the|all|its|of)\s)$").search(text, 0, match.start()):
        return True
    words = read_data("counted_statements")["meetings"]
    before = " ".join(text[max(0, match.start() - _LONGEST_BEFORE) : match.start()].casefold().split())
    after = " ".join(text[match.end() : match.end() + _LONGEST_BEFORE].casefold().split())
    return before.endswith(tuple(words["before"])) or after.startswith(tuple(words["after"]))


def _is_planned(text: str, scope: re.Match[str]) -> bool:
    after = " ".join(text[scope.end() : scope.end() + _LONGEST_BEFORE].casefold().split())
    return after.startswith(tuple(read_data("counted_statements")["meetings"]["after"]))


def _shares(sentence: NoteSentence, start: int) -> Iterator[MeetingCount]:
    """Return the numbers in a sentence that stand for meetings of a part of the session, after the first one."""
    for match in _share().finditer(sentence.text, start):
        number = cardinal(match["number"])
        scope = _scope().match(sentence.text, match.end("number"))
        if number is not None and scope is not None and not is_limited(sentence.text, match.start("number")):
            wording = sentence.part(match.start("number"), scope.end())
            yield _scoped(MeetingCount(wording, number, CountedIn.SESSION), scope)


def _scoped(count: MeetingCount, scope: re.Match[str] | None) -> MeetingCount:
    if scope is None:
        return count
    if scope["sort"]:
        return count._replace(kind=scope["sort"])
    if scope["day"]:
        return count._replace(counted_in=CountedIn.DAY)
    if scope["week"]:
        return count._replace(counted_in=CountedIn.WEEK, week=spelled_ordinals("en").get(scope["week"].casefold(), -1))
    is_morning = scope["half"].startswith("morning")
    return count._replace(counted_in=CountedIn.MORNINGS if is_morning else CountedIn.AFTERNOONS)


@cache
def _counts() -> re.Pattern[str]:
    adjectives = "|".join(read_data("counted_statements")["meetings"]["adjectives"])
    return re.compile(
        rf"(?P<number>{cardinals()})\s+(?P<kind>(?:(?:{adjectives})\s+){{0,2}})meetings\b"
        rf"(?:(?P<of_session>\sof\s(?:the|its|this)\s(?:[\w-]+\s){{0,2}}session\b)|(?P<interpretation>\swith\s(?:(?:simultaneous|full)\s)?interpretation)?(?!\s(?:of|with|on|between|rooms)\b))"
    )


@cache
def _share() -> re.Pattern[str]:
    return re.compile(rf"(?:,|;|:|\(|\band)\s(?:and\s)?(?P<number>{cardinals()})(?=\s)")


@cache
def _scope() -> re.Pattern[str]:
    weeks = [word for word, number in spelled_ordinals("en").items() if number <= _MOST_WEEKS]
    return re.compile(
        r"\s(?:(?:of\s(?:them|which|these)\s)?(?:meetings\s)?(?:(?:will\sbe\s|to\sbe\s|are\s|have\sbeen\s)?(?:held|scheduled|planned)\s)?)"
        r"(?:(?P<sort>open|closed|public|private|plenary|formal)\b(?!\s\w+ion)"
        rf"|(?P<day>(?:a|per|each|every|on\seach)\s(?:working\s|meeting\s)?day\b)"
        rf"|(?:in|during|for)\s(?:the\s|each\s)?(?:(?P<half>(?:morning|afternoon)s?)\b|(?P<week>{'|'.join(weeks)})\b(?:\sweek\b)?(?!\s(?:and|day|days|half|part))))"
    )
