"""The identities of days and meetings, which stay the same when other parts are added or removed."""

from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.day_dates import DayDates
from oewg_cli.programme.model import Day, Meeting
from oewg_cli.un.hours.hours import Hours


def day_origin(dates: DayDates) -> str:
    """Return the identity of a day of the programme, such as `programme/2024-03-04`."""
    return f"programme/{dates.typed()}"


def meeting_origin(day: Day, meeting: Meeting, hours: Hours | None) -> str:
    """Return the identity of a meeting: its day, when it begins and who meets, or its `id`.

    Such as `programme/2024-03-04/10:00`, `programme/2024-03-04/10:00@sbi` or `meetings/opening`.
    """
    if meeting.id is not None:
        return f"meetings/{meeting.id}"
    when = hours.typed().split("–")[0] if hours else meeting.time or meeting.when or ""
    who = "".join(f"@{folded_name(name)}" for name in meeting.bodies or ())
    return f"{day_origin(day.dates)}/{when}{who}"


class MeetingOrigins:
    """The identities of the meetings of one programme; a second one at the same time has its number."""

    def __init__(self) -> None:
        self._found: dict[str, int] = {}

    def of(self, day: Day, meeting: Meeting, hours: Hours | None) -> str:
        """Return the identity of the next meeting."""
        origin = meeting_origin(day, meeting, hours)
        count = self._found[origin] = self._found.get(origin, 0) + 1
        return origin if count == 1 else f"{origin}#{count}"
