from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.masthead._numbers_of_meetings import right_numbers
from oewg_cli.rules.masthead._sums import is_wrong, violation
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.counts.body_meeting_counts import body_meeting_counts
from oewg_cli.statements.counts.counts_of_meetings import CountOfMeetings, counts_of_meetings
from oewg_cli.statements.counts.counts_of_programme import counts_of_programme
from oewg_cli.statements.counts.distributed_meetings import distributed_meetings
from oewg_cli.statements.counts.meeting_counts import CountedIn, MeetingCount, meeting_counts
from oewg_cli.statements.numbers.counted_sums import counted_sums
from oewg_cli.statements.schedule.meeting_tally import MeetingTally, meeting_tally
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import day_heading

_MOST_SHOWN = 4
_ADVICE = "Correct the number here, or the meetings under `programme`."


@rule(
    "MST039",
    "number-of-meetings-differs",
    Severity.WARNING,
    needs=("session", "programme"),
    words=("meetings", "times", " once", "twice"),
)
def number_of_meetings_differs(context: CheckContext) -> Iterator[Violation]:
    """A text gives the session another number of meetings than the programme has.

    ## Why

    Meetings are added to a programme and taken out of it until it is issued, and the number in the paragraphs is
    forgotten. Compared are the meetings of the session, of a week or a day, those in the mornings and the afternoons,
    and the sum of those that a sentence counts one after the other. Where informal meetings can be counted or left out,
    both numbers are right; consultations without a number are none of the meetings, where these have numbers. More
    meetings than a programme with free half-days has are only a remark, since some may not be in it. In a programme of
    several bodies the meetings of each are counted; ranges of days are not. A number for a part of the work, "in six
    meetings" beside the days for action, cannot be more than the meetings on these days.

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
        right = right_numbers(context, count, tally) if tally else set()
        if right and count.number not in right:
            yield _differs(count, max(right), tally)
    yield from _of_bodies(context)
    yield from _of_parts(context)
    of_bodies = {each.wording for each in context.picture.read(body_meeting_counts)}
    judged = {each.wording for each in stated} | of_bodies | of_events
    for found in context.picture.read(counts_of_meetings):
        if found.wording not in judged and not found.is_right:
            yield _of_named(found)
    if "meetings" in context.text_index.text:
        sums = context.picture.read(counted_sums)
        yield from (violation(each) for each in sums if each.noun == "meeting" and is_wrong(each))


def _of_bodies(context: CheckContext) -> Iterator[Violation]:
    for count in context.picture.read(body_meeting_counts):
        place, other = (NodeLocation(("programme",), "key"), "the programme"), count.other
        text = f"This text counts {count.wording.text}"
        if count.right and count.number not in count.right:
            right = " or ".join(map(str, sorted(count.right)))
            meetings = f" meeting{'' if right == '1' else 's'}" if count.wording.text.endswith("times") else ""
            message = f"{text}, but the programme has {right}{meetings} of {quoted(count.body)}."
            yield Violation(count.wording.location, message, _ADVICE, (place,))
        elif other is not None:
            message = f"{text} of {quoted(count.body)}, but another one counts {other.text}."
            yield Violation(count.wording.location, message, _ADVICE, ((other.location, "the other number"), place))


def _of_parts(context: CheckContext) -> Iterator[Violation]:
    """Report the numbers of meetings on some days, where `_of_bodies` does not report the same number."""
    counts = context.picture.read(body_meeting_counts)
    known = {
        (each.wording.field, each.wording.start) for each in counts if each.right and each.number not in each.right
    }
    for part in context.picture.read(distributed_meetings):
        if part.number not in part.right and (part.wording.field, part.wording.start) not in known:
            right = max(part.right)
            time = f"on {day_heading(part.day, 'en')}" if part.day is not None else "then"
            counted = f"{quoted(part.wording.text)}{f', {part.number} with those before' if part.is_sum else ''}"
            message = f"This text counts {counted}, but {time} the programme has {right} "
            message += f"meeting{'' if right == 1 else 's'} of {quoted(part.body)}."
            place = (NodeLocation(("programme",), "key"), "the programme")
            yield Violation(part.wording.location, message, _ADVICE, (place,))


def _of_named(count: CountOfMeetings) -> Violation:
    right = max(count.right)
    has = f"{right} meeting{'' if right == 1 else 's'}"
    if count.wording.text.isalnum():
        has = f"{right} of “{count.shown}”"
    has += "" if count.is_whole else " at most"
    return Violation(
        count.wording.location,
        f"This text counts {count.wording.text}, but the programme has {has}.",
        _ADVICE,
        tuple((NodeLocation(each.path), "a meeting") for each in count.meetings[:_MOST_SHOWN]),
    )


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
