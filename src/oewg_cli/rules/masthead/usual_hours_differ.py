from collections.abc import Iterator, Sequence

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.bodies import is_of_nobody
from oewg_cli.programme.placed_parts import PlacedMeeting, time_of_meeting
from oewg_cli.rules.masthead._hours_of_one import begun_or_ended, hours_of_one
from oewg_cli.rules.masthead._whole_hours import has_hours, place_of_hours
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.sessions.hours_of_meetings import MeetingHours, MeetingStart, meeting_hours, meeting_starts
from oewg_cli.statements.timing.facts_of_meetings import facts_of_meetings
from oewg_cli.un.hours.hours import NOON, printed_hours
from oewg_cli.un.phrases import listed

_MOST_SHOWN = 4
_FEWEST = 3
"""Of so few meetings none is usual."""


@rule(
    "MST043",
    "usual-hours-differ",
    Severity.WARNING,
    needs=("session", "programme"),
    words=("a.m", "p.m", "noon", "midnight", "hour", "o’clock", ":", ".00"),
)
def usual_hours_differ(context: CheckContext) -> Iterator[Violation]:
    """A text holds the meetings at hours at which the programme has none.

    ## Why

    "Meetings will be held from 10 a.m. to 1 p.m. and from 3 to 6 p.m." is copied from note to note. If this session
    meets at other hours, delegates come too late. Hours of side events, of one day or of an item are not compared.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": times are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - Meetings will be held from 9 a.m. to noon and from 3 to 6 p.m. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - Meetings will be held from 10 a.m. to 1 p.m. and from 3 to 6 p.m. See the annex.
    ```
    """
    stated, starts = context.picture.read(meeting_hours), context.picture.read(meeting_starts)
    meetings = [each for each in context.meetings if not is_of_nobody(each.meeting)]
    said = {each.wording for each in stated}
    yield from (each for each in _of_facts(context) if each.location not in {one.location for one in said})
    yield from begun_or_ended(context, starts, meetings)
    yield from (each for each in hours_of_one(context) if each.location not in {one.wording.location for one in starts})
    if not (stated or starts) or any(each.hours is None for each in meetings):
        return
    yield from _of_other_half_day(stated, starts)
    known = {each.hours: each for each in meetings if each.hours is not None}
    parts = {slot.hours for slot in context.picture.read(Schedule).slots if slot.hours is not None}
    for each in stated:
        if not known or each.hours in known or (each.may_be_of_part and each.hours in parts):
            continue
        near = min(known, key=lambda hours: (not hours.overlaps(each.hours), abs(hours.start - each.hours.start)))
        right = listed([printed_hours(hours, "en") for hours in sorted(known)[:_MOST_SHOWN]], "en")
        yield Violation(
            each.wording.location,
            f"This text gives {printed_hours(each.hours, 'en')} as the hours of meetings, "
            f"but the programme has them {right.removesuffix('.')}.",
            "Correct the hours here, or `time` of the meetings.",
            ((place_of_hours(context, known[near]), "the hours of a meeting"),),
        )
    if all(each.hours in known and not each.has_exceptions for each in stated):
        yield from _of_one_meeting(stated, meetings)


def _of_facts(context: CheckContext) -> Iterator[Violation]:
    """Find hours of meetings of a body or of a kind that none of them has."""
    for fact in context.picture.read(facts_of_meetings):
        hours = fact.occasion.hours
        held = [each.hours for each in fact.meetings if each.hours is not None]
        if hours is None or len(held) < len(fact.meetings) or any(has_hours(each, hours, fact) for each in held):
            continue
        right = listed([printed_hours(each, "en") for each in sorted(set(held))[:_MOST_SHOWN]], "en")
        places = [place_of_hours(context, each) for each in fact.meetings[:_MOST_SHOWN]]
        yield Violation(
            fact.wording.location,
            f"This text gives {printed_hours(hours, 'en')} as the hours of “{fact.shown}”, "
            f"but the programme has {right.removesuffix('.')}.",
            "Correct the hours here, or `time` of the meetings.",
            tuple((each, "the hours of a meeting") for each in dict.fromkeys(places)),
        )


def _of_other_half_day(stated: Sequence[MeetingHours], starts: Sequence[MeetingStart]) -> Iterator[Violation]:
    """Find morning meetings that begin after noon, and those of the afternoon that begin before it."""
    begun = [(each.half_day, each.wording, each.hours.start) for each in stated]
    begun += [(each.half_day, each.wording, each.start) for each in starts if not each.is_end]
    for half, hours, start in begun:
        if half is not None and (half.text.casefold() == "morning") != (start < NOON):
            yield Violation(
                half.location,
                f"This text holds {half.text.lower()} meetings at “{hours.text}”.",
                "Correct the half-day or the hours.",
                ((hours.location, "the hours"),),
            )


def _of_one_meeting(stated: Sequence[MeetingHours], meetings: Sequence[PlacedMeeting]) -> Iterator[Violation]:
    """Find the one meeting that begins at another time than a text has for all of them, within the same hours."""
    usual = {each.hours for each in stated}
    starts = {hours.start for hours in usual}
    bodies = {body for each in meetings if each.hours in usual for body in each.bodies}
    others = [
        (each, near)
        for each in meetings
        if each.hours is not None and each.hours.start not in starts and not bodies.isdisjoint(each.bodies)
        for near in [next((one for one in stated if one.hours.overlaps(each.hours)), None)]
        if near is not None
    ]
    if len(others) == 1 and len(meetings) > _FEWEST:
        meeting, near = others[0]
        yield Violation(
            NodeLocation((*meeting.path, "time")),
            f"The meeting of {time_of_meeting(meeting)} on {meeting.day.printed}, does not begin when a text has the "
            f"meetings, “{near.wording.text}”.",
            "Correct `time`, or say in the text which meetings have other hours.",
            ((near.wording.location, "the hours of the meetings"),),
        )
