"""Find the days that are gone with all their meetings."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from oewg_cli.diffing.change_names import content_name, day_name, label_of
from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.paired_meetings import MeetingPair
from oewg_cli.diffing.scheduled_meetings import ScheduledMeeting
from oewg_cli.programme.day_dates import DayDates


class CancelledDay(NamedTuple):
    """A day all of whose meetings were cancelled."""

    dates: DayDates
    meetings: list[ScheduledMeeting]


def cancelled_days(
    pairs: Sequence[MeetingPair], with_moved: Collection[int], new_days: Collection[DayDates]
) -> Iterator[CancelledDay]:
    """Return the days that are no longer there and had several meetings, none of which moved, in whole or part.

    `with_moved` are the numbers of the pairs of whose old meeting an entry moved.
    """
    of_day: dict[DayDates, list[ScheduledMeeting]] = defaultdict(list)
    kept = set(new_days)
    for number, pair in enumerate(pairs):
        if pair.old and (pair.new or number in with_moved):
            kept.add(pair.old.dates)
        elif pair.old and not pair.old.is_of_day:
            of_day[pair.old.dates].append(pair.old)
    for dates, meetings in of_day.items():
        if dates not in kept and len(meetings) > 1:
            yield CancelledDay(dates, meetings)


def day_removed(day: CancelledDay) -> Change:
    """Return that a day was removed, with its meetings."""
    names = [(label_of(each), content_name(each, each.meeting.entries)) for each in day.meetings]
    meetings = [f"{label} ({content})" if content else label for label, content in names]
    said = f"The day was removed, with its {len(meetings)} meetings: {'; '.join(meetings)}."
    return Change(
        ChangeKind.DAY_REMOVED, day_name(day.meetings[0]), said, "; ".join(meetings), origin=day.meetings[0].day_origin
    )
