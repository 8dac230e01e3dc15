from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.bodies import is_of_nobody
from oewg_cli.rules.masthead._hours_of_one import begun_or_ended
from oewg_cli.rules.masthead._whole_hours import has_hours, place_of_hours
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.sessions.hours_of_meetings import meeting_hours, meeting_starts
from oewg_cli.statements.timing.facts_of_meetings import facts_of_meetings
from oewg_cli.un.hours.hours import printed_hours
from oewg_cli.un.phrases import listed

_MOST_SHOWN = 4


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
    if not (stated or starts) or any(each.hours is None for each in meetings):
        return
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
