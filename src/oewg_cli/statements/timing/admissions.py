"""Read who is admitted to which meetings: `Observers may attend the 3rd meeting`, `all but the 9th, which is closed`.

A meeting is known by its number, its half-day, its room, or by the footnote that is marked on it. Each clause is read
as a row of signs, one for each word that matters; words of grammar have none, and any other word keeps two signs apart.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.statements.entries_of_texts import EntriesOfTexts
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.meeting_subjects import MeetingSubjects
from oewg_cli.statements.schedule.meetings_by_name import NamedMeetings
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.statements.times.occasion_values import number_of
from oewg_cli.statements.times.occasions import Limit, occasions
from oewg_cli.statements.timing.excepted_meetings import EXCEPTED_ONE, is_at
from oewg_cli.statements.timing.times_of_sentences import rooms_in
from oewg_cli.text.lazy_patterns import compiled

WORDS = (
    "closed", "open", "private", "public", " camera", "admi", "restricted", "limited to", "confined", "reserved",
    "attend", "observers", "excluded", "welcome", "followed", "webcast", "broadcast", "streamed", "watched",
    "access",
)  # fmt: skip
"""One of these is in what says who is admitted."""
_EXCEPT = (
    r"except(?:ing|ed)?(?:\s(?:for|only))?|with\sthe\s(?:sole\s)?exception\sof|apart\sfrom|other\sthan"
    r"|save(?:\sfor)?|but(?=\s(?:for\s)?(?:the\s)?§)|but\snot(?=\s(?:to\s|at\s)?(?:the\s)?§)|excluding|the\sexception\sbeing"
)
_THAT = r"\b(?:that|this|the(?:\s(?:closed|private))?)\smeeting(?=[.,]|\s(?!of\b|on\b|in\b|at\b|between\b|with\b))"
_IN_PRIVATE = r"\b(?:in\s(?:private|camera)|behind\sclosed\sdoors|(?:closed|private)\smeeting)\b"
_OTHERS = (
    r"observers?(?:\s(?:states|delegations|organi[sz]ations))?|(?:the|general)\s(?:general\s)?public(?!\s(?:sector|part|meetings?|plenary))|press|media|journalists"
    r"|non-members|participants|civil\ssociety(?:\sorgani[sz]ations)?|non-governmental\sorgani[sz]ations|ngos|stakeholders"
    r"|everyone|everybody|anyone|all(?=[.,;)]|$)"
)
_MEMBERS = (
    r"(?:(?:state|full|elected|current)\s)?members?(?:\sstates)?|states?\sparties|contracting\sparties|parties|signatories"
    r"|heads\sof\sdelegations?|bureau"
)
_AFTER_STATE = r"(?=[.,;)]|$|\s(?:and|or|to|for|except|apart|save|at|on|in|during|when|but|with\sthe)\b)"
_NOT_BY = r"(?!\s(?:at|by|on|when|after|before|until|with(?!\sthe\s(?:sole\s)?exc))\b)"
_SIGNS = {
    "e": _EXCEPT,
    "h": r"(?<=,\s)(?:(?:to|at|in|from|for)\s)?which|whose",
    "n": r"not|no|cannot|never|nor|neither|none",
    "p": (
        r"(?:held\s)?in\s(?:private|camera)(?![\s-](?:and\spublic|sector))|behind\sclosed\sdoors"
        r"|(?:in|as|at)\s(?:an?\s|its\s)?(?:closed|private)\smeeting|without\sobservers"
    ),
    "q": rf"(?:held\s)?in\spublic{_AFTER_STATE}|(?:in|as|at)\s(?:an?\s|its\s)?(?:open|public)\s(?:plenary\s)?meeting",
    "o": _OTHERS,
    "c": rf"closed(?:\sto)?{_NOT_BY}|private{_AFTER_STATE}",
    "a": rf"(?<!will\s)(?<!shall\s)(?<!to\s)open{_AFTER_STATE}|public{_AFTER_STATE}",
    "b": _MEMBERS,
    "r": r"(?:restricted|limited|confined|reserved)\s(?:to|for)(?!\s(?:[0-9]|one|two|three|four|five|six|ten)\b)",
    "l": r"only|alone|exclusively|solely",
    "x": r"excluded|barred|(?:kept|shut|left)\sout|locked\sout|absent|turned\saway",
    "t": r"admission|admittance|access(?=\sto\b)|entry|entrance|attendance|participation",
    "v": (
        r"admitted|allowed|permitted|invited|welcomed?|granted|attend|follow|observe|enter|join|(?:be\s)?present"
        r"|sit\sin|access"
    ),
    "w": (
        r"webcast|broadcast|streamed|live-streamed|(?:be|is)\s(?:followed|watched|viewed)(?:\s(?:live|online))?"
        r"|televised"
    ),
    "m": r"§+",
    "": (
        r"the|an?|its|their|this|that|these|which|to|for|of|at|in|on|into|from|by|during|and|or|as\swell\sas|alike|both|all|any|every|each|other|also|then|thus"
        r"|is|are|be|being|will|shall|may|can|should|remains?|held|conducted|it|they|them|therefore|whole|entire|remaining|rest|meetings?|sits?|meets?|works?"
        r"|item|items|[0-9]+|considered|discussed|resumed|taken|up|dealt|with|live|able|free|have|has"
        r"|committee|conference|panel|forum|council|commission|assembly|group|working\sgroup|interested|accredited|however"
    ),
    ",": r"[,()]",
    "z": r"[^\s,()]+",
}
"""What each sign stands for, in the order in which it is looked for."""
_OPENS = (
    r"m,?h?(?P<said>q)|(?P<said2>q)m",
    r"(?:(?<![a-z])m,?|m,?h)(?P<said>a(?:(?=[bz]{0,4}o)|(?=,|$)))",
    r"(?:(?<![a-z])m,?|m,?h)(?P<said>nc)",
    r"(?:(?<![a-z])m,?|m,?h)(?P<said>o[bo]*v)(?![bzo]*[lr])",
    r"(?<![nlx])(?P<said>[bo]*o[bo]*v)m",
    r"tm(?P<said>[va][bz,]{0,4}o)",
    r"(?:(?<![a-z])m,?|m,?h)(?P<said>w)",
)
_CLOSES = (
    r"(?:(?<![a-z])m,?|m,h?)(?P<said>c)|m,?h?(?P<said2>p)|(?P<said3>p)m",
    r"(?:(?<![a-z])m,?|m,?h)(?P<said>r[z]?b)(?!o)",
    r"(?:(?<![a-z])m,?|m,?h)(?P<said>nao?|al?b+l|alb)",
    r"(?:(?<![a-z])m,?|m,?h)(?P<said>n?o[bo]*nv|no[bo]*v|o[bo]*x)",
    r"(?P<said>o[bo]*nv|no[bo]*v|o[bo]*x)m",
    r"(?:(?<![a-z])m,?|m,?h)(?P<said>lb+v|b+lv)|(?P<said2>lb+v|b+lv)m",
    r"tm(?P<said>l?rb|nv[bz]{0,3}o|vlb|vb+l)(?!o)",
)
_EXCEPTED_OPENS = (r"c,?e[bz]{0,8}(?P<said>m)", r"e[bz]{0,8}(?P<said>m),?c")
_EXCEPTED_CLOSES = (r"(?:a|o[bo]*v)o?,?e[bz]{0,8}(?P<said>m)", r"e[bz]{0,8}(?P<said>m),?(?:ao?|[bo]*o[bo]*v)(?![bl])")
_EXCEPTION = r"e[^m]*m(?!,?h)"
"""A meeting that is excepted; what comes after `which` is said of it alone."""
_AWAY = r"p|q"
_UNCERTAIN = (
    r"\b(?:unless|whether|if|until|once|as\srequired|in\sprinciple|normally|usually|generally|partly|in\spart|decide[ds]?"
    r"|request\w*|invitation|might|could|would|some|exceptionally|upon|subject\sto|discretion|permission|as\slong)\b"
)
_BESIDE = r"[;:]|,?\s(?:while|whereas)\b|,\sbut(?!\sfor\b|\snot\sto\b)"


class Admission(NamedTuple):
    """Words by which a sentence closes or opens meetings, and those that name them; offsets are of the sentence."""

    sentence: NoteSentence
    said: tuple[int, int]
    named: tuple[int, int]
    meetings: tuple[PlacedMeeting, ...]
    is_closed: bool


class _Named(NamedTuple):
    start: int
    end: int
    meetings: tuple[PlacedMeeting, ...]
    is_by_time: bool = False


def admissions(picture: Picture, sentence: NoteSentence) -> Iterator[Admission]:
    """Return what a sentence says of single meetings; what is only possible, usual or past is left out."""
    named = [each for each in _named(picture, sentence) if each.meetings]
    text = list(sentence.folded)
    if not named or len(text) != len(sentence.text):
        return
    for each in named:
        text[each.start : each.end] = "§" * (each.end - each.start)
    masked = "".join(text)
    ends = [0, *(each.start() for each in compiled(_BESIDE).finditer(masked)), len(masked)]
    for start, end in pairwise(ends):
        own = [each for each in named if start <= each.start < end]
        if len(own) == 1 and not compiled(_UNCERTAIN).search(masked, start, end):
            yield from _in_clause(picture, sentence, masked, (start, end), own[0])


def _in_clause(
    picture: Picture, sentence: NoteSentence, masked: str, clause: tuple[int, int], named: _Named
) -> Iterator[Admission]:
    signs, places = "", list[tuple[int, int]]()
    for match in _pattern().finditer(masked, *clause):
        sign = _signs()[int((match.lastgroup or "_0")[1:])]
        signs += sign
        places += [match.span()] if sign else []
    is_excepted = compiled(_EXCEPTION).search(signs) is not None
    both = (_EXCEPTED_CLOSES, _EXCEPTED_OPENS) if is_excepted else (_CLOSES, _OPENS)
    for is_closed, patterns in zip((True, False), both, strict=True):
        for pattern in patterns:
            known = compiled(pattern).search(signs)
            if known is None:
                continue
            first, last = next(known.span(each) for each in known.re.groupindex if known[each] is not None)
            yield from _sure(picture, sentence, (places[first][0], places[last - 1][1]), named, is_closed=is_closed)
            return
    away = compiled(_AWAY).search(signs)
    if away is not None and not is_excepted and not (named.is_by_time and "z" in signs) and not {*signs} & {*"oben"}:
        yield from _sure(picture, sentence, places[away.start()], named, is_closed=away[0] == "p")


def _sure(
    picture: Picture, sentence: NoteSentence, said: tuple[int, int], named: _Named, *, is_closed: bool
) -> Iterator[Admission]:
    """Return what is said if it is said of this session."""
    span = (named.start, named.end)
    is_past = sentence.without(*said).tense_before(said[1]) is Tense.PAST
    others = mentions_in(picture, sentence) if " session" in sentence.folded else []
    if not is_past and all(each.meant is Meant.THIS for each in others):
        yield Admission(sentence, said, span, named.meetings, is_closed)


def _named(picture: Picture, sentence: NoteSentence) -> list[_Named]:
    """Return where a sentence names single meetings of the body of the note."""
    text, schedule, own = sentence.text, picture.read(Schedule), picture.programme.body
    found = []
    stated = occasions(text, 0, len(text), picture.read(calendar_of))
    for each in stated:
        held = tuple(one for nth in each.meetings for one in schedule.numbered(nth, own))
        is_half = len(each.days) == 1 and each.half_day is not None and each.limit is Limit.AT
        if held and len(held) == len(each.meetings):
            found.append(_Named(each.start, each.end, held))
        elif is_half and not each.meetings:
            then = tuple(one for one in picture.meetings if one.meeting.number is not None and is_at(each, one))
            found.append(_Named(each.start, each.end, then, is_by_time=True))
    for match in compiled(EXCEPTED_ONE).finditer(sentence.folded) if " meeting" in sentence.folded else ():
        nth = number_of(match["nth"])
        held = tuple(schedule.numbered(nth, own)) if nth is not None else ()
        found.append(_Named(*match.span("nth"), held if len(held) == 1 else ()))
    rooms = [*rooms_in(text, picture.read(NamedMeetings).rooms)] if not found else []
    for each in rooms[:1] if len(rooms) == 1 else ():
        room = (each.room or "").casefold()
        held = tuple(one for one in picture.meetings if (one.meeting.room or "").casefold() == room)
        found.append(_Named(each.start, each.end, held if len({len(one.bodies) for one in held}) == 1 else ()))
    if not found:
        found += _meant(picture, sentence)
    if any(own not in one.bodies for each in found for one in each.meetings):
        return []
    others = (one for one in picture.read(MeetingSubjects).in_sentence(sentence) if one.body != own)
    names = [one for one in others if not any(each.start <= one.start < each.end for each in found)]
    return [] if any(not one.is_heading and (one.kind or one.body) for one in names) else found


def _meant(picture: Picture, sentence: NoteSentence) -> Iterator[_Named]:
    """Return where `the meeting` is the one of a footnote, or the only closed one after what is done in private."""
    match = compiled(_THAT).search(sentence.folded)
    if match is None:
        return
    if sentence.field.role is Role.FOOTNOTE:
        yield _Named(*match.span(), _marked(picture, sentence.field))
        return
    before = picture.sentence_at(sentence.field, sentence.start - 1) if sentence.start else sentence
    closed = tuple(each for each in picture.meetings if "closed" in (each.meeting.kind or "").casefold())
    is_meant = compiled(_IN_PRIVATE).search(sentence.folded[: match.end()]) or (
        before is not sentence and compiled(_IN_PRIVATE).search(before.folded)
    )
    if is_meant and len(closed) == 1:
        yield _Named(*match.span(), closed)


def _marked(picture: Picture, field: TextField) -> tuple[PlacedMeeting, ...]:
    """Return the only meeting on which a footnote is marked."""
    places = picture.read(EntriesOfTexts).places(field)
    held = tuple(each for each in picture.meetings if any(path[:4] == each.path for path in places))
    return held if len(held) == 1 else ()


@cache
def _pattern() -> re.Pattern[str]:
    parts = (rf"(?P<s{at}>{words})" for at, words in enumerate(_SIGNS.values()))
    whole = "|".join(part if at >= len(_SIGNS) - 2 else rf"(?<![\w-]){part}(?![\w-])" for at, part in enumerate(parts))
    return re.compile(whole)


@cache
def _signs() -> tuple[str, ...]:
    return tuple(_SIGNS)
