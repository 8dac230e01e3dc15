"""Find the nearest meeting in time among many that could be the same."""

from bisect import bisect_left, insort
from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.diffing.scheduled_meetings import ScheduledMeeting

_MINUTES_OF_A_DAY = 24 * 60


class _Waiting(NamedTuple):
    """A meeting by its day and its minute, and its number."""

    day: int
    minute: int
    number: int


class NearestMeetings:
    """Meetings that wait for one that is the same, in the order of their times."""

    def __init__(self) -> None:
        self._waiting: list[_Waiting] = []

    def add(self, meeting: ScheduledMeeting, number: int) -> None:
        """Let a meeting wait."""
        insort(self._waiting, _Waiting(*_time(meeting), number))

    def take(self, meeting: ScheduledMeeting) -> int | None:
        """Return the number of the meeting that is the nearest in time, the first of several; it waits no more."""
        day, minute = _time(meeting)
        nearest = min(
            self._near(day, minute),
            key=lambda each: (abs(each.day - day) * _MINUTES_OF_A_DAY + abs(each.minute - minute), each.number),
            default=None,
        )
        if nearest is None:
            return None
        del self._waiting[bisect_left(self._waiting, nearest)]
        return nearest.number

    def _near(self, day: int, minute: int) -> Iterator[_Waiting]:
        """Return the nearest meetings of the day, or of the nearest days, before the minute and after it."""
        at = bisect_left(self._waiting, (day,))
        days = {each.day for each in self._waiting[max(at - 1, 0) : at + 1]}
        for near in [day] if day in days else days:
            place = bisect_left(self._waiting, (near, minute))
            for each in self._waiting[max(place - 1, 0) : place + 1]:
                if each.day == near:
                    yield self._waiting[bisect_left(self._waiting, (near, each.minute))]


def _time(meeting: ScheduledMeeting) -> tuple[int, int]:
    day, minute = meeting.start
    return day.toordinal(), minute
