"""Count the meetings of the programme, by day, half-day and kind."""

from datetime import date
from typing import NamedTuple

from oewg_cli.programme.bodies import is_of_nobody
from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.model import EntryInEntry, Meeting
from oewg_cli.statements.picture import Picture
from oewg_cli.un.dates.dates import days_between, is_weekend
from oewg_cli.un.hours.half_days import HalfDay
from oewg_cli.un.hours.hours import Hours
from oewg_cli.un.un_data import read_data

_HALF_DAYS = 2


class CountedMeeting(NamedTuple):
    """A meeting of the body of the note; `is_formal` is false if its words say that it may be something else."""

    day: date
    half_day: HalfDay | None
    hours: Hours | None
    kind: str
    room: str | None
    is_formal: bool
    is_numbered: bool


class MeetingTally(NamedTuple):
    """The meetings of the body of the note; `is_full` is true if each half-day of the session has one."""

    meetings: tuple[CountedMeeting, ...]
    is_full: bool


def meeting_tally(picture: Picture) -> MeetingTally | None:
    """Return the meetings of the body of the note; None if they cannot be counted.

    They can be counted where one body meets on days that stand alone, and all that is done is done in meetings.
    """
    programme = picture.programme
    if len(programme.bodies) > 1 or programme.session.parts or programme.session.closes < programme.session.opens:
        return None
    if any(day.entries or not _is_alone(day.ranges) for day in programme.programme):
        return None
    counted = tuple(
        CountedMeeting(
            placed.day.date,
            placed.half_day,
            placed.hours,
            (placed.meeting.kind or "").casefold(),
            placed.meeting.room,
            placed.meeting.number is not None or is_formal(placed.meeting),
            placed.meeting.number is not None,
        )
        for placed in picture.meetings
        if programme.body in placed.bodies and not is_of_nobody(placed.meeting)
    )
    halves = {(each.day, each.half_day) for each in counted}
    working_days = [
        day for day in days_between(programme.session.opens, programme.session.closes) if not is_weekend(day)
    ]
    return MeetingTally(counted, len(halves) >= _HALF_DAYS * len(working_days)) if counted else None


def _is_alone(ranges: tuple[DateRange, ...]) -> bool:
    return len(ranges) == 1 and ranges[0].first == ranges[0].last


def is_formal(meeting: Meeting) -> bool:
    """Return whether no words of a meeting say that it is informal, or something else than a meeting."""
    words = read_data("counted_statements")["meetings"]["not_formal"]
    texts = [meeting.kind, meeting.heading, meeting.text]
    for entry in meeting.entries:
        texts += [entry.heading, entry.text, *_inner(entry.entries)]
    shown = " ".join(text.casefold() for text in texts if text is not None)
    return not any(word in shown for word in words)


def _inner(entries: tuple[EntryInEntry, ...]) -> list[str | None]:
    return [text for entry in entries for text in (entry.heading, entry.text)]
