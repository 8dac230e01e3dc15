"""Tell what the programme has at a time that a text names: `on Monday morning`, `at the 3rd meeting`."""

from collections.abc import Iterator

from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.schedule import Schedule, Slot
from oewg_cli.statements.times.occasions import Occasion


def slots_at(picture: Picture, time: Occasion) -> Iterator[Slot]:
    """Return what is done at the meetings of a time, of all bodies; numbers of meetings are those of the main body."""
    schedule = picture.read(Schedule)
    body = picture.programme.body
    numbered = {each.path for nth in time.meetings for each in schedule.numbered(nth, body)}
    for slot in schedule.slots:
        meeting = slot.meeting
        if meeting is None or (time.meetings and meeting.path not in numbered):
            continue
        is_on = not time.days or slot.day.is_on(time.days)
        if is_on and (time.half_day is None or meeting.half_day == time.half_day):
            yield slot
