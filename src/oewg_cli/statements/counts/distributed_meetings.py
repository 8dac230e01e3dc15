"""Read on which days texts hold so many of all meetings of a body: `Six meetings are planned: two on Monday, four on`.

Whose meetings they are is known by their number: the body has so many in the programme.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from oewg_cli.programme.bodies import folded_name, is_of_nobody
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.counts.shares_of_days import ShareOfDays, shares_of_days
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.numbers.counted_shares import shares_after
from oewg_cli.statements.numbers.counted_things import CountedThing, counted_things
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_END = r"\bthe\s(?P<which>first|last)\b(?:\sone)?(?:\sof\s(?:these|them|which))?"
_GAP = (
    r"[\s,]*(?:(?:will\s(?:be|take\splace)|takes?\splace|taking\splace|is|being|to\sbe|held|scheduled|planned|for|in|on|at"
    r"|from|the)\b[\s,]*)*"
)
_KINDS = frozenset({"plenary", "formal", "public", "open", "closed", "private"})
_OTHERS = frozenset(
    {"chair", "committee", "committees", "experts", "friends", "officers", "panel", "panels", "secretariat"}
)


class DistributedMeetings(NamedTuple):
    """A number of meetings that a text gives a time, and how many of them a body has then in the programme.

    `day` is one of several days on which it has another number; `is_sum` is true if the text names the day twice.
    """

    wording: Wording
    number: int
    body: str
    right: frozenset[int]
    day: date | None = None
    is_sum: bool = False


class EndOfMeetings(NamedTuple):
    """The time of the first or the last of all meetings of some bodies, by a text."""

    thing: CountedThing
    occasion: Occasion
    is_first: bool
    bodies: tuple[str, ...]


def distributed_meetings(picture: Picture) -> tuple[DistributedMeetings, ...]:
    """Return the parts that have days of their own of the meetings of a body, in reading order."""
    return tuple(found for thing, held in picture.read(_whole) for found in _parts(picture, thing, held))


def ends_of_meetings(picture: Picture) -> tuple[EndOfMeetings, ...]:
    """Return when texts hold the first and the last of all meetings of a body, or of each of several."""
    return tuple(found for thing, held in picture.read(_whole) for found in _ends(picture, thing, held))


_Held = dict[str, list[PlacedMeeting]]


def _whole(picture: Picture) -> tuple[tuple[CountedThing, _Held], ...]:
    """Return the numbers of meetings that are those of all meetings of a body that the sentence may mean."""
    things = [each for each in picture.read(counted_things) if each.noun == "meeting"]
    things = [each for each in things if each.sentence.field.role in _ROLES and not each.in_number]
    if not things or any(len(day.ranges) != 1 for day in picture.programme.programme):
        return ()
    of_bodies: _Held = {}
    for meeting in picture.meetings:
        for body in () if is_of_nobody(meeting.meeting) else meeting.bodies:
            of_bodies.setdefault(body, []).append(meeting)
    found = []
    for thing in things:
        sentence = thing.sentence
        is_other = any(each.meant is not Meant.THIS for each in mentions_in(picture, sentence))
        if is_other or sentence.tense_before(thing.start) is Tense.PAST:
            continue
        thing = _sum_of_days(picture, thing)  # noqa: PLW2901
        held = {
            body: counted
            for body in _bodies(picture, thing, of_bodies)
            if (counted := _counted(of_bodies[body], thing)) and all(each.half_day is not None for each in counted)
        }
        held = held or _held_together(picture, thing, of_bodies)
        if held:
            found.append((thing, held))
    return tuple(found)


def _sum_of_days(picture: Picture, thing: CountedThing) -> CountedThing:
    """Return the sum of the meetings of several days of which only the first number has the noun: `Two meetings on`."""
    dates = sorted({each.day.date for each in picture.meetings})
    shares = shares_of_days(thing.sentence, thing.start, picture.read(calendar_of), dates)
    is_first = len(shares) > 1 and thing.sentence.start + thing.start == shares[0].wording.start
    are_days = all(each.days and not each.of_each for each in shares)
    if not is_first or not are_days:
        return thing
    return thing._replace(number=sum(each.number for each in shares), end=thing.start)


def _bodies(picture: Picture, thing: CountedThing, of_bodies: _Held) -> list[str]:
    """Return the other bodies that a sentence names by their names or their kind, else those of the note."""
    own = [each.name for each in picture.programme.bodies]
    folded = thing.sentence.folded
    others = [body for body in of_bodies if body not in own and (folded_name(body) in folded or _kind(body) in folded)]
    return others or ([body for body in own if body in of_bodies] if _is_of_own(picture, thing) else [])


def _held_together(picture: Picture, thing: CountedThing, of_bodies: _Held) -> _Held:
    """Return the meetings of the body of the note and of those that a sentence names, if they are as many as stated."""
    own = picture.programme.body
    folded = thing.sentence.folded
    bodies = [body for body in of_bodies if body == own or folded_name(body) in folded]
    meetings = [each for body in bodies for each in of_bodies[body] if each.meeting.number is not None]
    is_all = len(bodies) > 1 and own in bodies and len(meetings) == thing.number
    return {" and ".join(bodies): meetings} if is_all and all(each.half_day is not None for each in meetings) else {}


def _is_of_own(picture: Picture, thing: CountedThing) -> bool:
    """Return whether nothing but the body of the note is named as that which has the meetings."""
    sentence = thing.sentence
    shares = shares_after(thing)
    end = shares[0].wording.start - sentence.start if shares else thing.end
    words = set(compiled(r"[\w-]+").findall(picture.owners.without_own_names(sentence.text[:end]).casefold()))
    start = sentence.start + thing.start
    return (
        {*thing.words[:-1]} <= _KINDS
        and words.isdisjoint({*read_data("counted_statements")["meetings"]["of_parts"], *_OTHERS})
        and picture.owners.owner(sentence.field, start, start) is not Owner.OTHER
    )


def _kind(body: str) -> str:
    """Return what comes before the number or the subject of the name of a body, with its plural: `working groups`."""
    return " ".join(compiled(r"\s(?:on|for|of|[0-9IVX]+\b)").split(body)[0].casefold().split()) + "s "


def _counted(meetings: list[PlacedMeeting], thing: CountedThing) -> list[PlacedMeeting]:
    """Return the meetings of a kind, of all or of those with a number, of which there are as many as stated."""
    kinds = [each for each in meetings if set((each.meeting.kind or "").casefold().split()) & set(thing.words[:-1])]
    numbered = [each for each in meetings if each.meeting.number is not None]
    return next((each for each in (kinds, meetings, numbered) if len(each) == thing.number), [])


def _parts(picture: Picture, thing: CountedThing, held: _Held) -> Iterator[DistributedMeetings]:
    calendar, dates = picture.read(calendar_of), sorted({each.day.date for each in picture.meetings})
    shares = shares_of_days(thing.sentence, thing.end, calendar, dates)
    after = None if shares else _sentence_after(picture, thing)
    shares = shares_of_days(after, 0, calendar, dates) if after is not None else shares
    total = sum(each.total for each in shares if each.days)
    is_part = compiled(r"\b(?i:of|among)\s(?:(?:the|its|these)\s)?\Z").search(thing.sentence.text, 0, thing.start)
    if total > thing.number or (is_part and total < thing.number):
        return
    for share in shares:
        number = share.number
        if total == thing.number and not share.of_each and len(share.days) == 1:
            # `Two on Monday, two on Monday`: all are counted, and one of the days is wrong.
            same = [each for each in shares if each.days == share.days and each.half_day is share.half_day]
            number = sum(each.number for each in same) if share is same[-1] else number
        wrong = _wrong_day(share, held, number)
        days = (wrong,) if wrong and share.of_each else share.days
        right = frozenset(sum(_number_at(each, share, meetings) for each in days) for meetings in held.values())
        day = wrong if share.of_each else None
        yield DistributedMeetings(
            share.wording,
            number,
            " and ".join(held),
            right if wrong else frozenset({number}),
            day,
            number > share.number,
        )


def _sentence_after(picture: Picture, thing: CountedThing) -> NoteSentence | None:
    """Return the sentence after a number: `Nine meetings are planned. On each of the four days there will be two`."""
    following = picture.sentence_after(thing.sentence)
    is_led = following is not None and following.text.startswith(("On ", "In "))
    return following if is_led and following is not None and "meeting" not in following.folded else None


def _wrong_day(share: ShareOfDays, held: _Held, number: int) -> date | None:
    """Return a day on which no body has so many meetings; None if there is none."""
    wrong = [day for day in share.days if all(_number_at(day, share, each) != number for each in held.values())]
    if share.of_each:
        return wrong[0] if wrong else None
    is_sum = any(sum(_number_at(day, share, each) for day in share.days) == number for each in held.values())
    return wrong[0] if len(wrong) == len(share.days) and wrong and not is_sum else None


def _number_at(day: date, share: ShareOfDays, meetings: Sequence[PlacedMeeting]) -> int:
    return sum(each.day.date == day and share.half_day in {None, each.half_day} for each in meetings)


def _ends(picture: Picture, thing: CountedThing, held: _Held) -> Iterator[EndOfMeetings]:
    text = thing.sentence.text
    for match in compiled(_END).finditer(text, thing.end):
        times = occasions(text, match.end(), len(text), picture.read(calendar_of))[:1]
        is_first, at = match["which"] == "first", 0 if match["which"] == "first" else -1
        ends = {(each[at].day.date, each[at].half_day) for each in held.values()}
        if _plain(times) and len(ends) == 1 and compiled(_GAP).fullmatch(text, match.end(), times[0].start):
            yield EndOfMeetings(thing, times[0], is_first, tuple(held))


def _plain(times: list[Occasion]) -> list[Occasion]:
    """Return the times that are days or half-days; none if one of them is anything else."""
    plain = [each for each in times if each.days and not each.meetings and each.hours is None and each.room is None]
    return plain if len(plain) == len(times) and all(each.limit is not Limit.LATEST for each in plain) else []
