"""Tell which meetings are meant: not those excepted, those counted, those at a time in front, that of the opening."""

from collections.abc import Iterator, Sequence

from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.joined_subjects import Subject
from oewg_cli.statements.schedule.meetings_by_name import NamedMeetings
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.sessions.session_days import DayRole, acts_in
from oewg_cli.statements.times.occasion_values import number_of
from oewg_cli.statements.times.occasions import Limit, Occasion
from oewg_cli.statements.timing.times_of_sentences import EXCEPT
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal

_EXCEPTED = rf"{EXCEPT}\s[^.;,]{{0,30}}?\Z"
EXCEPTED_ONE = (
    r"\b(?:except(?:ing|ed)?(?:\sfor)?|exception\sof|exception\sbeing|apart\sfrom|other\sthan|save(?:\sfor)?|but(?:\sfor)?)"
    r"\sthe\s(?P<nth>[a-z]+(?:-[a-z]+)?|[0-9]{1,2}(?:st|nd|rd|th))(?=[.,;)]|$|\s(?:is|are|will|has|have|and|which)\b)"
)
"""An exception where the word `meetings` is before it: `every meeting except the ninth`."""
_COUNTED = (
    r"\b[Tt]he\s(?P<end>first|last|final|remaining|other)\s(?P<number>[a-z]+|[0-9]{1,2})"
    r"(?:\s(?:of\s(?:them|(?:the|these|those)(?:\s[a-z]*\s?meetings)?)|(?:[a-z]+\s)?(?P<noun>meetings)))?(?=\s(?:will|shall|are|take|begin|start|end|meet|in|on)\b|,)"
)
_NEXT = r",?\s(?:(?:and|on|in|the|its|all|both|only)\s)*"
_FRONT = r"[\s,;]*(?:(?i:and|but|while|then|on|in|at|during|the)\s)*"
_WHEN = r"[\s,–]*(?:when|where|on\swhich|which)\b"
_OF_KIND = r"\s(?:of|for)\s(?:the\s)?"
_THOSE_OF = r"\b(?:those|that|the\sones?|one)\s(?:of|for)\s(?:the\s)?\Z"
_ELLIPTIC = r"(?:’s?|,?\s(?:its|their)\sown)?(?:\s(?:in|at)|:)\s(?:the\s)?[A-Z]"
"""After a body that only has its room: `the Board’s in Room 4`, `and the Board its own in Room 4`."""
_CONDITION = r"\b(?:as\ssoon\sas|once|after|before|when|while|until|unless|if)\s(?:(?:both|all|the|two)\s){0,2}$"
_DENIED = r"\b(?:none|neither|nor|never|not)\b(?!\s(?:only|later))[^.,;:]{0,40}\Z"
"""Before a day on which there is nothing: `on eight days, none of them a Saturday or Sunday`."""
_NOBODY = (
    r",?\s(?:(?:nobody|no\sone|none|nothing|neither|no\s(?:[a-z]+\s){0,2}?(?:meetings?|bod(?:y|ies)|groups?|plenary))\b"
    r"|(?:is|are|being|remains?)\s(?:left\s|kept\s)?(?:free|empty|unused)\b|there\s(?:is|are)\sno(?:ne)?\b)"
)
"""After such a day: `on one, the afternoon of Thursday, nobody meets`."""
OPENING_OR_CLOSURE = ("opening", "closure")
"""The kinds of what opens or closes the session, and is done at its first or last meeting."""
_SESSION_OR_IT = ("session", " it ", "it will ")


def without_exceptions(
    picture: Picture, folded: str, subject: Subject, stated: Sequence[Occasion], fact: Occasion
) -> Subject:
    """Return meetings without those that a sentence excepts: `Except for the 1st meeting, all meetings will be`.

    What comes after `except on Monday, when` is said of those of that day alone.
    """
    timed = [each for each in stated if each.meetings or each.days or each.half_day is not None]
    excepted = [each for each in timed if compiled(_EXCEPTED).search(folded, 0, each.start)]
    own = [each for each in excepted if each.end <= fact.start and compiled(_WHEN).match(folded, each.end)]
    # `Apart from Monday, when Room 1 is used, the meetings will be in Room 2.`
    own = [each for each in own if subject.start < each.start or "," not in folded[each.end + 2 : fact.start]]
    if own and not own[-1].meetings:
        return subject._replace(meetings=tuple(held for held in subject.meetings if is_at(own[-1], held)))
    schedule, bodies = picture.read(Schedule), {body for each in subject.meetings for body in each.bodies}
    numbers = {number for each in excepted for number in each.meetings}
    numbers |= {number_of(each["nth"]) or 0 for each in compiled(EXCEPTED_ONE).finditer(folded)}
    paths = {held.path for number in numbers - {0} for body in bodies for held in schedule.numbered(number, body)}
    paths |= {held.path for each in excepted if not each.meetings for held in subject.meetings if is_at(each, held)}
    return subject._replace(meetings=tuple(each for each in subject.meetings if each.path not in paths))


