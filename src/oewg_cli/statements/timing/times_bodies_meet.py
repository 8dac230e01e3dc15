"""Read how often texts have a body meet on a day: `The Committee will meet twice on Monday and once on Tuesday`."""

from collections.abc import Iterator

from oewg_cli.statements.counts.distributed_meetings import DistributedMeetings
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.timing.said_of_bodies import Said
from oewg_cli.statements.timing.stated_meetings import stated_meetings
from oewg_cli.text.lazy_patterns import compiled

_OFTEN = r"\b(?P<often>once|twice|three\stimes)\s(?:(?:on|in|during|at)\s)?(?:the\s)?\Z"
_TIMES = {"once": 1, "twice": 2, "three times": 3}
_LONGEST = 30


def times_bodies_meet(picture: Picture) -> tuple[DistributedMeetings, ...]:
    """Return how often bodies meet on single days, in reading order."""
    return tuple(_found(picture))


def _found(picture: Picture) -> Iterator[DistributedMeetings]:
    before: dict[object, int] = {}
    for stated in picture.read(stated_meetings):
        text, time = stated.sentence.text, stated.occasion
        match = compiled(_OFTEN).search(text, max(0, time.start - _LONGEST), time.start)
        if match is None or stated.said is not Said.MEETS or stated.named is None or time.hours is not None:
            continue
        body = (stated.bodies or (picture.programme.body,))[0]
        days = {days.first for days in time.days if days.first == days.last}
        held = [each for each in picture.meetings if body in each.bodies and each.day.date in days]
        held = [each for each in held if time.half_day in {None, each.half_day}]
        # That it does not meet then is another fault.
        if len(days) == 1 and held:
            wording = stated.sentence.part(match.start(), time.end)
            # `Once on Tuesday and once on Tuesday`: one of the days is wrong.
            key = (stated.sentence.field.path, stated.sentence.start, stated.named, time.days, time.half_day)
            before[key] = before.get(key, 0) + _TIMES[match["often"]]
            is_sum = before[key] > _TIMES[match["often"]]
            yield DistributedMeetings(wording, before[key], body, frozenset({len(held)}), None, is_sum)
