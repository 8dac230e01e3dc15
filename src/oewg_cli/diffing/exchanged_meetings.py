"""Find the meetings of a day that changed places, and the days that did so with all their meetings."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.diffing.change_names import (
    content_name,
    day_name,
    hours_name,
    meeting_name,
    sentence,
    subject_name,
    whole_name,
)
from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.paired_meetings import MeetingPair
from oewg_cli.diffing.scheduled_meetings import ScheduledMeeting
from oewg_cli.programme.day_dates import DayDates

_Time = tuple[DayDates, int | str, int]


class MeetingExchange(NamedTuple):
    """Two pairs of meetings, by their numbers, each of which is held when the other one was."""

    one: int
    other: int


class Exchanges(NamedTuple):
    """What changed places: meetings, days with all their meetings, and the numbers of all these meetings.

    `partners` are the numbers of meetings whose number, kind and room stayed where they were, so that only what is done
    changed places, each with that of the other meeting.
    """

    meetings: list[MeetingExchange]
    days: list[tuple[DayDates, DayDates]]
    pairs: set[int]
    partners: dict[int, int]


def find_exchanges(pairs: Sequence[MeetingPair]) -> Exchanges:
    """Return what changed places."""
    found = list(_meeting_exchanges(pairs))
    of_days: dict[tuple[DayDates, DayDates], list[MeetingExchange]] = {}
    for exchange in found:
        old, new = pairs[exchange.one]
        if old and new and old.dates != new.dates and old.hours == new.hours:
            of_days.setdefault((min(old.dates, new.dates), max(old.dates, new.dates)), []).append(exchange)
    together = {number for exchanges in of_days.values() for exchange in exchanges for number in exchange}
    others = {meeting.dates for at, pair in enumerate(pairs) if at not in together for meeting in pair if meeting}
    partners = Counter(day for dates in of_days for day in dates)
    days = {
        dates: exchanges
        for dates, exchanges in of_days.items()
        if len(exchanges) > 1 and others.isdisjoint(dates) and all(partners[day] == 1 for day in dates)
    }
    of_one_day = [exchange for exchange in found if len({each.dates for each in _news(exchange, pairs)}) == 1]
    of_days_shown = {exchange for exchanges in days.values() for exchange in exchanges}
    kept: dict[int, int] = {}
    for one, other in found:
        if _keeps_labels(pairs[one], pairs[other]):
            kept |= {one: other, other: one}
    shown = [each for each in found if each in of_one_day or (each.one in kept and each not in of_days_shown)]
    numbers = {number for exchange in (*shown, *of_days_shown) for number in exchange}
    return Exchanges(shown, sorted(days), numbers, kept)


def exchange_change(exchange: MeetingExchange, pairs: Sequence[MeetingPair], *, is_kept: bool) -> Change:
    """Return what is said of two meetings that changed places, with the times at which they are now.

    `is_kept` says that their numbers and rooms did not, and only what is done did.
    """
    news = _news(exchange, pairs)
    is_one_day = news[0].dates == news[1].dates
    times = [f"at {hours_name(new)}" if is_one_day else f"on {day_name(new)}, {hours_name(new)}" for new in news]
    names = [f"{_name(new, is_kept=is_kept)}, now {time}" for new, time in zip(news, times, strict=True)]
    said = sentence(f"{names[0]}, and {names[1]}, changed places")
    when = hours_name if is_one_day else meeting_name
    before, after = (", ".join(map(when, meetings)) for meetings in (reversed(news), news))
    origin = news[0].origin
    return Change(ChangeKind.MEETING_MOVED, day_name(news[0]), said, before, after, origin=origin)


def _name(meeting: ScheduledMeeting, *, is_kept: bool) -> str:
    content = content_name(meeting, meeting.meeting.entries)
    if is_kept and content:
        return content
    return f"the meeting with {subject_name(meeting)}" if whole_name(meeting) is None else subject_name(meeting)


def _keeps_labels(one: MeetingPair, other: MeetingPair) -> bool:
    """Return whether two meetings of a body have the number, the kind and the room that the other one had."""
    if one.old is None or one.new is None or other.old is None or other.new is None:
        return False
    is_of_one = one.old.who == one.new.who == other.old.who == other.new.who
    is_kept = one.new.label == other.old.label and other.new.label == one.old.label
    return is_of_one and is_kept and (one.new.meeting.number is not None or one.new.meeting.room is not None)


def _meeting_exchanges(pairs: Sequence[MeetingPair]) -> Iterator[MeetingExchange]:
    waiting: dict[tuple[_Time, _Time], list[int]] = {}
    for number, (old, new) in enumerate(pairs):
        if old is None or new is None or old.is_at_the_time_of(new):
            continue
        here, there = _time(old), _time(new)
        if waiting.get((there, here)):
            yield MeetingExchange(waiting[there, here].pop(), number)
        else:
            waiting.setdefault((here, there), []).append(number)


def _news(exchange: MeetingExchange, pairs: Sequence[MeetingPair]) -> list[ScheduledMeeting]:
    return [new for number in exchange if (new := pairs[number].new)]


def _time(meeting: ScheduledMeeting) -> _Time:
    return meeting.dates, meeting.begins, meeting.hours.end if meeting.hours else 0
