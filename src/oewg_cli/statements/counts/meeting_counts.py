"""Read how many meetings a text gives the session, as a whole, in a week, on a day, or in the mornings."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import ADOPTED
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.numbers.counted_patterns import OF_SOME
from oewg_cli.statements.numbers.counted_rest import is_shared_out
from oewg_cli.statements.numbers.counted_things import CountedThing, counted_things, is_limited
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.agents import body_spoken_of
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.phrases import spelled_ordinals
from oewg_cli.un.un_data import read_data

_LONGEST_BEFORE, _LONGEST_AFTER = 40, 80
_MOST_WEEKS = 5
_NOT_FORMAL = (
    r"\b(?:joint|informal|consultations?|rounds?|dialogues?|panels?|briefings?|seminars?|workshops?|events?|retreat"
    r"|segments?)\b"
)
_WITH_OTHERS = (
    r"(?::|\b(?:count(?:ing|s|ed)?|includ\w+|inclusive|comprising|namely|(?:together|along)\swith|plus|as\swell\sas)\b)"
    rf"[^.;]*{_NOT_FORMAL}|{_NOT_FORMAL}[^.;]*\b(?:included|counted|inclusive)\b"
)
_FIRST_OTHERS = rf"\A(?:(?:Together\s|Along\s)?[Ww]ith|Counting|Including|If)\b[^.;]*{_NOT_FORMAL}"
"""`Ten meetings in all, counting the joint meeting`; `With the side event, eight meetings`."""
_PAST = r"\b(?:held|met|had|was|were|took)\b"
_PART = rf"(?i:\b(?:first|last|final|next|remaining|other)\s(?:{cardinals()})\s(?:[\w-]+\s)?(?:days|weeks|meetings))"
"""What makes the meetings those of a part of the session: `during the first three days`."""


_LENGTH_BEFORE = r"\b(?:days?|weeks?|[0-9]{4}|[0-9]{1,2} [a-z]{3,9}),? (?:in|at|with|for|over)$"
"""What the session lasts, before the number of its meetings: `will meet for three days, in six meetings`."""


class CountedIn(StrEnum):
    """In what the meetings are counted."""

    SESSION = "session"
    DAY = "day"
    WEEK = "week"
    MORNINGS = "mornings"
    AFTERNOONS = "afternoons"


_HALVES = {"morning": CountedIn.MORNINGS, "afternoon": CountedIn.AFTERNOONS}
_QUALIFIED = (
    "devoted",
    "allotted",
    "allocated",
    "reserved",
    "assigned",
    "for",
    "to",
    "that",
    "which",
    "under",
    "in",
    "listed",
)
_FOR_PART = (
    r"(?:[a-z]+\s){1,4}?(?:for|to)\s"
    r"(?:it|this|that|them|these|(?:the\s|this\s|agenda\s){0,2}(?:sub-)?items?"
    r"|the\s(?:[a-z]+\s){0,2}?(?:debate|discussion|clusters?|topics?|themes?|chapters?|reading|subject|question|segments?))\b"
)
_ADVERBS = r"(?<=are )(?:therefore|thus|now|currently|also|accordingly|still|provisionally|tentatively) "
_AFTER = (
    r"(?:(?P<of_session>\sof\s(?:the|its|this)\s(?:[\w-]+\s){0,2}session\b)"
    r"|(?:\swith\s(?:(?:simultaneous|full)\s)?interpretation)?(?!\s(?:of|with|on|between|rooms)\b))"
)


class MeetingCount(NamedTuple):
    """A number of meetings that a text states; `week` is the number of the week, `kind` a word such as `plenary`.

    `with_others` is true if it is said to have meetings in it that are not formal.
    """

    wording: Wording
    number: int
    counted_in: CountedIn
    week: int | None = None
    kind: str | None = None
    with_others: bool = False


def meeting_counts(picture: Picture) -> tuple[MeetingCount, ...]:
    """Return the numbers of meetings of the session that texts state for the time of the session."""
    things = [each for each in picture.read(counted_things) if each.noun == "meeting" and not is_shared_out(each)]
    sentences = {each.sentence: None for each in things if each.sentence.field.role not in ADOPTED}
    own = {sentence for sentence in sentences if _is_of_session(picture, sentence)}
    return tuple(
        count
        for thing in things
        if thing.sentence in own and not _is_of_part(picture, thing) and not _is_of_others(picture, thing)
        for count in _of_thing(thing)
    )


def _is_of_part(picture: Picture, thing: CountedThing) -> bool:
    """Return whether a sentence speaks of a part of the session; before the comma in `Of its ten meetings, three`."""
    text = thing.sentence.text
    is_lead = compiled(r"Of\s(?:the|its)\s$").fullmatch(text[: thing.start]) and text.startswith(",", thing.end)
    words = read_data("counted_statements")["meetings"]["of_parts"]
    others = picture.owners.without_own_names(text[: thing.end].casefold() if is_lead else thing.sentence.folded)
    return any(compiled(rf"\b{word}\b").search(others) for word in words if word in others)


def _is_of_others(picture: Picture, thing: CountedThing) -> bool:
    """Return whether another body has the meetings: the one named before, "it" or "its"."""
    start = thing.sentence.start
    if picture.owners.owner(thing.sentence.field, start + thing.start, start + thing.end) is Owner.OTHER:
        return True
    if not compiled(r"\b(?i:its?|they|their)\b").search(thing.sentence.text, 0, thing.start):
        return False
    return bool(body_spoken_of(picture, thing.sentence, thing.start)) or is_of_part_before(picture, thing.sentence)


def is_of_part_before(picture: Picture, sentence: NoteSentence) -> bool:
    """Return whether "it" is a part of the session: `The high-level segment will open at 10 a.m. It comprises`."""
    if not sentence.start or not sentence.text.startswith(("It ", "They ", "This ", "Its ", "Their ")):
        return False
    before = picture.sentence_at(sentence.field, sentence.start - 1).folded
    words = "|".join(read_data("counted_statements")["meetings"]["spoken_of"])
    lead = r"(?:[a-z0-9]+\s)?(?:the|an?|both|two|three)\s(?:[\w-]+\s){0,3}?"
    return compiled(rf"(?:on\s[^,]{{3,40}},\s)?{lead}(?:{words})\b").match(before) is not None


def _is_of_session(picture: Picture, sentence: NoteSentence) -> bool:
    """Return whether a sentence can only count the meetings of the body of the note at this session."""
    if any(mention.meant is not Meant.THIS for mention in mentions_in(picture, sentence)):
        return False
    if compiled(r"\b[Oo]n\s(?:[A-Z][a-z]+day\b|[0-9]{1,2}\s[A-Z])").search(sentence.text):
        return False
    owner = picture.owners.owner(
        sentence.field, sentence.start + len(sentence.text), sentence.start + len(sentence.text)
    )
    return owner is not Owner.OTHER


def _of_thing(thing: CountedThing) -> Iterator[MeetingCount]:
    words, sentence, text = read_data("counted_statements")["meetings"], thing.sentence, thing.sentence.text
    kinds = [word for word in thing.words[:-1] if word not in words["neutral"]]
    after = compiled(_AFTER).match(text, thing.end)
    if after is None or not {*kinds} <= {*words["adjectives"], *_HALVES} or thing.in_number or thing.is_both:
        return
    if compiled(_PAST).search(text, 0, thing.start) or compiled(rf"{_PART}|{OF_SOME}").search(text):
        return
    scope = _scope().match(text, after.end())
    is_whole = _is_whole(thing, after)
    if not is_whole and (scope is None or (scope["day"] is None and not _is_planned(text, scope))):
        return
    half = next((_HALVES[word] for word in kinds if word in _HALVES), None)
    kind, with_others = kinds[0] if kinds else None, counts_others(thing)
    count = MeetingCount(thing.wording, thing.number, half or CountedIn.SESSION, None, kind, with_others)
    week = _week_before().search(text, 0, thing.start)
    yield count if half else _scoped(count, week or scope)
    for share in _shares(sentence, scope.end() if scope else after.end()):
        yield share._replace(kind=share.kind or count.kind)


def counts_others(thing: CountedThing) -> bool:
    """Return whether a sentence says that a number of meetings has others in it than the formal ones."""
    text = thing.sentence.text
    first = compiled(_FIRST_OTHERS).match(text, 0, thing.start)
    return first is not None or compiled(_WITH_OTHERS).search(text, thing.end) is not None


def _is_whole(thing: CountedThing, after: re.Match[str]) -> bool:
    text = thing.sentence.text
    if after["of_session"] and compiled(r"(?i:\b(?:the|all|its|of)\s)$").search(text, 0, thing.start):
        return True
    words = read_data("counted_statements")["meetings"]
    before = " ".join(text[max(0, thing.start - _LONGEST_BEFORE) : thing.start].casefold().split())
    following = " ".join(text[after.end() : after.end() + _LONGEST_AFTER].casefold().split())
    following = compiled(_ADVERBS).sub("", following, count=1)
    # `four morning and six afternoon meetings`: the words before the first number are those of both.
    before = re.sub(rf"(?:{cardinals()}) [a-z]+(?:,| and|, and)$", "", before).rstrip()
    is_of_all = re.search(rf"(?:{cardinals()}) of (?:the|its)$", before) and not following.startswith(_QUALIFIED)
    is_after_length = compiled(_LENGTH_BEFORE).search(before) is not None
    is_planned = following.startswith(tuple(words["after"])) and not compiled(_FOR_PART).match(following)
    return bool(is_of_all) or is_after_length or before.endswith(tuple(words["before"])) or is_planned


def _is_planned(text: str, scope: re.Match[str]) -> bool:
    after = " ".join(text[scope.end() : scope.end() + _LONGEST_BEFORE].casefold().split())
    return after.startswith(tuple(read_data("counted_statements")["meetings"]["after"]))


def _shares(sentence: NoteSentence, start: int) -> Iterator[MeetingCount]:
    """Return the numbers in a sentence that stand for meetings of a part of the session, after the first one."""
    for match in _share().finditer(sentence.text, start):
        number = cardinal(match["number"])
        scope = _scope().match(sentence.text, match.end("number"))
        # `Four meetings for the first cluster, three for the second` are no weeks.
        is_of_other = scope is not None and scope["week"] and "week" not in sentence.folded
        if (
            number is not None
            and scope is not None
            and not is_of_other
            and not is_limited(sentence.text, match.start("number"))
        ):
            wording = sentence.part(match.start("number"), scope.end())
            yield _scoped(MeetingCount(wording, number, CountedIn.SESSION), scope)


def _scoped(count: MeetingCount, scope: re.Match[str] | None) -> MeetingCount:
    if scope is None:
        return count
    if scope["week"]:
        return count._replace(counted_in=CountedIn.WEEK, week=spelled_ordinals("en").get(scope["week"].casefold(), -1))
    if scope["sort"]:
        return count._replace(kind=scope["sort"])
    if scope["day"]:
        return count._replace(counted_in=CountedIn.DAY)
    is_morning = scope["half"].startswith("morning")
    return count._replace(counted_in=CountedIn.MORNINGS if is_morning else CountedIn.AFTERNOONS)


@cache
def _share() -> re.Pattern[str]:
    return re.compile(rf"(?:,|;|:|\(|\band)\s(?:and\s)?(?P<number>{cardinals()})(?=\s)")


@cache
def _week_before() -> re.Pattern[str]:
    """Match a week of which a number of meetings is said: `In the first week, 10 meetings`, `The first week has 10`."""
    weeks = "|".join(word for word, number in spelled_ordinals("en").items() if number <= _MOST_WEEKS)
    return re.compile(
        rf"\b(?i:the)\s(?P<week>{weeks})\sweek(?:\sof\s(?:the|its)\s(?:[a-z]+\s)?session)?,?"
        r"\s(?:(?!(?:and|while|but|or|than)\b)[A-Za-z-]+\s){0,12}\Z"
    )


@cache
def _scope() -> re.Pattern[str]:
    weeks = [word for word, number in spelled_ordinals("en").items() if number <= _MOST_WEEKS]
    return re.compile(
        r"\s(?:(?:of\s(?:them|which|these)\s)?(?:meetings\s)?(?:(?:will\sbe\s|to\sbe\s|are\s|have\sbeen\s)?(?:held|scheduled|planned)\s)?)"
        r"(?:(?P<sort>open|closed|public|private|plenary|formal)\b(?!\s\w+ion)"
        rf"|(?P<day>(?:a|per|each|every|on\seach)\s(?:working\s|meeting\s)?day\b)"
        rf"|(?:in|during|for)\s(?:the\s|each\s)?(?:(?P<half>(?:morning|afternoon)s?)\b|(?P<week>{'|'.join(weeks)})\b(?:\sweek\b)?(?!\s(?:and|day|days|half|part))))"
    )
