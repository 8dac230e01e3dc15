"""Find what changed in the days of a programme apart from their meetings: which days there are, and their order."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from oewg_cli.diffing.change_names import hours_name, sentence
from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.matched_parts import PartMatcher
from oewg_cli.diffing.paired_meetings import MeetingPair, ScheduledMeeting, later
from oewg_cli.note.origins import date_origin, day_origin
from oewg_cli.programme.model import Programme
from oewg_cli.programme.placed_parts import printed_day

_PROGRAMME = "Programme of work"
DatedChange = tuple[tuple[date, int, int], Change]
_Days = tuple[date, date]
_Part = date | int
"""A day heading, or the number of a pair of meetings."""


class _Orders(NamedTuple):
    """The day headings and the meetings that are in both versions, in the order of each."""

    old: list[_Part]
    new: list[_Part]


def day_changes(
    old: Programme, new: Programme, pairs: Sequence[MeetingPair], exchanged: Sequence[_Days], days: int
) -> Iterator[DatedChange]:
    """Return the days without meetings that were added or removed, and the days and meetings in another order.

    Of other days their meetings are reported. `exchanged` are the days that changed places with their meetings,
    and `days` is by how many days the session moved.
    """
    yield from _empty_days(old, new, days)
    orders = _orders(old, new, pairs, days)
    matcher = _matched_headings(orders)
    headings = _exchanged_headings(matcher)
    for dates in exchanged:
        yield (date.min, 0, 0), _days_exchanged(dates, new, with_headings=dates == headings)
    if orders.old == orders.new:
        return
    other = [] if headings in exchanged else _days_in_other_order(matcher, headings, new)
    found = [*_repeated(orders, new), *other, *_meetings_in_other_order(orders, new, pairs)]
    yield from found
    if not found and headings not in exchanged:
        said = "The meetings of a day are under another heading of that day."
        yield (date.min, 0, 0), Change(ChangeKind.ORDER_CHANGED, _PROGRAMME, said)


def _empty_days(old: Programme, new: Programme, days: int) -> Iterator[DatedChange]:
    before = {later(day.date, days): day for day in old.programme}
    after = {day.date: day for day in new.programme}
    for day in sorted(before.keys() ^ after.keys()):
        found = after.get(day) or before[day]
        if not found.meetings:
            kind, verb = (ChangeKind.DAY_ADDED, "added") if day in after else (ChangeKind.DAY_REMOVED, "removed")
            said = f"The day was {verb}; it has no meetings."
            heading = printed_day(new if day in after else old, found.date)
            yield (day, -1, 0), Change(kind, heading, said, origin=day_origin(found.dates))


def _orders(old: Programme, new: Programme, pairs: Sequence[MeetingPair], days: int) -> _Orders:
    """Return what is at the same time in both versions, in the order of each version."""
    stayed = [
        number for number, pair in enumerate(pairs) if pair.old and pair.new and pair.old.is_at_the_time_of(pair.new)
    ]
    of_old = {_key(pairs[number].old): number for number in stayed}
    of_new = {_key(pairs[number].new): number for number in stayed}
    dates = {later(day.date, days) for day in old.programme} & {day.date for day in new.programme}
    return _Orders(_parts(old, of_old, dates, days), _parts(new, of_new, dates, 0))


def _key(meeting: ScheduledMeeting | None) -> tuple[int, int] | None:
    return (meeting.day, meeting.number) if meeting else None


def _parts(
    programme: Programme, numbers: dict[tuple[int, int] | None, int], dates: set[date], days: int
) -> list[_Part]:
    parts: list[_Part] = []
    for number, day in enumerate(programme.programme):
        held = later(day.date, days)
        parts += [held] if held in dates else []
        parts += [numbers[number, at] for at in range(len(day.meetings)) if (number, at) in numbers]
    return parts


def _repeated(orders: _Orders, new: Programme) -> Iterator[DatedChange]:
    before, after = (Counter(part for part in parts if isinstance(part, date)) for parts in orders)
    for day in sorted(before.keys() | after.keys()):
        if before[day] != after[day]:
            said = f"The heading of the day is printed {_times(after[day])}; it was printed {_times(before[day])}."
            yield (day, -1, 0), _change(new, day, said)


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _days_exchanged(dates: _Days, new: Programme, *, with_headings: bool) -> Change:
    """Return what is said of two days that changed places; `with_headings` if their meetings stayed in their order."""
    one, other = (printed_day(new, day) for day in dates)
    said = f"The meetings of {one}, and of {other}, changed places."
    if with_headings:
        said = (
            f"The dates of two days were exchanged: the meetings of {one}, are now on {other}, and the other way round."
        )
    return Change(ChangeKind.ORDER_CHANGED, _PROGRAMME, said, origin=date_origin(dates[0]))


def _matched_headings(orders: _Orders) -> PartMatcher[date]:
    before, after = (list(dict.fromkeys(part for part in parts if isinstance(part, date))) for parts in orders)
    matcher = PartMatcher(before, after)
    matcher.match_equal(lambda day: day)
    return matcher


def _exchanged_headings(matcher: PartMatcher[date]) -> _Days | None:
    """Return the two days whose headings changed places, if that is the only other order."""
    exchanged = matcher.exchanged()
    if exchanged is None:
        return None
    one, other = sorted(matcher.old[number] for number in exchanged)
    return one, other


def _days_in_other_order(matcher: PartMatcher[date], exchanged: _Days | None, new: Programme) -> Iterator[DatedChange]:
    before = matcher.old
    if exchanged:
        one, other = (printed_day(new, day) for day in exchanged)
        said = f"{one}, and {other}, changed places."
        yield (date.min, 0, 0), Change(ChangeKind.ORDER_CHANGED, _PROGRAMME, said)
        return
    for number in sorted(matcher.moved()):
        yield (before[number], -1, 0), _change(new, before[number], "The day is at another place among the days.")


def _meetings_in_other_order(orders: _Orders, new: Programme, pairs: Sequence[MeetingPair]) -> Iterator[DatedChange]:
    held = {number: meeting for number, pair in enumerate(pairs) if (meeting := pair.new)}
    for day in sorted({meeting.date for meeting in held.values()}):
        before, after = (
            [part for part in parts if isinstance(part, int) and held[part].date == day] for parts in orders
        )
        if before != after:
            hours = ", ".join(hours_name(held[number]) for number in after)
            yield (day, -1, 0), _change(new, day, f"The meetings of the day are in another order: {hours}")


def _change(new: Programme, day: date, said: str) -> Change:
    heading = printed_day(new, day)
    return Change(ChangeKind.ORDER_CHANGED, heading, sentence(said), origin=date_origin(day))
