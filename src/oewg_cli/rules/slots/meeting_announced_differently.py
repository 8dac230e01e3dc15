from collections.abc import Iterator, Sequence

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.placed_parts import PlacedMeeting, time_of_meeting
from oewg_cli.rules.slots._hours_of_session import closed_at, opened_at
from oewg_cli.rules.slots._missed_meetings import is_at, is_of_sort, is_on, missed
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.counts.distributed_meetings import distributed_meetings
from oewg_cli.statements.timing.facts_of_meetings import FactOfMeetings, facts_of_meetings
from oewg_cli.statements.timing.said_of_bodies import Said
from oewg_cli.statements.timing.stated_meetings import StatedMeeting, stated_meetings


@rule("SLT036", "meeting-announced-differently", Severity.WARNING, needs=("programme", "body", "session"), times=True)
def meeting_announced_differently(context: CheckContext) -> Iterator[Violation]:
    """A text has a meeting of the body at a time without one, or none at a time at which the programme has one.

    ## Why

    "The Committee reconvenes at 9 a.m. on Friday" and "No meeting will be held on Friday morning" stay in a paragraph
    when the half-day is moved in the programme. Only days of the programme are judged.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: No meeting will be held on the morning of 5 March.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: No meeting will be held on the morning of 6 March.
    ```
    """
    hours_said = set()
    for stated in context.picture.read(stated_meetings):
        names = stated.bodies or (context.programme.body,)
        meetings = [each for each in context.meetings if not set(names).isdisjoint(each.bodies)]
        if stated.kind:
            meetings = [each for each in context.meetings if folded_name(each.meeting.kind or "") == stated.kind]
        if stated.said is Said.NONE:
            room = stated.occasion.room
            if room is not None:
                meetings = [
                    each for each in context.meetings if folded_name(each.meeting.room or "") == folded_name(room)
                ]
            at = [each for each in meetings if is_on(stated.occasion, each) and is_at(stated.occasion, each)]
            at = [each for each in at if is_of_sort(stated, each.meeting)]
            if at and all(each.half_day is not None for each in meetings if is_on(stated.occasion, each)):
                yield _of_free_time(stated, at[0])
            continue
        shown = missed(context, stated, meetings)
        # `From 6 to 8 p.m. on Monday and Tuesday`: a wrong hour is one fault.
        key = (stated.name, stated.occasion.hours)
        if shown is not None and (stated.occasion.hours is None or key not in hours_said):
            hours_said.add(key)
            yield _of_meeting(stated, shown)
    yield from opened_at(context)
    yield from closed_at(context)
    said = {each.wording for each in context.picture.read(stated_meetings)}
    yield from _of_facts(
        context, [each for each in context.picture.read(facts_of_meetings) if each.wording not in said]
    )


def _of_facts(context: CheckContext, facts: Sequence[FactOfMeetings]) -> Iterator[Violation]:
    for fact in facts:
        if not _is_counted(context, fact) and _is_missed(fact):
            yield _of_day(fact, f"at the time stated here, “{fact.wording.text}”")


def _is_counted(context: CheckContext, fact: FactOfMeetings) -> bool:
    """Return whether MST039 holds the number of meetings at a time against the programme."""
    own = fact.wording
    parts = [each.wording for each in context.picture.read(distributed_meetings)]
    return any(each.field is own.field and each.start <= own.start < each.end for each in parts)


def _is_missed(fact: FactOfMeetings) -> bool:
    """Return whether none of the meetings that are called so is at a time that a text gives them."""
    is_known = fact.subject.says_meetings and all(each.half_day is not None for each in fact.meetings)
    time = fact.occasion
    is_known = is_known and bool(time.days and fact.meetings) and not fact.subject.is_heading
    return is_known and not any(is_on(time, each) and is_at(time, each) for each in fact.meetings)


def _of_day(fact: FactOfMeetings, when: str) -> Violation:
    first = fact.meetings[0]
    return Violation(
        fact.wording.location,
        f"The programme has none of the “{fact.shown}” {when}, but one on {first.day.printed}, {_time(first)}.",
        "Correct the time in the text, or the meetings under `programme`.",
        ((NodeLocation(first.path), "a meeting"),),
    )


def _of_free_time(stated: StatedMeeting, meeting: PlacedMeeting) -> Violation:
    room = stated.occasion.room
    what = "there is no meeting then" if room is None else f"there is no meeting in {room} then"
    return Violation(
        stated.wording.location,
        f"The text says that {what}, but the programme has one on {meeting.day.printed}, {_time(meeting)}.",
        "Correct the time in the text, or the meetings under `programme`.",
        ((NodeLocation(meeting.path), "the meeting"),),
    )


def _of_meeting(stated: StatedMeeting, shown: PlacedMeeting) -> Violation:
    time, name = f"on {shown.day.printed}, {time_of_meeting(shown)}", stated.name
    what = "" if name is None else f"of “{stated.bodies[0] if name.text == 'It' else name.text}” "
    if stated.said is Said.MEETS:
        is_day = is_on(stated.occasion, shown)
        message = f"The programme has no meeting {what}at the time stated here, “{stated.wording.text}”, but "
        message += f"one {time}" if is_day else f"its first meeting is {time}"
    else:
        nth = "first" if stated.said is Said.BEGINS else "last"
        message = f"The {nth} meeting {what}is {time}, not at the time stated here, “{stated.wording.text}”"
    places = [(NodeLocation(shown.path), "a meeting of that day" if stated.said is Said.MEETS else "the meeting")]
    places += [(name.location, "who meets")] if name is not None else []
    return Violation(
        stated.wording.location,
        f"{message.removesuffix('.')}.",
        "Correct the time in the text, or the meetings under `programme`.",
        tuple(places),
    )


def _time(meeting: PlacedMeeting) -> str:
    return time_of_meeting(meeting).removesuffix(".")
