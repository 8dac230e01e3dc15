"""The hours of the meeting that was read last, of which other hours can be a part."""

from oewg_cli.importing.line_forms.hours_line import HoursLine
from oewg_cli.un.hours.hours import NOON


class LastHours:
    """The hours of the meeting that was read last; `is_alone` is set where nothing is done on their line."""

    def __init__(self, hours: HoursLine | None = None, *, is_alone: bool = False) -> None:
        self._hours = hours if is_alone else None

    def include(self, other: HoursLine) -> bool:
        """Return whether other hours, or a beginning, are within these, and are not all of them."""
        last, inner = self._hours, other.hours
        if last is None or other.half_day is not None:
            return False
        start = inner.start if inner else other.begins or 0
        if last.half_day is not None:
            return (start < NOON) == (last.half_day == "morning")
        if last.hours is None:
            return False
        end = inner.end if inner else start
        return last.hours.start <= start < last.hours.end >= end and inner != last.hours
