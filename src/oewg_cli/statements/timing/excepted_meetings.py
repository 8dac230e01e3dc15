"""Tell which meetings are meant: those that are not excepted, those that are counted, those at a time in front."""

from collections.abc import Iterator, Sequence

from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.meeting_subjects import Subject
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.times.occasions import Limit, Occasion
from oewg_cli.statements.timing.times_of_sentences import EXCEPT
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal

_EXCEPTED = rf"{EXCEPT}\s[^.;,]{{0,30}}?\Z"
_COUNTED = (
    r"\b[Tt]he\s(?P<end>first|last|final|remaining|other)\s(?P<number>[a-z]+|[0-9]{1,2})"
    r"(?:\s(?:of\s(?:them|(?:the|these|those)(?:\s[a-z]*\s?meetings)?)|(?:[a-z]+\s)?(?P<noun>meetings)))?(?=\s(?:will|shall|are|take|begin|start|end|meet|in|on)\b|,)"
)
_NEXT = r",?\s(?:(?:and|on|in|the|its|all|both|only)\s)*"
_FRONT = r"[\s,;]*(?:(?i:and|but|while|then|on|in|at|during|the)\s)*"
_WHEN = r"[\s,–]*(?:when|where|on\swhich|which)\b"


def without_exceptions(
    picture: Picture, folded: str, subject: Subject, stated: Sequence[Occasion], fact: Occasion
) -> Subject:
    """Return meetings without those that a sentence excepts: `Except for the 1st meeting, all meetings will be`.

    What comes after `except on Monday, when` is said of those of that day alone.
    """
    excepted = [each for each in stated if compiled(_EXCEPTED).search(folded, 0, each.start)]
    own = [each for each in excepted if each.end <= fact.start and compiled(_WHEN).match(folded, each.end)]
    # `Apart from Monday, when Room 1 is used, the meetings will be in Room 2.`
    own = [each for each in own if subject.start < each.start or "," not in folded[each.end + 2 : fact.start]]
    if own and not own[-1].meetings:
        return subject._replace(meetings=tuple(held for held in subject.meetings if is_at(own[-1], held)))
    schedule, bodies = picture.read(Schedule), {body for each in subject.meetings for body in each.bodies}
    paths = {
        held.path
        for each in excepted
        for number in each.meetings
        for body in bodies
        for held in schedule.numbered(number, body)
    }
    paths |= {held.path for each in excepted if not each.meetings for held in subject.meetings if is_at(each, held)}
    return subject._replace(meetings=tuple(each for each in subject.meetings if each.path not in paths))


def with_counted(text: str, named: Sequence[Subject], before: Sequence[Subject]) -> list[Subject]:
    """Return what a sentence speaks of, with the meetings that it counts in place of all: `The first six are in`.

    `before` is what the sentence before speaks of: `There are eight meetings. The last two will be in`.
    """
    found, rest, counted = list(named), tuple[PlacedMeeting, ...](), set[int]()
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