def _with_kind_before(text: str, named: Sequence[Subject]) -> list[Subject]:
    """Return what a sentence speaks of, with `those of the Board` as its meetings of the kind that is named before.

    `Contact groups meet in the mornings, those of the Board in Room 4`, `The contact groups of the Board are in Room 4`
    and `There are contact groups (Board in Room 4)` say nothing of the other meetings of the Board.
    """
    found, kind = list[Subject](), Subject(0, 0)
    for each in named:
        is_of_kind = bool(kind.kind and each.body) and (
            compiled(_OF_KIND).fullmatch(text, kind.end, each.start) is not None
            or compiled(_THOSE_OF).search(text, kind.end, each.start) is not None
            or (
                compiled(_ELLIPTIC).match(text, each.end) is not None
                and not text.endswith((" of ", " of the "), 0, each.start)
            )
        )
        held = [one for one in kind.meetings if each.body in one.bodies] if is_of_kind else []
        alone = tuple(one for one in held if len(one.bodies) == 1) or tuple(held)
        found.append(Subject(each.start, each.end, alone, says_meetings=True) if is_of_kind else each)
        kind = each if each.kind and each.says_meetings and each.meetings and not each.body else kind
    return found


def with_counted(text: str, named: Sequence[Subject], before: Sequence[Subject]) -> list[Subject]:
    """Return what a sentence speaks of, with the meetings that it counts in place of all: `The first six are in`.

    `before` is what the sentence before speaks of: `There are eight meetings. The last two will be in`.
    """
    found, rest, counted = _with_kind_before(text, sorted(named)), tuple[PlacedMeeting, ...](), set[int]()
    for match in compiled(_COUNTED).finditer(text):
        own = [each for each in found if match.start() <= each.start < match.end()]
        around = own or [each for each in found if each.end <= match.start()]
        known = [
            each for each in (*(() if own else before), *around) if each.says_meetings and each.start not in counted
        ]
        number = cardinal(match["number"])
        whole = known[-1].meetings if known else ()
        if number is None or not 0 < number < len(whole):
            continue
        if match["end"] in {"remaining", "other"}:
            held = rest if len(rest) == number else ()
        else:
            held = whole[:number] if match["end"] == "first" else whole[-number:]
        rest = tuple(each for each in whole if each not in held)
        if held:
            found = [each for each in found if each not in own]
            found.append(known[-1]._replace(start=match.start(), end=match.end(), meetings=held))
            counted.add(match.start())
    return sorted(found)


def is_counted_part(shown: str) -> bool:
    """Return whether meetings are called by their number and order: `The first six`."""
    return compiled(rf"{_COUNTED[: _COUNTED.index('(?=')]}").fullmatch(shown) is not None


def times_in_front(text: str, stated: Sequence[Occasion], start: int, subject: Subject) -> Iterator[Occasion]:
    """Return the times with which a clause begins, if the meetings come next: `On Friday, the Forum will meet in`."""
    end = subject.start
    for each in reversed([time for time in stated if start <= time.start and time.end <= end]):
        is_next = compiled(_NEXT).fullmatch(text, each.end, end)
        if not is_next or not each.days or each.limit is not Limit.AT or each.room is not None:
            break
        end = each.start
        if compiled(_FRONT).fullmatch(text, start, end):
            yield from (time for time in stated if end <= time.start < subject.start)


def is_at(time: Occasion, meeting: PlacedMeeting) -> bool:
    """Return whether a meeting is on the days and in the half-day of a time."""
    is_then = not time.days or meeting.day.is_on(time.days)
    return is_then and (time.half_day is None or meeting.half_day in {None, time.half_day})


def is_denied(folded: str, day: Occasion) -> bool:
    """Return whether a sentence says that there is nothing on a day."""
    is_before = compiled(_DENIED).search(folded, 0, day.start) is not None
    return is_before or compiled(_NOBODY).match(folded, day.end) is not None


def is_in_condition(folded: str, subject: Subject, fact: Occasion) -> bool:
    """Return whether a body is in a clause that ends before a fact: `once the Board has finished, and on Monday`."""
    return "," in folded[subject.end : fact.start] and compiled(_CONDITION).search(folded, 0, subject.start) is not None


def by_opening(picture: Picture, sentence: NoteSentence) -> Iterator[Subject]:
    """Return where a sentence opens or closes the session: at the first or the last meeting of the body of the note."""
    for match, role, end in (
        acts_in(picture, sentence) if any(word in sentence.folded for word in _SESSION_OR_IT) else ()
    ):
        held = picture.read(NamedMeetings).of_body(picture.programme.body) if end is not None else ()
        if end is not None and held and (match.lastgroup or "").endswith("verb"):
            meeting, kind = (held[0], "opening") if role is DayRole.OPENS else (held[-1], "closure")
            yield Subject(match.start(), end, (meeting,), says_meetings=True, kind=kind, is_heading=True)


def is_room_of_opening(text: str, opening: Subject, fact: Occasion) -> bool:
    """Return whether a fact is the room in which the session opens: nothing else comes between them.

    `will open it and will eat in Room 4`. When the session opens is read elsewhere.
    """
    is_first = fact.start < opening.start
    if fact.room is None or opening.kind not in OPENING_OR_CLOSURE or (is_first and not text.startswith("In ")):
        return False
    others = r"\b(?:and|who|which|where|with|for|after|before|held|followed|an?)\s"
    between = (fact.end, opening.start) if is_first else (opening.end, fact.start)
    return compiled(others).search(text, *between) is None
