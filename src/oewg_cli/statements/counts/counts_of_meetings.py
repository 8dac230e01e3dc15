"""Read how many meetings a body or a kind has by a text, whatever the verb is: `the timetable, with 26 meetings`.

A number is that of all meetings of those who are named, at the times beside it, unless words around it restrict it to a
part of the work (`five meetings for the debate`): such a part cannot have more meetings than there are.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.counts.meeting_counts import counts_others, is_of_part_before
from oewg_cli.statements.counts.meetings_at_times import in_their_weeks, meetings_at, numbers_of
from oewg_cli.statements.counts.meetings_of_several import meetings_of_several
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.numbers.counted_patterns import OF_SOME
from oewg_cli.statements.numbers.counted_rest import is_shared_out
from oewg_cli.statements.numbers.counted_things import CountedThing, counted_things, is_limited
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.joined_subjects import Subject
from oewg_cli.statements.schedule.meeting_subjects import MeetingSubjects
from oewg_cli.statements.sessions.sentences_of_session import is_of_this_session
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.hours.half_days import HalfDay
from oewg_cli.un.un_data import read_data

_ONE_OF = (
    r"\bthe\s(?:first|second|third|last|final|other|latter)(?:\s(?:of\s(?:them|these|which)|one))?"
    r"(?:,|\s(?:on|in|at|will|is|being|held)\b)"
)
_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.ASIDE)
_KINDS = frozenset({"plenary", "formal", "open", "closed", "public", "private"})
_HALVES = {"morning": HalfDay.MORNING, "afternoon": HalfDay.AFTERNOON, "evening": HalfDay.EVENING}
_CLAUSE_END = r"[;:]|\s[–—(]|,?\s(?:but|while|whereas|of\swhich|of\swhom)\b"
_LEAD_OF_NAMED = r"\b(?:(?:on|in|at|from|to|of|for|during|until|through)\s)?(?:(?:the|its|each\sof\sthe)\s)?$"
_OTHER_VERB = (
    r"\b(?:begin|start|commenc|open|end|clos|conclud|report|submit|circulat|present|adopt|elect|which|who|where|when)\w*"
    r"|\b(?:after|before)\b"
)
_AND_OTHER = (
    r"(?:,|,?\s(?:and|as\swell\sas|with))\s(?:(?:on|in|at|of)\s)?(?:(?:the|its|an?)\s)?(?:[\w-]+\s){0,3}?meetings?\b"
)
_AND_ACT = (
    r",?\s(?:and|as\swell\sas)\s(?!(?:on|in|at|of|from|during|for|will|is|are|be|held|to)\s)(?:[a-z][\w-]+\s){1,8}"
    r"(?:at|on|in|of|for|during)\s(?:the\s)?\Z"
)
"""What comes before the time of something else: `at all 10 meetings, and captioning at those of 21 and 22 April`."""
_EXCEPT = r"\b(?:except(?:ing)?(?:\sfor)?|save(?:\sfor)?|apart\sfrom|other\sthan|but\snot)\s(?:on\s)?(?:the\s)?\Z"
_SHOWN = (
    r"\)|,?\s(?:(?:is|are)\s)?"
    r"(?:set\sout|contained|shown|given(?!\sto\b)|found|reproduced|annexed|laid\sdown|described)\b"
)
"""What is said of a programme that has the meetings: `The timetable, with 26 meetings, is set out in the annex`."""
_SHOWN_THERE = (
    r"\b(?:the|all|these)\s(?P<number>{0})\s(?:(?:that|which)\s(?:are|appear)\s)?"
    r"(?:(?:shown|listed|scheduled|included|given|set\sout)\s)?"
    r"(?:in|on)\s(?:the|its)\s(?:(?:annexed|provisional)\s)?(?:programme|annex|timetable|schedule|table)\b"
)
_OF_PROGRAMME = r"\b(?:programme(?:\sof\swork)?|timetable|schedule|list)\s(?:of|for)\s(?:the|all|its)\s$"
"""What the note itself shows, whatever tense comes after it: `the timetable of the 16 meetings, held from 10 a.m.`."""
_IN_ALL = r"\b(?i:in\s(?:all|total)|altogether|together)\b"
_LONGEST_LEAD = 60
_FIRST_DAYS = r"\b(?:first|last|final|next|remaining|other)\s[\w-]+\s(?:[\w-]+\s)?(?:days|weeks|meetings)\b"
_FROM_NTH = (
    r"\bthe\s(?:[a-z]+|[0-9]+(?:st|nd|rd|th))\sto\s(?:the\s)?(?:[a-z]+|[0-9]+(?:st|nd|rd|th))\s(?:working\s)?day\b"
)
_DAYS_OF_LIST = r"\b[0-9]{1,2},\s[0-9]{1,2}\s(?:and|to)\s[0-9]"
_UNCERTAIN = (
    r"\b(?:meetings\swith\s(?!(?:\w+\s)?interpretation)|[Ee]ach|[Ee]very|[Nn]ot?|may(?!\s[0-9])|can|or|former|entitle[ds]?|entitlements?"
    r"|(?:towards?|against)\s(?:the|its)|(?:per|in\sa|a|for\sthe)\s(?:year|biennium)|(?:full|whole|entire)\smandate)\b"
)


class CountOfMeetings(NamedTuple):
    """A number of meetings, and those that are meant; `is_whole` is false if it may be that of a part of them."""

    wording: Wording
    number: int
    meetings: tuple[PlacedMeeting, ...]
    shown: str
    is_whole: bool
    right: frozenset[int]

    @property
    def is_right(self) -> bool:
        """Return whether there are so many meetings, or, for a part of them, not more."""
        return self.number in self.right or (not self.is_whole and self.number < max(self.right, default=0))


def counts_of_meetings(picture: Picture) -> tuple[CountOfMeetings, ...]:
    """Return the numbers in reading order."""
    things = [each for each in picture.read(counted_things) if each.noun == "meeting"]
    things = [each for each in things if each.sentence.field.role in _ROLES and not each.in_number]
    if any(len(day.ranges) != 1 for day in picture.programme.programme):
        return ()
    counts = [count for thing in things for count in [_count(picture, thing)] if count is not None and count.right]
    return (*counts, *_elliptic(picture))


def _elliptic(picture: Picture) -> Iterator[CountOfMeetings]:
    """Return the numbers without a noun: `has retained the three shown in the programme`."""
    subjects = picture.read(MeetingSubjects)
    for sentence in picture.sentences(*_ROLES, having="programme") + picture.sentences(*_ROLES, having="annex"):
        # The pattern of all numbers takes long to compile, and most sentences have none.
        if sentence.is_too_long or not any(map(cardinal, compiled(r"[\w-]+").findall(sentence.text))):
            continue
        match = compiled(_SHOWN_THERE.format(cardinals())).search(sentence.text)
        number = cardinal(match["number"]) if match is not None else None
        if match is None or number is None or is_limited(sentence.text, match.start("number")):
            continue
        before = [each for each in subjects.in_field(sentence.field) if each.end <= sentence.start + match.start()]
        kind = next((each for each in reversed(before) if each.kind and each.meetings and not each.is_heading), None)
        if kind is not None:
            right, wording = frozenset({len(kind.meetings)}), sentence.part(*match.span("number"))
            yield CountOfMeetings(wording, number, kind.meetings, kind.kind, is_whole=True, right=right)


def _count(picture: Picture, thing: CountedThing) -> CountOfMeetings | None:
    text, named = thing.sentence.text, picture.read(MeetingSubjects).in_sentence(thing.sentence)
    neutral = read_data("counted_statements")["meetings"]["neutral"]
    kinds = {word for word in thing.words[:-1] if word not in neutral}
    subject = _subject(named, thing)
    if len(kinds) == 1 and not kinds <= {*_KINDS, *_HALVES}:
        return None
    if subject is None or not subject.meetings or not kinds <= {*_KINDS, *_HALVES}:
        return None
    stated = occasions(text, 0, len(text), picture.read(calendar_of))
    spans = [*((each.start, each.end) for each in named), *((each.start, each.end) for each in stated)]
    start, end = _clause(thing.sentence, thing, spans)
    # `With the briefing of 12 May, nine meetings are held`: the day is that of the briefing.
    with_others = counts_others(thing)
    start = thing.start if with_others else start
    beside = _beside(text, thing, in_their_weeks(text, [each for each in stated if start <= each.start < end]))
    # `Three meetings, the last of them on Tuesday`: the time is that of one.
    ends = [each.start for each in stated if each.start >= thing.end]
    is_of_one = any(compiled(_ONE_OF).search(text, thing.end, end) for end in ends)
    is_of_item = is_of_one and "tem" in text[: thing.start]
    beside = [] if is_of_one else beside
    is_limited_time = is_of_item or any(each.meetings or each.limit is Limit.LATEST for each in beside)
    if is_limited_time or not _is_exact(picture, thing, spans, (start, end)):
        return None
    excepted = [each for each in beside if each.days and compiled(_EXCEPT).search(text, 0, each.start)]
    beside = [each for each in beside if each not in excepted]
    times = [each for each in beside if each.days and not compiled(_OTHER_VERB).search(_gap(text, each, thing))]
    half = next((_HALVES[word] for word in kinds if word in _HALVES), None)
    held = [each for each in meetings_at(text, times, subject.meetings) if half is None or each.half_day is half]
    held = [each for each in held if not any(each.day.is_on(time.days) for time in excepted)]
    right, is_part = numbers_of(held), _is_part(text, spans, thing, (start, end))
    # `Four meetings are set aside for the first cluster`, which is a heading of the programme
    is_part = is_part or any(each.is_heading and thing.end <= each.start < end for each in named if each != subject)
    if half is None and (is_part or times):
        of_body = [each for each in picture.meetings if {*each.bodies} & {*subject.meetings[0].bodies}]
        right |= {len(meetings_at(text, times, of_body))}
    if with_others:
        others = [each for each in picture.meetings if each.meeting.kind or each.bodies]
        others = [each for each in others if "event" in text or each.meeting.kind != "side event"]
        right |= {*range(min(right), len(meetings_at(text, times, others)) + 1)}
    shown = text[subject.start : subject.end]
    before = [each for each in named if each.end <= thing.start]
    is_of_one = len({each.body for each in before if each.body}) == 1 and not compiled(_IN_ALL).search(text)
    if kinds <= {"formal"} and not (is_of_one or " of " in shown or any(each.says_meetings for each in before)):
        right |= {thing.number} & meetings_of_several(picture, thing)
    return CountOfMeetings(thing.wording, thing.number, tuple(held), shown, not is_part, frozenset(right - {0}))


def _is_exact(picture: Picture, thing: CountedThing, spans: Sequence[tuple[int, int]], clause: tuple[int, int]) -> bool:
    """Return whether a number of meetings is that of this session, and certain."""
    sentence, text = thing.sentence, thing.sentence.text
    is_of_programme = compiled(_OF_PROGRAMME).search(text[: thing.start]) is not None
    said = sentence.without(thing.end, len(text)) if is_of_programme else sentence
    if said.tense_before(thing.start) is Tense.PAST or not is_of_this_session(picture, said, spans):
        return False
    # `16 meetings of the Board and six of the Panel, 22 meetings in all`: sums are added up by `counted_sums`.
    parts = [number for match in _numbers_beside(thing, spans) if (number := cardinal(match[0])) is not None]
    has_several = len({each.bodies for each in picture.meetings if each.bodies}) > 1
    in_all = compiled(_IN_ALL).search(text, *clause) if has_several else None
    is_sum = in_all is not None and (in_all[0].casefold() == "together" or _has_others(picture, thing))
    is_sum = is_sum or (len(parts) > 1 and sum(parts) == thing.number)
    is_sum = is_sum or _is_of_event(picture, thing) or is_shared_out(thing)
    # `Twelve meetings, half of them of the panels`
    is_sum = is_sum or (has_several and compiled(OF_SOME).search(text, thing.end) is not None)
    is_some_of = compiled(r"\bof\s(?:the|its|these)\s$").search(text[: thing.start]) is not None
    is_sum = is_sum or (is_some_of and not is_of_programme)
    # `During the first three days` is a part; `on 5, 6 and 7 May`: not all of these days are read.
    return not is_sum and not any(
        compiled(words).search(text, *clause) for words in (_DAYS_OF_LIST, _FROM_NTH, _FIRST_DAYS, _UNCERTAIN)
    )


def _has_others(picture: Picture, thing: CountedThing) -> bool:
    """Return whether the text counts other meetings, which may be parts of those."""
    return any(
        each.noun == "meeting" and each is not thing and each.sentence.field is thing.sentence.field
        for each in picture.read(counted_things)
    )


def _numbers_beside(thing: CountedThing, spans: Sequence[tuple[int, int]]) -> list[re.Match[str]]:
    """Return the other numbers of meetings in a sentence: `18 of the plenary`, `three informal meetings`."""
    of_others = r"(?=(?:\smeetings?)?\sof\b(?!\s(?:them|which|these)\b)|\s[\w-]+\smeetings?\b)"
    found = re.finditer(rf"\b(?i:{cardinals()}){of_others}", thing.sentence.text)
    taken = [*spans, (thing.start, thing.number_end)]
    return [match for match in found if not any(one <= match.start() < two for one, two in taken)]


def _is_of_event(picture: Picture, thing: CountedThing) -> bool:
    """Return whether "it" is an event of the sentence before: `The debate will begin on Monday. It extends over`."""
    sentence = thing.sentence
    if not sentence.start or not sentence.text.startswith(("It ", "They ", "This ")):
        return False
    if is_of_part_before(picture, sentence):
        return True
    before = picture.read(MeetingSubjects).in_sentence(picture.sentence_at(sentence.field, sentence.start - 1))
    return not before or not before[0].body or before[0].start > _LONGEST_LEAD


def _beside(text: str, thing: CountedThing, times: Sequence[Occasion]) -> list[Occasion]:
    """Return times without those of something else: `both meetings on Monday, and the morning meeting on Tuesday`."""
    found, end = [], thing.end
    for each in times:
        if each.start >= thing.end:
            if compiled(_AND_OTHER).search(text, end, each.end) or compiled(_AND_ACT).search(text, end, each.start):
                break
            end = each.end
        found.append(each)
    return found


def _gap(text: str, time: Occasion, thing: CountedThing) -> str:
    """Return what is between a time and a number: `with five meetings, will begin on 6 October` has another verb."""
    return text[slice(*sorted((min(time.end, thing.end), max(time.start, thing.start))))]


def _subject(named: Sequence[Subject], thing: CountedThing) -> Subject | None:
    """Return the meetings that are counted: those of which the noun speaks, or of the body before `five times`."""
    at = next(
        (each for each in named if each.says_meetings and each.start < thing.end and thing.start < each.end), None
    )
    if at is None and thing.wording.text.endswith("times"):
        at = next((each for each in reversed(named) if each.end <= thing.start), None)
    return at


def _clause(sentence: NoteSentence, thing: CountedThing, spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return where the clause of a number begins and ends; the next number of meetings begins another one."""
    text, number = sentence.text, rf"(?:{cardinals()})\s"
    start = max([0, *(match.end() for match in compiled(r"[;:]\s").finditer(text, 0, thing.start))])
    ends = rf"{_CLAUSE_END}|(?:,|\sand)\s(?:the\sother\s)?{number}|\s(?={number}meetings\s)"
    found = compiled(ends).finditer(text, thing.end)
    free = (match.start() for match in found if not any(one < match.end() - 1 < two for one, two in spans))
    return start, next(free, len(text))


def _without(text: str, spans: Sequence[tuple[int, int]], start: int, end: int) -> str:
    """Return a part of a text in lower case without what is named and the times in it."""
    shown, at = [], start
    for one, two in sorted(span for span in spans if span[0] < end and start < span[1]):
        shown.append(compiled(_LEAD_OF_NAMED).sub("", text[at : max(at, one)]))
        at = max(at, two)
    return " ".join([*shown, text[at:end]]).casefold()


def _is_part(text: str, spans: Sequence[tuple[int, int]], thing: CountedThing, clause: tuple[int, int]) -> bool:
    """Return whether words around a number can make it that of a part of the work."""
    start, end = clause
    shown = compiled(_SHOWN).search(text, thing.end, end)
    before = _without(text, spans, start, thing.start)
    after = _without(text, spans, thing.end, shown.start() if shown is not None else end)
    data = read_data("counted_statements")["counts"]
    of_before, of_after = ("|".join(data[kind]) for kind in ("part_before", "part_after"))
    return bool(compiled(rf"\b(?:{of_before})\b").search(before) or compiled(rf"\b(?:{of_after})\b").search(after))
