from collections.abc import Iterator
from datetime import timedelta

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.masthead._sums import is_wrong, violation
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.body_meeting_counts import body_meeting_counts
from oewg_cli.statements.counted_sums import counted_sums
from oewg_cli.statements.counts_of_programme import counts_of_programme
from oewg_cli.statements.meeting_counts import CountedIn, MeetingCount, meeting_counts
from oewg_cli.statements.meeting_tally import CountedMeeting, MeetingTally, meeting_tally
from oewg_cli.text.quoting import quoted
from oewg_cli.un.hours.half_days import HalfDay

_WEEK = 7
_ADVICE = "Correct the number here, or the meetings under `programme`."


@rule(
    "MST039",
    "number-of-meetings-differs",
    Severity.WARNING,
    needs=("session", "programme"),
    words=("meetings", "times"),
)
def number_of_meetings_differs(context: CheckContext) -> Iterator[Violation]:
    """A text gives the session another number of meetings than the programme has.

    ## Why

    Meetings are added to a programme and taken out of it until it is issued, and the number in the paragraphs is
    forgotten. Compared are the meetings of the session, of a week or a day, those in the mornings and the afternoons,
    and the sum of those that a sentence counts one after the other. Where informal meetings can be counted or left out,
    both numbers are right. More meetings than a programme with free half-days has are only a remark, since some may not
    be in it. In a programme of several bodies the meetings
    of each are counted; ranges of days are not.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": numbers are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The working group will hold six meetings at its third session. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The working group will hold four meetings at its third session. See the annex.
    ```
    """
    stated = context.picture.read(meeting_counts)
    tally = context.picture.read(meeting_tally) if stated else None
    # `The general debate comprises three meetings`: they are those of the debate.
    of_events = {each.wording for each in context.picture.read(counts_of_programme)} if stated else set()
    for count in stated if tally else ():
        if count.wording in of_events:
            continue
        right = _right(context, count, tally) if tally else set()
        if right and count.number not in right:
            yield _differs(count, max(right), tally)
    yield from _of_bodies(context)
    if any("meetings" in field.plain for field in context.text_fields):
        sums = context.picture.read(counted_sums)
        yield from (violation(each) for each in sums if each.noun == "meeting" and is_wrong(each))


def _of_bodies(context: CheckContext) -> Iterator[Violation]:
    for count in context.picture.read(body_meeting_counts):
        place, other = (NodeLocation(("programme",), "key"), "the programme"), count.other
        text = f"This text counts {count.wording.text}"
        if count.right and count.number not in count.right:
            right = max(count.right)
            meetings = f" meeting{'' if right == 1 else 's'}" if count.wording.text.endswith("times") else ""
            message = f"{text}, but the programme has {right}{meetings} of {quoted(count.body)}."
            yield Violation(count.wording.location, message, _ADVICE, (place,))
        elif other is not None:
            message = f"{text} of {quoted(count.body)}, but another one counts {other.text}."
            yield Violation(count.wording.location, message, _ADVICE, ((other.location, "the other number"), place))


def _differs(count: MeetingCount, right: int, tally: MeetingTally | None) -> Violation:
    counted = f"{right} meeting{'' if right == 1 else 's'}"
    match count.counted_in:
        case CountedIn.SESSION:
            where = "the programme has"
        case CountedIn.DAY:
            where = "a day of the programme has"
        case CountedIn.WEEK:
            where = "this week of the programme has"
        case _:
            where = f"in the {count.counted_in} the programme has"
    kind = f"{count.kind} " if count.kind in {"closed", "private", "open", "public"} else ""
    is_open = count.number > right and tally is not None and not tally.is_full
    message = f"This text counts {count.wording.text}, but {where} {counted.replace(' ', f' {kind}', 1)}."
    place = (NodeLocation(("programme",), "key"), "the programme")
    return Violation(count.wording.location, message, _ADVICE, (place,), Severity.INFO if is_open else None)


def _right(context: CheckContext, count: MeetingCount, tally: MeetingTally) -> set[int]:
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
        return _main(meetings)
    if kind is not None:
        return set(range(min(_main(meetings)), len(meetings) + 1))
    return {len(meetings), *_main(meetings), len({(each.day, each.half_day) for each in meetings})}


def _main(meetings: list[CountedMeeting]) -> set[int]:
    """Return how many meetings are formal, and how many have a number if some have one."""
    numbered = len([each for each in meetings if each.is_numbered])
    return {len([each for each in meetings if each.is_formal])} | ({numbered} if numbered else set())
