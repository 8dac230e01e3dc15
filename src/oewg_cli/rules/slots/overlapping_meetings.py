from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.value_types import HALF_DAYS
from oewg_cli.rules.slots._clashes import Clash, find_clashes
from oewg_cli.rules.slots._who_meets import by_name
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.hours.half_days import HalfDay


@rule("SLT012", "overlapping-meetings", Severity.ERROR)
def overlapping_meetings(context: CheckContext) -> Iterator[Violation]:
    """A meeting of a body, or in a room, starts before another one of the same body, or in the same room, ends.

    ## Why

    A body cannot hold two meetings at the same time, and a room cannot have two. A joint meeting is one of each of its
    bodies; breaks, side events, receptions, ceremonies and press conferences without `body` are nobody's meetings, but
    use their rooms. Different bodies may meet at the same time, and meetings may follow one another without a break. A
    meeting of which only the start is known may not start during another one.

    ## Authority

    Delegates' Handbook, "Conference services": meetings keep to their hours, since rooms and services are
    scarce.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - {time: 10:00–13:00, entries: [item: 1]}
          - {time: 12:30–15:00, entries: [item: 2]}
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - {time: 10:00–13:00, entries: [item: 1]}
          - {time: 13:00–15:00, entries: [item: 2]}
    ```
    """
    for clash in find_clashes(context):
        is_room = clash.used_twice == "room"
        free = None if is_room else _free_half_day(context, clash)
        yield Violation(
            NodeLocation((*clash.second.meeting.path, clash.used_twice if is_room else "time")),
            _room_message(clash) if is_room else by_name(context, (clash.name,), _body_message(clash, free)),
            _advice(free, is_room=is_room),
            ((NodeLocation((*clash.first.meeting.path, "time")), "the other meeting"),),
        )


def _free_half_day(context: CheckContext, clash: Clash) -> str | None:
    """Return the other half-day, `morning` or `afternoon`, if both meetings have one, and none is in the other."""
    named = {clash.first.meeting.meeting.time, clash.second.meeting.meeting.time}
    if len(named) > 1 or named.isdisjoint(HALF_DAYS):
        return None
    (other,) = set(HALF_DAYS) - named
    half_day = HalfDay.MORNING if other == HALF_DAYS[0] else HalfDay.AFTERNOON
    is_held = any(each.half_day is half_day for each in context.meetings if each.day.path == clash.day.path)
    return None if is_held else other


def _advice(free: str | None, *, is_room: bool) -> str:
    if is_room:
        return "Correct the room, or the hours, of one of them."
    if free is not None:
        return f"Did you mean `time: {free}` for one of them?"
    return "Correct the hours of one of them. If it is not the whole body that meets, name who meets in `body`."


def _body_message(clash: Clash, free: str | None) -> str:
    first, second, day = clash.first.printed, clash.second.printed, clash.day.printed
    if first == second:
        return f"Two meetings have the same {'hours' if clash.second.has_end else 'start'}, {first}, on {day}" + (
            f", and none is in the {free}." if free else "."
        )
    if not clash.second.has_end:
        return f"The meeting of {second} starts during the meeting of {first} on {day}."
    return f"The meetings of {first} and {second} overlap on {day}."


def _room_message(clash: Clash) -> str:
    first, second = clash.first.printed, clash.second.printed
    both = first if first == second else f"{first} and {second}"
    return f"Two meetings have {clash.name} at the same time, {both}, on {clash.day.printed}."
