from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._meeting_hours import advice_on_end, find_hours
from oewg_cli.rules.slots._who_meets import by_name


@rule("SLT010", "meeting-ends-before-it-starts", Severity.ERROR)
def meeting_ends_before_it_starts(context: CheckContext) -> Iterator[Violation]:
    """A meeting ends before it starts, or at the same time.

    ## Why

    Such a meeting cannot be held. Hours are typed in 24-hour time: an afternoon that ends at six ends at 18:00. A
    meeting that lasts into the next day ends at 24:00, and continues as a meeting of the next day.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: 10:00–1:00, entries: [item: 1]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: 10:00–13:00, entries: [item: 1]}]
    ```
    """
    for found in find_hours(context, lambda hours: hours.length <= 0):
        when = "when" if found.hours.length == 0 else "before"
        message = f"{found.owner}, {found.hours.typed()}, ends {when} it starts."
        bodies = found.meeting.bodies if found.meeting else ()
        yield Violation(found.location, by_name(context, bodies, message), advice_on_end(found.hours))
