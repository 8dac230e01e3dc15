"""The days, meetings and entries of a programme, each with its path, its date and its hours."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from oewg_cli.programme.bodies import names_of_bodies, who_meets
from oewg_cli.programme.day_dates import DateRange, DayDates
from oewg_cli.programme.model import Day, EntryInEntry, Meeting, Programme
from oewg_cli.programme.value_types import HALF_DAYS, NAMED_HOURS
from oewg_cli.source.tree import NodePath
from oewg_cli.un.dates.dates import day_heading, days_heading
from oewg_cli.un.duty_stations import find_place
from oewg_cli.un.hours.half_days import HalfDay, half_day_named
from oewg_cli.un.hours.hours import MIDNIGHT, Hours, parse_hours, parse_start, printed_hours, printed_time


class PlacedDay(NamedTuple):
    """A day of the programme, its path, its date, and its date as the note prints it."""

    path: NodePath
    day: Day
    date: date
    printed: str

    def is_on(self, days: Iterable[DateRange]) -> bool:
        """Return whether it is one of some days, or has one of them among its own."""
        return any(own.overlaps(each) for each in days for own in self.day.ranges)


class PlacedMeeting(NamedTuple):
    """A meeting, its path, its day, and its hours with the names of usual hours resolved.

    `hours` is None for a meeting of which not both ends are known; `start` is when it begins, in minutes from midnight,
    None if that is not known either. `bodies` are the names of those who meet, as they are in the list of bodies.
    `half_day` is the part of the day in which it is held, None if that is not known.
    """

    path: NodePath
    day: PlacedDay
    meeting: Meeting
    hours: Hours | None
    start: int | None
    bodies: tuple[str, ...]
    half_day: HalfDay | None = None


class TimedMeeting(NamedTuple):
    """A meeting of which both ends are known, its path, its day, and its hours; `bodies` are those who meet."""

    path: NodePath
    day: PlacedDay
    meeting: Meeting
    hours: Hours
    bodies: tuple[str, ...]


class PlacedEntry(NamedTuple):
    """An entry, its path, its day, and its meeting; None for what is done on a day without a meeting."""

    path: NodePath
    day: PlacedDay
    meeting: PlacedMeeting | None
    entry: EntryInEntry


class HalfDays(NamedTuple):
    """The usual hours at the place of a session; `certain` is true if they were typed or come from a UN source."""

    morning: Hours
    afternoon: Hours
    certain: bool


def printed_day(programme: Programme, day: date) -> str:
    """Return a day as the note prints it, with its year only where the session opens and closes in different years."""
    return day_heading(day, programme.language, with_year=has_years(programme))


def has_years(programme: Programme) -> bool:
    """Return whether days are printed with their year: the session opens and closes in different years."""
    return programme.session.opens.year != programme.session.closes.year


def printed_dates(programme: Programme, dates: DayDates) -> str:
    """Return the dates of a day as the note prints them: one with its weekday, `26 to 30 October and 3 November`."""
    if dates.single is not None:
        return printed_day(programme, dates.single)
    return days_heading(dates.ranges, programme.language, with_year=has_years(programme))


def days_of(programme: Programme) -> Iterator[PlacedDay]:
    """Return the days of a programme in the order of the document."""
    for number, day in enumerate(programme.programme):
        yield PlacedDay(("programme", number), day, day.date, printed_dates(programme, day.dates))


def meetings_of(programme: Programme, days: Iterable[PlacedDay] | None = None) -> Iterator[PlacedMeeting]:
    """Return the meetings of all days in the order of the document; `days` are the days if they are placed already."""
    names = names_of_bodies(programme)
    usual: dict[str | None, Hours | None] = {}
    of_session = _usual_hours(programme, None)
    for day in days_of(programme) if days is None else days:
        halves = _half_days_of(day.day, *(of_session if day.day.hours is None else _usual_hours(programme, day.day)))
        known = usual if day.day.hours is None else {}
        for number, (meeting, half_day) in enumerate(zip(day.day.meetings, halves, strict=True)):
            if meeting.time not in known:
                known[meeting.time] = hours_of(programme, day.day, meeting)
            hours = known[meeting.time]
            start = start_of(meeting, hours)
            bodies = who_meets(programme, meeting, names)
            yield PlacedMeeting((*day.path, "meetings", number), day, meeting, hours, start, bodies, half_day)


def time_of_meeting(meeting: PlacedMeeting) -> str:
    """Return when a meeting is held as the note prints it: its hours, its start, or words in place of them."""
    if meeting.hours is not None:
        return printed_hours(meeting.hours, "en")
    if meeting.start is not None:
        return printed_time(meeting.start, "en")
    return meeting.meeting.when or meeting.meeting.time or "no hours"


def half_days(programme: Programme, day: Day | None = None) -> HalfDays | None:
    """Return the usual half-days of a session, or of a day: as typed, else of the duty station; None if unknown.

    Hours that are typed for the day replace those of the session, name by name.
    """
    station = _half_days_at(programme.session.place)
    morning, afternoon = (named_hours(programme, day, name) for name in HALF_DAYS)
    if station is None:
        return HalfDays(morning, afternoon, certain=True) if morning and afternoon else None
    return HalfDays(
        morning or station.morning,
        afternoon or station.afternoon,
        station.certain or (morning is not None and afternoon is not None),
    )


def hours_of(programme: Programme, day: Day, meeting: Meeting) -> Hours | None:
    """Return the hours of a meeting; None if not both ends are known.

    A name of usual hours stands for those of the day, the session or the place; `morning` and `afternoon` stand at an
    unknown place for those of Headquarters.
    """
    if meeting.time is None or meeting.time not in NAMED_HOURS:
        return parse_hours(meeting.time or "")
    if meeting.time not in HALF_DAYS:
        return named_hours(programme, day, meeting.time)
    usual = half_days(programme, day)
    if usual is None:
        typed = named_hours(programme, day, meeting.time)
        usual = _half_days_at("Headquarters")
        if usual is None:
            raise LookupError("places.toml lacks Headquarters")
        if typed is not None:
            return typed
    return usual.morning if meeting.time == HALF_DAYS[0] else usual.afternoon


def start_of(meeting: Meeting, hours: Hours | None) -> int | None:
    """Return when a meeting with these hours begins, in minutes from midnight; None if that is not known."""
    return hours.start if hours else parse_start(meeting.time or "")


def half_days_of_meetings(programme: Programme, day: Day) -> list[HalfDay | None]:
    """Return for each meeting of a day the half-day in which it is held; None if that is not known.

    It is the one that is named under `time` or `when`, or in which the meeting starts; the afternoon, if a meeting
    starts before it and is held mostly in it. A meeting with other words under `when`, such as "Following the 1st
    meeting", is held in the half-day of the meeting before it. One that has neither key is on the whole day. At an
    unknown place the usual hours are those of Headquarters.
    """
    return _half_days_of(day, *_usual_hours(programme, day))


def _usual_hours(programme: Programme, day: Day | None) -> tuple[HalfDays | None, Hours | None]:
    """Return the usual half-days of a day, at an unknown place those of Headquarters, and the hours of the evening."""
    usual = half_days(programme, day) or _half_days_at("Headquarters")
    return usual, named_hours(programme, day, "evening")


def _half_days_of(day: Day, usual: HalfDays | None, evening: Hours | None) -> list[HalfDay | None]:
    found: list[HalfDay | None] = []
    for meeting in day.meetings:
        half_day = half_day_named(meeting.time or meeting.when or "")
        if half_day is None and meeting.time is not None:
            half_day = _half_day_of(meeting, usual, evening)
        elif half_day is None and meeting.when is not None and found:
            half_day = found[-1]
        found.append(half_day)
    return found


def _half_day_of(meeting: Meeting, usual: HalfDays | None, evening: Hours | None) -> HalfDay | None:
    """Return the half-day of a meeting with hours, by the usual hours and those that are named for the evening."""
    hours = parse_hours(meeting.time or "")
    start = start_of(meeting, hours)
    if usual is None or start is None:
        return None
    if start >= min(usual.afternoon.end, evening.start if evening else MIDNIGHT):
        return HalfDay.EVENING
    begins = usual.afternoon.start
    if start >= begins or (start >= usual.morning.end and hours is not None and hours.end - begins > begins - start):
        return HalfDay.AFTERNOON
    return HalfDay.LUNCH if start >= usual.morning.end else HalfDay.MORNING


def named_hours(programme: Programme, day: Day | None, name: str) -> Hours | None:
    """Return the hours that are typed for a name, those of the day before those of the session; None without them."""
    for hours in (day.hours if day else None, programme.session.hours):
        typed = hours.named(name) if hours else None
        if typed is not None:
            return parse_hours(typed)
    return None


def _half_days_at(place: str) -> HalfDays | None:
    station = find_place(place)
    return HalfDays(station.morning, station.afternoon, station.certain_hours) if station else None
