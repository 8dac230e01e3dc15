from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.value_types import HALF_DAYS, NAMED_HOURS
from oewg_cli.source.tree import NodeLocation

_EXAMPLES = {"lunch": "13:15–14:45", "evening": "18:30–20:00"}


@rule("SLT024", "named-hours-unknown", Severity.WARNING)
def named_hours_unknown(context: CheckContext) -> Iterator[Violation]:
    """A meeting is `lunch` or `evening`, but no hours are named for it.

    ## Why

    The usual hours of a place are those of its mornings and afternoons only. Of `lunch` and `evening` the note prints
    the word instead of the hours, and the meeting is not compared with others.

    ## Authority

    Delegates' Handbook, "Conference services": meetings are held in the morning and in the afternoon, from 10 a.m. to 1
    p.m. and from 3 to 6 p.m. Other hours are those of the body.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: lunch, entries: [item: 1]}]
    ```

    ## Good

    ```yaml
    session:
      number: 3
      place: New York
      opens: 2024-03-04
      closes: 2024-03-05
      hours: {lunch: 13:15–14:45}
    programme:
      - date: 2024-03-04
        meetings: [{time: lunch, entries: [item: 1]}]
    ```
    """
    for name in NAMED_HOURS:
        if name in HALF_DAYS:
            continue
        typed = [meeting for meeting in context.meetings if meeting.meeting.time == name and meeting.hours is None]
        if typed:
            first, *others = typed
            yield Violation(
                NodeLocation((*first.path, "time")),
                f'The hours of `{name}` are not named; the program prints the word "{name.capitalize()}".',
                f"Add `{name}` to `hours` of the session, such as {_EXAMPLES[name]}, or write the hours here.",
                tuple((NodeLocation((*meeting.path, "time")), "here too") for meeting in others[:1]),
            )
