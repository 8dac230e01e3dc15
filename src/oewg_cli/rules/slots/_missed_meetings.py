"""Find out whether a body meets when a text says so."""

from collections.abc import Sequence
from datetime import date, timedelta

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.model import Meeting
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.programme.value_types import NAMED_HOURS
from oewg_cli.statements.schedule.meeting_tally import is_formal
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.times.occasions import Limit, Occasion
from oewg_cli.statements.timing.said_of_bodies import Said
from oewg_cli.statements.timing.stated_meetings import StatedMeeting, stated_meetings
from oewg_cli.text.lazy_patterns import compiled

_NEAR = timedelta(days=10)
_CLOSED = frozenset({"closed", "private"})


def missed(context: CheckContext, stated: StatedMeeting, meetings: Sequence[PlacedMeeting]) -> PlacedMeeting | None:
    """Return the meeting of a body that a text has at another time; None if the text is right, or may be."""
    occasion = stated.occasion
    on_days = [each for each in meetings if is_on(occasion, each)]
    if not meetings or (occasion.days and not _is_near(context, occasion)):
        return None
    if stated.said is not Said.MEETS:
        return _missed_end(context, stated, meetings)
    if occasion.limit is Limit.SPAN:
        return _missed_span(context, stated, meetings)
    if stated.named is None:
        is_right = not on_days or any(is_at(occasion, each) for each in on_days)
    else:
        is_right = any(is_at(occasion, each) and _has_hours(context, occasion, each) for each in on_days)
        is_right = is_right or occasion.limit is not Limit.AT or not occasion.days
    return None if is_right else (on_days or list(meetings))[0]


def _missed_span(
    context: CheckContext, stated: StatedMeeting, meetings: Sequence[PlacedMeeting]
) -> PlacedMeeting | None:
    """Return a meeting of a body that does not meet at both ends of a span of days, or meets outside it."""
    occasion = stated.occasion
    is_whole = bool((stated.bodies or stated.kind) and occasion.days) and occasion.hours is None
    ends = [DateRange(day, day) for day in occasion.days[0]] if is_whole else []
    if any(not any(_is_within(end, each) for each in meetings) for end in ends):
        return meetings[0]
    said = [
        each
        for each in context.picture.read(stated_meetings)
        if (each.bodies, each.kind) == (stated.bodies, stated.kind)
    ]
    # Meetings of a kind may be on several subjects, each with days of its own.
    is_body = is_whole and bool(stated.bodies)
    outside = [each for each in meetings if not _is_within(occasion.days[0], each)] if is_body else []
    return outside[0] if len(said) == 1 and outside else None


def _missed_end(
    context: CheckContext, stated: StatedMeeting, meetings: Sequence[PlacedMeeting]
) -> PlacedMeeting | None:
    """Return the first or the last meeting of a body of which a text has another time.

    The first one that it has alone is its first too: it may begin its own work after a joint opening. On which days the
    session opens and closes is for MST035.
    """
    at = 0 if stated.said is Said.BEGINS else -1
    alone = [each for each in meetings if len(each.bodies) == 1]
    ends = [meetings[at], *(alone[at : at + 1] if at == 0 else alone[at:])]
    return None if any(_may_be_end(context, stated, each) for each in ends) else ends[0]


def _may_be_end(context: CheckContext, stated: StatedMeeting, end: PlacedMeeting) -> bool:
    """Return whether a text has the first or the last meeting of a body at the time of a meeting, or says no time."""
    occasion = stated.occasion
    # `The Commission concludes its work in the morning`: the day is in other words, or in another sentence.
    if (occasion.days or occasion.meetings) and not is_on(occasion, end):
        return not stated.bodies or occasion.limit is not Limit.AT
    if occasion.limit is not Limit.AT or occasion.meetings:
        return True
    begins = stated.said is Said.BEGINS
    if begins and occasion.hours is not None and _is_known(context, end) and end.start is not None:
        starts = {
            slot.hours.start for slot in context.picture.read(Schedule).slots if slot.hours and slot.meeting == end
        }
        return occasion.hours.start in {end.start, *starts}
    if stated.said is Said.ENDS and occasion.hours is not None:
        # What closes at 6 p.m. may also be one that begins then.
        return end.hours is None or end.hours.start <= occasion.hours.start <= end.hours.end
    return is_at(occasion, end)


def is_of_sort(stated: StatedMeeting, meeting: Meeting) -> bool:
    """Return whether a meeting is of the sort of which a text has none: `No formal meeting is scheduled`."""
    sort = compiled(r"\bno\s([a-z]+)\smeetings?\b").search(stated.sentence.folded)
    kinds = folded_name(meeting.kind or "").split()
    match sort[1] if sort is not None else "":
        case "formal" | "official" | "plenary":
            return meeting.number is not None or is_formal(meeting)
        case "open" | "public":
            return _CLOSED.isdisjoint(kinds)
        case "closed" | "private":
            return not _CLOSED.isdisjoint(kinds)
        case _:
            # `No meetings are scheduled, but consultations may be held.`
            is_any = bool(stated.kind) or stated.occasion.room is not None
            return is_any or meeting.number is not None or is_formal(meeting)


def is_on(occasion: Occasion, meeting: PlacedMeeting) -> bool:
    """Return whether a meeting is on one of the days of an occasion."""
    return any(_is_within(days, meeting) for days in occasion.days)


def is_at(occasion: Occasion, meeting: PlacedMeeting) -> bool:
    """Return whether a meeting may be in the half-day and at the hours of an occasion."""
    half, hours = occasion.half_day, occasion.hours
    if half is not None and meeting.half_day is not None and half != meeting.half_day:
        return False
    if hours is None or meeting.hours is None:
        return True
    return meeting.hours.start <= hours.start < meeting.hours.end or hours.overlaps(meeting.hours)


def _has_hours(context: CheckContext, occasion: Occasion, meeting: PlacedMeeting) -> bool:
    """Return whether a meeting has the hours at which a text says that it is held, and no others."""
    stated = occasion.hours
    if stated is None or meeting.hours is None or not _is_known(context, meeting):
        return True
    return stated.start == meeting.hours.start and stated.end in {stated.start, meeting.hours.end}


def _is_known(context: CheckContext, meeting: PlacedMeeting) -> bool:
    is_sure = context.half_days is not None and context.half_days.certain
    return is_sure or meeting.meeting.time not in NAMED_HOURS


def _is_within(days: DateRange, meeting: PlacedMeeting) -> bool:
    return any(own.overlaps(days) for own in meeting.day.day.ranges)


def _is_near(context: CheckContext, occasion: Occasion) -> bool:
    session = context.programme.session

    def is_near(day: date) -> bool:
        return session.opens - _NEAR <= day <= session.closes + _NEAR

    return any(is_near(days.first) and is_near(days.last) for days in occasion.days)
