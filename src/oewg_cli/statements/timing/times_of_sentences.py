"""Read the times and rooms of a sentence, with the rooms that only this programme has."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.day_dates import DateRange
from oewg_cli.statements.conditions import is_denied
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.agents import MeetingNames
from oewg_cli.statements.schedule.named_groups import weekday_ranges
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.schedule.subject_mentions import item_mentions
from oewg_cli.statements.times.occasions import Occasion, occasions
from oewg_cli.statements.times.relative_days import names_day_before
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import spelled_ordinals
from oewg_cli.un.un_data import read_data

EXCEPT = (
    r"\b(?i:except(?:ing)?(?:\sfor)?|apart\sfrom|with\sthe\sexceptions?\sof|other\sthan|rather\sthan"
    r"|save(?:\sfor)?|barring|excluding|but\snot)\b"
)
_EXCEPTING = ("except", "apart", "other", "rather", "save", "barring", "excluding", "but")
"""The words of which one is in what excepts something."""
_EXCEPTED_ITEMS = rf"{EXCEPT}\s(?=(?:agenda\s|sub-)?items?\s)"
_TO_EXCEPTED = r"(?:\s(?:on|at|in|of|for|the|that|those|and|or|[0-9]{1,2}),?){0,8}\s?\Z"
_MOST_BEFORE = 2
"""The sentences before one in which the day is looked for that is meant by `the next day`."""
_MAY = r"\smay\s(?=[a-z])"
_SEVERAL = r"\s(?:and|or|to)\s(?:in\s)?(?:Room\s)?[0-9A-Z]{1,5}\b|\s?[–-]\s?[0-9A-Z]"
_KINDS_OF_ROOM = frozenset({"Room", "Hall", "Chamber", "Salle", "Auditorium", "Theatre", "Lounge"})
_SERIES = r"(?i:the\s)?(?:[A-Za-z]+(?:-[a-z]+)?|[0-9]+(?:st|nd|rd|th))\s(?i:(?:[a-z]+\s){0,2}meeting\s(?:of|under)\b)"
_OF_PARTIES = r"(?i:\b(?:conference|meeting)\sof\s(?:the\s)?(?:states\s)?parties\b)"
_SAME_DAY = r"\s(?:of|on)\s(?:the\ssame|that)\sday\b"


def times_in(picture: Picture, sentence: NoteSentence) -> list[Occasion]:
    """Return the times and rooms of a sentence in order; meetings of other bodies are left out.

    There are none where a sentence only allows something on a day without meetings: `Groups may meet on Sunday`.
    """
    said = _days_before(picture, sentence) if names_day_before(sentence.text) else ()
    stated = occasions(sentence.text, 0, len(sentence.text), picture.read(calendar_of), said)
    stated = own_times(picture, sentence.text, stated)
    if compiled(_MAY).search(sentence.text):
        held = {each.day.date for each in picture.meetings}
        if any(day.first not in held for each in stated for day in each.days):
            return []
    found = list(weekday_ranges(sentence.text, stated))
    for at, each in enumerate(found):
        before = [other for other in found[:at] if other.days]
        days = before[-1].days if before else said
        same = compiled(_SAME_DAY).match(sentence.folded, each.end) if days and not each.days else None
        if same is not None:
            found[at] = each._replace(end=same.end(), days=days)
    for start, end in places_of_rooms(sentence.folded, picture.read(own_rooms)):
        if not any(each.start <= start < each.end for each in found):
            found.append(Occasion(start, end, room=sentence.text[start:end]))
    return sorted(found, key=lambda each: each.start)


def _days_before(picture: Picture, sentence: NoteSentence) -> tuple[DateRange, ...]:
    """Return the day of the session that was named last in the same text, if its sentence names no other one."""
    calendar = picture.read(calendar_of)
    for each in reversed(picture.sentences_before(sentence, _MOST_BEFORE)):
        stated = [] if each.is_too_long else occasions(each.text, 0, len(each.text), calendar)
        days = {time.days for time in stated if any(calendar.has(day.first) for day in time.days)}
        if days:
            return days.pop() if len(days) == 1 else ()
    return ()


def excepted_items(text: str) -> frozenset[str]:
    """Return the items that a sentence excepts: `Items 1 to 5 will, with the exception of item 5, be completed`."""
    starts = [match.end() for match in compiled(_EXCEPTED_ITEMS).finditer(text)] if "tem" in text else []
    named = ((start, numbers) for start, _, numbers in item_mentions(text)) if starts else ()
    return frozenset(number for start, numbers in named if start in starts for number in numbers)


def own_times(picture: Picture, text: str, times: Sequence[Occasion]) -> list[Occasion]:
    """Return times without those that a text excepts or denies, and without meetings of other bodies.

    `On any day other than 8 and 19 November`; `the 9th meeting of the Board`, which does not meet here.
    """
    folded = text.casefold()
    may_except = any(word in folded for word in _EXCEPTING)
    return [
        each
        for each in times
        if not (each.meetings and _is_of_other_year(picture, text, each))
        and not (len(each.meetings) == 1 and _is_next_of_series(picture, text, each))
        and not (may_except and compiled(rf"{EXCEPT}{_TO_EXCEPTED}").search(text, 0, each.start))
        and not _is_of_other_body(picture, text, each)
        and not is_denied(text, each.start, each.end)
    ]


def is_meeting_of_series(picture: Picture, ordinal: str) -> bool:
    """Return whether the body is one of a series of meetings: after `Ninth meeting of the Parties` comes the tenth.

    A session of a Conference of the Parties is also called its meeting, by its number in words.
    """
    name = picture.programme.body
    if ordinal[0].isdigit() or compiled(_SERIES).match(name) is not None:
        return not ordinal[0].isdigit()
    number, own = spelled_ordinals("en").get(ordinal.split(maxsplit=1)[0]), picture.programme.session.number
    is_near = number is not None and own is not None and abs(number - own) <= 1
    return is_near and compiled(_OF_PARTIES).search(name) is not None


def _is_next_of_series(picture: Picture, text: str, time: Occasion) -> bool:
    is_after = max(time.meetings) > len(picture.meetings)
    return (
        is_after and "plenary" not in text[time.start : time.end] and is_meeting_of_series(picture, text[time.start :])
    )


def _is_of_other_year(picture: Picture, text: str, time: Occasion) -> bool:
    """Return whether a meeting is one of another year: `At its last meeting in 2025, the Group chose two themes`."""
    year = compiled(r",?\s(?:in|of|held\sin)\s(?:[A-Z][a-z]+\s)?((?:19|20)[0-9]{2})\b").match(text, time.end)
    session = picture.programme.session
    return year is not None and not session.opens.year <= int(year[1]) <= session.closes.year


def own_rooms(picture: Picture) -> tuple[str, ...]:
    """Return the rooms of the programme in lower case, the longest first."""
    rooms = {folded_name(each.meeting.room) for each in picture.read(Schedule).meetings if each.meeting.room}
    return tuple(sorted(rooms, key=len, reverse=True))


def places_of_rooms(folded: str, rooms: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Return where a text in lower case names rooms, each as often as it does."""
    for room in rooms:
        start = folded.find(room)
        while start >= 0:
            yield start, start + len(room)
            start = folded.find(room, start + len(room))


