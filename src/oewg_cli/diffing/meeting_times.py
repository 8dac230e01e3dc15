"""Say when a meeting is held now: at other hours, at another time, or no longer."""

from collections.abc import Iterator

from oewg_cli.diffing.change_names import (
    day_name,
    has_hours,
    hours_name,
    is_of_nobody,
    label_of,
    meeting_name,
    sentence,
    subject_name,
    time_name,
    whole_name,
)
from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.printed_meetings import PrintedMeeting
from oewg_cli.diffing.scheduled_meetings import ScheduledMeeting, plain
from oewg_cli.diffing.text_changes import word_changes


def meeting_change(kind: ChangeKind, meeting: ScheduledMeeting, said: str) -> Change:
    """Return what is said of a meeting as a whole, under its day."""
    return Change(kind, day_name(meeting), said, origin=meeting.origin)


def is_other_time(old: PrintedMeeting, new: PrintedMeeting) -> bool:
    """Return whether a meeting is on another day, or is printed with other hours."""
    one, other = ((each.meeting.minute, each.half_day, each.hours.text.split()) for each in (old, new))
    return old.meeting.dates != new.meeting.dates or one != other


def time_changes(old: ScheduledMeeting, new: ScheduledMeeting) -> Iterator[Change]:
    """Return that a meeting moved, or that its hours are other ones where it did not."""
    before, after = meeting_name(old), meeting_name(new)
    if old.is_at_the_time_of(new):
        said = _hours_said(old, new)
        when, now = (plain(meeting.meeting.when or "") for meeting in (old, new))
        words = word_changes(when, now) if when and now else ()
        yield meeting_change(ChangeKind.HOURS_CHANGED, new, said)._replace(old=before, new=after, words=words)
        return
    said = sentence(f"{subject_name(new)}: moved from {time_name(old, new)} to {time_name(new, old)}")
    yield meeting_change(ChangeKind.MEETING_MOVED, new, said)._replace(old=before, new=after)


def _hours_said(old: ScheduledMeeting, new: ScheduledMeeting) -> str:
    name = whole_name(new)
    what = "the hours" if name is None else f"the hours of {name}"
    if not has_hours(new):
        return sentence(f"{what} are no longer stated; they were {hours_name(old)}")
    if hours_name(old) == hours_name(new):
        return sentence(f"{what} are {hours_name(new)} as before, at another half-day")
    was = f"; they were {hours_name(old)}" if has_hours(old) else "; none were stated"
    return sentence(f"{what} are {hours_name(new)}{was}")


def added_said(meeting: ScheduledMeeting, content: str) -> str:
    """Return that a meeting was added, and what it is about."""
    if is_of_nobody(meeting):
        return f"{_event(meeting, content)} was added"
    return f"{label_of(meeting)}: a meeting was added{f', with {content}' if content else ''}"


def cancelled_said(meeting: ScheduledMeeting, content: str) -> str:
    """Return that a meeting was cancelled, and what it was about."""
    if is_of_nobody(meeting):
        return f"{_event(meeting, content)} was cancelled"
    return f"{label_of(meeting)}: the meeting {f'with {content} ' if content else ''}was cancelled"


def _event(meeting: ScheduledMeeting, content: str) -> str:
    """Return the hours, the kind and the content of what is nobody's meeting: a side event, a press conference."""
    hours = f"{hours_name(meeting)}: " if has_hours(meeting) else ""
    return f"{hours}{whole_name(meeting)}{f' ({content})' if content else ''}"
