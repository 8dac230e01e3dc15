from pathlib import Path
from random import Random

from effort import random_of, scaled
from programme_edits import data_of, programme_of, text_of

from oewg_cli.diffing.nearest_meetings import NearestMeetings
from oewg_cli.diffing.scheduled_meetings import ScheduledMeeting, scheduled_meetings

DATA = data_of((Path(__file__).parent / "rich.yaml").read_text("utf-8"))
TIMES = ("09:00–10:00", "10:00–13:00", "15:00–18:00", "15:00")


def test_the_nearest_meeting_is_taken_first() -> None:
    """On the nearest day, at the nearest minute; the first of several that are as near."""
    for run in range(scaled(200)):
        random = random_of(run)
        scheduled, others = _meetings(random), _meetings(random)
        waiting, left = NearestMeetings(), dict(enumerate(scheduled))
        for number, meeting in left.items():
            waiting.add(meeting, number)
        for meeting in others[: len(scheduled)]:
            nearest = min(left, key=lambda other: (_distance(meeting, left[other]), other))
            assert waiting.take(meeting) == nearest
            del left[nearest]
        assert (waiting.take(others[0]) is None) == (not left)


def _meetings(random: Random) -> list[ScheduledMeeting]:
    days = [
        {
            "date": f"2025-05-{random.randint(10, 16)}",
            "meetings": [{"time": random.choice(TIMES), "entries": ["Opening"]}],
        }
        for _ in range(random.randint(1, 12))
    ]
    return scheduled_meetings(programme_of(text_of({**DATA, "programme": days})))


def _distance(one: ScheduledMeeting, other: ScheduledMeeting) -> tuple[int, int]:
    return abs((one.date - other.date).days), abs(one.start[1] - other.start[1])
