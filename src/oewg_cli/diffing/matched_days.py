"""Find which day of an old programme is which of a new one, also where it is a range of days now."""

from collections.abc import Callable, Mapping
from datetime import date

from oewg_cli.diffing.scheduled_meetings import later_dates
from oewg_cli.programme.day_dates import DayDates
from oewg_cli.programme.model import Programme


def new_dates(old: Programme, new: Programme, days: int) -> dict[DayDates, DayDates]:
    """Return the dates that days of the old version have in the new one, where these are others.

    A day is the same if it begins or ends on the same date. `days` is by how many days the session moved as a whole;
    the old dates are those after that.
    """
    before = dict.fromkeys(later_dates(day.dates, days) for day in old.programme)
    after = dict.fromkeys(day.dates for day in new.programme)
    gone = {dates: None for dates in before if dates not in after}
    come = {dates: None for dates in after if dates not in before}
    found: dict[DayDates, DayDates] = {}
    for end in (_first, _last):
        found |= _same(gone, come, end)
        for one, other in found.items():
            gone.pop(one, None)
            come.pop(other, None)
    return found


def _same(
    gone: Mapping[DayDates, None], come: Mapping[DayDates, None], end: Callable[[DayDates], date]
) -> dict[DayDates, DayDates]:
    waiting = {end(dates): dates for dates in reversed(list(come))}
    return {dates: waiting.pop(end(dates)) for dates in gone if end(dates) in waiting}


def _first(dates: DayDates) -> date:
    return dates.first


def _last(dates: DayDates) -> date:
    return dates.last
