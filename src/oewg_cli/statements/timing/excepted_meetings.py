"""Leave out the meetings that a sentence excepts."""

from collections.abc import Sequence

from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.meeting_subjects import Subject
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.times.occasions import Occasion
from oewg_cli.statements.timing.times_of_sentences import EXCEPT
from oewg_cli.text.lazy_patterns import compiled

_EXCEPTED = rf"{EXCEPT}\s[^.;,]{{0,30}}?\Z"
_WHEN = r"[\s,–]*(?:when|where|on\swhich|which)\b"


def without_exceptions(
    picture: Picture, folded: str, subject: Subject, stated: Sequence[Occasion], fact: Occasion
) -> Subject:
    """Return meetings without those that a sentence excepts: `Except for the 1st meeting, all meetings will be`.

    What comes after `except on Monday, when` is said of those of that day alone.
    """
    excepted = [each for each in stated if compiled(_EXCEPTED).search(folded, 0, each.start)]
    own = [each for each in excepted if each.end <= fact.start and compiled(_WHEN).match(folded, each.end)]
    # `Apart from Monday, when Room 1 is used, the meetings will be in Room 2.`
    own = [each for each in own if subject.start < each.start or "," not in folded[each.end + 2 : fact.start]]
    if own and not own[-1].meetings:
        return subject._replace(meetings=tuple(held for held in subject.meetings if _is_at(own[-1], held)))
    schedule, bodies = picture.read(Schedule), {body for each in subject.meetings for body in each.bodies}
    paths = {
        held.path
        for each in excepted
        for number in each.meetings
        for body in bodies
        for held in schedule.numbered(number, body)
    }
    paths |= {held.path for each in excepted if not each.meetings for held in subject.meetings if _is_at(each, held)}
    return subject._replace(meetings=tuple(each for each in subject.meetings if each.path not in paths))


def _is_at(time: Occasion, meeting: PlacedMeeting) -> bool:
    return meeting.day.is_on(time.days) and time.half_day in {None, meeting.half_day}
