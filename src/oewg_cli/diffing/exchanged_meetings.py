"""Find the meetings of a day that changed places, and the days that did so with all their meetings."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.diffing.change_names import day_name, hours_name, sentence, subject_name
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
    """What changed places: meetings of one day, days with all their meetings, and the numbers of all these meetings."""

    meetings: list[MeetingExchange]
    days: list[tuple[DayDates, DayDates]]
    pairs: set[int]


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
    shown = [*of_one_day, *(exchange for exchanges in days.values() for exchange in exchanges)]
    return Exchanges(of_one_day, sorted(days), {number for exchange in shown for number in exchange})


def exchange_change(exchange: MeetingExchange, pairs: Sequence[MeetingPair]) -> Change:
    """Return what is said of two meetings of a day that changed places, with the times at which they are now."""
    news = _news(exchange, pairs)
    names = [f"the meeting with {subject_name(new)}, now at {hours_name(new)}" for new in news]
    said = sentence(f"{names[0]}, and {names[1]}, changed places")
    before, after = (", ".join(map(hours_name, meetings)) for meetings in (reversed(news), news))
    origin = news[0].origin
    return Change(ChangeKind.MEETING_MOVED, day_name(news[0]), said, before, after, origin=origin)


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
