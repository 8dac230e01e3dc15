"""The days, meetings and entries of a programme, each with its path, its date and its hours."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from oewg_cli.programme.model import Day, Entry, Meeting, Programme
from oewg_cli.programme.value_types import HALF_DAYS
from oewg_cli.source.tree import NodePath
from oewg_cli.un.dates.dates import day_heading
from oewg_cli.un.duty_stations import find_place
from oewg_cli.un.hours.hours import Hours, parse_hours


class PlacedDay(NamedTuple):
    """A day of the programme, its path, its date, and its date as the note prints it."""

    path: NodePath
    day: Day
    date: date
    printed: str


class PlacedMeeting(NamedTuple):
    """A meeting, its path, its day, and its hours with `morning` and `afternoon` resolved."""

    path: NodePath
    day: PlacedDay
    meeting: Meeting
    hours: Hours


class PlacedEntry(NamedTuple):
    """An entry, its path and its meeting."""

    path: NodePath
    meeting: PlacedMeeting
    entry: Entry


class HalfDays(NamedTuple):
    """The usual hours at the place of a session; `certain` is true if they were typed or come from a UN source."""

    morning: Hours
    afternoon: Hours
    certain: bool


def printed_day(programme: Programme, day: date) -> str:
    """Return a day as the note prints it, with its year only where the session opens and closes in different years."""
    session = programme.session
    return day_heading(day, programme.language, with_year=session.opens.year != session.closes.year)


def days_of(programme: Programme) -> Iterator[PlacedDay]:
    """Return the days of a programme in the order of the document."""
    for number, day in enumerate(programme.programme):
        yield PlacedDay(("programme", number), day, day.date, printed_day(programme, day.date))


def meetings_of(programme: Programme) -> Iterator[PlacedMeeting]:
    """Return the meetings of all days in the order of the document."""
    for day in days_of(programme):
        for number, meeting in enumerate(day.day.meetings):
            yield PlacedMeeting((*day.path, "meetings", number), day, meeting, hours_of(programme, meeting))


def half_days(programme: Programme) -> HalfDays | None:
    """Return the usual half-days of a session: as typed, else of the duty station; None if neither is known."""
    typed = programme.session.hours
    if typed is not None:
        return HalfDays(_typed(typed.morning), _typed(typed.afternoon), certain=True)
    return _half_days_at(programme.session.place)


def hours_of(programme: Programme, meeting: Meeting) -> Hours:
    """Return the hours of a meeting; `morning` and `afternoon` are the usual ones, else those of Headquarters."""
    if meeting.time not in HALF_DAYS:
        return _typed(meeting.time)
    usual = half_days(programme) or _half_days_at("Headquarters")
    if usual is None:
        raise LookupError("places.toml lacks Headquarters")
    return usual.morning if meeting.time == HALF_DAYS[0] else usual.afternoon


def _half_days_at(place: str) -> HalfDays | None:
    station = find_place(place)
    return HalfDays(station.morning, station.afternoon, station.certain_hours) if station else None


def _typed(text: str) -> Hours:
    hours = parse_hours(text)
    if hours is None:
        raise ValueError(f"{text} was accepted as hours")
    return hours
