"""Find what changed in the days of a programme apart from their meetings: which days there are, and their order."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from oewg_cli.diffing.change_names import label_of, sentence
from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.compared_versions import ComparedVersions
from oewg_cli.diffing.matched_parts import PartMatcher
from oewg_cli.diffing.paired_meetings import MeetingPair
from oewg_cli.diffing.scheduled_meetings import SAME_TERMS, NewTerms, ScheduledMeeting, later_dates
from oewg_cli.note.origins import day_origin
from oewg_cli.programme.day_dates import DayDates
from oewg_cli.programme.model import Programme
from oewg_cli.programme.placed_parts import printed_dates

_PROGRAMME = "Programme of work"
DatedChange = tuple[tuple[date, int, int], Change]
_Days = tuple[DayDates, DayDates]
_Part = DayDates | int
"""A day heading, or the number of a pair of meetings."""


class _Orders(NamedTuple):
    """The day headings and the meetings that are in both versions, in the order of each."""

    old: list[_Part]
    new: list[_Part]


def day_changes(
    versions: ComparedVersions, pairs: Sequence[MeetingPair], exchanged: Sequence[_Days]
) -> Iterator[DatedChange]:
    """Return the days without meetings that were added or removed, the dates that are other ones, and another order.

    Of other days their meetings are reported. `exchanged` are the days that changed places with their meetings.
    """
    old, new, terms = versions.old, versions.new, versions.terms
    yield from _empty_days(old, new, terms)
    yield from _other_dates(old, new, terms)
    orders = _orders(old, new, pairs, terms)
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


def _empty_days(old: Programme, new: Programme, terms: NewTerms) -> Iterator[DatedChange]:
    before = {terms.new_dates(day.dates): day for day in old.programme}
    after = {day.dates: day for day in new.programme}
    for dates in sorted(before.keys() ^ after.keys()):
        found = after.get(dates) or before[dates]
        if not found.meetings:
            kind, verb = (ChangeKind.DAY_ADDED, "added") if dates in after else (ChangeKind.DAY_REMOVED, "removed")
            said = f"The day was {verb}; it has no meetings."
            heading = printed_dates(new if dates in after else old, found.dates)
            yield (dates.first, -1, 0), Change(kind, heading, said, origin=day_origin(found.dates))


def _other_dates(old: Programme, new: Programme, terms: NewTerms) -> Iterator[DatedChange]:
    """Return the days that have other dates now, but for the session that moved as a whole."""
    for day in old.programme:
        dates = terms.new_dates(day.dates)
        if dates in terms.dates.values() and dates != later_dates(day.dates, terms.days):
            was, now = printed_dates(old, day.dates), printed_dates(new, dates)
            said = sentence(f"the dates are {now}; they were {was}")
            yield (dates.first, -1, 0), Change(ChangeKind.DAY_CHANGED, now, said, was, now, origin=day_origin(dates))


def _orders(old: Programme, new: Programme, pairs: Sequence[MeetingPair], terms: NewTerms) -> _Orders:
    """Return what is at the same time in both versions, in the order of each version."""
    stayed = [
        number for number, pair in enumerate(pairs) if pair.old and pair.new and pair.old.is_at_the_time_of(pair.new)
    ]
    of_old = {_key(pairs[number].old): number for number in stayed}
    of_new = {_key(pairs[number].new): number for number in stayed}
    dates = {terms.new_dates(day.dates) for day in old.programme} & {day.dates for day in new.programme}
    return _Orders(_parts(old, of_old, dates, terms), _parts(new, of_new, dates, SAME_TERMS))


def _key(meeting: ScheduledMeeting | None) -> tuple[int, int] | None:
    return (meeting.day, meeting.number) if meeting else None


def _parts(
    programme: Programme, numbers: dict[tuple[int, int] | None, int], dates: set[DayDates], terms: NewTerms
) -> list[_Part]:
    parts: list[_Part] = []
    for number, day in enumerate(programme.programme):
        held = terms.new_dates(day.dates)
        parts += [held] if held in dates else []
        parts += [numbers[number, at] for at in range(len(day.meetings)) if (number, at) in numbers]
    return parts


def _repeated(orders: _Orders, new: Programme) -> Iterator[DatedChange]:
    before, after = (Counter(part for part in parts if isinstance(part, DayDates)) for parts in orders)
    for day in sorted(before.keys() | after.keys()):
        if before[day] != after[day]:
            said = f"The heading of the day is printed {_times(after[day])}; it was printed {_times(before[day])}."
            yield (day.first, -1, 0), _change(new, day, said)


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _days_exchanged(dates: _Days, new: Programme, *, with_headings: bool) -> Change:
    """Return what is said of two days that changed places; `with_headings` if their meetings stayed in their order."""
    one, other = (printed_dates(new, day) for day in dates)
    said = f"The meetings of {one}, and of {other}, changed places."
    if with_headings:
        said = (
            f"The dates of two days were exchanged: the meetings of {one}, are now on {other}, and the other way round."
        )
    return Change(ChangeKind.ORDER_CHANGED, _PROGRAMME, said, origin=day_origin(dates[0]))


def _matched_headings(orders: _Orders) -> PartMatcher[DayDates]:
    before, after = (list(dict.fromkeys(part for part in parts if isinstance(part, DayDates))) for parts in orders)
    matcher = PartMatcher(before, after)
    matcher.match_equal(lambda day: day)
    return matcher


def _exchanged_headings(matcher: PartMatcher[DayDates]) -> _Days | None:
    """Return the two days whose headings changed places, if that is the only other order."""
    exchanged = matcher.exchanged()
    if exchanged is None:
        return None
    one, other = sorted(matcher.old[number] for number in exchanged)
    return one, other


def _days_in_other_order(
    matcher: PartMatcher[DayDates], exchanged: _Days | None, new: Programme
) -> Iterator[DatedChange]:
    before = matcher.old
    if exchanged:
        one, other = (printed_dates(new, day) for day in exchanged)
        said = f"{one}, and {other}, changed places."
        yield (date.min, 0, 0), Change(ChangeKind.ORDER_CHANGED, _PROGRAMME, said)
        return
    for number in sorted(matcher.moved()):
        yield (before[number].first, -1, 0), _change(new, before[number], "The day is at another place among the days.")


def _meetings_in_other_order(orders: _Orders, new: Programme, pairs: Sequence[MeetingPair]) -> Iterator[DatedChange]:
    held = {number: meeting for number, pair in enumerate(pairs) if (meeting := pair.new)}
    for day in sorted({meeting.dates for meeting in held.values()}):
        before, after = (
            [part for part in parts if isinstance(part, int) and held[part].dates == day] for parts in orders
        )
        if before != after:
            hours = ", ".join(label_of(held[number]) for number in after)
            yield (day.first, -1, 0), _change(new, day, f"The meetings of the day are in another order: {hours}")


def _change(new: Programme, day: DayDates, said: str) -> Change:
    heading = printed_dates(new, day)
    return Change(ChangeKind.ORDER_CHANGED, heading, sentence(said), origin=day_origin(day))
