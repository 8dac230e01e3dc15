"""The days from the first to the last meeting of each body of the note."""

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.schedule import Schedule


def days_of_bodies(picture: Picture) -> dict[str, DateRange]:
    """Return the days of the first and the last meeting of each body of the note, by its name in full.

    A body of which the programme has no meeting is left out.
    """
    found: dict[str, DateRange] = {}
    names = {body.name for body in picture.programme.bodies}
    for meeting in picture.read(Schedule).meetings:
        first, last = meeting.day.day.dates.first, meeting.day.day.dates.last
        for body in names & set(meeting.bodies):
            known = found.get(body, DateRange(first, last))
            found[body] = DateRange(min(known.first, first), max(known.last, last))
    return found
