"""Find out which numbers of meetings are right for what a text counts."""

from datetime import timedelta

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.statements.counts.meeting_counts import CountedIn, MeetingCount
from oewg_cli.statements.schedule.meeting_tally import CountedMeeting, MeetingTally
from oewg_cli.un.hours.half_days import HalfDay

_WEEK = 7
_FORMAL = frozenset({"plenary", "formal", "open", "closed", "public", "private"})


def right_numbers(context: CheckContext, count: MeetingCount, tally: MeetingTally) -> set[int]:
    """Return the numbers that are right; none if it cannot be told."""
    meetings = tally.meetings
    match count.counted_in:
        case CountedIn.DAY:
            days = [[each for each in meetings if each.day == day] for day in {each.day for each in meetings}]
            is_formal = count.kind in {"formal", "plenary"}
            return {number for each in days for number in (*_main(each), *(() if is_formal else (len(each),)))}
        case CountedIn.WEEK:
            number = count.week if count.week and count.week > 0 else 0
            monday = context.programme.session.opens
            start = monday - timedelta(days=monday.weekday()) + timedelta(days=_WEEK * (number - 1))
            in_week = [each for each in meetings if start <= each.day < start + timedelta(days=_WEEK)]
            return _numbers(in_week, None) if number and in_week else set()
        case CountedIn.SESSION if count.with_others:
            return {*range(min(_main(list(meetings))), len(meetings) + 1)}
        case CountedIn.SESSION:
            return _numbers(list(meetings), count.kind)
        case _:
            half = HalfDay.MORNING if count.counted_in is CountedIn.MORNINGS else HalfDay.AFTERNOON
            is_known = all(each.half_day is not None for each in meetings)
            return _numbers([each for each in meetings if each.half_day is half], None) if is_known else set()


def _numbers(meetings: list[CountedMeeting], kind: str | None) -> set[int]:
    of_kind = [each for each in meetings if kind is not None and kind in each.kind.split()]
    if kind is not None and of_kind:
        return {len(of_kind)}
    # Without a kind of its own, a meeting is plenary and formal; whether it is open is not said.
    if kind is not None and kind not in {"plenary", "formal"}:
        return set()
    if kind is not None and len({each.is_numbered for each in meetings}) > 1:
        # Where the meetings have numbers, a joint meeting without one is not formal.
        return _main([each for each in meetings if each.is_numbered or not _is_of_another_kind(each)])
    if kind is not None:
        return set(range(min(_main(meetings)), len(meetings) + 1))
    numbered = [each for each in meetings if each.is_numbered]
    if numbered and all(each.is_numbered for each in meetings if each.is_formal):
        # Where the meetings have numbers, consultations without one are none of them.
        meetings = numbered
    return {len(meetings), *_main(meetings), len({(each.day, each.half_day) for each in meetings})}


def _is_of_another_kind(meeting: CountedMeeting) -> bool:
    return bool(meeting.kind) and _FORMAL.isdisjoint(meeting.kind.split())


def _main(meetings: list[CountedMeeting]) -> set[int]:
    """Return how many meetings are formal, and how many have a number if some have one."""
    numbered = len([each for each in meetings if each.is_numbered])
    return {len([each for each in meetings if each.is_formal])} | ({numbered} if numbered else set())