def _is_of_other_body(picture: Picture, text: str, occasion: Occasion) -> bool:
    of = compiled(r"\sof\s(?:the\s)?(?=[A-Z])").match(text, occasion.end) if occasion.meetings else None
    if of is None or picture.owners.is_named_at(text, of.end()):
        return False
    return picture.read(MeetingNames).at(text, of.end()) is None


def rooms_in(text: str, rooms: frozenset[str]) -> Iterator[Occasion]:
    """Return the rooms of a sentence, those that only this programme has among them."""
    taken = []
    for match in _pattern().finditer(text):
        taken.append(range(*match.span()))
        if "Rooms " not in match[0] and compiled(_SEVERAL).match(text, match.end()) is None:
            yield Occasion(*match.span(), room=match[0])
    yield from _named_otherwise(text, rooms, taken)
    for start, end in places_of_rooms(text.casefold(), sorted(rooms, key=len, reverse=True)):
        if not any(start in each or end - 1 in each for each in taken):
            taken.append(range(start, end))
            yield Occasion(start, end, room=text[start:end])


def _named_otherwise(text: str, rooms: frozenset[str], taken: list[range]) -> Iterator[Occasion]:
    """Return the names that end as those of rooms of this programme do: `the Red Room`, where it has a Green Room."""
    ends = sorted({room.rsplit(maxsplit=1)[-1].capitalize() for room in rooms if " " in room} & _KINDS_OF_ROOM)
    name = rf"(?P<room>(?:[A-Z][\w’-]+\s){{1,3}}(?:{'|'.join(ends)}))"
    form = rf"\b(?:in|at)\sthe\s{name}\b(?!\s(?:[0-9A-Z]|of\b|and\b|or\b))"
    for match in compiled(form).finditer(text) if ends else ():
        known = match["room"].casefold() in rooms or any(match.start("room") in each for each in taken)
        if not known:
            taken.append(range(*match.span("room")))
            yield Occasion(*match.span("room"), room=match["room"])


@cache
def _pattern() -> re.Pattern[str]:
    words = read_data("occasions")["words"]
    numbered, named = ("|".join(words[group]).replace(" ", r"\s") for group in ("numbered_rooms", "named_rooms"))
    return re.compile(rf"\b(?:(?:{numbered})\s[0-9A-Z][0-9A-Z-]{{0,5}}\b(?:\.[0-9]+)?|{named})")
