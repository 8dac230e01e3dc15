from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.bodies import is_of_nobody
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.meeting_places import meeting_hours, meeting_starts
from oewg_cli.un.hours.hours import printed_hours, printed_time
from oewg_cli.un.phrases import listed

_MOST_SHOWN = 4


@rule("MST043", "usual-hours-differ", Severity.WARNING, needs=("session", "programme"))
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
    if not (stated or starts) or any(each.hours is None for each in meetings):
        return
    known = {each.hours: each for each in meetings if each.hours is not None}
    for each in stated:
        if not known or each.hours in known:
            continue
        near = min(known, key=lambda hours: (not hours.overlaps(each.hours), abs(hours.start - each.hours.start)))
        right = listed([printed_hours(hours, "en") for hours in sorted(known)[:_MOST_SHOWN]], "en")
        yield Violation(
            each.wording.location,
            f"This text gives {printed_hours(each.hours, 'en')} as the hours of meetings, "
            f"but the programme has them {right.removesuffix('.')}.",
            "Correct the hours here, or `time` of the meetings.",
            ((NodeLocation((*known[near].path, "time")), "the hours of a meeting"),),
        )
    for begun in starts if known else ():
        if begun.start not in {hours.start for hours in known}:
            right = listed([printed_time(start, "en") for start in sorted({hours.start for hours in known})], "en")
            first = next(iter(known.values()))
            yield Violation(
                begun.wording.location,
                f"This text begins meetings at {printed_time(begun.start, 'en')}, "
                f"but in the programme they begin at {right.removesuffix('.')}.",
                "Correct the time here, or `time` of the meetings.",
                ((NodeLocation((*first.path, "time")), "the hours of a meeting"),),
            )
